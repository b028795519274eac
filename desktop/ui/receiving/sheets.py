"""What the right side of *Hồ sơ nhận* says of each file: verdict, place, signers, findings."""

from collections.abc import Sequence
from dataclasses import dataclass

from desktop.domain.plain_text import one_line
from desktop.domain.receiving import Judged, ReceivedFile, Standing
from desktop.domain.rounds import Pin
from desktop.domain.verification import (
    NOT_AS_SIGNED,
    SETTLED_BY_PINNING,
    Verdict,
    VerificationFinding,
)
from desktop.services.receiving import Entry
from desktop.ui.finding_words import finding_words
from desktop.ui.messages import describe_verdict
from desktop.ui.receiving.explained import explained, to_rebuild
from desktop.ui.receiving.making import Book
from desktop.ui.receiving.rows import STRAYS, receipt_words, unit_of
from desktop.ui.receiving.states import is_waiting, missing_of
from desktop.ui.receiving.verdict_history import change_lines, ground_words
from desktop.wording.fingerprints import grouped
from desktop.wording.numbers import moment, size
from desktop.wording.phrases import say, word
from desktop.wording.receiving import STANDINGS, placed_words

_ICONS = {
    Standing.CURRENT: ("done", "success", "success"),
    Standing.REPLACED: ("clock", "text-muted", ""),
    Standing.DUPLICATE: ("copies", "text-muted", ""),
    Standing.UNKNOWN_SIGNER: ("unknown", "warning", "warning"),
    Standing.LOCKED: ("key", "warning", "warning"),
    Standing.PART: ("partial", "text-muted", ""),
    Standing.WITHOUT_BASE: ("partial", "warning", "warning"),
    Standing.REFUSED: ("blocked", "danger", "danger"),
}
_DISMISSABLE = frozenset({Standing.REFUSED, Standing.UNKNOWN_SIGNER, Standing.PART})
_ANY_PINNABLE = frozenset({Verdict.VERIFIED, Verdict.UNTRUSTED})


@dataclass(frozen=True, slots=True)
class SignerLine:
    """Who signed, by which key; `is_known` says that a person has compared it for this unit.

    `ground` is what the word about a known signer rests on.
    """

    name: str
    fingerprint: str
    is_known: bool
    ground: str = ""


@dataclass(frozen=True, slots=True)
class FileSheet:
    """One file; `icon` is its picture, colour and background.

    `earlier` says what was found before, `to_rebuild` which file gives the whole set.
    """

    number: int
    name: str
    state: str
    icon: tuple[str, str, str]
    facts: str
    verdict: str
    signers: tuple[SignerLine, ...] = ()
    findings: tuple[str, ...] = ()
    may_pin: bool = False
    may_receipt: bool = False
    is_receipt_next: bool = False
    receipt: str = ""
    may_dismiss: bool = False
    is_dismissed: bool = False
    earlier: tuple[str, ...] = ()
    to_rebuild: int | None = None


@dataclass(frozen=True, slots=True)
class UnitSheet:
    """What is told of a unit, or of what belongs to none; the newest file first."""

    title: str
    hint: str
    files: tuple[FileSheet, ...] = ()
    pins: tuple[Pin, ...] = ()


def unit_sheet(book: Book, code: str) -> UnitSheet | None:
    """What is told of a unit; None for one that is not there."""
    if code == STRAYS:
        hint = word("Những tệp này không được tính cho đơn vị nào; chúng vẫn ở trong sổ.")
        files = _file_sheets(book.strays, book, frozenset())
        return UnitSheet(word("Tệp chưa rõ đơn vị hoặc không thuộc đợt"), hint, files)
    state = next((one for one in book.units if one.unit.code == code), None)
    if state is None:
        return None
    pins = tuple(pin for pin in book.pins if pin.unit == code)
    known = frozenset(pin.fingerprint for pin in pins)
    hint = "" if state.entries else word("Đơn vị chưa nộp gói nào. Kéo thả gói vào trang để nhận.")
    title = say("{name} ({code})", name=state.unit.name, code=code)
    return UnitSheet(title, hint, _file_sheets(state.entries, book, known), pins)


def attempt_sheet(book: Book, number: int) -> UnitSheet | None:
    """What is told of one file of the register."""
    entry = next((one for one in book.entries if one.file.number == number), None)
    if entry is None:
        return None
    code = "" if entry.file.head is None else entry.file.head.unit.code
    known = frozenset(pin.fingerprint for pin in book.pins if pin.unit == code)
    sources = dict.fromkeys(
        one_line(each.source) for each in book.attempts if each.received == number
    )
    came = say("Lấy từ {sources}", sources="; ".join(each for each in sources if each))
    return UnitSheet(one_line(entry.file.name), came, _file_sheets((entry,), book, known))


def _file_sheets(
    entries: Sequence[Entry], book: Book, known: frozenset[str]
) -> tuple[FileSheet, ...]:
    return tuple(_file_sheet(one, book, known) for one in reversed(entries))


def _file_sheet(entry: Entry, book: Book, known: frozenset[str]) -> FileSheet:
    one, judged = entry.file, entry.file.judged
    state = STANDINGS[entry.standing]
    sheet = FileSheet(
        one.number, one_line(one.name), state, _ICONS[entry.standing], _facts(entry, book), ""
    )
    if judged is None:
        return sheet
    lines = tuple(
        SignerLine(
            one_line(each.name),
            grouped(each.fingerprint),
            each.fingerprint in known,
            ground_words(each.rests_on),
        )
        for each in judged.signers
    )
    is_stranger = entry.standing is Standing.UNKNOWN_SIGNER or any(
        each.code == "received.other_signer" for each in judged.findings
    )
    return FileSheet(
        number=one.number,
        name=sheet.name,
        state=sheet.state,
        icon=sheet.icon,
        facts=sheet.facts,
        verdict=_verdict(entry, judged, book),
        signers=lines,
        findings=tuple(
            finding_words(each) for each in judged.findings if not _is_told(each, judged)
        ),
        may_pin=is_stranger and judged.verdict in _ANY_PINNABLE,
        may_receipt=one.number in book.without_receipt,
        is_receipt_next=entry.standing is Standing.CURRENT,
        receipt=receipt_words(one, book),
        may_dismiss=_may_dismiss(entry, book),
        is_dismissed=entry.is_dismissed,
        earlier=change_lines(book.changes.get(one.sha256, ())),
        to_rebuild=to_rebuild(one, book),
    )


def _may_dismiss(entry: Entry, book: Book) -> bool:
    """Only what came after something that counts: else it is all that there is of a unit."""
    if entry.standing not in _DISMISSABLE or not is_waiting(entry, book.entries):
        return False
    number = entry.file.number
    for state in book.units:
        if any(each.file.number == number for each in state.entries):
            return state.current is not None and number > state.current.number
    return True  # it belongs to no unit


def _is_told(finding: VerificationFinding, judged: Judged) -> bool:
    """Whether the verdict and the signer's line say all of it, or nobody's signature is left."""
    if judged.verdict in NOT_AS_SIGNED:
        return finding.code in SETTLED_BY_PINNING
    is_stranger = finding.code == "trust.unknown_signer"
    return is_stranger and judged.verdict is Verdict.UNTRUSTED and bool(judged.signers)


def _verdict(entry: Entry, judged: Judged, book: Book) -> str:
    standing, missing = entry.standing, missing_of(entry.file, book.entries)
    if standing is Standing.PART and missing:
        numbers = ", ".join(str(each) for each in missing)
        template = (
            "Còn thiếu tập {numbers}. Hãy nhắc đơn vị gửi nốt; đủ tập thì chương trình tự ghép "
            "và kiểm tra."
        )
        return say(template, numbers=numbers)
    if standing in {Standing.LOCKED, Standing.PART, Standing.WITHOUT_BASE}:
        return ""  # the finding says it all
    return describe_verdict(judged.verdict)


def _facts(entry: Entry, book: Book) -> str:
    one, judged = entry.file, entry.file.judged
    lines = []
    if one.head is not None:
        lines.append(
            say("{unit} · gói số {number}", unit=unit_of(one), number=str(one.head.sequence))
        )
    if judged is not None and judged.placed is not None:
        lines.append(placed_words(judged.placed))
    lines += explained(one, book)
    lines.append(_came(one))
    if one.head is not None and one.head.volume is not None:
        volume = one.head.volume
        lines.append(
            say(
                "Tập {number} trong {count} tập", number=str(volume.number), count=str(volume.count)
            )
        )
    return "\n".join(lines)


def _came(one: ReceivedFile) -> str:
    first = moment(one.received_at)
    if one.times > 1:
        template = "Đến lần đầu {at}, tất cả {times} lần · {size}"
        return say(template, at=first, times=str(one.times), size=size(one.size))
    return say("Đến {at} · {size}", at=first, size=size(one.size))
