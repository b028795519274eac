"""Names the bands of a rule the way a decision words them: "từ 95 % đến dưới 100 %"."""

import math
from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction
from typing import Final

from desktop.domain.criteria import Rounding
from desktop.domain.rounding import round_fraction
from desktop.domain.rules import Band, Bound
from desktop.wording.numbers import number, percent
from desktop.wording.phrases import say, word

_ANY: Final = "mọi giá trị"
_MORE_PLACES: Final = 6
_WHOLE: Final = Bound(Decimal(1), inclusive=True)

Spelling = Callable[[Decimal], str]


def share_band(band: Band, *, may_exceed_whole: bool) -> str:
    """A band over a share, in percent.

    Of a share that cannot pass 100 %, "from 100 %" is "đạt 100 %", and an upper end at 100 % is
    none.
    """
    lower, upper = band.lower, band.upper
    if not may_exceed_whole and upper == _WHOLE:
        upper = None
    if lower == Bound(Decimal(0), inclusive=True):
        lower = None
    if lower == _WHOLE and upper is None and not may_exceed_whole:
        return word("đạt 100 %")
    if lower is None and upper is None:
        return word("mọi tỷ lệ")
    return _interval(lower, upper, _percentage)


def number_band(band: Band, *, unit: str) -> str:
    """A band over a plain figure with its unit, said once."""
    lower, upper = band.lower, band.upper
    if lower is None and upper is None:
        return word(_ANY)
    if lower is None or upper is None or lower.value == upper.value:
        return _interval(lower, upper, lambda value: _with_unit(number(value), unit))
    return _with_unit(_interval(lower, upper, number), unit)


def days_band(band: Band) -> str:
    """A band over whole days late; below 0 is early."""
    first, last = _first_day(band.lower), _last_day(band.upper)
    if first is None:
        return _days_up_to(last)
    if last is None:
        return _days_from(first)
    return _days_between(first, last)


def share_in_band(share: Fraction, band: Band | None, rounding: Rounding) -> str:
    """The share in percent, with more decimals than the set asks for where fewer would mislead.

    94.97 % must not read as 95,0 % beside "dưới 95 %".
    """
    bounds = () if band is None else tuple(each for each in (band.lower, band.upper) if each)
    for places in range(rounding.places, rounding.places + _MORE_PLACES):
        shown = Rounding(places, rounding.mode)
        if all(_same_side(share, bound, shown) for bound in bounds):
            return percent(share, shown)
    return percent(share, rounding)


def _same_side(share: Fraction, bound: Bound, rounding: Rounding) -> bool:
    edge = Fraction(bound.value) * 100
    seen, true = Fraction(round_fraction(share * 100, rounding)), share * 100
    return (seen > edge, seen == edge) == (true > edge, true == edge)


def _with_unit(text: str, unit: str) -> str:
    return say("{text} {unit}", text=text, unit=unit).rstrip()


def _percentage(share: Decimal) -> str:
    return say("{number} %", number=number(share * 100))


def _interval(lower: Bound | None, upper: Bound | None, spell: Spelling) -> str:
    if lower is None and upper is None:
        return word(_ANY)
    if lower is None or upper is None:
        return _half_open(lower, upper, spell)
    if lower.value == upper.value:
        return say("bằng {value}", value=spell(lower.value))
    return say(
        "{lower} {upper}",
        lower=say("từ {x}" if lower.inclusive else "trên {x}", x=spell(lower.value)),
        upper=say("đến {x}" if upper.inclusive else "đến dưới {x}", x=spell(upper.value)),
    )


def _half_open(lower: Bound | None, upper: Bound | None, spell: Spelling) -> str:
    if lower is not None:
        template = "từ {x} trở lên" if lower.inclusive else "trên {x}"
        return say(template, x=spell(lower.value))
    if upper is not None:
        template = "từ {x} trở xuống" if upper.inclusive else "dưới {x}"
        return say(template, x=spell(upper.value))
    return word(_ANY)


def _first_day(lower: Bound | None) -> int | None:
    if lower is None:
        return None
    return math.ceil(lower.value) if lower.inclusive else math.floor(lower.value) + 1


def _last_day(upper: Bound | None) -> int | None:
    if upper is None:
        return None
    return math.floor(upper.value) if upper.inclusive else math.ceil(upper.value) - 1


def _days_up_to(last: int | None) -> str:
    if last is None:
        return word("mọi thời điểm")
    if last == 0:
        return word("đúng hạn")
    if last < 0:
        return say("sớm từ {days} ngày trở lên", days=str(-last))
    return say("trễ không quá {days} ngày", days=str(last))


def _days_from(first: int) -> str:
    if first == 1:
        return word("trễ hạn")
    if first > 1:
        return say("trễ từ {days} ngày trở lên", days=str(first))
    if first == 0:
        return word("đúng ngày đến hạn hoặc trễ")
    return say("sớm không quá {days} ngày hoặc trễ", days=str(-first))


def _days_between(first: int, last: int) -> str:
    if first == last:
        return _day_point(first)
    if first >= 1:
        template = "trễ không quá {last} ngày" if first == 1 else "trễ từ {first} đến {last} ngày"
        return say(template, first=str(first), last=str(last))
    if last <= 0:
        template = "sớm từ {last} đến {first} ngày" if last else "sớm không quá {first} ngày"
        return say(template, first=str(-first), last=str(-last))
    return say(
        "{first} đến {last}", first=_span_start(first), last=say("trễ {d} ngày", d=str(last))
    )


def _span_start(first: int) -> str:
    return say("từ sớm {days} ngày", days=str(-first)) if first else word("từ đúng ngày đến hạn")


def _day_point(days: int) -> str:
    if days == 0:
        return word("đúng ngày đến hạn")
    return say("trễ đúng {d} ngày" if days > 0 else "sớm đúng {d} ngày", d=str(abs(days)))
