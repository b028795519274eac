"""One attached document: open it, move it to another requirement, take it away."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt, Signal, Slot
from PySide6.QtGui import QDrag, QMouseEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from desktop.ui.evidence.moving import MoveButton, carried
from desktop.ui.evidence.sheet import DocumentRow, Requirement
from desktop.ui.theme import Theme
from desktop.ui.widgets.texts import IconButton, IconLabel, breakable, text_label


class DocumentBox(QFrame):
    """Can be dragged to one of `targets`, the other requirements of its leaf."""

    open_wanted = Signal(str)
    remove_wanted = Signal(object)
    move_wanted = Signal(object, str)
    show_wanted = Signal(str)

    row: DocumentRow
    """What `show_row` showed last."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("documentRow")
        self._is_locked = self._may_move = False
        self._pressed: QPoint | None = None
        self._look = IconButton(theme, "open", "", self)
        self._look.clicked.connect(self._on_open)
        self.setFocusProxy(self._look)
        self._shelf = IconButton(theme, "library", "", self)
        self._shelf.clicked.connect(self._on_show)
        self.move_on = MoveButton(theme, self)
        self.move_on.chosen.connect(self.move_wanted)
        self._away = IconButton(theme, "close", "", self)
        self._away.clicked.connect(self._on_remove)
        self._buttons = (self._look, self._shelf, self.move_on, self._away)
        self._name = text_label("", "documentName", self)
        self._facts = tuple(text_label("", "small", self) for _ in range(3))
        self._lay_out(theme)

    def show_row(self, row: DocumentRow, targets: Sequence[Requirement]) -> None:
        """Show a document, or another one: making a new box takes ten times as long."""
        self.row = row
        for each in self._buttons:  # what is half pressed was meant for the document before
            each.setDown(False)
        self._may_move = bool(targets)
        self._pressed = None
        self._name.setText(breakable(row.name))
        also = self.tr("Dùng cả cho {codes}").format(codes=", ".join(row.others))
        for label, text in zip(
            self._facts, (row.facts, row.remark, also if row.others else ""), strict=True
        ):
            label.setText(text)
            label.setVisible(bool(text))
        self._look.name(self.tr("Mở {name}").format(name=row.name))
        self._shelf.name(self.tr("Xem {name} trong kho").format(name=row.name))
        self.move_on.name(self.tr("Chuyển {name} sang mục khác").format(name=row.name))
        self.move_on.offer(row.link, targets)
        self._away.name(self.tr("Gỡ {name} khỏi tiêu chí này").format(name=row.name))

    def lock(self, *, is_locked: bool) -> None:
        """Only let it be looked at, or be moved and taken away again."""
        self._is_locked = is_locked
        self.move_on.setEnabled(not is_locked)
        self._away.setEnabled(not is_locked)

    def _lay_out(self, theme: Theme) -> None:
        top = Qt.AlignmentFlag.AlignTop
        icon = IconLabel(theme, self)
        icon.show_icon("file", "accent")
        below = QHBoxLayout()
        below.setSpacing(0)
        below.setContentsMargins(0, 0, 0, 0)
        for each in self._buttons:
            below.addWidget(each, 0, top)
        below.addStretch(1)
        words = QVBoxLayout()
        words.setSpacing(1)
        for label in (self._name, *self._facts):
            words.addWidget(label)
        words.addLayout(below)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(8, 6, 4, 6)
        whole.setSpacing(8)
        whole.addWidget(icon, 0, top)
        whole.addLayout(words, 1)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self._may_move and not self._is_locked and event.button() is Qt.MouseButton.LeftButton:
            self._pressed = event.position().toPoint()

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._pressed is None:
            return
        way = (event.position().toPoint() - self._pressed).manhattanLength()
        if way >= QApplication.startDragDistance():
            drag = QDrag(self)
            drag.setMimeData(carried(self.row.link))
            drag.setPixmap(self.grab())
            drag.setHotSpot(self._pressed)
            self._pressed = None
            drag.exec(Qt.DropAction.MoveAction)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._pressed = None

    @Slot()
    def _on_open(self) -> None:
        self.open_wanted.emit(self.row.link.document)

    @Slot()
    def _on_show(self) -> None:
        self.show_wanted.emit(self.row.link.document)

    @Slot()
    def _on_remove(self) -> None:
        self.remove_wanted.emit(self.row.link)
