"""`criteria import`: makes a criterion set of a table as offices have it, and says what is open."""

import re
from argparse import Namespace
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path
from types import MappingProxyType
from typing import Final

from desktop.bootstrap.criterion_sets import read_tables, take_set, write_set
from desktop.bootstrap.opening import adapters
from desktop.cli.output import bullet, complain, say, say_json
from desktop.domain.criteria import Period
from desktop.domain.criterion_set_errors import (
    ColumnsFaultyError,
    CriterionSetFaultyError,
    SetFault,
    SetFormUnknownError,
)
from desktop.domain.decimals import plain
from desktop.domain.errors import WriteRefusedError
from desktop.domain.office_tables.columns import guess_columns
from desktop.domain.office_tables.heads import guess_head
from desktop.domain.office_tables.sets import SetHead, draft_to_set
from desktop.domain.office_tables.tree import build_tree
from desktop.domain.office_tables.values import (
    ColumnGuess,
    OfficeTable,
    OfficeWorkbook,
    Role,
    TableDraft,
    is_blocked,
)
from desktop.domain.plain_text import one_line
from desktop.services.files import read_small_file
from desktop.services.placing import place_file
from desktop.ui.messages import describe_set_fault
from desktop.wording.numbers import number

_ENDINGS: Final = frozenset({".yaml", ".yml", ".xlsx"})
_UNSAID: Final = "(chưa ghi)"
_COLUMN: Final = re.compile(r"([a-z]+)=([A-Za-z]{1,2})")
_DOUBTFUL: Final = 1


def import_table(arguments: Namespace) -> int:
    """Write the set unless doubts forbid it: 0 where nothing is open, else 1."""
    target: Path = arguments.target
    if target.suffix.lower() not in _ENDINGS:
        raise SetFormUnknownError(target)
    if target.exists():
        raise WriteRefusedError(target, "File exists")
    book = read_tables(read_small_file(arguments.file))
    table = _table(book, arguments.sheet)
    guess = guess_columns(table)
    if arguments.columns:
        guess = replace(guess, columns=_columns(arguments.columns))
    if Role.TITLE not in guess.columns:
        place = SetFault("table.no_title_column", guess.head_line + 1, 1, sheet=table.sheet)
        raise CriterionSetFaultyError((place,))
    draft = build_tree(table, guess)
    head = _head(arguments, table, guess)
    if not is_blocked(draft):
        _write(target, draft, head)
    notes = (*book.notes, *table.notes)
    (_say_json if arguments.as_json else _say)(draft, notes, target)
    return _DOUBTFUL if draft.doubts else 0


def _table(book: OfficeWorkbook, name: str | None) -> OfficeTable:
    if not book.tables:
        raise CriterionSetFaultyError(book.faults)
    if name is None:
        return book.tables[0]
    for table in book.tables:
        if one_line(table.sheet).lower() == one_line(name).lower():
            return table
    known = ", ".join(table.sheet for table in book.tables)
    facts = (("text", one_line(name)), ("known", known[:200]))
    raise CriterionSetFaultyError((*book.faults, SetFault("table.sheet_missing", 0, 0, "", facts)))


def _columns(given: str) -> Mapping[Role, int]:
    columns: dict[Role, int] = {}
    for part in given.split(","):
        found = _COLUMN.fullmatch(part.strip())
        if found is None or found[1] not in set(Role) or Role(found[1]) in columns:
            raise ColumnsFaultyError(part)
        columns[Role(found[1])] = _column(found[2])
    return MappingProxyType(columns)


def _column(letters: str) -> int:
    place = 0
    for letter in letters.upper():
        place = place * 26 + ord(letter) - ord("A") + 1
    return place


def _letters(column: int) -> str:
    first, last = divmod(column - 1, 26)
    return (chr(ord("A") + first - 1) if first else "") + chr(ord("A") + last)


def _head(arguments: Namespace, table: OfficeTable, guess: ColumnGuess) -> SetHead:
    """As given, else as the table says, else marked as not said."""
    this_year = adapters().clock.now().year
    year = arguments.year or this_year
    found = guess_head(table, guess, name=arguments.file.stem, year=year)
    year = arguments.year or found.year
    first = arguments.first or date(year, 1, 1)
    last = arguments.last or date(year, 12, 31)
    return SetHead(
        one_line(arguments.title or found.title),
        year,
        one_line(arguments.issued_by or found.issued_by) or _UNSAID,
        one_line(arguments.receiver or "") or _UNSAID,
        Period(first, last),
    )


def _write(target: Path, draft: TableDraft, head: SetHead) -> None:
    criterion_set, _ = take_set(write_set(draft_to_set(draft, head), is_workbook=False))
    is_workbook = target.suffix.lower() == ".xlsx"
    place_file(target, write_set(criterion_set, is_workbook=is_workbook))


def _say(draft: TableDraft, notes: tuple[SetFault, ...], target: Path) -> None:
    columns = ", ".join(f"{role}={_letters(at)}" for role, at in draft.guess.columns.items())
    say(f"Trang “{draft.sheet}”, cột {columns}")
    for row in draft.rows:
        points = "?" if row.max is None else number(row.max)
        say(f"{'  ' * (row.level - 1)}{row.code:<8} {row.title} [{points}]")
    if draft.skipped:
        say(f"Bỏ qua các dòng: {', '.join(map(str, draft.skipped))}")
    for fault in notes:
        say(describe_set_fault(fault))
    if draft.doubts:
        complain(f"{len(draft.doubts)} chỗ cần xem")
        complain(*bullet(describe_set_fault(doubt) for doubt in draft.doubts))
    say(
        "Chưa ghi tệp nào: còn chỗ bắt buộc phải sửa." if is_blocked(draft) else f"Đã ghi {target}."
    )


def _say_json(draft: TableDraft, notes: tuple[SetFault, ...], target: Path) -> None:
    is_written = not is_blocked(draft)
    say_json(
        {
            "file": str(target) if is_written else None,
            "sheet": draft.sheet,
            "columns": {role.value: _letters(at) for role, at in draft.guess.columns.items()},
            "rows": [
                {
                    "row": row.line,
                    "level": row.level,
                    "code": row.code,
                    "title": row.title,
                    "max": None if row.max is None else plain(row.max),
                    "evidence": list(row.evidence),
                    "wording": row.wording,
                }
                for row in draft.rows
            ],
            "skipped": list(draft.skipped),
            "notes": [describe_set_fault(fault) for fault in notes],
            "doubts": [_doubt_to_json(doubt) for doubt in draft.doubts],
        }
    )


def _doubt_to_json(doubt: SetFault) -> dict[str, object]:
    return {
        "code": doubt.code,
        "cell": f"{_letters(doubt.column)}{doubt.line}",
        "message": describe_set_fault(doubt),
    }
