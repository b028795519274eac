"""Formulas that compute in whole numbers, so that a spreadsheet rounds exactly as the program."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import Final, assert_never

from desktop.domain.criteria import Rounding, RoundingMode

_MOST_ARGUMENTS: Final = 200
_MOST_RUNS: Final = 150

_LONGEST_TAKEN: Final = 8_000
_DEEPEST_TAKEN: Final = 60
_MOST_TAKEN: Final = 255
"""Excel refuses a whole workbook for one formula with more than 8,192 characters, 64 calls in one
another, or 255 arguments; the first two leave room for what is written around the formula."""

_QUOTED: Final = re.compile("\"[^\"]*\"|'[^']*'")


def is_taken(formula: str) -> bool:
    """Whether Excel takes the formula, within a small one around it."""
    if len(formula) > _LONGEST_TAKEN:
        return False
    arguments: list[int] = []
    for sign in re.findall("[(,)]", _QUOTED.sub("", formula)):
        if sign == ")":
            arguments.pop()
            continue
        if sign == "(":
            arguments.append(1)
        else:
            arguments[-1] += 1
        if len(arguments) > _DEEPEST_TAKEN or arguments[-1] > _MOST_TAKEN:
            return False
    return True


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


def added(column: str, states: str, leaves: Sequence[int], table: str = "") -> str:
    """The sum of the leaves' cells; headings between them have no state, and are left out.

    Where the leaves are in very many runs the sum asks for the states, for it would be too long.
    """
    runs = [f"{table}{each}" for each in ranges(column, leaves)]
    if len(runs) <= _MOST_RUNS:
        return total(runs)
    cells, known = (f"{table}{each}{min(leaves)}:{each}{max(leaves)}" for each in (column, states))
    return f'SUMIF({known},"<>",{cells})'


def signed_sums(column: str, states: str, leaves: Sequence[int]) -> tuple[str, str]:
    """The sums of what is above zero and of what is below it, as `added`."""
    runs = list(ranges(column, leaves))
    if len(runs) <= _MOST_RUNS:
        above, below = (total(f'SUMIF({each},"{sign}0")' for each in runs) for sign in "><")
        return above, below
    cells, known = (f"{each}{min(leaves)}:{each}{max(leaves)}" for each in (column, states))
    above, below = (f'SUMIFS({cells},{cells},"{sign}0",{known},"<>")' for sign in "><")
    return above, below


def ranges(column: str, rows: Iterable[int]) -> Iterator[str]:
    """The cells of a column in these rows, those that follow one another as one range."""
    for _, run in groupby(enumerate(sorted(rows)), key=lambda each: each[1] - each[0]):
        numbers = [row for _, row in run]
        first, last = numbers[0], numbers[-1]
        yield f"{column}{first}" if first == last else f"{column}{first}:{column}{last}"


def _half_up(whole: str, under: str) -> str:
    return f"INT((2*{whole}+({under}))/(2*({under})))"
