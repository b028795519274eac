"""Makes a criterion set of a tree from a table: leaves are judged by hand until refined."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from desktop.domain.criteria import (
    ClassBasis,
    CriterionSet,
    EvidenceGate,
    EvidenceRequirement,
    Group,
    Leaf,
    Node,
    Period,
    Ranking,
    RankingMethod,
    Receiver,
    Rounding,
    RoundingMode,
)
from desktop.domain.limits import MAX_NOTE_CHARACTERS, MAX_SHORT_CHARACTERS
from desktop.domain.office_tables.doubts import Branch, nested
from desktop.domain.office_tables.values import TableDraft
from desktop.domain.package_names import ascii_slug
from desktop.domain.rules import Manual

_STEP: Final = Decimal("0.25")
_FINER: Final = (Decimal("0.1"), Decimal("0.05"), Decimal("0.01"))
_MOST_EVIDENCE: Final = 100
_MAX_LABEL: Final = "Điểm tối đa"


@dataclass(frozen=True, slots=True)
class SetHead:
    """What a table does not say of its set."""

    title: str
    year: int
    issued_by: str
    receiver: str
    period: Period


def draft_to_set(draft: TableDraft, head: SetHead) -> CriterionSet:
    """The set; the draft must not be blocked."""
    nodes = tuple(_node(branch, (), "") for branch in nested(draft.rows))
    return CriterionSet(
        id=f"{ascii_slug(head.title)[:48].strip('-').lower() or 'bo-tieu-chi'}-{head.year}",
        version="1",
        title=head.title,
        year=head.year,
        issued_by=head.issued_by,
        decision=None,
        period=head.period,
        receiver=Receiver(head.receiver, "province"),
        max_label=draft.guess.max_label or _MAX_LABEL,
        points_rounding=Rounding(2, RoundingMode.HALF_UP),
        percent_rounding=Rounding(1, RoundingMode.HALF_UP),
        classes=(),
        class_basis=ClassBasis.PERCENT,
        ranking=Ranking(RankingMethod.COMPETITION),
        evidence_gate=EvidenceGate.EXPLAIN,
        offices=(),
        nodes=nodes,
    )


def step_for(most: Decimal) -> Decimal | None:
    """The step of points: 0.25 where the maximum is a multiple of it, else a finer one."""
    if not most:
        return None
    for step in (_STEP, *_FINER):
        if most % step == 0:
            return step
    exponent = most.as_tuple().exponent
    return Decimal(1).scaleb(int(exponent))


def _node(branch: Branch, evidence: Sequence[str], guidance: str) -> Node:
    """A criterion; what a group asks for goes to the leaves below that ask for nothing."""
    row = branch.row
    asked = row.evidence or tuple(evidence)
    title = _short(row.title)
    if branch.children:
        said = "\n".join(each for each in (guidance, row.wording) if each)
        children = tuple(_node(child, asked, said) for child in branch.children)
        return Group(row.code, title, branch.points(), children)
    most = branch.points()
    wording = row.wording if title == row.title else f"{row.title}\n{row.wording}".strip()
    return Leaf(
        row.code,
        title,
        most,
        Manual(step_for(most)),
        wording=wording[:MAX_NOTE_CHARACTERS].strip(),
        evidence=_evidence(asked),
        guidance=guidance[:MAX_NOTE_CHARACTERS].strip(),
    )


def _evidence(asked: Sequence[str]) -> tuple[EvidenceRequirement, ...]:
    return tuple(
        EvidenceRequirement(f"tl{number}", text[:MAX_NOTE_CHARACTERS].strip(), required=True)
        for number, text in enumerate(asked[:_MOST_EVIDENCE], start=1)
    )


def _short(title: str) -> str:
    if len(title) <= MAX_SHORT_CHARACTERS:
        return title
    return f"{title[: MAX_SHORT_CHARACTERS - 1].rstrip()}…"
