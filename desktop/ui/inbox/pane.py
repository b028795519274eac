"""The left side of *Hộp quét*: scans that wait or were put aside, and what to do with them."""

from PySide6.QtCore import QPoint, Qt, Signal, Slot
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QMenu,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from desktop.ui.inbox.pictures import Pictures
from desktop.ui.inbox.rows import waiting_lines
from desktop.ui.inbox.scan_list import ScanList
from desktop.ui.inbox.tray_state import TrayState
from desktop.ui.theme import Theme
from desktop.ui.widgets.texts import PushButton, button, selectable_label, text_label

_MOST_LINES = 4


class InboxPane(QFrame):
    """Shows the inbox and says what the officer wants done with the chosen scans."""

    choice_changed = Signal()
    leaf_wanted = Signal()
    library_wanted = Signal()
    binding_wanted = Signal()
    aside_wanted = Signal()
    back_wanted = Signal()
    folders_wanted = Signal()

    def __init__(self, theme: Theme, pictures: Pictures, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("libraryPane")
        self.setAccessibleName(self.tr("Hộp quét"))
        self._state = TrayState()
        self.new = self._make_tab()
        self.aside = self._make_tab()
        self.new.setChecked(True)
        self.folders = button(self.tr("Thư mục quét…"), "", self)
        self.folders.clicked.connect(self.folders_wanted)
        self.list = ScanList(theme, pictures, self)
        self.list.choice_changed.connect(self._on_choice)
        self.list.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.list.customContextMenuRequested.connect(self._on_menu)
        self.empty = text_label("", "hint", self)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.begin = button(self.tr("Chọn thư mục quét…"), "primary", self)
        self.begin.clicked.connect(self.folders_wanted)
        self.waiting = selectable_label("", "small", self)
        self.waiting.setAccessibleName(self.tr("Tệp chưa nhận và lý do"))
        self._make_deeds()
        self.menu = self._make_menu()
        self._lay_out()
        self.show_state(TrayState())

    @property
    def shows_aside(self) -> bool:
        """Whether the scans that were put aside are listed."""
        return self.aside.isChecked()

    @property
    def chosen_numbers(self) -> list[int]:
        """The numbers of the chosen scans."""
        return self.list.chosen_numbers

    def show_state(self, state: TrayState) -> None:
        """Show the inbox as it is now."""
        self._state = state
        texts = (
            (self.new, self.tr("Đang chờ · {count}"), state.waiting),
            (self.aside, self.tr("Đã cất riêng · {count}"), state.aside),
        )
        for tab, template, rows in texts:
            tab.setText(template.format(count=len(rows)))
        lines = waiting_lines(state.sights, most=_MOST_LINES)
        self.waiting.setText("\n".join(lines))
        self.waiting.setVisible(bool(lines))
        self._show_list()

    @Slot()
    def _show_list(self) -> None:
        rows = self._state.aside if self.shows_aside else self._state.waiting
        self.list.setAccessibleName(
            self.tr("Bản quét đã cất riêng") if self.shows_aside else self.tr("Bản quét đang chờ")
        )
        self.list.show_rows(rows)
        self.list.setVisible(bool(rows))
        self.nothing.setVisible(not rows)
        self.begin.setVisible(not rows and not self._state.folders and not self.shows_aside)
        self.empty.setText(self._empty_text())
        for deed in self._for_new:
            deed.setVisible(not self.shows_aside and bool(rows))
        self.back.setVisible(self.shows_aside and bool(rows))
        self._on_choice()

    def _empty_text(self) -> str:
        if self.shows_aside:
            return self.tr("Chưa có bản quét nào được cất riêng.")
        if self._state.folders:
            return self.tr(
                "Không có bản quét nào đang chờ.\nCứ quét như mọi khi: bản quét mới sẽ tự vào đây."
            )
        return self.tr(
            "Chọn thư mục mà máy quét lưu tệp vào. Từ đó, bản quét mới tự vào hộp này;\n"
            "tệp gốc vẫn ở chỗ cũ."
        )

    @Slot()
    def _on_choice(self) -> None:
        count = len(self.list.chosen_numbers)
        for deed in (self.use, self.keep, self.put_aside, self.back):
            deed.setEnabled(count > 0)
        self.bind.setEnabled(count > 1)
        for action, of in self._actions.items():
            action.setVisible(not of.isHidden())
            action.setEnabled(of.isEnabled())
        self.choice_changed.emit()

    @Slot(QPoint)
    def _on_menu(self, place: QPoint) -> None:
        if self.list.chosen_numbers:
            self.menu.popup(self.list.viewport().mapToGlobal(place))

    def _make_tab(self) -> PushButton:
        made = PushButton("", self)
        made.setCheckable(True)
        made.clicked.connect(self._show_list)
        return made

    def _make_deeds(self) -> None:
        self.use = button(self.tr("Dùng cho tiêu chí…"), "primary", self)
        self.keep = button(self.tr("Đưa vào kho"), "", self)
        self.bind = button(self.tr("Ghép thành một tài liệu…"), "", self)
        self.put_aside = button(self.tr("Không phải minh chứng"), "", self)
        self.back = button(self.tr("Lấy lại"), "primary", self)
        self._for_new = (self.use, self.keep, self.bind, self.put_aside)
        self.use.clicked.connect(self.leaf_wanted)
        self.keep.clicked.connect(self.library_wanted)
        self.bind.clicked.connect(self.binding_wanted)
        self.put_aside.clicked.connect(self.aside_wanted)
        self.back.clicked.connect(self.back_wanted)
        self.use.setToolTip(self.tr("Cho các bản quét đã chọn chứng minh một tiêu chí (Enter)"))
        self.keep.setToolTip(
            self.tr("Thành tài liệu trong kho, chưa dùng cho tiêu chí nào (Ctrl+D)")
        )
        self.bind.setToolTip(self.tr("Nhiều tờ quét rời thành một tệp PDF (Ctrl+G)"))
        self.put_aside.setToolTip(self.tr("Cất riêng, không xóa; lấy lại được (Delete)"))

    def _make_menu(self) -> QMenu:
        menu = QMenu(self)
        self._actions: dict[QAction, QPushButton] = {}
        deeds = (
            (self.use, "Return"),
            (self.keep, "Ctrl+D"),
            (self.bind, "Ctrl+G"),
            (self.put_aside, "Delete"),
            (self.back, "Return"),
        )
        for of, key in deeds:
            action = menu.addAction(of.text())
            action.setShortcut(QKeySequence(key))
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
            action.triggered.connect(of.click)
            self.list.addAction(action)
            self._actions[action] = of
        return menu

    def _make_nothing(self) -> QWidget:
        """What stands in place of an empty list: why, and the next step."""
        nothing = QWidget(self)
        column = QVBoxLayout(nothing)
        column.setSpacing(12)
        column.addStretch(1)
        column.addWidget(self.empty)
        column.addWidget(self.begin, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(1)
        return nothing

    def _lay_out(self) -> None:
        group = QButtonGroup(self)
        bar = QWidget(self)
        bar.setObjectName("filterBar")
        tabs = QHBoxLayout(bar)
        tabs.setContentsMargins(0, 0, 0, 0)
        for each in (self.new, self.aside):
            group.addButton(each)
            tabs.addWidget(each)
        tabs.addStretch(1)
        tabs.addWidget(self.folders)
        self.nothing = self._make_nothing()
        deeds = QHBoxLayout()
        for deed in (*self._for_new, self.back):
            deeds.addWidget(deed)
        deeds.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(10, 10, 10, 8)
        whole.setSpacing(8)
        whole.addWidget(bar)
        whole.addWidget(self.list, 1)
        whole.addWidget(self.nothing, 1)
        whole.addLayout(deeds)
        whole.addWidget(self.waiting)
