"""The line above what was approved: that it is only shown, and the door to opening it again."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from desktop.ui.theme import Theme
from desktop.ui.widgets.texts import IconLabel, button, restyle, selectable_label


class LockBar(QFrame):
    """One line high, since what is below it is what people came for."""

    reopen_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("banner")
        icon = IconLabel(theme, self)
        icon.show_icon("key", "accent")
        self._text = selectable_label("", "bannerText", self)
        self.reopen = button(self.tr("Mở lại để sửa…"), "quiet", self)
        self.reopen.clicked.connect(self.reopen_wanted)
        row = QHBoxLayout(self)
        row.setContentsMargins(10, 4, 6, 4)
        row.setSpacing(8)
        row.addWidget(icon)
        row.addWidget(self._text, 1)
        row.addWidget(self.reopen)
        self.hide()

    def show_sentence(self, sentence: str) -> None:
        """Say who approved; hidden without a sentence."""
        self._text.setText(sentence)
        self.setAccessibleName(sentence)
        restyle(self, "tone", "accent")
        self.setVisible(bool(sentence))

    @property
    def text(self) -> str:
        """What it says."""
        return self._text.text()
