"""Sorts the rows of a criteria table: criteria, lines that go on, totals, and what ends a page."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum, auto
from typing import Final

from desktop.domain.letters import fold
from desktop.domain.office_tables.codes import (
    NO_CODE,
    Code,
    Style,
    parse_code,
    split_title,
    without_dash,
)
from desktop.domain.office_tables.columns import heading_roles, texts_of
from desktop.domain.office_tables.points import read_points
from desktop.domain.office_tables.values import (
    CellSort,
    ColumnGuess,
    OfficeTable,
    Role,
    TableCell,
    TableRow,
)
from desktop.domain.plain_text import many_lines, one_line

_TOTAL: Final = re.compile(
    r"(tong|tong cong|tong so|tong diem|tong so diem|cong)( diem)?[ :.]*+"
    r"(\(.*\)|((cua |cac )?(toan bo|bo chi so|muc|phan|linh vuc|tieu chi|chi so)\b.*)"
    r"|[ivxa-d0-9+.,() ]+)?"
)
_END: Final = re.compile(
    r"((nguoi (lap|tong hop|cham)|chu tich|pho chu tich|thu truong|noi nhan|ghi chu|xac nhan cua"
    # The first of each word is enough: a cell of thousands of them is not tried in every way.
    r"|dai dien|ky)\b|tm\.|kt\.|tl\.|\(ky).*|(?>.*?\bngay\b)(?>.*?\bthang\b)(?>.*?\bnam\b).*"
)


class Sort(Enum):
    """What a row is; GOES_ON adds to the criterion above."""

    CRITERION = auto()
    GOES_ON = auto()
    SKIPPED = auto()


@dataclass(frozen=True, slots=True)
class Line:
    """A row as it was understood; `has_code_of_number` where a number cell may have lost a zero."""

    number: int
    sort: Sort
    code: Code = NO_CODE
    title: str = ""
    points: str = ""
    evidence: str = ""
    wording: str = ""
    code_sort: CellSort = CellSort.TEXT
    is_total: bool = False

    @property
    def worth(self) -> Decimal | None:
        """What the points mean."""
        return read_points(self.points)


def sort_lines(table: OfficeTable, guess: ColumnGuess) -> tuple[Line, ...]:
    """Every row below the headings."""
    rows = [row for row in table.rows if row.line > guess.head_line]
    heads = [texts_of(row) for row in table.rows if row.line == guess.head_line]
    lines = [_line(row, guess, heads) for row in rows]
    return tuple(_without_end(lines))


def _line(row: TableRow, guess: ColumnGuess, heads: Sequence[Mapping[int, str]]) -> Line:
    if _is_page_head(row, heads):
        return Line(row.line, Sort.SKIPPED)
    said = _Said(row, guess.columns)
    code_cell = said.cell(Role.CODE)
    code = NO_CODE if code_cell is None else parse_code(_code_text(code_cell))
    title = many_lines(said.text(Role.TITLE))
    if code.style is Style.OTHER and not title:  # a heading across the whole table
        code, title = NO_CODE, many_lines(said.text(Role.CODE))
    if code.style is Style.NONE:
        inside, rest = split_title(title)
        code, title = (parse_code(inside), rest) if inside else (code, without_dash(title))
    points = _points_text(said.cell(Role.MAX))
    line = Line(
        row.line,
        Sort.CRITERION if code.style is not Style.NONE or points else Sort.GOES_ON,
        code,
        title,
        points,
        many_lines(said.text(Role.EVIDENCE)),
        many_lines(said.text(Role.WORDING)),
        CellSort.TEXT if code_cell is None else code_cell.sort,
    )
    return _as_total(line) if _is_total(line, said) else line


def _points_text(cell: TableCell | None) -> str:
    """The points as people write them: what the workbook has as a number is no longer in doubt."""
    text = "" if cell is None else one_line(cell.text)
    is_number = cell is not None and cell.sort is CellSort.NUMBER
    return text.replace(".", ",") if is_number else text


def _as_total(line: Line) -> Line:
    return Line(line.number, Sort.SKIPPED, points=line.points, is_total=True)


class _Said:
    """A row's cells by role: what is merged into a column from elsewhere counts for rows below."""

    def __init__(self, row: TableRow, columns: Mapping[Role, int]) -> None:
        self._row, self._columns = row, columns

    def cell(self, role: Role) -> TableCell | None:
        """The role's cell; None where it belongs to another column, or to another row's figures."""
        column = self._columns.get(role, 0)
        cell = self._row.cells.get(column)
        if cell is None:
            return None
        line, home = cell.home
        is_elsewhere = home != column and self._is_read(home, role)
        is_above = line != self._row.line and role in {Role.CODE, Role.TITLE, Role.MAX}
        return None if is_elsewhere or is_above else cell

    def text(self, role: Role) -> str:
        """What the role's cell says."""
        cell = self.cell(role)
        return "" if cell is None else cell.text

    def _is_read(self, home: int, role: Role) -> bool:
        """Whether a merged text is read in another column; the title takes what nobody reads."""
        return role is not Role.TITLE or home in set(self._columns.values())


def _code_text(cell: TableCell) -> str:
    """A code as it was typed: workbooks take "1.2" for a day of the year."""
    if cell.sort is CellSort.DATE:
        year_month_day = cell.text.split("-")
        if len(year_month_day) == 3:  # noqa: PLR2004 - year, month, day
            return f"{int(year_month_day[2])}.{int(year_month_day[1])}"
    return cell.shown


def _is_page_head(row: TableRow, heads: Sequence[Mapping[int, str]]) -> bool:
    """Headings again on a new page, or the row that numbers the columns."""
    texts = texts_of(row)
    if any(texts == head for head in heads):
        return True
    own = [cell.text for column, cell in row.cells.items() if cell.home == (row.line, column)]
    bare = [one_line(text).strip("()[] ") for text in own]
    if len(heading_roles(texts)) > 2 and not any(map(str.isdigit, bare)):  # noqa: PLR2004
        return True
    figures = [each for each in bare if each.isdigit()]
    letters = [each for each in bare if len(each) == 1 and each.isalpha()]
    is_counted = figures == [str(number + 1) for number in range(len(figures))]
    if len(bare) > len(figures) + len(letters) or letters != ["A", "B", "C"][: len(letters)]:
        return False
    return len(bare) > 2 and is_counted  # noqa: PLR2004 - two figures are a code and its points


def _is_total(line: Line, said: _Said) -> bool:
    if line.code.style not in {Style.NONE, Style.OTHER}:
        return False
    text = line.title or line.code.text or said.text(Role.CODE)
    return bool(_TOTAL.fullmatch(fold(one_line(text)).rstrip()))


def _without_end(lines: Sequence[Line]) -> Iterator[Line]:
    """The lines; what comes below the last criterion and is none goes."""
    last = max((at for at, line in enumerate(lines) if line.sort is Sort.CRITERION), default=-1)
    is_over = False
    for at, line in enumerate(lines):
        if at > last:
            before = lines[at - 1].number if at else 0
            is_over = is_over or _ends(line, before)
        yield (
            Line(line.number, Sort.SKIPPED, is_total=line.is_total, points=line.points)
            if (is_over)
            else line
        )


def _ends(line: Line, before: int) -> bool:
    is_apart = line.number > before + 1
    return is_apart or line.is_total or bool(_END.fullmatch(fold(one_line(line.title))))
