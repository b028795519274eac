"""Head and signature block of a paper by NĐ 30/2020; what nobody has given yet stays open."""

import re
from datetime import date, datetime
from typing import Final

from reportlab.lib.units import mm
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.platypus import Flowable, HRFlowable, Spacer, Table

from desktop.domain.plain_text import one_line
from desktop.domain.signed_report import Issuing
from desktop.domain.submission import Unit
from desktop.reports.page import BOLD, TEXT_WIDTH
from desktop.reports.paper_text import Align, Face, line_style, paragraph
from desktop.reports.signature_places import SignaturePlaces
from desktop.wording.numbers import VIETNAM, long_day
from desktop.wording.phrases import say

_STATE: Final = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
_MOTTO: Final = "Độc lập - Tự do - Hạnh phúc"
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
    size = 13 if width >= TEXT_WIDTH else 12
    office = [paragraph(line.upper(), line_style(Face.BOLD, size)) for line in _office_lines(unit)]
    left = [*office, _rule(_OFFICE_RULE)]
    if issuing is not None:
        left.append(paragraph(_number(unit, issuing), line_style(Face.REGULAR, 13)))
    issued_on = None if issuing is None else issuing.day
    right = [
        paragraph(_STATE, line_style(Face.BOLD, size)),
        paragraph(_MOTTO, line_style(Face.BOLD, size + 1)),
        _rule(stringWidth(_MOTTO, BOLD, size + 1)),
        paragraph(_place_and_day(unit, at, issued_on), line_style(Face.ITALIC, size + 1)),
    ]
    return two_columns(left, right, width)


def _number(unit: Unit, issuing: Issuing) -> str:
    symbol = "BC-UBND" if _place(unit) else "BC-……"
    given = one_line(issuing.number)
    if given:
        return say("Số: {number}/{symbol}", number=given, symbol=symbol)
    return say("Số:{open}/{symbol}", open=_OPEN, symbol=symbol)


def _place_and_day(unit: Unit, at: datetime, issued_on: date | None) -> str:
    place = _place(unit) or "…………"
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
    sent_to = [say("- {receiver};", receiver=one_line(each)) for each in receivers]
    left = [
        paragraph("Nơi nhận:", line_style(Face.BOLD_ITALIC, 12, Align.LEFT)),
        *(
            paragraph(line, line_style(Face.REGULAR, 11, Align.LEFT))
            for line in (*sent_to, "- Lưu: VT.")
        ),
    ]
    right = [
        *(paragraph(title, line_style(Face.BOLD, 14)) for title in titles_of(unit, issuing.title)),
        SignaturePlaces(),
        paragraph(one_line(issuing.leader), line_style(Face.BOLD, 14)),
    ]
    return Spacer(0, 6 * mm), two_columns(left, right, TEXT_WIDTH)


def titles_of(unit: Unit, title: str) -> tuple[str, ...]:
    """In whose name, and as what: a deputy signs in the chair's stead (KT.)."""
    if not _place(unit):
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
    widths = [width * _LEFT_SHARE, width * (1 - _LEFT_SHARE)]
    table = Table([[left, right]], colWidths=widths)
    table.setStyle(
        [
            ("VALIGN", (0, 0), (-1, -1), "TOP"),
            ("ALIGN", (0, 0), (-1, -1), "CENTER"),
            ("LEFTPADDING", (0, 0), (-1, -1), 0),
            ("RIGHTPADDING", (0, 0), (-1, -1), 0),
            ("TOPPADDING", (0, 0), (-1, -1), 0),
            ("BOTTOMPADDING", (0, 0), (-1, -1), 0),
        ]
    )
    return table


def _office_lines(unit: Unit) -> tuple[str, ...]:
    """A people's committee is named on two lines: what it is, and of where."""
    name = _bare_name(unit)
    return ("Ủy ban nhân dân", name) if _place(unit) else (one_line(unit.name),)


def _bare_name(unit: Unit) -> str:
    return _COMMITTEE.sub("", one_line(unit.name))


def _place(unit: Unit) -> str:
    """The commune's own name (địa danh); "" for an office that is no commune."""
    found = _LOCALITY.match(_bare_name(unit))
    return found["place"] if found else ""
