"""Takes a folder tree in: looks through it, lets the officer decide, stores it as one step."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from desktop.domain.errors import AppError
from desktop.domain.plain_text import one_line
from desktop.ports.progress import Progress
from desktop.services.importing import Imported, ImportPlan, plan_import, run_import
from desktop.services.workspace import Workspace
from desktop.ui.edits import Edit, ImportEdit
from desktop.ui.importing.rows import Preview, preview, result
from desktop.ui.messages import describe_error
from desktop.ui.widgets.folder_choice import choose_folder
from desktop.ui.work import Jobs, Reply
from desktop.wording.phrases import say, word

if TYPE_CHECKING:  # loaded when a folder was looked through
    from desktop.ui.importing.dialog import ImportDialog


class ImportView(Protocol):
    """Where it is said how that went."""

    def show_notice(self, sentence: str) -> None: ...
    def show_refused(self, sentences: Sequence[str]) -> None: ...
    def clear_messages(self) -> None: ...


class ImportDesk(QObject):
    """Asks for a folder, shows what would happen, does it; `remember` keeps the step for undo."""

    def __init__(
        self,
        workspace: Workspace,
        window: QWidget,
        *,
        jobs: Jobs,
        view: ImportView,
        remember: Callable[[Edit, str], None],
    ) -> None:
        super().__init__(window)
        self._workspace, self._window = workspace, window
        self._jobs, self._view, self._remember = jobs, view, remember
        self.dialog: ImportDialog | None = None

    @Slot()
    def ask(self) -> None:
        """Let the officer choose a folder."""
        choose_folder(self._window, self.tr("Chọn thư mục minh chứng"), self._on_folder)

    @Slot(object)
    def look(self, folder: Path) -> None:
        """Look through a folder and show what would happen."""
        self._view.clear_messages()
        title = say("Đang xem thư mục “{name}”", name=one_line(folder.name))
        job = partial(_plan, self._workspace, folder)
        self._jobs.start(title, job, Reply(done=self._on_planned, failed=self._on_failed))

    @Slot(object)
    def run(self, plan: ImportPlan) -> None:
        """Take in what the plan says."""
        title = say("Đang nhập {count} tệp", count=str(len(plan.files)))
        job = partial(_run, self._workspace, plan)
        reply = Reply(done=self._on_imported, failed=self._on_failed, cancelled=self._on_cancelled)
        self._jobs.start(title, job, reply)

    @Slot(str)
    def _on_folder(self, name: str) -> None:
        self.look(Path(name))

    def _on_planned(self, shown: Preview) -> None:
        if not shown.rows:
            self._view.show_refused(
                [word("Thư mục này không có tệp nào. Hãy chọn thư mục có tài liệu minh chứng.")]
            )
            return
        from desktop.ui.importing.dialog import ImportDialog  # noqa: PLC0415 - once a year

        self.dialog = ImportDialog(shown, self._workspace.criterion_set, self._window)
        self.dialog.import_wanted.connect(self.run)
        self.dialog.open()

    def _on_imported(self, imported: Imported) -> None:
        if imported.added or imported.change.added:
            self._remember(ImportEdit(imported), result(imported))
        else:
            self._view.show_notice(word("Không có gì mới: mọi tệp đã có trong kho và đã gắn."))
        self._view.show_refused([describe_error(each.error) for each in imported.refused])

    def _on_cancelled(self) -> None:
        self._view.show_notice(word("Đã hủy theo yêu cầu. Không có tài liệu nào được nhập."))

    def _on_failed(self, error: AppError) -> None:
        self._view.show_refused([describe_error(error)])


def _plan(workspace: Workspace, folder: Path, progress: Progress) -> Preview:
    plan = plan_import(workspace, folder, progress=progress)
    return preview(plan, workspace.criterion_set)


def _run(workspace: Workspace, plan: ImportPlan, progress: Progress) -> Imported:
    return run_import(workspace, plan, progress=progress)
