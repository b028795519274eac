"""Guessing from lines alone: traps of layout, blanks, stamps, signatures, file names, OCR."""

import time
from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.describing.describe import describe
from desktop.domain.describing.guess import Certainty, Description, Guess, GuessSource
from desktop.domain.evidence import MediaType, Metadata
from desktop.domain.pages import DocumentFacts, PageFacts, SignatureField, TextLine, TextSource

TODAY = date(2026, 3, 1)
MOTTO = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
LIBERTY = "Độc lập - Tự do - Hạnh phúc"
CITING = "Căn cứ Quyết định số 2642/QĐ-UBND ngày 07 tháng 11 năm 2017 của Ủy ban nhân dân tỉnh;"


def left(text: str, top: float) -> TextLine:
    return TextLine(text, 0.18, top, 0.40, top + 0.015)


def right(text: str, top: float) -> TextLine:
    return TextLine(text, 0.50, top, 0.90, top + 0.015)


def middle(text: str, top: float) -> TextLine:
    return TextLine(text, 0.30, top, 0.756, top + 0.015)


def across(text: str, top: float) -> TextLine:
    return TextLine(text, 0.143, top, 0.914, top + 0.015)


def facts(
    *lines: TextLine,
    source: TextSource = TextSource.LAYER,
    annotations: tuple[str, ...] = (),
    signatures: tuple[SignatureField, ...] = (),
) -> DocumentFacts:
    page = PageFacts(1, 210, 297, lines, source)
    return DocumentFacts(
        MediaType.PDF, 1, pages=(page,), annotations=annotations, signatures=signatures
    )


def plan(number: str, day: str) -> tuple[TextLine, ...]:
    return (
        left("ỦY BAN NHÂN DÂN", 0.07),
        right(MOTTO, 0.07),
        left("HUYỆN BẮC ÁI", 0.09),
        right(LIBERTY, 0.09),
        left(number, 0.12),
        right(day, 0.12),
        middle("KẾ HOẠCH", 0.16),
        middle("Cải cách hành chính năm 2022", 0.18),
        across(CITING, 0.22),
    )


BLANK = plan("Số:      /KH-UBND", "Bắc Ái, ngày      tháng      năm 2022")


def said(document: DocumentFacts, name: str = "scan.pdf") -> Description:
    return describe(document, file_name=name, today=TODAY)


def origin(guess: Guess[str] | Guess[date] | None) -> GuessSource:
    assert guess is not None
    return guess.source


def test_columns_read_as_one_line_are_taken_apart() -> None:
    document = facts(
        across(f"ỦY BAN NHÂN DÂN {MOTTO}", 0.07),
        across(f"HUYỆN BẮC ÁI {LIBERTY}", 0.09),
        across("Số: 213/KH-UBND Bắc Ái, ngày 14 tháng 3 năm 2022", 0.12),
        middle("KẾ HOẠCH", 0.16),
        middle("Thực hiện công tác cải cách hành chính", 0.18),
        across(CITING, 0.22),
    )

    assert said(document).to_metadata() == Metadata(
        *("213", "KH-UBND", "Kế hoạch", date(2022, 3, 14)),
        *("Ủy ban nhân dân huyện Bắc Ái", "Thực hiện công tác cải cách hành chính"),
    )


def test_a_blank_number_and_day_stay_blank_although_others_are_cited() -> None:
    metadata = said(facts(*BLANK)).to_metadata()

    assert (metadata.number, metadata.issued_on) == ("", None)
    assert (metadata.symbol, metadata.type) == ("KH-UBND", "Kế hoạch")


def test_a_stamp_laid_over_the_blanks_fills_them() -> None:
    stamps = (
        TextLine("213", 0.22, 0.12, 0.26, 0.135),
        TextLine("14", 0.66, 0.12, 0.68, 0.135),
        TextLine("3", 0.76, 0.12, 0.77, 0.135),
    )
    guessed = said(facts(*BLANK, *stamps, annotations=("213", "14", "3")))

    assert guessed.to_metadata().number == "213"
    assert guessed.to_metadata().issued_on == date(2022, 3, 14)
    assert origin(guessed.number) is GuessSource.ANNOTATION
    assert origin(guessed.issued_on) is GuessSource.ANNOTATION


def test_notes_elsewhere_on_the_page_fill_the_blanks() -> None:
    guessed = said(facts(*BLANK, annotations=("Số: 213/KH-UBND", "ngày 14/03/2022")))

    assert guessed.to_metadata().number == "213"
    assert guessed.to_metadata().issued_on == date(2022, 3, 14)


@pytest.mark.parametrize("note", ["ĐẾN Số: 777 Ngày: 01/02/2022", "SAO Y 02/02/2022 10:00:00"])
def test_the_stamps_of_others_are_not_the_documents_own(note: str) -> None:
    metadata = said(facts(*BLANK, annotations=(note,))).to_metadata()

    assert (metadata.number, metadata.issued_on) == ("", None)


def test_the_offices_signing_time_stands_in_for_the_day_in_vietnam() -> None:
    signatures = (
        SignatureField("Chủ tịch", datetime(2022, 3, 12, 3, tzinfo=UTC)),
        SignatureField("UBND huyện", datetime(2022, 3, 13, 18, tzinfo=UTC)),
        SignatureField("Sao y", datetime(2023, 1, 1, tzinfo=UTC)),
    )
    guessed = said(facts(*BLANK, signatures=signatures))

    assert guessed.issued_on == Guess(date(2022, 3, 14), GuessSource.SIGNATURE, Certainty.LIKELY)


def test_a_signing_time_of_another_year_than_the_printed_one_is_doubtful() -> None:
    signed = SignatureField("UBND huyện", datetime(2025, 3, 13, 18, tzinfo=UTC))
    guessed = said(facts(*BLANK, signatures=(signed,)))

    assert guessed.issued_on is not None
    assert guessed.issued_on.certainty is Certainty.DOUBTFUL


def test_the_file_name_fills_what_the_page_leaves_open() -> None:
    guessed = said(facts(*BLANK), "213-KH-UBND_14.3.2022.pdf")

    assert guessed.number == Guess("213", GuessSource.FILE_NAME, Certainty.LIKELY)
    assert guessed.issued_on == Guess(date(2022, 3, 14), GuessSource.FILE_NAME, Certainty.LIKELY)
    assert origin(guessed.symbol) is GuessSource.TEXT_LAYER


def test_the_file_name_of_another_document_fills_nothing() -> None:
    metadata = said(facts(*BLANK), "599-QD-UBND.pdf").to_metadata()

    assert metadata.number == ""


def test_the_page_goes_before_the_file_name() -> None:
    lines = plan("Số: 213/KH-UBND", "Bắc Ái, ngày 14 tháng 3 năm 2022")
    metadata = said(facts(*lines), "599-QD-UBND_1.1.2020.pdf").to_metadata()

    assert (metadata.number, metadata.symbol) == ("213", "KH-UBND")
    assert metadata.issued_on == date(2022, 3, 14)


def test_the_day_a_letter_is_about_is_not_its_own() -> None:
    document = facts(
        left("SỞ NỘI VỤ", 0.07),
        right(MOTTO, 0.07),
        right(LIBERTY, 0.09),
        left("Số: 588/SNV-TCBC", 0.11),
        left("V/v thực hiện Thông báo", 0.13),
        left("ngày 02 tháng 01 năm 2018", 0.15),
        right("Huế, ngày 04 tháng 6 năm 2018", 0.17),
        middle("Kính gửi: Ủy ban nhân dân các xã.", 0.21),
    )
    metadata = said(document).to_metadata()

    assert metadata.issued_on == date(2018, 6, 4)
    assert metadata.type == "Công văn"
    assert metadata.subject == "thực hiện Thông báo ngày 02 tháng 01 năm 2018"


def test_a_number_that_only_the_running_text_cites_is_not_taken() -> None:
    document = facts(
        middle("BÁO CÁO", 0.1),
        middle("Kết quả năm 2018", 0.12),
        across("Thực hiện Quyết định", 0.16),
        across("số 599/QĐ-UBND ngày 28 tháng 5 năm 2018 của Ủy ban nhân dân huyện", 0.18),
    )
    metadata = said(document).to_metadata()

    assert (metadata.number, metadata.symbol, metadata.issued_on) == ("", "", None)
    assert (metadata.type, metadata.subject) == ("Báo cáo", "Kết quả năm 2018")


def test_a_title_that_contradicts_the_number_is_doubtful() -> None:
    lines = plan("Số: 213/QĐ-UBND", "Bắc Ái, ngày 14 tháng 3 năm 2022")
    guessed = said(facts(*lines))

    assert guessed.type == Guess(
        "Kế hoạch",
        GuessSource.TEXT_LAYER,
        Certainty.DOUBTFUL,
        guessed.type.place if guessed.type else None,
    )


@pytest.mark.parametrize(
    ("printed", "number", "symbol"),
    [
        ("So: l2/KH-UBND", "12", "KH-UBND"),
        ("Số; 5O9/QD-ƯBND", "509", "QĐ-UBND"),
        ("Sô: 12/QÐ-UBND", "12", "QĐ-UBND"),
        ("Số: 36a/TTR-UBND", "36a", "TTr-UBND"),
        ("S6: 12/KH-UBNĐ", "12", "KH-UBND"),
        ("Số: KH-UBND", "", "KH-UBND"),
        ("Số: 12KH-UBND", "12", "KH-UBND"),
    ],
)
def test_what_ocr_misreads_is_mended_and_never_clear(
    printed: str, number: str, symbol: str
) -> None:
    lines = plan(printed, "Bắc Ái, ngày l4 tháng 3 năm 2O22")
    guessed = said(facts(*lines, source=TextSource.OCR))
    metadata = guessed.to_metadata()

    assert (metadata.number, metadata.symbol) == (number, symbol)
    assert metadata.issued_on == date(2022, 3, 14)
    assert guessed.symbol is not None
    assert guessed.symbol.source is GuessSource.OCR
    assert guessed.symbol.certainty is Certainty.LIKELY


def test_a_page_in_the_old_abc_font_is_read() -> None:
    document = facts(
        left("uû ban nh©n d©n", 0.07),
        right("céng hoµ x· héi chñ nghÜa viÖt nam", 0.07),
        left("Sè: 12/Q§-UB", 0.10),
        right("§éc lËp - Tù do - H¹nh phóc", 0.09),
        right("Th¹nh TrÞ, ngµy 12 th¸ng 3 n¨m 2003", 0.11),
    )
    metadata = said(document).to_metadata()

    assert (metadata.number, metadata.symbol) == ("12", "QĐ-UB")
    assert metadata.issued_on == date(2003, 3, 12)


def test_a_cover_page_does_not_hide_the_document() -> None:
    cover = PageFacts(1, 210, 297, (middle("PHIẾU TRÌNH", 0.3),), TextSource.LAYER)
    opening = PageFacts(
        *(2, 210, 297),
        plan("Số: 213/KH-UBND", "Bắc Ái, ngày 14 tháng 3 năm 2022"),
        TextSource.LAYER,
    )
    guessed = said(DocumentFacts(MediaType.PDF, 2, pages=(cover, opening)))

    assert guessed.to_metadata().number == "213"
    assert guessed.number is not None
    assert guessed.number.place is not None
    assert guessed.number.place.page == 2


def test_nothing_is_made_of_nothing() -> None:
    assert said(DocumentFacts(MediaType.OTHER)) == Description()
    assert said(facts(across("x" * 50, 0.1), across("lorem ipsum", 0.2))) == Description()


def test_a_day_that_is_not_in_the_calendar_is_no_day() -> None:
    lines = plan("Số: 213/KH-UBND", "Bắc Ái, ngày 31 tháng 02 năm 2022")

    assert said(facts(*lines)).issued_on is None


@pytest.mark.parametrize("line", ["Số: " + "." * 300, "Họ và tên: " + "_" * 300, "Đ" * 380])
def test_a_line_to_write_on_is_read_at_once(line: str) -> None:
    lines = plan(line, f"{line}ngày 14 tháng 3 năm 2022")

    described = said(facts(*lines, across(f"{line} ngày 1 tháng 2 năm 2022", 0.2)))

    assert described.number is None
    assert said(facts(annotations=(line,))).number is None


def test_a_page_of_dotted_days_is_read_at_once() -> None:
    dots = f"Bắc Ái, ngày{'.' * 190}tháng{'.' * 190}"
    started = time.process_time()

    described = said(
        facts(right(MOTTO, 0.01), *(right(dots, 0.05 + at / 250) for at in range(140)))
    )

    assert described.issued_on is None
    # Not a speed test: what divides the dots in every way takes minutes here.
    assert time.process_time() - started < 10


@pytest.mark.parametrize("source", TextSource)
def test_what_is_longer_than_any_symbol_or_name_is_neither(source: TextSource) -> None:
    pieces = [
        TextLine(f"{'-' * bool(at)}12/QĐ-{'A' * 380}", 0.2, 0.12, 0.3, 0.13) for at in range(9)
    ]
    names = [left(f"UBND {'XÃ ' * 120}", 0.01 + at / 100) for at in range(8)]

    described = said(facts(*names, right(MOTTO, 0.01), left("Số:", 0.12), *pieces, source=source))

    assert described.symbol is None
    assert described.issuer is None


_WORDS = st.sampled_from(
    [
        *("Số:", "599/QĐ-UBND", "ngày", "14", "tháng", "3", "năm", "2022", MOTTO, LIBERTY),
        *("KẾ HOẠCH", "V/v", "Kính gửi:", "Căn cứ", "UBND", "/", "-", "…", "\u0301", "©µ·", "Aâ"),
    ]
)
_TEXTS = st.one_of(st.text(max_size=40), st.lists(_WORDS, max_size=8).map(" ".join))
_PARTS = st.floats(0, 1)
_LINES = st.builds(TextLine, _TEXTS, _PARTS, _PARTS, _PARTS, _PARTS)
_TIMES = st.none() | st.datetimes() | st.datetimes(timezones=st.just(UTC))


@given(
    st.lists(_LINES, max_size=12).map(tuple),
    st.sampled_from(TextSource),
    st.lists(_TEXTS, max_size=3).map(tuple),
    st.lists(st.builds(SignatureField, st.just("x"), _TIMES), max_size=3).map(tuple),
    st.text(),
)
def test_any_page_notes_signatures_and_name_are_described_on_one_line(
    lines: tuple[TextLine, ...],
    source: TextSource,
    notes: tuple[str, ...],
    signatures: tuple[SignatureField, ...],
    name: str,
) -> None:
    document = facts(*lines, source=source, annotations=notes, signatures=signatures)
    metadata = said(document, name).to_metadata()

    for text in (metadata.number, metadata.symbol, metadata.type, metadata.subject):
        assert "\n" not in text
        assert text == text.strip()
