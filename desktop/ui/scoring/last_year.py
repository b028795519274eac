"""What the open leaf was last year, and the button that copies it."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from desktop.ui.widgets.texts import button, text_label

if TYPE_CHECKING:
    from desktop.ui.earlier.comparison import LeafBefore


class LastYear(QFrame):
    """Hidden as long as nothing is known of an earlier year."""

    copy_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("lastYear")
        self.text = text_label("", "", self)
        self.copy = button(self.tr("Chép số liệu năm trước"), "quiet", self)
        self.copy.clicked.connect(self.copy_wanted)
        row = QHBoxLayout(self)
        row.setContentsMargins(10, 4, 4, 4)
        row.setSpacing(8)
        row.addWidget(self.text, 1)
        row.addWidget(self.copy)
        self.hide()

    def show_before(self, before: "LeafBefore | None") -> None:
        """Show what the leaf was; None where no earlier year is known."""
        self.setVisible(before is not None)
        if before is None:
            return
        self.text.setText(before.text)
        self.text.setToolTip(before.details)
        self.text.setAccessibleDescription(before.details)
        self.copy.setAccessibleDescription(f"{before.text}\n{before.details}")
        self.copy.setVisible(before.may_copy)
        key = self.tr("Ctrl+L")
        self.copy.setToolTip(f"{before.details}\n({key})")
