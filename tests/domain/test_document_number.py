"""The grammar of numbers, on the strings that real documents hold and on what looks like them."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from desktop.domain.document_number import Style, read_number

# Text as it stands; number, symbol, type (an abbreviation, "" for a công văn), issuing letters.
REAL = (
    ("Số: 599/QĐ-UBND", "599", "QĐ-UBND", "QĐ", "UBND"),
    ("92/QĐ-CT.UBND ngày 17/9/2018", "92", "QĐ-CT.UBND", "QĐ", "CT.UBND"),
    ("1353/TB-HĐTĐ ngày 15/11/2018", "1353", "TB-HĐTĐ", "TB", "HĐTĐ"),
    ("588/SNV-TCBC ngày 04/6/2018", "588", "SNV-TCBC", "", "SNV-TCBC"),
    ("99/CTr-UBND ngày 28/5/2018", "99", "CTr-UBND", "CTr", "UBND"),
    ("130/2005/NĐ-CP", "130", "2005/NĐ-CP", "NĐ", "CP"),
    ("36a/NQ-CP ngày 14/10/2015", "36a", "NQ-CP", "NQ", "CP"),
    ("05-NQ/TU ngày 28/9/2021", "05", "NQ/TU", "NQ", "TU"),
    ("31-CT/TU", "31", "CT/TU", "CT", "TU"),
    ("2070/QĐ-BNV ngày 31/12/2015", "2070", "QĐ-BNV", "QĐ", "BNV"),
    ("1994/KH-VPUBND ngày 03/9/2019", "1994", "KH-VPUBND", "KH", "VPUBND"),
    ("172/2012/TT-BTC ngày 22/10/2012", "172", "2012/TT-BTC", "TT", "BTC"),
    ("08-CTr/TU ngày 26/4/2016", "08", "CTr/TU", "CTr", "TU"),
    ("244/PNV ngày 08/8/2022", "244", "PNV", "", "PNV"),
    ("46/TB-SNV, 14 tháng 01 năm 2022", "46", "TB-SNV", "TB", "SNV"),
    ("166/TTr-SNV ngày 26/8/2025", "166", "TTr-SNV", "TTr", "SNV"),
    ("2231/SNV-CCHC&PC ngày 28 tháng 9", "2231", "SNV-CCHC&PC", "", "SNV-CCHC&PC"),
    ("18/BCTĐ-STP ngày 25 tháng 5 năm 2018", "18", "BCTĐ-STP", "BCTĐ", "STP"),
    ("Số: /KH-UBND", "", "KH-UBND", "KH", "UBND"),
    ("Số: 673/QĐUBND", "673", "QĐ-UBND", "QĐ", "UBND"),
    ("106/2203/NĐ-CP", "106", "2203/NĐ-CP", "NĐ", "CP"),
    ("1656/NQ-UBTVQH15", "1656", "NQ-UBTVQH15", "NQ", "UBTVQH15"),
    ("20/2023/QH15", "20", "2023/QH15", "", "QH15"),
    ("213/KH-UBND", "213", "KH-UBND", "KH", "UBND"),
)


@pytest.mark.parametrize(("text", "number", "notation", "kind", "body"), REAL)
def test_a_real_number_is_taken_apart(
    text: str, number: str, notation: str, kind: str, body: str
) -> None:
    read = read_number(text)

    assert read is not None
    assert (read.number, read.notation, read.type, read.body) == (number, notation, kind, body)


@pytest.mark.parametrize("text", ["93/100", "9/9 xã", "24/7", "66,2/69,7 điểm", "", "V/v abc", "/"])
def test_what_is_no_number_is_not_taken_for_one(text: str) -> None:
    assert read_number(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "12/QÐ-UBND",
        "12/QĐ–UBND",
        "12/QĐ\u00adUBND",
        "12/QĐ\u2011UBND",
        "12/QĐ\u2212UBND",
        "12\u00a0/\u00a0QĐ\u00a0-\u00a0UBND",
        "12/QĐ-UВND",
        "12/Q\u0110-UBND",
        "12\u2044QĐ-UBND",
        "12 / QĐ - UBND",
    ],
)
def test_other_letters_dashes_and_blanks_change_nothing(text: str) -> None:
    read = read_number(text)

    assert read is not None
    assert read.text == "12/QĐ-UBND"


@pytest.mark.parametrize(
    ("text", "symbol"),
    [
        ("12/HĐND-VP", "HĐND-VP"),
        ("12/BCĐ-VP", "BCĐ-VP"),
        ("12/TTPVHCC-HC", "TTPVHCC-HC"),
        ("12/KHCN-TTr", "KHCN-TTr"),
    ],
)
def test_a_body_that_begins_like_a_type_is_still_a_body(text: str, symbol: str) -> None:
    read = read_number(text)

    assert read is not None
    assert (read.style, read.symbol, read.type_name) == (Style.LETTER, symbol, "Công văn")


@pytest.mark.parametrize("dots", ["....", "…", "___", "..…..", "." * 400])
def test_dots_in_the_place_of_a_number_are_none(dots: str) -> None:
    read = read_number(f"Số: {dots}/QĐ-UBND")

    assert read is not None
    assert (read.number, read.symbol) == ("", "QĐ-UBND")


def test_the_party_reads_the_same_letters_otherwise() -> None:
    party, state = read_number("5-TT/TU"), read_number("5/2020/TT-BTC")

    assert party is not None
    assert party.type_name == "Thông tri"
    assert state is not None
    assert state.type_name == "Thông tư"


@given(st.text())
@example("/" * 500)
@example("1" * 5000 + "/QĐ-")
@example("A.&" * 3000)
@example("Số: " + "." * 500)
@example("_" * 500 + "…" * 500 + "._" * 500)
def test_any_text_is_read_or_refused(text: str) -> None:
    read = read_number(text)

    assert read is None or read.symbol


@given(
    number=st.integers(1, 99999),
    kind=st.sampled_from(["QĐ", "KH", "BC", "TTr", "CTr", "QyĐ", "TB"]),
    body=st.sampled_from(["UBND", "SNV", "VPUBND", "BCĐ", "HĐND"]),
)
def test_what_is_written_is_read_back(number: int, kind: str, body: str) -> None:
    text = f"{number:02}/{kind}-{body}"

    read = read_number(f"Số: {text}")

    assert read is not None
    assert read.text == text
    assert (read.type, read.body) == (kind, body)
