"""How the thirteen kinds of rule are written in a criterion set."""

from collections.abc import Mapping
from decimal import Decimal

from desktop.catalog.compound_shapes import Check, Field, ListOf, Named, OneOf, Record, Tagged
from desktop.catalog.rule_checks import (
    check_deadline_bands,
    check_figure_bands,
    check_formula,
    check_index,
    check_part,
    check_part_ids,
    check_ratio_bands,
    check_ratio_inputs,
    check_weights,
)
from desktop.catalog.scalar_shapes import Date, Flag, Number, Text, Word, word_of
from desktop.catalog.shape import Shape
from desktop.domain import rules
from desktop.domain.limits import MAX_NOTE_CHARACTERS
from desktop.domain.scoring.formula_tokens import MAX_FORMULA_CHARACTERS

ID = Text(longest=64, pattern="[A-Za-z0-9_][A-Za-z0-9_.-]*")
LABEL = Text(longest=MAX_NOTE_CHARACTERS, has_lines=True)
UNIT = Text(longest=100)
POINTS = Number()


def _band(points: Decimal | None, times: Decimal | None, **bounds: Decimal | None) -> rules.Band:
    lower = _bound(bounds["at_least"], bounds["above"])
    upper = _bound(bounds["at_most"], bounds["below"])
    return rules.Band(lower, upper, points, times)


def _bound(inclusive: Decimal | None, exclusive: Decimal | None) -> rules.Bound | None:
    if inclusive is not None:
        return rules.Bound(inclusive, inclusive=True)
    return None if exclusive is None else rules.Bound(exclusive, inclusive=False)


def _band_fields(band: rules.Band) -> Mapping[str, object]:
    return {
        "at_least": _end(band.lower, inclusive=True),
        "above": _end(band.lower, inclusive=False),
        "below": _end(band.upper, inclusive=False),
        "at_most": _end(band.upper, inclusive=True),
        "points": band.points,
        "times": band.times,
    }


def _end(bound: rules.Bound | None, *, inclusive: bool) -> Decimal | None:
    return bound.value if bound is not None and bound.inclusive is inclusive else None


_BAND = Record(
    build=_band,
    take=_band_fields,
    fields=(
        Field(name="at_least", shape=Number(), default=None),
        Field(name="above", shape=Number(), default=None),
        Field(name="below", shape=Number(), default=None),
        Field(name="at_most", shape=Number(), default=None),
        Field(name="points", shape=POINTS, default=None),
        Field(name="times", shape=Number(), default=None),
    ),
    exclusive=(
        OneOf(("at_least", "above")),
        OneOf(("below", "at_most")),
        OneOf(("points", "times"), needed=True),
    ),
)
_BANDS = ListOf(item=Named("band", lambda: _BAND), least=1, most=100)

_ID_FIELD = Field(name="id", shape=ID)
_LABEL_FIELD = Field(name="label", shape=LABEL)

_NUMBER_INPUT = Record(
    build=rules.NumberInput,
    fields=(_ID_FIELD, _LABEL_FIELD, Field(name="unit", shape=UNIT, default="")),
)
_FIGURE = Named("figure", lambda: _NUMBER_INPUT)

_OPTION = Record(
    build=rules.Option, fields=(_ID_FIELD, _LABEL_FIELD, Field(name="points", shape=POINTS))
)


def _parts(*, least: int) -> ListOf:
    return ListOf(item=Named("part", lambda: _PART), least=least)


_PART = Record(
    build=rules.Part,
    fields=(
        _ID_FIELD,
        _LABEL_FIELD,
        Field(name="points", shape=POINTS),
        Field(name="parts", shape=_parts(least=1), default=()),
    ),
    checks=(Check(("points", "parts"), check_part),),
)

_COSTLY_CASE = Record(
    build=rules.Case, fields=(_ID_FIELD, _LABEL_FIELD, Field(name="each", shape=Number(above=0)))
)
_CASE = Record(build=rules.Case, fields=(_ID_FIELD, _LABEL_FIELD))

_WEIGHT = Record(
    build=rules.SurveyWeight,
    fields=(_ID_FIELD, _LABEL_FIELD, Field(name="weight", shape=Number(least=0, most=1))),
)


def _list(item: Shape) -> ListOf:
    return ListOf(item=item, least=1, unique="id")


def _rule(
    build: type[rules.Rule], *fields: Field, checks: tuple[Check, ...] = ()
) -> tuple[str, Record]:
    kind = Field(name="kind", shape=Word({build.kind: build.kind}), kept=False)
    return build.kind, Record(build=build, fields=(kind, *fields), checks=checks)


_RULES = (
    _rule(rules.YesNo, Field(name="points", shape=POINTS, default=None)),
    _rule(rules.Choice, Field(name="options", shape=_list(_OPTION))),
    _rule(
        rules.Checklist,
        Field(name="parts", shape=_parts(least=1)),
        checks=(Check(("parts",), check_part_ids),),
    ),
    _rule(
        rules.Count,
        Field(name="unit", shape=UNIT),
        Field(name="each", shape=Number(above=0)),
        Field(name="cap", shape=Number(above=0), default=None),
    ),
    _rule(
        rules.Ratio,
        Field(name="numerator", shape=_FIGURE),
        Field(name="denominator", shape=_FIGURE),
        Field(name="bands", shape=_BANDS),
        Field(name="zero_denominator", shape=word_of(rules.ZeroDenominator)),
        Field(name="allow_over", shape=Flag(), default=False),
        checks=(
            Check(("numerator", "denominator"), check_ratio_inputs),
            Check(("bands", "allow_over"), check_ratio_bands),
        ),
    ),
    _rule(
        rules.Number,
        Field(name="input", shape=_FIGURE),
        Field(name="bands", shape=_BANDS),
        checks=(Check(("bands",), check_figure_bands),),
    ),
    _rule(
        rules.Deadline,
        Field(name="due", shape=Date()),
        Field(name="bands", shape=_BANDS),
        checks=(Check(("bands",), check_deadline_bands),),
    ),
    _rule(
        rules.Deduction,
        Field(name="cases", shape=_list(_COSTLY_CASE)),
        Field(name="floor", shape=POINTS, default=None),
    ),
    _rule(rules.ZeroIfAny, Field(name="cases", shape=_list(_CASE))),
    _rule(
        rules.External,
        Field(name="source", shape=LABEL),
        Field(name="index_max", shape=Number(above=0), default=None),
        Field(name="bands", shape=_BANDS, default=()),
        checks=(Check(("index_max", "bands"), check_index),),
    ),
    _rule(
        rules.Survey,
        Field(name="source", shape=LABEL),
        Field(name="weights", shape=_list(_WEIGHT), default=()),
        checks=(Check(("weights",), check_weights),),
    ),
    _rule(
        rules.Formula,
        Field(name="inputs", shape=_list(_FIGURE)),
        Field(name="expression", shape=Text(longest=MAX_FORMULA_CHARACTERS)),
        checks=(Check(("inputs", "expression"), check_formula),),
    ),
    _rule(rules.Manual, Field(name="step", shape=Number(above=0), default=None)),
)

RULE = Tagged(dict(_RULES))
