"""Says of an explanation in the register what it rests on, and whether both together are whole."""

from desktop.domain import bases
from desktop.domain.evidence import Digest
from desktop.domain.receiving import Judged, ReceivedFile
from desktop.domain.submission import PackageKind
from desktop.ui.receiving.making import Book
from desktop.wording.phrases import say, word

_SHOWN_DIGITS = 12
_LACKING = frozenset({bases.DOCUMENT_MISSING, bases.DOCUMENT_DIFFERS})


def explained(one: ReceivedFile, book: Book) -> list[str]:
    """The lines about a file's base, or about what rests on it; none for most packages."""
    judged, head = one.judged, one.head
    if judged is None or head is None:
        return []
    if head.kind is PackageKind.EXPLANATION and head.base is not None:
        return [_of_base(head.base, book), *_wholeness(judged)]
    resting = _resting_on(one, book)
    if not resting:
        return []
    numbers = ", ".join(map(str, sorted(resting)))
    return [say("Là gói gốc của gói giải trình số {numbers}", numbers=numbers)]


def to_rebuild(one: ReceivedFile, book: Book) -> int | None:
    """Which file of the register gives the whole set that a file is a part of; None for most.

    Of a base that is what the newest explanation says together with it.
    """
    if one.head is None or not one.is_counted:
        return None
    if one.head.kind is PackageKind.EXPLANATION:
        return one.number
    resting = _resting_on(one, book)
    return resting[max(resting)] if resting else None


def _resting_on(one: ReceivedFile, book: Book) -> dict[int, int]:
    """The sequence numbers of what counts and rests on a file that counts, each with its file."""
    digest = None if one.judged is None or not one.is_counted else one.judged.digest
    return {
        each.file.head.sequence: each.file.number
        for each in book.entries
        if digest is not None
        and each.file.head is not None
        and each.file.head.base == digest
        and each.file.is_counted
    }


def _of_base(base: Digest, book: Book) -> str:
    for each in book.entries:
        head, judged = each.file.head, each.file.judged
        if head is not None and judged is not None and judged.digest == base:
            return say("Giải trình, bổ sung cho gói số {number}", number=str(head.sequence))
    return say("Giải trình, gói gốc có mã {digest}… chưa đến", digest=base[:_SHOWN_DIGITS])


def _wholeness(judged: Judged) -> list[str]:
    if judged.placed is not None:
        return [word("Đủ tài liệu khi ghép với gói gốc")]
    lacking = sum(1 for one in judged.findings if one.code in _LACKING)
    if not lacking:
        return []
    return [say("Ghép với gói gốc còn thiếu {count} tài liệu", count=str(lacking))]
