"""Keeps what the inbox holds for everybody who shows it, read anew when something came."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from desktop.ui.inbox.tray_state import TrayState
from desktop.ui.work import Reply

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.domain.errors import AppError
    from desktop.domain.scans import FolderSight
    from desktop.services.workspace import Workspace
    from desktop.ui.inbox.tray_state import ScanRow
    from desktop.ui.work import Jobs


class Tray:
    """One reading at a time; whoever asks meanwhile gets one more after it."""

    def __init__(
        self, workspace: Workspace, *, jobs: Jobs, failed: Callable[[AppError], None]
    ) -> None:
        self._workspace, self._jobs = workspace, jobs
        self._reply = Reply(done=self._on_read, failed=failed, ended=self._on_ended)
        self._state = TrayState()
        self._is_reading = False
        self._is_stale = False
        self._listeners: list[Callable[[], None]] = []

    @property
    def state(self) -> TrayState:
        """The inbox as it was last read."""
        return self._state

    def listen(self, on_changed: Callable[[], None]) -> None:
        """Say that the inbox holds something else."""
        self._listeners.append(on_changed)

    def rows(self, numbers: list[int]) -> list[ScanRow]:
        """These scans that wait, in the order asked."""
        known = {row.id: row for row in self._state.waiting}
        return [known[each] for each in numbers if each in known]

    @property
    def is_unknown(self) -> bool:
        """Whether nobody has looked into one of the scans that wait."""
        return any(row.page_count is None for row in self._state.waiting)

    def refresh(self) -> None:
        """Read the inbox now, or once more after the reading that is under way."""
        if self._is_reading:
            self._is_stale = True
            return
        self._is_reading = True
        self._jobs.save(self._read, self._reply)

    def see(self, sights: tuple[FolderSight, ...]) -> None:
        """Take what the folders look like."""
        self._show(replace(self._state, sights=sights))

    def _read(self) -> TrayState:
        # Loaded on the job's thread:
        from desktop.services.inbox import read_inbox  # noqa: PLC0415 - see above
        from desktop.ui.inbox.rows import tray_state  # noqa: PLC0415 - see above

        inbox = read_inbox(self._workspace)
        with self._workspace.look() as work:
            heads = work.readings.heads() if inbox.waiting or inbox.aside else {}
            found = (work.documents.by_digest(each.content.digest) for each in inbox.waiting)
            known = {each.content.digest: each.code for each in found if each is not None}
        return tray_state(inbox, heads, known)

    def _on_read(self, state: TrayState) -> None:
        self._show(replace(state, sights=self._state.sights))

    def _on_ended(self) -> None:
        self._is_reading = False
        if self._is_stale:
            self._is_stale = False
            self.refresh()

    def _show(self, state: TrayState) -> None:
        if state == self._state:
            return
        self._state = state
        for each in self._listeners:
            each()
