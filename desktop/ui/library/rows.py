"""The documents of the library as frozen rows, and the choice and order of those shown."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal
from enum import Enum, auto
from operator import attrgetter
from types import MappingProxyType
from typing import Any, Final

from desktop.domain.criteria import CriterionSet, Period
from desktop.domain.evidence import DocumentCode, EvidenceDocument, EvidenceLink, Metadata
from desktop.domain.filling import filled
from desktop.domain.pages import HINDRANCES
from desktop.domain.plain_text import one_line
from desktop.domain.readings import ReadingHead
from desktop.domain.scan_quality import scan_faults
from desktop.domain.search_text import folded
from desktop.services.library import Library, UsedDocument
from desktop.wording.collation import sort_key
from desktop.wording.documents import document_title, issued_on, number_and_symbol, type_and_subject
from desktop.wording.numbers import number as in_figures
from desktop.wording.numbers import size
from desktop.wording.phrases import say
from desktop.wording.states import MEDIA_TYPES


class Narrowing(Enum):
    """What the table may be narrowed to."""

    ALL = auto()
    UNUSED = auto()
    UNDESCRIBED = auto()
    OUTSIDE = auto()
    POOR_SCAN = auto()
    UNREADABLE = auto()
    TWIN = auto()


class SortBy(Enum):
    """The columns, in the order they stand."""

    CODE = auto()
    NUMBER = auto()
    DAY = auto()
    SUBJECT = auto()
    PAGES = auto()
    KIND = auto()
    SIZE = auto()
    USES = auto()


@dataclass(frozen=True, slots=True)
class LibraryRow:
    """One document as the table lists it; `search` is folded.

    `guessed` are the columns that show a guess nobody has confirmed, `reading` what was found. What
    only the few rows on the screen need is made when it is asked for.
    """

    code: DocumentCode
    number: str
    day: str
    subject: str
    uses: str
    search: str
    document: EvidenceDocument
    links: tuple[EvidenceLink, ...]
    narrowings: frozenset[Narrowing]
    """What the document passes."""
    reading: ReadingHead | None = None
    guessed: frozenset[SortBy] = field(default_factory=frozenset)

    @property
    def title(self) -> str:
        """What names the document whole."""
        return document_title(self.document)

    @property
    def kind(self) -> str:
        """The file's type in words."""
        return MEDIA_TYPES[self.document.content.media_type]

    @property
    def size(self) -> str:
        """The file's size in words."""
        return size(self.document.content.size)

    @property
    def pages(self) -> str:
        """How many pages it has, "" where nobody knows."""
        if self.reading is None or self.reading.page_count is None:
            return ""
        return in_figures(Decimal(self.reading.page_count))

    @property
    def used(self) -> UsedDocument:
        """What the row was made from."""
        return UsedDocument(self.document, self.links, self.reading)


_NO_ROWS: Final[Mapping[DocumentCode, LibraryRow]] = MappingProxyType({})


def library_rows(
    library: Library,
    criterion_set: CriterionSet,
    known: Mapping[DocumentCode, LibraryRow] = _NO_ROWS,
) -> tuple[LibraryRow, ...]:
    """All documents, in order of their codes; of those that are as they were, the `known` rows."""
    links: dict[DocumentCode, list[EvidenceLink]] = {}
    for link in library.links:
        links.setdefault(link.document, []).append(link)
    order = leaf_order(criterion_set)

    def row(code: DocumentCode, document: EvidenceDocument) -> LibraryRow:
        reading = library.readings.get(document.content.digest)
        used = UsedDocument(document, tuple(links.get(code, ())), reading)
        before = known.get(code)
        if before is not None and before.used == used:
            return before
        return library_row(used, order, criterion_set.period)

    return tuple(row(code, document) for code, document in library.documents.items())


def leaf_order(criterion_set: CriterionSet) -> Mapping[str, int]:
    """The place of each leaf in the set."""
    return {leaf.code: place for place, leaf in enumerate(criterion_set.leaves())}


def library_row(
    used: UsedDocument, order: Mapping[str, int], period: Period | None = None
) -> LibraryRow:
    """One document's row; `order` is the place of each leaf in the set."""
    document, reading = used.document, used.reading
    shown = document.metadata if reading is None else filled(document.metadata, reading.guesses)
    leaves = {link.leaf for link in used.links}
    uses = ", ".join(sorted(leaves, key=lambda code: order.get(code, len(order))))
    name = one_line(document.name)
    number = number_and_symbol(shown)
    subject = type_and_subject(shown) or name
    day = issued_on(shown)
    return LibraryRow(
        code=document.code,
        number=number,
        day=day,
        subject=subject,
        uses=uses,
        search=folded(f"{document.code} {number} {day} {subject} {shown.issuer} {name} {uses}"),
        document=document,
        links=used.links,
        narrowings=_narrowings(used, period),
        reading=reading,
        guessed=_guessed(document.metadata, shown),
    )


_COLUMNS_OF: Final[Mapping[str, SortBy]] = MappingProxyType(
    {
        "number": SortBy.NUMBER,
        "symbol": SortBy.NUMBER,
        "issued_on": SortBy.DAY,
        "type": SortBy.SUBJECT,
        "subject": SortBy.SUBJECT,
    }
)


_NOTHING_GUESSED: Final[frozenset[SortBy]] = frozenset()


def _guessed(written: Metadata, shown: Metadata) -> frozenset[SortBy]:
    if written == shown:
        return _NOTHING_GUESSED
    return frozenset(
        column
        for name, column in _COLUMNS_OF.items()
        if getattr(written, name) != getattr(shown, name)
    )


def found_inside(row: LibraryRow) -> LibraryRow:
    """The row of a document on whose pages alone the words stand."""
    return replace(row, subject=say("{subject} · trong nội dung", subject=row.subject))


def marked_as_twin(row: LibraryRow, *, is_twin: bool) -> LibraryRow:
    """The row of a document that has a twin, or none."""
    others = row.narrowings - {Narrowing.TWIN}
    return replace(row, narrowings=others | {Narrowing.TWIN} if is_twin else others)


def _narrowings(used: UsedDocument, period: Period | None) -> frozenset[Narrowing]:
    metadata, reading = used.document.metadata, used.reading
    day = metadata.issued_on
    is_outside = day is not None and period is not None and not period.first <= day <= period.last
    passes = {
        Narrowing.ALL: True,
        Narrowing.UNUSED: not used.links,
        Narrowing.UNDESCRIBED: lacks_description(metadata),
        Narrowing.OUTSIDE: is_outside,
        Narrowing.POOR_SCAN: reading is not None and bool(scan_faults(reading)),
        Narrowing.UNREADABLE: reading is not None and reading.trouble in HINDRANCES,
    }
    return frozenset(each for each, does in passes.items() if does)


def lacks_description(metadata: Metadata) -> bool:
    """Whether number, day or subject is not filled in."""
    return not (metadata.issued_on and one_line(metadata.subject) and number_and_symbol(metadata))


def narrowed(rows: Sequence[LibraryRow], wanted: Narrowing) -> list[LibraryRow]:
    """The rows that pass the filter."""
    if wanted is Narrowing.ALL:  # asking ten thousand rows takes long
        return list(rows)
    return [row for row in rows if wanted in row.narrowings]


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


def _shown(row: LibraryRow) -> Metadata:
    """What the table shows of a document: what is filled in, else what is guessed."""
    metadata = row.document.metadata
    return metadata if row.reading is None else filled(metadata, row.reading.guesses)


def _page_count(row: LibraryRow) -> int:
    return 0 if row.reading is None or row.reading.page_count is None else row.reading.page_count


def _always(_row: LibraryRow) -> bool:
    return True


_passes = attrgetter("narrowings")

_Key = tuple[Callable[[LibraryRow], Any], Callable[[LibraryRow], Any]]
"""Whether a row has something in a column, and what to compare it by."""

_KEYS: Final[Mapping[SortBy, _Key]] = MappingProxyType(
    {
        SortBy.NUMBER: (lambda row: row.number, lambda row: sort_key(row.number)),
        SortBy.DAY: (lambda row: row.day, lambda row: _shown(row).issued_on),
        SortBy.SUBJECT: (_always, lambda row: sort_key(row.subject)),
        SortBy.PAGES: (lambda row: row.pages, _page_count),
        SortBy.KIND: (_always, lambda row: sort_key(row.kind)),
        SortBy.SIZE: (_always, lambda row: row.document.content.size),
        SortBy.USES: (lambda row: row.uses, lambda row: sort_key(row.uses)),
    }
)
