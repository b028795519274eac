"""The page *Tổng quan*: how far the work is, what to do next, bars, things to do, deadlines."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from desktop.ui.checks.findings_list import FindingsList
from desktop.ui.overview.earlier_strip import EarlierStrip
from desktop.ui.overview.field_bar import FieldBar, Swatch
from desktop.ui.overview.presenter import Overview, OverviewPresenter
from desktop.ui.overview.rows import WORDS, Bar, Due, Part
from desktop.ui.theme import Theme
from desktop.ui.widgets.banner import Banner
from desktop.ui.widgets.scrolling import scrolling
from desktop.ui.widgets.texts import IconLabel, button, short_label, text_label
from desktop.wording.phrases import upper_first

_ICONS = {"accent": "info", "success": "done", "warning": "alert", "danger": "blocked"}
_MOST_DUES = 3


class OverviewPage(QWidget):
    """Lays out what the presenter says; every part of it leads to its place."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self._theme = theme
        self._presenter: OverviewPresenter | None = None
        self.go_on = button(self.tr("Tiếp tục"), "primary", self)
        self.go_on.setProperty("big", "true")
        self.icon = IconLabel(theme, self)
        self.headline = text_label(self.tr("Đang xem hồ sơ…"), "title", self)
        self.hint = text_label("", "muted", self)
        self.failure = Banner(theme, self)
        self.earlier = EarlierStrip(theme, self)
        self._dues: tuple[Due, ...] = ()
        self.bars: list[FieldBar] = []
        self.bar_column = QVBoxLayout()
        self.beside = text_label("", "muted", self)
        self.period = text_label("", "overviewPeriod", self)
        self.due_title = text_label(
            self.tr("Tiêu chí có thời hạn chưa nhập ngày hoàn thành:"), "muted", self
        )
        self.due_title.hide()
        self.due_column = QVBoxLayout()
        self.tasks = FindingsList(theme, self)
        self.tasks.setAccessibleName(self.tr("Việc cần làm"))
        self.nothing = text_label("", "muted", self)
        self.more = button("", "quiet", self)
        for not_yet_known in (self.nothing, self.more, self.beside):
            not_yet_known.hide()
        self._lay_out()

    def attend(self, presenter: OverviewPresenter) -> None:
        """Take the presenter that decides."""
        self._presenter = presenter
        self.go_on.clicked.connect(presenter.go_on)
        self.tasks.chosen.connect(presenter.open_task)
        self.more.clicked.connect(presenter.open_checks)

    def show_overview(self, overview: Overview) -> None:
        """Show where the work stands."""
        self.failure.hide()
        self.icon.show_icon(_ICONS[overview.tone], overview.tone)
        self.headline.setText(overview.headline)
        self.hint.setText(overview.hint)
        self.go_on.setText(overview.button)
        self.go_on.setAccessibleName(f"{overview.button}. {overview.hint}")
        self._show_bars(overview.bars)
        self.beside.setText(overview.beside)
        self.beside.setVisible(bool(overview.beside))
        self.earlier.show_before(overview.before)
        self.period.setText(overview.period)
        self._show_dues(overview.dues)
        self.tasks.setVisible(bool(overview.tasks))  # first: rows are measured once it has its room
        self.tasks.show_rows(overview.tasks)
        self.nothing.setText(overview.idle)
        self.nothing.setVisible(not overview.tasks)
        template = self.tr("Xem thêm {count} mục ở trang Kiểm tra")
        if not overview.tasks:
            template = self.tr("Xem {count} mục ở trang Kiểm tra")
        self.more.setText(template.format(count=overview.more))
        self.more.setVisible(bool(overview.more))

    def show_failure(self, sentence: str) -> None:
        """Say why nothing newer can be shown."""
        self.failure.say(sentence, tone="danger")

    def _show_bars(self, bars: Sequence[Bar]) -> None:
        if not self.bars:
            for bar in bars:
                made = FieldBar(self._theme, bar, self)
                made.clicked.connect(partial(self._on_bar, bar.code))
                self.bar_column.addWidget(made)
                self.bars.append(made)
        for shown, bar in zip(self.bars, bars, strict=True):
            shown.show_bar(bar)

    def _show_dues(self, dues: tuple[Due, ...]) -> None:
        if dues == self._dues:
            return
        self._dues = dues
        while (item := self.due_column.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        self.due_title.setVisible(bool(dues))
        for due in dues[:_MOST_DUES]:
            made = button(due.text, "quiet", self)
            made.setToolTip(due.title)
            made.setAccessibleName(f"{due.text}: {due.title}")
            made.clicked.connect(partial(self._on_due, due.leaf))
            self.due_column.addWidget(made)
        rest = len(dues) - _MOST_DUES
        if rest > 0:
            text = self.tr("và {count} tiêu chí khác").format(count=rest)
            self.due_column.addWidget(text_label(text, "muted", self))

    def _on_bar(self, code: str, *_: object) -> None:
        if self._presenter is not None:
            self._presenter.open_field(code)

    def _on_due(self, leaf: str, *_: object) -> None:
        if self._presenter is not None:
            self._presenter.open_due(leaf)

    def _lay_out(self) -> None:
        columns = QHBoxLayout()
        columns.setSpacing(12)
        columns.addWidget(self._bars_card(), 6)
        right = QVBoxLayout()
        right.setSpacing(12)
        right.addWidget(self._deadline_card())
        right.addWidget(self._tasks_card(), 1)
        columns.addLayout(right, 5)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(12, 12, 12, 12)
        whole.setSpacing(12)
        whole.addWidget(self.failure)
        whole.addWidget(self._next_card())
        whole.addLayout(columns, 1)

    def _next_card(self) -> QFrame:
        card = QFrame(self)
        card.setObjectName("overviewCard")
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self.headline)
        words.addWidget(self.hint)
        row = QHBoxLayout(card)
        row.setContentsMargins(18, 12, 18, 12)
        row.setSpacing(14)
        row.addWidget(self.icon)
        row.addLayout(words, 1)
        row.addWidget(self.go_on)
        return card

    def _bars_card(self) -> QFrame:
        card, column = self._card(self.tr("Điểm theo lĩnh vực"))
        legend = QHBoxLayout()
        legend.setSpacing(6)
        for part in Part:
            legend.addWidget(Swatch(self._theme, part, card))
            legend.addWidget(short_label(upper_first(WORDS[part]), "small", card))
            legend.addSpacing(8)
        legend.addStretch(1)
        body = QWidget(card)
        body.setObjectName("scrolled")
        self.bar_column.setContentsMargins(0, 0, 0, 0)
        self.bar_column.setSpacing(0)
        inner = QVBoxLayout(body)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.addLayout(self.bar_column)
        inner.addWidget(self.beside)
        inner.addStretch(1)
        column.addLayout(legend)
        column.addWidget(scrolling(body, card), 1)
        column.addWidget(self.earlier)
        return card

    def _deadline_card(self) -> QFrame:
        card, column = self._card(self.tr("Thời hạn"))
        column.addWidget(self.period)
        column.addWidget(self.due_title)
        self.due_column.setSpacing(0)
        column.addLayout(self.due_column)
        return card

    def _tasks_card(self) -> QFrame:
        card, column = self._card(self.tr("Việc cần làm"))
        column.addWidget(self.tasks, 1)
        column.addWidget(self.nothing)
        column.addWidget(self.more)
        column.addStretch(0)
        return card

    def _card(self, title: str) -> tuple[QFrame, QVBoxLayout]:
        card = QFrame(self)
        card.setObjectName("overviewCard")
        column = QVBoxLayout(card)
        column.setContentsMargins(18, 12, 18, 12)
        column.setSpacing(6)
        column.addWidget(short_label(title, "title", card))
        return card, column
