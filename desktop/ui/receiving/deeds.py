"""What a person decides about received files and can take back: signers, and what is dismissed."""

from collections.abc import Callable
from functools import partial
from typing import Protocol

from desktop.domain.errors import AppError
from desktop.domain.rounds import Pin
from desktop.ports.progress import Progress
from desktop.services.dismissing import dismiss, recall
from desktop.services.pinning import pin_again, pin_signers, unpin
from desktop.services.workspace import Workspace
from desktop.ui.edits import DismissalEdit, RegisterEdit, SignerEdit
from desktop.ui.history import History
from desktop.ui.messages import describe_error
from desktop.ui.work import Jobs, Reply
from desktop.wording.phrases import say, word


class DeedsView(Protocol):
    """Where it is said."""

    def say(self, sentence: str, *, tone: str) -> None: ...
    def show_busy(self, *, is_busy: bool) -> None: ...


def _nothing() -> None:
    """Nobody waits for it."""


class RegisterDeeds:
    """Each is remembered, so that it can be undone; undoing does the other one of its pair."""

    def __init__(
        self,
        workspace: Workspace,
        *,
        jobs: Jobs,
        view: DeedsView,
        history: History,
        refresh: Callable[[], None],
    ) -> None:
        self._workspace, self._jobs, self._view = workspace, jobs, view
        self._history, self._refresh = history, refresh

    def pin(self, number: int) -> None:
        """Accept who signed a file, after a person has compared the fingerprint."""
        job = partial(_pin, self._workspace, number)
        self._start(word("Đang ghi nhận người ký"), job, self._on_pinned)

    def unpin(self, pin: Pin) -> None:
        """Take that back."""
        self._do(SignerEdit((pin,), is_pinned=False), is_new=True)

    def dismiss(self, number: int, name: str) -> None:
        """Ask of a file no more; it stays in the register."""
        self._do(DismissalEdit(number, name), is_new=True)

    def recall(self, number: int, name: str) -> None:
        """Ask of it again."""
        self._do(DismissalEdit(number, name, is_dismissed=False), is_new=True)

    def put_back(self, edit: RegisterEdit, on_failed: Callable[[], None]) -> None:
        """Do what an edit of the history says."""
        self._do(edit, on_failed=on_failed)

    def _do(
        self, edit: RegisterEdit, *, is_new: bool = False, on_failed: Callable[[], None] = _nothing
    ) -> None:
        job = partial(_do, self._workspace, edit)
        title = word("Đang ghi sổ nhận")
        self._start(title, job, partial(self._on_done, edit, is_new), on_failed)

    def _start(
        self,
        title: str,
        job: Callable[[Progress], object],
        done: Callable[..., None],
        on_failed: Callable[[], None] = _nothing,
    ) -> None:
        reply: Reply[object] = Reply(
            done=done,
            failed=partial(self._on_failed, on_failed),
            cancelled=partial(self._on_cancelled, on_failed),
            ended=lambda: self._view.show_busy(is_busy=False),
        )
        self._view.show_busy(is_busy=True)
        self._jobs.start(title, job, reply)

    def _on_pinned(self, pins: tuple[Pin, ...]) -> None:
        if pins:
            self._history.record(SignerEdit(pins))
        self._say(SignerEdit(pins))

    def _on_done(self, edit: RegisterEdit, is_new: bool, _nothing: object) -> None:  # noqa: FBT001 - bound by partial
        if is_new:
            self._history.record(edit)
        self._say(edit)

    def _say(self, edit: RegisterEdit) -> None:
        self._view.say(_words(edit), tone="success" if _is_forward(edit) else "accent")
        self._refresh()

    def _on_failed(self, on_failed: Callable[[], None], error: AppError) -> None:
        on_failed()
        self._view.say(describe_error(error), tone="danger")
        self._refresh()

    def _on_cancelled(self, on_failed: Callable[[], None]) -> None:
        on_failed()
        said = word("Đã dừng theo yêu cầu. Việc đã ghi vào sổ vẫn còn.")
        self._view.say(said, tone="warning")
        self._refresh()


def _is_forward(edit: RegisterEdit) -> bool:
    return edit.is_pinned if isinstance(edit, SignerEdit) else edit.is_dismissed


def _words(edit: RegisterEdit) -> str:
    if isinstance(edit, SignerEdit):
        names = ", ".join(pin.signer for pin in edit.pins)
        if edit.is_pinned:
            return say(
                "Đã ghi nhận {names}. Từ nay gói do người này ký cho đơn vị được nhận. Ghi nhầm "
                "thì bấm “Bỏ ghi nhận” hoặc Ctrl+Z.",
                names=names,
            )
        template = "Đã bỏ ghi nhận {name}. Các gói người này ký trở lại chờ đối chiếu."
        return say(template, name=names)
    if edit.is_dismissed:
        template = "“{name}” không còn tính là việc cần xem. Tệp vẫn ở trong sổ; Ctrl+Z để đưa lại."
        return say(template, name=edit.name)
    return say("“{name}” lại là việc cần xem.", name=edit.name)


def _pin(workspace: Workspace, number: int, progress: Progress) -> tuple[Pin, ...]:
    progress.step(0, 0, "")
    return pin_signers(workspace, number, progress=progress)


def _do(workspace: Workspace, edit: RegisterEdit, progress: Progress) -> None:
    progress.step(0, 0, "")
    if isinstance(edit, DismissalEdit):
        (dismiss if edit.is_dismissed else recall)(workspace, edit.number)
        return
    for pin in edit.pins:
        (pin_again if edit.is_pinned else unpin)(workspace, pin, progress=progress)
