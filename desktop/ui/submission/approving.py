"""Lets the leader approve, and open again, from the page *Nộp hồ sơ*."""

from collections.abc import Callable
from functools import partial
from typing import Protocol

from desktop.domain.approval import Approval, approver_of
from desktop.domain.errors import AppError
from desktop.ports.progress import Progress
from desktop.services.approving import approve_submission, reopen_submission
from desktop.services.workspace import Workspace
from desktop.ui.approval.lock import Lock
from desktop.ui.messages import describe_error
from desktop.ui.work import Jobs, Reply
from desktop.wording.phrases import word


class ApprovingView(Protocol):
    """Where it is shown."""

    def show_approval_fault(self, sentence: str) -> None: ...
    def show_busy(self, *, is_busy: bool) -> None: ...


class Approving:
    """Everything that edits hears of it through the lock."""

    def __init__(
        self,
        workspace: Workspace,
        *,
        jobs: Jobs,
        view: ApprovingView,
        lock: Lock,
        refresh: Callable[[], None],
    ) -> None:
        self._workspace, self._jobs, self._view = workspace, jobs, view
        self._lock, self._refresh = lock, refresh

    def approve(self, name: str, title: str) -> None:
        """Approve in this leader's name; what was typed before is saved first."""
        self._start(word("Đang phê duyệt"), partial(_approve, self._workspace, name, title))

    def reopen(self, reason: str) -> None:
        """Make it a draft again."""
        self._start(word("Đang mở lại hồ sơ"), partial(_reopen, self._workspace, reason))

    def _start(self, title: str, job: Callable[[Progress], Approval]) -> None:
        self._view.show_approval_fault("")
        self._view.show_busy(is_busy=True)
        reply = Reply(done=self._on_done, failed=self._on_failed, ended=self._on_ended)
        self._jobs.start(title, job, reply)

    def _on_done(self, approval: Approval) -> None:
        self._lock.take(approval)
        self._refresh()

    def _on_failed(self, error: AppError) -> None:
        self._view.show_approval_fault(describe_error(error))
        self._refresh()

    def _on_ended(self) -> None:
        self._view.show_busy(is_busy=False)


def _approve(workspace: Workspace, name: str, title: str, progress: Progress) -> Approval:
    progress.step(0, 0, "")
    return approve_submission(workspace, approver_of(name, title))


def _reopen(workspace: Workspace, reason: str, progress: Progress) -> Approval:
    progress.step(0, 0, "")
    return reopen_submission(workspace, reason=reason)
