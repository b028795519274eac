"""Builds the report on the self-scoring (Báo cáo kết quả tự chấm điểm) as one value to be drawn."""

from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType
from typing import Final

from desktop.domain.paper_texts import LINES_PARTS, PaperPart
from desktop.domain.plain_text import many_lines, one_line
from desktop.ports.papers import SelfScorePaper
from desktop.reports import report_form, report_words
from desktop.reports.letterhead import office_name, place_of
from desktop.reports.lost_points import lost_fields
from desktop.reports.page import DocumentFacts
from desktop.reports.paper_parts import Grid
from desktop.reports.report_chart import points_chart
from desktop.reports.report_figures import result_lines
from desktop.reports.report_parts import Block, Heading, Report, Text, TextKind
from desktop.reports.report_tables import field_table, lost_table, year_table
from desktop.wording.phrases import say


def _open(_paper: SelfScorePaper) -> str:
    """Say nothing: only the office knows."""
    return ""


_PROGRAM: Final[Mapping[PaperPart, Callable[[SelfScorePaper], str]]] = MappingProxyType(
    {
        PaperPart.ADDRESSEE: report_form.addressee,
        PaperPart.GROUNDS: report_words.grounds,
        PaperPart.COURSE: report_words.course,
        PaperPart.REMARKS: report_words.remarks,
        PaperPart.LOST: report_words.lost,
        PaperPart.DIFFICULTIES: report_words.difficulties,
        PaperPart.PROPOSALS: report_words.proposals,
        PaperPart.MEASURES: report_words.measures,
        PaperPart.SUPERIOR: _open,
        PaperPart.NUMBER: lambda paper: paper.content.issuing.number,
        PaperPart.PLACE: lambda paper: place_of(paper.content.unit),
        PaperPart.DAY: report_form.day,
        PaperPart.AUTHORITY: report_form.authority,
        PaperPart.TITLE: report_form.title,
        PaperPart.SIGNER: report_form.signer,
        PaperPart.RECEIVERS: report_form.receivers,
    }
)


def program_texts(paper: SelfScorePaper) -> dict[PaperPart, str]:
    """Every piece as the program words it."""
    return {part: _tidied(part, words(paper)) for part, words in _PROGRAM.items()}


def report_of(paper: SelfScorePaper) -> Report:
    """The whole report; the office's own words stand where it has written some."""
    texts = program_texts(paper)
    texts |= {part: _tidied(part, text) for part, text in paper.texts.items()}
    content = paper.content
    year, unit = str(content.criterion_set.year), office_name(content.unit)
    subject = say("Kết quả tự chấm điểm Chỉ số cải cách hành chính năm {year}", year=year)
    title = say("Báo cáo {subject} - {unit}", subject=subject[:1].lower() + subject[1:], unit=unit)
    return Report(
        facts=DocumentFacts(title, one_line(content.unit.name), content.at),
        head=report_form.head_of(paper, texts),
        title="BÁO CÁO",
        subject=subject,
        blocks=tuple(_blocks(paper, texts)),
        closing=tuple(_closing(unit, texts)),
        signing=report_form.signing_of(content.unit, texts),
    )


def _blocks(paper: SelfScorePaper, texts: Mapping[PaperPart, str]) -> Iterator[Block]:
    yield from _opening(paper, texts)
    yield Heading("I. TÌNH HÌNH TRIỂN KHAI TỰ CHẤM ĐIỂM")
    yield from _body(texts[PaperPart.COURSE])
    yield Heading("II. KẾT QUẢ TỰ CHẤM ĐIỂM")
    yield from _result(paper, texts)
    yield Heading("III. TIÊU CHÍ BỊ MẤT ĐIỂM VÀ NGUYÊN NHÂN")
    yield from _body(texts[PaperPart.LOST])
    if lost_fields(paper.content):
        yield from _captioned(_lost_number(paper), "Tiêu chí bị mất điểm", lost_table(paper))
    yield Heading("IV. KHÓ KHĂN, VƯỚNG MẮC VÀ ĐỀ XUẤT, KIẾN NGHỊ")
    yield Heading("1. Khó khăn, vướng mắc", level=2)
    yield from _body(texts[PaperPart.DIFFICULTIES])
    yield Heading("2. Đề xuất, kiến nghị", level=2)
    yield from _body(texts[PaperPart.PROPOSALS])
    year = str(paper.content.criterion_set.year + 1)
    yield Heading(say("V. GIẢI PHÁP NÂNG CAO CHỈ SỐ NĂM {year}", year=year))
    yield from _body(texts[PaperPart.MEASURES])


def _opening(paper: SelfScorePaper, texts: Mapping[PaperPart, str]) -> Iterator[Block]:
    if texts[PaperPart.ADDRESSEE]:
        template = "Kính gửi: {receiver}"
        yield Text(say(template, receiver=texts[PaperPart.ADDRESSEE]), TextKind.ADDRESSEE)
    for line in report_form.listed(texts[PaperPart.GROUNDS]):
        yield Text(line, TextKind.GROUND)
    yield Text(
        say(
            "{unit} báo cáo kết quả tự chấm điểm Chỉ số cải cách hành chính năm {year} như sau:",
            unit=office_name(paper.content.unit),
            year=str(paper.content.criterion_set.year),
        )
    )


def _result(paper: SelfScorePaper, texts: Mapping[PaperPart, str]) -> Iterator[Block]:
    yield Heading("1. Kết quả chung", level=2)
    for line in result_lines(paper.content):
        yield Text(line)
    yield from _body(texts[PaperPart.REMARKS])
    yield Heading("2. Kết quả theo từng lĩnh vực", level=2)
    yield from _captioned(1, "Điểm tự chấm theo lĩnh vực", field_table(paper.content))
    if paper.earlier is not None:
        caption = say("Tỷ lệ điểm so với năm {year}", year=str(paper.earlier.year))
        yield from _captioned(2, caption, year_table(paper.content, paper.earlier))
    yield Text("Biểu đồ. Tỷ lệ điểm tự chấm trên điểm áp dụng theo lĩnh vực", TextKind.CAPTION)
    yield points_chart(paper)


def _captioned(position: int, caption: str, grid: Grid) -> Iterator[Block]:
    text = say("Bảng {position}. {caption}", position=str(position), caption=caption)
    yield Text(text, TextKind.CAPTION)
    yield grid


def _lost_number(paper: SelfScorePaper) -> int:
    return 2 if paper.earlier is None else 3


def _closing(unit: str, texts: Mapping[PaperPart, str]) -> Iterator[Text]:
    template = "Trên đây là báo cáo kết quả tự chấm điểm của {unit}"
    if texts[PaperPart.ADDRESSEE]:
        template += ", kính gửi {receiver} xem xét, thẩm định"
    said = say(template, unit=unit, receiver=texts[PaperPart.ADDRESSEE])
    yield Text(said + ".")
    annexes = (
        "(Kèm theo: Phụ lục I, Bảng tự chấm điểm; Phụ lục II, Danh mục tài liệu kiểm chứng)./."
    )
    yield Text(annexes, TextKind.GROUND)


def _body(text: str) -> Iterator[Text]:
    for line in text.splitlines():
        if line.strip():
            yield Text(line)


def _tidied(part: PaperPart, text: str) -> str:
    return many_lines(text) if part in LINES_PARTS else one_line(text)
