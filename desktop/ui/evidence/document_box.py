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

    def __init__(
        self, theme: Theme, row: DocumentRow, targets: Sequence[Requirement], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setObjectName("documentRow")
        self.row = row
        self._link = row.link
        self._may_move = bool(targets)
        self._is_locked = False
        self._pressed: QPoint | None = None
        look = IconButton(theme, "open", self.tr("Mở {name}").format(name=row.name), self)
        look.clicked.connect(self._on_open)
        self.setFocusProxy(look)
        shelf = IconButton(
            theme, "library", self.tr("Xem {name} trong kho").format(name=row.name), self
        )
        shelf.clicked.connect(self._on_show)
        move = self.tr("Chuyển {name} sang mục khác").format(name=row.name)
        self.move_on = MoveButton(theme, move, targets, self)
        self.move_on.chosen.connect(self._on_move)
        away = IconButton(
            theme, "close", self.tr("Gỡ {name} khỏi tiêu chí này").format(name=row.name), self
        )
        away.clicked.connect(self._on_remove)
        self._away = away
        self._lay_out(theme, row, (look, shelf, self.move_on, away))

    def lock(self, *, is_locked: bool) -> None:
        """Only let it be looked at, or be moved and taken away again."""
        self._is_locked = is_locked
        self.move_on.setEnabled(not is_locked)
        self._away.setEnabled(not is_locked)

    def _lay_out(self, theme: Theme, row: DocumentRow, buttons: Sequence[QWidget]) -> None:
        top = Qt.AlignmentFlag.AlignTop
        icon = IconLabel(theme, self)
        icon.show_icon("file", "accent")
        below = QHBoxLayout()
        below.setSpacing(0)
        below.setContentsMargins(0, 0, 0, 0)
        for each in buttons:
            below.addWidget(each, 0, top)
        below.addStretch(1)
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addWidget(text_label(breakable(row.name), "documentName", self))
        words.addLayout(self._facts(row))
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
            drag.setMimeData(carried(self._link))
            drag.setPixmap(self.grab())
            drag.setHotSpot(self._pressed)
            self._pressed = None
            drag.exec(Qt.DropAction.MoveAction)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._pressed = None

    def _facts(self, row: DocumentRow) -> QVBoxLayout:
        facts = QVBoxLayout()
        facts.setSpacing(1)
        facts.addWidget(text_label(row.facts, "small", self))
        if row.remark:
            facts.addWidget(text_label(row.remark, "small", self))
        if row.others:
            also = self.tr("Dùng cả cho {codes}").format(codes=", ".join(row.others))
            facts.addWidget(text_label(also, "small", self))
        return facts

    @Slot()
    def _on_open(self) -> None:
        self.open_wanted.emit(self._link.document)

    @Slot()
    def _on_show(self) -> None:
        self.show_wanted.emit(self._link.document)

    @Slot(str)
    def _on_move(self, requirement: str) -> None:
        self.move_wanted.emit(self._link, requirement)

    @Slot()
    def _on_remove(self) -> None:
        self.remove_wanted.emit(self._link)
