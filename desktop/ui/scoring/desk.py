"""Puts the page *Chấm điểm* together with those who decide on it."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Slot

from desktop.domain.criteria import Leaf
from desktop.domain.evidence import DocumentCode, EvidenceLink
from desktop.services.attaching import Target
from desktop.services.scoring import read_scores
from desktop.ui.evidence.presenter import EvidencePresenter
from desktop.ui.inbox.deeds import ScanDeeds
from desktop.ui.inbox.scan_picker import ScanPicker
from desktop.ui.inbox.strip import ScanStrip
from desktop.ui.scoring.page import ScoringPage
from desktop.ui.scoring.presenter import ScoringPresenter
from desktop.ui.suggestions.presenter import Suggestions
from desktop.ui.surroundings import Surroundings

_SUGGEST_DELAY = 150


class ScoringDesk(QObject):
    """The page, who scores on it, and who keeps the evidence beside."""

    def __init__(self, around: Surroundings, page: ScoringPage) -> None:
        workspace = around.workspace
        scores = read_scores(workspace.at_once)  # before anything is there: it may fail
        super().__init__(around.window)
        self._around = around
        self.page = page
        self.evidence = EvidencePresenter(
            workspace,
            jobs=around.jobs,
            view=self.page.evidence,
            reading_folder=around.reading_folder,
        )
        self.scoring = ScoringPresenter(
            workspace,
            scores,
            jobs=around.jobs,
            view=self.page,
            frame=around.window,
        )
        inbox = around.inbox
        self.scan_deeds = ScanDeeds(
            workspace, jobs=around.jobs, view=self.page.evidence, settled=inbox.settle
        )
        self.page.evidence.add_strip(ScanStrip(around.theme, inbox.pictures, self.page.evidence))
        self.scoring.record_in(around.history)
        self.evidence.record_in(around.history)
        self.suggestions = Suggestions(
            workspace, around.catalogue, jobs=around.jobs, view=self.page.evidence
        )
        self._shown: tuple[Leaf, Sequence[EvidenceLink]] | None = None
        # Once the leaf stands: weighing documents must not delay opening it.
        self._suggest_soon = QTimer(self, singleShot=True, interval=_SUGGEST_DELAY)
        self._suggest_soon.timeout.connect(self._on_suggest)
        self.evidence.ask_for(self._on_shown)
        self._connect()

    def begin(self, leaf: str) -> None:
        """Show everything, and this leaf or the first one that is open."""
        self.page.attend(self.scoring)
        self.scoring.begin(self.evidence, leaf)
        self._around.earlier.listen(self.scoring.show_earlier)
        self._around.earlier.listen(self.evidence.show_earlier)
        self._around.earlier.listen(self.suggestions.show_earlier)
        self._around.window.page_opened.connect(self._on_page_opened)
        self._around.inbox.tray.listen(self._show_scans)
        self._show_scans()

    def _connect(self) -> None:
        pane = self.page.evidence
        pane.attach_wanted.connect(self._on_attach)
        pane.library_wanted.connect(self.evidence.choose_from_library)
        pane.open_wanted.connect(self.evidence.open_document)
        pane.remove_wanted.connect(self.evidence.remove)
        pane.move_wanted.connect(self.evidence.move)
        pane.use_wanted.connect(self.evidence.use_here)
        pane.suggestion_used.connect(self._on_suggestion)
        pane.suggestion_dismissed.connect(self.suggestions.dismiss)
        pane.scans_wanted.connect(self._on_scans_wanted)
        pane.scans_dropped.connect(self._on_scans_dropped)

    def _on_shown(self, leaf: Leaf, links: Sequence[EvidenceLink]) -> None:
        self._shown = (leaf, links)
        self._suggest_soon.start()

    @Slot()
    def _on_suggest(self) -> None:
        if self._shown is not None:
            self.suggestions.suggest(*self._shown)

    @Slot(int)
    def _on_page_opened(self, _page: int) -> None:
        self.suggestions.refresh()

    @Slot(str, str)
    def _on_suggestion(self, requirement: str, code: str) -> None:
        target = Target(self.scoring.current, requirement)
        self.evidence.use_here([DocumentCode(code)], target)

    @Slot(str, list)
    def _on_attach(self, requirement: str, files: list[Path]) -> None:
        self.evidence.attach(files, requirement)

    def _show_scans(self) -> None:
        self.page.evidence.show_scans(self._around.inbox.tray.state.waiting)

    @Slot(str)
    def _on_scans_wanted(self, requirement: str) -> None:
        target = self.evidence.target(requirement)
        rows = self._around.inbox.tray.state.waiting
        if target is not None and rows:
            pictures = self._around.inbox.pictures
            picker = ScanPicker(self._around.theme, pictures, rows, target, self.page)
            picker.picked.connect(self._on_scans_picked)
            picker.open()

    @Slot(list, object)
    def _on_scans_picked(self, numbers: list[int], target: Target) -> None:
        self.scan_deeds.use(numbers, target)

    @Slot(str, list)
    def _on_scans_dropped(self, requirement: str, numbers: list[int]) -> None:
        target = self.evidence.target(requirement)
        if target is not None:
            self.scan_deeds.use(numbers, target)
