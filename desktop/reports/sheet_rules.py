"""Says a criterion's rule as a spreadsheet's formula that scores exactly as the program does."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from math import lcm
from typing import Final

from desktop.domain.criteria import Leaf, Rounding
from desktop.domain.decimals import plain
from desktop.domain.rounding import round_fraction
from desktop.domain.rules import (
    Band,
    Bound,
    Checklist,
    Choice,
    Count,
    Deadline,
    Deduction,
    External,
    Formula,
    Number,
    Ratio,
    Survey,
    YesNo,
    ZeroDenominator,
    ZeroIfAny,
)
from desktop.domain.scoring.evaluate import settled
from desktop.reports.sheet_amounts import (
    Amount,
    UnsayableError,
    Whole,
    compared,
    constant,
    fixed_amount,
)
from desktop.reports.sheet_entries import NEVER, YES, lowest_parts
from desktop.reports.sheet_expressions import expression_formula
from desktop.reports.sheet_formulas import rounded_quotient
from desktop.reports.sheet_slots import Slot

_MOST_BANDS: Final = 40
"""Each is an IF in another; spreadsheets take 64."""

_MOST_DAYS: Final = 3_000_000


@dataclass(frozen=True, slots=True)
class Points:
    """Writes a leaf's points by the rounding of the set, from the cells of its figures."""

    leaf: Leaf
    rounding: Rounding
    slots: Sequence[Slot]

    def formula(self) -> str:
        """The points of figures that are all right, "" where they give none.

        Raises UnsayableError for a rule that no formula says, or not exactly.
        """
        rule, amounts = self.leaf.rule, [each.amount() for each in self.slots]
        match rule:
            case YesNo() | Choice() | Checklist():
                text = self._selected(rule)
            case Count():
                most = self.leaf.max if rule.cap is None else min(rule.cap, self.leaf.max)
                text = self._limited(amounts[0].times(Fraction(rule.each)), most=Fraction(most))
            case Ratio():
                text = self._ratio(rule, *amounts)
            case Number(bands=bands) | External(bands=(_, *_) as bands):
                text = self._banded(bands, amounts[0])
            case Deadline():
                text = self._deadline(rule.bands)
            case Deduction() | ZeroIfAny():
                text = self._violations(rule)
            case _:
                text = self._shared(amounts)
        return text

    def _shared(self, amounts: Sequence[Amount]) -> str:
        match self.leaf.rule:
            case External(index_max=top) if top:
                return self._limited(amounts[0].times(Fraction(self.leaf.max) / Fraction(top)))
            case Survey(weights=(_, *_) as weights):
                return self._survey(amounts, [Fraction(each.weight) for each in weights])
            case Formula() as rule:
                named = zip(rule.inputs, amounts, strict=True)
                values = {figure.id: amount for figure, amount in named}
                values["max"] = fixed_amount(Fraction(self.leaf.max))
                return expression_formula(rule, values, self._limited)
            case _:
                raise UnsayableError

    def _selected(self, rule: YesNo | Choice | Checklist) -> str:
        match rule:
            case YesNo(points=points):
                worth = self.leaf.max if points is None else points
                none = self._final(Fraction(0))
                return f"IF({self._is_met(0)},{self._final(Fraction(worth))},{none})"
            case Choice(options=options):
                points_of = (self._final(Fraction(each.points)) for each in options)
                return f"CHOOSE({self.slots[0].cell},{','.join(points_of)})"
            case Checklist(parts=parts):
                worths = [Fraction(part.points) for part, _ in lowest_parts(parts, frozenset())]
                units = lcm(*(each.denominator for each in worths))
                met = constant(0)
                for at, each in enumerate(worths):
                    whole = int(each * units)
                    text = f"IF({self._is_met(at)},{whole},0)"
                    met = met.plus(Whole(text, min(whole, 0), max(whole, 0)))
                return self._limited(Amount(met, constant(units)))

    def _is_met(self, at: int) -> str:
        return f'{self.slots[at].cell}="{YES}"'

    def _ratio(self, rule: Ratio, over: Amount, under: Amount) -> str:
        if rule.zero_denominator is ZeroDenominator.EXCLUDE:
            nothing = '""'
        else:
            is_full = rule.zero_denominator is ZeroDenominator.FULL
            nothing = self._final(Fraction(self.leaf.max if is_full else 0))
        top = None if rule.allow_over else Bound(Decimal(1), inclusive=False)
        bands = self._banded(rule.bands, over.divided(under), below=top)
        return f"IF({self.slots[1].cell}=0,{nothing},{bands})"

    def _deadline(self, bands: Sequence[Band]) -> str:
        days = Amount(Whole(self.days_cell, -_MOST_DAYS, _MOST_DAYS), constant(1))
        never, found = self._final(Fraction(0)), self._banded(bands, days)
        return f'IF({self.slots[0].cell}="{NEVER}",{never},{found})'

    @property
    def days_cell(self) -> str:
        """Where the days late stand: below the day itself."""
        sheet, _, cell = self.slots[0].cell.rpartition("!")
        return f"{sheet}!{cell[0]}{int(cell[1:]) + 1}"

    def _banded(self, bands: Sequence[Band], value: Amount, *, below: Bound | None = None) -> str:
        """The first band that holds the value, each asked only for what is still open.

        The value is never at or above `below`, or where that is not inclusive, never above it.
        """
        if len(bands) > _MOST_BANDS:
            raise UnsayableError
        found, ends = "", ""
        for band in bands:
            lower, upper = _lower(band, value), band.upper
            if upper is not None and _meet(upper, below):
                upper = None
            below = lower if upper is None else None
            condition = _inside(lower, upper, value)
            if not condition:
                return f"{found}{self._worth(band, value)}{ends}"
            found, ends = f"{found}IF({condition},{self._worth(band, value)},", f"{ends})"
        return f'{found}""{ends}'

    def _worth(self, band: Band, value: Amount) -> str:
        if band.times is None:
            return self._final(Fraction(band.points or 0))
        return self._limited(value.times(Fraction(band.times)))

    def _violations(self, rule: Deduction | ZeroIfAny) -> str:
        if isinstance(rule, ZeroIfAny):
            full, none = self._final(Fraction(self.leaf.max)), self._final(Fraction(0))
            return f"IF({'+'.join(each.cell for each in self.slots)}>0,{none},{full})"
        left = fixed_amount(Fraction(self.leaf.max))
        units = lcm(left.under.low, *(Fraction(each.each).denominator for each in rule.cases))
        over = constant(int(Fraction(self.leaf.max) * units))
        for slot, case in zip(self.slots, rule.cases, strict=True):
            cost = constant(-int(Fraction(case.each) * units))
            over = over.plus(cost.times(slot.amount().over))
        floor = None if rule.floor is None else max(rule.floor, self.leaf.min)
        least = None if floor is None else Fraction(floor)
        return self._limited(Amount(over, constant(units)), least=least)

    def _survey(self, amounts: Sequence[Amount], weights: Sequence[Fraction]) -> str:
        units = lcm(*(each.denominator for each in weights))
        over = under = constant(0)
        for amount, weight in zip(amounts, weights, strict=True):
            over = over.plus(constant(int(weight * units)).times(amount.over))
            under = under.plus(amount.over)
        share = Amount(over, constant(units).times(under)).times(Fraction(self.leaf.max))
        return f'IF({under.text}=0,"",{self._limited(share)})'

    def _final(self, points: Fraction) -> str:
        return plain(settled(points, self.leaf, self.rounding))

    def _limited(
        self, amount: Amount, *, least: Fraction | None = None, most: Fraction | None = None
    ) -> str:
        """The points held within the limits and rounded.

        Both keep the order of figures, so that what the limits themselves come to are the limits.
        """
        if amount.fixed is not None:
            held = amount.fixed if most is None else min(amount.fixed, most)
            return self._final(held if least is None else max(held, least))
        low, high = (
            settled(Fraction(limit) if given is None else given, self.leaf, self.rounding)
            for given, limit in ((least, self.leaf.min), (most, self.leaf.max))
        )
        text, ends = self._rounded(amount), _ends(amount, self.rounding)
        if ends is None or ends[1] > high:
            text = f"MIN({plain(high)},{text})"
        is_above = amount.over.low >= 0 >= low or (ends is not None and ends[0] >= low)
        return text if is_above else f"MAX({plain(low)},{text})"

    def _rounded(self, amount: Amount) -> str:
        over, under, unit = amount.over, amount.under, 10**self.rounding.places
        if under.number and unit % under.number == 0:
            return over.text if under.number == 1 else f"{over.text}/{under.number}"
        # The largest number on the way has to be exact as well.
        constant(2 * unit).times(over.size()).plus(under)
        if over.low >= 0:
            return rounded_quotient(over.text, under.text, self.rounding)
        rounded = rounded_quotient(over.size().text, under.text, self.rounding)
        return f"SIGN({over.text})*{rounded}"


def _lower(band: Band, value: Amount) -> Bound | None:
    """The lower end, where the value could be below it at all."""
    lower = band.lower
    if lower is None or value.over.low < 0 or lower.value > 0:
        return lower
    return None if lower.inclusive or lower.value < 0 else lower


def _meet(upper: Bound, below: Bound | None) -> bool:
    """Whether all that is not above `below` is within `upper`."""
    if below is None or upper.value < below.value:
        return False
    return upper.value > below.value or upper.inclusive or below.inclusive


def _inside(lower: Bound | None, upper: Bound | None, value: Amount) -> str:
    conditions: list[str] = []
    if lower is not None:
        sign = ">=" if lower.inclusive else ">"
        conditions.append(compared(value, sign, fixed_amount(Fraction(lower.value))))
    if upper is not None:
        sign = "<=" if upper.inclusive else "<"
        conditions.append(compared(value, sign, fixed_amount(Fraction(upper.value))))
    return f"AND({','.join(conditions)})" if len(conditions) > 1 else "".join(conditions)


def _ends(amount: Amount, rounding: Rounding) -> tuple[Decimal, Decimal] | None:
    """What the amount lies between once it is rounded, where that is easily seen."""
    under = amount.under.number
    if not under:
        return None
    low, high = (round_fraction(Fraction(each, under), rounding) for each in amount.over.ends)
    return low, high
