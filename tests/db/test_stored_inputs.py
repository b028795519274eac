"""Inputs survive being stored, to the last digit, and nothing else is taken for inputs."""

import json
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy.dialects.sqlite import dialect

from desktop.db.column_types import InputsText
from desktop.db.failures import StoredValueError
from desktop.db.stored_inputs import decode_inputs, encode_inputs
from desktop.domain.answers import (
    CasesInput,
    ChecklistInput,
    ChoiceInput,
    CountInput,
    DateInput,
    Inputs,
    ManualInput,
    NumbersInput,
    ValueInput,
    YesNoInput,
)

decimals = st.decimals(allow_nan=False, allow_infinity=False)
pairs = st.lists(st.tuples(st.text(), decimals)).map(tuple)
inputs: st.SearchStrategy[Inputs] = st.one_of(
    st.builds(YesNoInput, st.booleans()),
    st.builds(ChoiceInput, st.text()),
    st.builds(ChecklistInput, st.frozensets(st.text())),
    st.builds(CountInput, decimals),
    st.builds(NumbersInput, pairs),
    st.builds(DateInput, st.none() | st.dates()),
    st.builds(CasesInput, pairs),
    st.builds(ValueInput, decimals),
    st.builds(ManualInput, decimals),
)


@given(inputs)
def test_inputs_come_back_as_they_were(one: Inputs) -> None:
    again = decode_inputs(encode_inputs(one))

    assert again == one
    assert repr(again) == repr(one) or isinstance(one, ChecklistInput)  # 1.50 is not 1.5 here


@pytest.mark.parametrize(
    ("one", "text"),
    [
        (YesNoInput(yes=True), '{"kind":"yes_no","value":true}'),
        (ChoiceInput("tot"), '{"kind":"choice","value":"tot"}'),
        (ChecklistInput(frozenset({"b", "a"})), '{"kind":"checklist","value":["a","b"]}'),
        (CountInput(Decimal(4)), '{"kind":"count","value":"4"}'),
        (NumbersInput((("a", Decimal("9.70")),)), '{"kind":"numbers","value":[["a","9.70"]]}'),
        (DateInput(date(2026, 1, 30)), '{"kind":"date","value":"2026-01-30"}'),
        (DateInput(None), '{"kind":"date","value":null}'),
        (CasesInput((("tre", Decimal(2)),)), '{"kind":"cases","value":[["tre","2"]]}'),
        (ValueInput(Decimal("86.5")), '{"kind":"value","value":"86.5"}'),
        (ManualInput(Decimal("0.25")), '{"kind":"manual","value":"0.25"}'),
    ],
)
def test_what_is_in_databases_already_stays_readable(one: Inputs, text: str) -> None:
    assert encode_inputs(one) == text
    assert decode_inputs(text) == one


@pytest.mark.parametrize(
    "value",
    [
        "not JSON",
        "[]",
        "{}",
        '{"kind":"unknown","value":1}',
        '{"kind":"yes_no","value":1}',
        '{"kind":"count","value":4}',
        '{"kind":"count","value":"NaN"}',
        '{"kind":"count","value":"vier"}',
        '{"kind":"checklist","value":"abc"}',
        '{"kind":"numbers","value":{"a":"1"}}',
        '{"kind":"numbers","value":[["a"]]}',
        '{"kind":"date","value":"30/01/2026"}',
        '{"kind":"date","value":""}',
        '{"kind":"date","value":false}',
        '{"kind":"date"}',
    ],
)
def test_what_is_no_inputs_is_never_read_as_some(value: str) -> None:
    with pytest.raises(StoredValueError):
        InputsText().process_result_value(value, dialect())


@pytest.mark.parametrize("figure", [Decimal("NaN"), Decimal("Infinity")])
def test_a_figure_that_is_no_number_is_refused(figure: Decimal) -> None:
    with pytest.raises(ValueError, match="no figure"):
        encode_inputs(CountInput(figure))


@given(inputs)
def test_no_float_is_ever_stored(one: Inputs) -> None:
    def refuse(text: str) -> float:
        pytest.fail(f"{text} is stored as a float")

    json.loads(encode_inputs(one), parse_float=refuse)
