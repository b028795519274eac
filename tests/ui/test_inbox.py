"""The scan inbox in the window: what comes into the folder finds its use, by mouse and keyboard."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import QAbstractItemModel, QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QPixmap
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot

from desktop.domain.errors import JobCancelledError
from desktop.domain.evidence import MediaType
from desktop.domain.pages import Trouble
from desktop.domain.scans import CaughtScan, FileMark, FolderSight, ScanFolder, Wait, WaitingFile
from desktop.ports.scans import ScanDesk
from desktop.services.inbox import InboxDesk, bring_scan_back, enter_scans, read_inbox, watch_folder
from desktop.services.library import read_library
from desktop.services.workspace import Workspace
from desktop.ui.inbox import watching as watching_module
from desktop.ui.inbox.binding_dialog import BindingDialog
from desktop.ui.inbox.folders_dialog import FoldersDialog
from desktop.ui.inbox.pane import InboxPane
from desktop.ui.inbox.preview import ScanPreview
from desktop.ui.inbox.rows import UNDRAWN, WAITS, waiting_lines
from desktop.ui.inbox.scan_picker import ScanPicker
from desktop.ui.inbox.watching import FolderWatching
from desktop.ui.library.leaf_picker import LeafPicker
from desktop.ui.library.views_bar import View
from desktop.ui.session import LIBRARY, SCORING, Session
from tests.ui.hands import click, press
from tests.ui.test_accessibility import faults

Check = Callable[[QAbstractItemModel], None]
PATIENCE = 30_000


@pytest.fixture
def page_of(session: Session, tmp_path: Path) -> Callable[[str], Path]:
    """Write a scanned page, each of another colour."""
    assert session is not None
    folder = tmp_path / "may-quet"
    folder.mkdir()
    colours = iter(("white", "lightgray", "lightblue", "pink", "beige"))

    def write(name: str) -> Path:
        picture = QPixmap(248, 350)
        picture.fill(next(colours))
        assert picture.save(str(folder / name))
        return folder / name

    return write


@pytest.fixture
def put_in(
    session: Session, page_of: Callable[[str], Path], qtbot: QtBot
) -> Callable[..., list[int]]:
    """Let scans be in the inbox, as the watcher would have entered them."""

    def put(*names: str) -> list[int]:
        workspace = session.workspace
        desk = InboxDesk(workspace, entered=lambda _: None, told=lambda _: None)
        caught = []
        for name in names:
            file = page_of(name)
            at = file.stat()
            mark = FileMark(file, at.st_size, at.st_mtime_ns)
            caught.append(CaughtScan(mark, desk.catch(file)))
        numbers = [scan.id for scan in enter_scans(workspace, caught)]
        session.inbox.tray.refresh()
        qtbot.waitUntil(lambda: len(waiting(session)) == len(numbers))
        return numbers

    return put


def waiting(session: Session) -> list[str]:
    return [row.name for row in session.inbox.tray.state.waiting]


def inbox_of(session: Session) -> tuple[InboxPane, ScanPreview]:
    session.open_inbox()
    page = session.library_page
    pane, preview = page.findChild(InboxPane), page.findChild(ScanPreview)
    assert pane is not None
    assert preview is not None
    return pane, preview


def dialog(kind: type[QDialog]) -> QDialog:
    found = [each for each in QApplication.topLevelWidgets() if isinstance(each, kind)]
    shown = [each for each in found if each.isVisible()]
    assert len(shown) == 1
    return shown[0]


def uses(workspace: Workspace, leaf: str) -> list[tuple[str, str]]:
    links = read_library(workspace).links
    return [(link.document, link.requirement) for link in links if link.leaf == leaf]


def choose_leaf(leaf: str) -> None:
    picker = dialog(LeafPicker)
    assert isinstance(picker, LeafPicker)
    picker.search.setText(leaf)
    press(picker.table, Qt.Key.Key_Return)
    if picker.isVisible():
        click(picker.use)


def test_a_scan_in_the_folder_is_offered_and_proves_a_leaf_and_can_be_taken_back(
    session: Session, page_of: Callable[[str], Path], qtbot: QtBot
) -> None:
    page_of("van ban.png")
    watch_folder(session.workspace, ScanFolder(page_of("to 2.png").parent))
    session.inbox.restart()
    qtbot.waitUntil(lambda: len(waiting(session)) == 2, timeout=PATIENCE)

    button = session.window.status.scans
    assert "2 bản quét mới" in button.text()
    click(button)
    assert session.window.pages.currentIndex() == LIBRARY
    assert session.library_page.views.current is View.INBOX
    assert "(2)" in session.library_page.views.button(View.INBOX).text()
    pane, _ = inbox_of(session)
    pane.list.choose(session.inbox.tray.state.waiting[0].id)
    click(pane.use)
    choose_leaf("1.4")
    qtbot.waitUntil(lambda: len(waiting(session)) == 1)
    assert len(uses(session.workspace, "1.4")) == 1

    click(session.window.undo_buttons.undo)
    qtbot.waitUntil(lambda: len(waiting(session)) == 2)
    assert uses(session.workspace, "1.4") == []
    click(session.window.undo_buttons.redo)
    qtbot.waitUntil(lambda: len(waiting(session)) == 1)
    assert len(uses(session.workspace, "1.4")) == 1


def test_scans_go_into_the_library_without_a_leaf(
    session: Session, put_in: Callable[..., list[int]], qtbot: QtBot
) -> None:
    put_in("a.png", "b.png")
    pane, preview = inbox_of(session)

    pane.list.selectAll()
    pane.list.setFocus()
    press(pane.list, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)

    qtbot.waitUntil(lambda: not waiting(session))
    assert len(read_library(session.workspace).documents) == 2
    assert "TL-001" in preview.notice_banner.text
    assert pane.empty.isVisibleTo(pane)


def test_a_scan_that_is_a_document_already_says_which(
    session: Session, put_in: Callable[..., list[int]], qtbot: QtBot
) -> None:
    (number,) = put_in("a.png")
    pane, preview = inbox_of(session)
    pane.list.choose(number)
    click(pane.keep)
    qtbot.waitUntil(lambda: not waiting(session))
    bring_scan_back(session.workspace, number)
    session.inbox.tray.refresh()
    qtbot.waitUntil(lambda: waiting(session) == ["a.png"])

    pane.list.choose(number)

    assert preview.guess.text() == "Đã có trong kho: TL-001"


def test_what_is_no_evidence_is_put_aside_and_comes_back(
    session: Session, put_in: Callable[..., list[int]], qtbot: QtBot
) -> None:
    put_in("hoa don.png")
    pane, _ = inbox_of(session)

    pane.list.selectAll()
    pane.list.setFocus()
    press(pane.list, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: not waiting(session))
    assert not session.window.status.scans.isVisible()
    click(pane.aside)
    assert [row.name for row in pane.list.scans.rows] == ["hoa don.png"]
    assert not pane.use.isVisible()
    pane.list.selectAll()
    click(pane.back)

    qtbot.waitUntil(lambda: waiting(session) == ["hoa don.png"])
    assert read_library(session.workspace).documents == {}


def test_pages_become_one_document_in_the_order_that_was_chosen(
    session: Session, put_in: Callable[..., list[int]], qtbot: QtBot
) -> None:
    first, second, third = put_in("t1.png", "t2.png", "t3.png")
    pane, preview = inbox_of(session)
    pane.list.selectAll()

    click(pane.bind)
    binding = dialog(BindingDialog)
    assert isinstance(binding, BindingDialog)
    assert binding.numbers == [first, second, third]
    binding.list.setCurrentRow(2)
    click(binding.up)
    assert binding.numbers == [first, third, second]
    binding.name.setText("Biên bản họp")
    click(binding.leaf)
    choose_leaf("1.4")
    click(binding.bind)

    qtbot.waitUntil(lambda: not waiting(session), timeout=PATIENCE)
    (document,) = read_library(session.workspace).documents.values()
    assert document.name == "Biên bản họp.pdf"
    assert document.content.media_type is MediaType.PDF
    assert len(uses(session.workspace, "1.4")) == 1
    assert "3 bản quét" in preview.notice_banner.text
    click(session.window.undo_buttons.undo)
    qtbot.waitUntil(lambda: len(waiting(session)) == 3)


def test_a_document_without_a_name_is_not_bound(
    session: Session, put_in: Callable[..., list[int]]
) -> None:
    put_in("t1.png", "t2.png")
    pane, _ = inbox_of(session)
    pane.list.choose(session.inbox.tray.state.waiting[0].id)
    assert not pane.bind.isEnabled()
    pane.list.selectAll()
    click(pane.bind)
    binding = dialog(BindingDialog)
    assert isinstance(binding, BindingDialog)

    binding.name.setText("  ")

    assert not binding.bind.isEnabled()
    binding.reject()


def test_the_chosen_scan_is_drawn_and_its_thumbnail_too(
    session: Session, put_in: Callable[..., list[int]], qtbot: QtBot
) -> None:
    (number,) = put_in("anh.png")
    pane, preview = inbox_of(session)

    pane.list.choose(number)

    row = session.inbox.tray.state.waiting[0]
    qtbot.waitUntil(
        lambda: isinstance(session.inbox.pictures.get(row.digest), QPixmap), timeout=PATIENCE
    )
    qtbot.waitUntil(
        lambda: not preview.sheet.picture.pixmap().isNull(),
        timeout=PATIENCE,
    )
    assert preview.title.text() == "anh.png"


def test_a_page_that_cannot_be_drawn_says_why(
    session: Session, page_of: Callable[[str], Path], qtbot: QtBot
) -> None:
    file = page_of("x.png")
    broken = file.with_name("hong.pdf")
    broken.write_bytes(b"%PDF-1.7\nkhong co trang nao\n%%EOF\n")
    desk = InboxDesk(session.workspace, entered=lambda _: None, told=lambda _: None)
    at = broken.stat()
    mark = FileMark(broken, at.st_size, at.st_mtime_ns)
    enter_scans(session.workspace, [CaughtScan(mark, desk.catch(broken))])
    session.inbox.tray.refresh()
    qtbot.waitUntil(lambda: waiting(session) == ["hong.pdf"])
    row = session.inbox.tray.state.waiting[0]

    qtbot.waitUntil(
        lambda: isinstance(session.inbox.pictures.get(row.digest), str), timeout=PATIENCE
    )

    assert session.inbox.pictures.get(row.digest) in {UNDRAWN[each] for each in Trouble}


def test_scans_are_taken_beside_a_leaf_by_keyboard(
    session: Session, put_in: Callable[..., list[int]], qtbot: QtBot
) -> None:
    session.open_leaf("1.1")
    evidence = session.scoring_page.evidence
    assert not any(box.from_inbox.isVisible() for box in evidence.boxes)
    put_in("a.png", "b.png")
    box = next(box for box in evidence.boxes if box.requirement.id == "kh")

    click(box.from_inbox)
    picker = dialog(ScanPicker)
    assert isinstance(picker, ScanPicker)
    picker.list.setFocus()
    picker.list.selectAll()
    press(picker, Qt.Key.Key_Return)

    qtbot.waitUntil(lambda: not waiting(session))
    assert uses(session.workspace, "1.1") == [("TL-001", "kh"), ("TL-002", "kh")]
    assert not any(box.from_inbox.isVisible() for box in evidence.boxes)


def test_a_scan_is_dragged_onto_what_it_proves(
    session: Session, put_in: Callable[..., list[int]], qtbot: QtBot
) -> None:
    session.open_leaf("1.1")
    put_in("a.png", "b.png")
    evidence = session.scoring_page.evidence
    strip = evidence._strip
    assert strip is not None
    assert strip.isVisible()
    box = next(box for box in evidence.boxes if box.requirement.id == "kh")

    mime = strip.list.scans.mimeData([strip.list.scans.index(0, 0)])
    copy, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, _NO_KEY
    enter = QDragEnterEvent(QPoint(5, 5), copy, mime, left, none)
    QApplication.sendEvent(box, enter)
    assert enter.isAccepted()
    QApplication.sendEvent(box, QDropEvent(QPointF(5, 5), copy, mime, left, none))

    qtbot.waitUntil(lambda: waiting(session) == ["a.png"])
    assert uses(session.workspace, "1.1") == [("TL-001", "kh")]


_NO_KEY = Qt.KeyboardModifier.NoModifier


def test_folders_are_chosen_changed_and_left(
    session: Session, tmp_path: Path, qtbot: QtBot
) -> None:
    folder = tmp_path / "quet"
    folder.mkdir()
    pane, _ = inbox_of(session)
    assert pane.begin.isVisible()
    click(pane.begin)
    folders = dialog(FoldersDialog)
    assert isinstance(folders, FoldersDialog)

    folders.watch_wanted.emit(ScanFolder(folder))
    qtbot.waitUntil(lambda: folders.folder == ScanFolder(folder))
    qtbot.waitUntil(lambda: session.inbox.watching.is_watching)
    assert not pane.begin.isVisibleTo(pane)
    folders.moves.click()
    moved = ScanFolder(folder, moves_taken=True)
    qtbot.waitUntil(lambda: read_inbox(session.workspace).folders == (moved,))
    folders.watch_wanted.emit(ScanFolder(session.workspace.root))
    qtbot.waitUntil(folders.refused.isVisible)
    folders.remove.click()
    qtbot.waitUntil(lambda: not session.inbox.watching.is_watching)
    qtbot.waitUntil(lambda: folders.list.count() == 0)
    folders.accept()


def test_files_that_wait_and_folders_that_are_away_are_named_with_the_reason(
    session: Session,
) -> None:
    pane, _ = inbox_of(session)
    mark = FileMark(Path("/quet/to trinh.pdf"), 1, 1)
    sights = (
        FolderSight(Path("/quet"), waiting=(WaitingFile(mark, Wait.HALF),)),
        FolderSight(Path("/may khac"), is_there=False),
    )

    session.inbox.tray.see(sights)

    assert pane.waiting.isVisible()
    assert "Chưa thấy thư mục" in pane.waiting.text()
    assert f"to trinh.pdf: {WAITS[Wait.HALF]}" in pane.waiting.text()


@pytest.mark.parametrize("reason", list(Wait))
def test_every_reason_to_wait_has_its_words(reason: Wait) -> None:
    mark = FileMark(Path("a.pdf"), 1, 1)
    sight = FolderSight(Path("x"), waiting=(WaitingFile(mark, reason),) * 9)

    lines = waiting_lines([sight], most=4)

    assert lines[0] == f"a.pdf: {WAITS[reason]}"
    assert lines[4] == "và 5 tệp khác đang đợi"


class Stuck:
    """A watcher on a share that no longer answers."""

    def __init__(self, desk: ScanDesk, answers: Event) -> None:
        self.desk, self._answers = desk, answers

    def start(self) -> None:
        pass

    def look_now(self) -> None:
        pass

    def close(self) -> None:
        self._answers.wait()


@pytest.fixture
def dead_share() -> Iterator[Event]:
    answers = Event()
    yield answers
    answers.set()


def test_a_dead_share_does_not_keep_the_window_from_closing(
    session: Session, dead_share: Event, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    made: list[Stuck] = []

    def stuck(folders: Sequence[ScanFolder], desk: ScanDesk) -> Stuck:
        assert folders
        made.append(Stuck(desk, dead_share))
        return made[-1]

    monkeypatch.setattr(watching_module, "_PATIENCE_SECONDS", 0.05)
    tools = replace(session.workspace.tools, watch_scans=stuck)
    watching = FolderWatching(replace(session.workspace, tools=tools))
    watching.watch([ScanFolder(tmp_path)])

    watching.close()

    with pytest.raises(JobCancelledError):
        made[0].desk.taken(tmp_path)
    with pytest.raises(JobCancelledError):
        made[0].desk.enter([])


def test_the_open_view_is_remembered_and_opened_by_keyboard(session: Session) -> None:
    session.window.open_page(LIBRARY)
    views = session.library_page.views
    documents = views.button(View.DOCUMENTS)
    documents.setFocus()

    press(documents, Qt.Key.Key_Right)

    assert views.button(View.INBOX).isChecked()
    assert session._memory.library_view == View.INBOX
    session.library.reveal("TL-001")
    assert views.current is View.DOCUMENTS


def test_every_control_is_named_explained_and_reached(
    session: Session, put_in: Callable[..., list[int]]
) -> None:
    session.open_leaf("1.1")
    put_in("a.png", "b.png", "c.png")
    assert faults(session.window) == []
    pane, _ = inbox_of(session)
    pane.list.selectAll()
    assert faults(session.window) == []
    opened: tuple[tuple[QWidget, type[QDialog]], ...] = (
        (pane.bind, BindingDialog),
        (pane.folders, FoldersDialog),
    )
    for button, kind in opened:
        click(button)
        shown = dialog(kind)
        assert faults(shown) == []
        shown.close()


def test_the_list_keeps_qts_contract(
    session: Session, put_in: Callable[..., list[int]], keeps_qts_contract: Check
) -> None:
    put_in("a.png", "b.png")
    pane, _ = inbox_of(session)

    keeps_qts_contract(pane.list.scans)
    assert session.window.pages.currentIndex() != SCORING
