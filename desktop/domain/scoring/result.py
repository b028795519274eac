"""What one rule makes of one input, before limits and rounding."""

from dataclasses import dataclass
from fractions import Fraction

from desktop.domain.scoring.outcome import FaultKind, InputFault, Step, SumStep


@dataclass(frozen=True, slots=True)
class Scored:
    """Points and the steps to them; the last step with points carries these."""

    points: Fraction
    steps: tuple[Step, ...]


@dataclass(frozen=True, slots=True)
class Excluded:
    """The rule takes the leaf out of the denominator."""

    steps: tuple[Step, ...]


@dataclass(frozen=True, slots=True)
class Refused:
    """The input cannot be scored; every fault is listed."""

    faults: tuple[InputFault, ...]


RuleResult = Scored | Excluded | Refused


def wrong_kind() -> Refused:
    """The input is of another rule's kind."""
    return refused(FaultKind.WRONG_KIND, "inputs")


def refused(kind: FaultKind, field: str = "") -> Refused:
    """A refusal for one fault."""
    return Refused((InputFault(kind, field),))


def summed(steps: tuple[Step, ...], points: tuple[Fraction, ...]) -> Scored:
    """The sum of `points`, one for each step that brought some, said by a step of its own."""
    whole = sum(points, Fraction(0))
    if len(points) == 1:
        return Scored(whole, steps)
    return Scored(whole, (*steps, SumStep(whole)))
