"""The slip with which a package is handed over: what it is, and its digest to compare."""

from collections.abc import Iterator
from typing import Final

from desktop.domain.plain_text import one_line
from desktop.ports.papers import SlipContent
from desktop.reports.page import DocumentFacts
from desktop.reports.paper_parts import (
    Body,
    Fingerprint,
    Grid,
    Heading,
    Letterhead,
    Paper,
    Part,
    RoomToWrite,
    SideBySide,
    Title,
)
from desktop.reports.paper_table import Column, Row
from desktop.wording.numbers import moment, size
from desktop.wording.phrases import say

_TITLE: Final = "PHIẾU NỘP HỒ SƠ"
_COLUMNS: Final = (Column("Nội dung", 48), Column("Thông tin", 117))
_SHORT: Final = 16


def slip_paper(content: SlipContent) -> Paper:
    """The slip."""
    unit = one_line(content.unit.name)
    title = say("Phiếu nộp hồ sơ lần {n} - {unit}", n=str(content.record.sequence), unit=unit)
    facts = DocumentFacts(title=title, author=unit, at=content.record.created_at)
    return Paper(facts, tuple(_parts(content)))


def _parts(content: SlipContent) -> Iterator[Part]:
    year = str(content.year)
    yield Letterhead(content.unit, content.record.created_at)
    yield Title((_TITLE, say("Chấm điểm chỉ số cải cách hành chính năm {year}", year=year)))
    yield Grid(_COLUMNS, tuple(Row(each) for each in _facts(content)))
    yield Heading("Mã kiểm tra của gói hồ sơ (SHA-256)", "muc-ma")
    yield Fingerprint(content.record.digest)
    yield Body(
        "Bên nhận mở gói bằng Minh Chứng rồi so mã kiểm tra hiện ra với mã trên phiếu, "
        "hoặc quét mã QR. Trùng từng ký tự thì đúng là gói hồ sơ này; khác một ký tự thì không "
        "nhận và báo lại bên nộp."
    )
    yield Body("Thời điểm giao nhận: …… giờ …… phút, ngày …… tháng …… năm ………")
    yield RoomToWrite("Ghi chú:", 2)
    yield SideBySide(("BÊN NỘP",), ("BÊN NHẬN",))


def _facts(content: SlipContent) -> Iterator[tuple[str, str]]:
    record = content.record
    yield (
        "Đơn vị nộp",
        say("{name} (mã {code})", name=one_line(content.unit.name), code=content.unit.code),
    )
    yield "Nơi nhận", one_line(content.receiver)
    yield "Bộ tiêu chí", one_line(content.set_title)
    yield "Lần nộp", str(record.sequence)
    yield "Tệp", "\n".join(content.files)
    yield "Dung lượng", size(record.size)
    yield "Lập lúc", moment(record.created_at)
    yield "Người ký", one_line(record.signer)
    yield "Dấu vân tay chứng thư", say("{start}…", start=record.fingerprint[:_SHORT])
