"""What made-up papers are made of: bodies, places, types, subjects, in vocabularies kept apart."""

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Body:
    """A body as it stands above the number, its name in a sentence, and its letters in symbols."""

    lines: tuple[str, ...]
    name: str
    letters: str
    place: str
    authority: str = ""


@dataclass(frozen=True, slots=True)
class Words:
    """One vocabulary."""

    offices: tuple[Body, ...]
    committees: tuple[Body, ...]
    ministries: tuple[Body, ...]
    subjects: tuple[str, ...]
    topics: tuple[str, ...]
    units: tuple[str, ...]


STATE_TYPES: Final = {
    "QĐ": "Quyết định",
    "KH": "Kế hoạch",
    "BC": "Báo cáo",
    "TB": "Thông báo",
    "TTr": "Tờ trình",
    "CTr": "Chương trình",
    "HD": "Hướng dẫn",
    "CT": "Chỉ thị",
    "NQ": "Nghị quyết",
    "BB": "Biên bản",
    "GM": "Giấy mời",
    "ĐA": "Đề án",
    "PA": "Phương án",
    "QC": "Quy chế",
    "CĐ": "Công điện",
}
PARTY_TYPES: Final = {
    "NQ": "Nghị quyết",
    "CT": "Chỉ thị",
    "CTr": "Chương trình",
    "KH": "Kế hoạch",
    "BC": "Báo cáo",
    "TB": "Thông báo",
    "QĐ": "Quyết định",
    "KL": "Kết luận",
    "HD": "Hướng dẫn",
    "TT": "Thông tri",
}

TUNED: Final = Words(
    offices=(
        Body(
            ("ỦY BAN NHÂN DÂN", "HUYỆN THẠNH TRỊ"),
            "Ủy ban nhân dân huyện Thạnh Trị",
            "UBND",
            "Thạnh Trị",
            "ỦY BAN NHÂN DÂN HUYỆN",
        ),
        Body(
            ("ỦY BAN NHÂN DÂN", "XÃ VĨNH THÀNH"),
            "Ủy ban nhân dân xã Vĩnh Thành",
            "UBND",
            "Vĩnh Thành",
            "CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ",
        ),
        Body(
            ("ỦY BAN NHÂN DÂN", "TỈNH SÓC TRĂNG", "SỞ NỘI VỤ"),
            "Sở Nội vụ",
            "SNV",
            "Sóc Trăng",
            "GIÁM ĐỐC SỞ NỘI VỤ",
        ),
        Body(("ỦY BAN NHÂN DÂN", "HUYỆN BẮC ÁI", "PHÒNG NỘI VỤ"), "Phòng Nội vụ", "PNV", "Bắc Ái"),
        Body(
            ("ỦY BAN NHÂN DÂN", "PHƯỜNG PHÚ LỘC"),
            "Ủy ban nhân dân phường Phú Lộc",
            "UBND",
            "Phú Lộc",
        ),
        Body(
            ("HỘI ĐỒNG NHÂN DÂN", "XÃ TÂN LONG"),
            "Hội đồng nhân dân xã Tân Long",
            "HĐND",
            "Tân Long",
            "HỘI ĐỒNG NHÂN DÂN XÃ",
        ),
        Body(
            ("UBND XÃ THẠNH TÂN", "TRUNG TÂM PHỤC VỤ", "HÀNH CHÍNH CÔNG"),
            "Trung tâm Phục vụ hành chính công",
            "TTPVHCC",
            "Thạnh Tân",
        ),
        Body(
            ("UBND TỈNH QUẢNG NAM", "VĂN PHÒNG"), "Văn phòng", "VP", "Quảng Nam", "CHÁNH VĂN PHÒNG"
        ),
    ),
    committees=(
        Body(
            ("ĐẢNG BỘ HUYỆN THẠNH TRỊ", "ĐẢNG ỦY XÃ VĨNH LỢI"),
            "Đảng ủy xã Vĩnh Lợi",
            "ĐU",
            "Vĩnh Lợi",
        ),
        Body(("TỈNH ỦY SÓC TRĂNG",), "Tỉnh ủy Sóc Trăng", "TU", "Sóc Trăng"),
        Body(("HUYỆN ỦY BẮC ÁI",), "Huyện ủy Bắc Ái", "HU", "Bắc Ái"),
    ),
    ministries=(
        Body(("CHÍNH PHỦ",), "Chính phủ", "NĐ-CP", "Hà Nội", "CHÍNH PHỦ"),
        Body(("BỘ NỘI VỤ",), "Bộ Nội vụ", "TT-BNV", "Hà Nội", "BỘ TRƯỞNG BỘ NỘI VỤ"),
    ),
    subjects=(
        "Công tác cải cách hành chính năm {year}",
        "Về việc ban hành Bộ Chỉ số cải cách hành chính năm {year}",
        "Thực hiện công tác kiểm soát thủ tục hành chính năm {year}",
        (
            "Kết quả thực hiện công tác cải cách hành chính 6 tháng đầu năm và phương hướng, nhiệm"
            " vụ 6 tháng cuối năm {year} trên địa bàn"
        ),
        (
            "Về việc phê duyệt kết quả xác định Chỉ số cải cách hành chính của Ủy ban nhân dân các"
            " xã, thị trấn, các cơ quan chuyên môn và đơn vị sự nghiệp công lập trực thuộc năm"
            " {year}; công khai kết quả và giao nhiệm vụ khắc phục những tồn tại, hạn chế"
        ),
        (
            "Triển khai Kế hoạch số 213/KH-UBND ngày 14/3/{year} của Ủy ban nhân dân tỉnh về cải"
            " cách hành chính"
        ),
        "Về việc kiện toàn Ban Chỉ đạo cải cách hành chính",
        "Tuyên truyền cải cách hành chính nhà nước giai đoạn 2021 – 2025",
    ),
    topics=(
        "báo cáo kết quả công tác cải cách hành chính quý I năm {year}",
        "triển khai thực hiện Quyết định số 599/QĐ-UBND ngày 28/5/{year} của Chủ tịch UBND tỉnh",
        "rà soát thủ tục hành chính",
        "đôn đốc chấm điểm Chỉ số cải cách hành chính năm {year}",
    ),
    units=("TCBC", "CCHC&PC", "NC", "VX", "KSTT", ""),
)

HELD_OUT: Final = Words(
    offices=(
        Body(
            ("UỶ BAN NHÂN DÂN", "THÀNH PHỐ ĐÀ NẴNG"),
            "Uỷ ban nhân dân thành phố Đà Nẵng",
            "UBND",
            "Đà Nẵng",
            "UỶ BAN NHÂN DÂN THÀNH PHỐ",
        ),
        Body(("UBND XÃ IA ĐAL",), "UBND xã Ia Đal", "UBND", "Ia Đal", "CHỦ TỊCH UBND XÃ"),
        Body(
            ("ỦY BAN NHÂN DÂN XÃ KIM PHÚ", "PHÒNG VĂN HÓA - XÃ HỘI"),
            "Phòng Văn hóa - Xã hội",
            "VHXH",
            "Kim Phú",
        ),
        Body(
            ("UBND PHƯỜNG BÌNH THUẬN", "PHÒNG KINH TẾ,", "HẠ TẦNG VÀ ĐÔ THỊ"),
            "Phòng Kinh tế, Hạ tầng và Đô thị",
            "KTHTĐT",
            "Bình Thuận",
        ),
        Body(
            ("ỦY BAN NHÂN DÂN", "THÀNH PHỐ HỒ CHÍ MINH", "SỞ KHOA HỌC VÀ CÔNG NGHỆ"),
            "Sở Khoa học và Công nghệ",
            "SKHCN",
            "TP. Hồ Chí Minh",
        ),
        Body(
            ("HỘI ĐỒNG NHÂN DÂN", "TỈNH BÀ RỊA - VŨNG TÀU"),
            "Hội đồng nhân dân tỉnh Bà Rịa - Vũng Tàu",
            "HĐND",
            "Bà Rịa - Vũng Tàu",
            "HỘI ĐỒNG NHÂN DÂN TỈNH BÀ RỊA - VŨNG TÀU",
        ),
        Body(
            ("BAN CHỈ ĐẠO", "CẢI CÁCH HÀNH CHÍNH"),
            "Ban Chỉ đạo cải cách hành chính",
            "BCĐ",
            "Huế",
        ),
        Body(("ỦY BAN NHÂN DÂN TỈNH", "VĂN PHÒNG"), "Văn phòng", "VPUBND", "Lâm Đồng"),
    ),
    committees=(
        Body(
            ("ĐẢNG BỘ TỈNH SƠN LA", "ĐẢNG ỦY PHƯỜNG CHIỀNG CƠI"),
            "Đảng ủy phường Chiềng Cơi",
            "ĐU",
            "Chiềng Cơi",
        ),
        Body(("THÀNH ỦY HUẾ",), "Thành ủy Huế", "TU", "Huế"),
    ),
    ministries=(
        Body(
            ("BỘ KHOA HỌC VÀ CÔNG NGHỆ",),
            "Bộ Khoa học và Công nghệ",
            "TT-BKHCN",
            "Hà Nội",
            "BỘ TRƯỞNG BỘ KHOA HỌC VÀ CÔNG NGHỆ",
        ),
        Body(
            ("THỦ TƯỚNG CHÍNH PHỦ",),
            "Thủ tướng Chính phủ",
            "QĐ-TTg",
            "Hà Nội",
            "THỦ TƯỚNG CHÍNH PHỦ",
        ),
    ),
    subjects=(
        "Kiểm tra công tác cải cách hành chính năm {year} tại các đơn vị",
        (
            "Về việc công bố danh mục thủ tục hành chính được sửa đổi, bổ sung trong lĩnh vực đất"
            " đai thuộc thẩm quyền giải quyết của Ủy ban nhân dân cấp xã"
        ),
        "Tự chấm điểm Chỉ số cải cách hành chính năm {year}",
        (
            "Nâng cao chỉ số hài lòng của người dân, tổ chức đối với sự phục vụ của cơ quan hành"
            " chính nhà nước (SIPAS) năm {year}; rà soát, đơn giản hóa thủ tục hành chính nội bộ;"
            " chuyển đổi số trong tiếp nhận, giải quyết hồ sơ"
        ),
        "Thực hiện Nghị quyết số 76/NQ-CP ngày 15 tháng 7 năm 2021 của Chính phủ",
        "Về việc thành lập Tổ công nghệ số cộng đồng",
        "Theo dõi, đánh giá việc thực hiện cơ chế một cửa, một cửa liên thông",
        "Sơ kết 5 năm thực hiện Đề án 06",
    ),
    topics=(
        "cung cấp tài liệu kiểm chứng phục vụ thẩm định Chỉ số CCHC năm {year}",
        "thực hiện Thông báo kết luận số 15/TB-VP ngày 02 tháng 01 năm {year}",
        "mời dự tập huấn",
        (
            "xin ý kiến dự thảo Kế hoạch kiểm tra công vụ, rà soát hồ sơ quá hạn và công khai xin"
            " lỗi người dân năm {year}"
        ),
    ),
    units=("CCHC", "TH", "KGVX", "VP1", "TTHC.NC", ""),
)
