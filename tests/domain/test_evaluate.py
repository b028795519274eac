"""What beats what: override, "không áp dụng", inputs; then limits and rounding."""

from decimal import Decimal
from fractions import Fraction

import pytest

from desktop.domain.answers import (
    Answer,
    CasesInput,
    ChecklistInput,
    NumbersInput,
    Override,
    ValueInput,
    YesNoInput,
)
from desktop.domain.criteria import Leaf, NotApplicable, Rounding, RoundingMode, ScoredBy
from desktop.domain.rules import (
    Case,
    Checklist,
    Deduction,
    External,
    Number,
    Part,
    Survey,
    YesNo,
)
from desktop.domain.scoring.evaluate import evaluate
from desktop.domain.scoring.outcome import (
    FaultKind,
    GivenStep,
    ItemStep,
    LimitStep,
    NotApplicableStep,
    OverrideStep,
    RoundStep,
    State,
    WaitingStep,
)
from tests.domain.building import (
    TWO_PLACES,
    band,
    dec,
    faults,
    figure,
    leaf,
    numbers,
    points,
    score,
)

YES = YesNoInput(yes=True)
BY_HAND = Override(dec("0.8"), "Theo ví dụ của hướng dẫn")


def test_an_override_beats_the_rule_and_keeps_what_it_gave() -> None:
    outcome = evaluate(leaf(), Answer(inputs=YES, override=BY_HAND), TWO_PLACES)

    assert points(outcome) == dec("0.8")
    assert outcome.computed == Decimal(1)
    assert outcome.trace == (
        ItemStep("yes", "", Fraction(1)),
        OverrideStep(Decimal(1), BY_HAND.reason, Fraction(4, 5)),
    )


def test_an_override_needs_no_inputs() -> None:
    outcome = evaluate(leaf(), Answer(override=BY_HAND), TWO_PLACES)

    assert points(outcome) == dec("0.8")
    assert outcome.computed is None
    assert outcome.trace == (OverrideStep(None, BY_HAND.reason, Fraction(4, 5)),)


def test_an_override_beats_faulty_inputs() -> None:
    outcome = evaluate(leaf(), Answer(inputs=numbers(a="1"), override=BY_HAND), TWO_PLACES)

    assert points(outcome) == dec("0.8")
    assert outcome.faults == ()


def test_an_override_beats_not_applicable() -> None:
    criterion = leaf(not_applicable=NotApplicable.EXCLUDE)

    outcome = evaluate(criterion, Answer(not_applicable=True, override=BY_HAND), TWO_PLACES)

    assert points(outcome) == dec("0.8")


def test_an_override_is_not_rounded() -> None:
    outcome = evaluate(leaf(), Answer(override=Override(dec("0.333"), "Lý do")), TWO_PLACES)

    assert points(outcome) == dec("0.333")


@pytest.mark.parametrize("value", ["-0.01", "1.01", "NaN", "1E+999999"])
def test_all_faults_of_an_override_are_named(value: str) -> None:
    override = Override(dec(value), " \n")

    outcome = evaluate(leaf(), Answer(inputs=YES, override=override), TWO_PLACES)

    assert faults(outcome) == {
        (FaultKind.REASON_MISSING, "override"),
        (FaultKind.OUT_OF_RANGE, "override"),
    }


@pytest.mark.parametrize(
    ("effect", "state", "wanted"),
    [
        (NotApplicable.EXCLUDE, State.EXCLUDED, None),
        (NotApplicable.FULL, State.SCORED, Decimal(1)),
        (NotApplicable.ZERO, State.SCORED, Decimal(0)),
    ],
)
def test_not_applicable_does_what_the_set_says(
    effect: NotApplicable, state: State, wanted: Decimal | None
) -> None:
    criterion = leaf(not_applicable=effect)

    outcome = evaluate(criterion, Answer(inputs=YES, not_applicable=True), TWO_PLACES)

    assert (outcome.state, outcome.points) == (state, wanted)
    (step,) = outcome.trace
    assert isinstance(step, NotApplicableStep)
    assert step.points == wanted


def test_not_applicable_can_be_forbidden() -> None:
    outcome = evaluate(leaf(), Answer(inputs=YES, not_applicable=True), TWO_PLACES)

    assert faults(outcome) == {(FaultKind.NOT_APPLICABLE_FORBIDDEN, "not_applicable")}


@pytest.mark.parametrize("inputs", [None, NumbersInput(())])
def test_nothing_filled_in_is_unanswered_without_fault(inputs: NumbersInput | None) -> None:
    outcome = score(leaf(), inputs, note="Chờ số liệu")

    assert (outcome.state, outcome.points, outcome.trace) == (State.UNANSWERED, None, ())


def test_a_part_filled_in_names_what_is_missing() -> None:
    rule = Number(figure("tin"), (band("", "", "1"),))

    outcome = score(leaf(rule), numbers(bai="1"))

    assert outcome.state is State.UNANSWERED
    assert (FaultKind.MISSING, "tin") in faults(outcome)


def test_no_part_met_and_no_case_are_answers() -> None:
    parts = Checklist((Part("a", "A", Decimal(1)),))
    cases = Deduction((Case("a", "A", Decimal(1)),))

    assert points(score(leaf(parts), ChecklistInput(frozenset()))) == 0
    assert points(score(leaf(cases), CasesInput(()))) == 1


@pytest.mark.parametrize(
    ("criterion", "step"),
    [
        (leaf(External("Công bố của tỉnh")), WaitingStep("Công bố của tỉnh", ScoredBy.EXTERNAL)),
        (leaf(Survey("SIPAS")), WaitingStep("SIPAS", ScoredBy.SURVEY)),
        (leaf(scored_by=ScoredBy.APPRAISER), WaitingStep("", ScoredBy.APPRAISER)),
        (
            leaf(External("DTI"), scored_by=ScoredBy.APPRAISER),
            WaitingStep("DTI", ScoredBy.APPRAISER),
        ),
    ],
)
def test_a_leaf_that_others_score_is_pending(criterion: Leaf, step: WaitingStep) -> None:
    outcome = score(criterion, None)

    assert (outcome.state, outcome.trace) == (State.PENDING, (step,))


def test_a_pending_leaf_is_scored_once_the_value_comes() -> None:
    criterion = leaf(External("Công bố"), max=Decimal(30))

    outcome = score(criterion, ValueInput(dec("26.5")))

    assert points(outcome) == dec("26.5")
    assert outcome.trace == (GivenStep("Công bố", Fraction(53, 2)),)


def test_a_pending_leaf_with_faults_stays_pending() -> None:
    criterion = leaf(scored_by=ScoredBy.APPRAISER)

    assert score(criterion, numbers(a="1")).state is State.PENDING


def test_points_beyond_the_maximum_are_held_there() -> None:
    outcome = score(leaf(YesNo(Decimal(3)), max=Decimal(2)), YES)

    assert points(outcome) == 2
    assert outcome.trace[-1] == LimitStep(Fraction(3), Fraction(2))


def test_rounding_is_a_step_of_the_trace() -> None:
    rule = Number(figure("a"), (band("", "", times="0.125"),))

    outcome = score(leaf(rule), numbers(a="1"))

    assert points(outcome) == dec("0.13")
    assert outcome.trace[-1] == RoundStep(Fraction(1, 8), Fraction(13, 100), TWO_PLACES)


def test_rounding_never_passes_a_limit() -> None:
    criterion = leaf(max=dec("0.125"))

    outcome = score(criterion, YES)

    assert points(outcome) == dec("0.125")
    assert outcome.trace[-1] == LimitStep(Fraction(13, 100), Fraction(1, 8))


def test_the_set_chooses_how_points_are_rounded() -> None:
    rule = Number(figure("a"), (band("", "", times="0.125"),))
    truncate = Rounding(2, RoundingMode.TRUNCATE)

    assert points(score(leaf(rule), numbers(a="1"), rounding=truncate)) == dec("0.12")


def test_points_lost_are_what_the_maximum_leaves() -> None:
    criterion = leaf(YesNo(dec("0.75")))

    assert score(criterion, YES).lost == dec("0.25")
    assert score(criterion, None).lost == 0


def test_a_reason_counts_as_a_package_carries_it() -> None:
    typed = Override(dec("0.8"), " Ly\u0301 do \n\tkhác\n")

    outcome = evaluate(leaf(), Answer(inputs=YES, override=typed), TWO_PLACES)

    (*_, step) = outcome.trace
    assert step == OverrideStep(Decimal(1), "Lý do\n khác", Fraction(4, 5))
    unseen = Override(dec("0.8"), "\N{RIGHT-TO-LEFT OVERRIDE}")
    assert evaluate(leaf(), Answer(override=unseen), TWO_PLACES).faults
