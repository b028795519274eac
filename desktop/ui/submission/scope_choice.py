"""Whether the next package is whole, or carries only what the last whole one did not."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QRadioButton, QVBoxLayout, QWidget

from desktop.domain.audit import EntryKind
from desktop.services.explaining import base_in
from desktop.ui.submission.steps import Overview
from desktop.ui.widgets.texts import text_label
from desktop.wording.numbers import moment

_BELOW_ITS_BUTTON = (26, 0, 0, 4)


class ScopeChoice(QWidget):
    """Shown only once there is a package to rest on; whole unless somebody chooses otherwise."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.whole = QRadioButton(self.tr("Gói đầy đủ"), self)
        self.new = QRadioButton(self.tr("Chỉ gửi phần mới (giải trình, bổ sung)"), self)
        self.hint = text_label("", "hint", self)
        self.whole.setChecked(True)
        self.new.toggled.connect(self._on_toggled)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        for each in (self.whole, self.new):
            layout.addWidget(each)
        explaining = QVBoxLayout()
        explaining.setContentsMargins(*_BELOW_ITS_BUTTON)
        explaining.addWidget(self.hint)
        layout.addLayout(explaining)
        self.hint.hide()
        self.hide()

    def show_known(self, known: Overview) -> None:
        """Offer the choice where a whole package was made, and say which one it would rest on."""
        base = base_in(known.exports)
        if base is None:
            self.whole.setChecked(True)
        else:
            is_received = any(
                entry.kind is EntryKind.RECEIPT_IMPORTED
                and entry.facts.get("sequence") == base.sequence
                for entry in known.entries
            )
            hint = (
                self.tr(
                    "Tài liệu đã có trong gói số {number} ({at}) không gửi lại. Cơ quan tiếp nhận "
                    "đã nhận gói ấy."
                )
                if is_received
                else self.tr(
                    "Tài liệu đã có trong gói số {number} ({at}) không gửi lại. Chưa có giấy tiếp "
                    "nhận gói ấy: hãy chắc rằng cơ quan tiếp nhận đã có."
                )
            )
            self.hint.setText(hint.format(number=base.sequence, at=moment(base.created_at)))
            self.new.setAccessibleDescription(self.hint.text())
        self.setVisible(base is not None)

    @property
    def explains(self) -> bool:
        """Whether only what is new is wanted."""
        return self.new.isChecked()

    @Slot(bool)
    def _on_toggled(self, is_new: bool) -> None:  # noqa: FBT001 - Qt's signal gives it so
        self.hint.setVisible(is_new)
