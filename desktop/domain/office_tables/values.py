"""A criteria table as an office has it: its cells, which column is what, and the tree in it."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum, StrEnum, auto
from typing import Final

from desktop.domain.criterion_set_errors import SetFault

MAX_LEVEL: Final = 10
"""How deep a tree may be: deeper ones are mistakes of the numbering."""


class CellSort(Enum):
    """What a workbook takes a cell for."""

    TEXT = auto()
    NUMBER = auto()
    DATE = auto()


@dataclass(frozen=True, slots=True)
class TableCell:
    """A cell that says something; one that is merged says the same everywhere.

    `home` is the cell the text stands in: another one where the cell is only part of a merged one.
    `shown` is a number as the workbook shows it: "1.10" where `text` is "1.1".
    """

    text: str
    sort: CellSort
    home: tuple[int, int]
    shown: str


@dataclass(frozen=True, slots=True)
class TableRow:
    """A row with its cells by column (from 1)."""

    line: int
    cells: Mapping[int, TableCell]


@dataclass(frozen=True, slots=True)
class OfficeTable:
    """One sheet; `notes` say what of it is not as it seems: formulas, hidden rows."""

    sheet: str
    rows: tuple[TableRow, ...]
    is_hidden: bool = False
    notes: tuple[SetFault, ...] = ()


@dataclass(frozen=True, slots=True)
class OfficeWorkbook:
    """The sheets of a file that hold anything, and what is wrong with the file."""

    tables: tuple[OfficeTable, ...]
    faults: tuple[SetFault, ...]
    notes: tuple[SetFault, ...] = ()


class Role(StrEnum):
    """What a column is."""

    CODE = "code"
    TITLE = "title"
    MAX = "max"
    EVIDENCE = "evidence"
    WORDING = "wording"


@dataclass(frozen=True, slots=True)
class ColumnGuess:
    """The columns (from 1) by what they are, and the last row of the headings (0: none).

    `max_label` is what the table calls the maximum.
    """

    columns: Mapping[Role, int]
    head_line: int
    max_label: str = ""


@dataclass(frozen=True, slots=True)
class DraftRow:
    """A row of the tree: `points` are as written, `max` what they mean, None where nothing.

    `level` counts from 1. `remarks` are what was doubtful when the row was read, by code; writing
    the row over answers them. A row that `is_accepted` is right though its points do not add up.
    """

    line: int
    level: int
    code: str
    title: str
    points: str
    max: Decimal | None
    evidence: tuple[str, ...] = ()
    wording: str = ""
    is_left_out: bool = False
    remarks: tuple[SetFault, ...] = ()
    is_accepted: bool = False


@dataclass(frozen=True, slots=True)
class TableDraft:
    """The tree that was found, in the order of the table, with all that is doubtful about it.

    `skipped` are rows below the headings that are no criteria: totals, signatures, page headings.
    `total` is what the last row of a total says.
    """

    sheet: str
    guess: ColumnGuess
    rows: tuple[DraftRow, ...]
    doubts: tuple[SetFault, ...] = ()
    skipped: tuple[int, ...] = ()
    total: Decimal | None = None
    total_line: int = 0


BLOCKING: Final = frozenset(
    {
        "table.code_doubled",
        "table.code_faulty",
        "table.code_missing",
        "table.no_rows",
        "table.points_faulty",
        "table.points_missing",
        "table.title_missing",
    }
)
"""Doubts without whose answer there is no criterion set."""


def is_blocked(draft: TableDraft) -> bool:
    """Whether some doubt has to be answered before the tree can become a criterion set."""
    return any(doubt.code in BLOCKING for doubt in draft.doubts)
