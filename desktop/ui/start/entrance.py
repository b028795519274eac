"""Leads to a workspace: fills the start window and does what is asked there."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from desktop.domain.errors import AppError
from desktop.domain.rounds import Role
from desktop.ports.progress import Progress
from desktop.ui.doors import Doors
from desktop.ui.jobs import JobRunner
from desktop.ui.messages import describe_error
from desktop.ui.shell.memory import WindowMemory
from desktop.ui.start.new_presenter import NewWorkspacePresenter
from desktop.ui.start.recent import RecentWorkspaces
from desktop.ui.start.window import StartWindow
from desktop.ui.theme import Theme
from desktop.ui.work import Reply
from desktop.wording.phrases import say


class Entrance(QObject):
    """Lives while no workspace is open."""

    chosen = Signal(Path)
    settings_wanted = Signal()
    help_wanted = Signal()

    def __init__(
        self, doors: Doors, theme: Theme, memory: WindowMemory, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._doors, self._memory, self._theme = doors, memory, theme
        self._recent = RecentWorkspaces(memory.settings)
        self._jobs = JobRunner(self)
        self.window = StartWindow(theme, self._jobs)
        self.new_workspace = NewWorkspacePresenter(
            doors, jobs=self._jobs, view=self.window.new_page, created=self.chosen.emit
        )
        self.window.new_page.attend(self.new_workspace)
        self.window.new_page.set_choice.table_wanted.connect(self._on_table)
        home = self.window.home
        home.example.clicked.connect(self._on_example)
        home.forget_wanted.connect(self._on_forget)
        home.settings.clicked.connect(self.settings_wanted)
        self.window.help_wanted.connect(self.help_wanted)
        self.window.folder_chosen.connect(self.chosen)
        self.window.remove_confirmed.connect(self._on_remove)
        home.new.clicked.connect(self._on_new)
        home.receive.clicked.connect(self._on_receive)
        self.refresh()

    def show(self, failure: str = "") -> None:
        """Show the window, with the reason why a way in did not open."""
        if failure:
            self.window.show_failure(failure)
        self.window.show()
        self.window.show_home()

    def refresh(self) -> None:
        """Show what was opened before as it is now."""
        recent = self._recent.all()
        last = self._memory.last_workspace
        self.window.home.show_last(next((one for one in recent if one.root == last), None))
        self.window.home.show_recent(recent)
        self.window.new_page.show_known(
            [
                (say("{unit} · năm {year}", unit=one.unit, year=str(one.year)), one.root)
                for one in recent
                if one.is_there and not one.is_example
            ]
        )

    @property
    def is_busy(self) -> bool:
        """Whether a way in is being made."""
        return self._jobs.current is not None

    def close(self) -> None:
        """Put the window away; what runs is stopped."""
        self.window.close()
        self.window.deleteLater()
        self._jobs.close()

    @Slot()
    def _on_new(self) -> None:
        self._begin(Role.SUBMITTING)

    @Slot()
    def _on_receive(self) -> None:
        self._begin(Role.RECEIVING)

    def _begin(self, role: Role) -> None:
        self.new_workspace.begin(role)
        if not self.window.new_page.set_choice.is_answered:
            self.window.new_page.set_choice.sample.setChecked(True)
            self.new_workspace.choose_sample()

    @Slot(Path)
    def _on_table(self, file: Path) -> None:
        from desktop.ui.tables.dialog import TableDialog  # noqa: PLC0415 - once a year
        from desktop.ui.tables.presenter import TablePresenter  # noqa: PLC0415 - see above

        dialog = TableDialog(file.name, self._theme, self.window)
        presenter = TablePresenter(self._doors, file=file, jobs=self._jobs, view=dialog)
        dialog.attend(presenter)
        dialog.made.connect(self.window.new_page.set_choice.take_file)
        dialog.open()
        presenter.open()

    @Slot()
    def _on_example(self) -> None:
        self.window.show_busy(is_busy=True)
        reply = Reply(done=self.chosen.emit, failed=self._on_failed, ended=self._on_ended)
        self._jobs.start(self.tr("Đang dựng không gian thử"), self._doors.make_example, reply)

    @Slot(Path)
    def _on_forget(self, root: Path) -> None:
        self._recent.forget(root)
        self.refresh()

    @Slot(Path)
    def _on_remove(self, root: Path) -> None:
        self.window.show_busy(is_busy=True)
        reply = Reply(
            done=partial(self._on_removed, root), failed=self._on_failed, ended=self._on_ended
        )
        job = partial(_throw_away, self._doors, root)
        self._jobs.start(self.tr("Đang xóa không gian thử"), job, reply)

    def _on_removed(self, root: Path, _nothing: None) -> None:
        self._recent.forget(root)
        self._memory.forget_workspace(root)
        self.refresh()
        self.window.home.banner.say(self.tr("Đã xóa không gian thử."), tone="success")

    def _on_failed(self, error: AppError) -> None:
        self.refresh()
        self.window.show_failure(describe_error(error))

    def _on_ended(self) -> None:
        self.window.show_busy(is_busy=False)


def _throw_away(doors: Doors, root: Path, progress: Progress) -> None:
    progress.step(0, 0, root.name)
    doors.throw_example_away(root)
