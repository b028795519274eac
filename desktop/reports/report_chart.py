"""What the report's chart shows: each field's share of what could be earned, as bars."""

from fractions import Fraction

from desktop.domain.criteria import Node, Rounding
from desktop.domain.plain_text import one_line
from desktop.domain.scoring.totals import Totals
from desktop.ports.papers import SelfScorePaper
from desktop.reports.report_parts import Bar, BarGroup, Chart
from desktop.reports.report_tables import NOTHING
from desktop.wording.numbers import in_percent
from desktop.wording.phrases import say


def points_chart(paper: SelfScorePaper) -> Chart:
    """A group of bars for each field."""
    earlier, year = paper.earlier, paper.content.criterion_set.year
    years = (year,) if earlier is None else (year, earlier.year)
    legend = tuple(say("Năm {year}", year=str(each)) for each in years)
    return Chart(legend, tuple(_group(node, paper) for node in paper.content.criterion_set.nodes))


def _group(node: Node, paper: SelfScorePaper) -> BarGroup:
    rounding = paper.content.criterion_set.percent_rounding
    before = None
    if paper.earlier is not None:
        before = _bar(paper.earlier.fields.get(node.code), rounding)
    label = say("{code}. {title}", code=node.code, title=one_line(node.title))
    return BarGroup(label, _bar(paper.content.sheet.fields[node.code], rounding), before)


def _bar(totals: Totals | None, rounding: Rounding) -> Bar:
    share = None if totals is None else totals.percent
    if share is None:
        return Bar(None, NOTHING)
    return Bar(min(share / 100, Fraction(1)), in_percent(share, rounding))
