"""Asks an authority for one time stamp, to see whether its address is right."""

from functools import partial
from typing import Protocol

from desktop.domain.errors import AppError
from desktop.domain.time_stamp_address import host_of
from desktop.ports.progress import Progress
from desktop.ports.signing import TryTimeStamps
from desktop.ui.messages import describe_error
from desktop.ui.work import Jobs, Reply
from desktop.wording.phrases import say


class StampTrialView(Protocol):
    """Where it is said."""

    def show_trial(self, sentence: str, *, is_fault: bool) -> None: ...


class StampTrial:
    """Takes seconds where nobody answers; nothing of the office goes there but random digits."""

    def __init__(self, ask: TryTimeStamps, *, jobs: Jobs, view: StampTrialView) -> None:
        self._ask, self._jobs, self._view = ask, jobs, view

    def start(self, address: str) -> None:
        """Ask there."""
        title = say("Đang thử dấu thời gian của {host}", host=host_of(address))
        reply = Reply(
            done=partial(self._on_answered, address),
            failed=self._on_failed,
            cancelled=lambda: self._view.show_trial("", is_fault=False),
        )
        self._jobs.start(title, partial(_try, self._ask, address), reply)

    def _on_answered(self, address: str, is_there: bool) -> None:  # noqa: FBT001 - bound by partial
        template = (
            "Không lấy được dấu thời gian từ {host}. Hãy kiểm tra địa chỉ và mạng; chữ ký vẫn ký "
            "được, không kèm dấu thời gian."
        )
        if is_there:
            template = "Lấy được dấu thời gian từ {host}. Từ nay chữ ký được kèm dấu thời gian."
        said = say(template, host=host_of(address))
        self._view.show_trial(said, is_fault=not is_there)

    def _on_failed(self, error: AppError) -> None:
        self._view.show_trial(describe_error(error), is_fault=True)


def _try(ask: TryTimeStamps, address: str, progress: Progress) -> bool:
    progress.step(0, 0, "")
    return ask(address)
