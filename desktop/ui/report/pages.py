"""The pages of the dialog that words the report: one for each piece of text, one for its form."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from desktop.domain.paper_texts import FORM_PARTS, PaperPart
from desktop.ui.report.fields import PartField, field_for
from desktop.ui.sentences.report_parts import PART_HINTS, PART_NAMES
from desktop.ui.widgets.texts import button, short_label, text_label


class PartPage(QWidget):
    """One piece of text, whose it is, and the way back to the program's words."""

    edited = Signal(PaperPart)
    back_wanted = Signal(PaperPart)

    def __init__(self, part: PaperPart, parent: QWidget) -> None:
        super().__init__(parent)
        self.part = part
        self.field: PartField = field_for(part, self)
        self.field.edited.connect(self._on_edited)
        self.whose = text_label("", "hint", self)
        self.back = button(self.tr("Lấy lại lời của chương trình"), "quiet", self)
        self.back.clicked.connect(self._on_back)
        below = QHBoxLayout()
        below.addWidget(self.whose, 1)
        below.addWidget(self.back)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(8)
        whole.addWidget(text_label(PART_NAMES[part], "sectionTitle", self))
        whole.addWidget(text_label(PART_HINTS[part], "hint", self))
        whole.addWidget(self.field, 1)
        whole.addLayout(below)

    def show_whose(self, *, is_own: bool, is_locked: bool) -> None:
        """Say whose words these are, and whether they may be changed."""
        self.field.hold(is_held=is_locked)
        self.back.setEnabled(is_own and not is_locked)
        if is_locked:
            said = self.tr("Hồ sơ đã phê duyệt nên phần này chỉ để xem.")
        elif is_own:
            said = self.tr("Lời của đơn vị: chương trình không tự sửa nữa.")
        else:
            said = self.tr("Lời của chương trình: tự đổi theo số liệu.")
        self.whose.setText(said)

    @Slot()
    def _on_edited(self) -> None:
        self.edited.emit(self.part)

    @Slot()
    def _on_back(self) -> None:
        self.back_wanted.emit(self.part)


class FormPage(QWidget):
    """How the report is issued and who signs it; open to văn thư after the approval too."""

    edited = Signal(PaperPart)
    back_wanted = Signal(PaperPart)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.rows: dict[PaperPart, _FormRow] = {part: _FormRow(part, self) for part in FORM_PARTS}
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(1, 1)
        for line, row in enumerate(self.rows.values()):
            row.edited.connect(self.edited)
            row.back_wanted.connect(self.back_wanted)
            top = (
                Qt.AlignmentFlag.AlignTop
                if row.part is PaperPart.RECEIVERS
                else Qt.AlignmentFlag(0)
            )
            grid.addWidget(short_label(PART_NAMES[row.part], "", self), line, 0, top)
            grid.addWidget(row, line, 1)
        about = self.tr(
            "Phần để trống thì trên giấy chừa chỗ để văn thư điền. Số, ngày và người ký lấy theo "
            "bước Ký báo cáo khi chưa ghi ở đây. Nơi nhận ghi mỗi dòng một nơi."
        )
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(8)
        whole.addWidget(text_label(self.tr("Thể thức và người ký"), "sectionTitle", self))
        whole.addWidget(text_label(about, "hint", self))
        whole.addLayout(grid)
        whole.addStretch(1)


class _FormRow(QWidget):
    """A field of the form, and the way back where the office has filled it in."""

    edited = Signal(PaperPart)
    back_wanted = Signal(PaperPart)

    def __init__(self, part: PaperPart, parent: QWidget) -> None:
        super().__init__(parent)
        self.part = part
        self.field = field_for(part, self)
        self.field.edited.connect(self._on_edited)
        self.back = button(self.tr("Lấy lại"), "quiet", self)
        self.back.setToolTip(self.tr("Lấy lại lời của chương trình"))
        self.back.setAccessibleName(
            self.tr("Lấy lại lời của chương trình: {name}").format(name=PART_NAMES[part])
        )
        self.back.clicked.connect(self._on_back)
        keep_place = self.back.sizePolicy()
        keep_place.setRetainSizeWhenHidden(True)
        self.back.setSizePolicy(keep_place)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.field, 1)
        row.addWidget(self.back)

    def show_whose(self, *, is_own: bool) -> None:
        """Offer the way back only where there is one."""
        self.back.setVisible(is_own)

    @Slot()
    def _on_edited(self) -> None:
        self.edited.emit(self.part)

    @Slot()
    def _on_back(self) -> None:
        self.back_wanted.emit(self.part)
