"""What the window says of a document that is like another one."""

from dataclasses import dataclass

from desktop.domain.criteria import CriterionSet
from desktop.domain.evidence import Digest, DocumentCode, EvidenceDocument, EvidenceLink
from desktop.domain.twins import TwinKind
from desktop.services.twins import KnownTwin
from desktop.ui.evidence.sheet import uses_text
from desktop.wording.documents import document_title
from desktop.wording.numbers import moment, size
from desktop.wording.phrases import Words, say, upper_first, word
from desktop.wording.states import MEDIA_TYPES

_WHY = Words(
    {
        TwinKind.IDENTICAL: "giống hệt",
        TwinKind.SAME_SCAN: "là bản quét của cùng một tờ giấy với",
        TwinKind.SAME_NUMBER: "có cùng số, ký hiệu, ngày và cơ quan ban hành với",
        TwinKind.SIMILAR: "gần giống",
    }
)


@dataclass(frozen=True, slots=True)
class Side:
    """One of two documents as the comparison shows it; `pages` is 0 where that is not known."""

    code: DocumentCode
    digest: Digest
    title: str
    facts: str
    uses: str
    pages: int


@dataclass(frozen=True, slots=True)
class Likeness:
    """Two documents that are alike: `kept` would be kept, `other` go to the bin.

    `is_surely_one` where no difference was found.
    """

    kept: Side
    other: Side
    sentence: str
    is_surely_one: bool


def side(
    document: EvidenceDocument,
    links: tuple[EvidenceLink, ...],
    criterion_set: CriterionSet,
    *,
    pages: int,
    is_binned: bool,
) -> Side:
    """One document in words."""
    facts = say(
        "{code} · {kind} · {size} · {pages} trang · vào kho {at}",
        code=document.code,
        kind=MEDIA_TYPES[document.content.media_type],
        size=size(document.content.size),
        pages=str(pages or "?"),
        at=moment(document.added_at),
    )
    uses = upper_first(uses_text(links, criterion_set))
    if is_binned:
        uses = say("{uses}, đang nằm trong thùng rác", uses=uses)
    title = document_title(document)
    return Side(document.code, document.content.digest, title, facts, uses, pages)


def twin_sentence(code: DocumentCode, twin: KnownTwin, criterion_set: CriterionSet) -> str:
    """Why a document should be compared with its twin, and where that is."""
    where = uses_text(twin.links, criterion_set)
    if twin.is_binned:
        where = word("đang nằm trong thùng rác")
    return say(
        "{code} {why} {twin} “{title}” ({where}). Hãy so sánh xem có phải là một tài liệu.",
        code=code,
        why=_WHY[twin.kind],
        twin=twin.document.code,
        title=document_title(twin.document),
        where=where,
    )
