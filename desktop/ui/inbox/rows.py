"""What the inbox shows of scans and of files that are not taken yet, as frozen rows and words."""

from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Final

from desktop.domain.evidence import Digest, DocumentCode, Metadata
from desktop.domain.pages import Trouble
from desktop.domain.plain_text import one_line
from desktop.domain.readings import KeptGuess, ReadingHead
from desktop.domain.scans import FolderSight, Scan, ScanFolder, Wait
from desktop.services.inbox import Inbox
from desktop.ui.inbox.tray_state import ScanRow, TrayState
from desktop.wording.documents import issued_on, number_and_symbol, type_and_subject
from desktop.wording.numbers import moment, size
from desktop.wording.phrases import Words, say
from desktop.wording.states import MEDIA_TYPES

WAITS: Final[Mapping[Wait, str]] = Words(
    {
        Wait.WRITING: "đang ghi, sẽ nhận khi ghi xong",
        Wait.HALF: "chưa trọn, đang đợi phần còn lại",
        Wait.LOCKED: "đang bị chương trình khác giữ, sẽ thử lại",
        Wait.DISK_FULL: "hết chỗ trên đĩa; hãy xóa bớt tệp, chương trình sẽ thử lại",
        Wait.REFUSED: "máy không cho đọc hoặc ghi, sẽ thử lại",
        Wait.FOREIGN: "không rõ loại tệp, không nhận",
    }
)

UNDRAWN: Final[Mapping[Trouble, str]] = Words(
    {
        Trouble.PASSWORD: "Có mật khẩu, không xem được",
        Trouble.DAMAGED: "Tệp hỏng, không xem được",
        Trouble.NO_PAGES: "Không có trang nào",
        Trouble.TOO_MANY_PAGES: "Quá nhiều trang để xem",
        Trouble.TOO_LARGE: "Trang quá lớn để xem",
        Trouble.TIMED_OUT: "Vẽ trang quá lâu nên đã dừng",
        Trouble.CRASHED: "Không vẽ được trang này",
        Trouble.OUT_OF_MEMORY: "Trang cần quá nhiều bộ nhớ",
        Trouble.UNSUPPORTED: "Loại tệp này không xem trước được",
    }
)


def tray_state(
    inbox: Inbox,
    heads: Mapping[Digest, ReadingHead],
    known: Mapping[Digest, DocumentCode],
) -> TrayState:
    """The inbox as rows, with what was found in the scans, and which are documents already."""
    waiting, aside = (
        tuple(
            _row(each, heads.get(each.content.digest), known.get(each.content.digest, ""))
            for each in reversed(scans)
        )
        for scans in (inbox.waiting, inbox.aside)
    )
    return TrayState(waiting=waiting, aside=aside, folders=inbox.folders)


def waiting_lines(sights: Sequence[FolderSight], *, most: int) -> tuple[str, ...]:
    """Folders that are away, and files that are not taken yet, each with its reason."""
    lines = [
        say("Chưa thấy thư mục {path}; sẽ tự thử lại.", path=str(sight.path))
        for sight in sights
        if not sight.is_there
    ]
    files = [each for sight in sights for each in sight.waiting]
    lines += [
        say("{name}: {reason}", name=one_line(each.mark.path.name), reason=WAITS[each.reason])
        for each in files
    ]
    rest = len(lines) - most
    if rest > 0:
        lines[most:] = [say("và {count} tệp khác đang đợi", count=str(rest))]
    return tuple(lines)


def folder_line(folder: ScanFolder, sights: Sequence[FolderSight]) -> str:
    """A scan folder as the list of folders shows it."""
    path = str(folder.path)
    if any(sight.path == folder.path and not sight.is_there for sight in sights):
        return say("{path} (chưa thấy, sẽ thử lại)", path=path)
    return path


def bound_name(rows: Sequence[ScanRow]) -> str:
    """What to call a document made of scans, after the first of them."""
    return Path(rows[0].name).stem if rows else ""


def _row(scan: Scan, head: ReadingHead | None, code: str) -> ScanRow:
    pages = None if head is None else head.page_count
    parts = [MEDIA_TYPES[scan.content.media_type], size(scan.content.size)]
    if pages:
        parts.insert(1, say("{count} trang", count=str(pages)))
    parts.append(moment(scan.taken_at))
    guess = "" if head is None else _guess(head.guesses)
    if code:
        guess = say("Đã có trong kho: {code}", code=code)
    name = one_line(scan.name)
    return ScanRow(scan.id, scan.content, name, " · ".join(parts), guess, pages)


def _guess(guesses: Mapping[str, KeptGuess]) -> str:
    """What it seems to be: "Có lẽ là 599/QĐ-UBND · 28/05/2018 · Quyết định …"."""
    metadata = _metadata(guesses)
    if not (metadata.number or metadata.subject):  # a mere day or type names no document
        return ""
    parts = (number_and_symbol(metadata), issued_on(metadata), type_and_subject(metadata))
    said = " · ".join(each for each in parts if each)
    return say("Có lẽ là {what}", what=said) if said else ""


def _metadata(guesses: Mapping[str, KeptGuess]) -> Metadata:
    values = {name: guess.value for name, guess in guesses.items()}
    day = values.get("issued_on", "")
    return Metadata(
        number=values.get("number", ""),
        symbol=values.get("symbol", ""),
        type=values.get("type", ""),
        issued_on=date.fromisoformat(day) if day else None,
        issuer=values.get("issuer", ""),
        subject=values.get("subject", ""),
    )
