"""Rows of the self-score table: every criterion with figures, points, their reason and proof."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Final

from desktop.domain.answers import Answer
from desktop.domain.criteria import Group, Leaf, Node, Section
from desktop.domain.evidence import EvidenceLink
from desktop.domain.findings import missing_evidence
from desktop.domain.scoring.totals import totals_of
from desktop.ports.papers import ReportContent
from desktop.reports.paper_table import Column, Emphasis, Row
from desktop.reports.paper_text import Align
from desktop.reports.references import references
from desktop.reports.uses import citations, links_by_leaf
from desktop.wording.answers import answer_text, remarks_text
from desktop.wording.numbers import number
from desktop.wording.phrases import say
from desktop.wording.traces import reason

_NOTHING: Final = "–"
_REST: Final = ("",) * 4
"""What headings leave empty: the appraiser's points, and all that is said of leaves alone."""


def self_score_columns(content: ReportContent) -> tuple[Column, ...]:
    """The columns; the maximum carries the set's own word, the appraiser's points stay open."""
    return (
        Column("Mã số", 15, Align.CENTER),
        Column("Lĩnh vực, tiêu chí, tiêu chí thành phần", 53),
        Column(content.criterion_set.max_label, 14, Align.CENTER),
        Column("Số liệu thực hiện", 29),
        Column("Điểm tự chấm", 14, Align.CENTER),
        Column("Điểm thẩm định", 14, Align.CENTER),
        Column("Cách tính điểm", 45),
        Column("Tài liệu kiểm chứng", 30, places=references(content).documents),
        Column("Giải trình, ghi chú", 38),
    )


def self_score_rows(content: ReportContent) -> tuple[Row, ...]:
    """All rows: the fields, the total, then bonus and penalty where the set has them."""
    places = references(content).leaves
    table = _Table(content, links_by_leaf(content.links), places)
    rows = [
        *(row for node in content.criterion_set.nodes for row in table.node(node, depth=0)),
        table.total("Cộng các lĩnh vực"),
        *table.section("Điểm thưởng", content.criterion_set.bonus, number(content.sheet.bonus)),
        *table.section("Điểm trừ", content.criterion_set.penalty, number(content.sheet.penalty)),
    ]
    if content.criterion_set.bonus or content.criterion_set.penalty:
        rows.append(_heading("", "Tổng điểm", "", number(content.sheet.total), Emphasis.FIELD))
    return tuple(rows)


@dataclass(frozen=True, slots=True)
class _Table:
    content: ReportContent
    links: Mapping[str, tuple[EvidenceLink, ...]]
    places: Mapping[str, str]

    def node(self, node: Node, *, depth: int) -> Iterator[Row]:
        if isinstance(node, Leaf):
            yield self.leaf(node)
        else:
            yield from self.group(node, depth)

    def group(self, group: Group, depth: int) -> Iterator[Row]:
        earned = totals_of((group,), self.content.sheet.outcomes).earned
        yield Row(
            (group.code, group.title, number(group.max), "", number(earned), *_REST),
            Emphasis.GROUP if depth else Emphasis.FIELD,
            heads_next=bool(group.children),
        )
        for child in group.children:
            yield from self.node(child, depth=depth + 1)

    def leaf(self, leaf: Leaf) -> Row:
        outcome = self.content.sheet.outcomes[leaf.code]
        answer = self.content.answers.get(leaf.code, Answer())
        points = _NOTHING if outcome.points is None else number(outcome.points)
        return Row(
            (
                leaf.code,
                leaf.title,
                number(leaf.max),
                answer_text(answer, leaf),
                points,
                "",
                reason(outcome, leaf, self.content.criterion_set),
                self.proof(leaf),
                remarks_text(answer, outcome),
            ),
            place=self.places[leaf.code],
        )

    def proof(self, leaf: Leaf) -> str:
        """The documents, and what is asked for and not there although points were given."""
        links = self.links.get(leaf.code, ())
        outcome = self.content.sheet.outcomes[leaf.code]
        lines = list(citations(links))
        if outcome.points:
            met = {(link.leaf, link.requirement) for link in links}
            lines += [say("Thiếu: {label}", label=each) for each in missing_evidence(leaf, met)]
        return "\n".join(lines)

    def total(self, title: str) -> Row:
        totals = self.content.sheet.totals
        return _heading("", title, number(totals.nominal), number(totals.earned), Emphasis.FIELD)

    def section(self, title: str, section: Section | None, points: str) -> Iterator[Row]:
        """Bonus or penalty under one heading; a set that has a group of its own for it names it."""
        if section is None:
            return
        code, nodes = "", section.nodes
        match nodes:
            case (Group() as only,):
                code, title, nodes = only.code, only.title, only.children
        label = say("{title} (không quá {max} điểm)", title=title, max=number(section.max))
        row = _heading(code, label, number(section.max), points, Emphasis.FIELD)
        yield replace(row, heads_next=bool(nodes))
        for node in nodes:
            yield from self.node(node, depth=1)


def _heading(code: str, title: str, maximum: str, earned: str, emphasis: Emphasis) -> Row:
    return Row((code, title, maximum, "", earned, *_REST), emphasis)
