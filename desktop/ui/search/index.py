"""Finds leaves, documents and pages by words: what begins with them first, then what holds them."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import IntEnum, auto
from heapq import merge
from itertools import accumulate, islice

from desktop.domain.criteria import CriterionSet, Leaf
from desktop.domain.search_text import folded
from desktop.ui.library.rows import LibraryRow
from desktop.wording.phrases import say

_MOST = 60


class Kind(IntEnum):
    """What can be opened; of equal matches the lower ones come first."""

    PAGE = auto()
    LEAF = auto()
    DOCUMENT = auto()


class _Rank(IntEnum):
    """How well an entry matches, the best first."""

    CODE = auto()
    TITLE_START = auto()
    WORD_START = auto()
    INSIDE = auto()


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing that can be opened by its `code`; the last three are folded."""

    kind: Kind
    code: str
    title: str
    detail: str
    keys: tuple[str, ...]
    words: str
    inside: str


def page_entries(names: Sequence[str]) -> tuple[Entry, ...]:
    """The program's pages; their codes are their places."""
    return tuple(
        Entry(Kind.PAGE, str(place), name, "", (), f" {folded(name)}", folded(name))
        for place, name in enumerate(names)
    )


def leaf_entries(criterion_set: CriterionSet) -> tuple[Entry, ...]:
    """The leaves of a set, with their wording."""
    return tuple(_leaf_entry(leaf) for leaf in criterion_set.leaves())


def document_entries(rows: Iterable[LibraryRow]) -> tuple[Entry, ...]:
    """The documents; their rows are folded already."""
    return tuple(
        Entry(
            kind=Kind.DOCUMENT,
            code=row.code,
            title=row.title,
            detail=row.code,
            keys=(row.code.casefold(), folded(row.number)),
            words=f" {folded(row.title)}",
            inside=row.search,
        )
        for row in rows
    )


def inside_entry(row: LibraryRow) -> Entry:
    """A document on whose pages the words stand."""
    (entry,) = document_entries([row])
    return replace(entry, title=say("{subject} · trong nội dung", subject=entry.title))


class Index:
    """Entries, and what is searched in them in one piece a rank.

    The search leaps from find to find and stops when it has enough, so that ten thousand documents
    are searched between two keystrokes.
    """

    def __init__(self, entries: Iterable[Entry]) -> None:
        self._entries = tuple(sorted(entries, key=lambda entry: entry.kind))
        inside = _Lines(entry.inside for entry in self._entries)
        titles = _Lines(entry.words for entry in self._entries)
        keys = _Lines("".join(f"\t{key}" for key in entry.keys) for entry in self._entries)
        self._lines = {
            _Rank.CODE: (keys, "\t{}"),
            _Rank.TITLE_START: (titles, "\n {}"),
            _Rank.WORD_START: (titles, " {}"),
            _Rank.INSIDE: (inside, "{}"),
        }

    def ranked(self, wanted: str) -> Iterator[tuple[_Rank, Entry]]:
        """What holds every word of a folded query, the best first."""
        words = wanted.split()
        longest = max(words, key=len)
        seen: set[int] = set()
        for rank, (lines, form) in self._lines.items():
            sought = longest if rank is _Rank.INSIDE else wanted
            for place in lines.with_text(form.format(sought)):
                entry = self._entries[place]
                if place not in seen and all(word in entry.inside for word in words):
                    seen.add(place)
                    yield rank, entry


class _Lines:
    """Texts joined to one, each on its own line."""

    def __init__(self, texts: Iterable[str]) -> None:
        parts = [f"\n{text}" for text in texts]
        self._all = "".join(parts) + "\n"
        self._starts = list(accumulate((len(part) for part in parts), initial=0))

    def with_text(self, text: str) -> Iterator[int]:
        """The places of the texts that hold this one, each once, in order."""
        at = self._all.find(text)
        while at >= 0:
            place = bisect_right(self._starts, at) - 1
            yield place
            at = self._all.find(text, self._starts[place + 1])


def find(indexes: Iterable[Index], query: str, *, most: int = _MOST) -> tuple[Entry, ...]:
    """The entries that hold every word of the query, the best first; none for no query."""
    wanted = folded(query)
    if not wanted:
        return ()
    found = merge(*(each.ranked(wanted) for each in indexes), key=_place)
    return tuple(entry for _, entry in islice(found, most))


def _place(found: tuple[_Rank, Entry]) -> tuple[_Rank, Kind]:
    rank, entry = found
    return rank, entry.kind


def _leaf_entry(leaf: Leaf) -> Entry:
    title, code = folded(leaf.title), folded(leaf.code)
    inside = f"{code} {title} {folded(leaf.wording)}"
    return Entry(Kind.LEAF, leaf.code, leaf.title, leaf.code, (code,), f" {title}", inside)
