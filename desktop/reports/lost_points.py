"""Which leaves lost points, and why, as the self-score report and its words look at them."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from desktop.domain import decimals
from desktop.domain.answers import Answer, LostKind
from desktop.domain.criteria import Leaf, Node, leaves_of
from desktop.domain.scoring.outcome import Outcome, State
from desktop.ports.papers import ReportContent
from desktop.wording.numbers import number
from desktop.wording.phrases import say
from desktop.wording.states import LOST_KINDS
from desktop.wording.traces import reason

_MOST_IN_A_ROW: Final = 40


@dataclass(frozen=True, slots=True)
class LostLeaf:
    """A leaf that was scored below its maximum."""

    leaf: Leaf
    outcome: Outcome
    answer: Answer

    @property
    def kind(self) -> LostKind | None:
        """Why, in one word; None where nobody said."""
        return None if self.answer.lost is None else self.answer.lost.kind


@dataclass(frozen=True, slots=True)
class LostField:
    """A field with those of its leaves that lost points."""

    node: Node
    leaves: tuple[LostLeaf, ...]


def lost_fields(content: ReportContent) -> tuple[LostField, ...]:
    """The fields in which points were lost, in reading order."""
    fields = (LostField(node, _lost_below(node, content)) for node in content.criterion_set.nodes)
    return tuple(field for field in fields if field.leaves)


def lost_leaves(content: ReportContent) -> tuple[LostLeaf, ...]:
    """All leaves that lost points."""
    return tuple(leaf for field in lost_fields(content) for leaf in field.leaves)


def points_lost(leaves: Iterable[LostLeaf]) -> Decimal:
    """What they lost together."""
    return decimals.total(each.outcome.lost for each in leaves)


def codes_of(leaves: Iterable[LostLeaf]) -> str:
    """Their codes in a row."""
    return _row(each.leaf.code for each in leaves)


def in_state(content: ReportContent, state: State) -> tuple[Leaf, ...]:
    """The leaves of the fields whose outcome is this."""
    outcomes = content.sheet.outcomes
    nodes = content.criterion_set.nodes
    return tuple(leaf for leaf in leaves_of(nodes) if outcomes[leaf.code].state is state)


def codes_with_points(leaves: Iterable[Leaf]) -> str:
    """Codes with what each is worth: "8.1 (30 điểm), 8.2 (5 điểm)"."""
    template = "{code} ({points} điểm)"
    return _row(say(template, code=each.code, points=number(each.max)) for each in leaves)


def why_lost(lost: LostLeaf, content: ReportContent) -> str:
    """The office's reason; where it gave none, how the points came about."""
    given = lost.answer.lost
    if given is None:
        how = reason(lost.outcome, lost.leaf, content.criterion_set)
        return say("Theo cách tính: {how}", how=how)
    kind = LOST_KINDS[given.kind]
    if not given.text.strip():
        return kind
    return say("{kind}: {text}", kind=kind, text=given.text.strip())


def _lost_below(node: Node, content: ReportContent) -> tuple[LostLeaf, ...]:
    outcomes, answers = content.sheet.outcomes, content.answers
    return tuple(
        LostLeaf(leaf, outcomes[leaf.code], answers.get(leaf.code, Answer()))
        for leaf in leaves_of((node,))
        if outcomes[leaf.code].lost > 0
    )


def _row(items: Iterable[str]) -> str:
    """The items in a row; of very many the first, since the enclosed table has all of them."""
    every = tuple(items)
    rest = len(every) - _MOST_IN_A_ROW
    if rest <= 0:
        return ", ".join(every)
    return say(
        "{first} và {count} tiêu chí khác nêu trong Bảng tự chấm điểm",
        first=", ".join(every[:_MOST_IN_A_ROW]),
        count=str(rest),
    )
