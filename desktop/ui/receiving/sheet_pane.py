"""The right side of *Hồ sơ nhận*: every file of the chosen unit, and whose signature is known."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from desktop.domain.plain_text import one_line
from desktop.domain.rounds import Pin
from desktop.ui.receiving.file_card import FileCard, words
from desktop.ui.receiving.sheets import UnitSheet
from desktop.ui.theme import Theme
from desktop.ui.widgets.scrolling import scrolling
from desktop.ui.widgets.texts import button, text_label
from desktop.wording.fingerprints import grouped
from desktop.wording.numbers import moment

_MARGIN = 4
_MARGINS = 2 * _MARGIN


class SheetPane(QFrame):
    """Is built again only when something else is to be told."""

    pin_wanted = Signal(int)
    receipt_wanted = Signal(int)
    hand_back_wanted = Signal(int)
    unpin_wanted = Signal(object)
    dismiss_wanted = Signal(int, str)
    recall_wanted = Signal(int, str)
    rebuild_wanted = Signal(int)
    focus_lost = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("documentPane")
        self.setAccessibleName(self.tr("Các gói của đơn vị được chọn"))
        self._theme = theme
        self._sheet: UnitSheet | None = None
        self._body: QScrollArea | None = None
        self.cards: list[FileCard] = []
        self.unpins: list[QPushButton] = []
        self._whole = QVBoxLayout(self)
        self._whole.setContentsMargins(_MARGIN, 6, _MARGIN, 6)
        self._build(None)

    def show_sheet(self, sheet: UnitSheet | None) -> None:
        """Show this; None for nothing chosen."""
        if sheet != self._sheet:
            self._build(sheet)

    def hold(self, *, is_held: bool) -> None:
        """Let nothing be started while something is being done."""
        for card in self.cards:
            card.pin.setEnabled(not is_held)
            card.receipt.setEnabled(not is_held)
            for each in (card.hand_back, card.dismiss, card.recall, card.rebuild):
                each.setEnabled(not is_held)
        for each in self.unpins:
            each.setEnabled(not is_held)

    def _build(self, sheet: UnitSheet | None) -> None:
        if self._body is not None:
            focus = QApplication.focusWidget()
            if focus is not None and self._body.isAncestorOf(focus):
                self.focus_lost.emit()
            self._body.hide()
            self._body.deleteLater()
        self._sheet, self.cards, self.unpins = sheet, [], []
        content = QWidget(self)
        content.setObjectName("scrolled")
        column = QVBoxLayout(content)
        column.setContentsMargins(10, 6, 10, 6)
        column.setSpacing(10)
        if sheet is None:
            hint = self.tr("Chọn một đơn vị để xem từng gói, người ký và mọi điều tìm thấy.")
            column.addWidget(text_label(hint, "hint", content))
        else:
            self._fill(column, sheet, content)
        column.addStretch(1)
        self._body = scrolling(content, self)
        self._whole.addWidget(self._body)
        # What is wider than the pane could not be scrolled to.
        bar = self._body.verticalScrollBar().sizeHint().width()
        self.setMinimumWidth(content.minimumSizeHint().width() + bar + _MARGINS)

    def _fill(self, column: QVBoxLayout, sheet: UnitSheet, content: QWidget) -> None:
        column.addWidget(words(sheet.title, "title", content))
        if sheet.hint:
            column.addWidget(words(sheet.hint, "hint", content))
        for file in sheet.files:
            card = FileCard(self._theme, file, content)
            card.pin_wanted.connect(self.pin_wanted)
            card.receipt_wanted.connect(self.receipt_wanted)
            card.hand_back_wanted.connect(self.hand_back_wanted)
            card.dismiss_wanted.connect(self.dismiss_wanted)
            card.recall_wanted.connect(self.recall_wanted)
            card.rebuild_wanted.connect(self.rebuild_wanted)
            self.cards.append(card)
            column.addWidget(card)
        if sheet.pins:
            title = self.tr("Người ký đã ghi nhận cho đơn vị")
            column.addWidget(text_label(title, "sectionTitle", content))
        for pin in sheet.pins:
            column.addLayout(self._pin_line(pin, content))

    def _pin_line(self, pin: Pin, content: QWidget) -> QHBoxLayout:
        name = one_line(pin.signer)
        said = self.tr("{name} · ghi nhận {at}\n{print}")
        text = said.format(name=name, at=moment(pin.pinned_at), print=grouped(pin.fingerprint))
        back = button(self.tr("Bỏ ghi nhận"), "quiet", content)
        back.setAccessibleName(self.tr("Bỏ ghi nhận {name}").format(name=name))
        back.setToolTip(self.tr("Các gói người này ký trở lại chờ đối chiếu"))
        back.clicked.connect(partial(self.unpin_wanted.emit, pin))
        self.unpins.append(back)
        row = QHBoxLayout()
        row.addWidget(words(text, "small", content), 1)
        row.addWidget(back)
        return row
