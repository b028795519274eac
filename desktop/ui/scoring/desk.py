"""Puts the page *Chấm điểm* together with those who decide on it."""

from pathlib import Path

from PySide6.QtCore import QObject, Slot

from desktop.services.scoring import read_scores
from desktop.ui.evidence.presenter import EvidencePresenter
from desktop.ui.scoring.page import ScoringPage
from desktop.ui.scoring.presenter import ScoringPresenter
from desktop.ui.surroundings import Surroundings


class ScoringDesk(QObject):
    """The page, who scores on it, and who keeps the evidence beside."""

    def __init__(self, around: Surroundings) -> None:
        workspace = around.workspace
        scores = read_scores(workspace)  # before anything of the page is there: it may fail
        super().__init__(around.window)
        self._around = around
        self.page = ScoringPage(around.theme, workspace.criterion_set, around.window)
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
        self.scoring.record_in(around.history)
        self.evidence.record_in(around.history)
        self._connect()

    def begin(self, leaf: str) -> None:
        """Show everything, and this leaf or the first one that is open."""
        self.page.attend(self.scoring)
        self.scoring.begin(self.evidence, leaf)
        self._around.earlier.listen(self.scoring.show_earlier)
        self._around.earlier.listen(self.evidence.show_earlier)

    def _connect(self) -> None:
        pane = self.page.evidence
        pane.attach_wanted.connect(self._on_attach)
        pane.library_wanted.connect(self.evidence.choose_from_library)
        pane.open_wanted.connect(self.evidence.open_document)
        pane.remove_wanted.connect(self.evidence.remove)
        pane.move_wanted.connect(self.evidence.move)
        pane.use_wanted.connect(self.evidence.use_here)

    @Slot(str, list)
    def _on_attach(self, requirement: str, files: list[Path]) -> None:
        self.evidence.attach(files, requirement)
