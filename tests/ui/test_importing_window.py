"""A folder tree comes in through a preview that can be changed, and goes out in one step."""

from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from PySide6.QtCore import QAbstractItemModel, Qt, QUrl
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.domain.criteria import CriterionSet
from desktop.services.attaching import Target
from desktop.services.importing import ImportPlan, PlannedFile
from desktop.services.library import read_library
from desktop.services.workspace import Workspace
from desktop.ui.importing.dialog import ImportDialog
from desktop.ui.importing.rows import Sort, plan_of, preview, summary
from desktop.ui.session import LIBRARY, Session
from tests.ui.hands import click, press

Drop = Callable[[QWidget, Sequence[Path | QUrl]], None]
Check = Callable[[QAbstractItemModel], None]
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    folder = tmp_path / "Minh chứng 2026"
    files = {
        "1.1 Kế hoạch/599.pdf": b"%PDF plan",
        "1.2/bao cao.pdf": b"%PDF report",
        "1.2/599 lan hai.pdf": b"%PDF plan",
        "khac/anh.pdf": b"%PDF other, longer",
        "khac/trong.pdf": b"",
    }
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    return folder


def dialog_of(session: Session, drop: Drop, tree: Path, qtbot: QtBot) -> ImportDialog:
    session.window.open_page(LIBRARY)
    drop(session.library_page.pane, [tree])
    desk = session.pages.library.get().importing
    qtbot.waitUntil(lambda: desk.dialog is not None)
    assert desk.dialog is not None
    return desk.dialog


def remark(dialog: ImportDialog, name: str) -> str:
    return next(row.remark for row in dialog.model.rows if row.path.endswith(name))


def test_the_preview_says_what_would_happen_and_nothing_has(
    session: Session, drop: Drop, tree: Path, qtbot: QtBot, workspace: Workspace
) -> None:
    dialog = dialog_of(session, drop, tree, qtbot)

    assert "4 tệp sẽ nhập: 3 tệp gắn vào 2 tiêu chí, 1 tệp vào kho" in dialog.summary.text()
    assert "1 tệp trùng nội dung" in dialog.summary.text()
    assert "1 tệp không nhận được" in dialog.summary.text()
    assert dialog.take.text() == "Nhập 4 tài liệu"
    assert "1.1 Kế hoạch/599.pdf".replace("/", "/") in remark(dialog, "599 lan hai.pdf")
    assert "Không nhận được" in remark(dialog, "trong.pdf")
    assert not read_library(workspace).documents
    click(dialog._filters[Sort.UNPLACED])
    assert [row.path for row in dialog.model.rows] == [str(Path("khac/anh.pdf"))]
    dialog.reject()


def test_what_was_decided_is_taken_in_and_one_undo_takes_it_back(
    session: Session, drop: Drop, tree: Path, qtbot: QtBot, workspace: Workspace
) -> None:
    dialog = dialog_of(session, drop, tree, qtbot)
    place = next(i for i, row in enumerate(dialog.model.rows) if row.path.endswith("anh.pdf"))
    dialog.table.selectRow(place)
    dialog.choose(Target("1.4", "quy"))
    click(dialog.take)
    qtbot.waitUntil(lambda: len(session.library_page.pane.model.rows) == 3)
    links = {(one.leaf, one.document) for one in read_library(workspace).links}
    assert {leaf for leaf, _ in links} == {"1.1", "1.2", "1.4"}
    assert len(links) == 4
    assert "Đã nhập 3 tài liệu mới" in session.library_page.document.notice_banner.text
    assert session.window.undo_buttons.undo.toolTip() == "Hoàn tác: nhập 3 tài liệu"

    click(session.window.undo_buttons.undo)
    qtbot.waitUntil(lambda: not read_library(workspace).documents)
    assert not read_library(workspace).links
    qtbot.waitUntil(lambda: not session.library_page.pane.model.rows)

    click(session.window.undo_buttons.redo)
    qtbot.waitUntil(lambda: len(read_library(workspace).links) == 4)
    qtbot.waitUntil(lambda: len(session.library_page.pane.model.rows) == 3)


def test_keys_choose_all_rows_and_leave_them_out(
    session: Session, drop: Drop, tree: Path, qtbot: QtBot
) -> None:
    dialog = dialog_of(session, drop, tree, qtbot)
    dialog.activateWindow()
    dialog.table.setFocus()
    qtbot.waitUntil(dialog.isActiveWindow)

    press(dialog.table, Qt.Key.Key_A, CTRL)
    press(dialog.table, Qt.Key.Key_Delete)
    assert dialog.take.text() == "Nhập 0 tài liệu"
    assert not dialog.take.isEnabled()
    press(dialog.table, Qt.Key.Key_Delete)

    assert dialog.take.text() == "Nhập 4 tài liệu"
    dialog.reject()


def test_a_twin_whose_first_file_stays_out_is_counted_as_stored() -> None:
    first, second = Path("/d/a.pdf"), Path("/d/b.pdf")
    files = (PlannedFile(first, 9, None), PlannedFile(second, 9, None, first=first))
    plan = ImportPlan(Path("/d"), files, ())
    shown = preview(plan, _set_without_leaves())
    rows = [shown.maker.row(files[0], is_left_out=True), shown.rows[1]]

    left = plan_of(plan, rows)

    assert (left.documents_added, left.bytes_saved) == (1, 0)
    assert "trùng" not in summary(left)


@pytest.mark.no_cover
def test_ten_thousand_rows_are_chosen_and_placed_at_once(
    session: Session, qtbot: QtBot, keeps_qts_contract: Check
) -> None:
    folder = Path("/minh-chung")
    files = tuple(PlannedFile(folder / f"{n:05}.pdf", n + 1, None) for n in range(10_000))
    criterion_set = session.workspace.criterion_set
    dialog = ImportDialog(preview(ImportPlan(folder, files, ()), criterion_set), criterion_set)
    qtbot.addWidget(dialog)
    dialog.table.selectAll()

    dialog.choose(Target("1.4", "quy"))

    assert "10000 tệp gắn vào 1 tiêu chí" in dialog.summary.text()
    assert plan_of(dialog._plan, dialog._rows).files[-1].target == Target("1.4", "quy")
    keeps_qts_contract(dialog.model)


def test_several_folders_at_once_are_asked_for_one_by_one(
    session: Session, drop: Drop, tree: Path
) -> None:
    session.window.open_page(LIBRARY)

    drop(session.library_page.pane, [tree / "1.2", tree / "khac"])

    assert "từng thư mục một" in session.library_page.document.refused_banner.text


def _set_without_leaves() -> CriterionSet:
    class NoLeaves:
        def leaves(self) -> tuple[()]:
            return ()

    return NoLeaves()  # type: ignore[return-value] # no file is placed
