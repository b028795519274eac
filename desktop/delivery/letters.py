"""Writes a letter with one attached file as a mail, piece by piece, however large the file is."""

import base64
import os
from collections.abc import Iterator
from contextlib import suppress
from datetime import datetime
from email.generator import BytesGenerator
from email.header import Header
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime
from hashlib import sha256
from io import BytesIO
from pathlib import Path

from desktop.delivery.source_file import chunks_of, size_of
from desktop.delivery.watched_work import Tally
from desktop.domain.delivery import Letter
from desktop.domain.errors import FileChangedError
from desktop.domain.plain_text import many_lines, one_line
from desktop.durable import flush_folder, writing

_CRLF = "\r\n"
_MARK_LETTERS = 32
_LINE_BYTES = 57  # 76 characters of base64, the longest line MIME allows
_CHUNK = _LINE_BYTES * 8192


class WireLetter:
    """A letter as it goes over the line: _CRLF, no byte above 127, its size known beforehand."""

    def __init__(self, letter: Letter, *, at: datetime, is_draft: bool) -> None:
        self.letter = letter
        self._file = letter.attachment
        self._file_size = size_of(self._file)
        self._head, self._tail = _frame(letter, at=at, is_draft=is_draft)
        self.size = len(self._head) + _encoded(self._file_size) + len(self._tail)

    def pieces(self) -> Iterator[bytes]:
        """The whole letter; raises FileChangedError, FileVanishedError, FileUnreadableError."""
        yield self._head
        rest = self._file_size
        for chunk in chunks_of(self._file, _CHUNK):
            rest -= len(chunk)
            yield base64.encodebytes(chunk).replace(b"\n", b"\r\n")
        if rest:
            raise FileChangedError(self._file)
        yield self._tail


def write_draft(letter: Letter, target: Path, *, at: datetime, tally: Tally) -> None:
    """Write a draft that mail programs open for sending: whole under `target`, or not at all.

    Raises DiskFullError, WriteRefusedError, JobCancelledError, and what `WireLetter` raises.
    """
    wire = WireLetter(letter, at=at, is_draft=True)
    tally.total, tally.what = wire.size, target.name
    unfinished = target.with_name(f".{target.name}.part")
    try:
        with writing(target):
            unfinished.unlink(missing_ok=True)
            with unfinished.open("xb") as stream:
                for piece in wire.pieces():
                    tally.add(len(piece))
                    stream.write(piece)
                stream.flush()
                os.fsync(stream.fileno())
            unfinished.replace(target)
            flush_folder(target.parent)
    finally:
        with suppress(OSError):  # what stays is replaced by the next try
            unfinished.unlink(missing_ok=True)


def _frame(letter: Letter, *, at: datetime, is_draft: bool) -> tuple[bytes, bytes]:
    """What comes before and after the attached file."""
    # The boundary begins with "=", with which no line of base64 begins.
    # Short, so that it is not split into a form that mail programs do not know (RFC 2231).
    mark = sha256(letter.message_id.encode()).hexdigest()[:_MARK_LETTERS]
    message = EmailMessage(policy=SMTP)
    if letter.sender:
        message["From"] = letter.sender
    message["To"] = letter.to
    message["Date"] = format_datetime(at)
    message["Message-ID"] = letter.message_id
    if is_draft:
        message["X-Unsent"] = "1"
    message.set_content(many_lines(letter.text) + "\n", cte="quoted-printable")
    message.add_attachment(
        b"",
        maintype="application",
        subtype="octet-stream",
        filename=one_line(letter.attachment.name),
    )
    message.set_boundary(f"=_{mark}")
    (*_, attached) = message.iter_attachments()
    attached.set_payload(mark)
    whole = BytesIO()
    BytesGenerator(whole, policy=SMTP).flatten(message)
    head, _, tail = whole.getvalue().rpartition(mark.encode() + b"\r\n")
    return _subject(letter) + head, tail


def _subject(letter: Letter) -> bytes:
    """The subject's line; the message's own way of folding loses blanks between encoded words."""
    header = Header(one_line(letter.subject), "utf-8", header_name="Subject")
    return f"Subject: {header.encode(linesep=_CRLF)}{_CRLF}".encode("ascii")


def _encoded(size: int) -> int:
    """How many bytes a file takes in lines of base64."""
    lines = -(-size // _LINE_BYTES)
    return 4 * -(-size // 3) + 2 * lines
