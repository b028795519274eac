"""Several documents are described, linked and binned at once; uses say which pages count."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop.domain.evidence import DocumentCode, EvidenceLink, Metadata
from desktop.services.attaching import Target, attach_files
from desktop.services.binning import read_bin
from desktop.services.describing import describe_document
from desktop.services.library import read_document, read_library
from desktop.services.workspace import Workspace
from desktop.ui.library.leaf_picker import LeafPicker
from desktop.ui.session import LIBRARY, SCORING, Session
from desktop.ui.widgets.texts import IconButton
from tests.ui.hands import click, press, type_in

Scan = Callable[..., Path]
ONE, TWO, THREE = DocumentCode("TL-001"), DocumentCode("TL-002"), DocumentCode("TL-003")
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


class Quiet:
    def step(self, done: int, total: int, what: str) -> None:
        pass


@pytest.fixture
def library(workspace: Workspace, scan: Scan, session: Session, qtbot: QtBot) -> Session:
    """Three documents of one body; the first proves a leaf."""
    files = [scan(f"{n}.pdf", f"%PDF {n}".encode()) for n in range(3)]
    for file, target in zip(files, (Target("1.1", "kh"), None, None), strict=True):
        attach_files(workspace, [file], target=target, link_known=True, progress=Quiet())
    for number, code in enumerate((ONE, TWO, THREE)):
        describe_document(workspace, code, Metadata(number=str(number), issuer="UBND"))
    session.window.open_page(LIBRARY)
    table = session.library_page.pane.table
    qtbot.waitUntil(lambda: table.model().rowCount() == 3)
    table.setFocus()
    return session


def described(workspace: Workspace) -> list[Metadata]:
    return [read_document(workspace, code).document.metadata for code in (ONE, TWO, THREE)]


def link(workspace: Workspace) -> EvidenceLink:
    return read_document(workspace, ONE).links[0]


def choose_all(session: Session) -> None:
    table = session.library_page.pane.table
    table.selectRow(0)
    press(table, Qt.Key.Key_A, CTRL)


def test_shift_and_arrows_choose_several(library: Session) -> None:
    page = library.library_page
    page.pane.table.selectRow(0)
    assert page.sides.currentWidget() is page.document

    press(page.pane.table, Qt.Key.Key_Down, SHIFT)

    assert page.sides.currentWidget() is page.many
    assert page.many.title.text() == "2 tài liệu được chọn"
    press(page.pane.table, Qt.Key.Key_Down)
    assert page.sides.currentWidget() is page.document


def test_only_touched_fields_are_written_and_one_step_takes_it_back(
    library: Session, workspace: Workspace, qtbot: QtBot
) -> None:
    many = library.library_page.many
    before = described(workspace)
    choose_all(library)
    assert (many.form.number.text(), many.form.issuer.text()) == ("", "UBND")
    assert not many.write.isEnabled()

    many.form.issued_on.setFocus()
    type_in(many.form.subject, "Cai cach")
    assert "Sẽ ghi: Trích yếu." in many.touched.text()
    press(many.write, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: described(workspace) != before)
    after = described(workspace)

    assert [each.subject for each in after] == ["Cai cach"] * 3
    assert [each.number for each in after] == ["0", "1", "2"]
    undo = library.window.undo_buttons.undo
    qtbot.waitUntil(lambda: undo.toolTip() == "Hoàn tác: sửa mô tả 3 tài liệu")
    click(undo)
    qtbot.waitUntil(lambda: described(workspace) == before)


def test_a_day_is_written_to_all(library: Session, workspace: Workspace, qtbot: QtBot) -> None:
    many = library.library_page.many
    choose_all(library)

    many.form.issued_on.show_value(date(2026, 5, 4))
    many.form.issued_on.edited.emit()
    click(many.write)

    qtbot.waitUntil(lambda: all(one.issued_on == date(2026, 5, 4) for one in described(workspace)))
    assert [one.number for one in described(workspace)] == ["0", "1", "2"]


def test_several_are_used_for_a_criterion_at_once(
    library: Session, workspace: Workspace, qtbot: QtBot
) -> None:
    choose_all(library)
    click(library.library_page.many.use)
    picker = library.pages.library.get().choice.picker
    assert isinstance(picker, LeafPicker)
    picker.picked.emit("", Target("1.4", "quy"))
    picker.reject()

    qtbot.waitUntil(lambda: len(read_library(workspace).links_of("1.4")) == 3)
    qtbot.waitUntil(library.window.undo_buttons.undo.isEnabled)
    library.undoing.undo()
    qtbot.waitUntil(lambda: not read_library(workspace).links_of("1.4"))


def test_only_unused_ones_go_to_the_bin(
    library: Session, workspace: Workspace, qtbot: QtBot
) -> None:
    choose_all(library)
    assert library.library_page.many.bin.text() == "Bỏ 2 tài liệu chưa dùng vào thùng rác"

    press(library.library_page.pane.table, Qt.Key.Key_Delete)

    qtbot.waitUntil(lambda: len(read_bin(workspace)) == 2)
    assert list(read_library(workspace).documents) == [ONE]


def test_pages_and_note_of_a_use_are_kept_shown_and_undone(
    library: Session, workspace: Workspace, qtbot: QtBot
) -> None:
    library.open_leaf("1.1")
    library.open_document(ONE)
    (box,) = library.library_page.document.use_rows
    box.pages.setFocus()
    type_in(box.pages, "3-5")
    type_in(box.note, "bang 2")
    press(box.note, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: (link(workspace).pages, link(workspace).note) == ("3-5", "bang 2"))
    (same,) = library.library_page.document.use_rows
    assert same is box  # what is being filled in is not built anew

    def said() -> list[str]:
        boxes = library.scoring_page.evidence.boxes
        return [each.row.remark for box in boxes for each in box.documents]

    qtbot.waitUntil(lambda: "Trang 3-5 · bang 2" in said())
    undo = library.window.undo_buttons.undo
    qtbot.waitUntil(lambda: undo.toolTip() == "Hoàn tác: sửa trang của TL-001 ở 1.1")
    click(undo)
    qtbot.waitUntil(lambda: link(workspace).pages == "")
    qtbot.waitUntil(lambda: box.pages.text() == "")


def test_one_jumps_from_a_use_to_the_document_and_back(library: Session, qtbot: QtBot) -> None:
    library.open_leaf("1.1")
    document = library.scoring_page.evidence.boxes[0].documents[0]
    shelf = next(
        each for each in document.findChildren(IconButton) if "trong kho" in each.accessibleName()
    )

    click(shelf)

    assert library.window.pages.currentIndex() == LIBRARY
    qtbot.waitUntil(lambda: library.library.chosen == ONE)
    (box,) = library.library_page.document.use_rows
    press(box.jump, Qt.Key.Key_Return)
    assert library.window.pages.currentIndex() == SCORING
