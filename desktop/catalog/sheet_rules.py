"""The rule of a criterion as its row in a workbook says it: kind, figures, levels, settings."""

from collections.abc import Mapping
from typing import Final

from desktop.catalog.nodes import BrokenNode, FileNode, ListNode
from desktop.catalog.sheet_cells import Cells, Row, key_of
from desktop.catalog.sheet_lines import record, text_node
from desktop.catalog.sheet_words import (
    ALL_INPUTS,
    FIGURES,
    KIND,
    RULES,
    SETTINGS,
    STEPS,
    RuleWords,
)
from desktop.catalog.xlsx_reading import SheetCell
from desktop.domain.plain_text import one_line

STEP_FIELDS: Final[Mapping[str, tuple[str, ...]]] = {
    "options": ("id", "label", "points"),
    "parts": ("id", "label", "points"),
    "weights": ("id", "label", "weight"),
}
FIGURE_FIELDS: Final = ("id", "label", "unit")
_KINDS: Final = {words.word: kind for kind, words in RULES.items()}


def case_fields(kind: str) -> tuple[str, ...]:
    """What is said of a case: what one costs, unless one is the end of it."""
    return ("id", "label", "each") if kind == "deduction" else ("id", "label")


def read_rule(row: Row, cells: Cells) -> FileNode | None:
    """The rule as a set's file would say it; None where the row says no kind."""
    cell = row.get(KIND)
    if cell is None:
        return None
    said = key_of(cell.text)
    kind = _KINDS.get(said, said)
    if kind not in RULES:
        known = ", ".join(_KINDS)
        cells.fault("cell.word", cell.mark, text=one_line(cell.text), known=known)
        return BrokenNode(cell.mark)
    words = RULES[kind]
    entries: dict[str, FileNode] = {"kind": text_node(kind, cell.mark)}
    entries |= _figures(words, row.get(FIGURES), cells)
    entries |= _steps(kind, words, row.get(STEPS), cells)
    entries |= _settings(words, row.get(SETTINGS), cells)
    return record(cell.mark, entries)


def _figures(words: RuleWords, cell: SheetCell | None, cells: Cells) -> dict[str, FileNode]:
    if cell is None or not words.figures:
        _refuse_unused(words, cell, cells)
        return {}
    found = cells.lines.records(cell.text, cell.mark, FIGURE_FIELDS)
    if words.figures == ALL_INPUTS:
        return {"inputs": found}
    items = found.items if isinstance(found, ListNode) else ()
    if len(items) != len(words.figures):
        cells.fault("line.figures", cell.mark, count=str(len(words.figures)))
        return dict.fromkeys(words.figures, BrokenNode(cell.mark))
    return dict(zip(words.figures, items, strict=True))


def _steps(
    kind: str, words: RuleWords, cell: SheetCell | None, cells: Cells
) -> dict[str, FileNode]:
    if cell is None or not words.steps:
        _refuse_unused(words, cell, cells)
        return {}
    match words.steps:
        case "bands":
            found = cells.lines.bands(cell.text, cell.mark)
        case "parts":
            found = cells.lines.parts(cell.text, cell.mark)
        case "cases":
            found = cells.lines.records(cell.text, cell.mark, case_fields(kind))
        case _:
            found = cells.lines.records(cell.text, cell.mark, STEP_FIELDS[words.steps])
    return {words.steps: found}


def _settings(words: RuleWords, cell: SheetCell | None, cells: Cells) -> dict[str, FileNode]:
    if cell is None:
        return {}
    said = cells.lines.settings(cell.text, cell.mark)
    known = {slot.title: slot for slot in words.settings}
    for name in [each for each in said if each not in known]:
        shown = ", ".join(known) or "–"
        cells.fault("line.setting_unknown", cell.mark, text=name, known=shown)
    return {
        slot.way[0]: cells.node(slot, _part_of(cell, said[title]))
        for title, slot in known.items()
        if said.get(title)
    }


def _part_of(cell: SheetCell, text: str) -> SheetCell:
    return SheetCell(cell.mark, text, cell.type)


def _refuse_unused(words: RuleWords, cell: SheetCell | None, cells: Cells) -> None:
    if cell is not None:
        cells.fault("cell.not_used", cell.mark, kind=words.word)
