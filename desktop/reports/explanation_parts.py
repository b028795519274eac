"""The sheet on which an office explains the points of one criterion: a page for each of them."""

from collections.abc import Iterator, Sequence
from typing import Final

from desktop.domain.answers import Answer
from desktop.domain.criteria import CriterionSet, Leaf, Section, leaves_of
from desktop.domain.evidence import EvidenceDocument, EvidenceLink
from desktop.domain.findings import missing_evidence
from desktop.domain.plain_text import one_line
from desktop.ports.papers import ReportContent
from desktop.reports.letterhead import titles_of
from desktop.reports.page import DocumentFacts
from desktop.reports.paper_parts import (
    Grid,
    Heading,
    Letterhead,
    NewSheet,
    Paper,
    Part,
    RoomToWrite,
    SideBySide,
    Title,
)
from desktop.reports.paper_table import Column, Row
from desktop.reports.uses import links_by_leaf
from desktop.wording.answers import answer_text, remarks_text
from desktop.wording.documents import document_title
from desktop.wording.numbers import number
from desktop.wording.phrases import say
from desktop.wording.traces import reason

_TITLE: Final = "PHIẾU GIẢI TRÌNH ĐIỂM TIÊU CHÍ"
_NOTHING: Final = "–"
_OWN_LINES, _THEIR_LINES = 3, 2
_COLUMNS: Final = (Column("Nội dung", 42), Column("Kết quả tự chấm", 123))


def explanation_paper(content: ReportContent, leaves: Sequence[Leaf]) -> Paper:
    """A sheet for each of the leaves, in this order."""
    unit, year = one_line(content.unit.name), str(content.criterion_set.year)
    title = say("Phiếu giải trình điểm tiêu chí năm {year} - {unit}", year=year, unit=unit)
    parts = [part for leaf in leaves for part in (NewSheet(), *_sheet(leaf, content))]
    return Paper(DocumentFacts(title=title, author=unit, at=content.at), tuple(parts[1:]))


def _sheet(leaf: Leaf, content: ReportContent) -> Iterator[Part]:
    place = f"muc-{[each.code for each in content.criterion_set.leaves()].index(leaf.code) + 1}"
    subject = say("Chỉ số cải cách hành chính năm {year}", year=str(content.criterion_set.year))
    yield Letterhead(content.unit, content.at)
    yield Title((_TITLE,), subject)
    yield Heading(say("Tiêu chí {code}", code=leaf.code), place)
    yield Grid(_COLUMNS, tuple(Row(each) for each in _facts(leaf, content)))
    yield RoomToWrite("Giải trình của đơn vị và điểm đề nghị:", _OWN_LINES, is_kept=False)
    yield RoomToWrite("Ý kiến của cơ quan thẩm định và điểm thống nhất:", _THEIR_LINES)
    titles = titles_of(content.unit, content.issuing.title)
    yield SideBySide(("NGƯỜI LẬP PHIẾU",), titles, ("", one_line(content.issuing.leader)))


def _facts(leaf: Leaf, content: ReportContent) -> Iterator[tuple[str, str]]:
    outcome = content.sheet.outcomes[leaf.code]
    answer = content.answers.get(leaf.code, Answer())
    yield "Tên tiêu chí", leaf.title
    yield "Thuộc lĩnh vực", _field(leaf, content.criterion_set)
    if leaf.wording:
        yield "Quy định chấm điểm", leaf.wording
    yield content.criterion_set.max_label, number(leaf.max)
    yield "Số liệu thực hiện", answer_text(answer, leaf) or _NOTHING
    yield from _points(leaf, content)
    yield "Cách tính điểm", reason(outcome, leaf, content.criterion_set)
    yield "Lý do, ghi chú", remarks_text(answer, outcome) or _NOTHING
    yield "Tài liệu kiểm chứng", _proof(leaf, content) or "Không có"


def _points(leaf: Leaf, content: ReportContent) -> Iterator[tuple[str, str]]:
    """The points and what is lost of them; of a penalty, what it takes away."""
    outcome, criterion_set = content.sheet.outcomes[leaf.code], content.criterion_set
    points = outcome.points
    if _is_in(criterion_set.penalty, leaf):
        yield "Điểm bị trừ", _NOTHING if points is None else number(points.copy_abs())
        return
    yield "Điểm tự chấm", _NOTHING if points is None else number(points)
    if not _is_in(criterion_set.bonus, leaf):
        yield "Điểm mất", _NOTHING if points is None else number(outcome.lost)


def _is_in(section: Section | None, leaf: Leaf) -> bool:
    return section is not None and leaf in leaves_of(section.nodes)


def _field(leaf: Leaf, criterion_set: CriterionSet) -> str:
    sections = (criterion_set.bonus, criterion_set.penalty)
    extras = (node for section in sections if section is not None for node in section.nodes)
    for node in (*criterion_set.nodes, *extras):
        if leaf in leaves_of((node,)):
            return say("{code}. {title}", code=node.code, title=node.title)
    return _NOTHING


def _proof(leaf: Leaf, content: ReportContent) -> str:
    links = links_by_leaf(content.links).get(leaf.code, ())
    documents = {str(each.code): each for each in content.documents}
    lines = list(dict.fromkeys(_cited(link, documents) for link in links))
    met = {(link.leaf, link.requirement) for link in links}
    lines += [say("Thiếu: {label}", label=each) for each in missing_evidence(leaf, met)]
    return "\n".join(lines)


def _cited(link: EvidenceLink, documents: dict[str, EvidenceDocument]) -> str:
    document = documents.get(link.document)
    name = "" if document is None else document_title(document)
    pages = one_line(link.pages)
    template = "{code}: {name} ({pages})" if pages else "{code}: {name}"
    return say(template, code=link.document, name=name, pages=pages)
