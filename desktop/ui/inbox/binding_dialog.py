"""A dialog to put scans into the order of their pages and name the document they become."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from desktop.domain.criteria import CriterionSet
from desktop.services.attaching import Target
from desktop.ui.inbox.rows import bound_name
from desktop.ui.inbox.tray_state import ScanRow
from desktop.ui.library.leaf_picker import LeafPicker
from desktop.ui.theme import Theme
from desktop.ui.widgets.texts import IconButton, button, text_label

_NUMBER = Qt.ItemDataRole.UserRole
_LONGEST_NAME = 150


class BindingDialog(QDialog):
    """Order by dragging or by the arrows, then Enter."""

    wanted = Signal(list, str, object)

    def __init__(
        self,
        theme: Theme,
        rows: Sequence[ScanRow],
        criterion_set: CriterionSet,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(
            self.tr("Ghép {count} bản quét thành một tài liệu").format(count=len(rows))
        )
        self.resize(620, 460)
        self._criterion_set = criterion_set
        self._target: Target | None = None
        self.list = self._make_list(rows)
        self.up = IconButton(theme, "arrow-up", self.tr("Đưa lên trước (Alt+↑)"), self)
        self.down = IconButton(theme, "arrow-down", self.tr("Đưa xuống sau (Alt+↓)"), self)
        self.up.setShortcut("Alt+Up")
        self.down.setShortcut("Alt+Down")
        self.up.clicked.connect(self._on_up)
        self.down.clicked.connect(self._on_down)
        self.name = QLineEdit(bound_name(rows), self)
        self.name.setAccessibleName(self.tr("Tên tài liệu"))
        self.name.setMaxLength(_LONGEST_NAME)
        self.name.textChanged.connect(self._on_name)
        self.leaf = button(self.tr("Chọn tiêu chí…"), "", self)
        self.leaf.clicked.connect(self._on_leaf)
        self.leaf_name = text_label(self.tr("Chưa dùng cho tiêu chí nào"), "hint", self)
        self.bind = button(self.tr("Ghép"), "primary", self)
        self.bind.setDefault(True)
        self.bind.clicked.connect(self._on_bind)
        self._lay_out()

    @property
    def numbers(self) -> list[int]:
        """The scans in the order that is shown."""
        items = (self.list.item(place) for place in range(self.list.count()))
        return [int(item.data(_NUMBER)) for item in items]

    def _make_list(self, rows: Sequence[ScanRow]) -> QListWidget:
        made = QListWidget(self)
        made.setObjectName("orderList")
        made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        made.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        made.setAccessibleName(self.tr("Thứ tự các trang"))
        made.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        made.setDefaultDropAction(Qt.DropAction.MoveAction)
        for row in rows:
            item = QListWidgetItem(
                self.tr("{name} · {facts}").format(name=row.name, facts=row.facts)
            )
            item.setData(_NUMBER, row.id)
            made.addItem(item)
        made.setCurrentRow(0)
        return made

    @Slot()
    def _on_up(self) -> None:
        self._move(-1)

    @Slot()
    def _on_down(self) -> None:
        self._move(1)

    def _move(self, step: int) -> None:
        place = self.list.currentRow()
        if place >= 0 and 0 <= place + step < self.list.count():
            item = self.list.takeItem(place)
            self.list.insertItem(place + step, item)
            self.list.setCurrentRow(place + step)

    @Slot()
    def _on_name(self) -> None:
        self.bind.setEnabled(bool(self.name.text().strip()))

    @Slot()
    def _on_leaf(self) -> None:
        title = self.tr("Dùng tài liệu ghép cho tiêu chí")
        picker = LeafPicker("", self._criterion_set, self, title=title)
        picker.picked.connect(self._on_leaf_picked)
        picker.open()

    @Slot(str, object)
    def _on_leaf_picked(self, _what: str, target: Target) -> None:
        self._target = target
        self.leaf_name.setText(self.tr("Dùng cho tiêu chí {leaf}").format(leaf=target.leaf))

    @Slot()
    def _on_bind(self) -> None:
        name = self.name.text().strip()
        if name:
            file_name = name if name.lower().endswith(".pdf") else f"{name}.pdf"
            self.wanted.emit(self.numbers, file_name, self._target)
            self.accept()

    def _order(self) -> QHBoxLayout:
        arrows = QVBoxLayout()
        arrows.addWidget(self.up)
        arrows.addWidget(self.down)
        arrows.addStretch(1)
        order = QHBoxLayout()
        order.addWidget(self.list, 1)
        order.addLayout(arrows)
        return order

    def _buttons(self) -> QHBoxLayout:
        cancel = button(self.tr("Hủy"), "", self)
        cancel.clicked.connect(self.reject)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(cancel)
        row.addWidget(self.bind)
        return row

    def _lay_out(self) -> None:
        use = QHBoxLayout()
        use.addWidget(self.leaf)
        use.addWidget(self.leaf_name, 1)
        label = text_label(self.tr("Tên tài liệu"), "strong", self)
        label.setBuddy(self.name)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(16, 16, 16, 16)
        whole.setSpacing(10)
        hint = self.tr("Kéo để đổi thứ tự trang. Bản quét gốc vẫn được giữ nguyên.")
        whole.addWidget(text_label(hint, "hint", self))
        whole.addLayout(self._order(), 1)
        whole.addWidget(label)
        whole.addWidget(self.name)
        whole.addLayout(use)
        whole.addLayout(self._buttons())
