"""Puts other figures into a self-score workbook, as an officer does in a spreadsheet."""

from collections.abc import Iterable, Mapping
from io import BytesIO

from openpyxl import Workbook, load_workbook

from desktop.domain.answers import Answer
from desktop.domain.criteria import Leaf, Rounding
from desktop.domain.scoring.outcome import Outcome
from desktop.ports.papers import ReportContent
from desktop.reports.self_score_xlsx import FIGURES_NAME, TABLE_NAME, self_score_xlsx
from desktop.wording.states import STATES
from tests.domain.building import criterion_set
from tests.reports.building import submission

Found = tuple[object, object]
"""Points and state of a leaf as a spreadsheet shows them."""


def rows_by_code(book: Workbook, sheet: str) -> dict[str, list[int]]:
    """Where the rows of each code stand."""
    rows: dict[str, list[int]] = {}
    for (cell,) in book[sheet].iter_rows(min_col=1, max_col=1):
        if isinstance(cell.value, str):
            rows.setdefault(cell.value, []).append(cell.row or 0)
    return rows


def live_codes(book: Workbook) -> set[str]:
    """The leaves whose points are formulas over figures."""
    return set(rows_by_code(book, FIGURES_NAME)) & set(rows_by_code(book, TABLE_NAME))


def refilled(written: bytes, other: bytes) -> tuple[bytes, set[str]]:
    """The first workbook with the second's figures, and the codes whose figures it has now."""
    book, source = load_workbook(BytesIO(written)), load_workbook(BytesIO(other))
    places, there = rows_by_code(book, FIGURES_NAME), rows_by_code(source, FIGURES_NAME)
    codes = (live_codes(book) & live_codes(source)) - {"Mã số"}
    for code in codes:
        for row, other_row in zip(places[code], there[code], strict=True):
            value = source[FIGURES_NAME].cell(other_row, 3).value
            if not str(value).startswith("="):
                book[FIGURES_NAME].cell(row, 3).value = value
    filled = BytesIO()
    book.save(filled)
    return filled.getvalue(), codes


def expected(outcome: Outcome) -> Found:
    """What has to stand in the table."""
    points = "" if outcome.points is None else float(outcome.points)
    return points, STATES[outcome.state]


def scored_anew(
    leaves: Iterable[Leaf], answers: Mapping[str, Answer], rounding: Rounding
) -> ReportContent:
    """A submission of these leaves alone."""
    return submission(criterion_set(*leaves, points_rounding=rounding), answers)


def workbook(content: ReportContent) -> bytes:
    """The self-score table."""
    return self_score_xlsx(content)
