"""What people and disks do wrong: a sentence in place, nothing lost, work goes on."""

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from desktop.domain.answers import CountInput, Layer
from desktop.domain.limits import MAX_NOTE_CHARACTERS
from desktop.domain.plain_text import invisible_character
from desktop.services.library import read_library
from desktop.services.workspace import Workspace
from desktop.ui.application import Program
from desktop.ui.session import LIBRARY, SUBMISSION, Session
from tests.ui.conftest import Drop, Scan
from tests.ui.stories.person import CTRL, Person, spoken

HOSTILE = {
    "dài": "Văn bản dài. " * 4000,
    "tổ hợp rời": "Ủy ban nhân dân xã",
    "điều khiển": "a\x00b\x07c\x1bd\x7f",
    "đảo chiều": "\u202egnort ed nav\u202c \u2066x\u2069",
    "nửa ký tự": "lẻ \ud83d đôi",
    "hình": "👨‍👩‍👧‍👦 🏳️‍🌈",
    "nhiều dòng": "một\r\nhai\u2028ba\u2029bốn\tnăm",
    "đánh dấu": "<b>đậm</b> &amp; {0} %s \\n ${x}",
}


@pytest.fixture
def officer(session: Session, person: Person) -> Person:
    person.come_to(session.window)
    return person


def kept(workspace: Workspace) -> dict[str, object]:
    with workspace.look() as work:
        return dict(work.answers.all(Layer.SELF))


# Numbers and days


@pytest.mark.parametrize("typed", ["x", "-", ",", "ă"])
def test_a_count_takes_no_letters_and_says_so(
    officer: Person, session: Session, typed: str
) -> None:
    session.open_leaf("1.4")
    officer.fill("Số báo cáo", "3")

    officer.type(typed)

    assert officer.sees("Chỉ nhập số nguyên từ 0")
    officer.type("0")
    assert not officer.sees("Chỉ nhập số nguyên từ 0")
    answer = session.scoring_page.card.answer().inputs
    assert isinstance(answer, CountInput)
    assert answer.count == 30


@pytest.mark.parametrize(
    ("place", "typed", "sentence"),
    [
        (("1.6", "Số tin bài"), "muoi hai", "không phải là số"),
        (("1.6", "Số tin bài"), "-5", "không được là số âm"),
        (("1.6", "Số tin bài"), "9" * 60, "không phải là số"),
        (("1.7", "Ngày thực hiện"), "30/2/2026", "không phải là ngày"),
        (("1.7", "Ngày thực hiện"), "15/01/2062", "nằm ngoài kỳ số liệu"),
        (("1.7", "Ngày thực hiện"), "hôm qua", "không phải là ngày"),
        (("2.5", "Số điểm"), "7", "nằm ngoài khoảng"),
    ],
)
def test_a_wrong_figure_is_explained_and_stays(
    officer: Person, session: Session, place: tuple[str, str], typed: str, sentence: str
) -> None:
    code, field = place
    session.open_leaf(code)

    officer.fill(field, typed)

    officer.waits_for(sentence)
    session.open_leaf("1.2")
    session.open_leaf(code)
    shown = officer.finds(field)
    assert isinstance(shown, QLineEdit)
    assert shown.text() == typed


# Text


@pytest.mark.parametrize("name", HOSTILE)
def test_a_note_takes_any_text(
    officer: Person, session: Session, workspace: Workspace, name: str
) -> None:
    session.open_leaf("1.1")
    officer.click("Giải trình, ghi chú")

    officer.paste(HOSTILE[name])

    officer.wait(lambda: "1.1" in kept(workspace) and not session.scoring.has_unsaved)
    note = session.scoring_page.card.answer().note
    assert invisible_character(note) is None
    assert len(note) <= MAX_NOTE_CHARACTERS
    assert officer.sees("Văn bản quá dài") is (name == "dài")


@pytest.mark.parametrize("page", [None, LIBRARY, SUBMISSION])
def test_every_field_takes_any_text(
    officer: Person, session: Session, scan: Scan, page: int | None
) -> None:
    session.open_leaf("2.5")
    session.evidence.attach([scan("a.pdf")], "")
    officer.waits_for("TL-001")
    if page is not None:
        session.window.open_page(page)
    if page == LIBRARY:
        officer.waits_for("Tất cả · 1")
        session.library.choose("TL-001")
        officer.wait(lambda: any(each.isVisible() for each in fields(session.window)))

    for text in HOSTILE.values():
        for field in fields(session.window):
            if field.isVisible() and field.isEnabled():
                field.setFocus()
                officer.paste(text)

    session.window.save_wanted.emit()
    session.jobs.finish_saves()
    assert not session.window.has_unsaved
    assert session.window.isVisible()


def fields(window: QWidget) -> list[QWidget]:
    found: list[QWidget] = [*window.findChildren(QLineEdit), *window.findChildren(QPlainTextEdit)]
    return [each for each in found if each.isVisible() and spoken(each)]


# Files


def test_a_folder_of_folders_and_five_hundred_files_end_in_one_summary(
    officer: Person, session: Session, workspace: Workspace, scan: Scan, drop: Drop
) -> None:
    files = [scan(f"{n:03}.pdf", b"%PDF-1.7 " + str(n).encode()) for n in range(490)]
    empty = [scan(f"rong-{n}.pdf", b"") for n in range(9)]
    session.open_leaf("1.4")

    drop(session.scoring_page.evidence.boxes[0], [*files, *empty, files[0].parent])

    officer.press(Qt.Key.Key_3, CTRL)  # the window is alive while they are taken in
    officer.press(Qt.Key.Key_2, CTRL)
    officer.waits_for("Đã có 490")
    assert officer.sees("Và 5 tệp khác không nhận được")
    assert len(read_library(workspace).documents) == 490


def test_files_that_are_called_back_are_not_there(
    officer: Person, session: Session, workspace: Workspace, scan: Scan, drop: Drop
) -> None:
    files = [scan(f"{n:03}.pdf", os.urandom(400_000)) for n in range(500)]
    session.open_leaf("1.4")

    drop(session.scoring_page.evidence.boxes[0], files)
    officer.click("Hủy việc đang chạy")

    officer.waits_for("Đã hủy theo yêu cầu")
    assert session.jobs.current is None
    assert read_library(workspace).documents == {}
    assert list((workspace.root / "vault" / "incoming").iterdir()) == []


# A stick that is pulled, and others at the database


def test_a_stick_that_is_pulled_costs_nothing(
    officer: Person, session: Session, workspace: Workspace, scan: Scan
) -> None:
    root = workspace.root
    session.open_leaf("1.1")
    away = root.with_name("rut-ra")
    root.rename(away)

    officer.click("Giải trình, ghi chú")
    officer.type("van con day")
    officer.waits_for("Không còn thấy thư mục hồ sơ")
    session.evidence.attach([scan("a.pdf")], "")
    officer.wait(lambda: session.jobs.current is None)
    session.open_leaf("1.2")  # looking around fails too, in words
    session.open_leaf("1.1")
    assert officer.sees("van con day")
    assert not session.window.status.saved.text().startswith("Đã lưu")

    away.rename(root)
    officer.click("Thử lưu lại")

    officer.wait(lambda: session.window.status.saved.text().startswith("Đã lưu"))
    assert not session.window.unsaved.isVisible()
    with workspace.look() as work:
        assert work.answers.all(Layer.SELF)["1.1"].note == "van con day"


def test_a_stick_that_comes_back_is_noticed_without_a_click(
    officer: Person, session: Session, workspace: Workspace
) -> None:
    session.window._retry_soon.setInterval(300)
    session.open_leaf("1.1")
    away = workspace.root.with_name("rut-ra")
    workspace.root.rename(away)
    officer.click("Có, đã thực hiện")
    officer.waits_for("Thử lưu lại")

    away.rename(workspace.root)

    officer.wait(lambda: not session.scoring.has_unsaved)
    assert "1.1" in kept(workspace)


@contextmanager
def locked(database: Path) -> Iterator[None]:
    """Another program that keeps the database to itself."""
    code = (
        "import sqlite3, sys\n"
        "held = sqlite3.connect(sys.argv[1], isolation_level=None)\n"
        "held.execute('BEGIN EXCLUSIVE')\n"
        "print('held', flush=True)\n"
        "sys.stdin.read()\n"
    )
    other = subprocess.Popen(
        [sys.executable, "-c", code, str(database)], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    )
    try:
        assert other.stdout is not None
        assert other.stdout.readline() == b"held\n"
        yield
    finally:
        other.communicate()


def test_a_database_that_others_hold_is_written_once_they_let_go(
    officer: Person, session: Session, workspace: Workspace
) -> None:
    session.open_leaf("1.1")

    with locked(workspace.root / "minhchung.db"):
        officer.click("Có, đã thực hiện")
        officer.waits_for("Dữ liệu đang bị chương trình khác giữ")
        assert not session.window.status.saved.text().startswith("Đã lưu")
        assert session.scoring.has_unsaved
    officer.click("Thử lưu lại")

    officer.wait(lambda: not session.scoring.has_unsaved)
    assert "1.1" in kept(workspace)


# A workspace that cannot be opened


def corrupt(root: Path) -> None:
    database = root / "minhchung.db"
    database.write_bytes(b"SQLite format 3\x00" + b"\xff" * 5000)


def edit_set(root: Path) -> None:
    file = root / "criteria-set.yaml"
    file.write_bytes(file.read_bytes().replace(b"max: 13", b"max: 14"))


@pytest.mark.parametrize(
    ("damage", "sentence"),
    [
        (corrupt, "tệp dữ liệu bị hỏng"),
        (edit_set, "không còn là bộ tiêu chí mà hồ sơ này chấm theo"),
        (lambda root: (root / "criteria-set.yaml").unlink(), "không còn là bộ tiêu chí"),
        (lambda root: (root / "minhchung.db").unlink(), "không phải là hồ sơ làm việc"),
        (lambda root: (root / "minhchung.db").write_bytes(b""), "tệp dữ liệu bị hỏng"),
    ],
)
def test_a_workspace_that_is_damaged_is_not_opened_and_says_why(
    program: Callable[[], Program],
    root: Path,
    person: Person,
    damage: Callable[[Path], None],
    sentence: str,
) -> None:
    damage(root)
    before = {each: each.read_bytes() for each in root.glob("*") if each.is_file()}

    started = program()
    started.start(root)

    assert started.session is None
    assert started.start_window is not None
    person.come_to(started.start_window)
    assert person.sees(sentence)
    after = {each: each.read_bytes() for each in before}
    assert after == before


def test_a_workspace_is_opened_once(
    program: Callable[[], Program], session: Session, root: Path, person: Person
) -> None:
    started = program()
    started.start(root)

    assert started.session is None
    assert started.start_window is not None
    person.come_to(started.start_window)
    assert person.sees("đang mở ở một cửa sổ khác")
    assert session.window.isVisible()
