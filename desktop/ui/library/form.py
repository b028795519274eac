"""The fields for what a document says of itself."""

from collections.abc import Mapping

from PySide6.QtCore import QPoint, Qt, Signal, Slot
from PySide6.QtGui import QAction, QShowEvent
from PySide6.QtWidgets import QFormLayout, QHBoxLayout, QLineEdit, QMenu, QWidget
from typing_extensions import override

from desktop.domain.evidence import Metadata
from desktop.domain.filling import filled, open_guesses
from desktop.domain.limits import MAX_SHORT_CHARACTERS
from desktop.domain.plain_text import one_line
from desktop.domain.readings import KeptGuess
from desktop.ui.library.guess_line import GuessLine
from desktop.ui.widgets.day_field import DayField
from desktop.ui.widgets.texts import button, short_label, text_label
from desktop.wording.documents import DOCUMENT_TYPES

_WIDEST = 380


class MetadataForm(QWidget):
    """Holds metadata; says when the officer has changed something.

    What a document seems to say is shown in fields that are empty, until it is taken.
    """

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown = Metadata()
        self._guesses: Mapping[str, KeptGuess] = {}
        self.number = self._line(self.tr("Số"), "599")
        self.symbol = self._line(self.tr("Ký hiệu"), "QĐ-UBND")
        self.type = TypeField(self.tr("Loại văn bản"), self)
        self.issued_on = DayField(self.tr("Ngày ban hành"), self)
        self.issuer = self._line(self.tr("Cơ quan ban hành"), "")
        self.subject = self._line(self.tr("Trích yếu"), "")
        self.complaint = text_label("", "fault", self)
        self.complaint.hide()
        self.take_all = button("", "primary", self)
        self.take_all.clicked.connect(self._on_take_all)
        self.guess_lines = self._make_guess_lines()
        self._lay_out()
        self.edited.connect(self._show_guesses)
        for line in (self.number, self.symbol, self.issuer, self.subject):
            line.textEdited.connect(self.edited)
        self.type.edited.connect(self.edited)
        self.issued_on.edited.connect(self._on_day_edited)

    def show_metadata(self, metadata: Metadata) -> None:
        """Fill the fields."""
        self._shown = metadata
        self.number.setText(one_line(metadata.number))
        self.symbol.setText(one_line(metadata.symbol))
        self.type.show_type(one_line(metadata.type))
        self.issued_on.show_value(metadata.issued_on)
        self.issuer.setText(one_line(metadata.issuer))
        self.subject.setText(one_line(metadata.subject))
        for line in (self.number, self.symbol, self.issuer, self.subject):
            line.setCursorPosition(0)
        self._show_complaint()
        self._show_guesses()

    def show_guesses(self, guesses: Mapping[str, KeptGuess]) -> None:
        """Show these in the fields that are empty."""
        self._guesses = guesses
        self._show_guesses()

    def metadata(self) -> Metadata:
        """What the fields hold; a day that cannot be read leaves the one before."""
        readable = self.issued_on.is_readable
        return Metadata(
            number=one_line(self.number.text()),
            symbol=one_line(self.symbol.text()),
            type=one_line(self.type.line.text()),
            issued_on=self.issued_on.value() if readable else self._shown.issued_on,
            issuer=one_line(self.issuer.text()),
            subject=one_line(self.subject.text()),
        )

    def _line(self, name: str, example: str) -> QLineEdit:
        line = QLineEdit(self)
        line.setAccessibleName(name)
        line.setPlaceholderText(example)
        line.setMaxLength(MAX_SHORT_CHARACTERS)
        return line

    def _make_guess_lines(self) -> dict[str, GuessLine]:
        lines = {
            "number": self.number,
            "symbol": self.symbol,
            "type": self.type.line,
            "issued_on": self.issued_on.line,
            "issuer": self.issuer,
            "subject": self.subject,
        }
        made = {
            field: GuessLine(field, line.accessibleName(), line, self)
            for field, line in lines.items()
        }
        for each in made.values():
            each.taken.connect(self._on_taken)
        return made

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._choose_places()

    def _choose_places(self) -> None:
        """Names go above their fields where the letters are so large that both crowd the table."""
        policies = QFormLayout.RowWrapPolicy
        self._form.setRowWrapPolicy(policies.DontWrapRows)
        if self._form.minimumSize().width() > _WIDEST:
            self._form.setRowWrapPolicy(policies.WrapAllRows)

    def _lay_out(self) -> None:
        form = self._form = QFormLayout(self)
        form.setContentsMargins(0, 0, 0, 0)
        form.setVerticalSpacing(6)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft)
        fields: tuple[QLineEdit | TypeField | DayField, ...] = (
            *(self.number, self.symbol, self.type),
            *(self.issued_on, self.issuer, self.subject),
        )
        form.addRow(self.take_all)
        for field, guess in zip(fields, self.guess_lines.values(), strict=True):
            name = field.accessibleName() if isinstance(field, QLineEdit) else field.label
            label = short_label(name, "muted", self)
            label.setBuddy(field)
            form.addRow(label, field)
            form.addRow("", guess)
            form.setRowVisible(guess, False)
        form.addRow(self.complaint)
        self._choose_places()

    @Slot()
    def _on_day_edited(self) -> None:
        self._show_complaint()
        self.edited.emit()

    @Slot()
    def _show_guesses(self) -> None:
        found = open_guesses(self.metadata(), self._guesses)
        layout = self.layout()
        for field, line in self.guess_lines.items():
            is_free = field != "issued_on" or not self.issued_on.line.text()
            guess = found.get(field) if is_free else None
            line.show_guess(guess)
            if isinstance(layout, QFormLayout):
                layout.setRowVisible(line, guess is not None)
        count = sum(line.is_open for line in self.guess_lines.values())
        if isinstance(layout, QFormLayout):
            layout.setRowVisible(self.take_all, bool(count))
        self.take_all.setText(self.tr("Nhận tất cả ({count})").format(count=count))
        said = self.tr("Nhận tất cả {count} thông tin đoán được").format(count=count)
        self.take_all.setAccessibleName(said)

    @Slot(str)
    def _on_taken(self, field: str) -> None:
        self._take({field: self._guesses[field]})

    @Slot()
    def _on_take_all(self) -> None:
        self.number.setFocus()  # the button goes away
        self._take(self._guesses)

    def _take(self, guesses: Mapping[str, KeptGuess]) -> None:
        self.show_metadata(filled(self.metadata(), guesses))
        self.edited.emit()

    def _show_complaint(self) -> None:
        said = self.issued_on.complaint()
        self.issued_on.mark(faulty=bool(said))
        self.complaint.setText(said)
        self.complaint.setVisible(bool(said))


class TypeField(QWidget):
    """A kind of paper: typed, or chosen among those there are by law."""

    edited = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.label = name
        self.line = QLineEdit(self)
        self.line.setAccessibleName(name)
        self.line.setMaxLength(MAX_SHORT_CHARACTERS)
        self.line.textEdited.connect(self.edited)
        self.menu = QMenu(self)
        for each in DOCUMENT_TYPES.values():
            self.menu.addAction(each)
        self.menu.triggered.connect(self._on_picked)
        self.pick = button(self.tr("Chọn loại…"), "quiet", self)
        self.pick.clicked.connect(self._on_pick)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.line, 1)
        row.addWidget(self.pick)
        self.setFocusProxy(self.line)

    def show_type(self, kind: str) -> None:
        """Show a kind by its name where its abbreviation is known."""
        self.line.setText(DOCUMENT_TYPES.get(kind, kind))
        self.line.setCursorPosition(0)

    @Slot()
    def _on_pick(self) -> None:
        self.menu.popup(self.mapToGlobal(QPoint(0, self.height())))

    @Slot(QAction)
    def _on_picked(self, action: QAction) -> None:
        self.line.setText(action.text())
        self.edited.emit()
