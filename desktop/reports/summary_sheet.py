"""The sheet of results: points by field, the total, its percentage by the set's rule, the class."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import Final

from openpyxl.utils import column_index_from_string
from openpyxl.utils.cell import coordinate_from_string

from desktop.domain.criteria import ClassBasis
from desktop.domain.plain_text import one_line
from desktop.domain.rounding import round_fraction
from desktop.domain.scoring.outcome import State
from desktop.domain.scoring.totals import Totals
from desktop.ports.papers import ReportContent
from desktop.reports.paper_text import Align
from desktop.reports.self_score_sheet import (
    MAX_COLUMN,
    POINTS_COLUMN,
    STATE_COLUMN,
    Extent,
)
from desktop.reports.sheet_formulas import added, rounded_quotient, scaled
from desktop.reports.workbook import HEAD, Look, Sheet, number_form
from desktop.wording.states import STATES

WIDTHS: Final = (10, 44, 11, 11, 11, 13, 11, 11, 11, 11)
_CENTRED: Final = Look(align=Align.CENTER)
_BOLD: Final = Look(is_bold=True)
_BOLD_CENTRED: Final = Look(is_bold=True, align=Align.CENTER)
_NOMINAL, _EXCLUDED, _PENDING, _APPLICABLE, _EARNED, _LOST, _UNANSWERED, _PERCENT = "CDEFGHIJ"
_FIRST_ROW: Final = 2
_NOTHING: Final = "–"


@dataclass(slots=True)
class SummaryTable:
    """Writes the sheet; `table_name` is the sheet of the criteria, whose points it adds up."""

    sheet: Sheet
    content: ReportContent
    places: int
    table_name: str
    extent: Extent

    def write(self) -> None:
        """A row a field, the sum, then what makes the total and what follows from it."""
        self._heads()
        criterion_set, sheet = self.content.criterion_set, self.content.sheet
        for row, node in enumerate(criterion_set.nodes, start=_FIRST_ROW):
            self.sheet.text(row, 1, node.code, _CENTRED)
            self.sheet.text(row, 2, node.title)
            self._figures(row, sheet.fields[node.code], self.extent.fields[node.code], _CENTRED)
        row = _FIRST_ROW + len(criterion_set.nodes)
        self.sheet.text(row, 1, "", _BOLD)
        self.sheet.text(row, 2, "Tổng cộng", _BOLD)
        self._figures(row, sheet.totals, self.extent.leaves, _BOLD_CENTRED)
        self._results(row)

    def _heads(self) -> None:
        label = self.content.criterion_set.max_label
        heads = (
            "Mã số",
            "Lĩnh vực",
            label,
            "Không áp dụng",
            "Chờ kết quả",
            f"{label} áp dụng",
            "Điểm tự chấm",
            "Điểm mất",
            "Chưa chấm",
            "Tỷ lệ (%)",
        )
        for column, head in enumerate(heads, start=1):
            self.sheet.text(1, column, head, HEAD)

    def _figures(self, row: int, totals: Totals, leaves: Sequence[int], look: Look) -> None:
        self._put(row, _NOMINAL, self._sum(MAX_COLUMN, leaves), totals.nominal, look)
        self._put(row, _EXCLUDED, self._in(State.EXCLUDED, leaves), totals.excluded, look)
        self._put(row, _PENDING, self._in(State.PENDING, leaves), totals.pending, look)
        applicable = f"{_NOMINAL}{row}-{_EXCLUDED}{row}-{_PENDING}{row}"
        self._put(row, _APPLICABLE, applicable, totals.applicable, look)
        self._put(row, _EARNED, self._sum(POINTS_COLUMN, leaves), totals.earned, look)
        lost = f"{_APPLICABLE}{row}-{_EARNED}{row}-{_UNANSWERED}{row}"
        self._put(row, _LOST, lost, totals.lost, look)
        self._put(row, _UNANSWERED, self._in(State.UNANSWERED, leaves), totals.unanswered, look)
        share = self._share(f"{_EARNED}{row}", of=f"{_APPLICABLE}{row}")
        self._put_percent(f"{_PERCENT}{row}", share, totals.percent, look)

    def _results(self, sums: int) -> None:
        """Below the row of sums: extras, total, percentage, class."""
        sheet, row = self.content.sheet, sums + 2
        added = f"{_EARNED}{sums}"
        for title, extra, points in (
            ("Điểm thưởng", self.extent.bonus, sheet.bonus),
            ("Điểm trừ", self.extent.penalty, sheet.penalty),
        ):
            if extra is not None:
                self.sheet.text(row, 2, title)
                self._put(row, _NOMINAL, f"{self._table}{POINTS_COLUMN}{extra}", points, _CENTRED)
                added += f"{'-' if extra == self.extent.penalty else '+'}{_NOMINAL}{row}"
                row += 1
        self.sheet.text(row, 2, "Tổng điểm tự chấm", _BOLD)
        self._put(row, _NOMINAL, added, sheet.total, _BOLD_CENTRED)
        self.sheet.text(row + 1, 2, "Tỷ lệ đạt (%)", _BOLD)
        applicable = f"{_APPLICABLE}{sums}"
        share = self._share(f"{_NOMINAL}{row}", of=applicable)
        self._put_percent(f"{_NOMINAL}{row + 1}", share, sheet.exact_percent, _BOLD_CENTRED)
        self._class(row + 2, f"{_NOMINAL}{row}", applicable)

    def _class(self, row: int, points: str, applicable: str) -> None:
        """Read from the exact value: the division is as near as its cell's digits go."""
        criterion_set, reached = self.content.criterion_set, self.content.sheet.score_class
        classes = sorted(criterion_set.classes, key=lambda each: each.at_least)
        if not classes:
            return
        self.sheet.text(row, 2, "Xếp loại", _BOLD)
        first, last = row + 4, row + 3 + len(classes)
        value = points
        if criterion_set.class_basis is ClassBasis.PERCENT:
            share = f"{self._scaled(f'MAX({points},0)')}*100/{self._scaled(applicable)}"
            value = f"IF({applicable}>0,{share},-1)"
        found = f"INDEX(B{first}:B{last},MATCH({value},C{first}:C{last},1))"
        name = "" if reached is None else one_line(reached.name)
        column = column_index_from_string(_NOMINAL)
        self.sheet.formula(row, column, f'IFERROR({found},"")', name, _BOLD_CENTRED)
        self.sheet.text(row + 3, 2, "Các mức xếp loại", HEAD)
        self.sheet.text(row + 3, 3, "Từ", HEAD)
        for at, each in enumerate(classes, start=first):
            self.sheet.text(at, 2, each.name)
            self.sheet.number(at, 3, each.at_least, _CENTRED)

    def _put(self, row: int, column: str, formula: str, result: Decimal, look: Look) -> None:
        """Without the dust of binary fractions: the sum of decimals is one of as many places."""
        rounded = f"ROUND({formula},{self.places})"
        self.sheet.formula(row, column_index_from_string(column), rounded, result, look)

    def _share(self, points: str, *, of: str) -> str:
        """Points in percent of what was applicable, never below 0."""
        over = f"{self._scaled(f'MAX({points},0)')}*100"
        rounding = self.content.criterion_set.percent_rounding
        return f'IF({of}>0,{rounded_quotient(over, self._scaled(of), rounding)},"{_NOTHING}")'

    def _put_percent(self, cell: str, formula: str, exact: Fraction | None, look: Look) -> None:
        rounding = self.content.criterion_set.percent_rounding
        column, row = coordinate_from_string(cell)
        result = _NOTHING if exact is None else round_fraction(exact, rounding)
        self.sheet.formula(row, column_index_from_string(column), formula, result, look)
        self.sheet.cells[cell].number_format = number_form(rounding.places)

    def _scaled(self, cell: str) -> str:
        return scaled(cell, self.places)

    def _sum(self, column: str, leaves: Sequence[int]) -> str:
        return added(column, STATE_COLUMN, leaves, self._table)

    def _in(self, state: State, leaves: Sequence[int]) -> str:
        """The maxima of the leaves in a state; headings between them have none."""
        if not leaves:
            return "0"
        states, maxima = (
            f"{self._table}{column}{min(leaves)}:{column}{max(leaves)}"
            for column in (STATE_COLUMN, MAX_COLUMN)
        )
        return f'SUMIF({states},"{STATES[state]}",{maxima})'

    @property
    def _table(self) -> str:
        return f"'{self.table_name}'!"
