"""Makes the self-score table, its results and the list of evidence as one workbook."""

from collections.abc import Mapping
from typing import Final

from openpyxl.utils import get_column_letter

from desktop.ports.papers import ReportContent
from desktop.reports import figures_sheet, self_score_sheet, summary_sheet
from desktop.reports.evidence_rows import evidence_columns, evidence_rows
from desktop.reports.figures_sheet import FiguresSheet
from desktop.reports.letterhead import office_name
from desktop.reports.paper_text import Align
from desktop.reports.self_score_parts import basis_line, index_line, self_score_paper
from desktop.reports.self_score_sheet import SelfScoreTable
from desktop.reports.summary_sheet import SummaryTable
from desktop.reports.uses import links_by_document, used_for
from desktop.reports.workbook import HEAD, Book, Look, Sheet
from desktop.wording.numbers import places_of

TABLE_NAME: Final = "Bảng tự chấm"
FIGURES_NAME: Final = "Số liệu"
RESULTS_NAME: Final = "Kết quả chung"
LIST_NAME: Final = "Danh mục"
_FIRST_TABLE_ROW: Final = 6
_LEAST_PLACES: Final = 4
_DOCUMENT, _USED_FOR = 2, 8
_LIST_WIDTHS: Final = (5, 10, 16, 11, 36, 18, 11, 14, 34, 16)


def self_score_xlsx(content: ReportContent) -> bytes:
    """The workbook; the same content gives the same bytes."""
    book = Book(self_score_paper(content).facts)
    names = (TABLE_NAME, FIGURES_NAME, RESULTS_NAME, LIST_NAME)
    table, figures, results, listed = map(book.sheet, names)
    codes = sorted(document.code for document in content.documents)
    document_rows = {str(code): row for row, code in enumerate(codes, start=2)}
    places = _places(content)
    _titles(table, content)
    known = FiguresSheet(figures, content, TABLE_NAME)
    extent = SelfScoreTable(
        table, known, content, places, document_rows, LIST_NAME, _FIRST_TABLE_ROW
    ).write()
    SummaryTable(results, content, places, TABLE_NAME, extent).write()
    _list(listed, content, extent.rows)
    for sheet, widths, head in (
        (table, self_score_sheet.WIDTHS, _FIRST_TABLE_ROW),
        (figures, figures_sheet.WIDTHS, figures_sheet.HEAD_ROW),
        (results, summary_sheet.WIDTHS, 1),
        (listed, _LIST_WIDTHS, 1),
    ):
        sheet.set_up(widths, head_row=head)
    last = get_column_letter(self_score_sheet.PRINTED)
    # What the formulas need and say is not for print.
    table.cells.print_area = f"A1:{last}{table.cells.max_row}"
    return book.content()


def _places(content: ReportContent) -> int:
    """How many decimals the points of this submission have at most."""
    points = [each.points for each in content.sheet.outcomes.values() if each.points is not None]
    maxima = [leaf.max for leaf in content.criterion_set.leaves()]
    limits = [*maxima, *(leaf.min for leaf in content.criterion_set.leaves())]
    kept = content.criterion_set.points_rounding.places
    return max(_LEAST_PLACES, kept, *map(places_of, (*points, *limits)))


def _titles(sheet: Sheet, content: ReportContent) -> None:
    said = (
        (office_name(content.unit).upper(), Look(is_bold=True, has_grid=False)),
        ("BẢNG TỰ CHẤM ĐIỂM", Look(is_bold=True, align=Align.CENTER, size=14, has_grid=False)),
        (
            index_line(content.criterion_set),
            Look(is_bold=True, align=Align.CENTER, size=14, has_grid=False),
        ),
        (
            basis_line(content.criterion_set),
            Look(is_italic=True, align=Align.CENTER, has_grid=False),
        ),
    )
    last = get_column_letter(self_score_sheet.PRINTED)
    for row, (text, look) in enumerate(said, start=1):
        sheet.text(row, 1, text, look)
        sheet.cells.merge_cells(f"A{row}:{last}{row}")


def _list(sheet: Sheet, content: ReportContent, leaf_rows: Mapping[str, int]) -> None:
    for column, each in enumerate(evidence_columns(content), start=1):
        sheet.text(1, column, each.head, HEAD)
    links = links_by_document(content.links, content.criterion_set)
    codes = sorted(document.code for document in content.documents)
    rows = evidence_rows(content, is_whole=True)
    for row, (code, listed) in enumerate(zip(codes, rows, strict=True), start=2):
        for column, text in enumerate(listed.cells, start=1):
            sheet.text(row, column, text)
        proved = used_for(links.get(code, ()))
        if proved and proved[0] in leaf_rows:
            # As in the table: what leads somewhere has one line in some programs.
            has_room = len(listed.cells[_USED_FOR - 1]) <= _LIST_WIDTHS[_USED_FOR - 1]
            place = _USED_FOR if has_room else _DOCUMENT
            sheet.link(row, place, TABLE_NAME, leaf_rows[proved[0]])
