"""How deep each criterion of a table lies, by its numbering, and its code in the whole set."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from desktop.domain.office_tables.codes import (
    NO_CODE,
    Code,
    Style,
    as_upper,
    follows,
    is_first,
)
from desktop.domain.office_tables.values import MAX_LEVEL, CellSort

_FREE = frozenset({Style.NONE, Style.OTHER})
"""Styles without an order."""

_OUTER = frozenset({Style.ROMAN, Style.UPPER})
_ALWAYS_BELOW = frozenset({Style.LOWER, Style.PAREN, Style.NONE})


@dataclass(frozen=True, slots=True)
class Placed:
    """A code with its level, the place of what it lies below (-1: nothing), and its doubts."""

    code: Code
    level: int
    parent: int
    doubts: tuple[str, ...] = ()


@dataclass(slots=True)
class _Entry:
    code: Code
    level: int
    place: int
    whole: tuple[int, ...]
    last_below: Code = field(default=NO_CODE)


def place_codes(codes: Sequence[tuple[Code, CellSort]]) -> tuple[Placed, ...]:
    """Every code of the table in its order."""
    numbering = _Numbering()
    for code, sort in codes:
        numbering.add(code, sort)
    return tuple(numbering.placed)


def full_codes(placed: Sequence[Placed]) -> tuple[str, ...]:
    """Codes that are unique in the set: where a numbering begins anew, what is above goes first."""
    again = _styles_that_begin_anew(placed)
    full: list[str] = []
    below = Counter[int]()
    for one in placed:
        above = _prefix(one, placed, full, again)
        below[one.parent] += 1
        own = str(below[one.parent]) if one.code.style is Style.NONE else one.code.text
        full.append(f"{above}.{own}" if above else own)
    return tuple(full)


class _Numbering:
    """The lists that are open while a table is read from the top."""

    def __init__(self) -> None:
        self.placed: list[Placed] = []
        self._open: list[_Entry] = []
        self._top_last = NO_CODE
        self._last: dict[Style, Code] = {}

    def add(self, code: Code, sort: CellSort) -> None:
        """Place one more code."""
        code = self._as_letter(code)
        level, is_clear = self._level(code)
        while self._open and self._open[-1].level >= level:
            self._open.pop()
        above = self._open[-1] if self._open else None
        before = self._top_last if above is None else above.last_below
        code, doubts = self._in_order(code, before, sort)
        if not is_clear:
            doubts = ("table.level_unclear", *doubts)
        level = min(1 if above is None else above.level + 1, MAX_LEVEL)
        parent = -1 if above is None else above.place
        if above is None:
            self._top_last = code
        else:
            above.last_below = code
        whole = () if above is None else above.whole
        whole = code.parts if code.style is Style.DOTTED else (*whole, *code.parts)
        self._open.append(_Entry(code, level, len(self.placed), whole))
        self._last[code.style] = code
        self.placed.append(Placed(code, level, parent, doubts))

    def _as_letter(self, code: Code) -> Code:
        """A letter of a list A, B, … that could be a Roman numeral."""
        if code.style is not Style.ROMAN or len(code.text) > 1:
            return code
        for entry in reversed(self._open):
            if entry.code.style in _OUTER:
                letter = as_upper(code)
                is_next = entry.code.style is Style.UPPER and follows(entry.code, letter)
                return letter if is_next else code
        return code

    def _level(self, code: Code) -> tuple[int, bool]:
        """The level, and whether the numbering says it clearly."""
        below = self._open[-1].level + 1 if self._open else 1
        if code.style is Style.DOTTED:
            return self._dotted_level(code, below)
        for entry in reversed(self._open):
            if entry.code.style is code.style:
                return entry.level, code.style is not Style.OTHER
        return below, code.style is not Style.OTHER

    def _dotted_level(self, code: Code, below: int) -> tuple[int, bool]:
        for entry in reversed(self._open):
            is_inner = entry.code.style in _ALWAYS_BELOW
            if code.parts[:-1] in {entry.whole if is_inner else entry.code.parts, entry.whole}:
                return entry.level + 1, True
        for entry in reversed(self._open):
            if entry.code.style is Style.DOTTED and len(entry.code.parts) == len(code.parts):
                return entry.level, entry.code.parts[:-1] == code.parts[:-1]
        for entry in reversed(self._open):
            if len(entry.whole) < len(code.parts) and entry.whole:
                return entry.level + 1, False
        return below, not self.placed

    def _in_order(self, code: Code, before: Code, sort: CellSort) -> tuple[Code, tuple[str, ...]]:
        """The code with the zero a number cell has lost, and what is doubtful about its order."""
        if code.style in _FREE:
            return code, ()
        if sort is CellSort.DATE:
            return code, ("table.code_date",)
        longer = replace(code, text=f"{code.text}0", parts=(*code.parts[:-1], code.parts[-1] * 10))
        if sort is CellSort.NUMBER and not follows(before, code) and follows(before, longer):
            return longer, ("table.zero_lost",)
        is_next = follows(before, code)
        if before.style is not code.style:  # the first of its list, or one that goes on elsewhere
            is_next = is_first(code) or follows(self._last.get(code.style, NO_CODE), code)
        return code, () if is_next else ("table.code_order",)


def _styles_that_begin_anew(placed: Sequence[Placed]) -> frozenset[Style]:
    """Styles of which the same code stands below different criteria."""
    first: dict[tuple[Style, str], int] = {}
    again = set()
    for place, one in enumerate(placed):
        outer = _outer(place, placed)
        if first.setdefault((one.code.style, one.code.text), outer) != outer:
            again.add(one.code.style)
    return frozenset(again - _FREE)


def _outer(place: int, placed: Sequence[Placed]) -> int:
    """What a code is counted below: what is above it; for "1.1" the next numeral or letter."""
    above = placed[place].parent
    if placed[place].code.style is not Style.DOTTED:
        return above
    while above >= 0 and placed[above].code.style not in _OUTER:
        above = placed[above].parent
    return above


def _prefix(
    one: Placed, placed: Sequence[Placed], full: Sequence[str], again: frozenset[Style]
) -> str:
    if one.parent < 0 or (one.code.style not in again and one.code.style not in _ALWAYS_BELOW):
        return ""
    if one.code.style is not Style.DOTTED:
        return full[one.parent]
    above = one.parent
    while above >= 0 and placed[above].code.style not in _OUTER:
        above = placed[above].parent
    return full[above] if above >= 0 else ""
