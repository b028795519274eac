"""The thirteen kinds of scoring rule, as values; `desktop.domain.scoring` applies them."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import ClassVar


class ZeroDenominator(StrEnum):
    """What a ratio over nothing is worth: no cases to handle is rarely a fault."""

    FULL = "full"
    ZERO = "zero"
    EXCLUDE = "exclude"


@dataclass(frozen=True, slots=True)
class Bound:
    """One end of a band."""

    value: Decimal
    inclusive: bool


@dataclass(frozen=True, slots=True)
class Band:
    """A range of the value and what it earns: `points`, or `times` × the value.

    Exactly one of `points` and `times` is given. No lower or upper bound means unbounded.
    """

    lower: Bound | None
    upper: Bound | None
    points: Decimal | None = None
    times: Decimal | None = None


@dataclass(frozen=True, slots=True)
class NumberInput:
    """A figure the officer fills in."""

    id: str
    label: str
    unit: str = ""


@dataclass(frozen=True, slots=True)
class Option:
    """One level of a choice."""

    id: str
    label: str
    points: Decimal


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a check list; one with `parts` is worth the sum of those that are met."""

    id: str
    label: str
    points: Decimal
    parts: tuple["Part", ...] = ()


@dataclass(frozen=True, slots=True)
class Case:
    """A kind of violation; `each` is what one costs (nothing for `ZeroIfAny`)."""

    id: str
    label: str
    each: Decimal = Decimal(0)


@dataclass(frozen=True, slots=True)
class SurveyWeight:
    """An answer level of a survey and its weight from 0 to 1."""

    id: str
    label: str
    weight: Decimal


@dataclass(frozen=True, slots=True)
class YesNo:
    """Done earns `points` (None: the leaf's maximum), not done earns nothing."""

    kind: ClassVar[str] = "yes_no"
    points: Decimal | None = None


@dataclass(frozen=True, slots=True)
class Choice:
    """One of several levels."""

    kind: ClassVar[str] = "choice"
    options: tuple[Option, ...]


@dataclass(frozen=True, slots=True)
class Checklist:
    """Parts that add up, nested as deep as the set needs."""

    kind: ClassVar[str] = "checklist"
    parts: tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class Count:
    """`each` points an item, up to `cap` points (None: the leaf's maximum)."""

    kind: ClassVar[str] = "count"
    unit: str
    each: Decimal
    cap: Decimal | None = None


@dataclass(frozen=True, slots=True)
class Ratio:
    """Numerator over denominator, read in bands over the fraction (1 is 100 %)."""

    kind: ClassVar[str] = "ratio"
    numerator: NumberInput
    denominator: NumberInput
    bands: tuple[Band, ...]
    zero_denominator: ZeroDenominator
    allow_over: bool = False


@dataclass(frozen=True, slots=True)
class Number:
    """One figure, read in bands."""

    kind: ClassVar[str] = "number"
    input: NumberInput
    bands: tuple[Band, ...]


@dataclass(frozen=True, slots=True)
class Deadline:
    """A date against `due`, read in bands over whole days late (early is negative)."""

    kind: ClassVar[str] = "deadline"
    due: date
    bands: tuple[Band, ...]


@dataclass(frozen=True, slots=True)
class Deduction:
    """The leaf's maximum less what each case costs, down to `floor` (None: the leaf's minimum)."""

    kind: ClassVar[str] = "deduction"
    cases: tuple[Case, ...]
    floor: Decimal | None = None


@dataclass(frozen=True, slots=True)
class ZeroIfAny:
    """The leaf's maximum, or nothing once there is any case."""

    kind: ClassVar[str] = "zero_if_any"
    cases: tuple[Case, ...]


@dataclass(frozen=True, slots=True)
class External:
    """A value another body publishes: points as they are, or an index up to `index_max`.

    An index is read in `bands`, or in proportion where there are none.
    """

    kind: ClassVar[str] = "external"
    source: str
    index_max: Decimal | None = None
    bands: tuple[Band, ...] = ()


@dataclass(frozen=True, slots=True)
class Survey:
    """A sociological survey: points as published, or answer counts weighted by `weights`."""

    kind: ClassVar[str] = "survey"
    source: str
    weights: tuple[SurveyWeight, ...] = ()


@dataclass(frozen=True, slots=True)
class Formula:
    """`expression` over the inputs, `max` and `r` (first input ÷ second), in exact arithmetic."""

    kind: ClassVar[str] = "formula"
    inputs: tuple[NumberInput, ...]
    expression: str


@dataclass(frozen=True, slots=True)
class Manual:
    """Points by judgement, a multiple of `step` where given; the reason is mandatory."""

    kind: ClassVar[str] = "manual"
    step: Decimal | None = None


Rule = (
    YesNo
    | Choice
    | Checklist
    | Count
    | Ratio
    | Number
    | Deadline
    | Deduction
    | ZeroIfAny
    | External
    | Survey
    | Formula
    | Manual
)


def walk_parts(parts: tuple[Part, ...]) -> Iterator[Part]:
    """All parts of a check list, each before the parts below it."""
    for part in parts:
        yield part
        yield from walk_parts(part.parts)
