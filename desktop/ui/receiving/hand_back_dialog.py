"""Hands receipts back to their units: on a stick that is read back, or by mail."""

from collections.abc import Sequence

from PySide6.QtCore import QSettings, QSignalBlocker, Signal, Slot
from PySide6.QtWidgets import QComboBox, QDialog, QVBoxLayout, QWidget

from desktop.domain.receipts import ReceiptRecord
from desktop.services.handing_back import parcel_of_receipt, words_of_receipt
from desktop.services.workspace import Workspace
from desktop.ui.delivery.account_memory import AccountMemory
from desktop.ui.delivery.desk import DeliveryDesk, usual_post
from desktop.ui.delivery.mail_presenter import Post
from desktop.ui.delivery.step import DeliveryStep
from desktop.ui.theme import Theme
from desktop.ui.widgets.choosing import lay_out_choice
from desktop.ui.widgets.scrolling import scrolling
from desktop.ui.widgets.texts import button, text_label
from desktop.ui.work import Jobs

_SIZE = (760, 620)


class HandBackDialog(QDialog):
    """Leaves the window free, where one sees how far a copy is; `busy` tells that one goes on.

    A letter goes to one unit; a stick takes the receipts of all.
    """

    busy = Signal(bool)

    def __init__(
        self,
        workspace: Workspace,
        *,
        jobs: Jobs,
        theme: Theme,
        settings: QSettings,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("handBackDialog")
        self.setWindowTitle(self.tr("Gửi giấy tiếp nhận cho đơn vị"))
        self.resize(*_SIZE)
        self._workspace, self._jobs = workspace, jobs
        self._theme, self._settings = theme, settings
        self._records: tuple[ReceiptRecord, ...] = ()
        self.choice = QComboBox(self)
        self.choice.setAccessibleName(self.tr("Giấy tiếp nhận cần gửi"))
        self.choice.setToolTip(self.tr("Thư chỉ gửi cho một đơn vị; USB chép được mọi giấy"))
        self.choice.currentIndexChanged.connect(self._show_chosen)
        self.step: DeliveryStep | None = None
        self._steps: dict[tuple[str, ...], DeliveryStep] = {}
        self._desks: list[DeliveryDesk] = []
        self._place = QVBoxLayout()
        body = QWidget(self)
        body.setObjectName("scrolled")
        body.setLayout(self._place)
        self._place.setContentsMargins(0, 0, 4, 0)
        self._place.addStretch(1)
        self.shut = button(self.tr("Đóng"), "", self)
        self.shut.clicked.connect(self.accept)
        said = self.tr(
            "Giấy đã ký nằm trong thư mục “exports” của sổ này, gửi lại lúc nào cũng được."
        )
        hint = text_label(said, "hint", self)
        lay_out_choice(self, (hint, self.choice, scrolling(body, self)), (self.shut,))

    def ask(self, records: Sequence[ReceiptRecord]) -> None:
        """Offer to hand over these receipts."""
        self._records = tuple(records)
        with QSignalBlocker(self.choice):
            self.choice.clear()
            if len(records) > 1:
                said = self.tr("Tất cả {count} giấy, chép vào USB hoặc thư mục")
                self.choice.addItem(said.format(count=len(records)), None)
            for record in records:
                said = self.tr("{unit}: gói số {number}")
                name = said.format(unit=record.unit.name, number=record.receipt.sequence)
                self.choice.addItem(name, record)
        self.choice.setEnabled(len(records) > 1)
        self._show_chosen()
        self.show()
        self.raise_()
        if self.step is not None:
            self.step.by_drive.setFocus()

    @property
    def _chosen(self) -> tuple[ReceiptRecord, ...]:
        record = self.choice.currentData()
        return (record,) if isinstance(record, ReceiptRecord) else self._records

    @Slot()
    def _show_chosen(self) -> None:
        chosen = self._chosen
        key = tuple(record.digest for record in chosen)
        if key not in self._steps:  # kept: what looks for drives may still answer to it
            self._steps[key] = self._make_step(chosen)
        for each in self._steps.values():
            each.hide()
        self.step = self._steps[key]
        self.step.show()
        parcels = tuple(parcel_of_receipt(self._workspace, record) for record in chosen)
        self.step.package_known.emit(parcels)

    def _make_step(self, chosen: tuple[ReceiptRecord, ...]) -> DeliveryStep:
        step = DeliveryStep(self._theme, self)
        step.show_looking()
        step.busy.connect(self.busy)
        step.busy.connect(self._on_busy)
        post = usual_post(self._workspace, self._settings)
        if len(chosen) == 1:
            (record,) = chosen
            address = AccountMemory(self._settings, record.unit.code)
            post = Post(address, words_of_receipt(self._workspace, record))
            name = self.tr("Địa chỉ thư của {unit}").format(unit=record.unit.name)
            step.mail.to.setAccessibleName(name)
            step.mail.to.setPlaceholderText("")
        else:
            step.by_mail.setEnabled(False)
            step.by_mail.setToolTip(self.tr("Hãy chọn giấy của một đơn vị để gửi thư"))
        desk = DeliveryDesk(
            self._workspace,
            jobs=self._jobs,
            view=step,
            post=post,
            changed=_ignore,
        )
        self._desks.append(desk)
        self._place.insertWidget(0, step)
        return step

    @Slot(bool)
    def _on_busy(self, is_busy: bool) -> None:  # noqa: FBT001 - Qt's signature
        self.choice.setEnabled(not is_busy and len(self._records) > 1)


def _ignore() -> None:
    """The journal has it, and the dialog shows it."""
