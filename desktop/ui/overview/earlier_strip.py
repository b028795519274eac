"""Below the bars: how the earlier year ended, and the way to take one over."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.ui.theme import Theme
from desktop.ui.widgets.banner import Banner
from desktop.ui.widgets.texts import button, text_label


class EarlierStrip(QWidget):
    """Says what was taken over, or why nothing could be, beside the button that asks for it."""

    wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.notice = Banner(theme, self)
        self.before = text_label("", "muted", self)
        self.take = button("", "quiet", self)
        self.take.clicked.connect(self.wanted)
        row = QHBoxLayout()
        row.addWidget(self.before, 1)
        row.addWidget(self.take)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.notice)
        whole.addLayout(row)
        self.show_before("")

    def show_before(self, sentence: str) -> None:
        """Say how the earlier year ended, "" where none is known; the bars point to it."""
        known = self.tr("▼ {before}").format(before=sentence)
        self.before.setText(known if sentence else "")
        self.before.setAccessibleName(sentence)
        take, change = self.tr("Lấy số liệu năm trước…"), self.tr("Đổi hồ sơ năm trước…")
        self.take.setText(change if sentence else take)

    def show_earlier_taken(self, sentence: str) -> None:
        """Say that an earlier year was taken over."""
        self.notice.say(sentence, tone="success")

    def show_earlier_refused(self, sentence: str) -> None:
        """Say why none could be taken over, or read."""
        self.notice.say(sentence, tone="warning")
