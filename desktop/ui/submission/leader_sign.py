"""Asks whether the leader signs the package too, before the office, and with what."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from desktop.ui.submission.making import Hand
from desktop.ui.submission.means_box import MeansBox
from desktop.ui.widgets.texts import text_label

_INDENT = 24


class LeaderSign(QWidget):
    """Shut unless somebody wants a second signature; what was typed goes when it is shut."""

    entered = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.wanted = QCheckBox(self.tr("Lãnh đạo cũng ký gói (hai chữ ký)"), self)
        self.wanted.toggled.connect(self._on_wanted)
        said = self.tr(
            "Lãnh đạo ký trước bằng USB ký số hoặc tệp khóa của mình, cơ quan ký sau bằng khóa đã "
            "chọn ở trên. Bên nhận kiểm tra cả hai chữ ký."
        )
        self.explanation = text_label(said, "hint", self)
        self.means = MeansBox(self)
        self.means.show_none(self.tr("Chọn USB ký số hoặc tệp khóa của lãnh đạo"))
        self.means.choice.setAccessibleName(self.tr("Lãnh đạo ký bằng"))
        self.means.pin.setAccessibleName(self.tr("Mã PIN của lãnh đạo"))
        self.means.entered.connect(self.entered)
        self._lay_out()
        self._on_wanted()

    @property
    def hand(self) -> Hand | None:
        """With what the leader signs; None where only the office does, or it is not known yet."""
        means = self.means.means if self.wanted.isChecked() else None
        return None if means is None else Hand(means, self.means.typed_pin)

    def why_not(self, office: MeansBox) -> str:
        """What is missing for the second signature, "" where nothing is."""
        if not self.wanted.isChecked():
            return ""
        if self.means.means is None:
            return self.tr("Hãy chọn khóa của lãnh đạo, hoặc bỏ chọn chữ ký thứ hai.")
        if self.means.means == office.means:
            return self.tr("Lãnh đạo và cơ quan phải ký bằng hai khóa khác nhau.")
        return "" if self.means.is_ready else self.tr("Hãy nhập mã PIN của lãnh đạo.")

    def clear(self) -> None:
        """Forget what was typed."""
        self.means.clear()

    def _lay_out(self) -> None:
        inside = QVBoxLayout()
        inside.setContentsMargins(_INDENT, 0, 0, 0)
        inside.addWidget(self.explanation)
        inside.addWidget(self.means)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(8)
        whole.addWidget(self.wanted)
        whole.addLayout(inside)

    @Slot()
    def _on_wanted(self) -> None:
        is_wanted = self.wanted.isChecked()
        self.explanation.setVisible(is_wanted)
        self.means.setVisible(is_wanted)
        if not is_wanted:
            self.means.clear()
        self.entered.emit()
