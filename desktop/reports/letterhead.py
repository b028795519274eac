"""Head and signature block of a paper by NĐ 30/2020; văn thư fills in number and day."""

import re
from datetime import datetime
from typing import Final

from reportlab.lib.units import mm
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.platypus import Flowable, HRFlowable, KeepTogether, Spacer, Table

from desktop.domain.plain_text import one_line
from desktop.domain.submission import Unit
from desktop.reports.page import BOLD, TEXT_WIDTH
from desktop.reports.paper_text import Align, Face, line_style, paragraph
from desktop.wording.numbers import VIETNAM
from desktop.wording.phrases import say

_STATE: Final = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
_MOTTO: Final = "Độc lập - Tự do - Hạnh phúc"
_MOTTO_SIZE: Final = 14
_LEFT_SHARE: Final = 0.42
_RULE: Final = 0.8
_OFFICE_RULE: Final = 28 * mm
_ROOM_TO_SIGN: Final = 26 * mm
_OPEN: Final = "\N{NO-BREAK SPACE}" * 8
_COMMITTEE: Final = re.compile(r"^(?:ủy ban nhân dân|uỷ ban nhân dân|ubnd)\s+", re.IGNORECASE)
_LOCALITY: Final = re.compile(r"^(?:xã|phường|đặc khu|thị trấn)\s+(?P<place>.+)$", re.IGNORECASE)


def letterhead(unit: Unit, at: datetime) -> Flowable:
    """Issuing office, quốc hiệu and tiêu ngữ; number and day stay open."""
    office = [paragraph(line.upper(), line_style(Face.BOLD, 13)) for line in _office_lines(unit)]
    symbol = "BC-UBND" if _place(unit) else "BC-……"
    number = say("Số:{open}/{symbol}", open=_OPEN, symbol=symbol)
    place_and_day = say(
        "{place}, ngày{open}tháng{open}năm {year}",
        place=_place(unit) or "…………",
        open=_OPEN,
        year=str(at.astimezone(VIETNAM).year),
    )
    left = [*office, _rule(_OFFICE_RULE), paragraph(number, line_style(Face.REGULAR, 13))]
    right = [
        paragraph(_STATE, line_style(Face.BOLD, 13)),
        paragraph(_MOTTO, line_style(Face.BOLD, _MOTTO_SIZE)),
        _rule(stringWidth(_MOTTO, BOLD, _MOTTO_SIZE)),
        paragraph(place_and_day, line_style(Face.ITALIC, 14)),
    ]
    return _two_columns(left, right)


def signature_block(unit: Unit, receivers: tuple[str, ...]) -> Flowable:
    """Nơi nhận on the left; on the right who signs, with room and without a name."""
    sent_to = [say("- {receiver};", receiver=one_line(each)) for each in receivers]
    left = [
        paragraph("Nơi nhận:", line_style(Face.BOLD_ITALIC, 12, Align.LEFT)),
        *(
            paragraph(line, line_style(Face.REGULAR, 11, Align.LEFT))
            for line in (*sent_to, "- Lưu: VT.")
        ),
    ]
    titles = ("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH") if _place(unit) else ("THỦ TRƯỞNG ĐƠN VỊ",)
    right = [
        *(paragraph(title, line_style(Face.BOLD, 14)) for title in titles),
        Spacer(0, _ROOM_TO_SIGN),
    ]
    return KeepTogether([Spacer(0, 6 * mm), _two_columns(left, right)])


def _rule(length: float) -> Flowable:
    return HRFlowable(
        width=length, thickness=_RULE, color="black", spaceBefore=3, spaceAfter=4, hAlign="CENTER"
    )


def title_rule() -> Flowable:
    """The rule under a title, a third to a half of its line."""
    return _rule(_OFFICE_RULE * 1.5)


def _two_columns(left: list[Flowable], right: list[Flowable]) -> Table:
    widths = [TEXT_WIDTH * _LEFT_SHARE, TEXT_WIDTH * (1 - _LEFT_SHARE)]
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
