"""The enrolment sheet: one page that says all that is compared, in the program's own fonts."""

from dataclasses import replace
from datetime import timedelta
from io import BytesIO

import pytest
from pypdf import PdfReader

from desktop.domain.signing import SigningCertificate
from desktop.domain.submission import Unit
from desktop.ports.papers import EnrolmentContent
from desktop.reports.papers import Papers
from tests.corpus.signers import AT

FINGERPRINT = "0123456789abcdef" * 4
CERTIFICATE = SigningCertificate(
    subject="UBND xã Vĩnh Thành",
    issuer="UBND xã Vĩnh Thành",
    serial_number="5f" * 20,
    not_before=AT - timedelta(days=1),
    not_after=AT + timedelta(days=1825),
    fingerprint=FINGERPRINT,
    key="EC P-256",
    problem=None,
)
CONTENT = EnrolmentContent(Unit("31117", "UBND xã Vĩnh Thành"), CERTIFICATE, "KhoaKy_31117.crt", AT)


def text_of(content: EnrolmentContent) -> str:
    (page,) = PdfReader(BytesIO(Papers().enrolment_sheet(content))).pages
    return "".join(page.extract_text().split())


def test_it_says_whose_key_it_is_and_how_to_compare() -> None:
    text = text_of(CONTENT)

    for words in (
        "PHIẾU GIỚI THIỆU KHÓA KÝ HỒ SƠ",
        "Mã đơn vị 31117",
        "UBND xã Vĩnh Thành (tự cấp)",
        "5f" * 20,
        "EC P-256",
        "19/11/2026 đến 19/11/2031",
        "openssl x509 -in KhoaKy_31117.crt -noout -fingerprint -sha256",
    ):
        assert words.replace(" ", "") in text


def test_the_fingerprint_stands_in_groups_of_four() -> None:
    (page,) = PdfReader(BytesIO(Papers().enrolment_sheet(CONTENT))).pages

    assert page.extract_text().count("0123 4567 89ab cdef") == 4


def test_an_issuer_of_its_own_is_named() -> None:
    issued = replace(
        CONTENT, certificate=replace(CERTIFICATE, issuer="CA phục vụ cơ quan nhà nước")
    )

    assert "(tựcấp)" not in text_of(issued)


@pytest.mark.parametrize(
    "name", ["UBND phường Hoàng Văn Thụ - Trần Hưng Đạo", "<b>&amp;", "Trạm Y tế"]
)
def test_a_name_fits_on_one_page(name: str) -> None:
    unit = Unit("31117", name)
    certificate = replace(CERTIFICATE, subject=name, issuer=name)

    assert "PHIẾU" in text_of(replace(CONTENT, unit=unit, certificate=certificate))


def test_a_name_of_any_length_is_written_out() -> None:
    name = "UBND xã " + "Vĩnh Thành " * 80
    certificate = replace(CERTIFICATE, subject=name)

    sheet = Papers().enrolment_sheet(replace(CONTENT, certificate=certificate))

    assert len(PdfReader(BytesIO(sheet)).pages) > 1


def test_the_same_content_gives_the_same_bytes() -> None:
    assert Papers().enrolment_sheet(CONTENT) == Papers().enrolment_sheet(CONTENT)
