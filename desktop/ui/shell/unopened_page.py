"""Stands in the place of a page that could not be made: why, and a button to try again."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.domain.errors import AppError
from desktop.ui.messages import describe_error
from desktop.ui.theme import Theme
from desktop.ui.widgets.banner import Banner


class UnopenedPage(QWidget):
    """Empty until there is something to say."""

    retry_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self.banner = Banner(theme, self, may_close=False)
        self.banner.acted.connect(self.retry_wanted)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(12, 12, 12, 12)
        whole.addWidget(self.banner)
        whole.addStretch(1)

    def show_failure(self, error: AppError) -> None:
        """Say why the page is not there."""
        self.banner.say(describe_error(error), tone="danger", action=self.tr("Mở lại trang này"))
