"""Sets a paper as a PDF."""

from collections.abc import Iterator
from itertools import zip_longest
from pathlib import Path
from typing import Final, assert_never

from reportlab.graphics.barcode.qr import QrCodeWidget
from reportlab.graphics.shapes import Drawing
from reportlab.lib.units import mm
from reportlab.platypus import (
    CondPageBreak,
    Flowable,
    HRFlowable,
    KeepTogether,
    NextPageTemplate,
    PageBreak,
    Spacer,
)

from desktop.ports.progress import Pause, unasked
from desktop.reports.bookmarks import Bookmark
from desktop.reports.letterhead import bare_table, letterhead, signature_block, title_rule
from desktop.reports.page import (
    FIRST_PAGE,
    REGULAR,
    TEXT_HEIGHT,
    TEXT_WIDTH,
    UPRIGHT_TEXT_WIDTH,
    landscape_pdf,
    register_fonts,
    upright_pdf,
)
from desktop.reports.paper_frame import shortened
from desktop.reports.paper_parts import (
    Body,
    Fingerprint,
    Frame,
    Grid,
    Heading,
    Letterhead,
    NewPage,
    NewSheet,
    Paper,
    Part,
    RoomToWrite,
    SideBySide,
    Signatures,
    Title,
)
from desktop.reports.paper_table import paper_table, room_to_start
from desktop.reports.paper_text import ASKED, BODY, HEADING, Align, Face, line_style, paragraph
from desktop.wording.fingerprints import grouped

_ROOM_FOR_A_START: Final[float] = 60 * mm
_ROOM_FOR_A_HEADING: Final[float] = 13 * mm
_LINE_TO_WRITE_ON: Final = 7 * mm
_BELOW_TITLE: Final = 3 * mm
_ABOVE_SIGNERS: Final = 8 * mm
_ROOM_TO_SIGN: Final = 20 * mm
_SQUARE: Final = 40 * mm
_DIGITS_A_LINE: Final = 16


def pdf_paper(paper: Paper, *, fonts: Path, pause: Pause = unasked) -> bytes:
    """The PDF; the same paper gives the same bytes."""
    register_fonts(fonts)
    width = TEXT_WIDTH if paper.sideways else UPRIGHT_TEXT_WIDTH
    story = [
        flowable
        for part, following in zip_longest(paper.parts, paper.parts[1:])
        for flowable in (*_room_before(part, following), *_flowables(part, width, pause))
    ]
    set_on = landscape_pdf if paper.sideways else upright_pdf
    return set_on(story, paper.facts, pause)


def _room_before(part: Part, following: Part | None) -> Iterator[Flowable]:
    """No heading is left at the foot of a page, away from the beginning of its table."""
    if isinstance(part, Heading):
        room = _ROOM_FOR_A_START
        if isinstance(following, Grid):
            start = room_to_start(following.columns, following.rows)
            room = max(room, min(_ROOM_FOR_A_HEADING + start, TEXT_HEIGHT))
        yield CondPageBreak(room)


def _flowables(part: Part, width: float, pause: Pause) -> Iterator[Flowable]:
    match part:
        case Heading():
            yield Bookmark(part.text, part.place)
            yield paragraph(part.text, HEADING)
        case Body():
            yield paragraph(part.text, BODY)
        case Grid():
            yield paper_table(part.columns, part.rows, pause)
        case RoomToWrite():
            yield _kept_with_next(paragraph(part.asked, ASKED))
            yield from _lines_to_write_on(part)
        case NewPage():
            yield PageBreak()
        case NewSheet():
            yield NextPageTemplate(FIRST_PAGE)
            yield PageBreak()
        case _:
            yield from _frame(part, width)


def _frame(part: Frame, width: float) -> Iterator[Flowable]:
    match part:
        case Letterhead():
            yield letterhead(part.unit, part.at, part.issuing, width=width)
        case Title():
            yield from _title(part)
        case Signatures():
            room, block, *receivers = signature_block(part.unit, part.receivers, part.issuing)
            # Signatures never stand on a page that says nothing: it could be put behind another.
            yield KeepTogether([paragraph(part.closing, BODY), room, block])
            yield from receivers
        case SideBySide():
            yield _kept_with_next(Spacer(0, _ABOVE_SIGNERS))
            yield _side_by_side(part, width)
        case Fingerprint():
            yield _fingerprint(part.digest, width)
        case _:
            assert_never(part)


def _side_by_side(part: SideBySide, width: float) -> Flowable:
    cells = [
        [
            *(paragraph(shortened(each), line_style(Face.BOLD, 13)) for each in titles),
            Spacer(0, _ROOM_TO_SIGN),
            paragraph(shortened(name), line_style(Face.BOLD, 13)),
        ]
        for titles, name in zip((part.left, part.right), part.names, strict=True)
    ]
    return bare_table([cells], [width / 2, width / 2])


def _fingerprint(digest: str, width: float) -> Flowable:
    starts = range(0, len(digest), _DIGITS_A_LINE)
    style = line_style(Face.BOLD, 17, Align.LEFT)
    lines = [paragraph(grouped(digest[at : at + _DIGITS_A_LINE]), style) for at in starts]
    code = Drawing(_SQUARE, _SQUARE, initialFontName=REGULAR)
    code.add(QrCodeWidget(digest, barLevel="M", barWidth=_SQUARE, barHeight=_SQUARE))
    return bare_table([[lines, code]], [width - _SQUARE, _SQUARE])


def _title(title: Title) -> Iterator[Flowable]:
    if title.above:
        yield Bookmark(f"{title.above}. {title.lines[0]}", title.place)
        yield paragraph(title.above, line_style(Face.BOLD, 14))
    else:
        yield Spacer(0, 5 * mm)
    for each in title.lines:
        yield paragraph(each, line_style(Face.BOLD, 14))
    if title.below:
        yield paragraph(title.below, line_style(Face.ITALIC, 13))
    yield title_rule()
    yield Spacer(0, _BELOW_TITLE)


def _lines_to_write_on(part: RoomToWrite) -> Iterator[Flowable]:
    """They stay together, and where it says so with what follows."""
    for at in range(1, part.lines + 1):
        line = HRFlowable(
            width="100%", thickness=0.4, color="black", dash=(1, 2), spaceBefore=_LINE_TO_WRITE_ON
        )
        yield _kept_with_next(line) if part.is_kept or at < part.lines else line


def _kept_with_next(flowable: Flowable) -> Flowable:
    flowable.keepWithNext = 1
    return flowable
