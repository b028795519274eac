"""Lays a criterion set out as a workbook to be filled in: read again, it is the same set."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from decimal import Decimal
from io import BytesIO
from typing import Final

from openpyxl import Workbook
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from desktop.catalog.cell_escapes import escaped
from desktop.catalog.set_shape import SET
from desktop.catalog.shape import Written
from desktop.catalog.sheet_help import HELP_ROWS
from desktop.catalog.sheet_lines import (
    write_bands,
    write_evidence,
    write_records,
    write_setting,
    written_number,
)
from desktop.catalog.sheet_rules import FIGURE_FIELDS, STEP_FIELDS, case_fields
from desktop.catalog.sheet_words import (
    ALL_INPUTS,
    BONUS,
    CLASS_SLOTS,
    CLASSES,
    COLUMNS,
    CRITERIA,
    FIGURES,
    GENERAL,
    GENERAL_SLOTS,
    HELP,
    KIND,
    LEVEL,
    MAIN,
    NO,
    NODE_SLOTS,
    OFFICE_SLOTS,
    OFFICES,
    PART,
    PENALTY,
    RULES,
    SETTINGS,
    STEPS,
    YES,
    Cell,
    Slot,
)
from desktop.domain.criteria import CriterionSet
from desktop.domain.criterion_set_errors import CellTooLongError

_LONGEST_CELL: Final = 32_767
_EXACT_DIGITS: Final = 15
_FIRST_YEAR: Final = 1900
"""What a workbook keeps: characters of a cell, digits of a number, days of a calendar."""

_ROOM: Final = 400
"""Rows below the last one in which lists to choose from and the form of texts hold as well."""

_HEAD_FILL: Final = PatternFill("solid", fgColor="FFDCE6F1")
_GROUP_FILL: Final = PatternFill("solid", fgColor="FFF2F2F2")
_TEXT_FORM, _DAY_FORM = "@", "DD/MM/YYYY"
_WIDE: Final = frozenset(
    {"Tên tiêu chí", "Nguyên văn quy định", FIGURES, STEPS, SETTINGS, "Tài liệu kiểm chứng"}
)

_Record = Mapping[str, Written]


def write_set_workbook(criterion_set: CriterionSet) -> bytes:
    """The workbook; raises CellTooLongError where a list does not fit into a cell."""
    written = _record(SET.write(criterion_set))
    book = Workbook()
    if book.active is not None:
        book.remove(book.active)
    _general(book.create_sheet(GENERAL), written)
    _criteria(book.create_sheet(CRITERIA), written)
    _table(book.create_sheet(CLASSES), CLASS_SLOTS, _records(written.get("classes")))
    _table(book.create_sheet(OFFICES), OFFICE_SLOTS, _records(written.get("offices")))
    _help(book.create_sheet(HELP))
    content = BytesIO()
    book.save(content)
    return content.getvalue()


def _general(sheet: Worksheet, written: _Record) -> None:
    _head(sheet, ("Mục", "Nội dung"))
    for row, slot in enumerate(GENERAL_SLOTS, start=2):
        _put(sheet, row, 1, slot.title)
        _put_slot(sheet, row, 2, slot, _at(written, slot.way))
        _offer(sheet, 2, tuple(slot.words), first=row, last=row)
    _widths(sheet, (34, 70))


def _criteria(sheet: Worksheet, written: _Record) -> None:
    _head(sheet, COLUMNS)
    row = 2
    for part, depth, node in _all_nodes(written):
        _put(sheet, row, COLUMNS.index(PART) + 1, part)
        _put(sheet, row, COLUMNS.index(LEVEL) + 1, Decimal(depth))
        for slot in NODE_SLOTS:
            _put_slot(sheet, row, COLUMNS.index(slot.title) + 1, slot, _at(node, slot.way))
        for title, text in _rule_cells(_record(node.get("rule", {}))).items():
            _put(sheet, row, COLUMNS.index(title) + 1, text)
        if "children" in node:
            for column in range(1, len(COLUMNS) + 1):
                sheet.cell(row, column).fill = _GROUP_FILL
        row += 1
    _offer_words(sheet, last=row + _ROOM)
    code = COLUMNS.index(NODE_SLOTS[0].title) + 1
    for below in range(row, row + _ROOM):  # a code typed as a number would lose its last zero
        sheet.cell(below, code).number_format = _TEXT_FORM
    sheet.freeze_panes = f"{get_column_letter(COLUMNS.index(NODE_SLOTS[1].title) + 2)}2"
    _widths(sheet, [44 if title in _WIDE else 16 for title in COLUMNS])


def _offer_words(sheet: Worksheet, *, last: int) -> None:
    kinds = tuple(words.word for words in RULES.values())
    offered = {PART: (MAIN, BONUS, PENALTY), KIND: kinds}
    offered |= {slot.title: tuple(slot.words) for slot in NODE_SLOTS if slot.words}
    for title, words in offered.items():
        _offer(sheet, COLUMNS.index(title) + 1, words, first=2, last=last)


def _table(sheet: Worksheet, slots: Sequence[Slot], records: Sequence[_Record]) -> None:
    _head(sheet, [slot.title for slot in slots])
    for row, record in enumerate(records, start=2):
        for column, slot in enumerate(slots, start=1):
            _put_slot(sheet, row, column, slot, _at(record, slot.way))
    _widths(sheet, [24, *(44 for _ in slots[1:])])


def _help(sheet: Worksheet) -> None:
    for row, cells in enumerate(HELP_ROWS, start=1):
        for column, text in enumerate(cells, start=1):
            _put(sheet, row, column, text)
        if len(cells) == 1:
            sheet.cell(row, 1).font = Font(bold=True)
    _widths(sheet, (30, 60, 60))


def _all_nodes(written: _Record) -> Iterator[tuple[str, int, _Record]]:
    """Every node in the order of the set, with its part and depth."""
    yield from _nodes(MAIN, 1, written.get("nodes"))
    for part, field in ((BONUS, "bonus"), (PENALTY, "penalty")):
        yield from _nodes(part, 1, _record(written.get(field, {})).get("nodes"))


def _nodes(part: str, depth: int, nodes: Written | None) -> Iterator[tuple[str, int, _Record]]:
    for node in _records(nodes):
        yield part, depth, node
        yield from _nodes(part, depth + 1, node.get("children"))


def _rule_cells(rule: _Record) -> dict[str, str]:
    """What the four columns of the rule say; nothing for a group."""
    if not rule:
        return {}
    kind = str(rule["kind"])
    words = RULES[kind]
    if words.figures == ALL_INPUTS:
        figures = _records(rule["inputs"])
    else:
        figures = [_record(rule[name]) for name in words.figures]
    settings = [
        write_setting(slot.title, _shown(slot, rule[slot.way[0]]))
        for slot in words.settings
        if slot.way[0] in rule
    ]
    return {
        KIND: words.word,
        FIGURES: write_records(figures, FIGURE_FIELDS),
        STEPS: _steps_text(kind, words.steps, _records(rule.get(words.steps))),
        SETTINGS: "\n".join(settings),
    }


def _steps_text(kind: str, field: str, steps: Sequence[_Record]) -> str:
    if field == "bands":
        return write_bands(steps, in_percent=kind == "ratio")
    if field == "cases":
        return write_records(steps, case_fields(kind))
    return write_records(steps, STEP_FIELDS[field]) if field else ""


def _shown(slot: Slot, value: Written) -> str:
    """A setting's value as one types it."""
    match slot.cell:
        case Cell.WORD:
            return next(shown for shown, word in slot.words.items() if word == value)
        case Cell.FLAG:
            return YES if value else NO
        case Cell.DAY:
            return f"{date.fromisoformat(str(value)):%d/%m/%Y}"
        case _:
            return written_number(value)


def _put_slot(sheet: Worksheet, row: int, column: int, slot: Slot, value: Written | None) -> None:
    if value is None:
        if slot.cell is Cell.TEXT:
            sheet.cell(row, column).number_format = _TEXT_FORM
        return
    match slot.cell:
        case Cell.CODES if isinstance(value, list):
            _put(sheet, row, column, ", ".join(map(str, value)))
        case Cell.EVIDENCE:
            _put(sheet, row, column, write_evidence(_records(value)))
        case Cell.WORD:
            _put(sheet, row, column, _shown(slot, value))
        case Cell.DAY:
            _put_day(sheet, row, column, date.fromisoformat(str(value)))
        case _:
            _put(sheet, row, column, value if isinstance(value, Decimal) else str(value))


def _put(sheet: Worksheet, row: int, column: int, value: str | Decimal) -> None:
    """Write a cell; a text that looks like a formula is a text."""
    cell = sheet.cell(row, column)
    cell.alignment = Alignment(wrap_text=True, vertical="top")
    if isinstance(value, Decimal):
        if len(value.normalize().as_tuple().digits) <= _EXACT_DIGITS:
            cell.value = value
            return
        value = written_number(value)
    value = escaped(value)
    if len(value) > _LONGEST_CELL:
        raise CellTooLongError(sheet.title, cell.coordinate, len(value), _LONGEST_CELL)
    if value:
        cell.value = value
        cell.data_type = "s"
        cell.number_format = _TEXT_FORM


def _put_day(sheet: Worksheet, row: int, column: int, day: date) -> None:
    if day.year < _FIRST_YEAR + 1:
        _put(sheet, row, column, f"{day:%d/%m}/{day.year:04}")
        return
    cell = sheet.cell(row, column)
    cell.value = day
    cell.number_format = _DAY_FORM
    cell.alignment = Alignment(horizontal="left", vertical="top")


def _head(sheet: Worksheet, titles: Sequence[str]) -> None:
    for column, title in enumerate(titles, start=1):
        _put(sheet, 1, column, title)
        cell = sheet.cell(1, column)
        cell.font, cell.fill = Font(bold=True), _HEAD_FILL
    sheet.freeze_panes = "A2"


def _offer(sheet: Worksheet, column: int, words: Sequence[str], *, first: int, last: int) -> None:
    """Let one choose from a list."""
    if not words:
        return
    letter = get_column_letter(column)
    choice = DataValidation(
        "list", formula1=f'"{",".join(words)}"', allow_blank=True, showErrorMessage=False
    )
    choice.add(f"{letter}{first}:{letter}{last}")
    sheet.add_data_validation(choice)


def _widths(sheet: Worksheet, widths: Iterable[int]) -> None:
    for column, width in enumerate(widths, start=1):
        sheet.column_dimensions[get_column_letter(column)].width = width


def _at(record: _Record, way: Sequence[str]) -> Written | None:
    found: Written | None = dict(record)
    for name in way:
        found = found.get(name) if isinstance(found, dict) else None
    return found


def _record(written: Written) -> dict[str, Written]:
    if not isinstance(written, dict):
        raise TypeError("a record was expected")
    return written


def _records(written: Written | None) -> list[dict[str, Written]]:
    return [_record(each) for each in written] if isinstance(written, list) else []
