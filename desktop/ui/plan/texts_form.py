"""The form of the whole plan: its goals and how it is organised, in the office's own words."""

from collections.abc import Mapping

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.domain.plan import PlanPart
from desktop.ui.plan.text_box import TextBox
from desktop.ui.widgets.texts import text_label
from desktop.ui.widgets.undo_keys import UndoKeys

_LINES = 4


class TextsForm(QWidget):
    """`edited` says which text may be a new one."""

    edited = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._undo_keys = UndoKeys(self)
        self.boxes: dict[PlanPart, TextBox] = {}
        whole = QVBoxLayout(self)
        whole.setContentsMargins(16, 14, 16, 14)
        whole.setSpacing(8)
        whole.addWidget(text_label(self.tr("Cả kế hoạch"), "title", self))
        hint = self.tr("Ô để trống thì văn bản kế hoạch dùng câu mẫu tính từ số liệu.")
        whole.addWidget(text_label(hint, "muted", self))
        names = {
            PlanPart.GOALS: self.tr("Mục tiêu"),
            PlanPart.ORGANISATION: self.tr("Tổ chức thực hiện"),
        }
        hints = {
            PlanPart.GOALS: self.tr("Ví dụ: phấn đấu xếp trong nhóm 10 xã dẫn đầu tỉnh"),
            PlanPart.ORGANISATION: self.tr("Ví dụ: ai theo dõi, báo cáo vào lúc nào"),
        }
        for part in PlanPart:
            whole.addWidget(text_label(names[part], "sectionTitle", self))
            box = self._box(part, names[part], hints[part])
            whole.addWidget(box, 1)
            self.boxes[part] = box
        self.complaint = text_label("", "fault", self)
        self.complaint.hide()
        whole.addWidget(self.complaint)
        whole.addStretch(0)
        self._undo_keys.watch(self)

    def show_texts(self, texts: Mapping[PlanPart, str]) -> None:
        """Show what is written."""
        with QSignalBlocker(self):
            for part, box in self.boxes.items():
                box.setPlainText(texts.get(part, ""))

    def text(self, part: PlanPart) -> str:
        """What is typed."""
        return self.boxes[part].text()

    def _box(self, part: PlanPart, name: str, hint: str) -> TextBox:
        box = TextBox(name, hint, lines=_LINES, parent=self)
        box.textChanged.connect(lambda: self._on_edited(part))
        return box

    def _on_edited(self, part: PlanPart) -> None:
        complaints = [box.complaint() for box in self.boxes.values()]
        self.complaint.setText(next(filter(None, complaints), ""))
        self.complaint.setVisible(bool(self.complaint.text()))
        self.edited.emit(part)
