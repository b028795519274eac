"""Holds the one paper that is looked at before it is printed."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from desktop.services.printing import OpenPaper
    from desktop.ui.submission.print_preview import PrintPreview
    from desktop.ui.submission.printing import Printing


class PreviewScreen:
    """Shows papers above a widget; what comes for one that was closed is dropped."""

    def __init__(self, above: QWidget) -> None:
        self._above = above
        self._shown: PrintPreview | None = None

    def show_paper(self, name: str, paper: OpenPaper, printing: Printing) -> None:
        """Show a paper as it will be printed."""
        # Qt's printing is loaded when somebody wants to print, not before.
        from desktop.ui.submission.print_preview import PrintPreview  # noqa: PLC0415 - see above

        self._shown = PrintPreview(name, paper, printing, self._above)
        self._shown.finished.connect(self._forget)
        self._shown.open()

    def show_whole(self, paper: OpenPaper) -> None:
        """Show all pages of the paper whose first one is seen already."""
        if self._shown is not None:
            self._shown.take_whole(paper)

    def close_paper(self) -> None:
        """Show nothing more: the other pages could not be made."""
        if self._shown is not None:
            self._shown.reject()

    def _forget(self) -> None:
        self._shown = None
