"""Suggests documents of the library for what a leaf asks for; the officer decides."""

import re
from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from math import log
from typing import Final

from desktop.domain.criteria import EvidenceRequirement, Leaf
from desktop.domain.document_types import TITLES, type_name
from desktop.domain.evidence import DocumentCode, DocumentName
from desktop.domain.letters import fold
from desktop.domain.search_text import folded

MOST_SUGGESTED: Final = 3
"""For one thing asked for; a longer list is what the library itself is for."""

_LEAST: Final = 0.34
"""Share of the words asked for, weighted by rarity, that a document has to have."""

_LEAST_WITH_TYPE: Final = 0.2
_LAST_YEAR: Final = 0.5

_WORD: Final = re.compile(r"\w+")

# Words that nearly every title of this field has say nothing about which one is meant.
_EMPTY: Final = frozenset(
    _WORD.findall(
        "ban bo cac cai cap chinh cho cchc co cong cua da dan de den don duoc hanh hoac khac kem "
        "kien la lieu minh muc nam nay ngay nhan noi phuong qua quyet so tai theo thi thuc tinh "
        "tren trong tu uy ubnd van ve vi viec voi xa huyen"
    )
)
_LONGEST_COUNT: Final = 2
"""Digits of a number that tells documents apart ("6 tháng"); years and running numbers do not."""


class SuggestedBy(StrEnum):
    """Why a document is suggested, the strongest reason first."""

    LAST_YEAR = "last_year"
    TYPE = "type"
    WORDS = "words"


@dataclass(frozen=True, slots=True)
class Candidate:
    """A document as far as suggestions look at it; `type` is the full word, "" where unknown."""

    code: DocumentCode
    type: str
    words: frozenset[str]


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A document for one thing that is asked for; `requirement` as in links."""

    requirement: str
    document: DocumentCode
    reason: SuggestedBy


class _Weighed:
    """Words with what each of them weighs, and all of them together."""

    def __init__(self, words: frozenset[str], weights: Mapping[str, float]) -> None:
        self.words, self.weights = words, weights
        self.total = sum(weights.values())


class Suggester:
    """Weighs the words of all documents once, for many leaves."""

    def __init__(
        self, names: Iterable[DocumentName], known: Mapping[DocumentName, Candidate] | None = None
    ) -> None:
        known = known or {}
        self._candidates = {each: known.get(each) or candidate(each) for each in names}
        often = Counter(word for each in self._candidates.values() for word in each.words)
        count = len(self._candidates)
        self._rarity = {word: log(1 + count / times) for word, times in often.items()}
        self._rarest = max(self._rarity.values(), default=1.0)

    def renewed(self, names: Sequence[DocumentName]) -> "Suggester":
        """The same for these; itself where they are those it has."""
        if self._candidates.keys() == set(names):
            return self
        return Suggester(names, self._candidates)

    def suggest(
        self, leaf: Leaf, *, linked: Collection[DocumentCode], last_year: Sequence[str] = ()
    ) -> tuple[Suggestion, ...]:
        """The best documents for each thing the leaf asks for, not counting those linked to it.

        `last_year` are the subjects of documents that proved the leaf a year ago. A document whose
        type is known and not asked for is suggested only where no type is asked for.
        """
        free = [each for each in self._candidates.values() if each.code not in linked]
        before = [words_of(subject) for subject in last_year]
        return tuple(
            Suggestion(asked.id, code, reason)
            for asked in leaf.evidence
            for _, code, reason in self._ranked(asked, leaf, free, before)[:MOST_SUGGESTED]
        )

    def _ranked(
        self,
        asked: EvidenceRequirement,
        leaf: Leaf,
        free: Iterable[Candidate],
        before: Sequence[frozenset[str]],
    ) -> list[tuple[float, DocumentCode, SuggestedBy]]:
        wanted = self._weighed(words_of(f"{asked.label} {leaf.title}"))
        again_wanted = [self._weighed(words) for words in before]
        types = {type_name(each) for each in asked.types} - {""}
        found = []
        for each in free:
            if types and each.type and each.type not in types:
                continue
            share = _share(wanted, each.words)
            again = max((_share(words, each.words) for words in again_wanted), default=0.0)
            has_type = each.type in types
            reason = _reason(share, again, has_type=has_type)
            if reason is not None:
                found.append((-(share + again + has_type), each.code, reason))
        return sorted(found)

    def _weighed(self, words: frozenset[str]) -> "_Weighed":
        """What each word weighs; a word nobody has counts as the rarest."""
        return _Weighed(words, {word: self._rarity.get(word, self._rarest) for word in words})


def candidate(name: DocumentName) -> Candidate:
    """A document by what it is called; its type may be written as a word or as its letters."""
    kind = type_name(name.type) or TITLES.get(fold(name.type), name.type)
    stem = name.name.rpartition(".")[0] or name.name
    return Candidate(name.code, kind, words_of(f"{kind} {name.subject} {stem}"))


def words_of(text: str) -> frozenset[str]:
    """The words that say something, folded; years and running numbers do not."""
    words = _WORD.findall(folded(text).replace("_", " "))
    return frozenset(
        word
        for word in words
        if word not in _EMPTY and not (word.isdigit() and len(word) > _LONGEST_COUNT)
    )


def _share(wanted: _Weighed, there: frozenset[str]) -> float:
    """How much of what is wanted is there, 0 to 1."""
    common = sum(wanted.weights[word] for word in wanted.words & there)
    return common / wanted.total if wanted.total else 0.0


def _reason(share: float, again: float, *, has_type: bool) -> SuggestedBy | None:
    if again >= _LAST_YEAR:
        return SuggestedBy.LAST_YEAR
    if has_type and share >= _LEAST_WITH_TYPE:
        return SuggestedBy.TYPE
    return SuggestedBy.WORDS if share >= _LEAST else None
