"""Opens a saved mail (.eml) and puts its attachments into a folder; the mail may be anything."""

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from io import BufferedReader
from pathlib import Path
from typing import Final

from desktop.delivery.mail_headers import (
    PartHead,
    boundary,
    encoding,
    file_name,
    read_head,
    shown_field,
)
from desktop.delivery.mime_decoding import Decoder, decoder_for
from desktop.delivery.safe_names import free_name, safe_name
from desktop.delivery.watched_work import Tally
from desktop.domain.delivery import MailNote, MailNoteKind, OpenedMail
from desktop.domain.delivery_errors import MailFileUnreadableError
from desktop.domain.errors import FileUnreadableError, FileVanishedError
from desktop.durable import writing

MAX_MAIL_BYTES: Final = 1024**3
"""A saved mail; servers take a twentieth of it."""

MAX_ATTACHMENTS: Final = 200
MAX_PARTS: Final = 2_000
MAX_DEPTH: Final = 10
_MAX_HEAD_BYTES = 256 * 1024
_LINE_BYTES = 64 * 1024
_AS_IT_IS = frozenset({"", "7bit", "8bit", "binary"})
_WINMAIL = frozenset({"application/ms-tnef", "application/vnd.ms-tnef"})
_SEALED = frozenset({"application/pkcs7-mime", "application/x-pkcs7-mime"})
_SIGNATURES = frozenset(
    {"application/pkcs7-signature", "application/x-pkcs7-signature", "application/pgp-signature"}
)


def open_mail(mail: Path, folder: Path, *, tally: Tally) -> OpenedMail:
    """Put a mail's attachments into an existing folder, under names that nothing has there.

    Attachments of mails inside the mail count too. What is no whole attachment is noted; nothing
    of it stays. Raises FileVanishedError, FileUnreadableError, MailFileUnreadableError,
    DiskFullError, WriteRefusedError, JobCancelledError.
    """
    try:
        size = mail.stat().st_size
        if size > MAX_MAIL_BYTES:
            raise MailFileUnreadableError(mail)
        tally.total, tally.what = size, mail.name
        with mail.open("rb") as stream:
            opening = _Opening(_Lines(stream, tally), folder)
            return opening.run(mail)
    except FileNotFoundError as error:
        raise FileVanishedError(mail) from error
    except OSError as error:
        raise FileUnreadableError(mail, error.strerror or "") from error


class _Lines:
    """The mail's lines, long ones in parts, each looked at once."""

    def __init__(self, stream: BufferedReader, tally: Tally) -> None:
        self._stream = stream
        self._tally = tally
        self._is_start = True

    def __iter__(self) -> Iterator[tuple[bytes, bool]]:
        """Each line or part, and whether it begins a line."""
        while line := self._stream.readline(_LINE_BYTES):
            self._tally.add(len(line))
            is_start, self._is_start = self._is_start, line.endswith(b"\n")
            yield line, is_start


@dataclass(frozen=True, slots=True)
class _Border:
    """A line between parts: of which multipart (by depth), and whether it is its last."""

    level: int
    is_last: bool


_END: Final = _Border(-1, is_last=True)


@dataclass(slots=True)
class _Found:
    """What was found so far."""

    attachments: list[Path] = field(default_factory=list)
    names: set[str] = field(default_factory=set)
    notes: list[MailNote] = field(default_factory=list)
    parts: int = 0

    def note(self, kind: MailNoteKind, name: str = "") -> None:
        note = MailNote(kind, name)
        if note not in self.notes and len(self.notes) < MAX_ATTACHMENTS:
            self.notes.append(note)


class _Opening:
    """Walks through one mail, part by part, without ever holding more than a few lines of it."""

    def __init__(self, lines: _Lines, folder: Path) -> None:
        self._lines = iter(lines)
        self._folder = folder
        self._found = _Found(names={each.name.casefold() for each in folder.iterdir()})
        self._boundaries: list[bytes] = []

    def run(self, mail: Path) -> OpenedMail:
        head, border = self._head()
        if not head.keys():
            raise MailFileUnreadableError(mail)
        if border is None:
            self._body(head, depth=0)
        if not self._found.attachments and not self._found.notes:
            self._found.note(MailNoteKind.NO_ATTACHMENT)
        return OpenedMail(
            sender=shown_field(head, "From"),
            subject=shown_field(head, "Subject"),
            message_id=shown_field(head, "Message-ID"),
            attachments=tuple(self._found.attachments),
            notes=tuple(self._found.notes),
        )

    def _head(self) -> tuple[PartHead, _Border | None]:
        """The head of a part, and the border it ran into where it has no body."""
        head = bytearray()
        border: _Border | None = _END
        for line, is_start in self._lines:
            border = self._border(line) if is_start else None
            if border is not None or (is_start and line in {b"\n", b"\r\n"}):
                break
            border = _END
            if len(head) < _MAX_HEAD_BYTES:
                head += line
        return read_head(bytes(head)), border

    def _body(self, head: PartHead, *, depth: int) -> _Border:
        """Take what a part holds; returns the border it ended at."""
        self._found.parts += 1
        if self._found.parts > MAX_PARTS or depth > MAX_DEPTH:
            is_deep = depth > MAX_DEPTH
            self._found.note(MailNoteKind.TOO_DEEP if is_deep else MailNoteKind.TOO_MANY)
            return self._skip()
        border_text = boundary(head)
        if head.get_content_maintype() == "multipart" and border_text:
            return self._multipart(border_text, depth=depth)
        if head.get_content_type() == "message/rfc822" and encoding(head) in _AS_IT_IS:
            inner, border = self._head()
            return self._body(inner, depth=depth + 1) if border is None else border
        return self._leaf(head)

    def _multipart(self, border_text: bytes, *, depth: int) -> _Border:
        level = len(self._boundaries)
        self._boundaries.append(b"--" + border_text)
        border = self._skip()
        while border.level == level and not border.is_last:
            head, met = self._head()
            border = self._body(head, depth=depth + 1) if met is None else met
        del self._boundaries[level:]
        return self._skip() if border.level == level else border

    def _leaf(self, head: PartHead) -> _Border:
        name = file_name(head)
        kind = head.get_content_type()
        if kind in _WINMAIL or name.lower() == "winmail.dat":
            self._found.note(MailNoteKind.WINMAIL, name)
        elif kind in _SEALED:
            self._found.note(MailNoteKind.ENCRYPTED, name)
        elif kind not in _SIGNATURES and _is_attachment(head, name):
            return self._attachment(head, name)
        return self._skip()

    def _attachment(self, head: PartHead, name: str) -> _Border:
        number = len(self._found.attachments) + 1
        if number > MAX_ATTACHMENTS:
            self._found.note(MailNoteKind.TOO_MANY, name)
            return self._skip()
        fallback = ".eml" if head.get_content_maintype() == "message" else ""
        plain = safe_name(name or f"dinh-kem-{number}{fallback}", number)
        target = self._folder / free_name(plain, self._found.names)
        unfinished = target.with_name(f".{target.name}.part")
        try:
            with writing(target), unfinished.open("xb") as stream:
                decoder = decoder_for(encoding(head), stream.write)
                border, is_whole = self._decode(decoder)
                size = stream.tell()
            fault = _fault(decoder, size, is_whole=is_whole)
            if fault is not None:
                self._found.note(fault, name)
                return border
            with writing(target):
                unfinished.rename(target)
        finally:
            with suppress(OSError):
                unfinished.unlink(missing_ok=True)
        self._found.attachments.append(target)
        self._found.names.add(target.name.casefold())
        if name and target.name != name:
            self._found.note(MailNoteKind.RENAMED, name)
        return border

    def _decode(self, decoder: Decoder | None) -> tuple[_Border, bool]:
        """Decode a body; False where it broke off. The border's line end is no part of it."""
        if decoder is None:
            return self._skip(), False
        before = b""
        for line, is_start in self._lines:
            border = self._border(line) if is_start else None
            if border is not None:
                decoder.take(before.removesuffix(b"\n").removesuffix(b"\r"))
                return border, decoder.finish()
            decoder.take(before)
            before = line
        decoder.take(before)
        return _END, decoder.finish() and not self._boundaries

    def _skip(self) -> _Border:
        for line, is_start in self._lines:
            border = self._border(line) if is_start else None
            if border is not None:
                return border
        return _END

    def _border(self, line: bytes) -> _Border | None:
        """The border this line is, of the innermost multipart whose it can be."""
        if not line.startswith(b"--"):
            return None
        text = line.rstrip()
        for level in range(len(self._boundaries) - 1, -1, -1):
            known = self._boundaries[level]
            if text in {known, known + b"--"}:
                return _Border(level, is_last=text != known)
        return None


def _is_attachment(head: PartHead, name: str) -> bool:
    if name or head.get_content_disposition() == "attachment":
        return True
    return head.get_content_maintype() in {"application", "message"}


def _fault(decoder: Decoder | None, size: int, *, is_whole: bool) -> MailNoteKind | None:
    if decoder is None:
        return MailNoteKind.UNKNOWN_ENCODING
    if not is_whole:
        return MailNoteKind.DAMAGED
    return None if size else MailNoteKind.EMPTY
