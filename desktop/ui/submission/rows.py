"""The rows of the page *Nộp hồ sơ*: what happened, and the packages made so far."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Final

from desktop.domain.audit import EntryKind, JournalEntry
from desktop.ports.exports import ExportRecord
from desktop.wording.numbers import moment, size
from desktop.wording.phrases import say

_SHOWN_DIGITS = 12


@dataclass(frozen=True, slots=True)
class PackageRow:
    """A package that was made; `path` is where it was put, if it went into the workspace."""

    name: str
    facts: str
    path: Path


SHOWN_KINDS: Final = (
    EntryKind.APPROVED,
    EntryKind.REOPENED,
    EntryKind.KEY_MADE,
    EntryKind.REPORT_SIGNED,
    EntryKind.EXPORTED,
    EntryKind.DELIVERED,
    EntryKind.RECEIPT_IMPORTED,
)
"""What the page tells of; every change of points is in the journal too."""

_MOST_HAPPENED = 12


@dataclass(frozen=True, slots=True)
class HappenedRow:
    """Something that happened, and when."""

    what: str
    when: str


def happened_rows(entries: Sequence[JournalEntry]) -> tuple[HappenedRow, ...]:
    """The newest first."""
    latest = list(reversed(entries))[:_MOST_HAPPENED]
    return tuple(HappenedRow(_what(entry), moment(entry.at)) for entry in latest)


_HAPPENED: Final = MappingProxyType(
    {
        EntryKind.APPROVED: "Phê duyệt: {by}",
        EntryKind.REOPENED: "Mở lại để sửa: {reason}",
        EntryKind.KEY_MADE: "Tạo khóa của đơn vị",
        EntryKind.REPORT_SIGNED: "Báo cáo được ký: {by}",
        EntryKind.EXPORTED: "Xuất gói {file}",
        EntryKind.DELIVERED: "Chuyển gói: {target}",
        EntryKind.RECEIPT_IMPORTED: "Nhận giấy tiếp nhận",
    }
)


def _what(entry: JournalEntry) -> str:
    told = {name: str(entry.facts.get(name, "")) for name in ("reason", "file", "target")}
    return say(_HAPPENED[entry.kind], by=entry.actor, **told)


def package_rows(exports: Sequence[ExportRecord], folder: Path) -> tuple[PackageRow, ...]:
    """The newest first."""
    return tuple(
        PackageRow(
            one.file_name,
            say(
                "{at} · {size} · mã {digest}…",
                at=moment(one.created_at),
                size=size(one.size),
                digest=one.digest[:_SHOWN_DIGITS],
            ),
            folder / one.file_name,
        )
        for one in reversed(exports)
    )
