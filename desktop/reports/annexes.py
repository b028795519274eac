"""What a paper says of itself that goes with the report as its annex (NĐ 30/2020, Phụ lục I)."""

from typing import Final

from desktop.domain.paper_texts import PaperPart
from desktop.domain.plain_text import one_line
from desktop.ports.papers import SelfScorePaper
from desktop.reports import report_form
from desktop.reports.letterhead import office_name, symbol_of
from desktop.wording.numbers import VIETNAM, long_day
from desktop.wording.phrases import say

FIRST_ANNEX: Final = "Phụ lục I"
SECOND_ANNEX: Final = "Phụ lục II"
_OPEN: Final = "……"


def annex_line(paper: SelfScorePaper) -> str:
    """Which report it goes with; what văn thư has not given yet stays open."""
    number = one_line(paper.texts.get(PaperPart.NUMBER, paper.content.issuing.number))
    return say(
        "(Kèm theo Báo cáo số {number}/{symbol} {day} của {office})",
        number=number or _OPEN,
        symbol=symbol_of(paper.content.unit),
        day=_day(paper),
        office=office_name(paper.content.unit),
    )


def _day(paper: SelfScorePaper) -> str:
    given = paper.texts.get(PaperPart.DAY, report_form.day(paper))
    issued_on = report_form.day_of(given)
    if issued_on is not None:
        return long_day(issued_on)
    year = str(paper.content.at.astimezone(VIETNAM).year)
    return say("ngày {open} tháng {open} năm {year}", open=_OPEN, year=year)
