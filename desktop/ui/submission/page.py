"""The page *Nộp hồ sơ*: one step under the other, and beside them what happened so far."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QTimer, Slot
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget

from desktop.ui.checks.rows import FindingRow
from desktop.ui.delivery.step import DeliveryStep
from desktop.ui.submission.approve_step import ApproveStep
from desktop.ui.submission.approving import Approving
from desktop.ui.submission.check_dialog import CheckDialog, ask_for_packages
from desktop.ui.submission.check_step import CheckStep
from desktop.ui.submission.checking import Checked
from desktop.ui.submission.history_pane import HistoryPane
from desktop.ui.submission.making import Made
from desktop.ui.submission.means import FoundTokens, TokenFinder
from desktop.ui.submission.means_box import MeansBox
from desktop.ui.submission.package_step import PackageStep
from desktop.ui.submission.pictures import Pictures
from desktop.ui.submission.presenter import SubmissionPresenter
from desktop.ui.submission.receipt_step import ReceiptStep
from desktop.ui.submission.receiving import Receiving
from desktop.ui.submission.report_step import ReportStep
from desktop.ui.submission.reporting import Reporting
from desktop.ui.submission.rows import HappenedRow, PackageRow
from desktop.ui.submission.step_column import step_column
from desktop.ui.submission.steps import Overview, Step, StepLine, step_to_open
from desktop.ui.theme import Theme
from desktop.ui.widgets.scrolling import fill, scroll_area


@dataclass(frozen=True, slots=True)
class Presenters:
    """Who decides on each step."""

    submission: SubmissionPresenter
    approving: Approving
    reporting: Reporting
    pictures: Pictures
    receiving: Receiving
    tokens: TokenFinder


class SubmissionPage(QWidget):
    """Lays the steps out and passes what the officer does to the presenters.

    It is complete once `parts` has come to its end: all at once would hold the window up.
    """

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self._theme = theme
        self._presenter: SubmissionPresenter | None = None
        self._opened: Step | None = None
        self._known = Overview()
        self._had_focus: QWidget | None = None
        self._asker: MeansBox | None = None
        self.dialog: CheckDialog | None = None
        self._scroller, self.cards = step_column(self._titles(), theme, self)

    def parts(self) -> Iterator[None]:
        """Make one part after the other."""
        theme = self._theme
        self.check = self.cards[Step.CHECK].hold(partial(CheckStep, theme))
        self.approve = self.cards[Step.APPROVE].hold(ApproveStep)
        yield
        self.report = self.cards[Step.REPORT].hold(partial(ReportStep, theme))
        self.package = self.cards[Step.PACKAGE].hold(partial(PackageStep, theme))
        yield
        self.deliver = self.cards[Step.DELIVER].hold(partial(DeliveryStep, theme))
        self.receipt = self.cards[Step.RECEIPT].hold(partial(ReceiptStep, theme))
        yield
        beside = scroll_area(self)
        self.history = HistoryPane(beside.viewport())
        fill(beside, self.history)
        self._lay_out(beside)

    def _lay_out(self, beside: QWidget) -> None:
        whole = QHBoxLayout(self)
        whole.setContentsMargins(12, 12, 12, 12)
        whole.setSpacing(12)
        whole.addWidget(self._scroller, 5)
        whole.addWidget(beside, 3)  # beyond the widest column of steps all room is its

    def attend(self, desk: Presenters) -> None:
        """Take the presenters that decide."""
        presenter = self._presenter = desk.submission
        self.check.findings.chosen.connect(presenter.jump)
        self.check.report_wanted.connect(presenter.open_report)
        self.approve.approve_wanted.connect(desk.approving.approve)
        self.approve.reopen_wanted.connect(desk.approving.reopen)
        self.report.attend(desk.reporting, desk.pictures)
        self.package.attend(presenter)
        self.receipt.attend(desk.receiving)
        for means in self._all_means():
            means.look_wanted.connect(partial(self._look_for_tokens, desk.tokens, means))
        for step in (self.report, self.deliver, self.receipt):
            step.busy.connect(self._on_busy)
        self.history.verify_wanted.connect(self._on_verify)

    def show_findings(self, rows: Sequence[FindingRow], blocking: int) -> None:
        """Show the check list."""
        self.check.show_findings(rows, blocking)

    def show_check_failure(self, sentence: str) -> None:
        """Say why the check list could not be made; what it said before holds no longer."""
        self.check.show_failure(sentence)
        self.cards[Step.CHECK].show_open(is_open=True)

    def show_steps(self, known: Overview, lines: Mapping[Step, StepLine]) -> None:
        """Show how far each step is, and open the one that waits when that is another now."""
        for step, card in self.cards.items():
            card.show_line(lines[step])
        self.approve.show_approval(known.approval, may_approve=not known.blocking)
        self.package.show_known(known)
        self.deliver.package_known.emit(known.package)
        self.receipt.show_round(known.round)
        self._known = known
        self._open(step_to_open({step: lines[step] for step in self.cards}))

    def ask_for_reopening(self) -> None:
        """Show where an approved submission is opened again."""
        self.cards[Step.APPROVE].show_open(is_open=True)
        self.approve.ask_for_reason()
        self._reveal(self.cards[Step.APPROVE])  # where one had scrolled on, it may be above

    def show_approval_fault(self, sentence: str) -> None:
        """Say why it was not approved or opened again."""
        self.approve.show_fault(sentence)

    def show_happened(self, rows: Sequence[HappenedRow]) -> None:
        """Show what happened so far."""
        self.history.show_happened(rows)

    def open_report(self, path: Path) -> None:
        """Open the report in the program the PC has for it."""
        self.check.open_report(path)

    def show_key(self, key: Path, *, has_key: bool, owner: str) -> None:
        """Show the office's key."""
        self.package.show_key(key, has_key=has_key, owner=owner)
        self.report.show_known(self._known, key, owner)

    def show_tokens(self, found: FoundTokens) -> None:
        """Show which tokens there are to sign with."""
        for means in self._all_means():
            means.show_tokens(found, is_asked=self._asker in {None, means})

    def show_key_fault(self, sentence: str) -> None:
        """Say what is wrong with the PIN; without a fault the key was made."""
        self.package.key.show_fault(sentence)

    def show_key_copied(self, sentence: str) -> None:
        """Say where a copy of the key was kept."""
        self.package.key.show_copied(sentence)

    def show_folder(self, folder: Path) -> None:
        """Show where the package goes."""
        self.package.export.show_folder(folder)

    def show_busy(self, *, is_busy: bool) -> None:
        """Let nothing be started twice; the keyboard comes back to where it was."""
        focus = QApplication.focusWidget()
        if is_busy:
            self._had_focus = focus if focus is not None and self.isAncestorOf(focus) else None
        for each in (self.approve, self.history.verify):
            each.setEnabled(not is_busy)
        for step in (self.report, self.package, self.deliver, self.receipt):
            step.hold(is_held=is_busy)
        if not is_busy and self._had_focus is not None and QApplication.focusWidget() is None:
            before = self._had_focus
            (before if before.isEnabled() else self.package.key.pin).setFocus()

    def show_result(self, made: Made) -> None:
        """Show a package that was read back."""
        self.package.show_result(made)
        self._reveal(self.package.export)

    def show_export_failure(self, sentence: str) -> None:
        """Say why no package was written."""
        self.package.export.show_failure(sentence)
        self._reveal(self.package.export)

    def show_packages(self, rows: Sequence[PackageRow]) -> None:
        """Show the packages made so far."""
        self.history.show_packages(rows)

    def show_checked(self, checked: Checked) -> None:
        """Show the verdict on the packages that were picked."""
        self.dialog = CheckDialog(self._theme, checked, self)
        self.dialog.again_wanted.connect(self._verify)
        self.dialog.open()

    def _look_for_tokens(self, tokens: TokenFinder, asker: MeansBox, library: Path | None) -> None:
        self._asker = asker
        tokens.look(library)

    def _all_means(self) -> tuple[MeansBox, ...]:
        return self.report.means, self.package.key.means, self.package.leader.means

    def _open(self, step: Step) -> None:
        """Only when the step that waits has changed: what somebody opened stays open till then."""
        if step is self._opened:
            return
        for each, card in self.cards.items():
            has_result = each is Step.PACKAGE and each is self._opened
            card.show_open(is_open=each is step or has_result)
        self._opened = step

    def _reveal(self, outcome: QWidget) -> None:
        """Bring what was just said into view, once it has its place."""
        QTimer.singleShot(0, outcome, partial(self._scroller.ensureWidgetVisible, outcome, 0, 16))

    def _titles(self) -> Mapping[Step, str]:
        return {
            Step.CHECK: self.tr("Kiểm tra và xem báo cáo"),
            Step.APPROVE: self.tr("Lãnh đạo phê duyệt"),
            Step.REPORT: self.tr("Ký báo cáo"),
            Step.PACKAGE: self.tr("Xuất gói hồ sơ"),
            Step.DELIVER: self.tr("Chuyển gói cho cơ quan tiếp nhận"),
            Step.RECEIPT: self.tr("Giấy tiếp nhận"),
        }

    @Slot(bool)
    def _on_busy(self, is_busy: bool) -> None:  # noqa: FBT001 - Qt's signature
        self.show_busy(is_busy=is_busy)

    @Slot()
    def _on_verify(self) -> None:
        dialog = ask_for_packages(self, self.tr("Chọn một hoặc nhiều gói cần kiểm tra"))
        dialog.filesSelected.connect(lambda names: self._verify([Path(each) for each in names]))

    @Slot(list)
    def _verify(self, files: list[Path]) -> None:
        if self._presenter is not None:
            self._presenter.verify(files)
