"""The page *Kế hoạch*: next year's plan, and what became of last year's."""

from collections.abc import Mapping, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QLabel,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from desktop.domain.plan import PlanPart
from desktop.ui.plan.card import MeasureCard
from desktop.ui.plan.carried_rows import CarriedCard, CarriedRow
from desktop.ui.plan.follow_part import FollowPart
from desktop.ui.plan.lost_pane import LostPane
from desktop.ui.plan.measure_form import MeasureForm
from desktop.ui.plan.panes import add_form, form_stack, share, two_panes
from desktop.ui.plan.presenter import PlanPresenter
from desktop.ui.plan.rows import PlanRow
from desktop.ui.plan.texts_form import TextsForm
from desktop.ui.theme import Theme
from desktop.ui.widgets.banner import Banner
from desktop.ui.widgets.folder_choice import choose_folder
from desktop.ui.widgets.refused_files import open_elsewhere
from desktop.ui.widgets.saving_soon import SavingSoon
from desktop.ui.widgets.texts import PushButton, button, text_label

_PLAN, _CARRIED = range(2)


class PlanPage(QWidget):
    """Lays the panes out and passes what the officer does to the presenter."""

    leaf_wanted = Signal(str)
    papers_wanted = Signal(Path)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self._presenter: PlanPresenter | None = None
        self.title = text_label("", "pageTitle", self)
        self.parts = QButtonGroup(self)
        self.papers = button(self.tr("Lưu văn bản kế hoạch…"), "primary", self)
        self.papers.setToolTip(self.tr("Lưu kế hoạch thành tệp PDF để in và tệp Word để sửa"))
        self.papers.clicked.connect(self._on_papers)
        self.papers.setEnabled(False)  # until there is a plan to write
        self._is_making = False
        self.waiting = self._make_waiting()
        self.banner = Banner(theme, self)
        self.banner.acted.connect(self._on_acted)
        self._made: Path | None = None
        self._is_unread = False
        self.sides = QStackedWidget(self)
        self._panes = two_panes("planPanes", self.sides)
        self.lost = LostPane(self._panes)
        self.forms = form_stack(self._panes)
        self.texts = add_form(self.forms, TextsForm)
        self.measure = add_form(self.forms, MeasureForm)
        self.follow = FollowPart(self.sides)
        self._lay_out()
        self._saving = SavingSoon(self)

    def attend(self, presenter: PlanPresenter) -> None:
        """Take the presenter that decides."""
        self._presenter = presenter
        self._saving.due.connect(presenter.save_now)
        self.lost.table.chosen.connect(presenter.choose)
        self.lost.narrowed.connect(presenter.narrow)
        self.lost.prefill_wanted.connect(presenter.prefill)
        self.measure.edited.connect(self._on_measure)
        self.measure.suggestion_wanted.connect(presenter.suggest)
        self.measure.clearing_wanted.connect(presenter.clear)
        self.measure.leaf_wanted.connect(self.leaf_wanted)
        self.texts.edited.connect(self._on_text)
        self.follow.carried.table.chosen.connect(presenter.choose_carried)
        self.follow.report.edited.connect(self._on_report)
        keys = (
            ("Alt+Down", partial(self._step, 1)),
            ("Alt+Up", partial(self._step, -1)),
            ("Alt+1", partial(self._show_part, _PLAN)),
            ("Alt+2", partial(self._show_part, _CARRIED)),
        )
        for key, act in keys:
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)

    def show_year(self, year: int) -> None:
        """Say which year is planned."""
        self.title.setText(self.tr("Kế hoạch nâng cao chỉ số năm {year}").format(year=year))
        self.parts.button(_PLAN).setText(self.tr("Kế hoạch năm {year}").format(year=year))
        before = self.tr("Theo dõi kế hoạch năm {year}").format(year=year - 1)
        self.parts.button(_CARRIED).setText(before)

    def show_totals(self, sentence: str, hints: str) -> None:
        """Show what is lost and gained."""
        self.lost.show_totals(sentence, hints)

    def show_offices(self, used: Sequence[str], known: Sequence[str]) -> None:
        """Narrow to the offices that are used; offer those and the set's own in the form."""
        self.lost.show_offices(used)
        self.measure.show_offices(list(dict.fromkeys((*known, *used))))

    def show_rows(self, rows: Sequence[PlanRow], code: str) -> None:
        """Show the plan's table."""
        self.lost.table.show_rows(rows, code)

    def show_measure(self, card: MeasureCard) -> None:
        """Show a leaf's or field's measure."""
        self.measure.show_measure(card)
        self.forms.setCurrentIndex(1)

    def show_standing(self, card: MeasureCard) -> None:
        """Show what follows from what is typed."""
        self.measure.show_standing(card)

    def show_texts(self, texts: Mapping[PlanPart, str]) -> None:
        """Show the texts of the whole plan."""
        self.texts.show_texts(texts)
        self.forms.setCurrentIndex(0)

    def show_empty(self, sentence: str) -> None:
        """Say why there is nothing to plan."""
        self.lost.show_empty(sentence)

    def show_prefill(self, count: int) -> None:
        """Offer to suggest measures."""
        self.lost.show_prefill(count)

    def show_carried(self, rows: Sequence[CarriedRow], code: str, sentence: str) -> None:
        """Show last year's targets."""
        self.follow.show_carried(rows, code, sentence)

    def show_report(self, card: CarriedCard) -> None:
        """Show what was reported of a measure."""
        self.follow.report.show_report(card)

    def show_no_carried(self, sentence: str) -> None:
        """Say why there is no plan of last year, and how to get it."""
        self.follow.show_nothing(sentence)

    def show_unread(self, sentence: str) -> None:
        """Say why nothing newer can be shown, and offer to read it again."""
        self._made, self._is_unread = None, True
        if not self.sides.isEnabled():
            self.waiting.setText("")  # nothing is being read now; its place stays
        self.banner.say(sentence, tone="danger", action=self.tr("Đọc lại"))

    def show_read(self) -> None:
        """Let it be edited, and take back what was said when it could not be read."""
        self.waiting.hide()
        self.sides.show()
        self.sides.setEnabled(True)
        self.papers.setEnabled(not self._is_making)
        if self._is_unread:
            self._is_unread = False
            self.banner.hide()

    def show_failure(self, sentence: str) -> None:
        """Say why there are no papers."""
        self._made, self._is_unread = None, False
        self.banner.say(sentence, tone="danger")

    def show_made(self, pdf: Path, sentence: str) -> None:
        """Say where the papers are."""
        self._made, self._is_unread = pdf, False
        self.banner.say(sentence, tone="success", action=self.tr("Mở tệp PDF"))

    def show_busy(self, *, is_busy: bool) -> None:
        """Take no second order while the papers are being made."""
        self._is_making = is_busy
        self.papers.setEnabled(not is_busy and self.sides.isEnabled())

    def open_part(self, *, is_carried: bool) -> None:
        """Show next year's plan or last year's, with all offices."""
        self.lost.show_all_offices()
        self._show_part(_CARRIED if is_carried else _PLAN)

    def arm_save(self) -> None:
        """Save when nothing was typed for a moment; who types on and on is saved meanwhile."""
        self._saving.arm()

    def _lay_out(self) -> None:
        whole = QVBoxLayout(self)
        whole.setContentsMargins(12, 12, 12, 12)
        whole.setSpacing(8)
        whole.addLayout(self._make_head())
        whole.addWidget(self.banner)
        whole.addWidget(self.waiting, 1)
        whole.addWidget(self.sides, 1)
        share(self._panes)
        for side in (self._panes, self.follow):
            self.sides.addWidget(side)
        self.sides.setEnabled(False)  # until it is known what is planned already
        self.sides.hide()

    def _make_waiting(self) -> QLabel:
        waiting = text_label(self.tr("Đang đọc kế hoạch…"), "hint", self)
        waiting.setAlignment(Qt.AlignmentFlag.AlignCenter)
        return waiting

    def _make_head(self) -> QHBoxLayout:
        bar = QWidget(self)
        bar.setObjectName("filterBar")
        choices = QHBoxLayout(bar)
        choices.setContentsMargins(0, 0, 0, 0)
        choices.setSpacing(6)
        for place in (_PLAN, _CARRIED):
            chosen = PushButton(bar)
            chosen.setCheckable(True)
            chosen.setAutoDefault(False)
            self.parts.addButton(chosen, place)
            choices.addWidget(chosen)
        self.parts.button(_PLAN).setChecked(True)
        self.parts.idClicked.connect(self.sides.setCurrentIndex)
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self.title, 1)
        head.addWidget(bar)
        head.addWidget(self.papers)
        return head

    def _show_part(self, place: int) -> None:
        self.parts.button(place).setChecked(True)
        self.sides.setCurrentIndex(place)

    def _step(self, by: int) -> None:
        is_plan = self.sides.currentIndex() == _PLAN
        table = self.lost.table if is_plan else self.follow.carried.table
        table.step(by)

    @Slot()
    def _on_measure(self) -> None:
        if self._presenter is not None:
            self._presenter.edit(self.measure.measure())

    @Slot(object)
    def _on_text(self, part: PlanPart) -> None:
        if self._presenter is not None:
            self._presenter.edit_text(part, self.texts.text(part))

    @Slot()
    def _on_report(self) -> None:
        if self._presenter is not None:
            report = self.follow.report
            self._presenter.report(report.period, report.report())

    @Slot()
    def _on_papers(self) -> None:
        choose_folder(self, self.tr("Chọn thư mục để lưu kế hoạch"), self._on_folder)

    @Slot(str)
    def _on_folder(self, name: str) -> None:
        self.papers_wanted.emit(Path(name))

    @Slot()
    def _on_acted(self) -> None:
        if self._made is not None:
            if refusal := open_elsewhere(self._made):
                self.show_failure(refusal)
        elif self._presenter is not None:
            self.waiting.setText(self.tr("Đang đọc kế hoạch…"))
            self._presenter.refresh()
