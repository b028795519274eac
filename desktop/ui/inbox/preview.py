"""The right side of *Hộp quét*: the chosen scan, large, page by page."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from desktop.ui.inbox.tray_state import ScanRow
from desktop.ui.library.preview import PagePreview
from desktop.ui.theme import Theme
from desktop.ui.widgets.banner import Banner
from desktop.ui.widgets.texts import selectable_label, text_label


class ScanPreview(QFrame):
    """Shows one scan, and what became of what the officer did."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("documentPane")
        self.notice_banner = Banner(theme, self)
        self.refused_banner = Banner(theme, self)
        self.nothing = text_label(self.tr("Chọn một bản quét để xem."), "hint", self)
        self.title = selectable_label("", "title", self)
        self.guess = selectable_label("", "hint", self)
        self.facts = text_label("", "small", self)
        self.sheet = PagePreview(theme, self, is_tall=True)
        self._lay_out()
        self.show_scan(None)

    def listen_for_keys(self, part: QWidget) -> None:
        """Turn pages by keyboard while the focus is in there."""
        for key, deed in (("PgUp", self.sheet.turn_back), ("PgDown", self.sheet.turn_on)):
            shortcut = QShortcut(QKeySequence(key), part)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(deed)

    def show_scan(self, row: ScanRow | None) -> None:
        """Show a scan from its first page; the same one stays at its page."""
        self.nothing.setVisible(row is None)
        for part in (self.title, self.facts):
            part.setVisible(row is not None)
        self.guess.setVisible(row is not None and bool(row.guess))
        if row is None:
            self.sheet.show_content(None, None)
            return
        self.title.setText(row.name)
        self.guess.setText(row.guess)
        self.facts.setText(row.facts)
        self.sheet.show_content(row.content, row.page_count)

    def _lay_out(self) -> None:
        whole = QVBoxLayout(self)
        whole.setContentsMargins(12, 12, 12, 8)
        whole.setSpacing(6)
        for part in (
            self.notice_banner,
            self.refused_banner,
            self.nothing,
            self.title,
            self.guess,
            self.facts,
        ):
            whole.addWidget(part)
        whole.addWidget(self.sheet, 1)
        whole.addStretch(0)
