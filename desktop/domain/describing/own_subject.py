"""Reads what the document is about: under its title, or after "V/v" in a công văn."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from desktop.domain.describing.header import HeaderLine
from desktop.domain.describing.own_date import is_day_line
from desktop.domain.describing.own_issuer import issuer_lines
from desktop.domain.describing.zones import Zones, is_about, is_left

_MOST_LINES: Final = 8
_LONGEST: Final = 500  # characters, NĐ 30/2020, Phụ lục VI
_NEAR: Final = 0.022  # of the page's width: centred text stands truer than that
_WIDE_GAP: Final = 2.3  # line heights between the tops of two lines of one paragraph
_NEXT_PARAGRAPH: Final = 1.4  # line heights, to a paragraph of its own
_RUNNING_WIDTH: Final = 0.70  # of the page's width: only running text fills its lines

# Where the text proper begins, whatever stood before it.
_TEXT_BEGINS: Final = re.compile(
    r"\W*(?:can cu|kinh gui|xet|dieu \d|chuong [ivx\d]|phan (?:thu|[ivx\d])|[ivx]{1,4}\s?[./)]|"
    r"\d{1,2}\s?[.)]\s?(?!\d)|[a-d]\s?[./)]|muc \d|hom nay|quyet dinh:|quyet nghi:|noi nhan|so\s?:|"
    r"kem theo|ban hanh kem theo|\(kem theo|\(ban hanh)"
)
# The same where a line runs from margin to margin: a shorter one may be the subject's own.
_TEXT_MAY_BEGIN: Final = re.compile(
    r"\W*(?:Thực hiện|Theo|Để|Nhằm|Trên cơ sở|Trong|Triển khai|Tiếp tục|Qua|Ngày \d|Căn cứ|"
    r"Ủy ban|Uỷ ban|UBND|HĐND|Sở|Phòng|Đảng ủy|Ban)\b"
)
_AUTHORITY: Final = re.compile(
    r"\W*(?:chu tich|uy ban|hoi dong nhan dan|bo truong|giam doc|thu tuong|chinh phu|quoc hoi|"
    r"truong (?:phong|ban)|chanh van phong|ban (?:chap hanh|thuong vu)|thong doc|vien truong)\b"
)
_ABOUT_WORD: Final = re.compile(r"\W*(?:v/v|v\.v)\W*", re.IGNORECASE)


def subject_lines(zones: Zones) -> tuple[HeaderLine, ...]:
    """The lines that say what the document is about, without the title's own."""
    if zones.title is None:
        return tuple(_letter_lines(zones))
    return tuple(_titled_lines(zones, zones.title.index))


def subject_text(zones: Zones, lines: Sequence[HeaderLine]) -> str:
    """The subject on one line, "" where there is none."""
    first = zones.title.rest if zones.title is not None else ""
    words = " ".join([first, *(line.text.strip(" *_") for line in lines)]).strip()
    if zones.title is None:
        words = _ABOUT_WORD.sub("", words, count=1)
    return " ".join(words.split())[:_LONGEST].strip(" .,;:-_")


def _titled_lines(zones: Zones, title: int) -> Iterator[HeaderLine]:
    lines = zones.header.lines
    head = last = lines[title]
    issuer = " ".join(line.folded for line in issuer_lines(zones))
    count = 1 if zones.title is not None and zones.title.rest else 0
    for line in lines[title + 1 : title + 1 + _MOST_LINES]:
        if line.is_rule:
            if count:
                return
            continue
        if _ends(line, last, head, count) or _names(line, issuer):
            return
        count += 1
        last = line
        yield line


def _ends(line: HeaderLine, last: HeaderLine, head: HeaderLine, count: int) -> bool:
    """Whether the subject is over before this line."""
    if _TEXT_BEGINS.match(line.folded) or _is_authority(line, last, count):
        return True
    ends_capitals = count > 0 and last.is_upper and line.text != line.text.upper()
    if abs(line.centre - head.centre) > _NEAR or ends_capitals:
        return True
    if line.top - last.top > _WIDE_GAP * max(last.bottom - last.top, line.bottom - line.top):
        return True
    is_running = count > 0 and line.right - line.left > _RUNNING_WIDTH
    return is_running and _TEXT_MAY_BEGIN.match(line.text) is not None


def _names(line: HeaderLine, issuer: str) -> bool:
    """Whether the line is the issuing body's own name, or ends with it."""
    return bool(issuer) and line.is_upper and line.folded.endswith(issuer)


def _is_authority(line: HeaderLine, last: HeaderLine, count: int) -> bool:
    """Whether the line says who decides, rather than going on with a subject in capitals."""
    if not line.is_upper or not _AUTHORITY.match(line.folded):
        return False
    goes_on = count > 0 and last.is_upper
    return not goes_on or line.top - last.top > _NEXT_PARAGRAPH * (last.bottom - last.top)


def _letter_lines(zones: Zones) -> Iterator[HeaderLine]:
    about = [i for i, line in enumerate(zones.letterhead) if is_about(line)]
    if not about:
        return
    first = last = zones.letterhead[about[0]]
    yield first
    for line in zones.letterhead[about[0] + 1 :]:
        if line.is_rule or line.is_motto or is_day_line(line) or not _goes_on(line, first):
            continue
        if line.top - last.top > _WIDE_GAP * (last.bottom - last.top):
            return
        last = line
        yield line


def _goes_on(line: HeaderLine, first: HeaderLine) -> bool:
    return is_left(line) or abs(line.centre - first.centre) < _NEAR
