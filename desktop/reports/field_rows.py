"""Rows of the summary: points by field, with the denominator never hidden."""

from desktop.domain.criteria import Rounding
from desktop.domain.scoring.totals import Totals
from desktop.ports.papers import ReportContent
from desktop.reports.paper_table import Column, Emphasis, Row
from desktop.reports.paper_text import Align
from desktop.wording.numbers import in_percent, number
from desktop.wording.phrases import say

_NOTHING = "–"


def field_columns(max_label: str) -> tuple[Column, ...]:
    """The columns; the maximum carries the set's own word."""
    applicable = say("{max_label} áp dụng", max_label=max_label)
    return (
        Column("Mã số", 15, Align.CENTER),
        Column("Lĩnh vực", 77),
        Column(max_label, 20, Align.CENTER),
        Column("Không áp dụng", 20, Align.CENTER),
        Column("Chờ kết quả", 20, Align.CENTER),
        Column(applicable, 22, Align.CENTER),
        Column("Điểm tự chấm", 20, Align.CENTER),
        Column("Điểm mất", 18, Align.CENTER),
        Column("Chưa chấm", 18, Align.CENTER),
        Column("Tỷ lệ", 22, Align.CENTER),
    )


def field_rows(content: ReportContent) -> tuple[Row, ...]:
    """A row for each field, then the sum."""
    rounding = content.criterion_set.percent_rounding
    fields = [
        Row((node.code, node.title, *_figures(content.sheet.fields[node.code], rounding)))
        for node in content.criterion_set.nodes
    ]
    total = ("", "Tổng cộng", *_figures(content.sheet.totals, rounding))
    return (*fields, Row(total, Emphasis.FIELD))


def _figures(totals: Totals, rounding: Rounding) -> tuple[str, ...]:
    percent = totals.percent
    amounts = (
        totals.nominal,
        totals.excluded,
        totals.pending,
        totals.applicable,
        totals.earned,
        totals.lost,
        totals.unanswered,
    )
    share = _NOTHING if percent is None else in_percent(percent, rounding)
    return (*(number(amount) for amount in amounts), share)
