"""Last year's dossier begins this year's: one leaf is copied, proven, and sent."""

import shutil
from collections.abc import Callable
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from desktop.bootstrap.opening import open_workspace
from desktop.cli.sample_workspace import SAMPLE_UNIT
from desktop.domain.answers import Answer, NumbersInput
from desktop.paths import resources
from desktop.services.scoring import read_scores
from desktop.ui.application import Program
from desktop.ui.doors import Doors
from tests.ui.stories.driven_program import PIN
from tests.ui.stories.leader import approve
from tests.ui.stories.package_checks import assert_verified
from tests.ui.stories.person import CTRL, Person

LEAF, ASKED = "1.4.3", "Danh mục tin, bài hoặc báo cáo có danh mục"
COPIED = Answer(NumbersInput((("tin-bai", Decimal(26)),)))
BEFORE = "Năm 2026: "
ENTER, SPACE, DOWN = Qt.Key.Key_Return, Qt.Key.Key_Space, Qt.Key.Key_Down


@pytest.fixture
def last_year(sample: Path, tmp_path: Path) -> Path:
    """The practice dossier as the office's own of last year, with its key."""
    root = tmp_path / "ho so 2026"
    shutil.copytree(sample, root)
    with open_workspace(root) as workspace:
        at = datetime(2026, 11, 20, tzinfo=UTC)
        workspace.tools.key_file.create(workspace.key_path, owner=SAMPLE_UNIT, pin=PIN, at=at)
    return root


@pytest.fixture
def this_years_set(tmp_path: Path) -> Path:
    """The set as it is issued again for the year after."""
    text = (resources() / "criteria" / "xa-mau.yaml").read_text(encoding="utf-8")
    file = tmp_path / "bo tieu chi 2027.yaml"
    file.write_text(text.replace("2026", "2027").replace("2025", "2026"), encoding="utf-8")
    return file


@pytest.fixture
def started(program: Callable[[], Program], last_year: Path, person: Person) -> Program:
    """The program, which had last year open when it was used last."""
    started = program()
    started.start(last_year)
    assert started.session is not None
    person.come_to(started.session.window)
    return started


def come_to_start(person: Person, started: Program) -> None:
    person.wait(lambda: started.session is None)
    assert started.start_window is not None
    person.come_to(started.start_window)


def come_to_work(person: Person, started: Program) -> None:
    person.wait(lambda: started.session is not None)
    assert started.session is not None
    person.come_to(started.session.window)


def begin_by_mouse(person: Person, started: Program, this_years_set: Path) -> None:
    person.click("Hồ sơ khác…")
    come_to_start(person, started)
    person.click("Tạo hồ sơ mới…")
    person.choose("Hồ sơ năm trước", "Xã Vĩnh Thành · năm 2026")
    person.waits_for("Khóa ký của đơn vị cũng được chép sang")
    person.click("Chọn tệp…")
    person.answer_file_dialog(this_years_set)
    person.waits_for("64 tiêu chí chấm điểm")
    person.click("Tạo hồ sơ")
    come_to_work(person, started)


def copy_by_mouse(person: Person) -> None:
    """Copy the figures of one leaf, take that back, and do it again."""
    person.press(Qt.Key.Key_K, CTRL)
    person.waits_for("để đóng")
    person.type(LEAF)
    person.press(ENTER)
    person.waits_for(f"{LEAF}. ")
    person.waits_for(BEFORE)
    person.click("Chép số liệu năm trước")
    person.wait(lambda: figure(person) == "26")
    person.click("Hoàn tác: chép số liệu năm trước vào 1.4.3")
    person.wait(lambda: figure(person) == "")
    person.click("Làm lại: chép số liệu năm trước vào 1.4.3")
    person.wait(lambda: figure(person) == "26")


def figure(person: Person) -> str:
    field = person.finds("Số tin, bài đã đăng, phát")
    assert isinstance(field, QLineEdit)
    return field.text()


@pytest.fixture
def by_mouse(
    person: Person, started: Program, this_years_set: Path, papers: tuple[Path, ...]
) -> None:
    """The story up to the page from which it is sent."""
    begin_by_mouse(person, started, this_years_set)
    person.waits_for("Cả năm 2026")
    copy_by_mouse(person)
    person.click(f"Chọn tệp cho: {ASKED}")
    person.answer_file_dialog(papers[0])
    person.waits_for("Đã có 1")


@pytest.mark.qt_log_ignore("grabbing the keyboard")  # a list that drops down, offscreen
@pytest.mark.usefixtures("by_mouse")
def test_a_year_is_copied_forward_by_mouse(
    person: Person, started: Program, doors: Doors, last_year: Path, tmp_path: Path
) -> None:
    person.click("Nộp hồ sơ")
    approve(person)
    person.fill("Mã PIN", PIN)
    person.click("Ký và xuất gói")
    person.waits_for("Có thể tiếp nhận")

    root = doors.home / "Xã Vĩnh Thành 2027"
    (package,) = (root / "exports").iterdir()
    assert_verified(root, package, tmp_path)
    key = Path("keys") / "office.p12"
    assert (root / key).read_bytes() == (last_year / key).read_bytes()
    assert started.session is not None
    assert read_scores(started.session.workspace).answers == {LEAF: COPIED}


def begin_by_keyboard(person: Person, started: Program, this_years_set: Path) -> None:
    person.press(Qt.Key.Key_O, CTRL)
    come_to_start(person, started)
    person.press(Qt.Key.Key_N, CTRL)
    person.waits_for("Đơn vị nào tự chấm điểm?")
    person.tab_to("Hồ sơ năm trước")
    person.press(DOWN)
    person.waits_for("Khóa ký của đơn vị cũng được chép sang")
    person.tab_to("Chọn tệp…")
    person.press(ENTER)
    person.answer_file_dialog(this_years_set)
    person.waits_for("64 tiêu chí chấm điểm")
    person.tab_to("Tạo hồ sơ")
    person.press(SPACE)
    come_to_work(person, started)


def test_the_core_of_it_needs_no_mouse(
    person: Person, started: Program, this_years_set: Path
) -> None:
    begin_by_keyboard(person, started, this_years_set)
    person.press(Qt.Key.Key_K, CTRL)
    person.waits_for("để đóng")
    person.type(LEAF)
    person.press(ENTER)
    person.waits_for(BEFORE)

    person.press(Qt.Key.Key_L, CTRL)
    person.wait(lambda: figure(person) == "26")
    person.press(Qt.Key.Key_Z, CTRL)
    person.wait(lambda: figure(person) == "")
    person.press(Qt.Key.Key_Y, CTRL)
    person.wait(lambda: figure(person) == "26")

    session = started.session
    assert session is not None
    person.wait(lambda: read_scores(session.workspace).answers == {LEAF: COPIED})
