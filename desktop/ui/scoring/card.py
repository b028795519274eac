"""The middle pane of *Chấm điểm*: everything about one criterion, and where it is filled in."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from desktop.domain.answers import Answer
from desktop.domain.criteria import CriterionSet, Leaf
from desktop.domain.scoring.outcome import FaultKind, State
from desktop.ui.scoring.card_head import CardHead
from desktop.ui.scoring.inputs.choose import Setting, editor_for
from desktop.ui.scoring.inputs.editor import RuleEditor
from desktop.ui.scoring.last_year import LastYear
from desktop.ui.scoring.remarks import REMARK_DRAFTS, Remarks
from desktop.ui.scoring.standing import LeafCard, Standing
from desktop.ui.theme import Theme
from desktop.ui.widgets.in_sight import InSight
from desktop.ui.widgets.radio import RadioButton
from desktop.ui.widgets.texts import button, separator, text_label
from desktop.ui.widgets.undo_keys import UndoKeys
from desktop.wording.numbers import day

_READABLE_WIDTH = 780


class CriterionCard(QFrame):
    """Shows one leaf; `edited` says that `answer()` may give something new."""

    edited = Signal()
    next_wanted = Signal()
    previous_wanted = Signal()
    done = Signal()
    copy_wanted = Signal()

    def __init__(
        self, theme: Theme, criterion_set: CriterionSet, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self._set = criterion_set
        self._setting = Setting(theme, criterion_set.percent_rounding, criterion_set.period)
        self._code = ""
        self._is_showing, self._is_locked, self._may_fill = False, False, False
        self.head = CardHead(theme, self)
        self.scroller = QScrollArea(self)
        self.scroller.setWidgetResizable(True)
        self.scroller.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.scroller.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._sight = InSight(self.scroller)
        self._body = QWidget(self.scroller.viewport())
        self.editor = RuleEditor(self._body)
        self.last_year = LastYear(self._body)
        self.remarks = Remarks(self._body)
        self._undo_keys = UndoKeys(self)
        self._connect()
        self._lay_out_body()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.head)
        whole.addWidget(self.scroller, 1)
        whole.addWidget(self._make_foot())

    def _connect(self) -> None:
        self.last_year.copy_wanted.connect(self.copy_wanted)
        self.remarks.edited.connect(self._on_edited)
        self._undo_keys.watch(self.remarks)

    def show_leaf(self, card: LeafCard) -> None:
        """Show another leaf from the top; the same leaf stays where it is."""
        is_same, had_focus = card.leaf.code == self._code, self._has_focus_in_editor()
        self._code = card.leaf.code
        self._is_showing = True
        self.head.show_leaf(card)
        self._wording.setText(card.leaf.wording or card.leaf.title)
        self._guidance.setText(card.leaf.guidance)
        self._guidance.setVisible(bool(card.leaf.guidance))
        self._about.setText(self._facts(card.leaf))
        self._about.setVisible(bool(self._about.text()))
        self.last_year.show_before(card.before)
        self._replace_editor(card)
        self.remarks.show_leaf(card)
        self._may_fill = card.may_fill
        self._show_lock()
        self.show_standing(card.standing)
        if had_focus:  # else it would go to whatever comes next, far below
            self.focus_first()
        if not is_same:
            self.scroller.verticalScrollBar().setValue(0)
        self._is_showing = False

    def show_standing(self, shown: Standing) -> None:
        """Show what the answer is worth; nothing that is typed is touched."""
        self.head.show_standing(shown)
        faulty = {fault.field for fault in shown.outcome.faults}
        self.editor.show_outcome(shown.outcome)
        self.editor.mark_faults(set() if shown.is_unfinished else faulty)
        complaints = self.editor.complaints()
        self._faults.setObjectName("hint" if shown.is_unfinished and not complaints else "fault")
        self._faults.style().unpolish(self._faults)
        self._faults.style().polish(self._faults)
        self._faults.setText("\n".join((*complaints, *self._said_faults(shown))))
        self._faults.setVisible(bool(self._faults.text()))
        self.clear.setEnabled(self._has_something(shown))
        self.remarks.show_standing(shown)

    def lock(self, *, is_locked: bool) -> None:
        """Let nothing be filled in, or everything again; what is there stays to be read."""
        self._is_locked = is_locked
        self._show_lock()

    def answer(self) -> Answer:
        """What is filled in."""
        return self.remarks.answer(self.editor.inputs())

    def drafts(self) -> Mapping[str, str]:
        """What is no answer yet: text that cannot be read, and points set by hand but not given."""
        return {**self.editor.drafts(), **self.remarks.drafts()}

    def focus_first(self) -> None:
        """Put the keyboard into the first field; where others fill in, that is the note."""
        fields = (
            field
            for field in self.editor.findChildren(QWidget)
            if field.focusPolicy() & Qt.FocusPolicy.TabFocus and field.isVisible()
            if not isinstance(field, RadioButton) or field.is_first_stop
        )
        next(fields, self.remarks.note).setFocus(Qt.FocusReason.TabFocusReason)
        self._sight.show_soon()

    def _said_faults(self, shown: Standing) -> list[str]:
        """Where text cannot be read, that has been said already: the figure is not missing."""
        unread = self.editor.drafts()
        said = zip(shown.outcome.faults, shown.faults, strict=True)
        return [
            sentence
            for fault, sentence in said
            if fault.kind is not FaultKind.MISSING or fault.field not in unread
        ]

    def _has_something(self, shown: Standing) -> bool:
        """Whether there is an answer to take back; a note alone is none."""
        is_answered = shown.outcome.state is not State.UNANSWERED
        return is_answered or bool(self.editor.drafts()) or self.editor.inputs() is not None

    def _show_lock(self) -> None:
        for each in (self.editor, self.remarks, self.last_year):
            each.setEnabled(not self._is_locked)
        self.clear.setVisible(self._may_fill and not self._is_locked)

    def _has_focus_in_editor(self) -> bool:
        return any(field.hasFocus() for field in self.editor.findChildren(QWidget))

    def _lay_out_body(self) -> None:
        body = self._body
        body.setObjectName("scrolled")
        body.setMaximumWidth(_READABLE_WIDTH)
        self._wording = text_label("", "wording", body)
        self._guidance = text_label("", "guidance", body)
        self._about = text_label("", "small", body)
        self._input_title = text_label(self.tr("Kết quả thực hiện"), "sectionTitle", body)
        self._faults = text_label("", "fault", body)
        self.clear = button(self.tr("Xóa trả lời"), "quiet", body)
        self.clear.clicked.connect(self._on_clear)
        self._editor_spot = QVBoxLayout()
        title = QHBoxLayout()
        title.addWidget(self._input_title, 1)
        title.addWidget(self.clear)
        self._column = QVBoxLayout(body)
        self._column.setContentsMargins(18, 14, 18, 14)
        self._column.setSpacing(10)
        self._column.addWidget(text_label(self.tr("Quy định chấm điểm"), "sectionTitle", body))
        for above in (self._wording, self._guidance, self._about, separator(body)):
            self._column.addWidget(above)
        self._column.addLayout(title)
        self._column.addWidget(self.last_year)
        self._column.addLayout(self._editor_spot)
        for below in (separator(body), self.remarks):
            self._column.addWidget(below)
        self._column.addStretch(1)
        self.scroller.setWidget(body)

    def _make_foot(self) -> QWidget:
        foot = QFrame(self)
        foot.setObjectName("cardFoot")
        self._previous = previous = button(self.tr("‹ Trước"), "", foot)
        previous.setToolTip(self.tr("Tiêu chí trước (Alt+↑)"))
        previous.clicked.connect(self.previous_wanted)
        self._following = following = button(self.tr("Sau ›"), "", foot)
        following.setToolTip(self.tr("Tiêu chí sau (Alt+↓)"))
        following.clicked.connect(self.next_wanted)
        self.finish = button(self.tr("Xong, sang tiêu chí sau"), "primary", foot)
        self.finish.setToolTip(self.tr("Ctrl+Enter"))
        self.finish.clicked.connect(self.done)
        row = QHBoxLayout(foot)
        row.setContentsMargins(18, 10, 18, 10)
        row.addWidget(previous)
        row.addWidget(following)
        row.addStretch(1)
        row.addWidget(self.finish)
        return foot

    def _replace_editor(self, card: LeafCard) -> None:
        self._editor_spot.removeWidget(self.editor)
        self._faults.setParent(self)  # it outlives the editor it stands in
        self.editor.hide()
        self.editor.deleteLater()
        self.editor = editor_for(card.leaf, self._setting, self._body)
        self.editor.place_fault(self._faults)
        self.editor.show_inputs(card.answer.inputs)
        figures = {name: card.drafts[name] for name in card.drafts.keys() - REMARK_DRAFTS}
        self.editor.show_drafts(figures)
        self.editor.edited.connect(self._on_edited)
        self._undo_keys.watch(self.editor)
        self._editor_spot.addWidget(self.editor)
        self.editor.show()  # the layout would show it later, and hidden it cannot take the focus

    def _facts(self, leaf: Leaf) -> str:
        names = {office.code: office.name for office in self._set.offices}
        period = leaf.period or self._set.period
        facts = [
            self.tr("Số liệu từ {first} đến {last}").format(
                first=day(period.first), last=day(period.last)
            )
        ]
        if leaf.offices:
            offices = ", ".join(names.get(code, code) for code in leaf.offices)
            facts.append(self.tr("Bộ phận thực hiện: {offices}").format(offices=offices))
        if leaf.appraisers:
            offices = ", ".join(names.get(code, code) for code in leaf.appraisers)
            facts.append(self.tr("Thẩm định: {offices}").format(offices=offices))
        return "  ·  ".join(facts)

    @Slot()
    def _on_edited(self) -> None:
        if not self._is_showing:
            self.edited.emit()

    @Slot()
    def _on_clear(self) -> None:
        self.editor.show_inputs(None)
        self.remarks.clear_claims()
        self.focus_first()  # there is nothing left to clear
        self.edited.emit()
