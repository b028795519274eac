"""The dialog of the trust bundle: what is installed, and installing a newer one."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QDialog, QFileDialog, QMessageBox, QSizePolicy, QTableView, QWidget

from desktop.ui.theme import Theme
from desktop.ui.upkeep.trust_rows import TrustRow
from desktop.ui.upkeep.trusting import Stranger, Trusting
from desktop.ui.widgets.banner import Banner
from desktop.ui.widgets.choosing import lay_out_choice, rows_table
from desktop.ui.widgets.rows_model import Column, RowsModel
from desktop.ui.widgets.texts import button, selectable_label, text_label

_SIZE = (820, 500)
_CHARACTERS = {0: 21, 2: 13, 3: 13, 4: 24}
_ROW_CHARACTERS = sum(_CHARACTERS.values()) + 34


class TrustDialog(QDialog):
    """Says which file is to be installed."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("trustDialog")
        self.setWindowTitle(self.tr("Bộ tin cậy"))
        letter = self.fontMetrics().averageCharWidth()
        self.resize(max(_SIZE[0], _ROW_CHARACTERS * letter), _SIZE[1])
        self._presenter: Trusting | None = None
        self.question: QMessageBox | None = None
        self.state = selectable_label(self.tr("Đang đọc bộ đã cài…"), "strong", self)
        self.model: RowsModel[TrustRow] = RowsModel(self._columns(), self)
        self.table = self._make_table()
        self.banner = Banner(theme, self)
        self.choose = button(self.tr("Cài bộ từ tệp…"), "primary", self)
        self.choose.clicked.connect(self._on_choose)
        self.shut = button(self.tr("Đóng"), "", self)
        self.shut.clicked.connect(self.accept)
        said = self.tr(
            "Chứng thư gốc và danh sách thu hồi do cơ quan tiếp nhận ký và gửi. Khi kiểm tra chữ "
            "ký, chương trình dựa vào bộ này và nói nó đã bao nhiêu ngày."
        )
        self.table.hide()
        self._rest = QWidget(self)  # takes the room that no table needs
        self._rest.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        hint = text_label(said, "hint", self)
        parts = (hint, self.state, self.table, self.banner, self._rest)
        lay_out_choice(self, parts, (self.shut, self.choose))

    def attend(self, presenter: Trusting) -> None:
        """Take who decides."""
        self._presenter = presenter

    def show_installed(self, sentence: str, rows: Sequence[TrustRow]) -> None:
        """Show what is installed."""
        self.state.setText(sentence)
        self.model.show_rows(rows)
        self.table.setVisible(bool(rows))
        self._rest.setVisible(not rows)

    def ask_about_signer(self, stranger: Stranger, question: str) -> None:
        """Let the officer compare the fingerprint before anything is believed."""
        box = QMessageBox(self)
        box.setIcon(QMessageBox.Icon.Question)
        box.setWindowTitle(self.tr("Cài bộ tin cậy"))
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setText(question)
        accept = box.addButton(
            self.tr("Đã đối chiếu, cài bộ này"), QMessageBox.ButtonRole.AcceptRole
        )
        stay = box.addButton(self.tr("Chưa cài"), QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(stay)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        accept.clicked.connect(lambda: self._install(stranger.package, stranger.fingerprint))
        self.question = box
        box.open()

    def say(self, sentence: str, *, tone: str) -> None:
        """Say what came of it."""
        self.banner.say(sentence, tone=tone)

    def show_busy(self, *, is_busy: bool) -> None:
        """Let nothing be started twice."""
        self.choose.setEnabled(not is_busy)
        if not is_busy:
            self.choose.setFocus()

    def _columns(self) -> tuple[Column[TrustRow], ...]:
        return (
            Column(self.tr("Loại"), lambda row: row.kind),
            Column(self.tr("Tên"), lambda row: row.name),
            Column(self.tr("Từ ngày"), lambda row: row.since),
            Column(self.tr("Đến ngày"), lambda row: row.until),
            Column(self.tr("Tình trạng"), lambda row: row.state),
        )

    def _make_table(self) -> QTableView:
        name = self.tr("Chứng thư và danh sách thu hồi đã cài")
        table = rows_table(self.model, name=name, parent=self)
        table.setSelectionMode(QTableView.SelectionMode.SingleSelection)
        letter = self.fontMetrics().averageCharWidth()
        for column, characters in _CHARACTERS.items():
            table.horizontalHeader().resizeSection(column, characters * letter)
        return table

    def _install(self, package: Path, fingerprint: str = "") -> None:
        if self._presenter is not None:
            self.banner.hide()
            self._presenter.install(package, fingerprint)

    @Slot()
    def _on_choose(self) -> None:
        dialog = QFileDialog(self, self.tr("Chọn bộ tin cậy"))
        dialog.setNameFilters([self.tr("Bộ tin cậy (*.asice)"), self.tr("Mọi tệp (*)")])
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self._on_chosen)
        dialog.open()

    @Slot(str)
    def _on_chosen(self, name: str) -> None:
        self._install(Path(name))
