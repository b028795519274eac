"""Makes the sheet by which a receiving office comes to trust the office's own key."""

from collections.abc import Iterator
from pathlib import Path
from typing import Final

from reportlab.graphics.barcode.qr import QrCodeWidget
from reportlab.graphics.shapes import Drawing
from reportlab.lib import colors
from reportlab.lib.units import mm
from reportlab.platypus import Flowable, KeepTogether, Spacer, Table

from desktop.domain.plain_text import one_line
from desktop.ports.papers import EnrolmentContent
from desktop.reports.letterhead import (
    letterhead,
    office_name,
    title_rule,
    titles_of,
    two_columns,
)
from desktop.reports.page import (
    REGULAR,
    UPRIGHT_TEXT_WIDTH,
    DocumentFacts,
    register_fonts,
    upright_pdf,
)
from desktop.reports.paper_frame import shortened
from desktop.reports.paper_text import BODY, HEADING, Align, Face, line_style, paragraph
from desktop.wording.days import today
from desktop.wording.fingerprints import grouped
from desktop.wording.numbers import day
from desktop.wording.phrases import say

_LABEL_WIDTH: Final = 48 * mm
_QR: Final = 40 * mm
_PRINT_LINE: Final = 16  # hexadecimal digits: four groups of four
_ROOM_TO_SIGN: Final = 20 * mm
_LONGEST_FACT: Final = 1_000

_STEPS: Final = """\
1. Lấy tệp chứng thư {file} gửi kèm phiếu này.
2. Xem dấu vân tay SHA-256 của tệp: mở tệp trong Minh Chứng, hoặc chạy \
openssl x509 -in {file} -noout -fingerprint -sha256
3. So từng nhóm bốn ký tự với dấu vân tay trên phiếu, hoặc quét mã QR. Nếu phiếu không đến tay \
trực tiếp thì gọi điện cho đơn vị theo số máy đã biết từ trước và đọc đối chiếu.
4. Trùng từng ký tự thì ghi nhận chứng thư là của đơn vị; khác một ký tự thì không ghi nhận và \
báo lại đơn vị."""


def enrolment_sheet(content: EnrolmentContent, *, fonts: Path) -> bytes:
    """The sheet; the same content gives the same bytes."""
    register_fonts(fonts)
    unit = one_line(content.unit.name)
    title = say("Phiếu giới thiệu khóa ký hồ sơ - {unit}", unit=unit)
    return upright_pdf(list(_story(content)), DocumentFacts(title, unit, content.at))


def _story(content: EnrolmentContent) -> Iterator[Flowable]:
    yield letterhead(content.unit, content.at, None, width=UPRIGHT_TEXT_WIDTH)
    yield Spacer(0, 4 * mm)
    yield paragraph("PHIẾU GIỚI THIỆU KHÓA KÝ HỒ SƠ", line_style(Face.BOLD, 14))
    yield paragraph("Dùng để cơ quan tiếp nhận nhận ra hồ sơ", line_style(Face.BOLD, 13))
    yield title_rule()
    introduction = say(
        "Hồ sơ chấm điểm chỉ số cải cách hành chính của {unit} được ký bằng khóa có chứng thư dưới "
        "đây. Đề nghị cơ quan tiếp nhận đối chiếu dấu vân tay rồi ghi nhận chứng thư này cho đơn "
        "vị.",
        unit=office_name(content.unit),
    )
    yield paragraph(introduction, BODY)
    yield Spacer(0, 2 * mm)
    yield _facts(content)
    yield paragraph("Dấu vân tay của chứng thư (SHA-256)", HEADING)
    yield _fingerprint(content.certificate.fingerprint)
    # Signatures never stand on a page that says nothing: it could be put behind another.
    yield KeepTogether(
        [
            paragraph("Cách đối chiếu", HEADING),
            paragraph(say(_STEPS, file=content.file_name), _STEP),
            Spacer(0, 4 * mm),
            _signing(content),
        ]
    )


_STEP: Final = line_style(Face.REGULAR, 12, Align.LEFT)


def _facts(content: EnrolmentContent) -> Table:
    certificate = content.certificate
    until = say(
        "{first} đến {last}",
        first=day(today(certificate.not_before)),
        last=day(today(certificate.not_after)),
    )
    own = certificate.issuer == certificate.subject
    issuer = say("{name} (tự cấp)", name=certificate.issuer) if own else certificate.issuer
    rows = (
        ("Đơn vị", content.unit.name),
        ("Mã đơn vị", content.unit.code),
        ("Chủ thể chứng thư", certificate.subject),
        ("Nơi cấp", issuer),
        ("Số hiệu chứng thư", certificate.serial_number),
        ("Loại khóa", certificate.key),
        ("Hiệu lực", until),
    )
    label, value = line_style(Face.REGULAR, 12, Align.LEFT), line_style(Face.BOLD, 12, Align.LEFT)
    table = Table(
        [
            [paragraph(name, label), paragraph(shortened(one_line(text), _LONGEST_FACT), value)]
            for name, text in rows
        ],
        colWidths=[_LABEL_WIDTH, UPRIGHT_TEXT_WIDTH - _LABEL_WIDTH],
    )
    table.setStyle(
        [
            ("FONTNAME", (0, 0), (-1, -1), REGULAR),
            ("VALIGN", (0, 0), (-1, -1), "TOP"),
            ("LINEBELOW", (0, 0), (-1, -1), 0.4, colors.HexColor("#B8C0CA")),
            ("LEFTPADDING", (0, 0), (-1, -1), 0),
            ("TOPPADDING", (0, 0), (-1, -1), 2),
            ("BOTTOMPADDING", (0, 0), (-1, -1), 3),
        ]
    )
    return table


def _fingerprint(fingerprint: str) -> Table:
    """The groups to read out, and beside them the same as a QR code."""
    starts = range(0, len(fingerprint), _PRINT_LINE)
    style = line_style(Face.BOLD, 19, Align.LEFT)
    lines = [
        paragraph(grouped(fingerprint[start : start + _PRINT_LINE]), style) for start in starts
    ]
    table = Table([[lines, _qr(fingerprint)]], colWidths=[UPRIGHT_TEXT_WIDTH - _QR, _QR])
    table.setStyle(
        [
            ("FONTNAME", (0, 0), (-1, -1), REGULAR),
            ("VALIGN", (0, 0), (-1, -1), "MIDDLE"),
            ("TOPPADDING", (0, 0), (-1, -1), 0),
            ("BOTTOMPADDING", (0, 0), (-1, -1), 0),
            ("LEFTPADDING", (0, 0), (-1, -1), 0),
            ("RIGHTPADDING", (0, 0), (-1, -1), 0),
        ]
    )
    return table


def _qr(text: str) -> Drawing:
    widget = QrCodeWidget(text, barLevel="M", barWidth=_QR, barHeight=_QR)
    drawing = Drawing(_QR, _QR, initialFontName=REGULAR)
    drawing.add(widget)
    return drawing


def _signing(content: EnrolmentContent) -> Table:
    titles = titles_of(content.unit, "")
    right: list[Flowable] = [
        *(paragraph(title, line_style(Face.BOLD, 13)) for title in titles),
        Spacer(0, _ROOM_TO_SIGN),
    ]
    return two_columns([], right, UPRIGHT_TEXT_WIDTH)
