"""Reads a criterion set from a workbook of the program's own form; every fault names its cell."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from desktop.catalog.nodes import FileNode, ListNode, MapNode, Mark
from desktop.catalog.set_shape import SCHEMA_NAME
from desktop.catalog.sheet_cells import Cells, Row, key_of, nested
from desktop.catalog.sheet_lines import text_node
from desktop.catalog.sheet_rules import read_rule
from desktop.catalog.sheet_words import (
    BONUS,
    CLASS_SLOTS,
    CLASSES,
    COLUMNS,
    CRITERIA,
    FIELD_TITLES,
    GENERAL,
    GENERAL_SLOTS,
    GENERAL_TITLES,
    LEVEL,
    MAIN,
    NODE_SLOTS,
    OFFICE_SLOTS,
    OFFICES,
    PART,
    PENALTY,
    Slot,
)
from desktop.catalog.xlsx_reading import Sheet, read_workbook
from desktop.domain.criterion_set_errors import SetFault
from desktop.domain.plain_text import one_line

_GROUP_SLOTS: Final = NODE_SLOTS[:3]
_NEEDED_COLUMNS: Final = tuple(slot.title for slot in _GROUP_SLOTS)
_PARTS: Final = {MAIN: "nodes", BONUS: "bonus", PENALTY: "penalty"}
_HEADING: Final = "Mục"
"""What stands above the names of the general sheet."""

_MAX_LEVEL: Final = 14
"""What YAML may nest holds no more levels, each of them with a rule."""

_Ways = list[tuple[tuple[str, ...], FileNode]]


@dataclass(frozen=True, slots=True)
class WorkbookSet:
    """The set as a set's file would say it, None where there is none; and what is wrong."""

    root: MapNode | None
    faults: tuple[SetFault, ...]


def read_set_workbook(untrusted_bytes: bytes) -> WorkbookSet:
    """Any bytes give an answer."""
    book = read_workbook(untrusted_bytes)
    is_too_long = any(fault.code == "workbook.too_many_rows" for fault in book.faults)
    if not book.sheets or is_too_long:
        return WorkbookSet(None, book.faults)
    sheets = {key_of(sheet.name): sheet for sheet in book.sheets}
    missing = [name for name in (GENERAL, CRITERIA) if key_of(name) not in sheets]
    if missing:
        there = ", ".join(sheet.name for sheet in book.sheets)[:80]
        faults = [
            SetFault("workbook.missing_sheet", 0, 0, facts=(("text", name), ("known", there)))
            for name in missing
        ]
        return WorkbookSet(None, (*book.faults, *faults))
    cells = Cells()
    root = _Reading(cells, sheets).root()
    return WorkbookSet(root, (*book.faults, *cells.faults))


def in_words_of_workbooks(fault: SetFault) -> SetFault:
    """A fault of the set with the names that its workbook has, and the criterion alone as place."""
    titles = GENERAL_TITLES if fault.sheet == GENERAL else FIELD_TITLES
    facts = tuple(
        (name, titles.get(text, text) if name == "field" else text) for name, text in fault.facts
    )
    code = fault.code.replace("yaml.", "cell.") if fault.code.endswith("_trap") else fault.code
    owner = fault.place.partition(":")[0] if ":" in fault.place else ""
    return replace(fault, code=code, facts=facts, place=owner)


class _Reading:
    """One workbook on its way into nodes."""

    def __init__(self, cells: Cells, sheets: dict[str, Sheet]) -> None:
        self._cells, self._sheets = cells, sheets

    def root(self) -> MapNode:
        """The whole set."""
        general = self._sheets[key_of(GENERAL)]
        found: _Ways = [(("schema",), text_node(SCHEMA_NAME, Mark(1, 1, general.name)))]
        found += self._general(general)
        for name, slots, field in (
            (CLASSES, CLASS_SLOTS, "classes"),
            (OFFICES, OFFICE_SLOTS, "offices"),
        ):
            sheet = self._sheets.get(key_of(name))
            if sheet is not None and sheet.rows:
                found.append(((field,), self._list(sheet, slots)))
        found += self._criteria(self._sheets[key_of(CRITERIA)])
        return nested(Mark(1, 1, general.name), found)

    def _general(self, sheet: Sheet) -> Iterator[tuple[tuple[str, ...], FileNode]]:
        """What stands beside the names in the first column."""
        slots = {key_of(slot.title): slot for slot in GENERAL_SLOTS}
        done: set[str] = set()
        for row in sheet.rows:
            title, value = row.get(1), row.get(2)
            if title is None or key_of(title.text) == key_of(_HEADING):
                continue
            slot = slots.get(key_of(title.text))
            if slot is None:
                self._cells.fault("sheet.unknown_row", title.mark, text=one_line(title.text))
            elif slot.title in done:
                self._cells.fault("sheet.row_twice", title.mark, text=slot.title)
            elif value is not None:
                done.add(slot.title)
                yield slot.way, self._cells.node(slot, value)

    def _list(self, sheet: Sheet, slots: Sequence[Slot]) -> ListNode:
        titles = [slot.title for slot in slots]
        rows = self._cells.table(sheet, titles, needed=titles)
        items = tuple(self._record(row, slots) for row in rows)
        return ListNode(Mark(1, 1, sheet.name), items)

    def _record(self, row: Row, slots: Sequence[Slot]) -> MapNode:
        found = [
            (slot.way, self._cells.node(slot, row[slot.title]))
            for slot in slots
            if slot.title in row
        ]
        return nested(_mark_of(row), found)

    def _criteria(self, sheet: Sheet) -> Iterator[tuple[tuple[str, ...], FileNode]]:
        rows = self._cells.table(sheet, COLUMNS, needed=_NEEDED_COLUMNS)
        mark = Mark(1, 1, sheet.name)
        by_part: dict[str, list[tuple[int, Row]]] = {name: [] for name in _PARTS}
        for row in rows:
            by_part[self._part(row)].append((self._level(row), row))
        for name, field in _PARTS.items():
            levelled = by_part[name]
            if levelled:
                way = (field,) if name == MAIN else (field, "nodes")
                levelled.reverse()
                yield way, ListNode(mark, tuple(self._nodes(levelled, 1)))

    def _part(self, row: Row) -> str:
        cell = row.get(PART)
        said = MAIN if cell is None else key_of(cell.text)
        if said not in _PARTS and cell is not None:
            text = one_line(cell.text)
            self._cells.fault("cell.word", cell.mark, text=text, known=", ".join(_PARTS))
        return said if said in _PARTS else MAIN

    def _level(self, row: Row) -> int:
        """How deep a row lies: as it says, else as its code has dots."""
        cell, code = row.get(LEVEL), row.get(_GROUP_SLOTS[0].title)
        if cell is None:
            dots = 0 if code is None else code.text.strip().strip(".").count(".")
            return min(dots + 1, _MAX_LEVEL)
        text = cell.text.strip()
        is_whole = text.isascii() and text.isdigit() and len(text) <= len(str(_MAX_LEVEL))
        if is_whole and 1 <= int(text) <= _MAX_LEVEL:
            return int(text)
        self._cells.fault("sheet.level", cell.mark, text=one_line(text), most=str(_MAX_LEVEL))
        return 1

    def _nodes(self, rows: list[tuple[int, Row]], level: int) -> Iterator[FileNode]:
        """The nodes of one level from the end of `rows`, each with what lies deeper below it."""
        while rows and rows[-1][0] >= level:
            own, row = rows.pop()
            if own > level:
                self._cells.fault("sheet.level_jump", _level_mark(row), level=str(own))
            below = tuple(self._nodes(rows, own + 1))
            yield self._group(row, below) if below else self._leaf(row)

    def _group(self, row: Row, below: tuple[FileNode, ...]) -> FileNode:
        own = {PART, LEVEL, *_NEEDED_COLUMNS}
        for title, cell in row.items():
            if title not in own:
                self._cells.fault("cell.group", cell.mark, text=title)
        node = self._record(row, _GROUP_SLOTS)
        children = ListNode(_mark_of(row), below)
        return MapNode(node.mark, (*node.entries, (text_node("children", node.mark), children)))

    def _leaf(self, row: Row) -> FileNode:
        node = self._record(row, NODE_SLOTS)
        rule = read_rule(row, self._cells)
        if rule is None:
            return node
        return MapNode(node.mark, (*node.entries, (text_node("rule", rule.mark), rule)))


def _level_mark(row: Row) -> Mark:
    cell = row.get(LEVEL)
    return _mark_of(row) if cell is None else cell.mark


def _mark_of(row: Row) -> Mark:
    first = next(iter(row.values())).mark
    return Mark(first.line, 1, first.sheet)
