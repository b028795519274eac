"""Examines the whole workspace behind the window, and puts what was found in words."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from typing import Protocol

from desktop.domain.errors import AppError
from desktop.domain.health import Health
from desktop.ports.progress import Progress
from desktop.services.doctoring import examine_workspace
from desktop.services.workspace import Workspace
from desktop.ui.messages import describe_error, describe_health
from desktop.ui.work import Jobs, Reply
from desktop.wording.numbers import moment
from desktop.wording.phrases import say, word


@dataclass(frozen=True, slots=True)
class Examined:
    """What the examination came to: the verdict, how much was looked at, and each finding."""

    verdict: str
    tone: str
    facts: str
    findings: tuple[str, ...]

    @property
    def text(self) -> str:
        """All of it, to be sent to whoever helps."""
        return "\n".join((self.verdict, self.facts, *self.findings))


class ExaminationView(Protocol):
    """What the dialog can show."""

    def show_examined(self, examined: Examined) -> None: ...
    def say(self, sentence: str, *, tone: str) -> None: ...
    def show_busy(self, *, is_busy: bool) -> None: ...


class Examining:
    """Reads every byte, so it takes its time; nothing is changed by it."""

    def __init__(self, workspace: Workspace, *, jobs: Jobs, view: ExaminationView) -> None:
        self._workspace, self._jobs, self._view = workspace, jobs, view

    def examine(self) -> None:
        """Look at everything."""
        self._view.show_busy(is_busy=True)
        reply = Reply(
            done=self._on_examined,
            failed=self._on_failed,
            cancelled=self._on_cancelled,
            ended=lambda: self._view.show_busy(is_busy=False),
        )
        job = partial(_examine, self._workspace)
        self._jobs.start(word("Đang kiểm tra toàn bộ hồ sơ"), job, reply)

    def _on_examined(self, health: Health) -> None:
        at = moment(self._workspace.tools.clock.now())
        self._view.show_examined(examined(health, at, self._workspace.unit.name))

    def _on_failed(self, error: AppError) -> None:
        self._view.say(describe_error(error), tone="danger")

    def _on_cancelled(self) -> None:
        said = word("Đã dừng theo yêu cầu, chưa kiểm tra hết. Không có gì bị thay đổi.")
        self._view.say(said, tone="warning")


def examined(health: Health, at: str, unit: str) -> Examined:
    """The words, faults first."""
    faults = [describe_health(one) for one in health.findings if one.is_fault]
    notes = [describe_health(one) for one in health.findings if not one.is_fault]
    if faults:
        template = "Có {count} chỗ hỏng hoặc không khớp. Hãy làm theo từng dòng bên dưới."
        verdict, tone = say(template, count=str(len(faults))), "danger"
    else:
        verdict, tone = word("Hồ sơ nguyên vẹn: mọi byte đều đúng như đã ghi."), "success"
    facts = say(
        "{unit}, {at}: đã kiểm tra {entries} mục nhật ký, {objects} nội dung trong kho và "
        "{packages} gói đã xuất.",
        unit=unit,
        at=at,
        entries=str(health.entries),
        objects=str(health.objects),
        packages=str(health.packages),
    )
    return Examined(verdict, tone, facts, (*_marked("✗", faults), *_marked("•", notes)))


def _marked(mark: str, sentences: Sequence[str]) -> tuple[str, ...]:
    return tuple(f"{mark} {each}" for each in sentences)


def _examine(workspace: Workspace, progress: Progress) -> Health:
    progress.step(0, 0, "")
    return examine_workspace(workspace, progress=progress)
