"""Opens the dialogs about a whole workspace: its examination, and its trust bundle."""

from PySide6.QtWidgets import QWidget

from desktop.services.workspace import Workspace
from desktop.ui.theme import Theme
from desktop.ui.upkeep.examination_dialog import ExaminationDialog
from desktop.ui.upkeep.examining import Examining
from desktop.ui.upkeep.trust_dialog import TrustDialog
from desktop.ui.upkeep.trusting import Trusting
from desktop.ui.work import Jobs


class UpkeepDesk:
    """Each dialog is made once, and shown again with what it said last."""

    def __init__(self, workspace: Workspace, *, jobs: Jobs, theme: Theme, window: QWidget) -> None:
        self.examination = ExaminationDialog(theme, window)
        self._examining = Examining(workspace, jobs=jobs, view=self.examination)
        self.examination.wanted.connect(self._examining.examine)
        self.trust = TrustDialog(theme, window)
        self._trusting = Trusting(workspace, jobs=jobs, view=self.trust)
        self.trust.attend(self._trusting)

    def examine(self) -> None:
        """Show the examination; it is started there."""
        self.examination.show()
        self.examination.raise_()
        self.examination.again.setFocus()

    def show_trust(self) -> None:
        """Show the trust bundle that is installed now."""
        self._trusting.refresh()
        self.trust.show()
        self.trust.raise_()
        self.trust.choose.setFocus()
