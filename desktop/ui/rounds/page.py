"""The page *Đợt chấm*: one step under the other, and beside them the rounds made so far."""

from collections.abc import Mapping, Sequence
from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QVBoxLayout,
    QWidget,
)

from desktop.domain.submission import Unit
from desktop.services.round_draft import RoundDraft
from desktop.ui.rounds.issue_step import IssueStep
from desktop.ui.rounds.making import Issued
from desktop.ui.rounds.presenter import RoundsPresenter
from desktop.ui.rounds.receiver_key_step import ReceiverKeyStep
from desktop.ui.rounds.round_card import RoundCard
from desktop.ui.rounds.rows import RoundRow, Step, step_to_open
from desktop.ui.rounds.units_step import UnitsStep
from desktop.ui.submission.means import FoundTokens, TokenFinder
from desktop.ui.submission.step_column import step_column
from desktop.ui.submission.steps import StepLine
from desktop.ui.theme import Theme
from desktop.ui.widgets.scrolling import scrolling
from desktop.ui.widgets.texts import text_label


class RoundsPage(QWidget):
    """Lays the steps out and passes what the officer does to the presenter."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self._theme = theme
        self._opened: Step | None = None
        self._had_focus: QWidget | None = None
        column, self.cards = step_column(self._titles(), theme, self)
        self.key = self.cards[Step.KEY].hold(ReceiverKeyStep)
        self.units = self.cards[Step.UNITS].hold(partial(UnitsStep, theme))
        self.issue = self.cards[Step.ISSUE].hold(partial(IssueStep, theme))
        self.rounds = QFrame(self)
        self._made = QVBoxLayout()
        whole = QHBoxLayout(self)
        whole.setContentsMargins(12, 12, 12, 12)
        whole.setSpacing(12)
        self._scroller = column
        whole.addWidget(column, 5)
        whole.addWidget(self._beside(), 3)

    def attend(self, presenter: RoundsPresenter, tokens: TokenFinder) -> None:
        """Take who decides."""
        self.key.create_wanted.connect(presenter.create_receiver_key)
        self.key.copy_wanted.connect(presenter.copy_receiver_key)
        self.units.changed.connect(lambda: presenter.keep(self.units.draft))
        self.units.file_chosen.connect(presenter.take_units)
        self.issue.folder_chosen.connect(presenter.choose_folder)
        self.issue.key.create_wanted.connect(presenter.create_key)
        self.issue.key_copy_wanted.connect(presenter.copy_key)
        self.issue.enrol_wanted.connect(presenter.enrol)
        self.issue.key.means.look_wanted.connect(tokens.look)
        self.issue.issue_wanted.connect(lambda: self._issue(presenter))

    def show_draft(self, draft: RoundDraft, near: date) -> None:
        """Show what is prepared."""
        self.units.show_draft(draft, near)

    def replace_units(self, units: Sequence[Unit]) -> None:
        """Show another list, which can be taken back."""
        self.units.show_fault("")
        self.units.model.replace(units)

    def show_units_fault(self, sentence: str) -> None:
        """Say why a list was not taken."""
        self.units.show_fault(sentence)

    def show_steps(self, lines: Mapping[Step, StepLine], lack: str) -> None:
        """Show how far each step is."""
        for step, card in self.cards.items():
            card.show_line(lines[step])
        self.issue.show_lack(lack)

    def open_step(self, lines: Mapping[Step, StepLine]) -> None:
        """Open the step that waits, when that is another one now."""
        wanted = step_to_open(lines)
        if wanted is self._opened:
            return
        for each, card in self.cards.items():
            has_told = each is Step.KEY and each is self._opened
            card.show_open(is_open=each is wanted or has_told)
        self._opened = wanted

    def show_rounds(self, rows: Sequence[RoundRow]) -> None:
        """Show the rounds made so far."""
        while (item := self._made.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        if not rows:
            self._made.addWidget(text_label(self.tr("Chưa xuất gói nào."), "hint", self.rounds))
        for row in rows:
            is_latest = row is rows[0]
            self._made.addWidget(RoundCard(row, is_latest=is_latest, parent=self.rounds))

    def show_keys(self, key: Path, owner: str, *, has_key: bool, has_receiver_key: bool) -> None:
        """Show which keys there are."""
        self.key.show_key(has_key=has_receiver_key)
        self.issue.key.show_key(key, has_key=has_key, owner=owner)

    def show_receiver_key_told(self, sentence: str, *, is_fault: bool) -> None:
        """Say what came of a wish about the receiver's key."""
        self.key.show_told(sentence, is_fault=is_fault)

    def show_key_fault(self, sentence: str) -> None:
        """Say what is wrong with the PIN of the office's key."""
        self.issue.key.show_fault(sentence)

    def show_key_copied(self, sentence: str) -> None:
        """Say where a copy of the office's key was kept."""
        self.issue.key.show_copied(sentence)

    def show_tokens(self, found: FoundTokens) -> None:
        """Show which tokens there are to sign with."""
        self.issue.key.means.show_tokens(found)

    def show_folder(self, folder: Path) -> None:
        """Show where the package goes."""
        self.issue.show_folder(folder)

    def show_busy(self, *, is_busy: bool) -> None:
        """Let nothing be started twice; the keyboard comes back to where it was."""
        focus = QApplication.focusWidget()
        if is_busy:
            self._had_focus = focus if focus is not None and self.isAncestorOf(focus) else None
        self.key.setEnabled(not is_busy)
        self.units.setEnabled(not is_busy)
        self.issue.hold(is_held=is_busy)
        before = self._had_focus
        if not is_busy and before is not None and QApplication.focusWidget() is None:
            (before if before.isEnabled() else self.issue.key.pin).setFocus()

    def show_issued(self, issued: Issued) -> None:
        """Show a package that was read back."""
        self.issue.show_issued(issued)
        self._reveal(self.issue.open_folder)

    def show_failure(self, sentence: str) -> None:
        """Say why no package was written."""
        self.issue.show_failure(sentence)
        self._reveal(self.issue.banner)

    def _issue(self, presenter: RoundsPresenter) -> None:
        means = self.issue.key.means
        if means.means is not None:
            presenter.issue(self.units.draft, means.means, means.typed_pin)

    def _reveal(self, outcome: QWidget) -> None:
        """Bring what was just said into view, once it has its place."""
        QTimer.singleShot(0, outcome, partial(self._scroller.ensureWidgetVisible, outcome, 0, 16))

    def _titles(self) -> Mapping[Step, str]:
        return {
            Step.KEY: self.tr("Khóa nhận hồ sơ mã hóa"),
            Step.UNITS: self.tr("Đơn vị và hạn nộp"),
            Step.ISSUE: self.tr("Ký và xuất gói đợt chấm"),
        }

    def _beside(self) -> QWidget:
        self.rounds.setObjectName("stepCard")
        self.rounds.setAccessibleName(self.tr("Các gói đợt chấm đã xuất"))
        self._made.setSpacing(12)
        column = QVBoxLayout(self.rounds)
        column.setContentsMargins(18, 14, 18, 16)
        column.setSpacing(10)
        column.addWidget(text_label(self.tr("Các gói đợt chấm đã xuất"), "title", self.rounds))
        column.addLayout(self._made)
        column.addStretch(1)
        return scrolling(self.rounds, self)
