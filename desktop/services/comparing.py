"""Finds twins among files: the same bytes, the same scan, or pages much alike."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import file_digest
from itertools import combinations
from pathlib import Path

from desktop.domain.errors import FileUnreadableError, FileVanishedError
from desktop.domain.pages import PageFacts
from desktop.domain.twins import PageMatch, Twin, TwinKind, judge_documents, texts_agree
from desktop.ports.progress import Progress
from desktop.ports.reading import DocumentReader, PageLikeness

_PAGES = 200
_WIDTH = 1240
_LEAST_SHARED_KEYS = 4
_CANDIDATES = 3


@dataclass(frozen=True, slots=True)
class FilePair:
    """Two of the files that were asked about, by their places, and why they are twins."""

    first: int
    second: int
    twin: Twin


@dataclass(frozen=True, slots=True)
class _Page:
    number: int
    picture: bytes
    upright: frozenset[int]
    either_way: frozenset[int]
    facts: PageFacts | None


@dataclass(frozen=True, slots=True)
class _File:
    digest: str
    page_count: int
    pages: tuple[_Page, ...]


def compare_files(
    paths: Sequence[Path], *, reader: DocumentReader, likeness: PageLikeness, progress: Progress
) -> tuple[FilePair, ...]:
    """All pairs that are twins; a file without pages that can be drawn has only identical ones.

    Raises FileVanishedError, FileUnreadableError, JobCancelledError.
    """
    files: list[_File] = []
    for path in paths:
        progress.step(len(files), len(paths), path.name)
        files.append(_looked_into(path, reader, likeness))
    found = []
    for first, second in combinations(range(len(files)), 2):
        twin = _twin(files[first], files[second], likeness)
        if twin is not None:
            found.append(FilePair(first, second, twin))
    return tuple(found)


def _looked_into(path: Path, reader: DocumentReader, likeness: PageLikeness) -> _File:
    digest = _digest(path)
    facts = reader.facts(path, pages=_PAGES)
    count = facts.page_count or 0
    by_number = {page.number: page for page in facts.pages}
    pages = []
    for number in range(1, min(count, _PAGES) + 1):
        picture = reader.picture(path, number, width_px=_WIDTH)
        if isinstance(picture, bytes):
            mark = likeness.fingerprint(picture)
            upright = frozenset(likeness.keys(mark))
            turned = likeness.keys(mark, turned=True)
            either_way = upright.union(turned)
            pages.append(_Page(number, picture, upright, either_way, by_number.get(number)))
    return _File(digest, count, tuple(pages))


def _digest(path: Path) -> str:
    try:
        with path.open("rb") as stream:
            return file_digest(stream, "sha256").hexdigest()
    except FileNotFoundError as error:
        raise FileVanishedError(path) from error
    except OSError as error:
        raise FileUnreadableError(path, error.strerror or str(error)) from error


def _twin(first: _File, second: _File, likeness: PageLikeness) -> Twin | None:
    if first.digest == second.digest:
        return Twin(TwinKind.IDENTICAL, 1.0)
    matches = [
        match
        for page in second.pages
        for candidate in _candidates(page, first.pages)
        if (match := _match(candidate, page, likeness)) is not None
    ]
    return judge_documents(matches, first_pages=first.page_count, second_pages=second.page_count)


def _candidates(page: _Page, among: Sequence[_Page]) -> list[_Page]:
    votes = Counter({other: len(page.either_way & other.upright) for other in among})
    return [other for other, count in votes.most_common(_CANDIDATES) if count >= _LEAST_SHARED_KEYS]


def _match(first: _Page, second: _Page, likeness: PageLikeness) -> PageMatch | None:
    compared = likeness.compare(first.picture, second.picture)
    if compared is None:
        return None
    agree = (
        texts_agree(first.facts, second.facts)
        if first.facts is not None and second.facts is not None
        else None
    )
    is_same = compared.is_same and agree is not False
    return PageMatch(first.number, second.number, is_same, compared.score, compared.regions)
