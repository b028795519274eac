"""Reads the earlier year a workspace keeps, takes over another, and tells who shows it."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from desktop.domain.errors import AppError
from desktop.ports.progress import Progress
from desktop.services.workspace import Workspace
from desktop.ui.messages import describe_error
from desktop.ui.shell.memory import WindowMemory
from desktop.ui.start.recent import RecentWorkspaces
from desktop.ui.work import Jobs, Reply
from desktop.wording.phrases import say, word

if TYPE_CHECKING:  # most days there is none, or it was read already
    from desktop.services.carrying import Carried
    from desktop.services.earlier import Earlier
    from desktop.ui.earlier.comparison import YearBefore
    from desktop.ui.earlier.dialog import EarlierDialog

Listener = Callable[["YearBefore"], None]


class EarlierView(Protocol):
    """Where it is said how that went."""

    def show_earlier_taken(self, sentence: str) -> None: ...
    def show_earlier_refused(self, sentence: str) -> None: ...


class EarlierDesk(QObject):
    """Holds the earlier year while the workspace is open; without one nobody hears of any."""

    def __init__(
        self, workspace: Workspace, window: QWidget, memory: WindowMemory, *, jobs: Jobs
    ) -> None:
        super().__init__(window)
        self._workspace, self._window, self._memory = workspace, window, memory
        self._jobs = jobs
        self._view: EarlierView | None = None
        self._listeners: list[Listener] = []
        self._known: YearBefore | None = None
        self.dialog: EarlierDialog | None = None

    def report_to(self, view: EarlierView) -> None:
        """Say here what was taken over, and what could not be."""
        self._view = view

    def listen(self, listener: Listener) -> None:
        """Hear of the earlier year, at once where it is known already."""
        self._listeners.append(listener)
        if self._known is not None:
            listener(self._known)

    def begin(self) -> None:
        """Read what the workspace keeps."""
        if self._workspace.earlier.is_dir():
            reply = Reply(done=self._on_read, failed=self._on_failed)
            self._jobs.save(partial(_read, self._workspace), reply)

    @Slot()
    def ask(self) -> None:
        """Let the officer say where an earlier year is."""
        from desktop.ui.earlier.dialog import EarlierDialog  # noqa: PLC0415 - once a year

        unit, year = self._workspace.unit.name, self._workspace.criterion_set.year
        known = [
            (say("{unit} · năm {year}", unit=one.unit, year=str(one.year)), one.root)
            for one in RecentWorkspaces(self._memory.settings).all()
            if one.unit == unit and one.year < year and one.is_there
        ]
        self.dialog = EarlierDialog(known, self._window)
        self.dialog.taken.connect(self.take)
        self.dialog.open()

    @Slot(Path)
    def take(self, source: Path) -> None:
        """Take an earlier year over from its workspace or its package."""
        title = say("Đang lấy số liệu năm trước từ “{name}”", name=source.name)
        job = partial(_take, self._workspace, source)
        self._jobs.start(title, job, Reply(done=self._on_taken, failed=self._on_failed))

    def _on_read(self, earlier: "Earlier | None") -> None:
        from desktop.ui.earlier.comparison import YearBefore  # noqa: PLC0415 - only where there is one

        if earlier is None:
            return
        self._known = YearBefore(earlier, self._workspace.criterion_set)
        for listener in self._listeners:
            listener(self._known)

    def _on_taken(self, carried: "Carried") -> None:
        self._on_read(carried.earlier)
        if self._view is not None:
            said = say("Đã lấy số liệu năm {year}.", year=str(carried.earlier.year))
            self._view.show_earlier_taken(f"{said} {key_sentence(carried)}".rstrip())

    def _on_failed(self, error: AppError) -> None:
        if self._view is not None:
            self._view.show_earlier_refused(describe_error(error))


def key_sentence(carried: "Carried") -> str:
    """What becomes of the office's key, "" where the source has none."""
    if not carried.key:
        return ""
    return word(
        "Hồ sơ chưa có khóa ký thì dùng tiếp khóa của năm trước (mã PIN như cũ), vì cơ quan tiếp "
        "nhận đã biết khóa này."
    )


def _read(workspace: Workspace) -> "Earlier | None":
    from desktop.services.earlier import read_earlier  # noqa: PLC0415 - only where there is one

    return read_earlier(workspace)


def _take(workspace: Workspace, source: Path, progress: Progress) -> "Carried":
    from desktop.services.carrying import (  # noqa: PLC0415 - once a year
        carry_forward,
        read_earlier_year,
    )

    carried = read_earlier_year(workspace.tools, source, progress)
    carry_forward(workspace, carried)
    return carried
