"""Documents that real sources name, laid out as papers: number, symbol, type, day as they are."""

from dataclasses import replace
from datetime import date

from desktop.domain.evidence import Metadata
from tests.corpus.office_papers import PARTY_MOTTO, Paper, in_words

THANH_TRI = ("ỦY BAN NHÂN DÂN", "HUYỆN THẠNH TRỊ")


def _state(truth: Metadata, bodies: tuple[str, ...], place: str, *, authority: str = "") -> Paper:
    assert truth.issued_on is not None
    return Paper(
        truth,
        bodies,
        f"Số: {truth.number}/{truth.symbol}",
        in_words(place, truth.issued_on),
        title=truth.type.upper(),
        subject=truth.subject,
        authority=authority,
    )


def _party(truth: Metadata, bodies: tuple[str, ...], place: str) -> Paper:
    day = "" if truth.issued_on is None else in_words(place, truth.issued_on)
    return Paper(
        truth,
        (*bodies, "*"),
        f"Số {truth.number}-{truth.symbol}",
        day,
        title=truth.type.upper(),
        subject=truth.subject,
        motto=PARTY_MOTTO,
    )


def _letter(truth: Metadata, bodies: tuple[str, ...], place: str) -> Paper:
    assert truth.issued_on is not None
    return Paper(
        truth,
        bodies,
        f"Số: {truth.number}/{truth.symbol}",
        in_words(place, truth.issued_on),
        about=f"V/v {truth.subject}",
    )


def _named(*values: str, day: tuple[int, int, int] | None, subject: str) -> Metadata:
    number, symbol, kind, issuer = values
    return Metadata(number, symbol, kind, date(*day) if day else None, issuer, subject)


_UBND_THANH_TRI = "Ủy ban nhân dân huyện Thạnh Trị"
_HUE = ("ỦY BAN NHÂN DÂN", "TỈNH THỪA THIÊN HUẾ")

EXAMPLES: dict[str, Paper] = {
    "599/QĐ-UBND": _state(
        _named(
            *("599", "QĐ-UBND", "Quyết định", _UBND_THANH_TRI),
            day=(2018, 5, 28),
            subject="Về việc ban hành bộ Chỉ số cải cách hành chính Ủy ban nhân dân các xã,"
            " thị trấn thuộc huyện Thạnh Trị",
        ),
        THANH_TRI,
        "Thạnh Trị",
        authority="CHỦ TỊCH ỦY BAN NHÂN DÂN HUYỆN",
    ),
    "92/QĐ-CT.UBND": _state(
        _named(
            *("92", "QĐ-CT.UBND", "Quyết định", _UBND_THANH_TRI),
            day=(2018, 9, 17),
            subject="Về việc thành lập Ban chỉ đạo cải cách hành chính",
        ),
        THANH_TRI,
        "Thạnh Trị",
        authority="CHỦ TỊCH ỦY BAN NHÂN DÂN HUYỆN",
    ),
    "1353/TB-HĐTĐ": _state(
        _named(
            *("1353", "TB-HĐTĐ", "Thông báo", "Hội đồng thẩm định"),
            day=(2018, 11, 15),
            subject="Chấm điểm đánh giá, xếp loại công tác CCHC năm 2018",
        ),
        (*_HUE, "HỘI ĐỒNG THẨM ĐỊNH"),
        "Thừa Thiên Huế",
    ),
    "588/SNV-TCBC": _letter(
        _named(
            *("588", "SNV-TCBC", "Công văn", "Sở Nội vụ"),
            day=(2018, 6, 4),
            subject="xây dựng Đề án vị trí việc làm",
        ),
        (*_HUE, "SỞ NỘI VỤ"),
        "Thừa Thiên Huế",
    ),
    "99/CTr-UBND": _state(
        _named(
            *("99", "CTr-UBND", "Chương trình", "Ủy ban nhân dân thị xã Hương Trà"),
            day=(2018, 5, 28),
            subject="Công tác cải cách hành chính năm 2018",
        ),
        ("ỦY BAN NHÂN DÂN", "THỊ XÃ HƯƠNG TRÀ"),
        "Hương Trà",
    ),
    "130/2005/NĐ-CP": _state(
        _named(
            *("130", "2005/NĐ-CP", "Nghị định", "Chính phủ"),
            day=(2005, 10, 17),
            subject="Quy định chế độ tự chủ, tự chịu trách nhiệm về sử dụng biên chế và kinh phí"
            " quản lý hành chính đối với các cơ quan nhà nước",
        ),
        ("CHÍNH PHỦ",),
        "Hà Nội",
        authority="CHÍNH PHỦ",
    ),
    "36a/NQ-CP": _state(
        _named(
            *("36a", "NQ-CP", "Nghị quyết", "Chính phủ"),
            day=(2015, 10, 14),
            subject="Về Chính phủ điện tử",
        ),
        ("CHÍNH PHỦ",),
        "Hà Nội",
    ),
    "05-NQ/TU": _party(
        _named(
            *("05", "NQ/TU", "Nghị quyết", "Tỉnh ủy Ninh Thuận"),
            day=(2021, 9, 28),
            subject="Về đẩy mạnh cải cách hành chính giai đoạn 2021 - 2025",
        ),
        ("TỈNH ỦY NINH THUẬN",),
        "Ninh Thuận",
    ),
    "31-CT/TU": _party(
        _named(
            *("31", "CT/TU", "Chỉ thị", "Tỉnh ủy Ninh Thuận"),
            day=None,
            subject="Về tăng cường sự lãnh đạo của Đảng đối với công tác cải cách hành chính",
        ),
        ("TỈNH ỦY NINH THUẬN",),
        "Ninh Thuận",
    ),
    "2070/QĐ-BNV": _state(
        _named(
            *("2070", "QĐ-BNV", "Quyết định", "Bộ Nội vụ"),
            day=(2015, 12, 31),
            subject="Phê duyệt Đề án “Xác định Chỉ số cải cách hành chính của các bộ, cơ quan ngang"
            " bộ, Ủy ban nhân dân các tỉnh, thành phố trực thuộc Trung ương”",
        ),
        ("BỘ NỘI VỤ",),
        "Hà Nội",
        authority="BỘ TRƯỞNG BỘ NỘI VỤ",
    ),
    "1994/KH-VPUBND": _state(
        _named(
            *("1994", "KH-VPUBND", "Kế hoạch", "Văn phòng"),
            day=(2019, 9, 3),
            subject="Cải thiện Chỉ số Cải cách hành chính (PAR INDEX) năm 2019 của Văn phòng",
        ),
        ("ỦY BAN NHÂN DÂN", "TỈNH QUẢNG NAM", "VĂN PHÒNG"),
        "Quảng Nam",
    ),
    "172/2012/TT-BTC": _state(
        _named(
            *("172", "2012/TT-BTC", "Thông tư", "Bộ Tài chính"),
            day=(2012, 10, 22),
            subject="Quy định việc lập dự toán, quản lý, sử dụng và quyết toán kinh phí thực hiện"
            " công tác cải cách hành chính nhà nước",
        ),
        ("BỘ TÀI CHÍNH",),
        "Hà Nội",
    ),
    "08-CTr/TU": _party(
        _named(
            *("08", "CTr/TU", "Chương trình", "Thành ủy Hà Nội"),
            day=(2016, 4, 26),
            subject="Đẩy mạnh cải cách hành chính, nâng cao trách nhiệm và chất lượng phục vụ nhân"
            " dân",
        ),
        ("THÀNH ỦY HÀ NỘI",),
        "Hà Nội",
    ),
    "244/PNV": _letter(
        _named(
            *("244", "PNV", "Công văn", "Phòng Nội vụ"),
            day=(2022, 8, 8),
            subject="tự đánh giá, chấm điểm Chỉ số cải cách hành chính năm 2022",
        ),
        ("ỦY BAN NHÂN DÂN", "HUYỆN XUÂN LỘC", "PHÒNG NỘI VỤ"),
        "Xuân Lộc",
    ),
    "46/TB-SNV": _state(
        _named(
            *("46", "TB-SNV", "Thông báo", "Sở Nội vụ"),
            day=(2022, 1, 14),
            subject="Kết quả đánh giá, xếp loại công tác cải cách hành chính năm 2021",
        ),
        (*_HUE, "SỞ NỘI VỤ"),
        "Thừa Thiên Huế",
    ),
    "166/TTr-SNV": _state(
        _named(
            *("166", "TTr-SNV", "Tờ trình", "Sở Nội vụ"),
            day=(2025, 8, 26),
            subject="Về việc ban hành Bộ Chỉ số cải cách hành chính cấp xã",
        ),
        ("ỦY BAN NHÂN DÂN TỈNH", "SỞ NỘI VỤ"),
        "Lâm Đồng",
    ),
    "2231/SNV-CCHC&PC": _letter(
        _named(
            *("2231", "SNV-CCHC&PC", "Công văn", "Sở Nội vụ"),
            day=(2018, 9, 28),
            subject="góp ý dự thảo Quyết định",
        ),
        ("ỦY BAN NHÂN DÂN TỈNH", "SỞ NỘI VỤ"),
        "Đắk Nông",
    ),
    "18/BCTĐ-STP": _state(
        _named(
            *("18", "BCTĐ-STP", "Báo cáo thẩm định", "Sở Tư pháp"),
            day=(2018, 5, 25),
            subject="Dự thảo Quyết định của Ủy ban nhân dân tỉnh",
        ),
        ("ỦY BAN NHÂN DÂN TỈNH", "SỞ TƯ PHÁP"),
        "Kon Tum",
    ),
    "/KH-UBND": Paper(
        _named(
            *("", "KH-UBND", "Kế hoạch", "Ủy ban nhân dân huyện Bắc Ái"),
            day=None,
            subject="Nâng cao Chỉ số cải cách hành chính cấp tỉnh PAR INDEX năm 2022 huyện Bắc Ái",
        ),
        ("ỦY BAN NHÂN DÂN", "HUYỆN BẮC ÁI"),
        "Số:        /KH-UBND",
        "Bắc Ái, ngày      tháng      năm 2022",
        title="KẾ HOẠCH",
        subject="Nâng cao Chỉ số cải cách hành chính cấp tỉnh\nPAR INDEX năm 2022 huyện Bắc Ái",
        body=(
            (
                "Chỉ số cải cách hành chính cấp tỉnh (PAR INDEX) là bộ chỉ số nhằm theo dõi, đánh"
                " giá một cách thực chất, khách quan, công bằng trên cơ sở lượng hóa kết quả."
            ),
            (
                "- Chưa đạt 4 mục tiêu đề ra theo Kế hoạch số 3941/KH-UBND ngày 03/8/2021 của Ủy"
                " ban nhân dân tỉnh;"
            ),
        ),
    ),
}

_LOST_HYPHENS = _state(
    _named(
        *("673", "QĐ-UBND", "Quyết định", "Ủy ban nhân dân tỉnh Kon Tum"),
        day=(2018, 6, 25),
        subject="Về việc công bố kết quả đánh giá công tác cải cách hành chính",
    ),
    ("ỦY BAN NHÂN DÂN", "TỈNH KON TUM"),
    "Kon Tum",
)


def _broken(text: str) -> str:
    return text.replace("Ã ", "à").replace("QĐ-UBND", "QĐUBND").replace("Tự do - ", "Tự do  ")


EXAMPLES["673/QĐUBND"] = replace(_LOST_HYPHENS, layer=_broken)

ALSO_NAMED: dict[str, Paper] = {
    "106/2203/NĐ-CP": _state(
        _named(
            *("106", "2203/NĐ-CP", "Nghị định", "Chính phủ"),
            day=(2020, 9, 10),
            subject="Về vị trí việc làm và số lượng người làm việc trong đơn vị sự nghiệp công lập",
        ),
        ("CHÍNH PHỦ",),
        "Hà Nội",
    ),
    "1656/NQ-UBTVQH15": _state(
        _named(
            *("1656", "NQ-UBTVQH15", "Nghị quyết", "Ủy ban Thường vụ Quốc hội"),
            day=(2025, 6, 16),
            subject="Về việc sắp xếp các đơn vị hành chính cấp xã",
        ),
        ("ỦY BAN THƯỜNG VỤ QUỐC HỘI",),
        "Hà Nội",
    ),
    "20/2023/QH15": replace(
        _state(
            _named(
                *("20", "2023/QH15", "Luật", "Quốc hội"),
                day=(2023, 6, 22),
                subject="Giao dịch điện tử",
            ),
            ("QUỐC HỘI",),
            "Hà Nội",
        ),
        number="Luật số: 20/2023/QH15",
    ),
    "213/KH-UBND": _state(
        _named(
            *("213", "KH-UBND", "Kế hoạch", "Ủy ban nhân dân huyện Bắc Ái"),
            day=(2022, 3, 14),
            subject="Thực hiện công tác cải cách hành chính năm 2022",
        ),
        ("ỦY BAN NHÂN DÂN", "HUYỆN BẮC ÁI"),
        "Bắc Ái",
    ),
}
