"""A message in the page: what happened, and at most two things to do about it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from desktop.ui.theme import Theme
from desktop.ui.widgets.texts import IconButton, IconLabel, button, restyle, selectable_label

_ICONS = {"accent": "info", "success": "done", "warning": "alert", "danger": "blocked"}


class Banner(QFrame):
    """Hidden until it has something to say; stays until it is closed or replaced."""

    acted = Signal()

    def __init__(
        self, theme: Theme, parent: QWidget | None = None, *, may_close: bool = True
    ) -> None:
        super().__init__(parent)
        self.setObjectName("banner")
        self._icon = IconLabel(theme, self)
        self._text = selectable_label("", "bannerText", self)
        self._action = button("", "primary", self)
        self._action.clicked.connect(self.acted)
        close = IconButton(theme, "close", self.tr("Đóng thông báo"), self)
        close.clicked.connect(self.hide)
        close.setVisible(may_close)
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        top.addWidget(self._text, 1)
        top.addWidget(close, 0, Qt.AlignmentFlag.AlignTop)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(10, 8, 8, 8)
        whole.addLayout(top)
        whole.addWidget(self._action)
        self.hide()

    def say(self, text: str, *, tone: str, action: str = "") -> None:
        """Show a message; with `action` a button that emits `acted`."""
        self._icon.show_icon(_ICONS[tone], tone)
        self._text.setText(text)
        self._action.setText(action)
        self._action.setVisible(bool(action))
        restyle(self, "tone", tone)
        self.setAccessibleName(text)
        self.show()

    @property
    def text(self) -> str:
        """What it says."""
        return self._text.text()
