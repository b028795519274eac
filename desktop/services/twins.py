"""Looks for a content's twins: takes its pages' fingerprints, and keeps who it is like."""

import heapq
from collections import Counter, defaultdict
from dataclasses import dataclass, replace
from itertools import combinations

from desktop.domain.errors import FileUnreadableError, FileVanishedError, ObjectMissingError
from desktop.domain.evidence import Content, Digest, DocumentCode, EvidenceDocument, EvidenceLink
from desktop.domain.pages import PageFacts, TextLine
from desktop.domain.readings import Reading, ReadPage
from desktop.domain.twins import (
    PageComparison,
    PageMatch,
    TwinKind,
    judge_documents,
    same_number,
    texts_agree,
)
from desktop.ports.workspace import UnitOfWork
from desktop.services.workspace import Workspace

PICTURE_WIDTH = 1240
"""Pixels across a page that is to be known again."""

_MOST_PAGES = 40
_LEAST_SHARED_KEYS = 4
_CANDIDATES = 3
_MOST_CONTENTS = 5


@dataclass(frozen=True, slots=True)
class KnownTwin:
    """A document that is like another content, what it is used for, and whether it is binned."""

    document: EvidenceDocument
    kind: TwinKind
    links: tuple[EvidenceLink, ...]
    is_binned: bool = False


def mark_next(workspace: Workspace, *, first: Digest | None = None) -> Digest | None:
    """Take the fingerprints of one content that was read, and look for its twins; None at the end.

    The document `first` comes before others.
    Draws pages and takes seconds; what cannot be drawn is marked without. Raises JobCancelledError
    when the reader was closed, and keeps nothing then, DatabaseBusyError.
    """
    with workspace.look() as work:
        unmarked = _wanted_first(work, first) or work.readings.unmarked(limit=1)
        readings = [work.readings.get(content.digest) for content in unmarked]
    for content, reading in zip(unmarked, readings, strict=True):
        if reading is not None:
            _mark(workspace, content, reading)
        return content.digest
    return None


def find_twins(workspace: Workspace, digest: Digest) -> tuple[KnownTwin, ...]:
    """The documents that a content is like, the likest first, without those called different.

    Same scans and similar ones are known once `mark_next` was there; same numbers at once.
    """
    with workspace.look() as work:
        kinds = {**_numbered_alike(work, digest), **work.readings.twins_of(digest)}
        found = [_known(work, other, kind) for other, kind in kinds.items()]
    order = list(_LIKENESS)
    twins = (twin for twin in found if twin is not None)
    return tuple(sorted(twins, key=lambda twin: (order.index(twin.kind), twin.document.code)))


def _numbered_alike(work: UnitOfWork, digest: Digest) -> dict[Digest, TwinKind]:
    """Documents of the same number that nobody has called different."""
    own = work.documents.by_digest(digest)
    if own is None or own.metadata.issued_on is None or not own.metadata.number:
        return {}
    called = work.readings.called_different()
    return {
        each.content.digest: TwinKind.SAME_NUMBER
        for each in work.documents.numbered(own.metadata.number, own.metadata.issued_on.year)
        if each.code != own.code
        and same_number(own.metadata, each.metadata)
        and frozenset((digest, each.content.digest)) not in called
    }


def _known(work: UnitOfWork, digest: Digest, kind: TwinKind) -> KnownTwin | None:
    document = work.documents.by_digest(digest)
    if document is None or work.archive.twin_of(document.code) is not None:
        return None  # an old version, a scan that is no document yet, or joined long ago
    links = work.documents.links_of_document(document.code)
    return KnownTwin(document, kind, links, work.archive.is_binned(document.code))


def read_twins(workspace: Workspace) -> frozenset[DocumentCode]:
    """The documents outside the bin that have a twin there too, whatever kind."""
    with workspace.look() as work:
        documents = work.documents.all()
        pairs = set(work.readings.twins())
        called = work.readings.called_different()
    codes = {each.content.digest: each.code for each in documents}
    numbered: dict[tuple[str, int], list[EvidenceDocument]] = {}
    for each in documents:
        if each.metadata.number and each.metadata.issued_on is not None:
            place = (each.metadata.number.strip().lstrip("0"), each.metadata.issued_on.year)
            numbered.setdefault(place, []).append(each)
    for group in numbered.values():
        pairs |= {
            frozenset((one.content.digest, other.content.digest))
            for one, other in combinations(group, 2)
            if same_number(one.metadata, other.metadata)
        }
    alike = (pair for pair in pairs - called if pair <= codes.keys())
    return frozenset(codes[each] for pair in alike for each in pair)


def call_different(workspace: Workspace, one: Digest, other: Digest) -> None:
    """Remember that two contents are different, whatever they look like."""
    with workspace.work() as work:
        work.readings.call_different(one, other)
        work.commit()


@dataclass(frozen=True, slots=True)
class ComparedPages:
    """A page of each of two documents as pictures; `comparison` is None where they do not meet.

    A picture is empty where there is no such page, or it cannot be drawn.
    """

    first: bytes
    second: bytes
    comparison: PageComparison | None


def compare_page(workspace: Workspace, first: Digest, second: Digest, page: int) -> ComparedPages:
    """Draw the same page of both and find the differences. Raises JobCancelledError."""
    one, other = _picture(workspace, first, page), _picture(workspace, second, page)
    compared = workspace.tools.likeness.compare(one, other) if one and other else None
    return ComparedPages(one, other, compared)


_LIKENESS = (
    TwinKind.IDENTICAL,
    TwinKind.SAME_SCAN,
    TwinKind.SAME_NUMBER,
    TwinKind.SIMILAR,
)


def _wanted_first(work: UnitOfWork, first: Digest | None) -> tuple[Content, ...]:
    document = None if first is None else work.documents.by_digest(first)
    reading = None if first is None else work.readings.get(first)
    if document is None or reading is None or reading.is_marked:
        return ()
    return (document.content,)


def _mark(workspace: Workspace, content: Content, reading: Reading) -> None:
    likeness = workspace.tools.likeness
    pages, seen = [], []
    for page in reading.pages:
        png = (
            _picture(workspace, content.digest, page.number) if page.number <= _MOST_PAGES else b""
        )
        if png:
            mark = likeness.fingerprint(png)
            page = replace(page, print=mark, keys=likeness.keys(mark))  # noqa: PLW2901 - grows
            seen.append((page, png))
        pages.append(page)
    twins = _twins(workspace, content, reading.page_count or len(pages), seen)
    with workspace.work() as work:
        now = workspace.tools.clock.now()
        marked = replace(reading, pages=tuple(pages), is_marked=True)
        work.readings.keep(content.digest, marked, at=now)
        work.readings.keep_twins(content.digest, twins)
        work.commit()


def _twins(
    workspace: Workspace, content: Content, page_count: int, seen: list[tuple[ReadPage, bytes]]
) -> dict[Digest, TwinKind]:
    found: dict[Digest, TwinKind] = {}
    for other in _candidates(workspace, content, seen):
        with workspace.look() as work:
            reading = work.readings.get(other)
        if reading is None:
            continue
        matches = _matches(workspace, other, reading, seen)
        twin = judge_documents(
            matches,
            first_pages=page_count,
            second_pages=reading.page_count or len(reading.pages),
        )
        if twin is not None:
            found[other] = twin.kind
    return found


def _candidates(
    workspace: Workspace, content: Content, seen: list[tuple[ReadPage, bytes]]
) -> list[Digest]:
    """Contents that share enough keys, by the index alone; those with the most pages in common."""
    likeness = workspace.tools.likeness
    votes: defaultdict[Digest, float] = defaultdict(float)
    with workspace.look() as work:
        for page, _png in seen:
            turned = likeness.keys(page.print, turned=True)
            alike = work.readings.look_alikes(
                sorted({*page.keys, *turned}),
                other_than=content.digest,
                least=_LEAST_SHARED_KEYS,
                most=_CANDIDATES * _MOST_CONTENTS,
            )
            for each in alike:
                votes[each.digest] += each.weight
    return heapq.nlargest(_MOST_CONTENTS, votes, key=votes.__getitem__)


def _matches(
    workspace: Workspace, other: Digest, reading: Reading, seen: list[tuple[ReadPage, bytes]]
) -> list[PageMatch]:
    """Each page against those of the other that share keys with it."""
    likeness = workspace.tools.likeness
    drawn: dict[int, bytes] = {}
    found = []
    for page, png in seen:
        keys = {*page.keys, *likeness.keys(page.print, turned=True)}
        shared = Counter({one.number: len(keys.intersection(one.keys)) for one in reading.pages})
        texts = {one.number: one for one in reading.pages}
        for number, count in shared.most_common(_CANDIDATES):
            if count < _LEAST_SHARED_KEYS:
                break
            if number not in drawn:
                drawn[number] = _picture(workspace, other, number)
            compared = likeness.compare(png, drawn[number]) if drawn[number] else None
            if compared is not None:
                agree = texts_agree(_facts(page), _facts(texts[number]))
                is_same = compared.is_same and agree is not False
                found.append(PageMatch(page.number, number, is_same, compared.score))
    return found


def _picture(workspace: Workspace, digest: Digest, page: int) -> bytes:
    try:
        path = workspace.vault.path_of(digest)
        drawn = workspace.reader.picture(path, page, width_px=PICTURE_WIDTH)
    except (FileVanishedError, FileUnreadableError, ObjectMissingError):
        return b""
    return drawn if isinstance(drawn, bytes) else b""


def _facts(page: ReadPage) -> PageFacts:
    """The kept text as the rule for texts takes it."""
    lines = tuple(TextLine(line, 0, 0, 0, 0) for line in page.text.splitlines())
    return PageFacts(page.number, 0, 0, lines, page.source)
