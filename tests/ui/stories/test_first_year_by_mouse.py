"""A first year from the first start to a package that strangers verify, mostly by mouse."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt

from desktop.ui.application import Program
from desktop.ui.doors import Doors
from tests.ui.conftest import SET
from tests.ui.stories.leader import approve
from tests.ui.stories.package_checks import assert_verified
from tests.ui.stories.person import Person

PIN = "246810"
NEXT = "Xong, sang tiêu chí sau"


def begin(person: Person, program: Callable[[], Program]) -> None:
    """From the start page into a new workspace of the office's own set."""
    started = program()
    started.start(None)
    assert started.start_window is not None
    person.come_to(started.start_window)
    person.click("Tạo hồ sơ mới…")
    person.fill("Mã đơn vị", "27793")
    person.fill("Tên đơn vị", "Xã Vĩnh Thành")
    person.click("Chọn tệp…")
    person.answer_file_dialog(SET)
    person.waits_for("13 tiêu chí chấm điểm")
    person.click("Tạo hồ sơ")
    person.wait(lambda: started.session is not None)
    assert started.session is not None
    person.come_to(started.session.window)


def score_the_first(person: Person) -> None:
    """Each kind of input once: chosen, counted, measured."""
    person.click("Có, đã thực hiện")
    person.click(NEXT)
    person.click("Tốt")
    person.click(NEXT)
    person.click("Trực tuyến")
    person.click("Trực tiếp")
    person.click(NEXT)
    for _ in range(4):
        person.click("Thêm một: Số báo cáo")
    person.click(NEXT)
    person.fill("Số hồ sơ đúng hạn", "190")
    person.fill("Tổng số hồ sơ", "200")
    person.waits_for("95 %")
    person.click("Lý do mất điểm: chưa làm")
    person.click(NEXT)
    person.fill("Số tin bài", "14")
    person.click(NEXT)


def score_the_rest(person: Person) -> None:
    """A day, cases, a formula, a judgement."""
    person.fill("Ngày thực hiện (hạn: 31/01/2026)", "15/1/2026")
    person.waits_for("Sớm 16 ngày")
    person.click(NEXT)
    person.click("Không phát sinh trường hợp nào")
    person.click(NEXT)
    person.click("Không phát sinh trường hợp nào")
    for _ in range(3):  # two of them are filled in by others
        person.click(NEXT)
    person.fill("Số nhiệm vụ xong", "9")
    person.fill("Số nhiệm vụ giao", "10")
    person.click("Lý do mất điểm: khách quan")
    person.click(NEXT)
    person.fill("Số điểm", "1,5")
    person.fill("Lý do (bắt buộc), ghi chú", "Chuyển biến rõ ở bộ phận một cửa.")
    person.click("Lý do mất điểm: làm muộn")


def prove(person: Person, papers: tuple[Path, ...]) -> None:
    """Attach what two leaves ask for."""
    for code, requirement, paper in (("1.1", "Kế hoạch năm", 0), ("1.4", "Báo cáo quý", 1)):
        person.press(Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
        person.waits_for("để đóng")
        person.type(code)
        person.press(Qt.Key.Key_Return)
        person.waits_for(f"{code}. ")
        person.click(f"Chọn tệp cho: {requirement}")
        person.answer_file_dialog(papers[paper])
        person.waits_for("Đã có 1")


def test_a_first_year_ends_in_a_package_that_strangers_verify(
    person: Person,
    program: Callable[[], Program],
    doors: Doors,
    papers: tuple[Path, ...],
    tmp_path: Path,
) -> None:
    begin(person, program)
    root = doors.home / "Xã Vĩnh Thành 2026"
    person.click("Chấm điểm")
    person.waits_for("1.1. Ban hành kế hoạch")
    score_the_first(person)
    score_the_rest(person)
    prove(person, papers)

    person.click("Kiểm tra")
    person.waits_for("Tất cả · ")
    person.click("Nộp hồ sơ")
    approve(person)
    person.fill("Mã PIN", PIN)
    person.fill("Nhập lại mã PIN", PIN)
    person.click("Tạo khóa của đơn vị")
    person.waits_for("đã sẵn sàng")
    stick = tmp_path / "usb"
    stick.mkdir()
    person.click("Lưu bản sao khóa…")
    person.answer_file_dialog(stick)
    person.waits_for("Đã lưu và đọc lại")
    person.click("Ký và xuất gói")
    person.waits_for("Có thể tiếp nhận")

    (package,) = (root / "exports").iterdir()
    assert_verified(root, package, tmp_path)
    assert (stick / "office.p12").read_bytes() == (root / "keys" / "office.p12").read_bytes()
