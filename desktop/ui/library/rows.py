"""The documents of the library as frozen rows, and the choice and order of those shown."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from operator import attrgetter
from types import MappingProxyType
from typing import Any, Final

from desktop.domain.criteria import CriterionSet
from desktop.domain.evidence import DocumentCode, EvidenceDocument, EvidenceLink, Metadata
from desktop.domain.plain_text import one_line
from desktop.domain.search_text import folded
from desktop.services.library import Library, UsedDocument
from desktop.wording.collation import sort_key
from desktop.wording.documents import document_title, issued_on, number_and_symbol, type_and_subject
from desktop.wording.numbers import size
from desktop.wording.states import MEDIA_TYPES


class Narrowing(Enum):
    """What the table may be narrowed to."""

    ALL = auto()
    UNUSED = auto()
    UNDESCRIBED = auto()


class SortBy(Enum):
    """The columns, in the order they stand."""

    CODE = auto()
    NUMBER = auto()
    DAY = auto()
    SUBJECT = auto()
    KIND = auto()
    SIZE = auto()
    USES = auto()


@dataclass(frozen=True, slots=True)
class LibraryRow:
    """One document as the table lists it; `title` names it whole, `search` is folded."""

    code: DocumentCode
    number: str
    day: str
    subject: str
    title: str
    kind: str
    size: str
    uses: str
    search: str
    document: EvidenceDocument
    links: tuple[EvidenceLink, ...]
    narrowings: frozenset[Narrowing]
    """What the document passes."""


def library_rows(library: Library, criterion_set: CriterionSet) -> tuple[LibraryRow, ...]:
    """All documents, in order of their codes."""
    links: dict[DocumentCode, list[EvidenceLink]] = {}
    for link in library.links:
        links.setdefault(link.document, []).append(link)
    order = leaf_order(criterion_set)
    return tuple(
        library_row(UsedDocument(document, tuple(links.get(code, ()))), order)
        for code, document in library.documents.items()
    )


def leaf_order(criterion_set: CriterionSet) -> Mapping[str, int]:
    """The place of each leaf in the set."""
    return {leaf.code: place for place, leaf in enumerate(criterion_set.leaves())}


def library_row(used: UsedDocument, order: Mapping[str, int]) -> LibraryRow:
    """One document's row; `order` is the place of each leaf in the set."""
    document, metadata = used.document, used.document.metadata
    leaves = {link.leaf for link in used.links}
    uses = ", ".join(sorted(leaves, key=lambda code: order.get(code, len(order))))
    name = one_line(document.name)
    number = number_and_symbol(metadata)
    subject = type_and_subject(metadata) or name
    day = issued_on(metadata)
    return LibraryRow(
        code=document.code,
        number=number,
        day=day,
        subject=subject,
        title=document_title(document),
        kind=MEDIA_TYPES[document.content.media_type],
        size=size(document.content.size),
        uses=uses,
        search=folded(f"{document.code} {number} {day} {subject} {metadata.issuer} {name} {uses}"),
        document=document,
        links=used.links,
        narrowings=_narrowings(used),
    )


def _narrowings(used: UsedDocument) -> frozenset[Narrowing]:
    passed = {Narrowing.ALL}
    if not used.links:
        passed.add(Narrowing.UNUSED)
    if lacks_description(used.document.metadata):
        passed.add(Narrowing.UNDESCRIBED)
    return frozenset(passed)


def lacks_description(metadata: Metadata) -> bool:
    """Whether number, day or subject is not filled in."""
    return not (number_and_symbol(metadata) and metadata.issued_on and one_line(metadata.subject))


def narrowed(rows: Sequence[LibraryRow], wanted: Narrowing, query: str) -> list[LibraryRow]:
    """The rows that pass the filter and hold every word of the query."""
    words = folded(query).split()
    passing = rows
    if wanted is not Narrowing.ALL:
        passing = [row for row in rows if wanted in row.narrowings]
    for word in words:
        passing = [row for row in passing if word in row.search]
    return list(passing)


def in_order(rows: Sequence[LibraryRow], by: SortBy, *, descending: bool) -> list[LibraryRow]:
    """The rows by Vietnamese rules; what is empty in this column comes last either way."""
    if by is SortBy.CODE:  # as they were read; comparing ten thousand words takes long
        return list(reversed(rows)) if descending else list(rows)
    has, key = _KEYS[by]
    filled = sorted((row for row in rows if has(row)), key=key, reverse=descending)
    return filled + [row for row in rows if not has(row)]


def counts(rows: Sequence[LibraryRow]) -> Mapping[Narrowing, int]:
    """How many documents pass each filter."""
    alike = Counter(map(_passes, rows))
    return {
        each: sum(count for passed, count in alike.items() if each in passed) for each in Narrowing
    }


def _always(_row: LibraryRow) -> bool:
    return True


_passes = attrgetter("narrowings")

_Key = tuple[Callable[[LibraryRow], Any], Callable[[LibraryRow], Any]]
"""Whether a row has something in a column, and what to compare it by."""

_KEYS: Final[Mapping[SortBy, _Key]] = MappingProxyType(
    {
        SortBy.NUMBER: (lambda row: row.number, lambda row: sort_key(row.number)),
        SortBy.DAY: (lambda row: row.day, lambda row: row.document.metadata.issued_on),
        SortBy.SUBJECT: (_always, lambda row: sort_key(row.subject)),
        SortBy.KIND: (_always, lambda row: sort_key(row.kind)),
        SortBy.SIZE: (_always, lambda row: row.document.content.size),
        SortBy.USES: (lambda row: row.uses, lambda row: sort_key(row.uses)),
    }
)
