"""What a round package says: its office with the fingerprint to compare, and the units it asks."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QFormLayout, QVBoxLayout, QWidget

from desktop.domain.submission import Unit
from desktop.ui.widgets.texts import selectable_label, text_label

_SHOWN_UNITS = 20


class RoundBox(QWidget):
    """Lets one choose the unit, after the office's fingerprint was compared."""

    unit_chosen = Signal(Unit)
    compared = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._units: tuple[Unit, ...] = ()
        self.units = QComboBox(self)
        self.units.setAccessibleName(self.tr("Đơn vị trong đợt"))
        self.units.setMaxVisibleItems(_SHOWN_UNITS)
        self.fingerprint = selectable_label("", "fingerprint", self)
        self.fingerprint.setAccessibleName(self.tr("Dấu vân tay khóa của cơ quan tiếp nhận"))
        why = self.tr(
            "Gói đợt chấm này được ký bằng khóa có dấu vân tay dưới đây. Hãy gọi cho cơ quan tiếp "
            "nhận hoặc xem công văn để đối chiếu: người khác cũng làm được một gói trông giống hệt."
        )
        self.why = text_label(why, "hint", self)
        self.is_compared = QCheckBox(self.tr("Đã đối chiếu, dấu vân tay đúng"), self)
        self.fault = text_label("", "fault", self)
        form = QFormLayout()
        form.setContentsMargins(0, 0, 0, 0)
        form.addRow(self.tr("Đơn vị trong đợt"), self.units)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(34, 0, 0, 0)
        whole.setSpacing(6)
        whole.addWidget(self.why)
        whole.addWidget(self.fingerprint)
        whole.addWidget(self.is_compared, 0, Qt.AlignmentFlag.AlignLeft)
        whole.addLayout(form)
        whole.addWidget(self.fault)
        self.show_fault("")
        self.units.activated.connect(self._on_activated)
        self.is_compared.toggled.connect(self.compared)

    def show_round(self, units: Sequence[Unit], fingerprint: str) -> None:
        """Offer the units; nobody has compared the fingerprint yet."""
        self._units = tuple(units)
        self.is_compared.setChecked(False)
        self.fingerprint.setText(fingerprint)
        self.units.clear()
        self.units.addItem(self.tr("Chọn đơn vị…"))
        self.units.addItems([f"{unit.code} · {unit.name}" for unit in self._units])

    def show_fault(self, sentence: str) -> None:
        """Say what is still to be done; "" where nothing is."""
        self.fault.setText(sentence)
        self.fault.setVisible(bool(sentence))
        self.units.setAccessibleDescription(sentence)

    def _on_activated(self, row: int) -> None:
        if row:
            self.unit_chosen.emit(self._units[row - 1])
