"""Tells every page what another page changed about the proofs: which document proves what."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.ui.edits import LinkEdit

if TYPE_CHECKING:
    from collections.abc import Collection

    from desktop.domain.evidence import Proven
    from desktop.services.linking import LinkChange
    from desktop.ui.edits import ScanEdit
    from desktop.ui.library.desk import LibraryDesk
    from desktop.ui.outlook import Outlook
    from desktop.ui.scoring.desk import ScoringDesk
    from desktop.ui.surroundings import Surroundings
    from desktop.ui.work_pages import WorkPages


class ProofNews:
    """Hears the pages as they are made; those that nobody opened need no news."""

    def __init__(
        self, around: Surroundings, pages: WorkPages, outlook: Outlook, *, library_at: int
    ) -> None:
        self._around, self._pages, self._outlook = around, pages, outlook
        self._library_at = library_at
        pages.scoring.listen(self._hear_scoring)
        pages.library.listen(self._hear_library)

    def scans_settled(self, proven: Proven, edit: ScanEdit | None) -> None:
        """Take it that scans became documents, or no longer are."""
        if edit is not None:
            self._around.history.record(edit)
        self._show_proven(proven)

    def _hear_scoring(self, desk: ScoringDesk) -> None:
        desk.evidence.listen(self._on_proofs_changed)

    def _hear_library(self, desk: LibraryDesk) -> None:
        desk.actions.listen(self._on_library_links)
        desk.many.listen(self._show_proven, on_pages=self._show_pages)
        desk.upkeep.keeping.listen(self._show_proven)

    def _on_library_links(self, change: LinkChange, proven: Proven) -> None:
        for link in (*change.added, *change.removed)[:1]:
            self._around.history.record(LinkEdit(link.leaf, change))
        self._show_proven(proven)

    def _show_pages(self) -> None:
        if self._pages.scoring.made is not None:
            self._pages.scoring.made.evidence.show_again()

    def _show_proven(self, proven: Proven) -> None:
        if self._pages.scoring.made is None:
            self._on_proofs_changed(())
        else:
            self._pages.scoring.made.evidence.refresh(proven)

    def _on_proofs_changed(self, leaves: Collection[str]) -> None:
        around = self._around
        around.window.show_saved(around.workspace.tools.clock.now())
        if self._pages.scoring.made is not None:
            self._pages.scoring.made.scoring.proofs_changed(leaves)
        around.catalogue.forget()
        around.looking.look_soon()
        if around.window.pages.currentIndex() == self._library_at:
            around.catalogue.want()
        self._outlook.look_soon()
