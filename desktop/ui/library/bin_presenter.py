"""Decides what the bin of *Minh chứng* shows."""

from collections.abc import Sequence
from functools import partial
from typing import Protocol

from desktop.domain.errors import AppError
from desktop.services.binning import read_bin
from desktop.services.workspace import Workspace
from desktop.ui.library.bin_rows import BinRow, bin_rows
from desktop.ui.messages import describe_error
from desktop.ui.work import Jobs, Reply


class BinView(Protocol):
    """What the page can show of the bin."""

    def show_bin(self, rows: Sequence[BinRow]) -> None: ...
    def show_refused(self, sentences: Sequence[str]) -> None: ...


class BinPresenter:
    """Reads the bin anew whenever documents went there or came back."""

    def __init__(self, workspace: Workspace, *, jobs: Jobs, view: BinView) -> None:
        self._workspace, self._jobs, self._view = workspace, jobs, view

    def refresh(self) -> None:
        """Show the bin as it is now."""
        job = partial(_read, self._workspace)
        self._jobs.save(job, Reply(done=self._view.show_bin, failed=self._on_failed))

    def _on_failed(self, error: AppError) -> None:
        self._view.show_refused([describe_error(error)])


def _read(workspace: Workspace) -> tuple[BinRow, ...]:
    return bin_rows(read_bin(workspace))
