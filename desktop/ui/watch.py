"""Keeps an eye on where the work stands: reads it anew after changes, one reading at a time."""

from collections.abc import Callable
from functools import partial

from desktop.domain.errors import AppError
from desktop.services.checking import Standing, read_standing
from desktop.services.workspace import Workspace
from desktop.ui.work import Jobs, Reply


class WorkWatch:
    """Every reading comes after whatever was sent to be saved before it."""

    def __init__(
        self,
        workspace: Workspace,
        *,
        jobs: Jobs,
        done: Callable[[Standing], None],
        failed: Callable[[AppError], None],
    ) -> None:
        self._workspace, self._jobs = workspace, jobs
        self._reply = Reply(done=done, failed=failed, ended=self._on_ended)
        self._is_reading = False
        self._is_stale = False
        self._is_over = False

    def look(self) -> None:
        """Read now, or once more after the reading that is under way."""
        if self._is_over:
            return
        if self._is_reading:
            self._is_stale = True
            return
        self._is_reading = True
        self._jobs.save(partial(read_standing, self._workspace), self._reply)

    def stop(self) -> None:
        """Read no more."""
        self._is_over = True

    def _on_ended(self) -> None:
        self._is_reading = False
        if self._is_stale:
            self._is_stale = False
            self.look()
