"""Finds which leaf of an earlier set is which of this year's; carries answers over."""

import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Hashable, Mapping, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import Final, Generic, TypeVar

from desktop.domain.answers import Answer, DateInput
from desktop.domain.criteria import CriterionSet, Leaf, NotApplicable
from desktop.domain.rules import (
    Checklist,
    Choice,
    Count,
    Deduction,
    Formula,
    Number,
    NumberInput,
    Ratio,
    Rule,
    Survey,
    ZeroIfAny,
    walk_parts,
)

Shape = tuple[str, frozenset[str]]
"""A rule's kind and the names of what is filled in; points and bands may change over the years."""

_YEAR: Final = re.compile(r"\b(?:19|20)\d\d\b")
_WORD: Final = re.compile(r"\w+")
_ALIKE: Final = Fraction(1, 2)

T = TypeVar("T")


def counterparts(earlier: CriterionSet, current: CriterionSet) -> Mapping[str, Leaf]:
    """The earlier leaf for each of this year's that has one, by this year's code.

    Both ask for the same inputs, and no leaf stands for two. Codes shift when a set is revised,
    so that a code counts only with a title that says roughly the same.
    """
    return _match(
        [
            _Candidate(leaf.code, leaf.title, rule_shape(leaf.rule), leaf)
            for leaf in earlier.leaves()
        ],
        [
            _Candidate(leaf.code, leaf.title, rule_shape(leaf.rule), leaf)
            for leaf in current.leaves()
        ],
    )


def field_counterparts(earlier: CriterionSet, current: CriterionSet) -> Mapping[str, str]:
    """The code of the earlier field for each of this year's fields that has one."""
    return _match(
        [_Candidate(node.code, node.title, "", node.code) for node in earlier.nodes],
        [_Candidate(node.code, node.title, "", node.code) for node in current.nodes],
    )


def carried_answer(earlier: Answer, leaf: Leaf, current: Answer) -> Answer:
    """This year's answer after last year's figures were copied into it.

    Days stay behind, since each year has its own deadlines; so do points set by hand and why
    points were lost, which were about last year. A note that is there already is kept.
    """
    inputs = None if isinstance(earlier.inputs, DateInput) else earlier.inputs
    excused = earlier.not_applicable and leaf.not_applicable is not NotApplicable.NONE
    note = current.note or earlier.note
    if inputs is None and not excused:
        return replace(current, note=note)
    return replace(current, inputs=inputs or current.inputs, not_applicable=excused, note=note)


def rule_shape(rule: Rule) -> Shape:
    """What an answer to the rule consists of."""
    match rule:
        case Choice():
            names = [option.id for option in rule.options]
        case Checklist():
            names = [part.id for part in walk_parts(rule.parts)]
        case Deduction() | ZeroIfAny():
            names = [case.id for case in rule.cases]
        case Survey():
            names = [weight.id for weight in rule.weights]
        case _:
            names = _figures(rule)
    return rule.kind, frozenset(names)


def _figures(rule: Rule) -> list[str]:
    """Names with their units: 3 triệu đồng must not become 3 đồng."""
    match rule:
        case Count():
            return [_plain(rule.unit)]
        case Ratio():
            return [
                _figure(rule.numerator, "over"),
                _figure(rule.denominator, "under"),
            ]
        case Number():
            return [_figure(rule.input)]
        case Formula():
            return [_figure(each) for each in rule.inputs]
        case _:
            return []


def _figure(figure: NumberInput, role: str = "") -> str:
    return f"{role} {figure.id} {_plain(figure.unit)}"


@dataclass(frozen=True, slots=True)
class _Candidate(Generic[T]):
    code: str
    title: str
    shape: Hashable
    node: T

    @property
    def plain_title(self) -> str:
        return _plain(_YEAR.sub("", self.title))


def _match(earlier: Sequence[_Candidate[T]], current: Sequence[_Candidate[T]]) -> Mapping[str, T]:
    """First those that kept code and title, then titles there is one of, then codes alone."""
    ways: tuple[Callable[[_Candidate[T]], Hashable], ...] = (
        lambda one: (one.code, one.plain_title, one.shape),
        lambda one: (one.plain_title, one.shape),
        lambda one: (one.code, one.shape),
    )
    found: dict[str, T] = {}
    left, open_ones = list(earlier), list(current)
    for way in ways:
        pairs = [pair for pair in _same(left, open_ones, way) if _is_alike(*pair)]
        found |= {now.code: before.node for before, now in pairs}
        taken = {before.code for before, _ in pairs}
        left = [one for one in left if one.code not in taken]
        open_ones = [one for one in open_ones if one.code not in found]
    return found


def _same(
    earlier: Sequence[_Candidate[T]],
    current: Sequence[_Candidate[T]],
    way: Callable[[_Candidate[T]], Hashable],
) -> list[tuple[_Candidate[T], _Candidate[T]]]:
    """The pairs that look the same this way, where on either side only one does."""
    counts = (Counter(map(way, earlier)), Counter(map(way, current)))
    only = {way(one): one for one in earlier if all(count[way(one)] == 1 for count in counts)}
    return [(only[way(one)], one) for one in current if way(one) in only]


def _is_alike(one: _Candidate[T], other: _Candidate[T]) -> bool:
    """Whether the titles share at least half of their words."""
    words = [set(_WORD.findall(each.plain_title)) for each in (one, other)]
    shared, all_words = words[0] & words[1], words[0] | words[1]
    return not all_words or Fraction(len(shared), len(all_words)) >= _ALIKE


def _plain(text: str) -> str:
    return " ".join(unicodedata.normalize("NFC", text).casefold().split())
