"""The cells that hold a criterion's figures: where they stand, what they take, what is wrong."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Final

from desktop.domain.decimals import plain
from desktop.reports.sheet_amounts import Amount, UnsayableError, Whole, constant
from desktop.reports.sheet_entries import NEVER, NO, YES, Entry, Form
from desktop.wording.numbers import number, places_of
from desktop.wording.phrases import say

RIGHT: Final = "Đúng"
MISSING: Final = "Chưa ghi"
_NAMES: Final = {Form.YES_NO: "Ghi Có hoặc Không", Form.DAY: f"Ghi ngày, hoặc {NEVER}"}
_HIGHEST: Final = 10**12
_MOST_PLACES: Final = 9
_FIRST_DAY: Final = date(1901, 1, 1)  # spreadsheets disagree about 1900
_LAST_DAY: Final = date(9999, 12, 31)
_DAY_ZERO: Final = date(1899, 12, 30)


@dataclass(frozen=True, slots=True)
class Room:
    """What a figure may be: up to `most`, with so many decimals."""

    places: int
    most: int


@dataclass(frozen=True, slots=True)
class Slot:
    """A figure's cell, the cell that says whether it is right, and what it takes."""

    entry: Entry
    cell: str
    check: str
    room: Room

    def amount(self) -> Amount:
        """The figure, exactly."""
        unit, most = 10**self.room.places, self.room.most
        low = -most if self.entry.form is Form.SIGNED else 0
        text = self.cell if unit == 1 else f"ROUND({self.cell}*{unit},0)"
        return Amount(Whole(text, low * unit, most * unit), constant(unit))

    def fault(self, total: "Slot | None" = None) -> str:
        """What the cell of the check says now; `total` is what the figure may not pass."""
        value = self.entry.value
        if value is None:
            return MISSING
        if not self._is_right(value):
            return self.rule()
        limit = None if total is None else total.entry.value
        if isinstance(value, Decimal) and isinstance(limit, Decimal) and value > limit:
            return _over(total)
        return RIGHT

    def check_formula(self, cell: str, total: "Slot | None" = None) -> str:
        """The formula of the check; `cell` is the figure's, as its own sheet calls it."""
        otherwise = f'IF({cell}="","{MISSING}","{self.rule()}")'
        right = f'"{RIGHT}"'
        if total is not None:
            limit = total.cell
            is_over = f"IF(ISNUMBER({limit}),{cell}>{limit},FALSE)"
            right = f'IF({is_over},"{_over(total)}","{RIGHT}")'
        if self.entry.form is Form.YES_NO:
            return f'IF(OR({cell}="{YES}",{cell}="{NO}"),{right},{otherwise})'
        number_right = f'IF(AND({self._conditions(cell)}),{right},"{self.rule()}")'
        formula = f"IF(ISNUMBER({cell}),{number_right},{otherwise})"
        if self.entry.form is Form.DAY:
            return f'IF({cell}="{NEVER}","{RIGHT}",{formula})'
        return formula

    def rule(self) -> str:
        """What can be filled in, in words."""
        if self.entry.form in _NAMES:
            return _NAMES[self.entry.form]
        least, most = map(number, self._ends())
        if not self.room.places:
            return say("Số nguyên từ {least} đến {most}", least=least, most=most)
        return say(
            "Số từ {least} đến {most}, tối đa {places} số lẻ",
            least=least,
            most=most,
            places=str(self.room.places),
        )

    def _ends(self) -> tuple[Decimal, Decimal]:
        most = Decimal(self.room.most)
        match self.entry.form:
            case Form.OPTION:
                return Decimal(1), Decimal(self.entry.options)
            case Form.DAY:
                return _serial(_FIRST_DAY), _serial(_LAST_DAY)
            case Form.SIGNED:
                return -most, most
            case _:
                top = self.entry.most
                return Decimal(0), most if top is None else min(top, most)

    def _conditions(self, cell: str) -> str:
        least, most = self._ends()
        unit = 10**self.room.places
        whole = f"INT({cell})={cell}" if unit == 1 else f"ROUND({cell}*{unit},0)/{unit}={cell}"
        return f"{cell}>={plain(least)},{cell}<={plain(most)},{whole}"

    def _is_right(self, value: Decimal | date | str) -> bool:
        if isinstance(value, str):
            return True  # the program writes no other words than those it takes
        least, most = self._ends()
        if isinstance(value, date):
            return least <= _serial(value) <= most
        return least <= value <= most and places_of(value) <= self.room.places


def rooms(entries: Sequence[Entry]) -> tuple[Room, ...]:
    """What the figures may be, widest first: room for decimals, then for size, is given up.

    Raises UnsayableError for figures that no cell takes as they are.
    """
    values = [each.value for each in entries if isinstance(each.value, Decimal)]
    if any(isinstance(each.value, date) and each.value < _FIRST_DAY for each in entries):
        raise UnsayableError
    highest = max((abs(each) for each in values), default=Decimal(0))
    has_decimals = any(each.form in {Form.AMOUNT, Form.SIGNED} for each in entries)
    kept = max(map(places_of, values), default=0) if has_decimals else 0
    if highest > _HIGHEST or kept > _MOST_PLACES:
        raise UnsayableError
    roomy = [Room(max(kept, 2), 10**n) for n in range(9, 3, -1)] if has_decimals else []
    tight = [Room(kept, 10**n) for n in (*range(9, 2, -1), 10, 11, 12)]
    wide = [each for each in roomy if each.most >= 10 * highest]
    return (*wide, *(each for each in tight if each.most >= highest))


def _serial(day: date) -> Decimal:
    return Decimal((day - _DAY_ZERO).days)


def _over(total: Slot | None) -> str:
    return "Lớn hơn mẫu số" if total is not None else ""
