from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.describing.file_name import NamedFile, number_before, read_file_name


@pytest.mark.parametrize(
    ("name", "named"),
    [
        ("599-QD-UBND_28.5.2018.pdf", NamedFile("599", "QĐ-UBND", "QĐ", date(2018, 5, 28))),
        ("QD 599.pdf", NamedFile("599", "", "QĐ")),
        ("QĐ599.pdf", NamedFile("599", "", "QĐ")),
        ("20180528_BC_so_12.pdf", NamedFile("12", "", "BC", date(2018, 5, 28))),
        ("Quyết định số 599-QĐ-UBND ngày 28-5-2018.pdf", NamedFile(
            "599", "QĐ-UBND", "QĐ", date(2018, 5, 28)
        )),
        ("05-NQ-TU.pdf", NamedFile("05", "NQ/TU", "NQ")),
        ("588-SNV-TCBC.pdf", NamedFile("588", "SNV-TCBC", "CV")),
        ("CV 588.pdf", NamedFile("588", "", "CV")),
        ("36a.NQ.CP.signed.pdf", NamedFile("36a", "NQ-CP", "NQ")),
        ("KH-CCHC-2025.pdf", NamedFile("", "", "KH")),
    ],
)  # fmt: skip
def test_what_officers_write_into_file_names_is_read(name: str, named: NamedFile) -> None:
    assert read_file_name(name) == named


@pytest.mark.parametrize(
    "name",
    [
        *("scan0001.pdf", "12.pdf", "2025.pdf", "93-100.pdf", "1. Phụ lục kèm theo.pdf", ""),
        *("bc cchc 9 thang (scan).pdf", "BC 6 tháng đầu năm 2026.pdf", "Báo cáo quý 3.pdf"),
    ],
)
def test_counters_and_years_are_not_numbers(name: str) -> None:
    assert read_file_name(name).number == ""


def test_a_word_that_spells_an_office_is_no_office() -> None:
    assert read_file_name("BC tự kiểm tra CCHC (đã ký).pdf").symbol == ""
    assert read_file_name("36-NQ-CP.pdf").symbol == "NQ-CP"


def test_a_known_symbol_is_found_however_it_is_spelt() -> None:
    assert number_before("SNV-CCHC&PC", "2231 snv_cchc pc (bản ký).pdf") == "2231"
    assert number_before("QĐ-UBND", "599qdubnd.pdf") == "599"
    assert number_before("QĐ-UBND", "599-KH-UBND.pdf") == ""


@given(st.text(), st.text())
def test_any_name_is_read(name: str, symbol: str) -> None:
    assert read_file_name(name).symbol == read_file_name(name).symbol.strip()
    assert number_before(symbol, name) == number_before(symbol, name).strip()
