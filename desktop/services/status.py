"""Sums up where a workspace stands."""

from dataclasses import dataclass

from desktop.domain.approval import Approval, Stage
from desktop.domain.findings import CheckFinding, Weight
from desktop.domain.scoring.totals import ScoreSheet
from desktop.ports.exports import ExportRecord
from desktop.services.approval import read_approval
from desktop.services.checking import read_standing
from desktop.services.exporting import read_exports
from desktop.services.library import Library, read_library
from desktop.services.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Status:
    """Points, documents, findings and packages at one moment."""

    sheet: ScoreSheet
    library: Library
    findings: tuple[CheckFinding, ...]
    exports: tuple[ExportRecord, ...]
    approval: Approval

    @property
    def stage(self) -> Stage:
        """Where the submission is on its way."""
        is_checked = all(one.weight is not Weight.BOUNCES for one in self.findings)
        return self.approval.stage(is_checked=is_checked)


def read_status(workspace: Workspace) -> Status:
    """Everything a person asks first."""
    standing = read_standing(workspace)
    return Status(
        sheet=standing.sheet,
        library=read_library(workspace),
        findings=standing.findings,
        exports=read_exports(workspace),
        approval=read_approval(workspace),
    )
