import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.describing.body_names import in_sentence_case

NAMES = (
    "Ủy ban nhân dân huyện Thạnh Trị",
    "Ủy ban nhân dân thành phố Hồ Chí Minh",
    "Ủy ban nhân dân tỉnh Bà Rịa - Vũng Tàu",
    "UBND xã Thạnh Trị",
    "Sở Nội vụ",
    "Sở Kế hoạch và Đầu tư",
    "Phòng Văn hóa - Xã hội",
    "Phòng Kinh tế, Hạ tầng và Đô thị",
    "Phòng Nội vụ huyện Bắc Ái",
    "Ban Chỉ đạo cải cách hành chính",
    "Văn phòng HĐND và UBND",
    "Văn phòng Ủy ban nhân dân tỉnh",
    "Trung tâm Phục vụ hành chính công",
    "Thủ tướng Chính phủ",
    "Ủy ban Thường vụ Quốc hội",
    "Tỉnh ủy Quảng Nam",
    "Đảng ủy xã Vĩnh Thành",
    "Đảng ủy đặc khu Thổ Châu",
    "Trường Tiểu học Lê Lợi",
    "Bảo hiểm xã hội tỉnh Nghệ An",
)


@pytest.mark.parametrize("name", NAMES)
def test_capitals_become_the_spelling_within_a_sentence(name: str) -> None:
    assert in_sentence_case(name.upper()) == name


@given(st.text())
def test_only_case_and_blanks_change(name: str) -> None:
    spelled = in_sentence_case(name)

    assert spelled.upper().split() == name.upper().split()
