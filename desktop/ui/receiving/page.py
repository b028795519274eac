"""The page *Hồ sơ nhận*: what came from each unit, or the register, and beside it one in whole."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QApplication,
    QButtonGroup,
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from desktop.domain.receipts import ReceiptRecord
from desktop.ui.receiving.deeds import RegisterDeeds
from desktop.ui.receiving.hand_back_dialog import HandBackDialog
from desktop.ui.receiving.pin_dialog import PinDialog
from desktop.ui.receiving.presenter import ReceivedPresenter
from desktop.ui.receiving.receipt_dialog import ReceiptDialog
from desktop.ui.receiving.register_pane import RegisterPane
from desktop.ui.receiving.rows import AttemptRow, UnitRow
from desktop.ui.receiving.sheet_pane import SheetPane
from desktop.ui.receiving.sheets import UnitSheet
from desktop.ui.receiving.states import Narrowing
from desktop.ui.receiving.units_pane import UnitsPane
from desktop.ui.submission.means import FoundTokens, TokenFinder
from desktop.ui.theme import Theme
from desktop.ui.widgets.banner import Banner
from desktop.ui.widgets.drop_frame import DropFrame
from desktop.ui.widgets.refused_files import open_elsewhere
from desktop.ui.widgets.texts import PushButton, button, text_label

_SIDES = (830, 450)


class ReceivedPage(DropFrame):
    """Files and folders can be dropped anywhere on it."""

    def __init__(self, theme: Theme, owner: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self._owner = owner
        self._shown_folder: Path | None = None
        self._had_focus: QWidget | None = None
        self.units = UnitsPane(theme, self)
        self.register = RegisterPane(self)
        self.sheet = SheetPane(theme, self)
        self.banner = Banner(theme, self)
        self.sheet.focus_lost.connect(lambda: self._list().setFocus())
        self.banner.acted.connect(self._on_open_folder)
        self.waiting = Banner(theme, self, may_close=False)
        self.pin_dialog = PinDialog(self)
        self.receipt_dialog = ReceiptDialog(self)
        self.hand_back: HandBackDialog | None = None
        self.files = button(self.tr("Nhận từ tệp…"), "primary", self)
        self.folder = button(self.tr("Nhận từ thư mục hoặc USB…"), "", self)
        self.receipts = button(self.tr("Xuất giấy tiếp nhận…"), "", self)
        self.views: list[PushButton] = []
        self._lists = QStackedWidget(self)
        self._lay_out()

    def attend(self, presenter: ReceivedPresenter, tokens: TokenFinder) -> None:
        """Take who decides."""
        self.files_dropped.connect(presenter.take)
        self.files.clicked.connect(lambda: self._ask_files(presenter))
        self.folder.clicked.connect(lambda: self._ask_folder(presenter))
        self.receipts.clicked.connect(presenter.receipts.ask_all)
        self.waiting.acted.connect(presenter.unlock)
        self.units.chosen.connect(presenter.choose_unit)
        self.units.narrowed.connect(presenter.narrow)
        self.units.searched.connect(presenter.search)
        self.register.chosen.connect(presenter.choose_attempt)
        self.sheet.receipt_wanted.connect(presenter.receipts.ask)
        self.sheet.hand_back_wanted.connect(presenter.receipts.hand_back)
        self.pin_dialog.entered.connect(presenter.open_key)
        self.receipt_dialog.wanted.connect(presenter.receipts.make)
        self.receipt_dialog.means.look_wanted.connect(tokens.look)

    def show_units(self, rows: Sequence[UnitRow], *, of: int, has_round: bool) -> None:
        """Show the units; where none is shown, what to do next."""
        if of:
            empty = self.tr("Không có đơn vị nào phù hợp. Hãy xóa ô tìm hoặc chọn “Tất cả”.")
        elif has_round:
            empty = self.tr("Chưa nhận gói nào. Hãy kéo thả gói vào đây, hoặc bấm “Nhận từ tệp…”.")
        else:
            empty = self.tr(
                "Chưa mở đợt chấm nên chưa biết đơn vị nào phải nộp.\nHãy sang trang “Đợt "
                "chấm”, lập danh sách đơn vị và xuất gói đợt chấm trước."
            )
        self.units.show_rows(rows, empty)

    def open_unit(self, code: str) -> None:
        """Choose a unit in the list, where it is the list that is looked at."""
        if not self._lists.currentIndex():
            self.units.choose(code)

    def show_counts(self, found: Mapping[Narrowing, int]) -> None:
        """Say on the filters how many units pass them."""
        self.units.show_counts(found)

    def show_attempts(self, rows: Sequence[AttemptRow]) -> None:
        """Show the register."""
        self.register.show_rows(rows)
        self.views[1].setText(self.tr("Sổ nhận ({count})").format(count=len(rows)))

    def show_sheet(self, sheet: UnitSheet | None) -> None:
        """Show what was chosen in whole."""
        self.sheet.show_sheet(sheet)

    def show_waiting(self, *, locked: int, without_receipt: int) -> None:
        """Say what waits for the officer."""
        if locked:
            said = self.tr("{count} gói được mã hóa đang chờ khóa nhận.")
            action = self.tr("Mở khóa nhận…")
            self.waiting.say(said.format(count=locked), tone="warning", action=action)
        else:
            self.waiting.hide()
        self.receipts.setEnabled(without_receipt > 0)
        none = self.tr("Chưa có gói nguyên vẹn nào của người ký đã ghi nhận mà thiếu giấy")
        self.receipts.setToolTip("" if without_receipt else none)
        text = self.tr("Xuất giấy tiếp nhận…")
        if without_receipt:
            text = self.tr("Xuất {count} giấy tiếp nhận…").format(count=without_receipt)
        self.receipts.setText(text)

    def say(self, sentence: str, *, tone: str, folder: Path | None = None) -> None:
        """Say what happened; a folder can be opened from there."""
        self._shown_folder = folder
        self.banner.say(sentence, tone=tone, action="" if folder is None else self.tr("Mở thư mục"))

    def ask_pin(self, fault: str) -> None:
        """Ask for the PIN of the receiver's key."""
        self.pin_dialog.ask(fault)

    def close_pin(self) -> None:
        """The key is open."""
        self.pin_dialog.accept()

    def ask_receipts(self, numbers: tuple[int, ...], key: Path, *, has_key: bool) -> None:
        """Ask with what receipts are signed."""
        self.receipt_dialog.ask(numbers, key, self._owner, has_key=has_key)

    def show_receipt_fault(self, sentence: str) -> None:
        """Say why no receipt was written."""
        self.receipt_dialog.show_fault(sentence)
        if not self.receipt_dialog.isVisible():  # closed while the signing went on
            self.banner.say(sentence, tone="danger")

    def close_receipts(self) -> None:
        """The receipts are written."""
        self.receipt_dialog.means.clear()
        self.receipt_dialog.accept()

    def decide_by(self, deeds: RegisterDeeds) -> None:
        """Take who does what can be undone."""
        self.sheet.pin_wanted.connect(deeds.pin)
        self.sheet.unpin_wanted.connect(deeds.unpin)
        self.sheet.dismiss_wanted.connect(deeds.dismiss)
        self.sheet.recall_wanted.connect(deeds.recall)

    def hand_back_by(self, dialog: HandBackDialog) -> None:
        """Take the dialog that hands receipts back."""
        self.hand_back = dialog
        dialog.busy.connect(self._on_busy)

    def ask_hand_back(self, records: tuple[ReceiptRecord, ...]) -> None:
        """Offer to hand these receipts back to their units."""
        if self.hand_back is not None:
            self.hand_back.ask(records)

    def show_tokens(self, found: FoundTokens) -> None:
        """Show which tokens there are to sign with."""
        self.receipt_dialog.means.show_tokens(found)

    def show_busy(self, *, is_busy: bool) -> None:
        """Let nothing be started twice; the keyboard comes back to where it was."""
        if is_busy:
            self._had_focus = self._focus_to_keep()
        for each in (self.files, self.folder, self.receipts, self.waiting):
            each.setEnabled(not is_busy)
        self.setAcceptDrops(not is_busy)
        self.sheet.hold(is_held=is_busy)
        if not is_busy and self._had_focus is not None:
            (self._had_focus if self._had_focus.isEnabled() else self._list()).setFocus()
            self._had_focus = None

    def open_view(self, place: int) -> None:
        """Open the units (0) or the register (1)."""
        self.views[place].setChecked(True)
        self._lists.setCurrentIndex(place)

    def _list(self) -> QWidget:
        return (self.units.table, self.register.table)[self._lists.currentIndex()]

    def _focus_to_keep(self) -> QWidget | None:
        """Where the keyboard is; what is beside the list may be gone when the job has ended."""
        focus = QApplication.focusWidget()
        if focus is None or not self.isAncestorOf(focus):
            return None
        return self._list() if self.sheet.isAncestorOf(focus) else focus

    def _lay_out(self) -> None:
        left = QFrame(self)
        left.setObjectName("libraryPane")
        column = QVBoxLayout(left)
        column.setContentsMargins(10, 10, 10, 8)
        column.setSpacing(8)
        top = QHBoxLayout()
        top.addWidget(self._make_views(left))
        top.addStretch(1)
        for each in (self.folder, self.files):
            top.addWidget(each)
        column.addLayout(top)
        column.addWidget(self.banner)
        column.addWidget(self.waiting)
        column.addWidget(self._lists, 1)
        hint = self.tr(
            "Kéo thả tệp, thư mục, USB hoặc thư đã lưu (.eml) vào bất cứ đâu trên trang."
        )
        foot = QHBoxLayout()
        foot.addWidget(text_label(hint, "small", left), 1)
        foot.addWidget(self.receipts)
        column.addLayout(foot)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(12, 12, 12, 12)
        whole.addWidget(self._beside_each_other(left))
        find = QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self)
        find.activated.connect(self._on_find)

    def _beside_each_other(self, left: QWidget) -> QSplitter:
        panes = QSplitter(Qt.Orientation.Horizontal, self)
        panes.setObjectName("receivedPanes")
        panes.addWidget(left)
        panes.addWidget(self.sheet)
        panes.setChildrenCollapsible(False)
        panes.setHandleWidth(10)
        panes.setStretchFactor(0, 3)
        panes.setStretchFactor(1, 2)
        panes.setSizes(_SIDES)
        return panes

    def _make_views(self, parent: QWidget) -> QWidget:
        bar = QFrame(parent)
        bar.setObjectName("viewsBar")
        bar.setAccessibleName(self.tr("Xem theo đơn vị hoặc xem sổ nhận"))
        row = QHBoxLayout(bar)
        row.setContentsMargins(3, 3, 3, 3)
        row.setSpacing(2)
        group = QButtonGroup(bar)
        titled = ((self.tr("Đơn vị"), self.units), (self.tr("Sổ nhận"), self.register))
        for place, (name, pane) in enumerate(titled):
            made = PushButton(name, bar)
            made.setCheckable(True)
            made.setChecked(not place)
            made.setToolTip(f"{name} (Alt+{place + 1})")
            key = QShortcut(QKeySequence(f"Alt+{place + 1}"), self)
            key.activated.connect(made.click)
            group.addButton(made, place)
            row.addWidget(made)
            self.views.append(made)
            self._lists.addWidget(pane)
        group.idClicked.connect(self._lists.setCurrentIndex)
        return bar

    def _ask_files(self, presenter: ReceivedPresenter) -> None:
        dialog = QFileDialog(self, self.tr("Chọn gói hồ sơ"))
        names = self.tr("Gói hồ sơ và thư (*.asice *.age *.eml)")
        dialog.setNameFilters([names, self.tr("Mọi tệp (*)")])
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.filesSelected.connect(lambda found: presenter.take([Path(each) for each in found]))
        dialog.open()

    def _ask_folder(self, presenter: ReceivedPresenter) -> None:
        dialog = QFileDialog(self, self.tr("Chọn thư mục hoặc USB có gói hồ sơ"))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda name: presenter.take([Path(name)]))
        dialog.open()

    @Slot(bool)
    def _on_busy(self, is_busy: bool) -> None:  # noqa: FBT001 - Qt's signature
        self.show_busy(is_busy=is_busy)

    @Slot()
    def _on_find(self) -> None:
        self.open_view(0)
        self.units.search.setFocus()
        self.units.search.selectAll()

    @Slot()
    def _on_open_folder(self) -> None:
        if self._shown_folder is not None and (refusal := open_elsewhere(self._shown_folder)):
            self.banner.say(refusal, tone="warning")
