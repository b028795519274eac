"""Random steps and outcomes built from their types, whether scoring would make them or not."""

import types
from dataclasses import fields
from datetime import date
from decimal import Decimal
from enum import Enum
from fractions import Fraction
from typing import Any, Union, get_args, get_origin, get_type_hints

from hypothesis import strategies as st

from desktop.domain.scoring.outcome import Outcome, State, Step

finite = st.decimals(min_value=-(10**9), max_value=10**9, places=4)
texts = st.text(max_size=30)

_PLAIN: dict[object, st.SearchStrategy[Any]] = {
    Decimal: finite,
    Fraction: st.fractions(min_value=-1000, max_value=1000, max_denominator=977),
    str: texts,
    int: st.integers(min_value=0, max_value=6),
    bool: st.booleans(),
    date: st.dates(),
    types.NoneType: st.none(),
}


def of_type(kind: Any) -> st.SearchStrategy[Any]:  # noqa: ANN401 - a union is no type[]
    """Any value of a type the domain is made of."""
    if kind in _PLAIN:
        return _PLAIN[kind]
    if get_origin(kind) in {Union, types.UnionType}:
        return st.one_of([of_type(each) for each in get_args(kind)])
    if issubclass(kind, Enum):
        return st.sampled_from(kind)
    hints = get_type_hints(kind)
    return st.builds(kind, **{field.name: of_type(hints[field.name]) for field in fields(kind)})


steps = of_type(Step)


@st.composite
def outcomes(draw: st.DrawFn) -> Outcome:
    state = draw(st.sampled_from(State))
    return Outcome(
        leaf="1.1",
        state=state,
        max=draw(finite),
        points=draw(finite) if state is State.SCORED else None,
        computed=draw(st.none() | finite),
        trace=tuple(draw(st.lists(steps, max_size=6))),
    )
