"""Sets a paper as a DOCX."""

from collections.abc import Iterator
from typing import Final, assert_never

from desktop.reports.docx_letterhead import docx_letterhead, docx_signature_block
from desktop.reports.docx_page import SIDEWAYS_ROOM, UPRIGHT_ROOM, docx_paper
from desktop.reports.docx_table import table, two_columns
from desktop.reports.docx_text import (
    Block,
    Setting,
    body,
    gap,
    heading,
    line,
    line_to_write_on,
    page_break,
    rule,
    sheet_break,
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
from desktop.reports.paper_text import Align, Face
from desktop.wording.fingerprints import grouped

_TITLE_RULE: Final = 42.0
_TITLE_GAP: Final = 14.0
_BELOW_TITLE: Final = 8.0
_ABOVE_SIGNERS: Final = 14.0
_ABOVE_ASKED: Final = 6.0
_LINES_TO_SIGN: Final = 4


def docx_of(paper: Paper) -> bytes:
    """The DOCX; the same paper gives the same bytes."""
    room = SIDEWAYS_ROOM if paper.sideways else UPRIGHT_ROOM
    story = (block for part in paper.parts for block in _blocks(part, room))
    return docx_paper(story, paper.facts, sideways=paper.sideways)


def _blocks(part: Part, room: float) -> Iterator[Block]:
    match part:
        case Heading():
            yield heading(part.text)
        case Body():
            yield body(part.text, face=part.face)
        case Grid():
            yield table(part.columns, part.rows)
        case RoomToWrite():
            yield line(part.asked, Setting(gap=_ABOVE_ASKED, keep_with_next=True))
            for at in range(1, part.lines + 1):
                is_kept = part.is_kept or at < part.lines
                yield line_to_write_on(room, keep_with_next=is_kept)
        case NewPage():
            yield page_break()
        case NewSheet():
            yield sheet_break()
        case _:
            yield from _frame(part, room)


def _frame(part: Frame, room: float) -> Iterator[Block]:
    match part:
        case Letterhead():
            yield docx_letterhead(part.unit, part.at, part.issuing, room=room)
        case Title():
            yield from _title(part, room)
        case Signatures():
            yield body(part.closing, keep_with_next=True)
            yield from docx_signature_block(part.unit, part.receivers, part.issuing, room=room)
        case SideBySide():
            yield gap(_ABOVE_SIGNERS, keep_with_next=True)
            yield _side_by_side(part, room)
        case Fingerprint():
            yield line(
                grouped(part.digest), Setting(Face.BOLD, align=Align.CENTER, gap=_ABOVE_SIGNERS)
            )
        case _:
            assert_never(part)


def _title(title: Title, room: float) -> Iterator[Block]:
    above = _TITLE_GAP
    if title.above:
        yield line(title.above, Setting(Face.BOLD, 14, Align.CENTER, 0, keep_with_next=True))
        above = 0
    for each in title.lines:
        yield line(each, Setting(Face.BOLD, 14, Align.CENTER, above, keep_with_next=True))
        above = 0
    if title.below:
        yield line(title.below, Setting(Face.ITALIC, align=Align.CENTER, keep_with_next=True))
    yield rule(_TITLE_RULE, room)
    yield gap(_BELOW_TITLE)


def _side_by_side(part: SideBySide, room: float) -> Block:
    signer = Setting(Face.BOLD, align=Align.CENTER)
    left, right = (
        [line(shortened(each), signer) for each in (*titles, *[""] * _LINES_TO_SIGN, name)]
        for titles, name in zip((part.left, part.right), part.names, strict=True)
    )
    return two_columns(left, right, room, left_share=0.5)
