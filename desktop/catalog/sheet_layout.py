"""What a sheet's own file says beside its cells: merged ones, formulas, hidden rows and columns."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import IO, Final
from xml.parsers import expat

from desktop.domain.limits import MAX_WORKBOOK_COLUMNS, MAX_WORKBOOK_ROWS

_MAX_MERGED: Final = 400_000
"""Places in merged cells, which may lie over each other."""

_RANGE: Final = re.compile(r"([A-Z]{1,3})([0-9]{1,7}):([A-Z]{1,3})([0-9]{1,7})", re.ASCII)
_CELL: Final = re.compile(r"([A-Z]{1,3})([0-9]{1,7})", re.ASCII)
_TRUE: Final = frozenset({"1", "true"})

Place = tuple[int, int]
"""Row and column, from 1."""


class LayoutError(Exception):
    """A sheet's file is not such a file, or asks for more than it may."""


@dataclass(slots=True)
class Layout:
    """By place; `merged` says of every part of a merged cell where its text stands."""

    merged: dict[Place, Place] = field(default_factory=dict)
    formulas: set[Place] = field(default_factory=set)
    hidden_rows: set[int] = field(default_factory=set)
    hidden_columns: set[int] = field(default_factory=set)


def read_layout(stream: IO[bytes]) -> Layout:
    """Read a sheet's file from the beginning to the end; raises LayoutError."""
    reading = _Reading()
    parser = expat.ParserCreate()
    parser.StartElementHandler = reading.start
    parser.StartDoctypeDeclHandler = _refuse
    try:
        parser.ParseFile(stream)
    except expat.ExpatError as error:
        raise LayoutError from error
    return reading.layout


def _refuse(*_declared: object) -> None:
    """No workbook declares a document type; only those who want entities do."""
    raise LayoutError


class _Reading:
    """Hears of the elements one by one and keeps a few."""

    def __init__(self) -> None:
        self.layout = Layout()
        self._merged = 0
        self._row, self._column = 0, 0

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        """An element begins; names may have a prefix."""
        match name.rpartition(":")[2]:
            case "row":
                self._on_row(attributes)
            case "c":
                self._on_cell(attributes.get("r", ""))
            case "f" if self._row <= MAX_WORKBOOK_ROWS and self._column <= MAX_WORKBOOK_COLUMNS:
                self.layout.formulas.add((self._row, self._column))
            case "mergeCell":
                self._on_merge(attributes.get("ref", ""))
            case "col" if attributes.get("hidden") in _TRUE:
                first, last = _number(attributes.get("min")), _number(attributes.get("max"))
                shown = range(first, min(last, MAX_WORKBOOK_COLUMNS) + 1)
                self.layout.hidden_columns.update(shown)

    def _on_row(self, attributes: Mapping[str, str]) -> None:
        self._row = _number(attributes.get("r")) or self._row + 1
        self._column = 0
        if attributes.get("hidden") in _TRUE and self._row <= MAX_WORKBOOK_ROWS:
            self.layout.hidden_rows.add(self._row)

    def _on_cell(self, ref: str) -> None:
        found = _CELL.fullmatch(ref)
        self._column = _column(found[1]) if found else self._column + 1

    def _on_merge(self, ref: str) -> None:
        found = _RANGE.fullmatch(ref)
        if found is None:
            return
        top, left = int(found[2]), _column(found[1])
        bottom = min(int(found[4]), MAX_WORKBOOK_ROWS)
        right = min(_column(found[3]), MAX_WORKBOOK_COLUMNS)
        self._merged += max(bottom + 1 - top, 0) * max(right + 1 - left, 0)
        if self._merged > _MAX_MERGED:
            raise LayoutError
        for row in range(top, bottom + 1):
            for column in range(left, right + 1):
                self.layout.merged.setdefault((row, column), (top, left))


def _number(text: str | None) -> int:
    return int(text) if text and text.isascii() and text.isdigit() and len(text) < 8 else 0  # noqa: PLR2004 - more rows has no sheet


def _column(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number
