"""Scores as JSON: decimals are plain strings, fractions that are no decimals are "2/3"."""

from dataclasses import fields
from datetime import date
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction
from typing import TypeAlias, assert_never

from desktop.domain.criteria import Rounding
from desktop.domain.decimals import fraction_text, plain
from desktop.domain.rules import Band
from desktop.domain.scoring.outcome import FaultStep, Outcome, Step
from desktop.domain.scoring.totals import ScoreSheet, Totals

Json: TypeAlias = "dict[str, Json] | list[Json] | str | int | bool | None"

_Content = Band | Rounding | Decimal | Fraction | date | str | int | None


def sheet_to_json(sheet: ScoreSheet) -> dict[str, Json]:
    """The sheet as `score --json` and the packages give it."""
    totals = sheet.totals
    return {
        "nominal_max": plain(totals.nominal),
        **_shares(totals),
        "bonus": plain(sheet.bonus),
        "penalty": plain(sheet.penalty),
        "total": plain(sheet.total),
        "percent": None if sheet.percent is None else plain(sheet.percent),
        "class": None if sheet.score_class is None else sheet.score_class.name,
        "fields": {
            code: {"max": plain(field.nominal), **_shares(field)}
            for code, field in sheet.fields.items()
        },
        "leaves": {code: outcome_to_json(outcome) for code, outcome in sheet.outcomes.items()},
    }


def outcome_to_json(outcome: Outcome) -> dict[str, Json]:
    """One leaf's points and their trace; `computed` only where the answer gives some besides."""
    computed: dict[str, Json] = {}
    if outcome.computed is not None:
        computed["computed"] = plain(outcome.computed)
    return {
        "state": outcome.state.value,
        "points": None if outcome.points is None else plain(outcome.points),
        "max": plain(outcome.max),
        **computed,
        "trace": [_step(step) for step in outcome.trace],
    }


def _shares(totals: Totals) -> dict[str, Json]:
    return {
        "excluded": plain(totals.excluded),
        "pending": plain(totals.pending),
        "unanswered": plain(totals.unanswered),
        "applicable_max": plain(totals.applicable),
        "earned": plain(totals.earned),
        "lost": plain(totals.lost),
    }


def _step(step: Step) -> dict[str, Json]:
    if isinstance(step, FaultStep):
        return {"step": step.kind, "fault": step.fault.kind.value, "field": step.fault.field}
    content = {field.name: _value(getattr(step, field.name)) for field in fields(step)}
    return {"step": step.kind, **content}


def _value(value: _Content) -> Json:
    match value:
        case Band() | Rounding():
            return _band(value) if isinstance(value, Band) else _rounding(value)
        case Decimal() | Fraction():
            return fraction_text(Fraction(value))
        case date():
            return value.isoformat()
        case str() | int() | None:
            return str(value) if isinstance(value, StrEnum) else value
        case _:
            assert_never(value)


def _rounding(rounding: Rounding) -> Json:
    return {"places": rounding.places, "mode": rounding.mode.value}


def _band(band: Band) -> Json:
    """A band as a criterion set writes it."""
    content: dict[str, Json] = {}
    if band.lower is not None:
        content["at_least" if band.lower.inclusive else "above"] = plain(band.lower.value)
    if band.upper is not None:
        content["at_most" if band.upper.inclusive else "below"] = plain(band.upper.value)
    if band.points is not None:
        content["points"] = plain(band.points)
    if band.times is not None:
        content["times"] = plain(band.times)
    return content
