"""The list of pages on the left."""

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtWidgets import QButtonGroup, QFrame, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from desktop.ui.theme import Theme

_WIDTH = 158


class Navigation(QFrame):
    """One button a page; only pages that work are here."""

    chosen = Signal(int)
    leave_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("navigation")
        self.setFixedWidth(_WIDTH)
        self._theme = theme
        self._icons: list[str] = []
        self.buttons: list[QToolButton] = []
        self._group = QButtonGroup(self)
        self._group.idClicked.connect(self.chosen)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 12, 0, 12)
        self._column.setSpacing(2)
        self._column.addStretch(1)
        self.leave = self._make_leave()
        self._column.addWidget(self.leave)
        theme.changed.connect(self._paint_again)

    def add_page(self, text: str, icon: str, key: str) -> None:
        """One more page; `key` opens it from anywhere."""
        button = QToolButton(self)
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
        """Mark a page as the open one."""
        self.buttons[page].setChecked(True)
        self._paint_again()

    def _make_leave(self) -> QToolButton:
        leave = QToolButton(self)
        leave.setText(self.tr("Hồ sơ khác…"))
        leave.setToolTip(self.tr("Đóng hồ sơ này và mở hồ sơ khác (Ctrl+O)"))
        leave.setShortcut("Ctrl+O")
        leave.setIconSize(QSize(18, 18))
        leave.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        leave.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        leave.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        leave.clicked.connect(self.leave_wanted)
        return leave

    @Slot()
    def _paint_again(self) -> None:
        self.leave.setIcon(self._theme.icon("folder"))
        for button, icon in zip(self.buttons, self._icons, strict=True):
            colour = "accent" if button.isChecked() else "text-muted"
            button.setIcon(self._theme.icon(icon, colour))
