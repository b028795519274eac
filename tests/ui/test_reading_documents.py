"""What is in a document is looked into behind the window, shown as a guess, and taken on a yes."""

from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from threading import Event, current_thread, main_thread

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from reportlab.pdfgen.canvas import Canvas

from desktop.domain.evidence import Digest, DocumentCode, Metadata
from desktop.domain.pages import OcrLack
from desktop.paths import resources
from desktop.ports.progress import Progress
from desktop.services import glancing
from desktop.services.attaching import attach_files
from desktop.services.describing import describe_document
from desktop.services.library import read_document
from desktop.services.workspace import Workspace
from desktop.ui.library.rows import Narrowing, SortBy
from desktop.ui.looking.looking import Looking
from desktop.ui.looking.reading_bar import ReadingBar
from desktop.ui.session import LIBRARY, Session
from tests.ui.hands import click, press, type_in

LETTER, PLAIN = DocumentCode("TL-001"), DocumentCode("TL-002")
LINES = (
    "UBND XÃ VĨNH THÀNH",
    "Số: 12/KH-UBND",
    "Vĩnh Thành, ngày 15 tháng 01 năm 2026",
    "KẾ HOẠCH",
    "Cải cách hành chính năm 2026",
    "Nội dung nói về đom đóm",
)


class Quiet:
    """A progress nobody watches."""

    def step(self, done: int, total: int, what: str) -> None:
        pass


def letter(path: Path, *, pages: int = 1) -> Path:
    """A paper with a text layer: its head on page one."""
    from reportlab.pdfbase import pdfmetrics  # noqa: PLC0415 - only where papers are made
    from reportlab.pdfbase.ttfonts import TTFont  # noqa: PLC0415 - only where papers are made

    pdfmetrics.registerFont(
        TTFont("Doc", str(resources() / "fonts" / "LiberationSans-Regular.ttf"))
    )
    canvas = Canvas(str(path))
    for page in range(pages):
        canvas.setFont("Doc", 12)
        for place, line in enumerate(LINES if page == 0 else (f"Trang {page + 1}",)):
            canvas.drawString(72, 780 - 24 * place, line)
        canvas.showPage()
    canvas.save()
    return path


@pytest.fixture
def filled(workspace: Workspace, tmp_path: Path) -> Workspace:
    """A paper of three pages that says a lot of itself, and a file that is no paper."""
    damaged = tmp_path / "hỏng.pdf"
    damaged.write_bytes(b"%PDF-1.7 half")
    files = [letter(tmp_path / "kh.pdf", pages=3), damaged]
    for file in files:
        attach_files(workspace, [file], target=None, link_known=True, progress=Quiet())
    return workspace


@pytest.fixture
def library(filled: Workspace, session: Session, qtbot: QtBot) -> Session:
    assert filled is session.workspace
    session.window.open_page(LIBRARY)
    session.looking.look_soon()
    qtbot.waitUntil(lambda: _are_read(session), timeout=30_000)
    return session


def _are_read(session: Session) -> bool:
    rows = session.library_page.pane.model.rows
    return len(rows) == 2 and all(row.reading is not None for row in rows)


def metadata(session: Session, code: DocumentCode) -> Metadata:
    return read_document(session.workspace, code).document.metadata


def cell(session: Session, column: SortBy, role: Qt.ItemDataRole) -> object:
    model = session.library_page.pane.model
    return model.data(model.index(0, list(SortBy).index(column)), role)


def test_the_table_shows_a_guess_as_one(library: Session) -> None:
    assert cell(library, SortBy.NUMBER, Qt.ItemDataRole.DisplayRole) == "≈ 12/KH-UBND"
    font = cell(library, SortBy.NUMBER, Qt.ItemDataRole.FontRole)
    assert font.italic()  # type: ignore[attr-defined]  # Qt gives any object
    spoken = cell(library, SortBy.NUMBER, Qt.ItemDataRole.AccessibleTextRole)
    assert "chưa xác nhận" in str(spoken)
    assert cell(library, SortBy.PAGES, Qt.ItemDataRole.DisplayRole) == "3"
    assert metadata(library, LETTER) == Metadata()


def test_what_is_only_guessed_still_lacks(library: Session) -> None:
    click(library.library_page.pane.filters.buttons[Narrowing.UNDESCRIBED])

    assert LETTER in [row.code for row in library.library_page.pane.model.rows]


def test_what_cannot_be_opened_is_filtered_and_told_in_words(library: Session) -> None:
    library.library_page.pane.filters.actions_by[Narrowing.UNREADABLE].trigger()

    assert [row.code for row in library.library_page.pane.model.rows] == [PLAIN]
    library.library.choose(PLAIN)
    assert "hỏng" in library.library_page.document.trouble.text
    assert "Không mở được" in library.library_page.pane.filters.more.text()


def test_one_key_takes_one_guess_and_undo_gives_it_back(library: Session, qtbot: QtBot) -> None:
    library.library.choose(LETTER)
    form = library.library_page.document.form
    assert form.number.placeholderText() == "12"
    assert "lớp chữ" in form.guess_lines["number"].note.text()

    press(form.number, Qt.Key.Key_Return)

    qtbot.waitUntil(lambda: metadata(library, LETTER).number == "12")
    assert metadata(library, LETTER).symbol == ""
    qtbot.waitUntil(library.window.undo_buttons.undo.isEnabled)
    library.undoing.undo()
    qtbot.waitUntil(lambda: metadata(library, LETTER).number == "")


def test_all_guesses_are_taken_at_once(library: Session, qtbot: QtBot) -> None:
    library.library.choose(LETTER)
    form = library.library_page.document.form

    click(form.take_all)

    qtbot.waitUntil(lambda: metadata(library, LETTER).issued_on == date(2026, 1, 15))
    kept = metadata(library, LETTER)
    assert (kept.number, kept.symbol) == ("12", "KH-UBND")
    assert not form.take_all.isVisible()
    number = "12/KH-UBND"
    qtbot.waitUntil(lambda: cell(library, SortBy.NUMBER, Qt.ItemDataRole.DisplayRole) == number)


def test_typing_puts_something_else_in_the_place_of_a_guess(library: Session, qtbot: QtBot) -> None:
    library.library.choose(LETTER)
    form = library.library_page.document.form

    type_in(form.number, "77")

    assert not form.guess_lines["number"].is_open
    qtbot.waitUntil(lambda: metadata(library, LETTER).number == "77")


def test_guesses_of_several_documents_are_taken_as_one_step(library: Session, qtbot: QtBot) -> None:
    library.library_page.pane.table.selectAll()
    many = library.library_page.many

    click(many.confirm)

    qtbot.waitUntil(library.window.undo_buttons.undo.isEnabled)
    assert metadata(library, LETTER).number == "12"
    library.undoing.undo()
    qtbot.waitUntil(lambda: metadata(library, LETTER) == Metadata())


def test_words_on_a_page_find_the_document_and_say_where(library: Session, qtbot: QtBot) -> None:
    library.library_page.pane.search.setText("dom dom")

    rows = library.library_page.pane.model
    qtbot.waitUntil(lambda: [row.code for row in rows.rows] == [LETTER])
    assert "trong nội dung" in rows.rows[0].subject


def test_only_the_last_of_several_searches_is_answered(library: Session, qtbot: QtBot) -> None:
    shown: list[Sequence[str]] = []
    library.library_page.pane.model.modelReset.connect(
        lambda: shown.append([row.code for row in library.library_page.pane.model.rows])
    )

    for query in ("hong", "ke hoach", "dom", "dom dom"):
        library.library.search(query)

    qtbot.waitUntil(lambda: shown == [[LETTER]])


def test_searching_everywhere_looks_into_pages(library: Session, qtbot: QtBot) -> None:
    library.finder.open()
    library.finder.palette.search.setText("dom dom")

    qtbot.waitUntil(lambda: bool(library.finder.palette.model.rows))
    assert [entry.code for entry in library.finder.palette.model.rows] == [LETTER]


def test_pages_are_turned_by_keyboard_and_heard(library: Session, qtbot: QtBot) -> None:
    library.library.choose(LETTER)
    preview = library.library_page.document.preview
    qtbot.waitUntil(lambda: not preview.picture.pixmap().isNull(), timeout=30_000)
    qtbot.waitUntil(lambda: "đom đóm" in preview.picture.accessibleDescription())

    press(preview, Qt.Key.Key_PageDown)
    press(preview, Qt.Key.Key_PageDown)
    press(preview, Qt.Key.Key_PageDown)

    assert preview.page == 3
    qtbot.waitUntil(lambda: "Trang 3" in preview.picture.accessibleDescription())
    press(preview, Qt.Key.Key_PageUp)
    assert preview.page == 2


def test_what_is_typed_stays_while_readings_arrive(library: Session, qtbot: QtBot) -> None:
    library.library.choose(LETTER)
    form = library.library_page.document.form
    form.subject.setFocus()
    type_in(form.subject, "abc")

    library.catalogue.put(read_document(library.workspace, LETTER))

    assert form.subject.text() == "abc"
    qtbot.waitUntil(lambda: metadata(library, LETTER).subject == "abc")


def test_a_day_outside_the_period_is_filtered(library: Session) -> None:
    describe_document(library.workspace, LETTER, Metadata("1", issued_on=date(2019, 1, 1)))
    library.catalogue.put(read_document(library.workspace, LETTER))

    library.library_page.pane.filters.actions_by[Narrowing.OUTSIDE].trigger()

    assert [row.code for row in library.library_page.pane.model.rows] == [LETTER]


class Steps:
    """Reads scans as it is told to, one at a time."""

    def __init__(self) -> None:
        self.left, self.read = 3, 0
        self.begun, self.go_on = Event(), Event()

    def count(self, _workspace: Workspace, *, most: int) -> int:
        return min(self.left, most)

    def read_next(self, _workspace: Workspace, progress: Progress) -> Digest:
        assert current_thread() is not main_thread()
        self.begun.set()
        while not self.go_on.wait(0.01):
            progress.step(0, 0, "1")
        self.left, self.read = self.left - 1, self.read + 1
        return Digest("0" * 64)


@pytest.fixture
def settings(tmp_path: Path) -> QSettings:
    return QSettings(str(tmp_path / "reading.ini"), QSettings.Format.IniFormat)


@pytest.fixture
def steps(workspace: Workspace, monkeypatch: pytest.MonkeyPatch) -> Steps:
    made = Steps()
    monkeypatch.setattr(glancing, "count_textless", made.count)
    monkeypatch.setattr(glancing, "read_scan_text_next", made.read_next)
    monkeypatch.setattr(workspace.reader, "ocr_lack", lambda: None)
    return made


@pytest.fixture
def looking(
    workspace: Workspace, settings: QSettings, session: Session, qapp: QApplication
) -> Iterator[Looking]:
    assert qapp is not None
    session.looking.stop()
    made = Looking(workspace, settings, jobs=session.jobs, found=session.catalogue.put)
    yield made
    made.stop()


def test_reading_scans_can_be_paused_at_once_and_stays_so(
    steps: Steps, looking: Looking, settings: QSettings, session: Session, qtbot: QtBot
) -> None:
    bar = ReadingBar(looking)
    qtbot.addWidget(bar)
    looking.look_soon()
    qtbot.waitUntil(steps.begun.is_set)
    assert "3" in bar.said.text()

    click(bar.toggle)

    qtbot.waitUntil(lambda: not looking.is_busy)
    assert steps.read == 0
    assert "tạm dừng" in bar.said.text()
    again = Looking(session.workspace, settings, jobs=session.jobs, found=session.catalogue.put)
    assert again.is_paused


def test_paused_reading_goes_on_until_nothing_is_left(
    steps: Steps, looking: Looking, qtbot: QtBot
) -> None:
    bar = ReadingBar(looking)
    qtbot.addWidget(bar)
    looking.pause()
    looking.look_soon()
    qtbot.waitUntil(lambda: looking.unread_scans == 3)
    steps.go_on.set()

    click(bar.toggle)

    qtbot.waitUntil(lambda: steps.read == 3 and not looking.is_busy)
    assert not bar.isVisible()


def test_the_hint_for_scans_is_closed_for_good(looking: Looking, settings: QSettings) -> None:
    looking.lack, looking.unread_scans = OcrLack.PROGRAM, 4
    was_wanted = looking.wants_hint

    looking.close_hint()

    assert (was_wanted, looking.wants_hint) == (True, False)
    assert str(settings.value("reading/hint_closed")) == "true"
