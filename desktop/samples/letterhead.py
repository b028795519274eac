"""The top of the first page (NĐ 30/2020, boxes 1 to 4): issuing body, motto, number, date."""

from datetime import date
from typing import Any

from reportlab.graphics.shapes import Drawing, Line
from reportlab.lib.colors import black
from reportlab.lib.units import mm
from reportlab.platypus import Paragraph, Spacer, Table

from desktop.samples.catalogue import Document, Issuer
from desktop.samples.typeface import BOLD, ITALIC, SERIF, centred

_BODY_COLUMN, _MOTTO_COLUMN = 70 * mm, 92 * mm


def letterhead(document: Document) -> Table:
    """Two columns whose lower lines (number; place and date) stand level."""
    issuer = document.issuer
    upper = [_body(issuer), _party_motto() if issuer.party else _state_motto()]
    lower = [_number(document), _place_and_date(issuer.place, document.date)]
    flush = [("LEFTPADDING", (0, 0), (-1, -1), 0), ("RIGHTPADDING", (0, 0), (-1, -1), 0)]
    top = [("VALIGN", (0, 0), (-1, -1), "TOP"), ("TOPPADDING", (0, 0), (-1, -1), 0)]
    centre = [("ALIGN", (0, 0), (-1, -1), "CENTER")]
    columns = [_BODY_COLUMN, _MOTTO_COLUMN]
    return Table([upper, lower], colWidths=columns, style=flush + top + centre)


def rule(width: float) -> Drawing:
    """A thin centred rule just below a line of text; `width` in millimetres."""
    drawing = Drawing(width * mm, 6)
    drawing.hAlign = "CENTER"
    drawing.add(Line(0, 1.5, width * mm, 1.5, strokeColor=black, strokeWidth=0.7))
    return drawing


def _body(issuer: Issuer) -> list[Any]:
    plain = len(issuer.lines) - issuer.bold
    lines: list[Any] = [
        Paragraph(line, centred(SERIF if row < plain else BOLD, 12))
        for row, line in enumerate(issuer.lines)
    ]
    return [*lines, Paragraph("*", centred(SERIF, 12)) if issuer.party else rule(24)]


def _state_motto() -> list[Any]:
    return [
        Paragraph("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", centred(BOLD, 12)),
        Paragraph("Độc lập - Tự do - Hạnh phúc", centred(BOLD, 13)),
        rule(57),
    ]


def _party_motto() -> list[Any]:
    return [Paragraph("ĐẢNG CỘNG SẢN VIỆT NAM", centred(BOLD, 14)), rule(68)]


def _number(document: Document) -> list[Any]:
    word = "Số" if document.issuer.party else "Số:"
    number: list[Any] = [Paragraph(f"{word} {document.number}", centred(SERIF, 13))]
    if document.type is None:
        number += [Spacer(1, 4), Paragraph(document.subject, centred(SERIF, 12))]
    return number


def _place_and_date(place: str, day: date) -> Paragraph:
    # Days below 10 and the months 1 and 2 take a leading zero.
    month = f"{day.month:02}" if day.month in (1, 2) else str(day.month)
    text = f"{place}, ngày {day.day:02} tháng {month} năm {day.year}"
    return Paragraph(text, centred(ITALIC, 13))
