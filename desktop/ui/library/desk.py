"""Puts the page *Minh chứng* together with those who decide on it."""

from desktop.ui.library.actions import LibraryActions
from desktop.ui.library.page import LibraryPage
from desktop.ui.library.presenter import LibraryPresenter
from desktop.ui.surroundings import Surroundings


class LibraryDesk:
    """The page, who chooses what it shows, and who acts on documents."""

    def __init__(self, around: Surroundings) -> None:
        self.page = LibraryPage(around.theme, around.window)
        self.library = LibraryPresenter(
            around.workspace,
            around.catalogue,
            jobs=around.jobs,
            view=self.page,
            frame=around.window,
        )
        self.library.record_in(around.history)
        self.actions = LibraryActions(
            around.workspace,
            self.library,
            jobs=around.jobs,
            view=self.page,
            reading_folder=around.reading_folder,
        )
        self.page.attend(self.library, self.actions)
