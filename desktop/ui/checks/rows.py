"""The rows of the check list: findings by weight, and how many there are of each."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from desktop.domain.criteria import CriterionSet, Leaf
from desktop.domain.findings import CheckFinding, Weight
from desktop.ui.sentences.checks import WEIGHTS, finding_sentence
from desktop.wording.numbers import number
from desktop.wording.phrases import say


@dataclass(frozen=True, slots=True)
class FindingRow:
    """A finding, or with `is_heading` the weight of those below it.

    `leaf` or `document` says where it can be mended; `points` are the points at stake, "" for none.
    """

    weight: Weight
    place: str
    text: str
    leaf: str = ""
    document: str = ""
    points: str = ""
    is_heading: bool = False


@dataclass(frozen=True, slots=True)
class FindingCounts:
    """How many findings there are of each weight."""

    bounces: int
    costs_points: int
    worth_a_look: int

    @property
    def all(self) -> int:
        """How many there are."""
        return self.bounces + self.costs_points + self.worth_a_look

    @property
    def heaviest(self) -> Weight | None:
        """The heaviest weight that was found."""
        return next((weight for weight in Weight if self.of(weight)), None)

    def of(self, weight: Weight) -> int:
        """How many there are of one weight."""
        match weight:
            case Weight.BOUNCES:
                return self.bounces
            case Weight.COSTS_POINTS:
                return self.costs_points
            case Weight.WORTH_A_LOOK:
                return self.worth_a_look

    def in_words(self) -> str:
        """The counts as one sentence, without those that are 0; "" where nothing was found."""
        return ", ".join(
            say("{count} mục {weight}", count=str(self.of(each)), weight=WEIGHTS[each].lower())
            for each in Weight
            if self.of(each)
        )


def count_findings(findings: Sequence[CheckFinding]) -> FindingCounts:
    """Count by weight."""
    found = [finding.weight for finding in findings]
    return FindingCounts(
        found.count(Weight.BOUNCES),
        found.count(Weight.COSTS_POINTS),
        found.count(Weight.WORTH_A_LOOK),
    )


def finding_rows(
    findings: Sequence[CheckFinding], criterion_set: CriterionSet
) -> tuple[FindingRow, ...]:
    """Heaviest first, each weight under its heading with the count."""
    leaves = {leaf.code: leaf for leaf in criterion_set.leaves()}
    rows: list[FindingRow] = []
    for weight in Weight:
        found = [one for one in findings if one.weight is weight]
        if found:
            text = say("{weight} · {count}", weight=WEIGHTS[weight], count=str(len(found)))
            rows.append(FindingRow(weight, "", text, is_heading=True))
        rows += [finding_row(one, leaves) for one in found]
    return tuple(rows)


def finding_row(finding: CheckFinding, leaves: Mapping[str, Leaf]) -> FindingRow:
    """One finding; `leaves` by code."""
    leaf = leaves.get(finding.leaf)
    return FindingRow(
        weight=finding.weight,
        place=finding.document if leaf is None else f"{leaf.code}  {leaf.title}",
        text=finding_sentence(finding),
        leaf=finding.leaf,
        document=finding.document,
        points=say("{points} điểm", points=number(finding.at_stake)) if finding.at_stake else "",
    )
