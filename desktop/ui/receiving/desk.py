"""Puts the page *Hồ sơ nhận* together with those who decide on it."""

from collections.abc import Callable, Sequence

from desktop.services.workspace import Workspace
from desktop.ui.jobs import JobRunner
from desktop.ui.receiving.making import Book
from desktop.ui.receiving.page import ReceivedPage
from desktop.ui.receiving.presenter import ReceivedPresenter
from desktop.ui.receiving.rebuilding import RebuildDoor
from desktop.ui.receiving.rows import UnitRow
from desktop.ui.shell.main_window import MainWindow
from desktop.ui.submission.means import TokenFinder
from desktop.ui.theme import Theme


class ReceivedDesk:
    """The page, and who leads from a package to its receipt."""

    def __init__(
        self,
        workspace: Workspace,
        window: MainWindow,
        theme: Theme,
        *,
        jobs: JobRunner,
        looked: Callable[[Book, Sequence[UnitRow]], None],
    ) -> None:
        page = self.page = ReceivedPage(theme, workspace.unit.name, window)
        self.presenter = ReceivedPresenter(workspace, jobs=jobs, view=page, looked=looked)
        page.attend(self.presenter, TokenFinder(workspace, jobs=jobs, view=page))
        self.rebuilding = RebuildDoor(workspace, page, jobs=jobs)
