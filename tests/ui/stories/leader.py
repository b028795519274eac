"""What the leader does in every story that ends in a package."""

from PySide6.QtCore import Qt

from tests.ui.stories.person import Person

NAME, TITLE = "Nguyễn Văn Mẫu", "Chủ tịch UBND xã"
_ASKED = "Ghi người phê duyệt"
_TOLD = f"Phê duyệt: {NAME}, {TITLE}"


def approve(person: Person) -> None:
    """Approve on the page that is open, by mouse."""
    person.waits_for(_ASKED)
    person.fill("Họ tên người phê duyệt", NAME)
    person.fill("Chức vụ", TITLE)
    person.click("Phê duyệt và khóa hồ sơ")
    person.waits_for(_TOLD)


def approve_by_keyboard(person: Person) -> None:
    """The same without a mouse."""
    person.waits_for(_ASKED)
    person.tab_to("Họ tên người phê duyệt")
    person.type(NAME)
    person.press(Qt.Key.Key_Return)
    person.type(TITLE)
    person.press(Qt.Key.Key_Return)
    person.waits_for(_TOLD)
