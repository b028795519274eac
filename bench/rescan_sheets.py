"""Makes up the words on office pages: letters, tables, forms, lists, and near-alikes."""

from dataclasses import dataclass, replace
from random import Random

_FAMILY = [
    "Nguyễn",
    "Trần",
    "Lê",
    "Phạm",
    "Hoàng",
    "Phan",
    "Vũ",
    "Đặng",
    "Bùi",
    "Đỗ",
    "Hồ",
    "Ngô",
    "Dương",
    "Lý",
    "Đinh",
    "Mai",
    "Trịnh",
    "Lương",
]
_MIDDLE = [
    "Văn",
    "Thị",
    "Đức",
    "Minh",
    "Thanh",
    "Ngọc",
    "Hữu",
    "Quốc",
    "Xuân",
    "Kim",
    "Thu",
    "Hải",
    "Anh",
    "Bảo",
    "Công",
]
_GIVEN = [
    "An",
    "Bình",
    "Châu",
    "Dũng",
    "Giang",
    "Hà",
    "Hiền",
    "Hùng",
    "Khánh",
    "Lan",
    "Linh",
    "Long",
    "Mai",
    "Nam",
    "Nga",
    "Oanh",
    "Phúc",
    "Quân",
    "Sơn",
    "Tâm",
    "Thảo",
    "Trang",
    "Tuấn",
    "Uyên",
    "Vinh",
    "Yến",
    "Đạt",
    "Hoa",
    "Thắng",
    "Hòa",
    "Nhung",
]
_PLACES = [
    "Tân Lập",
    "Hòa Bình",
    "Phú Mỹ",
    "Vĩnh An",
    "Thạnh Đông",
    "An Nhơn",
    "Long Hưng",
    "Đông Sơn",
]
_TYPES = {
    "QĐ": "QUYẾT ĐỊNH",
    "KH": "KẾ HOẠCH",
    "BC": "BÁO CÁO",
    "TB": "THÔNG BÁO",
    "TTr": "TỜ TRÌNH",
}
_SUBJECTS = (
    "Về việc kiểm soát thủ tục hành chính năm {}",
    "Về công tác cải cách hành chính quý {}",
    "Kết quả giải quyết hồ sơ theo cơ chế một cửa tháng {}",
    "Về việc phân công nhiệm vụ cán bộ, công chức tại Bộ phận Một cửa số {}",
    "Tuyên truyền cải cách hành chính trên địa bàn năm {}",
)
_HEADS = (
    "Căn cứ Luật Tổ chức chính quyền địa phương",
    "Thực hiện Kế hoạch số {}/KH-UBND của Ủy ban nhân dân tỉnh",
    "Ủy ban nhân dân xã giao Văn phòng Hội đồng nhân dân và Ủy ban nhân dân",
    "Trong {} tháng qua, Bộ phận Tiếp nhận và Trả kết quả",
    "Các ban, ngành, đoàn thể và trưởng thôn có trách nhiệm",
    "Phòng Văn hóa - Xã hội chủ trì, phối hợp với Phòng Kinh tế",
    "Qua kiểm tra, đoàn công tác ghi nhận {} đơn vị",
    "Công chức phụ trách công nghệ thông tin",
)
_MIDDLES = (
    "đã tiếp nhận {} hồ sơ, trong đó giải quyết đúng hạn {} hồ sơ",
    "rà soát, niêm yết công khai {} thủ tục thuộc thẩm quyền",
    "tổ chức {} hội nghị quán triệt với {} lượt người tham dự",
    "nâng cao chất lượng dịch vụ công trực tuyến toàn trình",
    "khắc phục tình trạng trễ hạn, nhũng nhiễu, gây phiền hà cho người dân",
    "đẩy mạnh số hóa kết quả giải quyết còn hiệu lực",
    "khảo sát mức độ hài lòng của {} người dân, doanh nghiệp",
    "phân loại, lập danh mục và lưu trữ tài liệu theo quy định",
)
_TAILS = (
    "báo cáo kết quả trước ngày {} hằng tháng.",
    "bảo đảm tiến độ, chất lượng và đúng quy định của pháp luật.",
    "đạt tỷ lệ {},{} %, tăng {} hồ sơ so với cùng kỳ.",
    "kinh phí {}.{}00.000 đồng từ nguồn ngân sách xã.",
    "nếu có vướng mắc, kịp thời phản ánh về Ủy ban nhân dân xã để xem xét, giải quyết.",
)
_LABELS = (
    "Họ và tên",
    "Ngày sinh",
    "Số định danh cá nhân",
    "Nơi thường trú",
    "Số điện thoại",
    "Nội dung đề nghị",
    "Mã hồ sơ",
    "Ngày hẹn trả kết quả",
    "Người tiếp nhận",
)


@dataclass(frozen=True, slots=True)
class Sheet:
    """One page: what stands on it, top to bottom; empty parts are left out."""

    kind: str
    issuer: str = ""
    number: str = ""
    place_and_date: str = ""
    title: str = ""
    subject: str = ""
    paragraphs: tuple[str, ...] = ()
    fields: tuple[tuple[str, str], ...] = ()
    rows: tuple[tuple[str, ...], ...] = ()
    signer: str = ""
    signature: int = 0
    sealed: bool = False
    page_number: int = 0


KINDS = ("letter", "second page", "table", "form", "list", "thin")


def make_sheet(kind: str, random: Random) -> Sheet:
    """A page of this kind; forms and letters of one office look much alike."""
    return {
        "letter": _letter,
        "second page": _second_page,
        "table": _table,
        "form": _form,
        "list": _list,
        "thin": _thin,
    }[kind](random)


def near_alike(sheet: Sheet, random: Random) -> tuple[str, Sheet]:
    """Another page that differs in one number, name, date or row, and what differs."""
    ways = [
        ("one number", _other_number),
        ("one name", _other_name),
        ("one date", _other_date),
        ("one row", _other_row),
        ("filled differently", _filled_differently),
    ]
    random.shuffle(ways)
    for what, change in ways:
        changed = change(sheet, random)
        if changed != sheet:
            return what, changed
    return "one word", replace(sheet, title=f"{sheet.title} (tiếp)")


def next_page(sheet: Sheet, random: Random) -> Sheet:
    """The page after this one in the same document."""
    return replace(_second_page(random), page_number=sheet.page_number + 1 or 2)


def _name(random: Random) -> str:
    return " ".join(random.choice(part) for part in (_FAMILY, _MIDDLE, _GIVEN))


def _day(random: Random) -> str:
    month = random.randint(1, 12)
    return f"ngày {random.randint(1, 28):02} tháng {month:02} năm {random.randint(2024, 2026)}"


def _numbered(text: str, random: Random) -> str:
    while "{}" in text:
        text = text.replace("{}", str(random.randint(2, 989)), 1)
    return text


def _paragraph(random: Random) -> str:
    parts = [random.choice(_HEADS), *random.sample(_MIDDLES, random.randint(1, 3))]
    return _numbered(", ".join(parts) + "; " + random.choice(_TAILS), random)


def _paragraphs(random: Random, low: int, high: int) -> tuple[str, ...]:
    return tuple(
        f"{order}. {_paragraph(random)}" for order in range(1, random.randint(low, high) + 1)
    )


def _headed(kind: str, random: Random) -> Sheet:
    sign, title = random.choice(list(_TYPES.items()))
    place = random.choice(_PLACES[:3])
    return Sheet(
        kind=kind,
        issuer=f"ỦY BAN NHÂN DÂN\nXÃ {place.upper()}",
        number=f"Số: {random.randint(11, 989)}/{sign}-UBND",
        place_and_date=f"{place}, {_day(random)}",
        title=title,
        subject=_numbered(random.choice(_SUBJECTS), random),
        signer=_name(random),
        signature=random.randint(1, 9),
        sealed=random.random() < 0.6,
    )


def _letter(random: Random) -> Sheet:
    return replace(_headed("letter", random), paragraphs=_paragraphs(random, 4, 7))


def _second_page(random: Random) -> Sheet:
    return Sheet("second page", paragraphs=_paragraphs(random, 7, 11), page_number=2)


def _table(random: Random) -> Sheet:
    head = ("STT", "Lĩnh vực", "Tiếp nhận", "Đúng hạn", "Trễ hạn", "Tỷ lệ")
    fields = ("Hộ tịch", "Chứng thực", "Đất đai", "Bảo trợ xã hội", "Xây dựng", "Người có công")
    rows = [head]
    for order in range(1, random.randint(10, 18)):
        taken, late = random.randint(15, 990), random.randint(0, 9)
        share = f"{100 - late * 100 / taken:.1f}".replace(".", ",")
        name = f"{random.choice(fields)} thôn {random.randint(1, 12)}"
        rows.append((str(order), name, str(taken), str(taken - late), str(late), f"{share} %"))
    return replace(_headed("table", random), paragraphs=_paragraphs(random, 1, 1), rows=tuple(rows))


def _form(random: Random) -> Sheet:
    place = random.choice(_PLACES[:2])
    return Sheet(
        kind="form",
        issuer=f"ỦY BAN NHÂN DÂN\nXÃ {place.upper()}",
        number=f"Số: {random.randint(11, 989)}/BPMC",
        place_and_date=f"{place}, {_day(random)}",
        title="GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ",
        paragraphs=("Bộ phận Tiếp nhận và Trả kết quả xã tiếp nhận hồ sơ của ông (bà):",),
        fields=_filled(random),
        signer=_name(random),
        signature=random.randint(1, 9),
    )


def _filled(random: Random) -> tuple[tuple[str, str], ...]:
    values = (
        _name(random),
        f"{random.randint(1, 28):02}/{random.randint(1, 12):02}/{random.randint(1950, 2004)}",
        f"0{random.randint(10**10, 10**11 - 1)}",
        f"Thôn {random.randint(1, 14)}, xã {random.choice(_PLACES)}",
        f"09{random.randint(10**7, 10**8 - 1)}",
        random.choice(("Cấp bản sao khai sinh", "Đăng ký kết hôn", "Chứng thực chữ ký")),
        f"H{random.randint(10, 99)}.{random.randint(10, 99)}-{random.randint(100000, 999999)}",
        f"{random.randint(1, 28):02}/{random.randint(1, 12):02}/2026",
        _name(random),
    )
    return tuple(zip(_LABELS, values, strict=True))


def _list(random: Random) -> Sheet:
    rows: list[tuple[str, ...]] = [("STT", "Họ và tên", "Chức vụ", "Điểm")]
    posts = ("Chủ tịch", "Phó Chủ tịch", "Công chức", "Trưởng thôn", "Văn thư", "Kế toán")
    for order in range(1, random.randint(16, 26)):
        score = f"{random.randint(60, 99)},{random.randint(0, 9)}"
        rows.append((str(order), _name(random), random.choice(posts), score))
    title = f"DANH SÁCH CÁN BỘ, CÔNG CHỨC NĂM {random.randint(2023, 2026)}"
    return Sheet("list", title=title, rows=tuple(rows), page_number=random.randint(2, 6))


def _thin(random: Random) -> Sheet:
    """The end of a document: two lines and a signature; or a cover."""
    if random.random() < 0.5:
        return Sheet(
            "thin",
            paragraphs=(_paragraph(random), _paragraph(random)),
            signer=_name(random),
            signature=random.randint(1, 9),
            sealed=True,
            page_number=random.randint(3, 9),
        )
    title = random.choice(("HỒ SƠ TỰ ĐÁNH GIÁ", "TÀI LIỆU KIỂM CHỨNG", "BÁO CÁO TỔNG HỢP"))
    return replace(_headed("thin", random), title=title, sealed=False, signer="")


def _digit(text: str, random: Random) -> str:
    places = [place for place, sign in enumerate(text) if sign.isdigit()]
    place = random.choice(places)
    other = random.choice([digit for digit in "0123456789" if digit != text[place]])
    return text[:place] + other + text[place + 1 :]


def _other_number(sheet: Sheet, random: Random) -> Sheet:
    if sheet.number and random.random() < 0.6:
        return replace(sheet, number=_digit(sheet.number, random))
    numbered = [place for place, text in enumerate(sheet.paragraphs) if _has_digit(text[3:])]
    if not numbered:
        return sheet
    place = random.choice(numbered)
    texts = list(sheet.paragraphs)
    texts[place] = texts[place][:3] + _digit(texts[place][3:], random)
    return replace(sheet, paragraphs=tuple(texts))


def _has_digit(text: str) -> bool:
    return any(sign.isdigit() for sign in text)


def _other_name(sheet: Sheet, random: Random) -> Sheet:
    if sheet.kind == "list":
        return _with_cell(sheet, random.randrange(1, len(sheet.rows)), 1, _name(random))
    if sheet.fields and random.random() < 0.7:
        return replace(sheet, fields=((sheet.fields[0][0], _name(random)), *sheet.fields[1:]))
    return replace(sheet, signer=_name(random)) if sheet.signer else sheet


def _other_date(sheet: Sheet, random: Random) -> Sheet:
    place = sheet.place_and_date.partition(",")[0]
    return replace(sheet, place_and_date=f"{place}, {_day(random)}") if place else sheet


def _other_row(sheet: Sheet, random: Random) -> Sheet:
    if not sheet.rows:
        return sheet
    row = random.randrange(1, len(sheet.rows))
    column = random.choice([c for c, cell in enumerate(sheet.rows[row]) if c and _has_digit(cell)])
    return _with_cell(sheet, row, column, _digit(sheet.rows[row][column], random))


def _with_cell(sheet: Sheet, row: int, column: int, text: str) -> Sheet:
    rows = [list(cells) for cells in sheet.rows]
    rows[row][column] = text
    return replace(sheet, rows=tuple(tuple(cells) for cells in rows))


def _filled_differently(sheet: Sheet, random: Random) -> Sheet:
    return replace(sheet, fields=_filled(random)) if sheet.fields else sheet
