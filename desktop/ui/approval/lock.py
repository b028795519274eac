"""Whether the submission is approved, for every page that edits it."""

from collections.abc import Callable

from desktop.domain.approval import Approval
from desktop.domain.errors import AppError
from desktop.services.approval import read_approval
from desktop.services.workspace import Workspace
from desktop.wording.numbers import moment
from desktop.wording.phrases import say


class Lock:
    """Read once, then told by whoever approves or opens again: nobody else does."""

    def __init__(self, workspace: Workspace) -> None:
        self._listeners: list[Callable[[], None]] = []
        self.is_known = True
        try:
            self._approval = read_approval(workspace.at_once)
        except AppError:
            # Who keeps the database to himself must not keep the window waiting; until `learn`
            # the services alone refuse to edit what is approved.
            self._approval, self.is_known = Approval(), False

    @property
    def is_locked(self) -> bool:
        """Whether nothing is edited now."""
        return self._approval.is_locked

    def sentence(self) -> str:
        """Who approved and when, and what to do; "" while nobody did."""
        approved = self._approval.approved
        if approved is None:
            return ""
        return say(
            "Hồ sơ đã được phê duyệt: {by}, {at}. Mọi mục chỉ để xem.",
            by=approved.approver,
            at=moment(approved.at),
        )

    def listen(self, on_changed: Callable[[], None]) -> None:
        """Tell whoever edits, now and whenever it changes."""
        self._listeners.append(on_changed)
        on_changed()

    def learn(self, approval: Approval) -> None:
        """Take what was read later than the window was made, unless somebody was quicker."""
        if not self.is_known:
            self.take(approval)

    def take(self, approval: Approval) -> None:
        """Take how far the submission is now."""
        was = self._approval
        self._approval, self.is_known = approval, True
        if (was.approved, was.is_locked) != (approval.approved, approval.is_locked):
            for tell in self._listeners:
                tell()
