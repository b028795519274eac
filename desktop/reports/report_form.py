"""How the self-score report is issued where the office has not said so: head, signer, receivers."""

import re
from datetime import date
from typing import Final

from desktop.domain.paper_texts import Authority, PaperPart
from desktop.domain.plain_text import one_line
from desktop.domain.signed_report import Issuing
from desktop.domain.submission import Unit
from desktop.ports.papers import SelfScorePaper
from desktop.reports.letterhead import number_line, office_lines, place_and_day, place_of
from desktop.reports.paper_frame import Head, Signing
from desktop.wording.phrases import say

_COMMITTEE: Final = "ỦY BAN NHÂN DÂN"
_CHAIR, _DEPUTY, _HEAD = "Chủ tịch", "Phó Chủ tịch", "Thủ trưởng đơn vị"
_ENDS: Final = re.compile(r"^[\s\-–]+|[\s;.,]+$")


def addressee(paper: SelfScorePaper) -> str:
    """Whom the report is for."""
    return one_line(paper.content.criterion_set.receiver.name)


def day(paper: SelfScorePaper) -> str:
    """The day it was issued, as ISO has it; "" where văn thư has not given it."""
    issued_on = paper.content.issuing.day
    return "" if issued_on is None else issued_on.isoformat()


def signer(paper: SelfScorePaper) -> str:
    """Who signs: the leader named where the report was made to be signed, else whoever approved."""
    approver = paper.approver
    return paper.content.issuing.leader or ("" if approver is None else approver.name)


def title(paper: SelfScorePaper) -> str:
    """As what they sign; a title names its office in speech, not on paper."""
    approver = paper.approver
    given = paper.content.issuing.title or ("" if approver is None else approver.title)
    if not place_of(paper.content.unit):
        return given or _HEAD
    for known in (_DEPUTY, _CHAIR):
        if known.casefold() in given.casefold():
            return known
    return given or _CHAIR


def authority(paper: SelfScorePaper) -> str:
    """On whose behalf."""
    if not place_of(paper.content.unit):
        return Authority.OWN
    known = {_CHAIR: Authority.ON_BEHALF, _DEPUTY: Authority.IN_STEAD}
    return known.get(title(paper), Authority.BY_ORDER)


def receivers(_paper: SelfScorePaper) -> str:
    """Nơi nhận, one a line."""
    return "Như trên\nLưu: VT"


def head_of(paper: SelfScorePaper, texts: dict[PaperPart, str]) -> Head:
    """The head; what nobody has given yet stays open."""
    unit = paper.content.unit
    superior = texts[PaperPart.SUPERIOR]
    return Head(
        superior=(superior,) if superior else (),
        office=office_lines(unit),
        number=number_line(unit, Issuing(number=texts[PaperPart.NUMBER])),
        place_and_day=place_and_day(
            unit, paper.content.at, day_of(texts[PaperPart.DAY]), texts[PaperPart.PLACE]
        ),
    )


def signing_of(unit: Unit, texts: dict[PaperPart, str]) -> Signing:
    """The signature block."""
    return Signing(
        receivers=_receiver_lines(texts[PaperPart.RECEIVERS]),
        titles=_titles(unit, texts[PaperPart.AUTHORITY], texts[PaperPart.TITLE].upper()),
        name=texts[PaperPart.SIGNER],
    )


def listed(text: str, *, end: str = ".") -> tuple[str, ...]:
    """The lines without dashes, each with a semicolon at its end, the last one with `end`."""
    items = [bare for each in text.splitlines() if (bare := _ENDS.sub("", each))]
    return tuple(f"{each}{';' if each is not items[-1] else end}" for each in items)


def _receiver_lines(text: str) -> tuple[str, ...]:
    return tuple(f"- {each}" for each in listed(text))


def _titles(unit: Unit, given: str, own: str) -> tuple[str, ...]:
    """In whose name, then as what."""
    committee = (f"TM. {_COMMITTEE}",) if place_of(unit) else ()
    chief = (_CHAIR if committee else _HEAD).upper()
    match given:
        case Authority.ON_BEHALF:
            return (*(committee or ("TM. TẬP THỂ LÃNH ĐẠO",)), own)
        case Authority.IN_STEAD:
            return *committee, f"KT. {chief}", own
        case Authority.BY_ORDER | Authority.BY_MANDATE:
            return say("{given} {chief}", given=given, chief=chief), own
        case Authority.ACTING:
            return *committee, say("Q. {own}", own=own)
        case _:
            return (own,)


def day_of(text: str) -> date | None:
    """The day, or None for what is none."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None
