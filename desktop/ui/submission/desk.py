"""Puts the page *Nộp hồ sơ* together with who decides on it."""

from desktop.ui.checks.places import Places
from desktop.ui.submission.page import SubmissionPage
from desktop.ui.submission.presenter import SubmissionPresenter
from desktop.ui.surroundings import Surroundings


class SubmissionDesk:
    """The page, and who leads from the check to a package."""

    def __init__(self, around: Surroundings, places: Places) -> None:
        self.page = SubmissionPage(around.theme, around.window)
        self.submission = SubmissionPresenter(
            around.workspace, jobs=around.jobs, view=self.page, places=places
        )
        self.page.attend(self.submission)
