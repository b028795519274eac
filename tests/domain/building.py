"""Short ways to build leaves, answers and sets, and what a trace must always satisfy."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from fractions import Fraction

from desktop.domain.answers import Answer, Inputs, NumbersInput
from desktop.domain.criteria import (
    ClassBasis,
    CriterionSet,
    EvidenceGate,
    Leaf,
    Node,
    Period,
    Ranking,
    RankingMethod,
    Receiver,
    Rounding,
    RoundingMode,
    ScoreClass,
)
from desktop.domain.rules import Band, Bound, NumberInput, Rule, YesNo
from desktop.domain.scoring.evaluate import evaluate
from desktop.domain.scoring.outcome import (
    FaultKind,
    LimitStep,
    Outcome,
    RoundStep,
    State,
    Step,
    SumStep,
)

TWO_PLACES = Rounding(2, RoundingMode.HALF_UP)
ONE_PLACE = Rounding(1, RoundingMode.HALF_UP)


def dec(text: str) -> Decimal:
    return Decimal(text)


def leaf(rule: Rule | None = None, **changes: object) -> Leaf:
    plain = Leaf(
        code="1.1", title="Tiêu chí", max=Decimal(1), rule=YesNo() if rule is None else rule
    )
    return replace(plain, **changes)  # type: ignore[arg-type]  # each test names real fields


def band(
    low: str = "", high: str = "", points: str | None = None, times: str | None = None
) -> Band:
    """A band in brackets' notation: `band("[0.9", "1)", "1")`; "" is unbounded."""
    return Band(
        Bound(Decimal(low[1:]), inclusive=low[0] == "[") if low else None,
        Bound(Decimal(high[:-1]), inclusive=high[-1] == "]") if high else None,
        None if points is None else Decimal(points),
        None if times is None else Decimal(times),
    )


def figure(name: str) -> NumberInput:
    return NumberInput(name, f"Số {name}", "việc")


def numbers(**figures: str) -> NumbersInput:
    return NumbersInput(tuple((name, Decimal(text)) for name, text in figures.items()))


def score(
    criterion: Leaf, inputs: Inputs | None, *, note: str = "", rounding: Rounding = TWO_PLACES
) -> Outcome:
    return evaluate(criterion, Answer(inputs=inputs, note=note), rounding)


def points(outcome: Outcome) -> Decimal:
    """The points of a scored leaf, after its trace was found to explain them."""
    assert outcome.state is State.SCORED, outcome
    assert outcome.points is not None
    assert_explained(outcome)
    return outcome.points


def faults(outcome: Outcome) -> set[tuple[FaultKind, str]]:
    """The faults of an answer that gives no points."""
    assert outcome.points is None
    assert outcome.state in {State.UNANSWERED, State.PENDING}
    return {(fault.kind, fault.field) for fault in outcome.faults}


def assert_explained(outcome: Outcome) -> None:
    """Each step follows from those before it, and the last points are the outcome's."""
    brought: list[Fraction] = []
    for step in outcome.trace:
        own = points_of_step(step)
        if own is None:
            continue
        if isinstance(step, SumStep):
            assert step.points == sum(brought, Fraction(0))
        if isinstance(step, LimitStep | RoundStep):
            assert step.before == brought[-1]
            assert step.before != step.points
        brought.append(own)
    assert (brought[-1] if brought else None) == outcome.points


def points_of_step(step: Step) -> Fraction | None:
    own = getattr(step, "points", None)
    assert own is None or isinstance(own, Fraction)
    return own


def criterion_set(*nodes: Node, **changes: object) -> CriterionSet:
    plain = CriterionSet(
        id="thu",
        version="1",
        title="Bộ tiêu chí thử",
        year=2026,
        issued_by="UBND huyện",
        decision=None,
        period=Period(date(2025, 12, 1), date(2026, 11, 30)),
        receiver=Receiver("Phòng Nội vụ", "district"),
        max_label="Điểm chuẩn",
        points_rounding=TWO_PLACES,
        percent_rounding=ONE_PLACE,
        classes=(
            ScoreClass("Rất tốt", Decimal(90)),
            ScoreClass("Tốt", Decimal(80)),
            ScoreClass("Khá", Decimal(70)),
            ScoreClass("Yếu", Decimal(0)),
        ),
        class_basis=ClassBasis.PERCENT,
        ranking=Ranking(RankingMethod.COMPETITION),
        evidence_gate=EvidenceGate.EXPLAIN,
        offices=(),
        nodes=nodes,
    )
    return replace(plain, **changes)  # type: ignore[arg-type]  # each test names real fields
