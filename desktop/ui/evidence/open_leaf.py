"""Shows what proves the leaf that is open, and waits where the database is busy."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING, Protocol

from desktop.domain.criteria import Leaf
from desktop.domain.errors import AppError
from desktop.domain.evidence import EvidenceLink
from desktop.domain.workspace_errors import DatabaseBusyError
from desktop.services.library import Proofs, read_proofs
from desktop.services.workspace import Workspace
from desktop.ui.evidence.sheet import EvidenceSheet, evidence_sheet
from desktop.ui.messages import describe_error
from desktop.ui.work import Jobs, Lane, Reply

if TYPE_CHECKING:
    from desktop.ui.earlier.comparison import YearBefore


class SheetView(Protocol):
    """What the pane can show of the leaf itself."""

    def show_sheet(self, sheet: EvidenceSheet) -> None: ...
    def show_nothing(self) -> None: ...
    def show_refused(self, sentences: Sequence[str]) -> None: ...
    def clear_messages(self) -> None: ...


class OpenLeaf:
    """Paints the sheet only where it has changed."""

    def __init__(self, workspace: Workspace, *, jobs: Jobs, view: SheetView) -> None:
        self._workspace, self._jobs, self._view = workspace, jobs, view
        self.leaf: Leaf | None = None
        self._shown: EvidenceSheet | None = None
        self._on_shown: Callable[[Leaf, Sequence[EvidenceLink]], None] = _ignore_shown
        self._earlier: YearBefore | None = None

    def ask_for(self, on_shown: Callable[[Leaf, Sequence[EvidenceLink]], None]) -> None:
        """Say which leaf is shown, with its uses, whenever it is."""
        self._on_shown = on_shown

    def show_earlier(self, earlier: "YearBefore") -> None:
        """Say from now on what proved a leaf in an earlier year."""
        self._earlier = earlier
        self.show()

    def open(self, leaf: Leaf) -> None:
        """Show another leaf."""
        self.leaf = leaf
        self.show()

    def show(self) -> None:
        """Show the leaf as it is kept now."""
        if self.leaf is None:
            return
        try:
            proofs = read_proofs(self._workspace.at_once, self.leaf.code)
        except AppError as error:
            self._shown = None
            self._view.show_nothing()
            self._view.show_refused([describe_error(error)])
            if isinstance(error, DatabaseBusyError):
                self._wait_for(self.leaf)
            return
        self._show_proofs(self.leaf, proofs)

    def _show_proofs(self, leaf: Leaf, proofs: Proofs) -> None:
        before = "" if self._earlier is None else self._earlier.evidence(leaf)
        sheet = evidence_sheet(leaf, proofs, before)
        if sheet != self._shown:  # making its boxes anew takes long
            self._shown = sheet
            self._view.show_sheet(sheet)
        self._on_shown(leaf, proofs.links)

    def _wait_for(self, leaf: Leaf) -> None:
        """Show the leaf once the program that keeps the database to itself has let it go."""
        job = partial(read_proofs, self._workspace, leaf.code)
        done, failed = partial(self._on_free, leaf), partial(self._on_still_busy, leaf)
        self._jobs.behind(Lane.READ, job, Reply(done, failed))

    def _on_free(self, leaf: Leaf, proofs: Proofs) -> None:
        if leaf is self.leaf and self._shown is None:
            self._view.clear_messages()
            self._show_proofs(leaf, proofs)

    def _on_still_busy(self, leaf: Leaf, error: AppError) -> None:
        if leaf is self.leaf and self._shown is None and isinstance(error, DatabaseBusyError):
            self._wait_for(leaf)


def _ignore_shown(_leaf: Leaf, _links: Sequence[EvidenceLink]) -> None:
    """Nobody suggests anything yet."""
