"""Decides when two documents are twins: same scan, same number, or only similar."""

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from desktop.domain.evidence import Digest, Metadata
from desktop.domain.pages import PageFacts, TextSource

_LEAST_ALIKE: Final = 0.6
"""Score of two pages that are worth showing; other texts under one letterhead stay under 0.45."""


class TwinKind(StrEnum):
    """How two documents are twins; only identical ones are ever joined without a yes."""

    IDENTICAL = "identical"
    SAME_SCAN = "same_scan"
    SAME_NUMBER = "same_number"
    SIMILAR = "similar"


@dataclass(frozen=True, slots=True)
class Region:
    """A place on a page, as fractions of it from its top left corner."""

    left: float
    top: float
    right: float
    bottom: float


@dataclass(frozen=True, slots=True)
class PageComparison:
    """What two page pictures are to each other; `regions` are what differs, on the first page.

    `regions_there` are the same places on the second page, which stands as the first one does when
    it is turned by `quarter_turns` clockwise.
    """

    is_same: bool
    score: float
    regions: tuple[Region, ...]
    regions_there: tuple[Region, ...] = ()
    quarter_turns: int = 0


@dataclass(frozen=True, slots=True)
class PageMatch:
    """Two pages that lie over each other; numbers begin at 1, regions are the first page's."""

    first: int
    second: int
    is_same: bool
    score: float
    regions: tuple[Region, ...] = ()


@dataclass(frozen=True, slots=True)
class Twin:
    """Why two documents are thought to be twins; `score` is 0 to 1."""

    kind: TwinKind
    score: float
    pages: tuple[PageMatch, ...] = ()


def judge_documents(
    matches: Sequence[PageMatch], *, first_pages: int, second_pages: int
) -> Twin | None:
    """What the matches of single pages say of the documents; None where they are no twins.

    The same scan has the same number of pages, all the same, in the same order. A page too many,
    or pages that differ in places, make documents similar when most pages match.
    """
    pages = _in_order([each for each in matches if each.is_same or each.score >= _LEAST_ALIKE])
    longest = max(first_pages, second_pages)
    if not pages or 2 * len(pages) < longest:
        return None
    score = sum(page.score for page in pages) / longest
    whole = first_pages == second_pages == len(pages)
    straight = all(page.first == page.second and page.is_same for page in pages)
    kind = TwinKind.SAME_SCAN if whole and straight else TwinKind.SIMILAR
    return Twin(kind, score, pages)


def texts_agree(first: PageFacts, second: PageFacts) -> bool | None:
    """Whether two pages say the same where a page's own text tells; None where it cannot.

    Text guessed by OCR has misread digits, so it neither proves nor refutes.
    """
    if not (first.source is second.source is TextSource.LAYER):
        return None
    mine, theirs = _words(first), _words(second)
    return mine == theirs if mine and theirs else None


def same_number(first: Metadata, second: Metadata) -> bool:
    """Whether both bear one number: same body, number, type and year, all of them known."""
    mine, theirs = _identity(first), _identity(second)
    return None not in mine and mine == theirs


def _in_order(matches: Sequence[PageMatch]) -> tuple[PageMatch, ...]:
    """The best matches in which both documents' pages rise together."""
    best: dict[int, tuple[float, tuple[PageMatch, ...]]] = {0: (0.0, ())}
    for match in sorted(matches, key=lambda one: (one.first, -one.second)):
        score, before = max(
            (chain for last, chain in best.items() if last < match.second), key=lambda one: one[0]
        )
        if before and before[-1].first == match.first:
            continue
        grown = (score + match.score, (*before, match))
        if match.second not in best or grown[0] > best[match.second][0]:
            best[match.second] = grown
    return max(best.values(), key=lambda one: (one[0], len(one[1])))[1]


def _words(page: PageFacts) -> list[str]:
    """All letters and digits of the page, in order, as words however the lines are broken."""
    text = unicodedata.normalize("NFC", " ".join(line.text for line in page.lines)).casefold()
    return "".join(sign if sign.isalnum() else " " for sign in text).split()


def _identity(metadata: Metadata) -> tuple[str | None, ...]:
    year = metadata.issued_on
    number = _plain(metadata.number).lstrip("0")
    return (
        _plain(metadata.issuer) or None,
        number or None,
        _plain(metadata.type) or None,
        str(year.year) if year is not None else None,
    )


def _plain(text: str) -> str:
    folded = unicodedata.normalize("NFC", text).replace("Ð", "Đ").casefold()
    return " ".join(folded.split())


@dataclass(frozen=True, slots=True)
class LookAlike:
    """A page of another content, with how many keys it shares with the one that was asked about.

    `weight` counts the keys that few pages have for more.
    """

    digest: Digest
    number: int
    shared: int
    weight: float
