"""What holds for every leaf, every tree and every answer."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from decimal import Decimal
from enum import Enum
from fractions import Fraction
from random import Random
from typing import TypeVar

from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.answers import Answer, CasesInput, ChecklistInput, NumbersInput
from desktop.domain.criteria import Leaf, Node, Rounding, leaves_of
from desktop.domain.rules import Checklist, Deduction, Part, ZeroIfAny
from desktop.domain.scoring.evaluate import evaluate
from desktop.domain.scoring.outcome import State
from desktop.domain.scoring.score_json import sheet_to_json
from desktop.domain.scoring.totals import Totals, score_set, totals_of
from tests.domain.building import assert_explained, criterion_set
from tests.domain.strategies import answered_leaves, answered_trees, roundings, trees

T = TypeVar("T")
Answered = tuple[tuple[Node, ...], dict[str, Answer]]


@given(answered_leaves(), roundings)
def test_points_never_leave_the_limits_of_the_leaf(
    case: tuple[Leaf, Answer], rounding: Rounding
) -> None:
    leaf, answer = case

    outcome = evaluate(leaf, answer, rounding)

    assert (outcome.points is not None) == (outcome.state is State.SCORED)
    assert outcome.points is None or leaf.min <= outcome.points <= leaf.max


@given(answered_leaves(), roundings)
def test_a_trace_always_explains_its_points(case: tuple[Leaf, Answer], rounding: Rounding) -> None:
    outcome = evaluate(*case, rounding)

    assert_explained(outcome)
    if outcome.state is State.SCORED:
        assert not outcome.faults
    if outcome.faults:
        assert len(outcome.faults) == len(outcome.trace)
        assert outcome.state in {State.UNANSWERED, State.PENDING}


@given(answered_leaves(), roundings)
def test_no_float_is_anywhere_in_an_outcome(case: tuple[Leaf, Answer], rounding: Rounding) -> None:
    assert not any(isinstance(part, float) for part in _parts(evaluate(*case, rounding)))


@given(answered_leaves(), roundings, st.randoms(use_true_random=False))
def test_the_order_of_parts_cases_and_figures_does_not_matter(
    case: tuple[Leaf, Answer], rounding: Rounding, random: Random
) -> None:
    leaf, answer = case

    shuffled = evaluate(_shuffled_leaf(leaf, random), _shuffled_answer(answer, random), rounding)

    wanted = evaluate(leaf, answer, rounding)
    assert (shuffled.state, shuffled.points) == (wanted.state, wanted.points)
    assert set(shuffled.faults) == set(wanted.faults)


@given(answered_trees())
def test_totals_add_up_whatever_the_tree(case: Answered) -> None:
    nodes, answers = case

    sheet = score_set(criterion_set(*nodes), answers)

    totals = sheet.totals
    assert totals.nominal == (
        totals.earned + totals.lost + totals.unanswered + totals.excluded + totals.pending
    )
    assert totals.applicable == totals.nominal - totals.excluded - totals.pending
    assert totals.nominal == sum(leaf.max for leaf in leaves_of(nodes))
    assert totals.lost == sum(outcome.lost for outcome in sheet.outcomes.values())
    assert list(sheet.outcomes) == [leaf.code for leaf in leaves_of(nodes)]
    for field in fields(Totals):
        parts = [getattr(part, field.name) for part in sheet.fields.values()]
        assert getattr(totals, field.name) == sum(parts)


@given(answered_trees())
def test_the_shape_of_the_tree_does_not_change_the_totals(case: Answered) -> None:
    nodes, answers = case

    deep = score_set(criterion_set(*nodes), answers)
    flat = score_set(criterion_set(*leaves_of(nodes)), answers)

    assert flat.totals == deep.totals
    assert (flat.exact_percent, flat.score_class) == (deep.exact_percent, deep.score_class)


@given(answered_trees())
def test_the_percent_is_a_share_of_what_applies(case: Answered) -> None:
    nodes, answers = case

    sheet = score_set(criterion_set(*nodes), answers)

    if sheet.totals.applicable <= 0:
        assert sheet.exact_percent is None
        assert sheet.percent is None
    else:
        assert sheet.exact_percent is not None
        assert 0 <= sheet.exact_percent <= 100
        share = Fraction(sheet.totals.earned) / Fraction(sheet.totals.applicable)
        assert sheet.exact_percent == max(Fraction(0), 100 * share)


@given(trees())
def test_an_empty_form_earns_and_loses_nothing(nodes: tuple[Node, ...]) -> None:
    sheet = score_set(criterion_set(*nodes), {})

    assert sheet.totals == totals_of(nodes, sheet.outcomes)
    assert not sheet.totals.earned
    assert not sheet.totals.lost
    assert not sheet.totals.excluded


@given(answered_trees())
def test_a_score_as_json_holds_plain_text_only(case: Answered) -> None:
    nodes, answers = case

    content = sheet_to_json(score_set(criterion_set(*nodes), answers))

    assert not any(isinstance(part, float | Decimal | Fraction | Enum) for part in _parts(content))


def _parts(value: object) -> Iterator[object]:
    """Everything inside a value, and the value."""
    yield value
    if isinstance(value, dict):
        for part in value.values():
            yield from _parts(part)
    elif isinstance(value, tuple | list):
        for part in value:
            yield from _parts(part)
    elif is_dataclass(value):
        for field in fields(value):
            yield from _parts(getattr(value, field.name))


def _shuffled_leaf(leaf: Leaf, random: Random) -> Leaf:
    match leaf.rule:
        case Checklist(parts=parts):
            return replace(leaf, rule=Checklist(_shuffled_parts(parts, random)))
        case Deduction(cases=cases, floor=floor):
            return replace(leaf, rule=Deduction(_shuffled(cases, random), floor))
        case ZeroIfAny(cases=cases):
            return replace(leaf, rule=ZeroIfAny(_shuffled(cases, random)))
        case _:
            return leaf


def _shuffled_parts(parts: tuple[Part, ...], random: Random) -> tuple[Part, ...]:
    inner = (replace(part, parts=_shuffled_parts(part.parts, random)) for part in parts)
    return _shuffled(tuple(inner), random)


def _shuffled_answer(answer: Answer, random: Random) -> Answer:
    match answer.inputs:
        case NumbersInput(numbers=figures):
            return replace(answer, inputs=NumbersInput(_shuffled(figures, random)))
        case CasesInput(cases=cases):
            return replace(answer, inputs=CasesInput(_shuffled(cases, random)))
        case ChecklistInput(parts=parts):
            return replace(answer, inputs=ChecklistInput(frozenset(reversed(list(parts)))))
        case _:
            return answer


def _shuffled(values: tuple[T, ...], random: Random) -> tuple[T, ...]:
    found = list(values)
    random.shuffle(found)
    return tuple(found)
