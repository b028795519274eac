"""Numbers, sizes and days as they are written in Viet Nam: 66,2 · 1.234 · 97,0 % · 15/12/2026."""

from datetime import date, datetime, timedelta, timezone
from decimal import Decimal
from fractions import Fraction
from typing import Final

from desktop.domain.criteria import Rounding, RoundingMode
from desktop.domain.rounding import round_fraction
from desktop.wording.phrases import say

VIETNAM: Final = timezone(timedelta(hours=7), "ICT")
"""Viet Nam's time: no daylight saving since 1975, so no time-zone data is needed."""

_SWAP: Final = str.maketrans({",": ".", ".": ","})
_ABOUT: Final = "≈"
_MOST_PLACES: Final = 6
_FEW_PLACES: Final = Rounding(places=4, mode=RoundingMode.HALF_UP)
_ONE_PLACE: Final = Rounding(places=1, mode=RoundingMode.HALF_UP)
_STEP: Final = 1024
_LONGEST: Final = 100
_FIRST_DAYS: Final = 10
_FIRST_MONTHS: Final = 3


def number(value: Decimal) -> str:
    """All decimals the value has and no more: 66,2 · 1.234 · -0,25."""
    return _vietnamese(value, places_of(value))


def padded(value: Decimal, places: int) -> str:
    """The value with at least `places` decimals, never with fewer than it has."""
    return _vietnamese(value, max(places, places_of(value)))


def places_of(value: Decimal) -> int:
    """How many decimals a value needs: 1.50 needs one."""
    if not _is_writable(value):
        return 0
    _, _, decimals = f"{value:f}".partition(".")
    return len(decimals.rstrip("0"))


def fraction(value: Fraction) -> str:
    """The exact decimal where a short one exists, else four decimals marked "≈"."""
    for places in range(_MOST_PLACES + 1):
        if (value * 10**places).denominator == 1:
            return number(round_fraction(value, Rounding(places, RoundingMode.TRUNCATE)))
    return say("{about} {number}", about=_ABOUT, number=number(round_fraction(value, _FEW_PLACES)))


def equals(value: Fraction) -> str:
    """The value as the end of an equation: "= 2,875", or "≈ 2,4211" where it is cut."""
    text = fraction(value)
    return text if text.startswith(_ABOUT) else say("= {number}", number=text)


def points_of(points: Decimal, maximum: Decimal) -> str:
    """Points out of their maximum with the same decimals on both sides: 1,0/1,5."""
    places = max(places_of(points), places_of(maximum))
    return say("{points}/{max}", points=padded(points, places), max=padded(maximum, places))


def percent(share: Fraction, rounding: Rounding) -> str:
    """A share of 1 as a percentage with all places of the rounding: 97,0 %."""
    return in_percent(share * 100, rounding)


def in_percent(value: Fraction, rounding: Rounding) -> str:
    """A value that is in percent already: 97,0 %."""
    text = _vietnamese(round_fraction(value, rounding), rounding.places)
    return say("{percent} %", percent=text)


def size(octets: int) -> str:
    """A size the way Windows shows it, in steps of 1024: 1,3 GB."""
    amount, unit = Fraction(octets), "byte"
    for unit in ("byte", "KB", "MB", "GB", "TB"):
        if amount < _STEP or unit == "TB":
            break
        amount /= _STEP
    return say("{amount} {unit}", amount=number(round_fraction(amount, _ONE_PLACE)), unit=unit)


def day(value: date) -> str:
    """15/12/2026."""
    return f"{value:%d/%m}/{value.year:04d}"


def long_day(value: date) -> str:
    """Ngày, tháng by NĐ 30/2020: days below 10 and months 1 and 2 have a leading 0."""
    return say(
        "ngày {day} tháng {month} năm {year}",
        day=f"{value.day:02d}" if value.day < _FIRST_DAYS else str(value.day),
        month=f"{value.month:02d}" if value.month < _FIRST_MONTHS else str(value.month),
        year=str(value.year),
    )


def moment(value: datetime) -> str:
    """A point in time in Viet Nam: 10:42 ngày 15/12/2026."""
    local = value.astimezone(VIETNAM)
    return say("{time} ngày {day}", time=f"{local:%H:%M}", day=day(local.date()))


def brief_moment(value: datetime) -> str:
    """A point in time where there is little room: 10:42 15/12/2026."""
    local = value.astimezone(VIETNAM)
    return f"{local:%H:%M} {day(local.date())}"


def _vietnamese(value: Decimal, places: int) -> str:
    if not _is_writable(value):
        return str(value)
    unsigned_zero = value.copy_abs() if value == 0 else value
    return f"{unsigned_zero:,.{places}f}".translate(_SWAP)


def _is_writable(value: Decimal) -> bool:
    """Not 1E+999999: writing that out would fill the memory before anybody read it."""
    return value.is_finite() and abs(value.adjusted()) <= _LONGEST
