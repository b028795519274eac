"""The types of documents and their abbreviations (NĐ 30/2020, Phụ lục III; Party; legal texts)."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from desktop.domain.letters import fold

LETTER: Final = "Công văn"
"""The one type that carries neither a title nor an abbreviation."""

OFFICE_TYPES: Final[Mapping[str, str]] = MappingProxyType(
    {
        "NQ": "Nghị quyết",
        "QĐ": "Quyết định",
        "CT": "Chỉ thị",
        "QC": "Quy chế",
        "QyĐ": "Quy định",
        "TC": "Thông cáo",
        "TB": "Thông báo",
        "HD": "Hướng dẫn",
        "CTr": "Chương trình",
        "KH": "Kế hoạch",
        "PA": "Phương án",
        "ĐA": "Đề án",
        "DA": "Dự án",
        "BC": "Báo cáo",
        "BB": "Biên bản",
        "TTr": "Tờ trình",
        "HĐ": "Hợp đồng",
        "CĐ": "Công điện",
        "BGN": "Bản ghi nhớ",
        "BTT": "Bản thỏa thuận",
        "GUQ": "Giấy ủy quyền",
        "GM": "Giấy mời",
        "GGT": "Giấy giới thiệu",
        "GNP": "Giấy nghỉ phép",
        "PG": "Phiếu gửi",
        "PC": "Phiếu chuyển",
        "PB": "Phiếu báo",
        "CV": LETTER,
    }
)
"""What an office issues by NĐ 30/2020, and offices' own "CV"."""

_OTHER_TYPES: Final[Mapping[str, str]] = MappingProxyType(
    {
        "NĐ": "Nghị định",
        "TT": "Thông tư",
        "TTLT": "Thông tư liên tịch",
        "KL": "Kết luận",
        "PL": "Phụ lục",
        "SY": "Sao y",
        "SL": "Sao lục",
        "TrS": "Trích sao",
        "BCTĐ": "Báo cáo thẩm định",
        "CTHĐ": "Chương trình hành động",
        "CTrHĐ": "Chương trình hành động",
    }
)

ALL_TYPES: Final[Mapping[str, str]] = MappingProxyType({**OFFICE_TYPES, **_OTHER_TYPES})
"""By abbreviation; some are local custom (BCTĐ), some only legal or the Party's."""

_PARTY_READINGS: Final[Mapping[str, str]] = MappingProxyType({"TT": "Thông tri"})

_ONLY_TITLES = (
    "Luật",
    "Bộ luật",
    "Pháp lệnh",
    "Hiến pháp",
    "Thông tri",
    "Thư công",
    "Thư mời",
    "Giấy xác nhận",
    "Giấy chứng nhận",
    "Bản cam kết",
    "Lịch công tác",
    "Danh sách",
    "Điều lệ",
    "Nội quy",
    "Kết luận thanh tra",
)


def type_name(abbreviation: str, *, is_party: bool = False) -> str:
    """The type's full name, "" for an abbreviation that names none."""
    if is_party and abbreviation in _PARTY_READINGS:
        return _PARTY_READINGS[abbreviation]
    return ALL_TYPES.get(abbreviation, "")


_BY_FOLDED: Final[Mapping[str, str]] = MappingProxyType(
    # What is listed first keeps an ambiguous spelling: "hd" is Hướng dẫn before Hợp đồng.
    {fold(each): each for each in reversed(tuple(ALL_TYPES))}
)


def abbreviation_like(untrusted_letters: str) -> str:
    """The abbreviation meant by letters without marks or in wrong case ("QD", "TTR"), or ""."""
    if untrusted_letters in ALL_TYPES:
        return untrusted_letters
    return _BY_FOLDED.get(fold(untrusted_letters), "")


TITLES: Final[Mapping[str, str]] = MappingProxyType(
    {
        fold(name): name
        for name in sorted({*ALL_TYPES.values(), *_ONLY_TITLES} - {LETTER}, key=len, reverse=True)
    }
)
"""Names as they stand above a subject, folded, the longest first, to the name."""
