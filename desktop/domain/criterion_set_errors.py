"""Expected failures of reading and writing criterion sets."""

from dataclasses import dataclass
from pathlib import Path
from typing import ClassVar

from desktop.domain.errors import AppError


@dataclass(frozen=True, slots=True)
class SetFault:
    """One fault of a criterion set: what, and where in the file (1-based; 0 where unknown).

    `code` picks the words, `place` names the node or field, `facts` fill the blanks. In a workbook
    `line` and `column` are those of a cell in `sheet`.
    """

    code: str
    line: int
    column: int
    place: str = ""
    facts: tuple[tuple[str, str], ...] = ()
    sheet: str = ""


@dataclass(eq=False)
class CriterionSetFaultyError(AppError):
    """A criterion set cannot be used; every fault is listed."""

    code: ClassVar[str] = "criteria.faulty"
    faults: tuple[SetFault, ...]


@dataclass(eq=False)
class SetFormUnknownError(AppError):
    """The name of a criterion set's file does not say in which form it is to be written."""

    code: ClassVar[str] = "criteria.form_unknown"
    file: Path


@dataclass(eq=False)
class CellTooLongError(AppError):
    """A criterion set has a list that does not fit into a cell of a workbook."""

    code: ClassVar[str] = "criteria.cell_too_long"
    sheet: str
    cell: str
    length: int
    limit: int


@dataclass(eq=False)
class ColumnsFaultyError(AppError):
    """Columns of a table were not given as `code=A,title=B,max=C`; `given` is the wrong part."""

    code: ClassVar[str] = "criteria.columns_faulty"
    given: str
