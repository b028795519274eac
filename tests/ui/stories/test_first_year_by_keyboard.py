"""The first year once more, without a mouse."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt

from desktop.ui.application import Program
from desktop.ui.doors import Doors
from tests.ui.conftest import SET
from tests.ui.stories.leader import approve_by_keyboard
from tests.ui.stories.package_checks import assert_verified
from tests.ui.stories.person import CTRL, Person

PIN = "246810"
ENTER, SPACE, DOWN, UP = Qt.Key.Key_Return, Qt.Key.Key_Space, Qt.Key.Key_Down, Qt.Key.Key_Up


def begin(person: Person, program: Callable[[], Program]) -> None:
    started = program()
    started.start(None)
    assert started.start_window is not None
    person.come_to(started.start_window)
    person.press(ENTER)  # on "Tạo hồ sơ mới…", where the keyboard is at first
    person.type("27793")
    person.press(ENTER)
    person.type("Xã Vĩnh Thành")
    person.tab_to("Chọn tệp…")
    person.press(ENTER)
    person.answer_file_dialog(SET)
    person.waits_for("13 tiêu chí chấm điểm")
    person.tab_to("Tạo hồ sơ")
    person.press(SPACE)
    person.wait(lambda: started.session is not None)
    assert started.session is not None
    person.come_to(started.session.window)


def go_on(person: Person) -> None:
    person.press(ENTER, CTRL)


def say_why_lost(person: Person) -> None:
    person.tab_to("Lý do mất điểm")
    person.press(SPACE)
    person.tab_to("Nói rõ lý do mất điểm")
    person.type("Sẽ làm trong năm sau.")


def score_what_is_chosen(person: Person) -> None:
    person.press(Qt.Key.Key_2, CTRL)
    person.waits_for("1.1. Ban hành kế hoạch")
    person.tab_to("Có, đã thực hiện")
    person.press(SPACE)
    go_on(person)
    person.press(SPACE)  # "Tốt", the first of the levels
    person.press(DOWN)
    person.press(UP)
    go_on(person)
    person.press(SPACE)  # "Trực tuyến" with all that is below it
    person.tab_to("Trực tiếp")
    person.press(SPACE)
    go_on(person)
    person.tab_to("Số báo cáo")
    person.type("3")
    person.press(UP)
    go_on(person)


def score_what_is_measured(person: Person) -> None:
    person.type("190")
    person.tab_to("Tổng số hồ sơ")
    person.type("200")
    say_why_lost(person)
    go_on(person)
    person.type("14")
    go_on(person)
    person.type("15/1/2026")
    go_on(person)
    person.tab_to("Không phát sinh trường hợp nào")
    person.press(ENTER)
    go_on(person)
    person.tab_to("Không phát sinh trường hợp nào")
    person.press(SPACE)
    for _ in range(3):  # two of them are filled in by others
        go_on(person)


def score_what_is_judged(person: Person) -> None:
    person.type("9")
    person.tab_to("Số nhiệm vụ giao")
    person.type("10")
    say_why_lost(person)
    go_on(person)
    person.type("1,5")
    person.tab_to("Lý do (bắt buộc), ghi chú")
    person.type("Chuyển biến rõ ở bộ phận một cửa.")
    say_why_lost(person)


def prove(person: Person, papers: tuple[Path, ...]) -> None:
    for code, requirement, paper in (("1.1", "Kế hoạch năm", 0), ("1.4", "Báo cáo quý", 1)):
        person.press(Qt.Key.Key_K, CTRL)
        person.waits_for("để đóng")
        person.type(code)
        person.press(ENTER)
        person.waits_for(f"{code}. ")
        person.tab_to(f"Chọn tệp cho: {requirement}")
        person.press(ENTER)
        person.answer_file_dialog(papers[paper])
        person.waits_for("Đã có 1")


def sign(person: Person, stick: Path) -> None:
    person.press(Qt.Key.Key_4, CTRL)
    person.waits_for("Tất cả · ")
    person.press(Qt.Key.Key_5, CTRL)
    approve_by_keyboard(person)
    person.tab_to("Mã PIN")
    person.type(PIN)
    person.press(ENTER)
    person.type(PIN)
    person.press(ENTER)
    person.waits_for("đã sẵn sàng")
    person.tab_to("Lưu bản sao khóa…")
    person.press(ENTER)
    person.answer_file_dialog(stick)
    person.waits_for("Đã lưu và đọc lại")
    person.tab_to("Ký và xuất gói")
    person.press(ENTER)
    person.waits_for("Có thể tiếp nhận")


def test_a_first_year_needs_no_mouse(
    person: Person,
    program: Callable[[], Program],
    doors: Doors,
    papers: tuple[Path, ...],
    tmp_path: Path,
) -> None:
    stick = tmp_path / "usb"
    stick.mkdir()
    begin(person, program)
    score_what_is_chosen(person)
    score_what_is_measured(person)
    score_what_is_judged(person)
    prove(person, papers)
    sign(person, stick)

    root = doors.home / "Xã Vĩnh Thành 2026"
    (package,) = (root / "exports").iterdir()
    assert_verified(root, package, tmp_path)
