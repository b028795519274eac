"""The pages on which a dossier is made: put together when opened, their widgets ahead of it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from desktop.domain.workspace_errors import DatabaseBusyError
from desktop.services.scoring import read_scores
from desktop.ui.on_demand import InParts, OnDemand
from desktop.ui.work import Lane, Reply

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Iterator

    from desktop.ui.checks.places import Places
    from desktop.ui.library.desk import LibraryDesk
    from desktop.ui.library.page import LibraryPage
    from desktop.ui.plan.desk import PlanDesk
    from desktop.ui.plan.page import PlanPage
    from desktop.ui.scoring.desk import ScoringDesk
    from desktop.ui.scoring.page import ScoringPage
    from desktop.ui.shell.memory import WindowMemory
    from desktop.ui.submission.desk import SubmissionDesk
    from desktop.ui.submission.page import SubmissionPage
    from desktop.ui.surroundings import Surroundings


class WorkPages:
    """Makes them, and saves what was typed on those that were made.

    `first_leaf` is what the page *Chấm điểm* begins with. Until a page is opened nobody reads,
    listens or decides for it: `ahead` makes its widgets alone, hidden in their
    place, which they stay also when the window itself is hidden meanwhile.
    """

    def __init__(
        self, around: Surroundings, places: Places, memory: WindowMemory, *, scoring_at: int
    ) -> None:
        self._around, self._places, self._memory = around, places, memory
        self._scoring_at = scoring_at
        self._is_scoring_awaited = False
        self.first_leaf = memory.leaf_of(around.workspace.root)
        self._scoring_page = InParts(self._make_scoring_page)
        self._library_page = InParts(self._make_library_page)
        self._submission_page = InParts(self._make_submission_page)
        self._plan_page = OnDemand(self._make_plan_page)
        self.scoring = OnDemand(self._make_scoring)
        self.library = OnDemand(self._make_library)
        self.submission = OnDemand(self._make_submission)
        self.plan = OnDemand(self._make_plan)

    def ahead(self) -> Iterator[Callable[[], object]]:
        """Who makes a part of a page's widgets each, what is opened first coming first."""
        for page in (self._scoring_page, self._library_page, self._submission_page):
            while not page.is_made:
                yield page.go_on
        yield self._plan_page.get

    def save_now(self) -> None:
        """Save what was typed on the pages that were made."""
        if self.scoring.made is not None:
            self.scoring.made.scoring.save_now()
        if self.library.made is not None:
            self.library.made.save_now()
        if self.plan.made is not None:
            self.plan.made.presenter.save_now()

    def has_unsaved(self) -> bool:
        """Whether something typed is not on the disk yet."""
        scores, describes, plans = self.scoring.made, self.library.made, self.plan.made
        is_score_waiting = scores is not None and scores.scoring.has_unsaved
        is_description_waiting = describes is not None and describes.has_unsaved
        is_plan_waiting = plans is not None and plans.presenter.has_unsaved
        return is_score_waiting or is_description_waiting or is_plan_waiting

    def _make_scoring(self) -> ScoringDesk:
        from desktop.ui.scoring.desk import ScoringDesk  # noqa: PLC0415 - loaded with its page

        try:
            desk = ScoringDesk(self._around, self._scoring_page.get())
        except DatabaseBusyError:
            self._wait_for_scoring()
            raise
        desk.page.evidence.show_wanted.connect(self._places.document)
        desk.begin(self.first_leaf)
        self._around.lock.listen(partial(self._lock_scoring, desk))
        return desk

    def _wait_for_scoring(self) -> None:
        """Open the page once the program that keeps the database to itself has let it go."""
        if not self._is_scoring_awaited:
            self._is_scoring_awaited = True
            job = partial(read_scores, self._around.workspace)
            reply = Reply(done=self._on_scoring_free, failed=self._on_scoring_free)
            self._around.jobs.behind(Lane.READ, job, reply)

    def _on_scoring_free(self, _outcome: object) -> None:
        self._is_scoring_awaited = False
        window = self._around.window
        if self.scoring.made is None and window.pages.currentIndex() == self._scoring_at:
            window.open_page(self._scoring_at)  # where it is not free yet, this waits again

    def _lock_scoring(self, desk: ScoringDesk) -> None:
        lock = self._around.lock
        desk.scoring.lock(is_locked=lock.is_locked)
        desk.page.show_lock(lock.sentence())

    def _make_library(self) -> LibraryDesk:
        from desktop.ui.library.desk import LibraryDesk  # noqa: PLC0415 - loaded with its page

        desk = LibraryDesk(self._around, self._library_page.get())
        desk.page.jump_wanted.connect(self._places.leaf)
        desk.page.views.open(self._memory.library_view)
        desk.page.views.opened.connect(self._memory.keep_library_view)
        lock, pane = self._around.lock, desk.page.document
        lock.listen(lambda: pane.lock(is_locked=lock.is_locked))
        return desk

    def _make_submission(self) -> SubmissionDesk:
        from desktop.ui.submission.desk import SubmissionDesk  # noqa: PLC0415 - loaded with its page

        return SubmissionDesk(self._around, self._submission_page.get(), self._places)

    def _make_plan(self) -> PlanDesk:
        from desktop.ui.plan.desk import PlanDesk  # noqa: PLC0415 - loaded with its page

        return PlanDesk(self._around, self._plan_page.get(), self._places)

    def _make_scoring_page(self) -> Generator[None, None, ScoringPage]:
        from desktop.ui.scoring.page import ScoringPage  # noqa: PLC0415 - loaded with its page

        around = self._around
        page = ScoringPage(around.theme, around.workspace.criterion_set, around.window.pages)
        page.hide()
        yield from page.parts()
        return page

    def _make_library_page(self) -> Generator[None, None, LibraryPage]:
        from desktop.ui.library.page import LibraryPage  # noqa: PLC0415 - loaded with its page

        page = LibraryPage(self._around.theme, self._around.window.pages)
        page.hide()
        yield from page.parts()
        return page

    def _make_submission_page(self) -> Generator[None, None, SubmissionPage]:
        from desktop.ui.submission.page import SubmissionPage  # noqa: PLC0415 - loaded with its page

        page = SubmissionPage(self._around.theme, self._around.window.pages)
        page.hide()
        yield from page.parts()
        return page

    def _make_plan_page(self) -> PlanPage:
        from desktop.ui.plan.page import PlanPage  # noqa: PLC0415 - loaded with its page

        page = PlanPage(self._around.theme, self._around.window.pages)
        page.hide()
        return page
