"""Finds what the improvement plan is about: points lost, penalties incurred, bonuses left."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal

from desktop.domain.answers import Answer
from desktop.domain.criteria import CriterionSet, Leaf, Node, leaves_of
from desktop.domain.decimals import difference, total
from desktop.domain.plan import LostField, LostLeaf, Measure, PlanKind, counted
from desktop.domain.scoring.outcome import State
from desktop.domain.scoring.totals import ScoreSheet, totals_of


def lost_points(
    criterion_set: CriterionSet,
    answers: Mapping[str, Answer],
    sheet: ScoreSheet,
    measures: Mapping[str, Measure],
) -> tuple[LostField, ...]:
    """All fields, then bonus and penalty, with the leaves that lose points or have a measure.

    Leaves without points yet are left out, but for bonuses: nobody has to reach one.
    """
    search = _Search(answers, sheet, measures)
    fields = [
        LostField(
            code=node.code,
            title=node.title,
            earned=sheet.fields[node.code].earned,
            applicable=sheet.fields[node.code].applicable,
            lost=sheet.fields[node.code].lost,
            leaves=tuple(search.leaves(node, PlanKind.FIELD)),
        )
        for node in criterion_set.nodes
    ]
    for kind, section in (
        (PlanKind.BONUS, criterion_set.bonus),
        (PlanKind.PENALTY, criterion_set.penalty),
    ):
        if section is not None:
            fields += (search.part(node, kind, section.max) for node in section.nodes)
    return tuple(fields)


@dataclass(frozen=True, slots=True)
class _Search:
    answers: Mapping[str, Answer]
    sheet: ScoreSheet
    measures: Mapping[str, Measure]

    def leaves(self, node: Node, kind: PlanKind) -> Iterator[LostLeaf]:
        for leaf in leaves_of((node,)):
            found = self._leaf(leaf, kind)
            is_own_field = leaf.code == node.code  # a field without parts has the field's measure
            if found.room > 0 or (leaf.code in self.measures and not is_own_field):
                yield found

    def part(self, node: Node, kind: PlanKind, cap: Decimal) -> LostField:
        """A part of bonus or penalty; what it brings is held by `cap` with the other parts."""
        leaves = list(leaves_of((node,)))
        earned = total(self._leaf(leaf, kind).points for leaf in leaves)
        totals = totals_of((node,), self.sheet.outcomes)
        is_bonus = kind is PlanKind.BONUS
        return LostField(
            code=node.code,
            title=node.title,
            earned=earned,
            applicable=min(totals.applicable, cap) if is_bonus else Decimal(0),
            lost=Decimal(0) if is_bonus else difference(Decimal(0), earned),
            leaves=tuple(self.leaves(node, kind)),
            kind=kind,
            cap=cap,
        )

    def _leaf(self, leaf: Leaf, kind: PlanKind) -> LostLeaf:
        outcome = self.sheet.outcomes[leaf.code]
        points = counted(outcome.points or Decimal(0), kind)
        lost = outcome.lost
        if kind is not PlanKind.FIELD:
            lost = difference(Decimal(0), points) if kind is PlanKind.PENALTY else Decimal(0)
        is_out = kind is PlanKind.BONUS and outcome.state in {State.EXCLUDED, State.PENDING}
        reason = self.answers.get(leaf.code, Answer()).lost
        return LostLeaf(leaf, points, lost, reason, kind, is_out)
