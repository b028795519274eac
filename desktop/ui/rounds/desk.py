"""Puts the page *Đợt chấm* together with those who decide on it."""

from collections.abc import Callable

from desktop.domain.errors import AppError
from desktop.services.workspace import Workspace
from desktop.ui.jobs import JobRunner
from desktop.ui.rounds.page import RoundsPage
from desktop.ui.rounds.presenter import RoundsPresenter
from desktop.ui.shell.main_window import MainWindow
from desktop.ui.submission.means import TokenFinder
from desktop.ui.theme import Theme


class RoundsDesk:
    """The page, and who leads to a round package."""

    def __init__(
        self,
        workspace: Workspace,
        window: MainWindow,
        theme: Theme,
        *,
        jobs: JobRunner,
        issued: Callable[[], None],
    ) -> None:
        self._workspace, self._window = workspace, window
        page = self.page = RoundsPage(theme, window)
        self.presenter = RoundsPresenter(
            workspace, jobs=jobs, view=page, saved=self._on_saved, issued=issued
        )
        window.save_wanted.connect(self.presenter.save_again)
        page.attend(self.presenter, TokenFinder(workspace, jobs=jobs, view=page))

    def _on_saved(self, error: AppError | None) -> None:
        if error is None:
            self._window.show_saved(self._workspace.tools.clock.now())
        else:
            self._window.show_save_failed(error)
