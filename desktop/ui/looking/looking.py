"""Looks into documents and scans behind the window, one step after another, until all is known."""

from __future__ import annotations

from functools import partial
from threading import Event
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSettings, QTimer, Signal, Slot

from desktop.domain.errors import JobCancelledError
from desktop.ui.work import Lane, Reply

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.domain.errors import AppError
    from desktop.domain.evidence import Digest
    from desktop.domain.pages import OcrLack
    from desktop.services.glancing import Glance
    from desktop.services.library import UsedDocument
    from desktop.services.workspace import Workspace
    from desktop.ui.work import Jobs

_PAUSED, _HINT_CLOSED = "reading/paused", "reading/hint_closed"
_SOON, _AGAIN = 400, 10_000


class Looking(QObject):
    """Goes on while there is something to look into; reading scans (OCR) can be paused.

    `changed` says that there is something else to tell.
    """

    changed = Signal()

    def __init__(
        self,
        workspace: Workspace,
        settings: QSettings,
        *,
        jobs: Jobs,
        found: Callable[[UsedDocument], None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._workspace, self._settings = workspace, settings
        self._jobs, self._found = jobs, found
        self._first: Digest | None = None
        self._pause: Pause | None = None
        self._is_stale = False
        self._is_over = False
        self.unread_scans = 0
        self.lack: OcrLack | None = None
        self._soon = QTimer(self, singleShot=True, interval=_SOON)
        self._soon.timeout.connect(self._on_soon)
        self._again = QTimer(self, singleShot=True, interval=_AGAIN)
        self._again.timeout.connect(self.look_soon)

    @property
    def is_paused(self) -> bool:
        """Whether the officer wants no scans read for now."""
        return str(self._settings.value(_PAUSED)) == "true"

    @property
    def is_busy(self) -> bool:
        """Whether a step is under way."""
        return self._pause is not None

    @property
    def can_read(self) -> bool:
        """Whether there are scans to be read, and nothing is against it."""
        return self.unread_scans > 0 and self.lack is None and not self.is_paused

    @property
    def wants_hint(self) -> bool:
        """Whether there are scans that cannot be read, and the officer may not know why."""
        is_closed = str(self._settings.value(_HINT_CLOSED)) == "true"
        return self.lack is not None and self.unread_scans > 0 and not is_closed

    def look_soon(self) -> None:
        """Look at what may have come in."""
        if not self._is_over:
            self._soon.start()

    def prefer(self, digest: Digest) -> None:
        """Look into this document first: somebody is looking at it."""
        self._first = digest

    def pause(self) -> None:
        """Read no scans until `go_on`, also when the program is opened again."""
        self._settings.setValue(_PAUSED, "true")
        if self._pause is not None:
            self._pause.stop()
        self.changed.emit()

    def go_on(self) -> None:
        """Read scans again."""
        self._settings.setValue(_PAUSED, "false")
        self.changed.emit()
        self.look_soon()

    def close_hint(self) -> None:
        """The officer knows what reading scans would need."""
        self._settings.setValue(_HINT_CLOSED, "true")
        self.changed.emit()

    def stop(self) -> None:
        """Look no more."""
        self._is_over = True
        self._soon.stop()
        self._again.stop()
        if self._pause is not None:
            self._pause.stop()

    @Slot()
    def _on_soon(self) -> None:
        if self._pause is not None:
            self._is_stale = True
        else:
            self._step()

    def _step(self) -> None:
        if self._is_over:
            return
        self._is_stale = False
        self._pause = pause = Pause()
        job = partial(
            _glance,
            self._workspace,
            first=self._first,
            may_read=self.can_read,
            progress=pause,
        )
        done = partial(self._on_glanced, self.can_read)
        reply = Reply(done, self._on_failed, self._on_paused, self._on_ended)
        self._jobs.behind(Lane.LOOK, job, reply)

    def _on_ended(self) -> None:
        self._pause = None

    def _on_glanced(self, could_read: bool, seen: Glance) -> None:  # noqa: FBT001 - bound first
        if seen.document is not None:
            self._found(seen.document)
        self.unread_scans, self.lack = seen.unread_scans, seen.lack
        self.changed.emit()
        is_more = seen.did_something or self._is_stale
        if is_more or (self.can_read and not could_read):
            self._step()

    def _on_paused(self) -> None:
        if self._is_stale:
            self.look_soon()

    def _on_failed(self, _error: AppError) -> None:
        """The database is busy for now: nobody waits for this, so it is tried again later."""
        if not self._is_over:
            self._again.start()


def _glance(
    workspace: Workspace, *, first: Digest | None, may_read: bool, progress: Pause
) -> Glance:
    from desktop.services.glancing import glance  # noqa: PLC0415 - loaded on the job's thread

    return glance(workspace, first=first, may_read=may_read, progress=progress)


class Pause:
    """The progress of one step: stops it at the next page once asked to."""

    def __init__(self) -> None:
        self._is_wanted = Event()

    def stop(self) -> None:
        """Ask the step to stop."""
        self._is_wanted.set()

    def step(self, done: int, total: int, what: str) -> None:  # noqa: ARG002 - the port's names
        """Raise JobCancelledError once asked to stop."""
        if self._is_wanted.is_set():
            raise JobCancelledError
