"""Head and signature block of a paper by NĐ 30/2020; what nobody has given yet stays open."""

import re
from collections.abc import Sequence
from datetime import date, datetime
from typing import Final

from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.platypus import Flowable, HRFlowable, Spacer, Table

from desktop.domain.plain_text import one_line
from desktop.domain.signed_report import Issuing
from desktop.domain.submission import Unit
from desktop.reports.page import BOLD, REGULAR, TEXT_WIDTH
from desktop.reports.paper_frame import Head, Signing, room_beside, shortened
from desktop.reports.paper_text import Align, Face, line_style, paragraph
from desktop.reports.signature_places import SignaturePlaces, reaching_left
from desktop.wording.numbers import VIETNAM, long_day
from desktop.wording.phrases import say

STATE: Final = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
MOTTO: Final = "Độc lập - Tự do - Hạnh phúc"
_LEFT_SHARE: Final = 0.42
_RULE: Final = 0.8
_OFFICE_RULE: Final = 28 * mm
_OPEN: Final = "\N{NO-BREAK SPACE}" * 8
_DEPUTY: Final = "phó chủ tịch"
_COMMITTEE: Final = re.compile(r"^(?:ủy ban nhân dân|uỷ ban nhân dân|ubnd)\s+", re.IGNORECASE)
_LOCALITY: Final = re.compile(r"^(?:xã|phường|đặc khu|thị trấn)\s+(?P<place>.+)$", re.IGNORECASE)


def letterhead(
    unit: Unit, at: datetime, issuing: Issuing | None, *, width: float = TEXT_WIDTH
) -> Flowable:
    """Issuing office, quốc hiệu and tiêu ngữ, number and day; set smaller on an upright page.

    A paper that is not issued under a number has no `issuing`.
    """
    head = Head(
        office=office_lines(unit),
        number="" if issuing is None else number_line(unit, issuing),
        place_and_day=place_and_day(unit, at, None if issuing is None else issuing.day),
    )
    return draw_head(head, width)


def draw_head(head: Head, width: float) -> Flowable:
    """The head of any paper, across this width."""
    size = 13 if width >= TEXT_WIDTH else 12
    left = [_line(each.upper(), Face.REGULAR, size) for each in head.superior]
    left += [_line(each.upper(), Face.BOLD, size) for each in head.office]
    left.append(_rule(_OFFICE_RULE))
    if head.number:
        left.append(_line(head.number, Face.REGULAR, 13))
    right = [
        paragraph(STATE, line_style(Face.BOLD, size)),
        paragraph(MOTTO, line_style(Face.BOLD, size + 1)),
        _rule(stringWidth(MOTTO, BOLD, size + 1)),
        _line(head.place_and_day, Face.ITALIC, size + 1),
    ]
    return two_columns(left, right, width)


def _line(text: str, face: Face, size: float) -> Flowable:
    return paragraph(shortened(text), line_style(face, size))


def number_line(unit: Unit, issuing: Issuing) -> str:
    """Number and symbol; room for the number where the clerk has not given one."""
    symbol = symbol_of(unit)
    given = one_line(issuing.number)
    if given:
        return say("Số: {number}/{symbol}", number=given, symbol=symbol)
    return say("Số:{open}/{symbol}", open=_OPEN, symbol=symbol)


def symbol_of(unit: Unit) -> str:
    """The symbol of a report; an office that is no commune has one of its own."""
    return "BC-UBND" if place_of(unit) else "BC-……"


def place_and_day(unit: Unit, at: datetime, issued_on: date | None, place: str = "") -> str:
    """Where and on which day; room for the day where it has not been given."""
    place = place or place_of(unit) or "…………"
    if issued_on is not None:
        return say("{place}, {day}", place=place, day=long_day(issued_on))
    year = str(at.astimezone(VIETNAM).year)
    return say("{place}, ngày{open}tháng{open}năm {year}", place=place, open=_OPEN, year=year)


def signature_block(
    unit: Unit, receivers: tuple[str, ...], issuing: Issuing
) -> tuple[Flowable, ...]:
    """Nơi nhận on the left; on the right who signs, with room between title and name.

    To be kept together, with what stands before it.
    """
    signing = Signing(
        receiver_lines(receivers), titles_of(unit, issuing.title), one_line(issuing.leader)
    )
    return Spacer(0, 6 * mm), *draw_signing(signing, TEXT_WIDTH)


def draw_signing(signing: Signing, width: float) -> tuple[Flowable, ...]:
    """The signature block of any paper, across this width; its places are named in the PDF."""
    beside = room_beside(signing.receivers)
    receiver = ParagraphStyle(
        "receiver",
        line_style(Face.REGULAR, 11, Align.LEFT),
        rightIndent=reaching_left(width * (1 - _LEFT_SHARE)),  # nobody signs over them
    )
    left = [
        paragraph("Nơi nhận:", line_style(Face.BOLD_ITALIC, 12, Align.LEFT)),
        *(paragraph(line, receiver) for line in signing.receivers[:beside]),
    ]
    right = [
        *(_line(title, Face.BOLD, 14) for title in signing.titles),
        SignaturePlaces(),
        _line(signing.name, Face.BOLD, 14),
    ]
    below = line_style(Face.REGULAR, 11, Align.LEFT)
    more = (paragraph(line, below) for line in signing.receivers[beside:])
    return two_columns(left, right, width), *more


def receiver_lines(receivers: tuple[str, ...]) -> tuple[str, ...]:
    """Whom the paper goes to, and where it is kept."""
    sent_to = (say("- {receiver};", receiver=one_line(each)) for each in receivers)
    return *sent_to, "- Lưu: VT."


def titles_of(unit: Unit, title: str) -> tuple[str, ...]:
    """In whose name, and as what: a deputy signs in the chair's stead (KT.)."""
    if not place_of(unit):
        return ("THỦ TRƯỞNG ĐƠN VỊ",)
    if _DEPUTY in title.casefold():
        return ("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH")
    return ("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH")


def _rule(length: float) -> Flowable:
    return HRFlowable(
        width=length, thickness=_RULE, color="black", spaceBefore=3, spaceAfter=4, hAlign="CENTER"
    )


def title_rule() -> Flowable:
    """The rule under a title, a third to a half of its line."""
    return _rule(_OFFICE_RULE * 1.5)


def two_columns(left: list[Flowable], right: list[Flowable], width: float) -> Table:
    """Two stacks side by side, without lines around them; the right one is the wider."""
    return bare_table([[left, right]], [width * _LEFT_SHARE, width * (1 - _LEFT_SHARE)])


def bare_table(cells: Sequence[Sequence[object]], widths: Sequence[float]) -> Table:
    """Cells side by side, without lines and without room around them."""
    table = Table(cells, colWidths=widths)
    table.setStyle(
        [
            ("FONTNAME", (0, 0), (-1, -1), REGULAR),
            ("VALIGN", (0, 0), (-1, -1), "TOP"),
            ("ALIGN", (0, 0), (-1, -1), "CENTER"),
            ("LEFTPADDING", (0, 0), (-1, -1), 0),
            ("RIGHTPADDING", (0, 0), (-1, -1), 0),
            ("TOPPADDING", (0, 0), (-1, -1), 0),
            ("BOTTOMPADDING", (0, 0), (-1, -1), 0),
        ]
    )
    return table


def office_lines(unit: Unit) -> tuple[str, ...]:
    """A people's committee is named on two lines: what it is, and of where."""
    name = _bare_name(unit)
    return ("Ủy ban nhân dân", name) if place_of(unit) else (one_line(unit.name),)


def _bare_name(unit: Unit) -> str:
    return _COMMITTEE.sub("", one_line(unit.name))


def place_of(unit: Unit) -> str:
    """The commune's own name (địa danh); "" for an office that is no commune."""
    found = _LOCALITY.match(_bare_name(unit))
    return found["place"] if found else ""


def office_name(unit: Unit) -> str:
    """The office in a sentence: "Ủy ban nhân dân xã Vĩnh Thành"."""
    *committee, name = office_lines(unit)
    return " ".join((*committee, name[:1].lower() + name[1:])) if committee else name
