"""A dialog that makes a criterion set of a table: the sheet on the left, the tree on the right."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QHBoxLayout,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from desktop.domain.office_tables.values import Role
from desktop.ui.tables.head_form import HeadFields
from desktop.ui.tables.presenter import HeadForm, TablePresenter
from desktop.ui.tables.shown import Source, TreeRow
from desktop.ui.tables.source_table import SourceTable
from desktop.ui.tables.tree_table import CODE, TITLE, TreeTable
from desktop.ui.theme import Theme
from desktop.ui.widgets.choosing import choose_row
from desktop.ui.widgets.texts import button, short_label, text_label

_SHARE = 0.94
"""Of the screen that the dialog takes at most."""

_SIZE = (1500, 860)


class TableDialog(QDialog):
    """Nothing is written before the officer says so."""

    made = Signal(Path)

    def __init__(self, name: str, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Dựng bộ tiêu chí từ bảng “{name}”").format(name=name))
        room = self.screen().availableGeometry()
        width = min(_SIZE[0], round(room.width() * _SHARE))
        self.resize(width, min(_SIZE[1], round(room.height() * _SHARE)))
        self._presenter: TablePresenter | None = None
        self._is_busy = self._has_tree = False
        self.sheets = QComboBox(self)
        self.sheets.setAccessibleName(self.tr("Trang tính"))
        self.notes = text_label("", "hint", self)
        self.source = SourceTable(self)
        self.tree = TreeTable(theme, self)
        self._make_doors()
        self.detail = text_label("", "hint", self)
        self.detail.setMinimumHeight(2 * self.fontMetrics().lineSpacing())
        self.detail.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self.summary = text_label("", "strong", self)
        self.head = HeadFields(self)
        self.failure = text_label("", "fault", self)
        self._lay_out()
        self._wire()
        self.failure.hide()
        self._show_doors()

    def attend(self, presenter: TablePresenter) -> None:
        """Take the presenter that decides."""
        self._presenter = presenter
        self.sheets.activated.connect(presenter.choose_sheet)
        self.source.roles.role_chosen.connect(presenter.choose_role)
        self.undo.clicked.connect(presenter.undo)
        self.finished.connect(presenter.leave)

    def show_busy(self, *, is_busy: bool) -> None:
        """Let nothing be made twice."""
        self._is_busy = is_busy
        self._show_doors()

    def show_sheets(self, names: Sequence[str], place: int) -> None:
        """Offer the sheets of the file, where there are several."""
        self.sheets.clear()
        self.sheets.addItems(list(names))
        self.sheets.setCurrentIndex(place)
        self._sheet_row.setVisible(len(names) > 1)

    def show_source(self, source: Source, roles: Mapping[int, Role]) -> None:
        """Show a sheet and what its columns are."""
        self.source.show_source(source, roles)

    def show_notes(self, sentences: Sequence[str]) -> None:
        """Say what of the file is not as it seems."""
        self.notes.setText("\n".join(sentences))
        self.notes.setVisible(bool(sentences))

    def show_tree(self, rows: Sequence[TreeRow], said: str, *, may_undo: bool) -> None:
        """Show the tree as it stands."""
        was_empty = not self.tree.tree.rows
        self.tree.tree.show_rows(rows)
        if rows and (was_empty or self.tree.place is None):
            choose_row(self.tree, 0)
        self.summary.setText(said)
        self._has_tree = bool(rows)
        self.undo.setEnabled(may_undo)
        self.show_failure(())
        self._show_doors()

    def show_no_tree(self, sentence: str) -> None:
        """Say why there is no tree."""
        self.show_tree((), sentence, may_undo=False)

    def show_head(self, form: HeadForm) -> None:
        """Fill in what is known of the set."""
        self.head.show_form(form)

    def show_failure(self, sentences: Sequence[str]) -> None:
        """Say what hinders."""
        self.failure.setText("\n".join(sentences))
        self.failure.setVisible(bool(sentences))

    def finish(self, file: Path) -> None:
        """The set is there."""
        self.made.emit(file)
        self.accept()

    def _lay_out(self) -> None:
        split = QSplitter(Qt.Orientation.Horizontal, self)
        split.setChildrenCollapsible(False)
        split.addWidget(self._left())
        split.addWidget(self._right())
        split.setStretchFactor(0, 5)
        split.setStretchFactor(1, 6)
        split.setSizes([500, 600])
        foot = QHBoxLayout()
        foot.addWidget(self.failure, 1)
        foot.addStretch(0)
        for each in (self.cancel, self.make):
            foot.addWidget(each, 0, Qt.AlignmentFlag.AlignBottom)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(16, 14, 16, 14)
        whole.setSpacing(10)
        whole.addWidget(split, 1)
        whole.addWidget(self.head)
        whole.addLayout(foot)

    def _make_doors(self) -> None:
        self.outer = button(self.tr("Ra một cấp"), "quiet", self)
        self.inner = button(self.tr("Vào một cấp"), "quiet", self)
        self.leave_out = button(self.tr("Bỏ dòng"), "quiet", self)
        self.accept_row = button(self.tr("Đúng rồi"), "quiet", self)
        self.undo = button(self.tr("Hoàn tác"), "quiet", self)
        self.undo.setEnabled(False)
        self.next = button(self.tr("Chỗ cần xem tiếp theo"), "", self)
        self.make = button(self.tr("Dựng bộ tiêu chí"), "primary", self)
        self.cancel = button(self.tr("Hủy"), "", self)

    def _left(self) -> QWidget:
        side = QWidget(self)
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 6, 0)
        column.setSpacing(6)
        heading = self.tr("1. Trong bảng: cột nào là gì?")
        column.addWidget(short_label(heading, "sectionTitle", side))
        self._sheet_row = QWidget(side)
        row = QHBoxLayout(self._sheet_row)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(short_label(self.tr("Trang tính"), "", self._sheet_row))
        row.addWidget(self.sheets, 1)
        self._sheet_row.hide()
        column.addWidget(self._sheet_row)
        column.addWidget(self.source, 1)
        column.addWidget(self.notes)
        return side

    def _right(self) -> QWidget:
        side = QWidget(self)
        column = QVBoxLayout(side)
        column.setContentsMargins(6, 0, 0, 0)
        column.setSpacing(6)
        heading = self.tr("2. Cây tiêu chí: gõ thẳng vào ô để sửa")
        column.addWidget(short_label(heading, "sectionTitle", side))
        column.addWidget(self.tree, 1)
        column.addWidget(self.detail)
        row = QHBoxLayout()
        row.setSpacing(4)
        for each in (self.outer, self.inner, self.leave_out, self.accept_row, self.undo):
            row.addWidget(each)
        row.addStretch(1)
        row.addWidget(self.next)
        column.addLayout(row)
        column.addWidget(self.summary)
        hint = self.tr(
            "F2 sửa ô, Alt+← ra một cấp, Alt+→ vào một cấp, Delete bỏ dòng, Ctrl+Z hoàn tác. Mọi "
            "tiêu chí được chấm bằng cách xem xét, cho điểm; sửa cách tính trong tệp sau khi dựng."
        )
        column.addWidget(text_label(hint, "small", side))
        return side

    def _wire(self) -> None:
        self.tree.tree.typed.connect(self._on_typed)
        self.tree.moved.connect(self._on_move)
        self.tree.left_out.connect(self._on_leave_out)
        self.tree.line_chosen.connect(self._on_line)
        self.source.line_chosen.connect(self.tree.choose_line)
        self.outer.clicked.connect(lambda: self._on_move(-1))
        self.inner.clicked.connect(lambda: self._on_move(1))
        self.leave_out.clicked.connect(self._on_leave_out)
        self.accept_row.clicked.connect(self._on_accept)
        self.next.clicked.connect(self.tree.choose_doubtful)
        self.cancel.clicked.connect(self.reject)
        self.make.clicked.connect(self._on_make)
        undo = QShortcut(QKeySequence(QKeySequence.StandardKey.Undo), self.tree)
        undo.setContext(Qt.ShortcutContext.WidgetShortcut)
        undo.activated.connect(self.undo.click)

    def _show_doors(self) -> None:
        self.make.setEnabled(self._has_tree and not self._is_busy)
        place = self.tree.place
        row = self.tree.tree.rows[place] if place is not None and self._has_tree else None
        for each in (self.outer, self.inner, self.leave_out):
            each.setEnabled(row is not None)
        self.accept_row.setEnabled(row is not None and row.may_be_accepted)
        self.next.setEnabled(any(each.doubts for each in self.tree.tree.rows))
        said = self.tr("Dòng {line}: {remark}")
        self.detail.setText(_remark(row, said))
        is_out = row is not None and row.is_left_out
        self.leave_out.setText(self.tr("Lấy lại dòng") if is_out else self.tr("Bỏ dòng"))

    @Slot(int)
    def _on_line(self, line: int) -> None:
        self.source.show_line(line)
        self._show_doors()

    @Slot(int, int, str)
    def _on_typed(self, place: int, column: int, text: str) -> None:
        if self._presenter is None:
            return
        if column == CODE:
            self._presenter.write_code(place, text)
        elif column == TITLE:
            self._presenter.write_title(place, text)
        else:
            self._presenter.write_points(place, text)

    @Slot(int)
    def _on_move(self, by: int) -> None:
        if self._presenter is not None and self.tree.place is not None:
            self._presenter.move(self.tree.place, by)

    @Slot()
    def _on_leave_out(self) -> None:
        if self._presenter is not None and self.tree.place is not None:
            self._presenter.leave_out(self.tree.place)

    @Slot()
    def _on_accept(self) -> None:
        if self._presenter is not None and self.tree.place is not None:
            self._presenter.accept(self.tree.place)

    @Slot()
    def _on_make(self) -> None:
        if self._presenter is not None:
            self._presenter.make(self.head.form())


def _remark(row: TreeRow | None, template: str) -> str:
    if row is None or not row.remark:
        return ""
    return template.format(line=row.line, remark=row.remark)
