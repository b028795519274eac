"""Finds everything that would bounce the submission or cost points."""

from dataclasses import dataclass, field

from desktop.domain.approval import STEP_KINDS, Approval, approval_of
from desktop.domain.findings import (
    CheckFinding,
    Weight,
    check_answers,
    check_dates,
    check_documents,
    window_of_all,
)
from desktop.domain.scoring.totals import ScoreSheet
from desktop.services.scoring import read_scores
from desktop.services.workspace import Workspace

_ORDER = tuple(Weight)


@dataclass(frozen=True, slots=True)
class Standing:
    """Points and findings at one moment; heaviest first, then the most points at stake."""

    sheet: ScoreSheet
    findings: tuple[CheckFinding, ...]
    approval: Approval = field(default_factory=Approval)


def check_workspace(workspace: Workspace) -> tuple[CheckFinding, ...]:
    """All findings, heaviest first; within a weight the most points at stake first."""
    return read_standing(workspace).findings


def read_standing(workspace: Workspace) -> Standing:
    """Score and check; costs the same however many documents there are without fault."""
    scores = read_scores(workspace)
    with workspace.look() as work:
        proven, doubtful = work.documents.proven(), work.documents.doubtful()
        outside = work.documents.dated_outside(window_of_all(workspace.criterion_set))
        approval = approval_of(work.journal.all(STEP_KINDS))
    criterion_set = workspace.criterion_set
    found = (
        check_answers(criterion_set, scores.answers, scores.sheet.outcomes, proven)
        + check_dates(criterion_set, outside)
        + check_documents(doubtful)
    )
    findings = sorted(found, key=lambda one: (_ORDER.index(one.weight), -one.at_stake))
    return Standing(scores.sheet, tuple(findings), approval)
