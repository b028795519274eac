"""Shows two documents side by side and asks whether they are one."""

from enum import Enum, auto

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from desktop.services.twins import ComparedPages
from desktop.ui.theme import Theme
from desktop.ui.twins.page_picture import PagePicture
from desktop.ui.twins.rows import Likeness, Side
from desktop.ui.widgets.texts import IconButton, button, selectable_label, text_label

_SIZE = QSize(1080, 680)
_OF_WINDOW = 0.9


class Answer(Enum):
    """What the officer says of two documents that are alike."""

    ONE = auto()
    BETTER = auto()
    DIFFERENT = auto()


class TwinDialog(QDialog):
    """The pages turn in step; nothing is changed before one of the answers is given."""

    page_wanted = Signal(int)
    answered = Signal(object)

    def __init__(self, theme: Theme, shown: Likeness, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("So sánh hai tài liệu"))
        self.resize(_SIZE if parent is None else parent.window().size() * _OF_WINDOW)
        self.shown = shown
        self.page = 0
        self._last = max(shown.kept.pages, shown.other.pages, 1)
        self.kept, self.other = self._picture(theme, shown.kept), self._picture(theme, shown.other)
        self.before = IconButton(theme, "back", self.tr("Trang trước (Page Up)"), self)
        self.after = IconButton(theme, "forward", self.tr("Trang sau (Page Down)"), self)
        self.place = text_label("", "hint", self)
        self.place.setWordWrap(False)
        self.difference = text_label("", "hint", self)
        self.one, self.better, self.different = self._answers()
        self._lay_out()
        self._connect()
        self.turn_to(1)
        self.different.setFocus()

    def turn_to(self, page: int) -> None:
        """Ask for a page of both documents."""
        if not 1 <= page <= self._last or page == self.page:
            return
        self.page = page
        template = self.tr("Trang {page} / {pages}")
        self.place.setText(template.format(page=page, pages=self._last))
        self.before.setEnabled(page > 1)
        self.after.setEnabled(page < self._last)
        self.difference.setText("")
        for picture in (self.kept, self.other):
            picture.say(self.tr("Đang mở trang…"))
        self.page_wanted.emit(page)

    def show_page(self, page: int, compared: ComparedPages) -> None:
        """Show a page of both; one that came too late is not shown any more."""
        if page != self.page:
            return
        found = compared.comparison
        marked = () if found is None else found.regions
        there = () if found is None else found.regions_there
        turns = 0 if found is None else found.quarter_turns
        missing = self.tr("Không có hoặc không mở được trang này.")
        for picture, png, regions, turn in (
            (self.kept, compared.first, marked, 0),
            (self.other, compared.second, there, turns),
        ):
            if png:
                picture.show_page(png, regions, quarter_turns=turn)
            else:
                picture.say(missing)
        self.difference.setText(self._difference(compared))
        self.difference.setAccessibleName(self.difference.text())

    def _difference(self, compared: ComparedPages) -> str:
        if not (compared.first and compared.second):
            return ""
        if compared.comparison is None:
            return self.tr("Hai trang này khác hẳn nhau.")
        count = len(compared.comparison.regions)
        if not count:
            return self.tr("Không thấy chỗ nào khác nhau ở trang này.")
        return self.tr("{count} chỗ khác nhau, đã khoanh trên cả hai trang.").format(count=count)

    def _picture(self, theme: Theme, side: Side) -> PagePicture:
        return PagePicture(theme, self.tr("Trang của {code}").format(code=side.code), self)

    def _answers(self) -> tuple[QWidget, QWidget, QWidget]:
        kept, other = self.shown.kept.code, self.shown.other.code
        style = "primary" if self.shown.is_surely_one else ""
        one = button(self.tr("Là một – dùng {kept}").format(kept=kept), style, self)
        one.setToolTip(
            self.tr("Mọi chỗ dùng {other} chuyển sang {kept}; {other} vào thùng rác.").format(
                kept=kept, other=other
            )
        )
        better = button(self.tr("Thay {kept} bằng bản mới này").format(kept=kept), "", self)
        better.setToolTip(
            self.tr("{kept} lấy bản quét của {other}; mọi chỗ dùng giữ nguyên.").format(
                kept=kept, other=other
            )
        )
        different = button(self.tr("Khác nhau"), "", self)
        different.setToolTip(self.tr("Giữ cả hai, không hỏi lại."))
        one.clicked.connect(self._on_one)
        better.clicked.connect(self._on_better)
        different.clicked.connect(self._on_different)
        return one, better, different

    def _lay_out(self) -> None:
        whole = QVBoxLayout(self)
        whole.setContentsMargins(16, 16, 16, 16)
        whole.setSpacing(10)
        whole.addWidget(text_label(self.shown.sentence, "hint", self))
        whole.addLayout(self._lay_out_sides(), 1)
        whole.addLayout(self._lay_out_pages())
        answers = QHBoxLayout()
        answers.addWidget(self.different)
        answers.addStretch(1)
        answers.addWidget(self.better)
        answers.addWidget(self.one)
        whole.addLayout(answers)

    def _lay_out_sides(self) -> QHBoxLayout:
        sides = QHBoxLayout()
        sides.setSpacing(16)
        for picture, side in ((self.kept, self.shown.kept), (self.other, self.shown.other)):
            column = QVBoxLayout()
            column.setSpacing(4)
            column.addWidget(selectable_label(side.title, "documentName", self))
            column.addWidget(text_label(side.facts, "small", self))
            column.addWidget(text_label(side.uses, "small", self))
            column.addWidget(picture, 1)
            sides.addLayout(column, 1)
        return sides

    def _lay_out_pages(self) -> QHBoxLayout:
        pages = QHBoxLayout()
        pages.addWidget(self.before)
        pages.addWidget(self.place)
        pages.addWidget(self.after)
        pages.addSpacing(12)
        pages.addWidget(self.difference, 1)
        return pages

    def _connect(self) -> None:
        self.before.clicked.connect(self._on_before)
        self.after.clicked.connect(self._on_after)
        for key, slot in (
            (Qt.Key.Key_PageUp, self._on_before),
            (Qt.Key.Key_PageDown, self._on_after),
        ):
            QShortcut(QKeySequence(key), self).activated.connect(slot)

    @Slot()
    def _on_before(self) -> None:
        self.turn_to(self.page - 1)

    @Slot()
    def _on_after(self) -> None:
        self.turn_to(self.page + 1)

    @Slot()
    def _on_one(self) -> None:
        self._answer(Answer.ONE)

    @Slot()
    def _on_better(self) -> None:
        self._answer(Answer.BETTER)

    @Slot()
    def _on_different(self) -> None:
        self._answer(Answer.DIFFERENT)

    def _answer(self, answer: Answer) -> None:
        self.answered.emit(answer)
        self.accept()
