"""Tells why a leaf has its points: in one line, or step by step."""

from collections.abc import Iterator
from itertools import groupby

from desktop.domain.criteria import CriterionSet, Leaf
from desktop.domain.scoring.outcome import (
    FigureStep,
    FormulaStep,
    ItemStep,
    NotApplicableStep,
    Outcome,
    RatioStep,
    StartStep,
    State,
    Step,
    SumStep,
    TimesStep,
    WaitingStep,
    ZeroDenominatorStep,
)
from desktop.wording.numbers import number, points_of
from desktop.wording.phrases import say, upper_first, word
from desktop.wording.steps import Setting, step_text

_ADDED = (FigureStep, ItemStep, StartStep, TimesStep)
_SAYS_FIGURES = (FormulaStep, RatioStep, ZeroDenominatorStep)


def reason(outcome: Outcome, leaf: Leaf, criterion_set: CriterionSet) -> str:
    """One line from the figures to the points it ends with.

    "97/100 = 97,0 % → bậc “từ 95 % đến dưới 100 %” → 1,0/1,5 điểm". A leaf without points says why.
    """
    setting = Setting(leaf, criterion_set, outcome.trace)
    links = []
    for added, steps in groupby(_telling(outcome), key=_is_added):
        clauses = [step_text(step, setting) for step in steps]
        links += ["; ".join(clauses)] if added else clauses
    if _ends_in_result(outcome):
        links.append(result_text(outcome))
    return upper_first(" → ".join(links))


def explain(outcome: Outcome, leaf: Leaf, criterion_set: CriterionSet) -> tuple[str, ...]:
    """Every step as a line of its own, then the result."""
    setting = Setting(leaf, criterion_set, outcome.trace)
    lines = [upper_first(step_text(step, setting)) for step in outcome.trace]
    return (*lines, say("Kết quả: {result}", result=result_text(outcome)))


def result_text(outcome: Outcome) -> str:
    """Where the leaf stands: its points out of the maximum, or the word for having none."""
    match outcome.state:
        case State.SCORED:
            return _points_text(outcome)
        case State.EXCLUDED:
            return word("không tính điểm")
        case State.PENDING:
            return word("chờ kết quả")
        case State.UNANSWERED:
            return word("chưa tính được điểm" if outcome.faults else "chưa chấm")


def _points_text(outcome: Outcome) -> str:
    points = outcome.points
    if points is None:
        return word("chưa tính được điểm")
    if outcome.max <= 0:
        # A leaf that can only take points away has no "out of" to speak of.
        return say("{points} điểm", points=number(points))
    return say("{points} điểm", points=points_of(points, outcome.max))


def _telling(outcome: Outcome) -> Iterator[Step]:
    """The steps that say something one line needs; the others are said by their neighbours."""
    said_again = any(isinstance(step, _SAYS_FIGURES) for step in outcome.trace)
    last = outcome.trace[-1] if outcome.trace else None
    for step in outcome.trace:
        if isinstance(step, FigureStep) and said_again:
            continue
        if isinstance(step, TimesStep) and not step.count and len(outcome.trace) > 1:
            continue
        if isinstance(step, SumStep) and step is last and len(outcome.trace) > 1:
            continue
        yield step


def _is_added(step: Step) -> bool:
    return isinstance(step, _ADDED)


def _ends_in_result(outcome: Outcome) -> bool:
    """Whether the result is still to be said: "không áp dụng, không tính…" has said it."""
    if outcome.state in {State.EXCLUDED, State.PENDING}:
        said = (NotApplicableStep, WaitingStep, ZeroDenominatorStep)
        return not any(isinstance(step, said) for step in outcome.trace)
    return True
