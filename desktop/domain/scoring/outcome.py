"""What scoring a leaf gives: a state, points, and the trace that explains them."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction
from typing import ClassVar

from desktop.domain.criteria import NotApplicable, Rounding, ScoredBy
from desktop.domain.decimals import difference
from desktop.domain.rules import Band, ZeroDenominator


class State(StrEnum):
    """Where a leaf stands; only `SCORED` leaves have points."""

    UNANSWERED = "unanswered"
    SCORED = "scored"
    EXCLUDED = "excluded"
    PENDING = "pending"


class FaultKind(StrEnum):
    """Why an answer cannot be scored as it stands."""

    WRONG_KIND = "wrong_kind"
    MISSING = "missing"
    UNKNOWN_ID = "unknown_id"
    NEGATIVE = "negative"
    NOT_WHOLE = "not_whole"
    OVER_DENOMINATOR = "over_denominator"
    OUT_OF_RANGE = "out_of_range"
    NOT_A_STEP = "not_a_step"
    REASON_MISSING = "reason_missing"
    NOT_APPLICABLE_FORBIDDEN = "not_applicable_forbidden"
    DIVISION_BY_ZERO = "division_by_zero"


@dataclass(frozen=True, slots=True)
class InputFault:
    """One fault of an answer: which field (an input id, or a name such as `override`)."""

    kind: FaultKind
    field: str = ""


@dataclass(frozen=True, slots=True)
class FigureStep:
    """A figure that was filled in; `weight` is what one survey answer of this level counts."""

    kind: ClassVar[str] = "figure"
    id: str
    label: str
    value: Decimal
    unit: str = ""
    weight: Decimal | None = None


@dataclass(frozen=True, slots=True)
class RatioStep:
    """Numerator over denominator, exactly."""

    kind: ClassVar[str] = "ratio"
    numerator: Decimal
    denominator: Decimal
    value: Fraction


@dataclass(frozen=True, slots=True)
class ZeroDenominatorStep:
    """There was nothing to count, and what the set makes of that; no points when excluded."""

    kind: ClassVar[str] = "zero_denominator"
    effect: ZeroDenominator
    points: Fraction | None


@dataclass(frozen=True, slots=True)
class DaysLateStep:
    """How many whole days after `due` the thing was done; negative is early."""

    kind: ClassVar[str] = "days_late"
    due: date
    done: date
    days: int


@dataclass(frozen=True, slots=True)
class NotDoneStep:
    """What was due by this day was never done, and that brings nothing."""

    kind: ClassVar[str] = "not_done"
    due: date
    points: Fraction


@dataclass(frozen=True, slots=True)
class BandStep:
    """The band the value fell in, and its points before rounding.

    `percent` says that the value is a share, shown as a percentage.
    """

    kind: ClassVar[str] = "band"
    value: Fraction
    band: Band
    points: Fraction
    percent: bool = False


@dataclass(frozen=True, slots=True)
class ItemStep:
    """An option or part that was met, or `yes` or `no` for the whole leaf, and its points."""

    kind: ClassVar[str] = "item"
    id: str
    label: str
    points: Fraction


@dataclass(frozen=True, slots=True)
class TimesStep:
    """`count` × `each`; `points` is negative for a deduction."""

    kind: ClassVar[str] = "times"
    id: str
    label: str
    count: Decimal
    each: Decimal
    points: Fraction


@dataclass(frozen=True, slots=True)
class StartStep:
    """Where a deduction starts: the leaf's maximum."""

    kind: ClassVar[str] = "start"
    points: Fraction


@dataclass(frozen=True, slots=True)
class VetoStep:
    """Whether any case occurred that takes all points: `points` is what is left."""

    kind: ClassVar[str] = "veto"
    cases: Decimal
    points: Fraction


@dataclass(frozen=True, slots=True)
class ProportionStep:
    """An index or survey share turned into points in proportion to the leaf's maximum."""

    kind: ClassVar[str] = "proportion"
    value: Fraction
    whole: Fraction
    points: Fraction


@dataclass(frozen=True, slots=True)
class FormulaStep:
    """The expression with its figures, and its exact value."""

    kind: ClassVar[str] = "formula"
    expression: str
    points: Fraction


@dataclass(frozen=True, slots=True)
class GivenStep:
    """Points given as they are: by judgement, or published by another body."""

    kind: ClassVar[str] = "given"
    source: str
    points: Fraction


@dataclass(frozen=True, slots=True)
class SumStep:
    """The sum of the steps before, where not exactly one brought points."""

    kind: ClassVar[str] = "sum"
    points: Fraction


@dataclass(frozen=True, slots=True)
class LimitStep:
    """The points passed a limit (maximum, minimum, cap, floor) and were held there."""

    kind: ClassVar[str] = "limit"
    before: Fraction
    points: Fraction


@dataclass(frozen=True, slots=True)
class RoundStep:
    """The points were rounded by the set's rule."""

    kind: ClassVar[str] = "round"
    before: Fraction
    points: Fraction
    rounding: Rounding


@dataclass(frozen=True, slots=True)
class NotApplicableStep:
    """The leaf does not apply this year, and what that does; no points when excluded."""

    kind: ClassVar[str] = "not_applicable"
    effect: NotApplicable
    points: Fraction | None


@dataclass(frozen=True, slots=True)
class OverrideStep:
    """Points set by hand with a reason; `computed` is what they replace, if there is any."""

    kind: ClassVar[str] = "override"
    computed: Decimal | None
    reason: str
    points: Fraction


@dataclass(frozen=True, slots=True)
class WaitingStep:
    """The points come from elsewhere and are not known yet; `source` is "" for an appraiser."""

    kind: ClassVar[str] = "waiting"
    source: str
    by: ScoredBy


@dataclass(frozen=True, slots=True)
class FaultStep:
    """The answer cannot be scored because of this."""

    kind: ClassVar[str] = "fault"
    fault: InputFault


Step = (
    FigureStep
    | RatioStep
    | ZeroDenominatorStep
    | DaysLateStep
    | NotDoneStep
    | BandStep
    | ItemStep
    | TimesStep
    | StartStep
    | VetoStep
    | ProportionStep
    | FormulaStep
    | GivenStep
    | SumStep
    | LimitStep
    | RoundStep
    | NotApplicableStep
    | OverrideStep
    | WaitingStep
    | FaultStep
)


@dataclass(frozen=True, slots=True)
class Outcome:
    """The points of one leaf.

    `points` is None unless the state is `SCORED`. `computed` is what the answer gives without its
    override. The last step of the trace that carries points carries these points.
    """

    leaf: str
    state: State
    max: Decimal
    points: Decimal | None = None
    computed: Decimal | None = None
    trace: tuple[Step, ...] = ()

    @property
    def faults(self) -> tuple[InputFault, ...]:
        """What stands in the way of points."""
        return tuple(step.fault for step in self.trace if isinstance(step, FaultStep))

    @property
    def lost(self) -> Decimal:
        """Points missed: 0 unless scored."""
        return Decimal(0) if self.points is None else difference(self.max, self.points)
