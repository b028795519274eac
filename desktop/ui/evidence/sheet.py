"""What the evidence pane shows of one leaf, as frozen rows."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from desktop.domain.criteria import CriterionSet, Leaf
from desktop.domain.evidence import DocumentCode, EvidenceDocument, EvidenceLink
from desktop.domain.plain_text import one_line
from desktop.services.attaching import TakenFile
from desktop.services.library import Proofs
from desktop.wording.documents import document_title
from desktop.wording.numbers import size
from desktop.wording.phrases import say, word
from desktop.wording.states import MEDIA_TYPES

_MOST_LINES = 5


@dataclass(frozen=True, slots=True)
class DocumentRow:
    """A document where it is used; `others` are the codes of other leaves that use it."""

    link: EvidenceLink
    document: EvidenceDocument
    others: tuple[str, ...]

    @property
    def name(self) -> str:
        """What the document is called."""
        return document_title(self.document)

    @property
    def facts(self) -> str:
        """Its code, type and size."""
        content = self.document.content
        return say(
            "{code} · {type} · {size}",
            code=self.document.code,
            type=MEDIA_TYPES[content.media_type],
            size=size(content.size),
        )

    @property
    def remark(self) -> str:
        """Which of its pages count here, and the note on it; "" where nothing was said."""
        pages, note = one_line(self.link.pages), one_line(self.link.note)
        said = say("Trang {pages}", pages=pages) if pages else ""
        return say("{pages} · {note}", pages=said, note=note) if said and note else said or note


@dataclass(frozen=True, slots=True)
class Requirement:
    """A kind of evidence the leaf asks for; the one with an empty id takes anything else."""

    id: str
    label: str
    required: bool
    types: tuple[str, ...]
    documents: tuple[DocumentRow, ...]


NOTHING_ELSE: Final = Requirement("", "", required=False, types=(), documents=())
"""The one that takes anything else, with nothing in it."""


@dataclass(frozen=True, slots=True)
class EvidenceSheet:
    """Everything about the evidence of one leaf; `before` says what proved it last year."""

    leaf: str
    requirements: tuple[Requirement, ...]
    before: str = ""


@dataclass(frozen=True, slots=True)
class Offer:
    """Known documents that were dropped again: one click uses them here."""

    leaf: str
    requirement: str
    documents: tuple[DocumentCode, ...]
    sentence: str


def evidence_sheet(leaf: Leaf, proofs: Proofs, before: str = "") -> EvidenceSheet:
    """The leaf's requirements with their documents, then whatever else was attached."""
    links = proofs.links
    asked = [
        Requirement(each.id, each.label, each.required, each.types, _rows(links, each.id, proofs))
        for each in leaf.evidence
    ]
    known = {each.id for each in leaf.evidence}
    other = tuple(
        _row(link, proofs)
        for link in links
        if link.requirement not in known and link.document in proofs.documents
    )
    return EvidenceSheet(leaf.code, (*asked, replace(NOTHING_ELSE, documents=other)), before)


def uses_text(links: Sequence[EvidenceLink], criterion_set: CriterionSet) -> str:
    """Where a document is used: codes of leaves, each once, in the set's order."""
    used = {link.leaf for link in links}
    codes = [leaf.code for leaf in criterion_set.leaves() if leaf.code in used]
    if not codes:
        return word("chưa dùng cho tiêu chí nào")
    return say("đang dùng cho tiêu chí {codes}", codes=", ".join(codes))


def offer_sentence(taken: Sequence[TakenFile], criterion_set: CriterionSet) -> str:
    """Which documents the files are, and where those are used."""
    documents: Mapping[DocumentCode, TakenFile] = {each.document.code: each for each in taken}
    if len(documents) == 1:
        one = taken[0]
        return say(
            "Tệp “{file}” đã có trong kho: {code} “{name}”, {uses}. Không cần lưu lại lần nữa.",
            file=one_line(one.path.name),
            code=one.document.code,
            name=document_title(one.document),
            uses=uses_text(one.used_for, criterion_set),
        )
    lines = [
        say(
            "• {code} “{name}”, {uses}",
            code=code,
            name=document_title(each.document),
            uses=uses_text(each.used_for, criterion_set),
        )
        for code, each in documents.items()
    ]
    rest = len(lines) - _MOST_LINES
    if rest > 0:
        lines[_MOST_LINES:] = [say("• và {count} tài liệu khác", count=str(rest))]
    head = say("{count} tài liệu đã có trong kho, không cần lưu lại:", count=str(len(documents)))
    return "\n".join((head, *lines))


def _rows(
    links: Sequence[EvidenceLink], requirement: str, proofs: Proofs
) -> tuple[DocumentRow, ...]:
    return tuple(
        _row(link, proofs)
        for link in links
        if link.requirement == requirement and link.document in proofs.documents
    )


def _row(link: EvidenceLink, proofs: Proofs) -> DocumentRow:
    others = proofs.used_for[link.document] - {link.leaf}
    return DocumentRow(link, proofs.documents[link.document], tuple(sorted(others)))
