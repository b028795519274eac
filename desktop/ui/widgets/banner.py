"""A message in the page: what happened, and at most two things to do about it."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from desktop.ui.theme import Theme
from desktop.ui.widgets.texts import IconButton, IconLabel, button, restyle, selectable_label

_ICONS = {"accent": "info", "success": "done", "warning": "alert", "danger": "blocked"}

_WIDE_CHARACTERS = 110


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
        self._close = close = IconButton(theme, "close", self.tr("Đóng thông báo"), self)
        close.clicked.connect(self.hide)
        close.setVisible(may_close)
        self._may_close, self._tone = may_close, ""
        self._is_beside = False
        theme.changed.connect(self._align_first_line)
        self._top = top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        top.addWidget(self._text, 1)
        top.addWidget(close, 0, Qt.AlignmentFlag.AlignTop)
        self._whole = whole = QVBoxLayout(self)
        whole.setContentsMargins(10, 8, 8, 8)
        whole.addLayout(top)
        whole.addWidget(self._action)
        self.hide()

    def say(self, text: str, *, tone: str, action: str = "") -> None:
        """Show a message; with `action` a button that emits `acted`."""
        self._tone = tone
        self._icon.show_icon(_ICONS[tone], tone)
        self._text.setText(text)
        self._align_first_line()
        self._action.setText(action)
        self._action.setVisible(bool(action))
        restyle(self, "tone", tone)
        self.setAccessibleName(text)
        self.show()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """The button stands beside the text where that leaves it long lines, else below."""
        super().resizeEvent(event)
        is_beside = self.width() >= self.fontMetrics().averageCharWidth() * _WIDE_CHARACTERS
        if is_beside is self._is_beside:
            return
        self._is_beside = is_beside
        (self._whole if is_beside else self._top).removeWidget(self._action)
        if is_beside:
            self._top.insertWidget(2, self._action)
        else:
            self._whole.addWidget(self._action)
        self._align_first_line()

    @Slot()
    def _align_first_line(self) -> None:
        """The icon and the cross stand beside the first line, or with the button in the middle."""
        self._text.ensurePolished()
        height = self._close.sizeHint().height() if self._may_close else 0
        line = self._text.fontMetrics().height()
        above = max(0, (height - line) // 2)
        self._text.setContentsMargins(0, above, 0, above)
        self._icon.setFixedHeight(max(height, line))
        at = Qt.AlignmentFlag.AlignVCenter if self._is_beside else Qt.AlignmentFlag.AlignTop
        self._text.setAlignment(Qt.AlignmentFlag.AlignLeft | at)
        self._top.setAlignment(self._icon, at)

    @property
    def unread(self) -> str:
        """What nobody has closed yet of what went wrong, or waits for an answer; else nothing.

        What cannot be closed says how things stand: it would be said again.
        """
        is_news = self._tone in {"warning", "danger"} or not self._action.isHidden()
        return self.text if self._may_close and is_news and not self.isHidden() else ""

    @property
    def text(self) -> str:
        """What it says."""
        return self._text.text()
