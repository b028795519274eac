"""Decides what the page *Kiểm tra* shows, and where its rows lead."""

from collections.abc import Sequence
from typing import Protocol

from desktop.domain.errors import AppError
from desktop.services.checking import Standing
from desktop.services.workspace import Workspace
from desktop.ui.checks.places import Places
from desktop.ui.checks.rows import FindingCounts, FindingRow, count_findings, finding_rows
from desktop.ui.messages import describe_error
from desktop.wording.phrases import say
from desktop.wording.states import EVIDENCE_GATES


class ChecksView(Protocol):
    """What the page can show."""

    def show_checks(self, rows: Sequence[FindingRow], counts: FindingCounts) -> None: ...
    def show_gate(self, sentence: str) -> None: ...
    def show_failure(self, sentence: str) -> None: ...


class ChecksPresenter:
    """Shows all findings; every one of them is a way to its place."""

    def __init__(self, workspace: Workspace, *, view: ChecksView, places: Places) -> None:
        self._set = workspace.criterion_set
        self._view, self._places = view, places
        gate = EVIDENCE_GATES[self._set.evidence_gate]
        self._view.show_gate(say("Quy định của bộ tiêu chí này: {gate}.", gate=gate))

    def show(self, standing: Standing) -> None:
        """Show what was found."""
        rows = finding_rows(standing.findings, self._set)
        self._view.show_checks(rows, count_findings(standing.findings))

    def show_failure(self, error: AppError) -> None:
        """Say why the work could not be read."""
        self._view.show_failure(describe_error(error))

    def jump(self, row: FindingRow) -> None:
        """Go where a finding can be mended."""
        self._places.open(row)
