"""The viewer's criteria: each with its wording, figures, reason, evidence and note."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from desktop.domain.answers import Answer
from desktop.domain.criteria import Group, Leaf, Node, Section
from desktop.domain.evidence import EvidenceLink
from desktop.domain.findings import missing_evidence
from desktop.domain.plain_text import one_line
from desktop.domain.scoring.outcome import Outcome, State
from desktop.domain.scoring.totals import totals_of
from desktop.ports.papers import ReportContent
from desktop.reports.html import element
from desktop.reports.uses import links_by_leaf
from desktop.reports.viewer_documents import DocumentIndex
from desktop.wording.answers import answer_text, remarks_text
from desktop.wording.numbers import number, points_of
from desktop.wording.phrases import say
from desktop.wording.states import STATES
from desktop.wording.traces import explain, result_text

_MARKS = {"full": "✓", "part": "▼", "open": "○", "none": "–"}
_DEEPEST_HEADING = 6


def criteria_sections(content: ReportContent, documents: DocumentIndex) -> Element:
    """The whole tree with bonus and penalty."""
    tree = _Tree(content, documents, links_by_leaf(content.links))
    criterion_set = content.criterion_set
    return element(
        "section",
        element("h2", "Kết quả theo từng tiêu chí"),
        *(tree.node(node, level=3) for node in criterion_set.nodes),
        *tree.section("Điểm thưởng", criterion_set.bonus, number(content.sheet.bonus)),
        *tree.section("Điểm trừ", criterion_set.penalty, number(content.sheet.penalty)),
        id="tieu-chi",
    )


@dataclass(frozen=True, slots=True)
class _Tree:
    content: ReportContent
    documents: DocumentIndex
    links: Mapping[str, tuple[EvidenceLink, ...]]

    def node(self, node: Node, *, level: int) -> Element:
        return self.leaf(node) if isinstance(node, Leaf) else self.group(node, level)

    def group(self, group: Group, level: int) -> Element:
        earned = totals_of((group,), self.content.sheet.outcomes).earned
        heading = say(
            "{code}. {title}: {points} điểm",
            code=group.code,
            title=group.title,
            points=points_of(earned, group.max),
        )
        return self._part(heading, group.children, level)

    def section(self, title: str, section: Section | None, points: str) -> Iterator[Element]:
        """Bonus or penalty under one heading; a set that has a group of its own for it names it."""
        if section is None:
            return
        nodes = section.nodes
        match nodes:
            case (Group() as only,):
                title, nodes = only.title, only.children
        heading = say(
            "{title}: {points} điểm (không quá {max})",
            title=title,
            points=points,
            max=number(section.max),
        )
        yield self._part(heading, nodes, 3)

    def _part(self, heading: str, nodes: tuple[Node, ...], level: int) -> Element:
        return element(
            "section",
            element(f"h{min(level, _DEEPEST_HEADING)}", heading),
            *(self.node(node, level=level + 1) for node in nodes),
            data_part="1",
        )

    def leaf(self, leaf: Leaf) -> Element:
        outcome = self.content.sheet.outcomes[leaf.code]
        look = _look(outcome)
        return element(
            "article",
            element(
                "header",
                element("p", say("{code}. {title}", code=leaf.code, title=leaf.title)),
                element("p", _mark(outcome, look), class_="points"),
            ),
            element("blockquote", leaf.wording) if leaf.wording else None,
            element("dl", *self._facts(leaf, outcome)),
            id=self.documents.anchors[leaf.code],
            class_=look,
            data_entry="1",
        )

    def _facts(self, leaf: Leaf, outcome: Outcome) -> Iterator[Element]:
        answer = self.content.answers.get(leaf.code, Answer())
        figures = answer_text(answer, leaf)
        lines = explain(outcome, leaf, self.content.criterion_set)
        if figures:
            yield from _fact("Số liệu thực hiện", figures)
        yield from _fact("Cách tính điểm", element("ol", *(element("li", line) for line in lines)))
        yield from _fact("Tài liệu kiểm chứng", self._evidence(leaf))
        remarks = remarks_text(answer, outcome)
        if remarks:
            yield from _fact("Giải trình, ghi chú", remarks)

    def _evidence(self, leaf: Leaf) -> Element:
        links = self.links.get(leaf.code, ())
        met = {(link.leaf, link.requirement) for link in links}
        items = [
            *(self._proof(leaf, link) for link in links),
            *(
                element("li", say("Thiếu: {label}", label=label))
                for label in missing_evidence(leaf, met)
            ),
        ]
        return element("ul", *items) if items else element("span", "Không có")

    def _proof(self, leaf: Leaf, link: EvidenceLink) -> Element:
        asked = {each.id: each.label for each in leaf.evidence}.get(link.requirement, "")
        details = (one_line(text) for text in (link.pages, asked, link.note))
        said = "; ".join(text for text in details if text)
        return element(
            "li",
            self.documents.named_reference(link.document),
            element("span", f" ({said})", class_="soft") if said else None,
        )


def _fact(name: str, value: Element | str) -> tuple[Element, Element]:
    return element("dt", name), element("dd", value)


def _look(outcome: Outcome) -> str:
    match outcome.state:
        case State.SCORED:
            return "full" if outcome.lost <= 0 else "part"
        case State.EXCLUDED:
            return "none"
        case State.PENDING | State.UNANSWERED:
            return "open"


def _mark(outcome: Outcome, look: str) -> str:
    if outcome.state is not State.SCORED:
        word = STATES[outcome.state]
    elif outcome.lost > 0:
        word = say("{result} (mất {lost})", result=result_text(outcome), lost=number(outcome.lost))
    else:
        word = result_text(outcome)
    return say("{mark} {word}", mark=_MARKS[look], word=word)
