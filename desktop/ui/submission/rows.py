"""The rows of the page *Nộp hồ sơ*: findings by weight, packages made so far."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from desktop.domain.criteria import CriterionSet
from desktop.domain.findings import CheckFinding, Weight
from desktop.ports import ExportRecord
from desktop.ui.sentences.checks import WEIGHTS, finding_sentence
from desktop.wording.numbers import moment, size
from desktop.wording.phrases import say

_SHOWN_DIGITS = 12


@dataclass(frozen=True, slots=True)
class FindingRow:
    """A finding, or with `is_heading` the weight of those below it."""

    weight: Weight
    place: str
    text: str
    leaf: str = ""
    is_heading: bool = False


@dataclass(frozen=True, slots=True)
class PackageRow:
    """A package that was made; `path` is where it was put, if it went into the workspace."""

    name: str
    facts: str
    path: Path


def finding_rows(
    findings: Sequence[CheckFinding], criterion_set: CriterionSet
) -> tuple[FindingRow, ...]:
    """Heaviest first, each weight under its heading with the count."""
    rows: list[FindingRow] = []
    for weight in Weight:
        found = [one for one in findings if one.weight is weight]
        if found:
            text = say("{weight} · {count}", weight=WEIGHTS[weight], count=str(len(found)))
            rows.append(FindingRow(weight, "", text, is_heading=True))
        rows += [_row(one, criterion_set) for one in found]
    return tuple(rows)


def package_rows(exports: Sequence[ExportRecord], folder: Path) -> tuple[PackageRow, ...]:
    """The newest first."""
    return tuple(
        PackageRow(
            one.file_name,
            say(
                "{at} · {size} · mã {digest}…",
                at=moment(one.created_at),
                size=size(one.size),
                digest=one.digest[:_SHOWN_DIGITS],
            ),
            folder / one.file_name,
        )
        for one in reversed(exports)
    )


def _row(finding: CheckFinding, criterion_set: CriterionSet) -> FindingRow:
    leaf = criterion_set.leaf(finding.leaf) if finding.leaf else None
    place = finding.document if leaf is None else f"{leaf.code}  {leaf.title}"
    return FindingRow(finding.weight, place, finding_sentence(finding), leaf=finding.leaf)
