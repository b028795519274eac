"""The lower part of the card: lost points, the note, không áp dụng, points set by hand."""

from collections.abc import Mapping

from PySide6.QtCore import QSignalBlocker, Signal, Slot
from PySide6.QtWidgets import QCheckBox, QFrame, QPlainTextEdit, QVBoxLayout, QWidget

from desktop.domain.answers import Answer, Inputs, Override
from desktop.domain.criteria import Leaf, NotApplicable
from desktop.domain.limits import MAX_NOTE_CHARACTERS
from desktop.domain.plain_text import seen
from desktop.domain.rules import Manual
from desktop.ui.scoring.lost_box import LostBox
from desktop.ui.scoring.standing import LeafCard, Standing
from desktop.ui.widgets.number_field import NumberField
from desktop.ui.widgets.texts import text_label
from desktop.wording.numbers import number

_NOTE_LINES = 4
_REASON_LINES = 2
_POINTS_DRAFT, _REASON_DRAFT = "override.points", "override.reason"
REMARK_DRAFTS = frozenset({_POINTS_DRAFT, _REASON_DRAFT})
"""Under which names `Remarks.drafts` keeps its texts; no figure is called so."""


class Remarks(QWidget):
    """What can be said about a leaf beside its figures."""

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.not_applicable = QCheckBox(self.tr("Không áp dụng với đơn vị"), self)
        self.not_applicable.toggled.connect(self._on_edited)
        self._effect = text_label("", "hint", self)
        self.override = QCheckBox(self.tr("Chấm khác với cách tính của quy định"), self)
        self.override.toggled.connect(self._on_edited)
        self._override_box = QFrame(self)
        self.points = NumberField(self.tr("Điểm điều chỉnh"), self.tr("điểm"), self)
        self.points.edited.connect(self._on_edited)
        self.reason = _text_box(self.tr("Lý do điều chỉnh (bắt buộc)"), _REASON_LINES, self)
        self.reason.textChanged.connect(self._on_edited)
        self._computed = text_label("", "hint", self)
        self.lost = LostBox(self)
        self.lost.edited.connect(self._on_edited)
        self.note = _text_box(self.tr("Giải trình, ghi chú"), _NOTE_LINES, self)
        self.note.textChanged.connect(self._on_edited)
        self._note_title = text_label(self.tr("Giải trình, ghi chú"), "sectionTitle", self)
        self._complaint = text_label("", "fault", self)
        self._lay_out()

    def show_leaf(self, card: LeafCard) -> None:
        """Show another leaf's remarks."""
        answer, leaf = card.answer, card.leaf
        allowed = card.may_fill and leaf.not_applicable is not NotApplicable.NONE
        with QSignalBlocker(self):
            self.not_applicable.setChecked(answer.not_applicable)
            self.not_applicable.setVisible(allowed or answer.not_applicable)
            self._effect.setText(self._effect_of(leaf))
            self._effect.setVisible(allowed)
            self.override.setVisible(card.may_fill)
            self._show_override(answer.override, card.drafts)
            self.note.setPlainText(answer.note)
            self.lost.show_reason(answer.lost)
        title = self.tr("Giải trình, ghi chú")
        if isinstance(leaf.rule, Manual) and card.may_fill:
            title = self.tr("Lý do (bắt buộc), ghi chú")
        self._note_title.setText(title)
        self.note.setAccessibleName(title)

    def show_standing(self, shown: Standing) -> None:
        """Show what the rule gives beside points set by hand, and ask about lost points."""
        self._override_box.setVisible(self.override.isVisibleTo(self) and self.override.isChecked())
        computed = shown.computed or self.tr("chưa tính được")
        template = self.tr("Điểm tính theo quy định: {computed}")
        self._computed.setText(template.format(computed=computed))
        self.note.setPlaceholderText(self.tr("Ghi thêm điều người thẩm định cần biết"))
        self.lost.ask_about(shown.missed)
        complaints = self._complaints()
        self._complaint.setText("\n".join(complaints))
        self._complaint.setVisible(bool(complaints))

    def answer(self, inputs: Inputs | None) -> Answer:
        """The whole answer with these inputs."""
        points = self.points.value() if self.override.isChecked() else None
        override = None if points is None else Override(points, _typed(self.reason))
        return Answer(
            inputs=inputs,
            not_applicable=self.not_applicable.isChecked(),
            override=override,
            note=_typed(self.note),
            lost=self.lost.reason(),
        )

    def drafts(self) -> Mapping[str, str]:
        """What was begun of points set by hand as long as they are not given."""
        if not self.override.isChecked() or self.points.value() is not None:
            return {}
        return {_POINTS_DRAFT: self.points.line.text(), _REASON_DRAFT: _typed(self.reason)}

    def clear_claims(self) -> None:
        """Take back "không áp dụng", points set by hand and why some are lost; the note stays."""
        with QSignalBlocker(self):
            self.lost.show_reason(None)
            self.not_applicable.setChecked(False)
            self.override.setChecked(False)

    def _show_override(self, given: Override | None, drafts: Mapping[str, str]) -> None:
        self.override.setChecked(given is not None or _REASON_DRAFT in drafts)
        self.points.show_value(None if given is None else given.points)
        self.reason.setPlainText(drafts.get(_REASON_DRAFT, "") if given is None else given.reason)
        if given is None and drafts.get(_POINTS_DRAFT):
            self.points.line.setText(drafts[_POINTS_DRAFT])
            self.points.mark(faulty=True)

    def _complaints(self) -> list[str]:
        said = []
        if self.override.isChecked() and self.points.complaint():
            said.append(self.points.complaint())
        elif self.override.isChecked() and self.points.value() is None:
            said.append(self.tr("Hãy nhập số điểm điều chỉnh, hoặc bỏ chọn ô trên."))
        texts = (self.note.toPlainText(), self.reason.toPlainText())
        if self.lost.is_too_long or any(len(text) > MAX_NOTE_CHARACTERS for text in texts):
            template = self.tr("Văn bản quá dài: chỉ lưu {limit} ký tự đầu. Hãy rút gọn.")
            said.append(template.format(limit=f"{MAX_NOTE_CHARACTERS:,}".replace(",", ".")))
        return said

    def _effect_of(self, leaf: Leaf) -> str:
        templates = {
            NotApplicable.EXCLUDE: self.tr(
                "{max} điểm này sẽ được bỏ khỏi tổng điểm, không tính là mất."
            ),
            NotApplicable.FULL: self.tr("Đơn vị sẽ được tính đủ {max} điểm."),
            NotApplicable.ZERO: self.tr("Đơn vị sẽ được 0 trên {max} điểm."),
            NotApplicable.NONE: "",
        }
        return templates[leaf.not_applicable].format(max=number(leaf.max))

    def _lay_out(self) -> None:
        box = QVBoxLayout(self._override_box)
        box.setContentsMargins(26, 0, 0, 0)
        for each in (self._computed, self.points, self.reason):
            box.addWidget(each)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(6)
        for widget in (
            self.lost,
            self._note_title,
            self.note,
            self.not_applicable,
            self._effect,
            self.override,
            self._override_box,
            self._complaint,
        ):
            whole.addWidget(widget)
        self._effect.setIndent(26)
        self._note_title.setContentsMargins(0, 8, 0, 0)  # what stands above is another question

    @Slot()
    def _on_edited(self) -> None:
        self.edited.emit()


def _text_box(name: str, lines: int, parent: QWidget) -> QPlainTextEdit:
    box = QPlainTextEdit(parent)
    box.setAccessibleName(name)
    box.setPlaceholderText(name)
    box.setTabChangesFocus(True)
    box.setFixedHeight(box.fontMetrics().lineSpacing() * lines + 22)
    return box


def _typed(box: QPlainTextEdit) -> str:
    """The text without what cannot be seen, as long as it may be."""
    return seen(box.toPlainText())[:MAX_NOTE_CHARACTERS]
