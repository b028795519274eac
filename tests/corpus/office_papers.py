"""Lays made-up and real office papers out by NĐ 30/2020, the way offices bend it, as PDF."""

import io
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from reportlab.lib.enums import TA_LEFT
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Paragraph

from desktop.domain.evidence import Metadata
from desktop.paths import resources
from desktop.samples.typeface import BOLD, ITALIC, SERIF, centred, register_typefaces, running

STATE_MOTTO = ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc")
PARTY_MOTTO = ("ĐẢNG CỘNG SẢN VIỆT NAM",)
BODY = (
    "Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015;",
    (
        "Căn cứ Quyết định số 2642/QĐ-UBND ngày 07 tháng 11 năm 2017 của Ủy ban nhân dân tỉnh về"
        " việc đánh giá, xếp loại công tác cải cách hành chính;"
    ),
    "Theo đề nghị của Trưởng phòng Nội vụ tại Tờ trình số 45/TTr-PNV ngày 12 tháng 4 năm 2018,",
    "I. MỤC ĐÍCH, YÊU CẦU",
    "1. Thực hiện đúng các nội dung đã nêu tại Kế hoạch số 3941/KH-UBND ngày 03/8/2021.",
)


@dataclass(frozen=True, slots=True)
class Look:
    """How an office sets its papers; lengths in millimetres, `column` a share of the width."""

    left: float = 30
    right: float = 18
    top: float = 20
    size: float = 13
    column: float = 0.43
    gap: float = 3
    has_rules: bool = True
    indent: float = 12.7
    subject_width: float = 0.85
    subject_font: str = BOLD
    number_beside_date: bool = True
    is_stacked: bool = False


def same(text: str) -> str:
    """A text layer that says what the page shows."""
    return text


@dataclass(frozen=True, slots=True)
class Paper:
    """A paper's first page, and what must be read of it.

    `bodies` may hold several lines; `layer` bends every text; `notes` are laid over the page, in
    millimetres from its top left corner.
    """

    truth: Metadata
    bodies: tuple[str, ...]
    number: str
    day: str
    title: str = ""
    subject: str = ""
    about: str = ""
    motto: tuple[str, ...] = STATE_MOTTO
    above: str = ""
    authority: str = ""
    body: tuple[str, ...] = BODY
    look: Look = field(default_factory=Look)
    layer: Callable[[str], str] = same
    notes: tuple[tuple[str, float, float], ...] = ()
    file_name: str = "scan0001.pdf"


def in_words(place: str, day: date) -> str:
    """The place and day as NĐ 30/2020 has them: a leading zero for days and the months 1, 2."""
    month = f"{day.month:02}" if day.month < 3 else str(day.month)
    return f"{place}, ngày {day.day:02} tháng {month} năm {day.year}"


def paper_pdf(paper: Paper) -> bytes:
    """The paper as a PDF of one page with a text layer."""
    register_typefaces(resources() / "fonts")
    target = io.BytesIO()
    canvas = Canvas(target, pagesize=A4, invariant=1)
    _Sheet(canvas, paper).draw()
    for text, left, top in paper.notes:
        bottom = A4[1] - (top + 5) * mm
        rect = (left * mm, bottom, (left + 4 + 2.2 * len(text)) * mm, bottom + 5 * mm)
        canvas.freeTextAnnotation(text, "/Helv 12 Tf", Rect=rect)
    canvas.save()
    return target.getvalue()


class _Sheet:
    def __init__(self, canvas: Canvas, paper: Paper) -> None:
        self._canvas, self._paper, self._look = canvas, paper, paper.look
        self._left = paper.look.left * mm
        self._width = A4[0] - self._left - paper.look.right * mm

    def draw(self) -> None:
        paper, look = self._paper, self._look
        top = A4[1] - look.top * mm
        if paper.above:
            top = self._put(paper.above, centred(BOLD, look.size), self._left, self._width, top)
        top = self._letterhead(top) - look.gap * mm
        for text, style, share in self._middle():
            width = self._width * share
            left = self._left + (self._width - width) / 2
            top = self._put(text, style, left, width, top)
            if share < 1 and text == paper.subject and look.has_rules:
                self._rule(A4[0] / 2, top - 2, 40)
                top -= 5
        for text in paper.body:
            style = running(indent=look.indent * mm)
            top = self._put(text, style, self._left, self._width, top - 6)

    def _letterhead(self, top: float) -> float:
        paper, look = self._paper, self._look
        lower = [paper.number, *([paper.about] if paper.about else [])]
        if look.is_stacked:
            flush = ParagraphStyle(
                "flush", fontName=SERIF, fontSize=13, leading=16, alignment=TA_LEFT
            )
            for text in (*paper.bodies, *paper.motto, *lower, paper.day):
                top = self._put(text, flush, self._left, self._width, top)
            return top
        column = self._width * look.column
        right, rest = self._left + column, self._width - column
        one = self._column(paper.bodies, self._left, column, top, look.size - 1)
        two = self._column(paper.motto, right, rest, top, look.size - 1)
        if look.has_rules:
            self._rule(self._left + column / 2, one - 2, 22)
            self._rule(right + rest / 2, two - 2, 50)
        one, two = one - 6, two - 6
        if look.number_beside_date:
            one = two = min(one, two)
        for text, size in zip(lower, (look.size, look.size - 1), strict=False):
            one = self._put(text, centred(SERIF, size), self._left, column, one)
        two = self._put(paper.day, centred(ITALIC, look.size), right, rest, two)
        return min(one, two)

    def _middle(self) -> Iterator[tuple[str, ParagraphStyle, float]]:
        paper, look = self._paper, self._look
        if paper.title:
            yield paper.title, centred(BOLD, look.size + 1), 1
        if paper.subject:
            yield paper.subject, centred(look.subject_font, look.size + 1), look.subject_width
        if paper.authority:
            yield paper.authority, centred(BOLD, look.size), 1
        if not paper.title:
            yield "Kính gửi: Ủy ban nhân dân các xã, phường.", centred(SERIF, look.size), 1

    def _column(
        self, lines: tuple[str, ...], left: float, width: float, top: float, size: float
    ) -> float:
        for line in lines:
            top = self._put(line, centred(BOLD, size), left, width, top)
        return top

    def _put(self, text: str, style: Any, left: float, width: float, top: float) -> float:  # noqa: ANN401 - reportlab ships no types
        escaped = self._paper.layer(text).replace("&", "&amp;").replace("<", "&lt;")
        flowable = Paragraph(escaped.replace("\n", "<br/>"), style)
        _, height = flowable.wrapOn(self._canvas, width, top)
        flowable.drawOn(self._canvas, left, top - height)
        return float(top - height)

    def _rule(self, centre: float, top: float, width: float) -> None:
        self._canvas.line(centre - width * mm / 2, top, centre + width * mm / 2, top)
