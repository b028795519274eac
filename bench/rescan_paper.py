"""Prints made-up office pages as PDF, and can stamp or sign them."""

import io
from random import Random

from reportlab.lib.colors import Color, black
from reportlab.lib.pagesizes import A4
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Paragraph, Table

from bench.rescan_sheets import Sheet
from desktop.paths import resources
from desktop.samples.typeface import (
    BOLD,
    ITALIC,
    SERIF,
    centred,
    register_typefaces,
    running,
)

_LEFT, _RIGHT = 30 * mm, 18 * mm
_WIDTH = A4[0] - _LEFT - _RIGHT
_SEAL_RED = Color(0.85, 0.12, 0.14)
_PEN_BLUE = Color(0.10, 0.18, 0.62)
_GRID = [("GRID", (0, 0), (-1, -1), 0.6, black), ("FONT", (0, 0), (-1, -1), SERIF, 12)]


def print_sheet(sheet: Sheet, *, stamp: int = 0, sign: int = 0) -> bytes:
    """The page as PDF; `stamp` and `sign` add one that was not there (another number, another)."""
    register_typefaces(resources() / "fonts")
    target = io.BytesIO()
    canvas = Canvas(target, pagesize=A4, invariant=1)
    top = _head(canvas, sheet, A4[1] - 20 * mm)
    top = _body(canvas, sheet, top)
    _foot(canvas, sheet, max(top, 75 * mm))
    if stamp:
        _stamp(canvas, Random(stamp))
    if sign:
        _signature(canvas, Random(sign), 118 * mm, 52 * mm)
    canvas.save()
    return target.getvalue()


def _put(
    canvas: Canvas, flowable: Paragraph | Table, left: float, top: float, width: float
) -> float:
    _, height = flowable.wrapOn(canvas, width, top)
    flowable.drawOn(canvas, left, top - height)
    return float(top - height)


def _head(canvas: Canvas, sheet: Sheet, top: float) -> float:
    if sheet.page_number:
        canvas.setFont(SERIF, 13)
        canvas.drawCentredString(A4[0] / 2, A4[1] - 14 * mm, str(sheet.page_number))
    if sheet.issuer:
        issuer = Paragraph(sheet.issuer.replace("\n", "<br/>"), centred(BOLD, 12))
        motto = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM<br/>Độc lập - Tự do - Hạnh phúc"
        low = _put(canvas, issuer, _LEFT, top, 66 * mm)
        _put(canvas, Paragraph(motto, centred(BOLD, 12)), _LEFT + 68 * mm, top, 94 * mm)
        canvas.line(_LEFT + 22 * mm, low - 2, _LEFT + 44 * mm, low - 2)
        canvas.line(_LEFT + 88 * mm, low - 2, _LEFT + 142 * mm, low - 2)
        _put(canvas, Paragraph(sheet.number, centred(SERIF, 13)), _LEFT, low - 8, 66 * mm)
        when = Paragraph(sheet.place_and_date, centred(ITALIC, 13))
        top = _put(canvas, when, _LEFT + 68 * mm, low - 8, 94 * mm) - 14
    if sheet.title:
        top = _put(canvas, Paragraph(sheet.title, centred(BOLD, 14)), _LEFT, top, _WIDTH)
    if sheet.subject:
        top = _put(canvas, Paragraph(sheet.subject, centred(BOLD, 13)), _LEFT, top - 2, _WIDTH)
    return top - 10


def _body(canvas: Canvas, sheet: Sheet, top: float) -> float:
    for text in sheet.paragraphs:
        top = _put(canvas, Paragraph(text, running()), _LEFT, top, _WIDTH) - 5
    for label, value in sheet.fields:
        line = Paragraph(f"{label}: ", running())
        low = _put(canvas, line, _LEFT, top, _WIDTH)
        canvas.setFont(SERIF, 13)
        start = _LEFT + 13 * mm + canvas.stringWidth(f"{label}: ", SERIF, 13)
        canvas.drawString(start, low + 4, value)
        canvas.setDash(1, 2)
        canvas.line(start, low + 1, A4[0] - _RIGHT, low + 1)
        canvas.setDash()
        top = low - 6
    if sheet.rows:
        top = _put(
            canvas, Table([list(row) for row in sheet.rows], style=_GRID), _LEFT, top, _WIDTH
        )
    return top - 10


def _foot(canvas: Canvas, sheet: Sheet, top: float) -> None:
    if not sheet.signer:
        return
    left, width = 105 * mm, 80 * mm
    low = _put(
        canvas, Paragraph("KT. CHỦ TỊCH<br/>PHÓ CHỦ TỊCH", centred(BOLD, 13)), left, top, width
    )
    canvas.setFont(BOLD, 13)
    canvas.drawCentredString(left + width / 2, low - 27 * mm, sheet.signer)
    if sheet.signature:
        _signature(canvas, Random(sheet.signature), left + 25 * mm, low - 14 * mm)
    if sheet.sealed:
        _round_seal(canvas, left + 22 * mm, low - 13 * mm, turn=0)


def _stamp(canvas: Canvas, random: Random) -> None:
    """A round seal low on the page, or a receiving stamp at the top left."""
    if random.random() < 0.6:
        left, bottom = random.uniform(70, 130) * mm, random.uniform(45, 110) * mm
        _round_seal(canvas, left, bottom, turn=random.uniform(-20, 20))
        return
    canvas.saveState()
    canvas.setStrokeColor(_SEAL_RED)
    canvas.setFillColor(_SEAL_RED)
    canvas.translate(34 * mm, A4[1] - 62 * mm)
    canvas.rotate(random.uniform(-4, 4))
    canvas.setLineWidth(1.4)
    canvas.rect(0, 0, 46 * mm, 21 * mm)
    canvas.setFont(BOLD, 11)
    canvas.drawString(6 * mm, 15 * mm, "CÔNG VĂN ĐẾN")
    canvas.setFont(SERIF, 11)
    canvas.drawString(4 * mm, 9 * mm, f"Số: {random.randint(100, 999)}")
    canvas.drawString(
        4 * mm, 3 * mm, f"Ngày: {random.randint(1, 28):02}/{random.randint(1, 12):02}"
    )
    canvas.restoreState()


def _round_seal(canvas: Canvas, x: float, y: float, *, turn: float) -> None:
    canvas.saveState()
    canvas.setStrokeColor(_SEAL_RED)
    canvas.setFillColor(_SEAL_RED)
    canvas.translate(x, y)
    canvas.rotate(turn)
    for radius, width in ((17, 1.8), (15.6, 0.7), (10, 0.7)):
        canvas.setLineWidth(width)
        canvas.circle(0, 0, radius * mm)
    canvas.setFont(BOLD, 8)
    words = "ỦY BAN NHÂN DÂN XÃ * TỈNH * "
    for place, sign in enumerate(words):
        canvas.saveState()
        canvas.rotate(-place * 360 / len(words))
        canvas.drawCentredString(0, 11.6 * mm, sign)
        canvas.restoreState()
    canvas.setFont(BOLD, 30)
    canvas.drawCentredString(0, -7 * mm, "*")
    canvas.restoreState()


def _signature(canvas: Canvas, random: Random, x: float, y: float) -> None:
    canvas.saveState()
    canvas.setStrokeColor(_PEN_BLUE)
    canvas.setLineWidth(1.4)
    path = canvas.beginPath()
    path.moveTo(x, y)
    for stroke in range(8):
        up = 1 if stroke % 2 else -1
        reach = random.uniform(4, 11) * mm
        path.curveTo(
            x + random.uniform(-2, 3) * mm,
            y + up * random.uniform(5, 13) * mm,
            x + reach,
            y + up * random.uniform(2, 9) * mm,
            x := x + reach * 0.6,
            y := y + random.uniform(-2, 2) * mm,
        )
    canvas.drawPath(path)
    canvas.restoreState()
