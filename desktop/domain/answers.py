"""What an office fills in for a leaf, one value type for each kind of input."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum


class Layer(StrEnum):
    """Who answered, and in which pass."""

    SELF = "self"
    APPRAISAL_1 = "appraisal_1"
    EXPLANATION = "explanation"
    APPRAISAL_2 = "appraisal_2"


@dataclass(frozen=True, slots=True)
class YesNoInput:
    """Done or not done."""

    yes: bool


@dataclass(frozen=True, slots=True)
class ChoiceInput:
    """The id of the chosen option."""

    option: str


@dataclass(frozen=True, slots=True)
class ChecklistInput:
    """Ids of the parts that are met; naming a part means all parts below it."""

    parts: frozenset[str]


@dataclass(frozen=True, slots=True)
class CountInput:
    """How many items there are."""

    count: Decimal


@dataclass(frozen=True, slots=True)
class NumbersInput:
    """Figures by input id, for ratio, number, formula and weighted survey; may be incomplete."""

    numbers: tuple[tuple[str, Decimal], ...]

    def get(self, input_id: str) -> Decimal | None:
        """The figure filled in under this id, or None."""
        return dict(self.numbers).get(input_id)


@dataclass(frozen=True, slots=True)
class DateInput:
    """The day a thing was done; None says that it was never done."""

    date: date | None


@dataclass(frozen=True, slots=True)
class CasesInput:
    """How often each case occurred; a case that is not named did not occur."""

    cases: tuple[tuple[str, Decimal], ...]


@dataclass(frozen=True, slots=True)
class ValueInput:
    """A value from the receiving office."""

    value: Decimal


@dataclass(frozen=True, slots=True)
class ManualInput:
    """Points by judgement; the answer's note is their reason."""

    points: Decimal


Inputs = (
    YesNoInput
    | ChoiceInput
    | ChecklistInput
    | CountInput
    | NumbersInput
    | DateInput
    | CasesInput
    | ValueInput
    | ManualInput
)


@dataclass(frozen=True, slots=True)
class Override:
    """Points set by hand over the computed ones, and why."""

    points: Decimal
    reason: str


class LostKind(StrEnum):
    """Why points are lost, in one word."""

    NOT_DONE = "not_done"
    LATE = "late"
    NO_EVIDENCE = "no_evidence"
    BEYOND_CONTROL = "beyond_control"


@dataclass(frozen=True, slots=True)
class LostReason:
    """Why the leaf loses points; the text may be empty."""

    kind: LostKind
    text: str = ""


@dataclass(frozen=True, slots=True)
class Answer:
    """One layer's answer to one leaf.

    `inputs` may be kept while the leaf is not applicable, `lost` while it loses no points.
    """

    inputs: Inputs | None = None
    not_applicable: bool = False
    override: Override | None = None
    note: str = ""
    lost: LostReason | None = None

    @property
    def is_empty(self) -> bool:
        """Nothing was filled in at all."""
        return self == _EMPTY


_EMPTY = Answer()
