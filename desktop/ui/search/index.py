"""Finds leaves, documents and pages by words: what begins with them first, then what holds them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import IntEnum, auto

from desktop.domain.criteria import CriterionSet, Leaf
from desktop.ui.library.rows import LibraryRow
from desktop.domain.search_text import folded

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


def find(entries: Iterable[Entry], query: str, *, most: int = _MOST) -> tuple[Entry, ...]:
    """The entries that hold every word of the query, the best first; none for no query."""
    wanted = folded(query)
    words = wanted.split()
    if not words:
        return ()
    found: dict[tuple[_Rank, Kind], list[Entry]] = {}
    for entry in entries:
        text = entry.inside
        for word in words:
            if word not in text:
                break
        else:
            found.setdefault((_rank(entry, wanted), entry.kind), []).append(entry)
    ordered = (entry for place in sorted(found) for entry in found[place])
    return tuple(entry for entry, _ in zip(ordered, range(most), strict=False))


def _rank(entry: Entry, wanted: str) -> _Rank:
    if any(key.startswith(wanted) for key in entry.keys):
        return _Rank.CODE
    at = entry.words.find(f" {wanted}")
    if at == 0:
        return _Rank.TITLE_START
    return _Rank.WORD_START if at > 0 else _Rank.INSIDE


def _leaf_entry(leaf: Leaf) -> Entry:
    title, code = folded(leaf.title), folded(leaf.code)
    inside = f"{code} {title} {folded(leaf.wording)}"
    return Entry(Kind.LEAF, leaf.code, leaf.title, leaf.code, (code,), f" {title}", inside)
