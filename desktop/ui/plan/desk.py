"""Puts the page *Kế hoạch* together with those who decide on it."""

from pathlib import Path

from desktop.ui.checks.places import Places
from desktop.ui.plan.making import PlanPapers
from desktop.ui.plan.page import PlanPage
from desktop.ui.plan.presenter import PlanPresenter
from desktop.ui.surroundings import Surroundings


class PlanDesk:
    """The page, who decides what it shows, and who makes its papers."""

    def __init__(self, around: Surroundings, page: PlanPage, places: Places) -> None:
        self.page = page
        self.presenter = PlanPresenter(
            around.workspace,
            jobs=around.jobs,
            view=self.page,
            frame=around.window,
            history=around.history,
        )
        self.page.attend(self.presenter)
        self.papers = PlanPapers(around.workspace, jobs=around.jobs, view=self.page)
        self.page.leaf_wanted.connect(places.leaf)
        self.page.papers_wanted.connect(self._on_papers)

    def _on_papers(self, folder: Path) -> None:
        """What was typed last is saved first: long jobs wait for saves."""
        self.presenter.save_now()
        self.papers.make(folder)
