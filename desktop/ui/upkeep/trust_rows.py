"""What is shown of the installed trust bundle: of when it is, and what each of its files is."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from desktop.domain.plain_text import one_line
from desktop.domain.trust_bundle import TrustItem, TrustKind
from desktop.services.trust_contents import TrustContents
from desktop.wording.days import today
from desktop.wording.numbers import day, moment
from desktop.wording.phrases import Words, say, word

KINDS: Final[Mapping[TrustKind, str]] = Words(
    {
        TrustKind.ROOT: "Chứng thư gốc",
        TrustKind.INTERMEDIATE: "Chứng thư trung gian",
        TrustKind.CRL: "Danh sách thu hồi",
    }
)


@dataclass(frozen=True, slots=True)
class TrustRow:
    """A certificate or a list, as it stands today."""

    kind: str
    name: str
    since: str
    until: str
    state: str


def trust_rows(contents: TrustContents, now: datetime) -> tuple[TrustRow, ...]:
    """Roots, other CAs, then lists."""
    return tuple(_row(item, now) for item in contents.items)


def trust_words(contents: TrustContents, now: datetime) -> str:
    """Whose bundle is installed, and how old it is."""
    installed = contents.installed
    return say(
        "Đang dùng bộ số {number} của {office}, lập {at} ({age}).",
        number=str(installed.head.sequence),
        office=installed.head.unit.name,
        at=moment(installed.issued_at),
        age=_age(installed.issued_at, now),
    )


def is_outdated(contents: TrustContents, now: datetime) -> bool:
    """Whether something in it has run out, so that a newer bundle is wanted."""
    return any(item.until < now for item in contents.items)


def _row(item: TrustItem, now: datetime) -> TrustRow:
    return TrustRow(
        kind=KINDS[item.kind],
        name=one_line(item.subject),
        since=day(today(item.since)),
        until=day(today(item.until)),
        state=_state(item, now),
    )


def _state(item: TrustItem, now: datetime) -> str:
    if item.until < now:
        return word("✗ Đã hết hạn")
    if item.since > now:
        return word("✗ Chưa tới hạn dùng")
    if item.kind is TrustKind.CRL:
        return say("✓ Ra {age}", age=_age(item.since, now))
    return word("✓ Còn hạn")


def _age(at: datetime, now: datetime) -> str:
    days = (today(now) - today(at)).days
    if days <= 0:
        return word("hôm nay")
    return say("{days} ngày trước", days=str(days))
