"""A submission whose every text is one that papers suffer from."""

from collections.abc import Mapping
from dataclasses import fields, is_dataclass, replace
from typing import TypeVar

from desktop.domain.answers import LostKind, LostReason
from desktop.domain.approval import Approver
from desktop.domain.paper_texts import LINES_PARTS, PaperPart
from desktop.domain.plain_text import many_lines, one_line
from desktop.domain.plan import Measure, Plan, PlanPart
from desktop.domain.plan_losses import lost_points
from desktop.domain.scoring.totals import score_set
from desktop.domain.signed_report import Issuing
from desktop.ports.papers import PlanPaper, SelfScorePaper
from tests.reports.report_building import with_everything

T = TypeVar("T")
_NO_TEXT = {"code", "id", "leaf", "requirement", "expression", "sha256", "digest", "document"}
_LONGEST_NAME = 1_000
_LABELS = {"max_label": 100, "unit": 100}

HOSTILE: Mapping[str, str] = {
    "a word without blanks": "W" * 250,
    "a long title": ("Tỷ lệ hồ sơ thủ tục hành chính giải quyết đúng hạn " * 12)[:600],
    "an office of three lines": "UBND xã " + "Thượng Thanh Liêm và vùng phụ cận " * 4,
    "nothing": "",
    "no letters": (
        "xã ê" + "\u0301\u0323" * 50 + " \u202eabc\u2067 שלום مرحبا \u200f 👩\u200d👩\u200d👧 "
        "😀 表 \ufe0f\u3000 <b>&amp;</b><para>{unit}%s&#x41;]]>_x0041_</w:t>=1+1"
        + "".join(map(chr, range(32))) + "\x7f\ud800\ufffe\u2028 \"')(\\"
    ),
    "many lines": "lý do\n" * 60,
}  # fmt: skip
"""Scripts and marks the faces have no glyph for, and what XML and PDF take for their own."""


def with_text(value: T, text: str) -> T:
    """The value with this text wherever anybody may have written one; lines only where it may."""
    if isinstance(value, tuple):
        return tuple(with_text(each, text) for each in value)  # type: ignore[return-value]
    if isinstance(value, Mapping):
        return {key: with_text(each, text) for key, each in value.items()}  # type: ignore[return-value]
    if not is_dataclass(value) or isinstance(value, type):
        return value
    changes: dict[str, object] = {}
    for each in fields(value):
        old = getattr(value, each.name)
        if type(old) is str and each.name not in _NO_TEXT:
            changes[each.name] = text[: _LABELS.get(each.name)]
        elif each.init:
            changes[each.name] = with_text(old, text)
    return replace(value, **changes)


def hostile_paper(text: str) -> SelfScorePaper:
    """The report with a year before it and every state of a leaf, all of it worded so."""
    paper = with_everything()
    content, single = paper.content, one_line(text)
    a_set = with_text(content.criterion_set, single or "x")
    answers = {
        code: replace(each, note=text, lost=LostReason(LostKind.LATE, text))
        for code, each in content.answers.items()
    }
    changed = replace(
        content,
        unit=replace(content.unit, name=(single * 4)[:_LONGEST_NAME] or "x"),
        criterion_set=a_set,
        answers=answers,
        sheet=score_set(a_set, answers),
        documents=with_text(content.documents, text),
        links=with_text(content.links, text),
        issuing=Issuing(number=single, leader=single, title=single),
    )
    texts = {part: many_lines(text) if part in LINES_PARTS else single for part in PaperPart}
    return replace(paper, content=changed, texts=texts, approver=Approver(single, single))


def hostile_plan(paper: SelfScorePaper) -> PlanPaper:
    """The plan of the same office."""
    content, text = paper.content, paper.content.answers["1.1"].note
    whole, single = content.criterion_set, one_line(text)
    measures = {each.code: Measure(text, single, (single, single)) for each in whole.leaves()}
    return PlanPaper(
        unit=content.unit,
        criterion_set=whole,
        sheet=content.sheet,
        plan=Plan(whole.year + 1, measures, dict.fromkeys(PlanPart, text)),
        fields=lost_points(whole, content.answers, content.sheet, measures),
        results=(),
        reports={},
        at=content.at,
    )
