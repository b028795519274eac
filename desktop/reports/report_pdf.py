"""Sets the self-score report as a PDF by NĐ 30/2020."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

from reportlab.lib.enums import TA_CENTER, TA_JUSTIFY
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.platypus import CondPageBreak, Flowable, KeepTogether, Spacer

from desktop.ports.progress import Pause, unasked
from desktop.reports.bookmarks import Bookmark
from desktop.reports.chart_drawing import drawings
from desktop.reports.letterhead import draw_head, draw_signing, title_rule
from desktop.reports.page import (
    BOLD,
    ITALIC,
    REGULAR,
    UPRIGHT_TEXT_WIDTH,
    register_fonts,
    upright_pdf,
)
from desktop.reports.paper_parts import Grid
from desktop.reports.paper_table import paper_table, room_to_start
from desktop.reports.paper_text import FIRST_LINE, Face, line_style, paragraph
from desktop.reports.report_parts import Block, Chart, Heading, Report, Text, TextKind

# What has to find room below something that must not stand alone at the foot of a page.
_TITLE_ROOM: Final[float] = 12 * mm
_TEXT_ROOM: Final[float] = 22 * mm
_MOST_ROOM: Final[float] = 200 * mm

_BODY: Final = ParagraphStyle(
    "report-body", fontName=REGULAR, fontSize=14, leading=18, alignment=TA_JUSTIFY,
    firstLineIndent=FIRST_LINE, spaceBefore=6, allowWidows=0, allowOrphans=0,
    embeddedHyphenation=1,
)  # fmt: skip
_STYLES: Final = {
    TextKind.BODY: _BODY,
    TextKind.GROUND: ParagraphStyle("report-ground", _BODY, fontName=ITALIC),
    TextKind.ADDRESSEE: ParagraphStyle(
        "report-addressee", _BODY, alignment=TA_CENTER, firstLineIndent=0, spaceAfter=6
    ),
    TextKind.CAPTION: ParagraphStyle(
        "report-caption", _BODY, fontName=BOLD, fontSize=13, leading=16, alignment=TA_CENTER,
        firstLineIndent=0, spaceBefore=10, spaceAfter=5,
    ),
}  # fmt: skip
_HEADING: Final = ParagraphStyle(
    "report-heading", fontName=BOLD, fontSize=14, leading=18, firstLineIndent=FIRST_LINE,
    spaceBefore=8, spaceAfter=3,
)  # fmt: skip


def report_pdf(report: Report, *, fonts: Path, pause: Pause = unasked) -> bytes:
    """The PDF; the same report gives the same bytes."""
    register_fonts(fonts)
    return upright_pdf(list(_story(report, pause)), report.facts, pause)


def _story(report: Report, pause: Pause) -> Iterator[Flowable]:
    yield draw_head(report.head, UPRIGHT_TEXT_WIDTH)
    yield Spacer(0, 6 * mm)
    yield paragraph(report.title, line_style(Face.BOLD, 14))
    yield paragraph(report.subject, line_style(Face.BOLD, 14))
    yield title_rule()
    for position, block in enumerate(report.blocks):
        if isinstance(block, Heading) or _is_caption(block):
            yield CondPageBreak(min(_MOST_ROOM, _room(report.blocks[position:])))
        yield from _flowables(block, position, pause)
    closing = [paragraph(each.text, _STYLES[each.kind]) for each in report.closing]
    # Signatures never stand on a page that says nothing: it could be put behind another paper.
    signing, *receivers = draw_signing(report.signing, UPRIGHT_TEXT_WIDTH)
    yield KeepTogether([*closing, Spacer(0, 6 * mm), signing])
    yield from receivers


def _flowables(block: Block, position: int, pause: Pause) -> Iterator[Flowable]:
    pause()
    match block:
        case Heading():
            yield Bookmark(block.text, f"muc-{position}", level=block.level - 1)
            yield paragraph(block.text, _HEADING)
        case Text():
            yield paragraph(block.text, _STYLES[block.kind])
        case Grid():
            yield paper_table(block.columns, block.rows, pause)
        case Chart():
            yield from drawings(block)


def _is_caption(block: Block) -> bool:
    return isinstance(block, Text) and block.kind is TextKind.CAPTION


def _room(blocks: Sequence[Block]) -> float:
    """What the first of these needs so that none of them is left alone at the foot of a page."""
    if not blocks:
        return 0
    first, *rest = blocks
    match first:
        case Grid():
            return room_to_start(first.columns, first.rows)
        case Chart():
            return float(next(drawings(first)).height)
        case Text() if not _is_caption(first):
            return _TEXT_ROOM
        case _:
            return _TITLE_ROOM + _room(rest)
