"""Last year's plan: its targets on the left, what was reported on the right, or how to get one."""

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.ui.plan.carried_pane import CarriedPane
from desktop.ui.plan.carried_rows import CarriedRow
from desktop.ui.plan.panes import add_form, form_stack, share, two_panes
from desktop.ui.plan.report_form import ReportForm
from desktop.ui.widgets.texts import text_label


class FollowPart(QWidget):
    """Shows either the plan or a sentence."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.nothing = text_label("", "muted", self)
        self.panes = two_panes("carriedPanes", self)
        self.carried = CarriedPane(self.panes)
        self.report = add_form(form_stack(self.panes), ReportForm)
        share(self.panes)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.nothing)
        column.addWidget(self.panes, 1)
        column.addStretch(0)
        self.show_nothing("")

    def show_carried(self, rows: Sequence[CarriedRow], code: str, sentence: str) -> None:
        """Show the targets."""
        self.carried.show_carried(rows, code, sentence)
        self.nothing.hide()
        self.panes.show()

    def show_nothing(self, sentence: str) -> None:
        """Say why there is no plan, and how to get it."""
        self.nothing.setText(sentence)
        self.nothing.show()
        self.panes.hide()
