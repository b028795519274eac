"""Answers come from JSON with every fault at once, and go back as they were."""

import json
from datetime import date
from decimal import Decimal
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.catalog.criterion_set_reading import read_criterion_set
from desktop.domain.answer_errors import AnswersFaultyError
from desktop.domain.answers import (
    Answer,
    CasesInput,
    ChecklistInput,
    ChoiceInput,
    CountInput,
    DateInput,
    Inputs,
    LostKind,
    LostReason,
    ManualInput,
    NumbersInput,
    Override,
    ValueInput,
    YesNoInput,
)
from desktop.domain.answers_json import answer_to_json, answers_from_json
from desktop.domain.criteria import CriterionSet
from desktop.domain.limits import MAX_NOTE_CHARACTERS, MAX_SET_FAULTS
from desktop.domain.plain_text import many_lines
from desktop.domain.strict_json import JsonValue, read_json, write_json
from tests.catalog.small_set import SMALL_SET

RESOURCES = Path(__file__).parents[2] / "resources"


@cache
def small_set() -> CriterionSet:
    return read_criterion_set(SMALL_SET.encode())


READ: dict[str, tuple[JsonValue, Inputs | None]] = {
    "1.1": ({"yes": False}, YesNoInput(yes=False)),
    "1.2": ({"option": "kha"}, ChoiceInput("kha")),
    "1.3": ({"parts": ["b", "a1"]}, ChecklistInput(frozenset({"a1", "b"}))),
    "1.4": ({"count": 4}, CountInput(Decimal(4))),
    "1.5": (
        {"tong": "100", "dung_han": 97},
        NumbersInput((("dung_han", Decimal(97)), ("tong", Decimal(100)))),
    ),
    "1.10": ({"tin": Decimal("20.5")}, NumbersInput((("tin", Decimal("20.5")),))),
    "2.1": ({"date": "2026-01-30"}, DateInput(date(2026, 1, 30))),
    "2.2": ({"cases": {"tre": 2}}, CasesInput((("tre", Decimal(2)),))),
    "2.3": ({"cases": {}}, CasesInput(())),
    "2.4": ({"value": "87.25"}, ValueInput(Decimal("87.25"))),
    "2.5": ({"D": 1, "A": 3}, NumbersInput((("A", Decimal(3)), ("D", Decimal(1))))),
    "2.6": ({"x": 1}, NumbersInput((("x", Decimal(1)),))),
    "2.7": ({"points": "2.5"}, ManualInput(Decimal("2.5"))),
    "T": ({}, None),
    "P": (None, None),
}

FAULTS: list[tuple[JsonValue, str, str, str]] = [
    ([], "", "", "shape.wrong_type"),
    ({"9.9": {}}, "9.9", "", "leaf.unknown"),
    ({"1": {}}, "1", "", "leaf.unknown"),
    ({"1.1": []}, "1.1", "", "shape.wrong_type"),
    ({"1.1": {"input": {}}}, "1.1", "input", "shape.unknown_field"),
    ({"1.1": {"inputs": True}}, "1.1", "inputs", "shape.wrong_type"),
    ({"1.1": {"inputs": {"yes": "true"}}}, "1.1", "inputs.yes", "shape.wrong_type"),
    ({"1.1": {"inputs": {"ja": True}}}, "1.1", "inputs.ja", "shape.unknown_field"),
    ({"1.1": {"not_applicable": 1}}, "1.1", "not_applicable", "shape.wrong_type"),
    ({"1.1": {"note": 1}}, "1.1", "note", "shape.wrong_type"),
    ({"1.1": {"note": "x" * (MAX_NOTE_CHARACTERS + 1)}}, "1.1", "note", "text.too_long"),
    ({"1.1": {"override": {"reason": "x"}}}, "1.1", "override", "shape.missing_field"),
    ({"1.1": {"override": {"points": "1,5"}}}, "1.1", "override.points", "number.format"),
    ({"1.1": {"lost": "late"}}, "1.1", "lost", "shape.wrong_type"),
    ({"1.1": {"lost": ["late"]}}, "1.1", "lost", "shape.wrong_type"),
    ({"1.1": {"lost": {}}}, "1.1", "lost", "shape.missing_field"),
    ({"1.1": {"lost": {"text": "x"}}}, "1.1", "lost", "shape.missing_field"),
    ({"1.1": {"lost": {"kind": None}}}, "1.1", "lost", "shape.missing_field"),
    ({"1.1": {"lost": {"kind": "LATE"}}}, "1.1", "lost.kind", "word.unknown"),
    ({"1.1": {"lost": {"kind": ""}}}, "1.1", "lost.kind", "word.unknown"),
    ({"1.1": {"lost": {"kind": "late\x00"}}}, "1.1", "lost.kind", "word.unknown"),
    ({"1.1": {"lost": {"kind": 1}}}, "1.1", "lost.kind", "shape.wrong_type"),
    ({"1.1": {"lost": {"kind": "late", "text": 1}}}, "1.1", "lost.text", "shape.wrong_type"),
    ({"1.1": {"lost": {"kind": "late", "why": "x"}}}, "1.1", "lost.why", "shape.unknown_field"),
    (
        {"1.1": {"lost": {"kind": "late", "text": "x" * (MAX_NOTE_CHARACTERS + 1)}}},
        "1.1",
        "lost.text",
        "text.too_long",
    ),
    ({"1.2": {"inputs": {"option": "xx"}}}, "1.2", "inputs.option", "id.unknown"),
    ({"1.2": {"inputs": {"option": 1}}}, "1.2", "inputs.option", "shape.wrong_type"),
    ({"1.3": {"inputs": {"parts": "a"}}}, "1.3", "inputs.parts", "shape.wrong_type"),
    ({"1.3": {"inputs": {"parts": ["a", "z"]}}}, "1.3", "inputs.parts.1", "id.unknown"),
    ({"1.3": {"inputs": {"parts": ["a", "a"]}}}, "1.3", "inputs.parts.1", "id.duplicate"),
    ({"1.3": {"inputs": {"parts": ["a"] * 1001}}}, "1.3", "inputs.parts", "list.too_long"),
    ({"1.4": {"inputs": {"count": "vier"}}}, "1.4", "inputs.count", "number.format"),
    ({"1.4": {"inputs": {"count": "1e3"}}}, "1.4", "inputs.count", "number.format"),
    ({"1.4": {"inputs": {"count": "9" * 31}}}, "1.4", "inputs.count", "number.format"),
    ({"1.4": {"inputs": {"count": True}}}, "1.4", "inputs.count", "shape.wrong_type"),
    ({"1.5": {"inputs": {"tu": 1}}}, "1.5", "inputs.tu", "id.unknown"),
    ({"2.1": {"inputs": {"date": "30/01/2026"}}}, "2.1", "inputs.date", "date.format"),
    ({"2.1": {"inputs": {"date": "2026-02-30"}}}, "2.1", "inputs.date", "date.not_in_calendar"),
    ({"2.1": {"inputs": {"date": 20260130}}}, "2.1", "inputs.date", "shape.wrong_type"),
    ({"2.1": {"inputs": {"date": ""}}}, "2.1", "inputs.date", "date.format"),
    ({"2.1": {"inputs": {"date": False}}}, "2.1", "inputs.date", "shape.wrong_type"),
    ({"2.1": {"inputs": {"date": "null"}}}, "2.1", "inputs.date", "date.format"),
    ({"2.1": {"inputs": {"date": None, "done": 0}}}, "2.1", "inputs.done", "shape.unknown_field"),
    ({"2.2": {"inputs": {"cases": {"x": 1}}}}, "2.2", "inputs.cases.x", "id.unknown"),
    ({"2.4": {"inputs": {"A": 1}}}, "2.4", "inputs.A", "shape.unknown_field"),
    ({"2.5": {"inputs": {"B": 1}}}, "2.5", "inputs.B", "id.unknown"),
]


def test_why_points_are_lost_needs_no_text() -> None:
    answers = answers_from_json({"1.1": {"lost": {"kind": "late"}}}, small_set())

    assert answers["1.1"] == Answer(lost=LostReason(LostKind.LATE))
    assert answer_to_json(answers["1.1"]) == {"lost": {"kind": "late", "text": ""}}


@pytest.mark.parametrize(
    ("inputs", "read"), [({"date": None}, DateInput(None)), ({}, None), (None, None)]
)
def test_a_date_of_null_says_never_done_and_no_date_says_nothing(
    inputs: JsonValue, read: Inputs | None
) -> None:
    answers = answers_from_json({"2.1": {"inputs": inputs}}, small_set())

    assert answers["2.1"].inputs == read


@pytest.mark.parametrize("leaf", READ)
def test_each_kind_of_rule_has_its_inputs(leaf: str) -> None:
    written, expected = READ[leaf]

    answers = answers_from_json({leaf: {"inputs": written}}, small_set())

    assert answers == {leaf: Answer(inputs=expected)}


def test_a_weighted_survey_takes_published_points_too() -> None:
    answers = answers_from_json({"2.5": {"inputs": {"value": 4}}}, small_set())

    assert answers["2.5"].inputs == ValueInput(Decimal(4))


@pytest.mark.parametrize(("value", "leaf", "field", "code"), FAULTS)
def test_a_fault_is_named_alone_at_its_place(
    value: JsonValue, leaf: str, field: str, code: str
) -> None:
    with pytest.raises(AnswersFaultyError) as refusal:
        answers_from_json(value, small_set())

    assert [(f.leaf, f.field, f.code) for f in refusal.value.faults] == [(leaf, field, code)]


def test_all_faults_are_named_at_once() -> None:
    single = [value for value, leaf, _, _ in FAULTS if leaf in ("9.9", "1.2", "1.4", "2.1")]
    together: dict[str, JsonValue] = {}
    for value in single:
        assert isinstance(value, dict)
        together |= value

    with pytest.raises(AnswersFaultyError) as refusal:
        answers_from_json(together, small_set())

    assert {fault.leaf for fault in refusal.value.faults} == {"9.9", "1.2", "1.4", "2.1"}


def test_more_faults_than_anybody_reads_are_counted() -> None:
    value: JsonValue = {f"x{number}": {} for number in range(MAX_SET_FAULTS + 3)}

    with pytest.raises(AnswersFaultyError) as refusal:
        answers_from_json(value, small_set())

    assert refusal.value.faults[-1].facts == (("count", "3"),)


def test_a_note_is_read_in_one_normal_form() -> None:
    answers = answers_from_json({"1.1": {"note": " a\u0300\x07 \r\n\tb  "}}, small_set())

    assert answers["1.1"].note == "\u00e0\n b"


def test_the_sample_answers_are_read() -> None:
    criterion_set = read_criterion_set((RESOURCES / "criteria" / "xa-mau.yaml").read_bytes())
    untrusted = (RESOURCES / "samples" / "answers.json").read_bytes()

    answers = answers_from_json(read_json(untrusted), criterion_set)

    assert answers.keys() == json.loads(untrusted).keys()


_numbers = st.decimals(-(10**6), 10**6, places=3)
_prose = st.text(st.characters(exclude_categories=["Cs"]), max_size=40).map(many_lines)


def _figures(*ids: str) -> st.SearchStrategy[tuple[tuple[str, Decimal], ...]]:
    given = st.fixed_dictionaries({}, optional=dict.fromkeys(ids, _numbers))
    return given.map(
        lambda figures: tuple((name, figures[name]) for name in ids if name in figures)
    )


INPUTS: dict[str, st.SearchStrategy[Inputs]] = {
    "1.1": st.builds(YesNoInput, st.booleans()),
    "1.2": st.builds(ChoiceInput, st.sampled_from(["tot", "kha"])),
    "1.3": st.builds(ChecklistInput, st.frozensets(st.sampled_from(["a", "a1", "a2", "b"]))),
    "1.4": st.builds(CountInput, _numbers),
    "1.5": st.builds(NumbersInput, _figures("dung_han", "tong")),
    "1.10": st.builds(NumbersInput, _figures("tin")),
    "2.1": st.builds(DateInput, st.none() | st.dates()),
    "2.2": st.builds(CasesInput, _figures("tre", "thieu")),
    "2.3": st.builds(CasesInput, _figures("ky_luat")),
    "2.4": st.builds(ValueInput, _numbers),
    "2.5": st.builds(NumbersInput, _figures("A", "D")) | st.builds(ValueInput, _numbers),
    "2.6": st.builds(NumbersInput, _figures("x", "y")),
    "2.7": st.builds(ManualInput, _numbers),
}


def _answer(inputs: st.SearchStrategy[Inputs]) -> st.SearchStrategy[Answer]:
    override = st.none() | st.builds(Override, _numbers, _prose)
    lost = st.none() | st.builds(LostReason, st.sampled_from(LostKind), _prose)
    return st.builds(Answer, st.none() | inputs, st.booleans(), override, _prose, lost)


all_answers = st.fixed_dictionaries({}, optional={k: _answer(v) for k, v in INPUTS.items()})


@given(all_answers)
def test_answers_come_back_as_they_were(answers: dict[str, Answer]) -> None:
    written = write_json({leaf: answer_to_json(answer) for leaf, answer in answers.items()})

    assert answers_from_json(read_json(written), small_set()) == answers
