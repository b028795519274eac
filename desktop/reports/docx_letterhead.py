"""Head and signature block of a DOCX paper by NĐ 30/2020: the same lines as on the PDFs."""

from datetime import datetime
from typing import Final

from desktop.domain.plain_text import one_line
from desktop.domain.signed_report import Issuing
from desktop.domain.submission import Unit
from desktop.reports.docx_page import SIDEWAYS_ROOM
from desktop.reports.docx_table import two_columns
from desktop.reports.docx_text import Block, Setting, line, rule
from desktop.reports.letterhead import (
    MOTTO,
    STATE,
    number_line,
    office_lines,
    place_and_day,
    receiver_lines,
    titles_of,
)
from desktop.reports.paper_frame import Head, Signing, room_beside, shortened
from desktop.reports.paper_text import Align, Face

_LEFT_SHARE, _RIGHT_SHARE = 0.42, 0.58
_OFFICE_RULE: Final = 28.0
_MOTTO_RULE_BY_SIZE: Final = 3.55
_ROOM_TO_SIGN: Final = 4


def docx_letterhead(
    unit: Unit, at: datetime, issuing: Issuing | None, *, room: float = SIDEWAYS_ROOM
) -> Block:
    """Issuing office, quốc hiệu and tiêu ngữ, number and day; set smaller on an upright page.

    A paper that is not issued under a number has no `issuing`.
    """
    head = Head(
        office=office_lines(unit),
        number="" if issuing is None else number_line(unit, issuing),
        place_and_day=place_and_day(unit, at, None if issuing is None else issuing.day),
    )
    return docx_head(head, room)


def docx_head(head: Head, room: float) -> Block:
    """The head of any paper, across this room."""
    size = 13.0 if room >= SIDEWAYS_ROOM else 12.0
    left = [_line(each.upper(), Face.REGULAR, size) for each in head.superior]
    left += [_line(each.upper(), Face.BOLD, size) for each in head.office]
    left.append(rule(_OFFICE_RULE, room * _LEFT_SHARE))
    if head.number:
        left.append(_line(head.number, Face.REGULAR, 13))
    right = [
        _line(STATE, Face.BOLD, size),
        _line(MOTTO, Face.BOLD, size + 1),
        rule((size + 1) * _MOTTO_RULE_BY_SIZE, room * _RIGHT_SHARE),
        _line(head.place_and_day, Face.ITALIC, size + 1),
    ]
    return two_columns(left, right, room)


def docx_signature_block(
    unit: Unit, receivers: tuple[str, ...], issuing: Issuing, *, room: float = SIDEWAYS_ROOM
) -> tuple[Block, ...]:
    """Nơi nhận on the left; on the right who signs, with room between title and name."""
    signing = Signing(
        receiver_lines(receivers), titles_of(unit, issuing.title), one_line(issuing.leader)
    )
    return line("", Setting(keep_with_next=True)), *docx_signing(signing, room)


def docx_signing(signing: Signing, room: float) -> tuple[Block, ...]:
    """The signature block of any paper, across this room."""
    beside, small = room_beside(signing.receivers), Setting(size=11)
    left = [line("Nơi nhận:", Setting(Face.BOLD_ITALIC, 12))]
    left += [line(each, small) for each in signing.receivers[:beside]]
    right = [_line(each, Face.BOLD, 14) for each in signing.titles]
    right += [_line("", Face.BOLD, 14) for _ in range(_ROOM_TO_SIGN)]
    right.append(_line(signing.name, Face.BOLD, 14))
    more = (line(each, small) for each in signing.receivers[beside:])
    return two_columns(left, right, room), *more


def _line(text: str, face: Face, size: float) -> Block:
    return line(shortened(text), Setting(face, size, Align.CENTER))
