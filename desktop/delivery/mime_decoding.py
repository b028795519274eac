"""Decodes the body of an attachment line by line, so that its size does not matter."""

import binascii
import quopri
from collections.abc import Callable
from typing import Protocol

_LETTERS = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
_QUARTET = 4
_BLOCK = 64 * 1024


class Decoder(Protocol):
    """Takes a body's lines with their ends and writes what they stand for."""

    def take(self, line: bytes) -> None:
        """The next line, or a part of a long one."""
        ...

    def finish(self) -> bool:
        """Write what is left; False when the body broke off or was no such encoding."""
        ...


class Base64Decoder:
    """RFC 2045, 6.8; characters outside the alphabet are no part of the file."""

    def __init__(self, write: Callable[[bytes], object]) -> None:
        self._write = write
        self._waiting = bytearray()
        self._is_ended = False
        self._is_sound = True

    def take(self, line: bytes) -> None:
        """As `Decoder`."""
        letters = line.strip()
        if not letters:
            return
        if self._is_ended:
            self._is_sound = False
            return
        body, padding, _ = letters.partition(b"=")
        strange = body.translate(None, _LETTERS)
        self._is_sound &= not strange
        self._waiting += body.translate(None, strange) if strange else body
        self._is_ended = bool(padding)
        if len(self._waiting) >= _BLOCK:
            self._flush()

    def finish(self) -> bool:
        """As `Decoder`."""
        self._flush()
        rest = bytes(self._waiting)
        if len(rest) == 1:
            return False
        if rest:
            self._write(binascii.a2b_base64(rest + b"=" * (_QUARTET - len(rest))))
        return self._is_sound and (not rest or self._is_ended)

    def _flush(self) -> None:
        whole = len(self._waiting) - len(self._waiting) % _QUARTET
        self._write(binascii.a2b_base64(self._waiting[:whole]))
        del self._waiting[:whole]


class QuotedPrintableDecoder:
    """RFC 2045, 6.7."""

    def __init__(self, write: Callable[[bytes], object]) -> None:
        self._write = write
        self._waiting = b""

    def take(self, line: bytes) -> None:
        """As `Decoder`; a part of a long line waits for its end."""
        self._waiting += line
        if line.endswith(b"\n") or len(self._waiting) > _BLOCK:
            self.finish()

    def finish(self) -> bool:
        """As `Decoder`; what looks wrong stands for itself in this encoding."""
        self._write(quopri.decodestring(self._waiting))
        self._waiting = b""
        return True


class PlainDecoder:
    """7bit, 8bit and binary: the lines are the file."""

    def __init__(self, write: Callable[[bytes], object]) -> None:
        self._write = write

    def take(self, line: bytes) -> None:
        """As `Decoder`."""
        self._write(line)

    def finish(self) -> bool:
        """As `Decoder`."""
        return True


def decoder_for(encoding: str, write: Callable[[bytes], object]) -> Decoder | None:
    """The decoder of a Content-Transfer-Encoding; None for one we do not know."""
    match encoding.strip().lower():
        case "base64":
            return Base64Decoder(write)
        case "quoted-printable":
            return QuotedPrintableDecoder(write)
        case "" | "7bit" | "8bit" | "binary":
            return PlainDecoder(write)
        case _:
            return None
