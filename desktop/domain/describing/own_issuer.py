"""Reads the issuing body from the letterhead: the last one above the number."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from desktop.domain.describing.body_names import in_sentence_case
from desktop.domain.describing.header import HeaderLine
from desktop.domain.describing.zones import Zones, is_about, is_left
from desktop.domain.letters import fold

# What the name of a body begins with. Any other line goes on with the body above it.
_HEADS: Final = re.compile(
    "(?:"
    + "|".join(
        fold(head)
        for head in (
            "Ủy ban",
            "Uỷ ban",
            "UBND",
            "UBMTTQ",
            "Hội đồng",
            "HĐND",
            "Thường trực",
            "Sở",
            "Phòng",
            "Ban",
            "Bộ",
            "Văn phòng",
            "Trung tâm",
            "Đảng bộ",
            "Đảng ủy",
            "Đảng đoàn",
            "Chi bộ",
            "Tỉnh ủy",
            "Huyện ủy",
            "Thành ủy",
            "Quận ủy",
            "Thị ủy",
            "Chi cục",
            "Cục",
            "Tổng cục",
            "Trường",
            "Công an",
            "Chính phủ",
            "Thủ tướng",
            "Quốc hội",
            "Chủ tịch",
            "Công ty",
            "Đoàn",
            "Tỉnh đoàn",
            "Huyện đoàn",
            "Xã đoàn",
            "Mặt trận",
            "Liên đoàn",
            "Công đoàn",
            "Tổ công tác",
            "Tổ giúp việc",
            "Thanh tra",
            "Tòa án",
            "Viện",
            "Bảo hiểm",
            "Kho bạc",
            "BCH",
            "Trạm",
            "Chi nhánh",
            "Bệnh viện",
            "Quân sự",
            "BCĐ",
            "Hội",
        )
    )
    + r")\b"
)
_GOES_ON: Final = re.compile(r"(?:xa hoi|va|thuoc|cua)\b")
_JOINED: Final = re.compile(r"(?:va|-|,|thuoc|cua)\s*$")
_MOST_LINES: Final = 8
_LONGEST: Final = 300  # characters; what is longer is no name


def issuer_lines(zones: Zones) -> tuple[HeaderLine, ...]:
    """The lines that name the issuing body, without those of the body above it."""
    above = zones.letterhead[: zones.number_index]
    names = [line for line in above if _names_a_body(line, has_motto=zones.header.has_motto)]
    return tuple(_last_body(names[-_MOST_LINES:]))


def issuer_name(lines: Sequence[HeaderLine]) -> str:
    """The body's name the way it is written within a sentence, "" where it cannot be one."""
    name = " ".join(line.text.strip(" *_") for line in lines).strip(" -:.,")
    return in_sentence_case(name) if len(name) <= _LONGEST else ""


def _names_a_body(line: HeaderLine, *, has_motto: bool) -> bool:
    if line.is_motto or line.is_rule or is_about(line):
        return False
    return line.is_upper and (is_left(line) or not has_motto)


def _last_body(lines: Sequence[HeaderLine]) -> Iterator[HeaderLine]:
    start = 0
    for index, line in enumerate(lines):
        goes_on = index > 0 and _JOINED.search(lines[index - 1].folded)
        name = line.folded.strip(" *-_")
        if _HEADS.match(name) and " " in name and not _GOES_ON.match(name) and not goes_on:
            start = index
    yield from lines[start:]
