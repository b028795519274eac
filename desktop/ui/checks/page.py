"""The page *Kiểm tra*: all findings by weight, narrowed to one weight where that helps."""

from collections.abc import Sequence

from PySide6.QtCore import Slot
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QVBoxLayout,
    QWidget,
)

from desktop.domain.findings import Weight
from desktop.ui.checks.findings_list import FindingsList
from desktop.ui.checks.presenter import ChecksPresenter
from desktop.ui.checks.rows import FindingCounts, FindingRow
from desktop.ui.sentences.checks import WEIGHTS
from desktop.ui.theme import Theme
from desktop.ui.widgets.banner import Banner
from desktop.ui.widgets.texts import PushButton, button, short_label, text_label

_ALL = len(Weight)


class ChecksPage(QWidget):
    """Shows what the presenter found and says which finding was chosen."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self._rows: tuple[FindingRow, ...] = ()
        self.summary = Banner(theme, self, may_close=False)
        self.summary.say(self.tr("Đang kiểm tra hồ sơ…"), tone="accent")
        self.gate = text_label("", "muted", self)
        self.findings = FindingsList(theme, self)
        self.filters = QButtonGroup(self)
        self.filters.idClicked.connect(self._on_filter)
        self.examine = button(self.tr("Kiểm tra toàn bộ hồ sơ…"), "quiet", self)
        self.examine.setToolTip(
            self.tr("Đọc lại từng byte minh chứng, nhật ký, khóa và gói đã xuất, so với đã ghi")
        )
        self._lay_out()

    def _lay_out(self) -> None:
        card = QFrame(self)
        card.setObjectName("overviewCard")
        column = QVBoxLayout(card)
        column.setContentsMargins(18, 14, 18, 16)
        column.setSpacing(10)
        top = QHBoxLayout()
        top.addWidget(short_label(self.tr("Kiểm tra hồ sơ"), "title", card))
        top.addStretch(1)
        top.addWidget(self.examine)
        column.addLayout(top)
        column.addWidget(self.summary)
        column.addWidget(self.gate)
        column.addWidget(self._filter_bar(card))
        column.addWidget(self.findings, 1)
        column.addStretch(0)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(12, 12, 12, 12)
        whole.addWidget(card)

    def attend(self, presenter: ChecksPresenter) -> None:
        """Take the presenter that decides."""
        self.findings.chosen.connect(presenter.jump)

    def show_checks(self, rows: Sequence[FindingRow], counts: FindingCounts) -> None:
        """Show what was found."""
        self._rows = tuple(rows)
        self._show_counts(counts)
        self._show_summary(counts)
        self._narrow()

    def show_gate(self, sentence: str) -> None:
        """Show what points without evidence need."""
        self.gate.setText(sentence)

    def show_failure(self, sentence: str) -> None:
        """Say why nothing newer can be shown."""
        self.summary.say(sentence, tone="danger")

    def _filter_bar(self, parent: QWidget) -> QWidget:
        bar = QWidget(parent)
        bar.setObjectName("filterBar")
        row = QHBoxLayout(bar)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        for place in (_ALL, *range(_ALL)):
            chosen = PushButton(bar)
            chosen.setCheckable(True)
            chosen.setAutoDefault(False)
            self.filters.addButton(chosen, place)
            row.addWidget(chosen)
        row.addStretch(1)
        self.filters.button(_ALL).setChecked(True)
        self._show_counts(FindingCounts(0, 0, 0))
        return bar

    def _show_counts(self, counts: FindingCounts) -> None:
        template = self.tr("{name} · {count}")
        everything = template.format(name=self.tr("Tất cả"), count=counts.all)
        self.filters.button(_ALL).setText(everything)
        for place, weight in enumerate(Weight):
            chosen = self.filters.button(place)
            chosen.setText(template.format(name=WEIGHTS[weight], count=counts.of(weight)))
            chosen.setEnabled(bool(counts.of(weight)))
            if chosen.isChecked() and not chosen.isEnabled():
                self.filters.button(_ALL).setChecked(True)

    def _show_summary(self, counts: FindingCounts) -> None:
        if counts.bounces:
            text = self.tr("{count} mục sẽ làm hồ sơ bị trả lại. Bấm vào từng mục để tới chỗ sửa.")
            self.summary.say(text.format(count=counts.bounces), tone="danger")
        elif counts.all:
            text = self.tr("Không mục nào làm hồ sơ bị trả lại. Còn {count} mục nên xem.")
            self.summary.say(text.format(count=counts.all), tone="warning")
        else:
            self.summary.say(
                self.tr("Không còn vướng mắc nào. Có thể sang trang Nộp hồ sơ."), tone="success"
            )

    def _narrow(self) -> None:
        chosen = self.filters.checkedId()
        wanted = tuple(Weight)[chosen] if chosen != _ALL else None
        rows = [row for row in self._rows if wanted is None or row.weight is wanted]
        self.findings.show_rows(rows)
        self.findings.setVisible(bool(rows))

    @Slot(int)
    def _on_filter(self, _place: int) -> None:
        self._narrow()
