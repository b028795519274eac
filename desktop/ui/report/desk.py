"""Puts the dialog that words the report together, when it is first wanted."""

from PySide6.QtCore import QObject, Slot

from desktop.ui.report.dialog import ReportDialog
from desktop.ui.report.presenter import ReportWords
from desktop.ui.surroundings import Surroundings


class ReportDesk(QObject):
    """The dialog and its presenter."""

    def __init__(self, around: Surroundings, parent: QObject) -> None:
        super().__init__(parent)
        self._around = around
        self.dialog: ReportDialog | None = None

    @Slot()
    def open(self) -> None:
        """Open the dialog on what the report says."""
        self._dialog().show_anew(on_form=False)

    @Slot()
    def open_form(self) -> None:
        """Open the dialog on who issues and signs the report."""
        self._dialog().show_anew(on_form=True)

    def _dialog(self) -> ReportDialog:
        if self.dialog is None:
            around = self._around
            dialog = self.dialog = ReportDialog(around.theme, around.window)
            dialog.attend(
                ReportWords(
                    around.workspace,
                    jobs=around.jobs,
                    view=dialog,
                    reading_folder=around.reading_folder,
                )
            )
        return self.dialog
