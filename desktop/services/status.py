"""Sums up where a workspace stands."""

from dataclasses import dataclass

from desktop.domain.findings import CheckFinding
from desktop.domain.scoring.totals import ScoreSheet
from desktop.ports import ExportRecord
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


def read_status(workspace: Workspace) -> Status:
    """Everything a person asks first."""
    standing = read_standing(workspace)
    return Status(
        sheet=standing.sheet,
        library=read_library(workspace),
        findings=standing.findings,
        exports=read_exports(workspace),
    )
