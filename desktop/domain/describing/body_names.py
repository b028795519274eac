"""Turns a body's name in capitals into the spelling used within a sentence (NĐ 30, Phụ lục II)."""

import re
from typing import Final

from desktop.domain.letters import fold

_ABBREVIATIONS: Final = frozenset(
    {
        *("UBND", "HĐND", "UBMTTQ", "MTTQ", "CCHC", "TTHC", "HC", "TP", "TX", "TT", "BCĐ", "BCH"),
        *("TNCS", "VN", "BHXH", "NN", "PTNT", "LĐLĐ", "GDĐT", "KHCN", "TTPVHCC", "XH"),
    }
)
# A place's own name comes after one of these, every word of it with a capital.
_LEVELS: Final = (
    *("thành phố", "thị xã", "thị trấn", "đặc khu", "tỉnh", "huyện", "quận", "phường", "xã"),
    *("thôn", "ấp"),
)
_LEVEL: Final = re.compile(
    rf"\b(?!xa hoi\b|\w+ (?:uy|doan|doi)\b)(?:{'|'.join(map(fold, _LEVELS))})\b"
)
# After one of these, the first word of the field they are in charge of carries a capital as well.
_FIELD_HEAD: Final = re.compile(
    r"(?:so|bo|phong|cuc|chi cuc|tong cuc|ban|trung tam|vien|vu|truong|thanh tra)"
)
_SCHOOL: Final = re.compile(
    r"^truong (?:tieu hoc|trung hoc co so|trung hoc pho thong|mam non|mau giao|thcs|thpt)\b"
)
_PARTY_COMMITTEE: Final = re.compile(r"(?:tinh|huyen|thanh|quan|thi|dang) (?:uy|doan)\b")
_NAMED: Final = (
    "việt nam",
    "chính phủ",
    "quốc hội",
    "tổ quốc",
    "ủy ban nhân dân",
    "hội đồng nhân dân",
    "thường vụ",
    "đảng ủy",
)
_NAMES: Final = re.compile("|".join(map(fold, _NAMED)))
_COUNTRY: Final = "viet nam"
_WORD: Final = re.compile(r"[\w.]+")


def in_sentence_case(name: str) -> str:
    """The name with capitals where a sentence has them; only what is all capitals is changed."""
    spoken = " ".join(name.split())
    if not spoken.isupper():
        return spoken
    words = list(_WORD.finditer(spoken))
    spelling = _Spelling(spoken)
    return "".join(_between(spoken, words, [spelling.of(match) for match in words]))


def _between(text: str, words: list[re.Match[str]], spelled: list[str]) -> list[str]:
    """The spelled words with what stood between them."""
    pieces, at = [], 0
    for match, word in zip(words, spelled, strict=True):
        pieces += [text[at : match.start()], word]
        at = match.end()
    return [*pieces, text[at:]]


class _Spelling:
    """Spells the words of one name, each by what stands before it."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._folded = fold(name)
        self._named = self._starts()
        self._levels = [match.span() for match in _LEVEL.finditer(self._folded)]

    def _starts(self) -> set[int]:
        """Where names begin that have two capitals or one, whatever stands before them."""
        starts = set()
        for match in _NAMES.finditer(self._folded):
            starts.add(match.start())
            if match.group() == _COUNTRY:
                starts.add(match.end() - len("nam"))
        return starts

    def of(self, word: re.Match[str]) -> str:
        if word.group() in _ABBREVIATIONS:
            return word.group()
        small = word.group().lower()
        return small[:1].upper() + small[1:] if self._has_capital(word) else small

    def _has_capital(self, word: re.Match[str]) -> bool:
        at = word.start()
        before = self._folded[:at].rstrip()
        if not before:
            return True
        if any(start <= at < end for start, end in self._levels):
            return False
        return (
            any(end <= at for _start, end in self._levels)
            or _SCHOOL.search(before) is not None
            or _PARTY_COMMITTEE.search(before) is not None
            or at in self._named
            or _opens_a_field(before)
        )


def _opens_a_field(before: str) -> bool:
    """Whether a word after this is the first of what a department is in charge of."""
    if _FIELD_HEAD.fullmatch(before):
        return True
    is_joined = re.search(r"(?:,|\bva| -)$", before) is not None
    return is_joined and re.match(rf"{_FIELD_HEAD.pattern} ", before) is not None
