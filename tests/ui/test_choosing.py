import pytest
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from desktop.ui.widgets.choosing import fit_columns, lay_out_choice, rows_table
from desktop.ui.widgets.rows_model import Column, RowsModel


@pytest.mark.usefixtures("theme")  # styled, a table measures before it is shown
def test_the_width_of_a_column_is_not_asked_of_every_document(qtbot: QtBot) -> None:
    measured: set[int] = set()

    def text(row: int) -> str:
        measured.add(row)
        return str(row)

    dialog = QDialog()
    qtbot.addWidget(dialog)
    model: RowsModel[int] = RowsModel((Column("Mã", text), Column("Tên", str)), dialog)
    table = rows_table(model, name="Tài liệu", parent=dialog)
    fit_columns(table, (0,))
    lay_out_choice(dialog, (table,), ())
    model.show_rows(range(10_000))

    with qtbot.waitExposed(dialog):
        dialog.open()

    assert 0 < len(measured) < 200
