"""Sums up where a workspace stands."""

from dataclasses import dataclass

from desktop.domain.findings import CheckFinding
from desktop.domain.scoring.totals import ScoreSheet
from desktop.ports import ExportRecord
from desktop.services.checking import check_workspace
from desktop.services.exporting import read_exports
from desktop.services.library import Library, read_library
from desktop.services.scoring import read_scores
from desktop.services.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Status:
    """Points, documents, findings and packages at one moment."""

    sheet: ScoreSheet
    library: Library
    findings: tuple[CheckFinding, ...]
    exports: tuple[ExportRecord, ...]


def read_status(workspace: Workspace) -> Status:
    """Everything a person asks first."""
    return Status(
        sheet=read_scores(workspace).sheet,
        library=read_library(workspace),
        findings=check_workspace(workspace),
        exports=read_exports(workspace),
    )
