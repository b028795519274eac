"""What the page shows of one document, and of files that were added, as frozen rows and words."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from desktop.domain.criteria import CriterionSet, Leaf, Period
from desktop.domain.evidence import Content, DocumentCode, EvidenceLink, Metadata
from desktop.domain.readings import KeptGuess
from desktop.services.attaching import TakenFile
from desktop.ui.library.rows import LibraryRow
from desktop.wording.numbers import day, moment
from desktop.wording.phrases import say
from desktop.wording.readings import facts_of, joined, scan_sentence, trouble_sentence

_MOST_CODES = 5


@dataclass(frozen=True, slots=True)
class UseRow:
    """A leaf a document is used for."""

    link: EvidenceLink
    title: str
    asked: str


@dataclass(frozen=True, slots=True)
class DocumentSheet:
    """Everything about one document; `warning` is about its day, "" where that is fine.

    `trouble` says what is wrong with the file or the scan, `guesses` what it seems to say.
    """

    code: DocumentCode
    title: str
    facts: str
    metadata: Metadata
    warning: str
    uses: tuple[UseRow, ...]
    content: Content
    trouble: str = ""
    page_count: int | None = None
    guesses: Mapping[str, KeptGuess] = field(default_factory=dict)


def document_sheet(
    row: LibraryRow, metadata: Metadata, criterion_set: CriterionSet
) -> DocumentSheet:
    """The document as the fields, the list of uses and the warnings show it."""
    reading, content = row.reading, row.document.content
    at = say("vào kho {at}", at=moment(row.document.added_at))
    found = () if reading is None else facts_of(reading)
    leaves = {leaf.code: leaf for leaf in criterion_set.leaves()}
    trouble = "" if reading is None else trouble_sentence(reading.trouble) or scan_sentence(reading)
    return DocumentSheet(
        code=row.code,
        title=row.title,
        facts=joined((row.code, row.kind, row.size, *found, at)),
        metadata=metadata,
        warning=day_warning(metadata.issued_on, criterion_set.period),
        uses=tuple(_use(link, leaves.get(link.leaf)) for link in row.links),
        content=content,
        trouble=trouble,
        page_count=None if reading is None else reading.page_count,
        guesses={} if reading is None else reading.guesses,
    )


def day_warning(issued_on: date | None, period: Period) -> str:
    """What to look at when a document is not of the period, "" where it is or has no day."""
    if issued_on is None or period.first <= issued_on <= period.last:
        return ""
    return say(
        "Ngày {day} nằm ngoài kỳ số liệu {start} – {end}. Hãy xem lại ngày, hoặc chắc chắn rằng "
        "tiêu chí chấp nhận văn bản của kỳ khác.",
        day=day(issued_on),
        start=day(period.first),
        end=day(period.last),
    )


def added_sentence(taken: Sequence[TakenFile]) -> str:
    """How many documents came in, and how many were there already."""
    new = {each.document.code for each in taken if each.is_new}
    known = {each.document.code for each in taken} - new
    if not known:
        return say("Đã thêm {count} tài liệu vào kho.", count=str(len(new)))
    codes = ", ".join(sorted(known)[:_MOST_CODES])
    if len(known) > _MOST_CODES:
        codes = say("{codes}, …", codes=codes)
    if not new:
        return say("Không thêm gì: kho đã có {codes}, cùng nội dung.", codes=codes)
    return say(
        "Đã thêm {count} tài liệu vào kho. {known} tài liệu đã có từ trước, cùng nội dung: "
        "{codes}.",
        count=str(len(new)),
        known=str(len(known)),
        codes=codes,
    )


def _use(link: EvidenceLink, leaf: Leaf | None) -> UseRow:
    if leaf is None:
        return UseRow(link, link.leaf, "")
    asked = next((each.label for each in leaf.evidence if each.id == link.requirement), "")
    return UseRow(link, say("{code} {title}", code=leaf.code, title=leaf.title), asked)
