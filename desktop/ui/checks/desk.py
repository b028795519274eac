"""Puts the page *Kiểm tra* together with who decides on it."""

from desktop.ui.checks.page import ChecksPage
from desktop.ui.checks.places import Places
from desktop.ui.checks.presenter import ChecksPresenter
from desktop.ui.surroundings import Surroundings


class ChecksDesk:
    """The page, and who decides what it lists."""

    def __init__(self, around: Surroundings, places: Places) -> None:
        self.page = ChecksPage(around.theme, around.window.pages)
        self.presenter = ChecksPresenter(around.workspace, view=self.page, places=places)
        self.page.attend(self.presenter)
