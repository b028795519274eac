"""The tables of the self-score report: points by field, beside last year, and what was lost."""

from collections.abc import Iterator

from desktop.domain.criteria import Rounding
from desktop.domain.rounding import round_fraction
from desktop.domain.scoring.totals import Totals
from desktop.ports.papers import EarlierFigures, ReportContent, SelfScorePaper
from desktop.reports.lost_points import LostField, lost_fields, points_lost, why_lost
from desktop.reports.paper_parts import Grid
from desktop.reports.paper_table import Column, Emphasis, Row
from desktop.reports.paper_text import Align
from desktop.wording.numbers import in_percent, number, padded, points_of
from desktop.wording.phrases import say

NOTHING = "–"


def field_table(content: ReportContent) -> Grid:
    """A row for each field and one for the sum; a column for what is open only where some is."""
    totals = content.sheet.totals
    has_open = bool(totals.unanswered)
    columns = (
        Column("Mã số", 12, Align.CENTER),
        Column("Lĩnh vực", 44 if has_open else 57),
        Column(content.criterion_set.max_label, 14, Align.CENTER),
        Column("Không chấm", 14, Align.CENTER),
        Column("Chờ kết quả", 14, Align.CENTER),
        Column("Tự chấm/\náp dụng", 24, Align.CENTER),
        Column("Điểm mất", 13, Align.CENTER),
        *((Column("Chưa chấm", 13, Align.CENTER),) if has_open else ()),
        Column("Tỷ lệ", 17, Align.CENTER),
    )
    rounding = content.criterion_set.percent_rounding
    fields = content.sheet.fields
    rows = [
        Row((node.code, node.title, *_figures(fields[node.code], rounding, has_open=has_open)))
        for node in content.criterion_set.nodes
    ]
    sums = ("", "Tổng cộng", *_figures(totals, rounding, has_open=has_open))
    rows.append(Row(sums, Emphasis.FIELD))
    rows += _beyond_the_fields(content, len(columns))
    return Grid(columns, tuple(rows))


def year_table(content: ReportContent, earlier: EarlierFigures) -> Grid:
    """Each field's share of what could be earned, this year and the year before."""
    year = content.criterion_set.year
    columns = (
        Column("Mã số", 13, Align.CENTER),
        Column("Lĩnh vực", 68),
        Column(say("Năm {year}", year=str(earlier.year)), 28, Align.CENTER),
        Column(say("Năm {year}", year=str(year)), 28, Align.CENTER),
        Column("Tăng, giảm\n(điểm %)", 28, Align.CENTER),
    )
    rounding = content.criterion_set.percent_rounding
    rows = [
        Row(
            (
                node.code,
                node.title,
                *_years(earlier.fields.get(node.code), content.sheet.fields[node.code], rounding),
            )
        )
        for node in content.criterion_set.nodes
    ]
    sums = _years(earlier.totals, content.sheet.totals, rounding)
    return Grid(columns, (*rows, Row(("", "Tổng cộng", *sums), Emphasis.FIELD)))


def lost_table(paper: SelfScorePaper) -> Grid:
    """Every leaf that lost points, under its field."""
    content = paper.content
    reached = say("Tự chấm/\n{label}", label=content.criterion_set.max_label.lower())
    columns = (
        Column("Mã số", 16, Align.CENTER),
        Column("Lĩnh vực, tiêu chí", 57),
        Column(reached, 24, Align.CENTER),
        Column("Điểm mất", 16, Align.CENTER),
        Column("Nguyên nhân", 52),
    )
    fields = lost_fields(content)
    rows = [row for field in fields for row in _lost_rows(field, content)]
    total = number(points_lost(each for field in fields for each in field.leaves))
    rows.append(Row(("", "Tổng cộng", "", total, ""), Emphasis.FIELD))
    return Grid(columns, tuple(rows))


def _figures(totals: Totals, rounding: Rounding, *, has_open: bool) -> tuple[str, ...]:
    percent = totals.percent
    amounts = (
        number(totals.nominal),
        number(totals.excluded),
        number(totals.pending),
        points_of(totals.earned, totals.applicable),
        number(totals.lost),
    )
    open_points = (number(totals.unanswered),) if has_open else ()
    share = NOTHING if percent is None else in_percent(percent, rounding)
    return *amounts, *open_points, share


def _beyond_the_fields(content: ReportContent, columns: int) -> Iterator[Row]:
    """Bonus and penalty, which change the total but not what it is a share of."""
    criterion_set, sheet = content.criterion_set, content.sheet
    said = []
    if criterion_set.bonus is not None:
        said.append(("Điểm thưởng", sheet.bonus))
    if criterion_set.penalty is not None:
        said.append(("Điểm trừ", sheet.penalty))
    if said:
        said.append(("Tổng điểm tự chấm", sheet.total))
    for title, points in said:
        emphasis = Emphasis.FIELD if title == said[-1][0] else Emphasis.LEAF
        figures = ["" for _ in range(columns - 2)]
        figures[3] = number(points)
        yield Row(("", title, *figures), emphasis)


def _years(before: Totals | None, now: Totals, rounding: Rounding) -> tuple[str, str, str]:
    """Both shares as printed, and the difference of what is printed."""
    then, share = None if before is None else before.percent, now.percent
    said = tuple(NOTHING if one is None else in_percent(one, rounding) for one in (then, share))
    if then is None or share is None:
        return said[0], said[1], NOTHING
    change = round_fraction(share, rounding) - round_fraction(then, rounding)
    text = padded(change, rounding.places)
    return said[0], said[1], f"+{text}" if change > 0 else text


def _lost_rows(field: LostField, content: ReportContent) -> Iterator[Row]:
    node = field.node
    totals = content.sheet.fields[node.code]
    reached = points_of(totals.earned, totals.applicable)
    lost = number(points_lost(field.leaves))
    yield Row((node.code, node.title, reached, lost, ""), Emphasis.FIELD, heads_next=True)
    for each in field.leaves:
        points = each.outcome.points
        reached = NOTHING if points is None else points_of(points, each.leaf.max)
        yield Row(
            (
                each.leaf.code,
                each.leaf.title,
                reached,
                number(each.outcome.lost),
                why_lost(each, content),
            )
        )
