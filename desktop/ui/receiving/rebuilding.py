"""Writes the whole set of an explained submission into a folder, from the page *Hồ sơ nhận*."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Slot

from desktop.domain.errors import AppError
from desktop.ports.progress import Progress
from desktop.services.rebuilding import Rebuilt, rebuild
from desktop.services.workspace import Workspace
from desktop.ui.messages import describe_error
from desktop.ui.receiving.page import ReceivedPage
from desktop.ui.widgets.folder_choice import choose_folder
from desktop.ui.work import Jobs, Reply
from desktop.wording.phrases import say, word


class RebuildDoor(QObject):
    """Asks for the folder; what came of it is said on the page."""

    def __init__(self, workspace: Workspace, page: ReceivedPage, *, jobs: Jobs) -> None:
        super().__init__(page)
        self._workspace, self._page, self._jobs = workspace, page, jobs
        page.sheet.rebuild_wanted.connect(self._ask)

    @Slot(int)
    def _ask(self, number: int) -> None:
        choose_folder(
            self._page,
            self.tr("Chọn thư mục để ghi bộ đầy đủ"),
            lambda folder: self.rebuild(number, Path(folder)),
        )

    def rebuild(self, number: int, folder: Path) -> None:
        """Write the set that a registered file gives into a new folder below this one."""
        self._page.show_busy(is_busy=True)
        job = partial(_rebuild, self._workspace, number, folder)
        reply = Reply(
            done=self._on_rebuilt,
            failed=self._on_failed,
            cancelled=self._on_cancelled,
            ended=lambda: self._page.show_busy(is_busy=False),
        )
        self._jobs.start(word("Đang dựng lại bộ đầy đủ"), job, reply)

    def _on_rebuilt(self, rebuilt: Rebuilt) -> None:
        template = (
            "Đã dựng lại bộ đầy đủ: {count} tài liệu, mọi tệp đã được kiểm tra từng byte, trong "
            "“{folder}”. Mở data/index.html ở đó để xem."
        )
        folder, count = rebuilt.folder, str(rebuilt.documents)
        said = say(template, count=count, folder=str(folder))
        self._page.say(said, tone="success", folder=folder)

    def _on_failed(self, error: AppError) -> None:
        self._page.say(describe_error(error), tone="danger")

    def _on_cancelled(self) -> None:
        said = word("Đã dừng theo yêu cầu. Không có gì được ghi ra.")
        self._page.say(said, tone="warning")


def _rebuild(workspace: Workspace, number: int, folder: Path, progress: Progress) -> Rebuilt:
    progress.step(0, 0, "")
    return rebuild(workspace, number, folder, progress=progress)
