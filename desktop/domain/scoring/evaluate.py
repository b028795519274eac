"""Scores one leaf: override, "không áp dụng", then the rule, its limits and rounding."""

from decimal import Decimal
from fractions import Fraction
from typing import assert_never

from desktop.domain.answers import Answer, Inputs, NumbersInput, Override
from desktop.domain.criteria import Leaf, NotApplicable, Rounding, ScoredBy
from desktop.domain.plain_text import many_lines
from desktop.domain.rounding import round_fraction
from desktop.domain.rules import (
    Checklist,
    Choice,
    Count,
    Deadline,
    Deduction,
    External,
    Formula,
    Manual,
    Number,
    Ratio,
    Survey,
    YesNo,
    ZeroIfAny,
)
from desktop.domain.scoring.figures import range_faults
from desktop.domain.scoring.judgement import apply_judgement
from desktop.domain.scoring.measurement import apply_measurement
from desktop.domain.scoring.outcome import (
    FaultKind,
    FaultStep,
    InputFault,
    LimitStep,
    NotApplicableStep,
    Outcome,
    OverrideStep,
    RoundStep,
    State,
    Step,
    WaitingStep,
)
from desktop.domain.scoring.publication import apply_publication
from desktop.domain.scoring.result import Excluded, Refused, RuleResult, Scored
from desktop.domain.scoring.selection import apply_selection
from desktop.domain.scoring.violation import apply_violation


def evaluate(leaf: Leaf, answer: Answer, rounding: Rounding) -> Outcome:
    """The leaf's points and why; whatever the answer, never outside the leaf's limits.

    An override beats everything, "không áp dụng" beats the inputs. An answer with faults gives no
    points; all faults are listed. Raises FormulaSyntaxError for a rule no checked set holds.
    """
    if answer.override is not None:
        return _overridden(leaf, answer, answer.override, rounding)
    return _without_override(leaf, answer, rounding)


def settled(points: Fraction, leaf: Leaf, rounding: Rounding) -> Decimal:
    """What points of a rule come to: held within the leaf's limits, rounded, and held again."""
    held = min(max(points, Fraction(leaf.min)), Fraction(leaf.max))
    # Rounding can pass a limit that has more decimals than the rounding keeps.
    return min(max(round_fraction(held, rounding), leaf.min), leaf.max)


def _overridden(leaf: Leaf, answer: Answer, override: Override, rounding: Rounding) -> Outcome:
    faults = list(range_faults("override", override.points, leaf))
    reason = many_lines(override.reason)  # as a package carries it: the receiver compares traces
    if not reason:
        faults.insert(0, InputFault(FaultKind.REASON_MISSING, "override"))
    if faults:
        return _refused(leaf, tuple(faults))
    before = _without_override(leaf, answer, rounding)
    steps = before.trace if before.state is State.SCORED else ()
    step = OverrideStep(before.points, reason, Fraction(override.points))
    return Outcome(
        leaf.code, State.SCORED, leaf.max, override.points, before.points, (*steps, step)
    )


def _without_override(leaf: Leaf, answer: Answer, rounding: Rounding) -> Outcome:
    if answer.not_applicable:
        return _not_applicable(leaf)
    inputs = answer.inputs
    if inputs is None or inputs == NumbersInput(()):
        return Outcome(leaf.code, open_state(leaf), leaf.max, trace=_waiting(leaf))
    match _apply_rule(leaf, inputs, note=answer.note):
        case Scored() as scored:
            return _scored(leaf, scored, rounding)
        case Excluded() as excluded:
            return Outcome(leaf.code, State.EXCLUDED, leaf.max, trace=excluded.steps)
        case Refused() as refused:
            return _refused(leaf, refused.faults)


def _not_applicable(leaf: Leaf) -> Outcome:
    effect = leaf.not_applicable
    if effect is NotApplicable.NONE:
        fault = InputFault(FaultKind.NOT_APPLICABLE_FORBIDDEN, "not_applicable")
        return _refused(leaf, (fault,))
    if effect is NotApplicable.EXCLUDE:
        step = NotApplicableStep(effect, None)
        return Outcome(leaf.code, State.EXCLUDED, leaf.max, trace=(step,))
    nothing = min(max(Decimal(0), leaf.min), leaf.max)
    points = leaf.max if effect is NotApplicable.FULL else nothing
    step = NotApplicableStep(effect, Fraction(points))
    return Outcome(leaf.code, State.SCORED, leaf.max, points, trace=(step,))


def _apply_rule(leaf: Leaf, inputs: Inputs, *, note: str) -> RuleResult:
    rule = leaf.rule
    match rule:
        case YesNo() | Choice() | Checklist():
            result = apply_selection(rule, inputs, leaf)
        case Count() | Ratio() | Number() | Deadline():
            result = apply_measurement(rule, inputs, leaf)
        case Deduction() | ZeroIfAny():
            result = apply_violation(rule, inputs, leaf)
        case External() | Survey():
            result = apply_publication(rule, inputs, leaf)
        case Formula() | Manual():
            result = apply_judgement(rule, inputs, leaf, note=note)
        case _:
            assert_never(rule)
    return result


def _scored(leaf: Leaf, scored: Scored, rounding: Rounding) -> Outcome:
    low, high = Fraction(leaf.min), Fraction(leaf.max)
    held = min(max(scored.points, low), high)
    rounded = round_fraction(held, rounding)
    points = settled(scored.points, leaf, rounding)
    steps: list[Step] = list(scored.steps)
    if held != scored.points:
        steps.append(LimitStep(scored.points, held))
    if rounded != held:
        steps.append(RoundStep(held, Fraction(rounded), rounding))
    if points != rounded:
        steps.append(LimitStep(Fraction(rounded), Fraction(points)))
    return Outcome(leaf.code, State.SCORED, leaf.max, points, trace=tuple(steps))


def _refused(leaf: Leaf, faults: tuple[InputFault, ...]) -> Outcome:
    steps = tuple(FaultStep(fault) for fault in faults)
    return Outcome(leaf.code, open_state(leaf), leaf.max, trace=steps)


def open_state(leaf: Leaf) -> State:
    """What the leaf is without points: it waits for others, or for the office."""
    return State.PENDING if waits_for(leaf) is not None else State.UNANSWERED


def waits_for(leaf: Leaf) -> ScoredBy | None:
    """Who has to give the points, where it is not the office itself."""
    if leaf.scored_by is not ScoredBy.SELF:
        return leaf.scored_by
    match leaf.rule:
        case External():
            return ScoredBy.EXTERNAL
        case Survey():
            return ScoredBy.SURVEY
        case _:
            return None


def _waiting(leaf: Leaf) -> tuple[WaitingStep, ...]:
    by = waits_for(leaf)
    if by is None:
        return ()
    source = leaf.rule.source if isinstance(leaf.rule, External | Survey) else ""
    return (WaitingStep(source, by),)
