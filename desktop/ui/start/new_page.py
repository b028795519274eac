"""The form of a new workspace: whose, by which criterion set, kept where."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from desktop.domain.limits import MAX_CODE_CHARACTERS
from desktop.domain.rounds import Role
from desktop.domain.submission import Unit
from desktop.ui.earlier.choice import EarlierChoice
from desktop.ui.start.centred import centred_card
from desktop.ui.start.form_faults import FormFaults
from desktop.ui.start.new_presenter import NewWorkspacePresenter
from desktop.ui.start.round_box import RoundBox
from desktop.ui.start.set_choice import SetChoice
from desktop.ui.widgets.folder_choice import choose_folder
from desktop.ui.widgets.texts import button, restyle, short_label, text_label

_LONGEST = 1000


class NewWorkspacePage(QWidget):
    """Asks three questions and says beside each what is wrong with its answer."""

    back_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._presenter: NewWorkspacePresenter | None = None
        self._has_known = self._is_receiving = False
        self._title = text_label(self.tr("Tạo hồ sơ mới"), "pageTitle", self)
        self.earlier = EarlierChoice(self)
        self._earlier_row = QWidget(self)
        self._earlier_row.hide()
        self.code = _field(self.tr("Mã đơn vị"), self)
        self.code.setMaxLength(MAX_CODE_CHARACTERS)
        self.name = _field(self.tr("Tên đơn vị"), self)
        self.name.setPlaceholderText(self.tr("ví dụ: Xã Vĩnh Thành"))
        self.code_fault, self.name_fault = _fault(self), _fault(self)
        self.set_choice = SetChoice(self)
        self.round = RoundBox(self)
        self.round.hide()
        self.folder = _field(self.tr("Thư mục giữ hồ sơ"), self)
        self.folder.setToolTip(self.tr("Một thư mục mới hoặc trống; cả hồ sơ nằm trong đó"))
        self.folder_fault = _fault(self)
        self.change = button(self.tr("Chọn chỗ khác…"), "", self)
        self.back = button(self.tr("Quay lại"), "", self)
        self.make = button(self.tr("Tạo hồ sơ"), "primary", self)
        self._lay_out()
        self._wire()

    def attend(self, presenter: NewWorkspacePresenter) -> None:
        """Take the presenter that decides."""
        self._presenter = presenter
        self.name.textEdited.connect(presenter.name_unit)
        self.folder.textEdited.connect(presenter.type_folder)
        self.set_choice.sample_wanted.connect(presenter.choose_sample)
        self.set_choice.file_chosen.connect(presenter.choose_file)
        self.set_choice.emptied.connect(presenter.choose_nothing)
        self.round.unit_chosen.connect(presenter.choose_unit)
        self.round.compared.connect(presenter.compare)
        self.earlier.chosen.connect(presenter.choose_earlier)
        self.earlier.emptied.connect(presenter.choose_no_earlier)

    def show_known(self, known: Sequence[tuple[str, Path]]) -> None:
        """Offer to begin with what is known of last year; nothing is asked where nothing is."""
        self.earlier.show_known(known)
        self._has_known = bool(known)
        self._earlier_row.setVisible(self._has_known and not self._is_receiving)

    def show_earlier(self, facts: str) -> None:
        """Say what is known of last year; "" where nothing is."""
        self.earlier.show_facts(facts)

    def show_no_earlier(self) -> None:
        """Choose no earlier year."""
        self.earlier.clear()

    def suggest_unit(self, unit: Unit) -> None:
        """Fill in what is still empty."""
        for field, text in ((self.code, unit.code), (self.name, unit.name)):
            if not field.text().strip():
                field.setText(text)
        if self._presenter is not None:
            self._presenter.name_unit(self.name.text())

    def show_unit(self, unit: Unit) -> None:
        """Fill in the unit that was chosen from the round's."""
        self.code.setText(unit.code)
        self.name.setText(unit.name)

    def show_round(self, units: Sequence[Unit], fingerprint: str) -> None:
        """Ask for the unit and the comparison; who the unit is the round says."""
        self.round.show_round(units, fingerprint)
        self._show_round_box(is_asked=True)

    def show_no_round(self) -> None:
        """Ask for nothing of a round."""
        self._show_round_box(is_asked=False)

    def show_role(self, role: Role) -> None:
        """Ask as an office that scores itself, or as one that receives."""
        is_receiving = role is Role.RECEIVING
        receives = self.tr("Cơ quan nào tiếp nhận hồ sơ?")
        self._who.setText(receives if is_receiving else self.tr("Đơn vị nào tự chấm điểm?"))
        self._title.setText(
            self.tr("Lập sổ nhận hồ sơ của một đợt chấm")
            if is_receiving
            else self.tr("Tạo hồ sơ mới")
        )
        self.make.setText(self.tr("Lập sổ") if is_receiving else self.tr("Tạo hồ sơ"))
        self.name.setPlaceholderText(
            self.tr("ví dụ: Sở Nội vụ tỉnh …") if is_receiving else self.tr("ví dụ: Xã Vĩnh Thành")
        )
        self.code.setPlaceholderText(
            self.tr("ví dụ: SNV hoặc H49.32") if is_receiving else self.tr("ví dụ: 27793")
        )
        self.set_choice.offer_rounds(is_offered=not is_receiving)
        self._is_receiving = is_receiving
        self._earlier_row.setVisible(self._has_known and not is_receiving)

    def take_focus(self) -> None:
        """Let the keyboard answer the first question."""
        first = self.earlier.sources if self._earlier_row.isVisibleTo(self) else self.code
        first.setFocus()

    def show_set(self, facts: str) -> None:
        """Say what the chosen set is."""
        self.set_choice.show_facts(facts)

    def show_set_faults(self, sentence: str, faults: Sequence[str]) -> None:
        """Say why a set cannot be used, with every fault."""
        self.set_choice.show_faults(sentence, faults)

    def offer_table(self) -> None:
        """Offer to make a set of the table that the chosen file is."""
        self.set_choice.offer_table()

    def show_folder(self, folder: Path) -> None:
        """Show where the workspace will be kept."""
        self.folder.setText(str(folder))
        _say(self.folder_fault, self.folder, "")

    def show_faults(self, faults: FormFaults) -> None:
        """Say beside each answer what is wrong with it; the first wrong one gets the focus."""
        said = (
            (self.code, self.code_fault, faults.code),
            (self.name, self.name_fault, faults.name),
            (self.folder, self.folder_fault, faults.folder),
        )
        for field, label, sentence in said:
            _say(label, field, sentence)
        if faults.earlier:
            self.earlier.show_fault(faults.earlier)
        if faults.criterion_set:
            self.set_choice.show_missing(faults.criterion_set)
        self.round.show_fault(faults.round)
        wrong = [field for field, _, sentence in said if sentence]
        if wrong:
            wrong[0].setFocus()
        elif faults.criterion_set:
            self.set_choice.take_focus()
        elif faults.earlier:
            self.earlier.sources.setFocus()
        elif faults.round:
            self.round.units.setFocus()

    def show_busy(self, *, is_busy: bool) -> None:
        """Let nothing be sent twice."""
        self.make.setEnabled(not is_busy)
        self.change.setEnabled(not is_busy)

    def _lay_out(self) -> None:
        card, column = centred_card(self._title, self)
        self._lay_out_earlier()
        column.addWidget(self._earlier_row)
        self._who = _ask(column, card, "1", self.tr("Đơn vị nào tự chấm điểm?"))
        column.addLayout(self._office())
        _ask(column, card, "2", self.tr("Chấm theo bộ tiêu chí nào?"))
        column.addWidget(self.set_choice)
        column.addWidget(self.round)
        _ask(column, card, "3", self.tr("Giữ hồ sơ ở đâu?"))
        column.addLayout(self._place())
        column.addWidget(self.folder_fault)
        column.addSpacing(6)
        column.addLayout(self._foot())

    def _lay_out_earlier(self) -> None:
        form = QFormLayout(self._earlier_row)
        form.setContentsMargins(34, 0, 0, 6)
        label = short_label(self.tr("Hồ sơ năm trước (nếu có)"), "", self._earlier_row)
        label.setBuddy(self.earlier.sources)
        form.addRow(label, self.earlier)

    def _office(self) -> QFormLayout:
        form = QFormLayout()
        form.setContentsMargins(34, 0, 0, 0)
        asked = (
            (self.tr("Mã đơn vị"), self.code, self.code_fault),
            (self.tr("Tên đơn vị"), self.name, self.name_fault),
        )
        for words, field, fault in asked:
            label = short_label(words, "", self)
            label.setBuddy(field)
            answer = QVBoxLayout()
            answer.setSpacing(4)
            answer.addWidget(field)
            answer.addWidget(fault)
            form.addRow(label, answer)
        return form

    def _show_round_box(self, *, is_asked: bool) -> None:
        self.round.setVisible(is_asked)
        for field in (self.code, self.name):
            field.setReadOnly(is_asked)
        if is_asked:
            self.code.clear()
            self.name.clear()
        else:
            self.round.show_fault("")

    def _place(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(34, 0, 0, 0)
        row.addWidget(self.folder, 1)
        row.addWidget(self.change)
        return row

    def _foot(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.addWidget(self.back)
        row.addStretch(1)
        row.addWidget(self.make)
        return row

    def _wire(self) -> None:
        self.code.returnPressed.connect(self.name.setFocus)
        self.name.returnPressed.connect(self.set_choice.take_focus)
        self.folder.returnPressed.connect(self._on_create)
        self.change.clicked.connect(self._on_change)
        self.back.clicked.connect(self.back_wanted)
        self.make.clicked.connect(self._on_create)

    @Slot()
    def _on_create(self) -> None:
        if self._presenter is not None and self.make.isEnabled():
            self._presenter.create(self.code.text(), self.name.text(), self.folder.text())

    @Slot()
    def _on_change(self) -> None:
        choose_folder(self, self.tr("Chọn thư mục để giữ hồ sơ"), self._on_selected)

    @Slot(str)
    def _on_selected(self, name: str) -> None:
        if self._presenter is not None:
            self._presenter.choose_folder(Path(name))


def _ask(column: QVBoxLayout, parent: QWidget, number: str, question: str) -> QLabel:
    row = QHBoxLayout()
    row.setSpacing(10)
    badge = short_label(number, "stepNumber", parent)
    badge.setAlignment(Qt.AlignmentFlag.AlignCenter)
    row.addWidget(badge)
    asked = short_label(question, "sectionTitle", parent)
    row.addWidget(asked)
    row.addStretch(1)
    column.addSpacing(4)
    column.addLayout(row)
    return asked


def _field(name: str, parent: QWidget) -> QLineEdit:
    field = QLineEdit(parent)
    field.setAccessibleName(name)
    field.setMaxLength(_LONGEST)
    return field


def _fault(parent: QWidget) -> QLabel:
    label = text_label("", "fault", parent)
    label.hide()
    return label


def _say(label: QLabel, field: QWidget, sentence: str) -> None:
    label.setText(sentence)
    label.setVisible(bool(sentence))
    field.setAccessibleDescription(sentence)
    restyle(field, "faulty", bool(sentence))
