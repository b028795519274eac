"""Formulas that compute in whole numbers, so that a spreadsheet rounds exactly as the program."""

from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import Final, assert_never

from desktop.domain.criteria import Rounding, RoundingMode

_MOST_ARGUMENTS: Final = 200


def scaled(cell: str, places: int) -> str:
    """A cell's number of so many decimals as a whole number."""
    return f"ROUND({cell}*{10**places},0)"


def rounded_quotient(over: str, under: str, rounding: Rounding) -> str:
    """`over` ÷ `under` by the rule of the set; both must be whole numbers, the first not negative.

    A spreadsheet's own ROUND works on binary fractions, and always rounds a half up.
    """
    unit = 10**rounding.places
    whole = f"({over})*{unit}"
    match rounding.mode:
        case RoundingMode.TRUNCATE:
            units = f"INT({whole}/({under}))"
        case RoundingMode.HALF_UP:
            units = _half_up(whole, under)
        case RoundingMode.HALF_EVEN:
            up = _half_up(whole, under)
            is_half = f"2*{whole}+({under})={up}*2*({under})"
            units = f"({up}-IF(AND({is_half},ISODD({up})),1,0))"
        case _:
            assert_never(rounding.mode)
    return f"{units}/{unit}"


def total(cells: Iterable[str]) -> str:
    """The sum of cells or ranges, however many there are."""
    each = list(cells)
    if not each:
        return "0"
    while len(each) > 1:
        starts = range(0, len(each), _MOST_ARGUMENTS)
        each = [f"SUM({','.join(each[at : at + _MOST_ARGUMENTS])})" for at in starts]
    return each[0] if each[0].startswith("SUM(") else f"SUM({each[0]})"


def ranges(column: str, rows: Iterable[int]) -> Iterator[str]:
    """The cells of a column in these rows, those that follow one another as one range."""
    for _, run in groupby(enumerate(sorted(rows)), key=lambda each: each[1] - each[0]):
        numbers = [row for _, row in run]
        first, last = numbers[0], numbers[-1]
        yield f"{column}{first}" if first == last else f"{column}{first}:{column}{last}"


def _half_up(whole: str, under: str) -> str:
    return f"INT((2*{whole}+({under}))/(2*({under})))"
