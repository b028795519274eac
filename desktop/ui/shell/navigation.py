"""The list of pages on the left."""

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtWidgets import QButtonGroup, QFrame, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from desktop.ui.shell.page_button import PageButton
from desktop.ui.theme import Theme
from desktop.ui.widgets.texts import ToolButton

_WIDTH = 158
_BESIDE_TEXT = 86


class Navigation(QFrame):
    """One button a page; only pages that work are here."""

    chosen = Signal(int)
    leave_wanted = Signal()
    settings_wanted = Signal()
    help_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("navigation")
        self.setFixedWidth(_WIDTH)
        self._theme = theme
        self._icons: list[str] = []
        self.buttons: list[PageButton] = []
        self._group = QButtonGroup(self)
        self._group.idClicked.connect(self.chosen)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 12, 0, 12)
        self._column.setSpacing(2)
        self._column.addStretch(1)
        self.help = self._make_help()
        self._column.addWidget(self.help)
        self.settings = self._make_settings()
        self._column.addWidget(self.settings)
        self.leave = self._make_leave()
        self._column.addWidget(self.leave)
        theme.changed.connect(self._paint_again)

    @property
    def feet(self) -> tuple[QToolButton, ...]:
        """What stands below the pages: it opens something over them."""
        return self.help, self.settings, self.leave

    def add_page(self, text: str, icon: str, key: str) -> None:
        """One more page; `key` opens it from anywhere."""
        button = PageButton(self._theme, self)
        button.setText(text)
        button.setToolTip(self.tr("{page} ({key})").format(page=text, key=key))
        button.setShortcut(key)
        button.setCheckable(True)
        button.setIconSize(QSize(18, 18))
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._group.addButton(button, len(self.buttons))
        self._column.insertWidget(len(self.buttons), button)
        self.buttons.append(button)
        self._icons.append(icon)
        self._paint_again()

    def choose(self, page: int) -> None:
        """Mark a page as the open one; the keyboard does not stay on another's button."""
        self.buttons[page].setChecked(True)
        if any(button.hasFocus() for button in self.buttons):
            self.buttons[page].setFocus()
        self._paint_again()

    def show_count(self, page: int, count: int, *, said: str, tone: str) -> None:
        """Show a number beside a page; `said` is what it means, `tone` its colour."""
        self.buttons[page].show_count(count, said=said, tone=tone)

    def _make_leave(self) -> QToolButton:
        leave = self._make_foot(self.tr("Hồ sơ khác…"), "Ctrl+O")
        leave.setToolTip(self.tr("Đóng hồ sơ này và mở hồ sơ khác (Ctrl+O)"))
        leave.clicked.connect(self.leave_wanted)
        return leave

    def _make_settings(self) -> QToolButton:
        settings = self._make_foot(self.tr("Cài đặt…"), "Ctrl+,")
        settings.setToolTip(self.tr("Ngôn ngữ, màu sắc, cỡ chữ (Ctrl+,)"))
        settings.clicked.connect(self.settings_wanted)
        return settings

    def _make_help(self) -> QToolButton:
        made = self._make_foot(self.tr("Hướng dẫn"), "F1")
        made.setToolTip(self.tr("Hướng dẫn về trang đang mở (F1)"))
        made.clicked.connect(self.help_wanted)
        return made

    def _make_foot(self, text: str, key: str) -> QToolButton:
        made = ToolButton(self)
        made.setText(text)
        made.setShortcut(key)
        made.setIconSize(QSize(18, 18))
        made.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        made.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        made.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        return made

    @Slot()
    def _paint_again(self) -> None:
        self.ensurePolished()
        text = self.fontMetrics().horizontalAdvance(self.leave.text())
        self.setFixedWidth(max(_WIDTH, text + _BESIDE_TEXT))
        self.leave.setIcon(self._theme.icon("folder"))
        self.settings.setIcon(self._theme.icon("settings"))
        self.help.setIcon(self._theme.icon("help"))
        for button, icon in zip(self.buttons, self._icons, strict=True):
            colour = "accent" if button.isChecked() else "text-muted"
            button.setIcon(self._theme.icon(icon, colour))
