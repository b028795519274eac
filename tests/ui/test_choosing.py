import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from desktop.ui.widgets.choosing import (
    choose_row,
    chosen_places,
    fit_columns,
    lay_out_choice,
    rows_table,
)
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


@pytest.mark.parametrize(
    "held", [Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier]
)
def test_keys_still_held_down_do_not_widen_the_choice(
    held: Qt.KeyboardModifier, qtbot: QtBot
) -> None:
    dialog = QDialog()
    qtbot.addWidget(dialog)
    model: RowsModel[int] = RowsModel((Column("Mã", str), Column("Tên", str)), dialog)
    model.show_rows(range(5))
    table = rows_table(model, name="Tài liệu", parent=dialog)
    choose_row(table, 0)
    QTest.keyPress(dialog, Qt.Key.Key_F5, held)
    assert QApplication.keyboardModifiers() == held

    choose_row(table, 3)

    assert chosen_places(table) == [3]
    assert table.currentIndex().row() == 3
