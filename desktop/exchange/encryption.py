"""Encrypts packages to their receiver with age (X25519), and opens them, in bounded memory."""

import stat
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import BinaryIO

import pyrage
from pyrage import x25519

from desktop.domain.encryption_errors import (
    EncryptedDamagedError,
    EncryptedForOtherError,
    NotEncryptedError,
    RecipientFaultyError,
)
from desktop.domain.errors import FileUnreadableError, FileVanishedError
from desktop.exchange.byte_meter import ByteMeter
from desktop.exchange.layout import AGE_MAGIC
from desktop.exchange.placed_file import PlacedFile, placed_file
from desktop.ports.progress import Progress

_HEADER_END = b"\n--- "
_MAX_HEADER_BYTES = 64 * 1024
"""Hundreds of recipients. The library takes a header of any length, in time that grows with its
square, so nothing longer reaches it."""

_BUFFER_BYTES = 1024**2
_OTHER_KEY = "No matching keys found"
_SECRET_MODE = 0o600


def is_recipient(text: str) -> bool:
    """Whether this is a receiver's key (`age1…`)."""
    try:
        x25519.Recipient.from_str(text)
    except pyrage.RecipientError:
        return False
    return text == text.strip()


def is_encrypted(file: Path) -> bool:
    """Whether a file begins as age files do; False for one that cannot be read."""
    try:
        with _reading(file) as stream:
            return stream.read(len(AGE_MAGIC)) == AGE_MAGIC
    except (FileUnreadableError, FileVanishedError):
        return False


def encrypt_file(
    source: Path, target: Path, *, recipients: Sequence[str], progress: Progress
) -> int:
    """Write the encrypted file, whole under `target` or not at all; see `PackageCipher`."""
    keys = [_recipient(one) for one in recipients]
    if not keys:
        raise ValueError("a package is encrypted to somebody")
    with _reading(source) as stream, placed_file(target) as placed:
        pipe = _Pipe(stream, placed, ByteMeter(progress, total=source.stat().st_size), source)
        with pipe.failing_as_itself():
            pyrage.encrypt_io(pipe, pipe, keys)
        pipe.drain()
        pipe.meter.finish()
    return placed.size


@dataclass(frozen=True, slots=True)
class AgeReceiverKey:
    """An opened key; see `ReceiverKey`."""

    recipient: str
    identities: tuple[x25519.Identity, ...] = field(repr=False)

    def decrypt(self, source: Path, target: Path, *, progress: Progress) -> None:
        """As the port says; what comes out is always smaller than what went in."""
        with _reading(source) as stream:
            _check_header(stream, source)
            with placed_file(target, mode=_SECRET_MODE) as placed:
                meter = ByteMeter(progress, total=source.stat().st_size)
                pipe = _Pipe(stream, placed, meter, source)
                _decrypt(pipe, self.identities, source)
                pipe.drain()
                meter.finish()


def _decrypt(pipe: "_Pipe", identities: Sequence[x25519.Identity], source: Path) -> None:
    try:
        with pipe.failing_as_itself():
            pyrage.decrypt_io(pipe, pipe, identities)
    except pyrage.DecryptError as error:
        if str(error) == _OTHER_KEY:
            raise EncryptedForOtherError(source) from error
        raise EncryptedDamagedError(source) from error
    except _CipherTextError as error:
        raise EncryptedDamagedError(source) from error


class _CipherTextError(Exception):
    """What pyrage says as an OSError, though no file failed."""


class _Pipe:
    """Both ends of the cipher: it reads from the one file and writes to the other.

    The library turns what its callers raise into words of its own; here it is kept.
    """

    def __init__(
        self, stream: BinaryIO, placed: PlacedFile, meter: ByteMeter, source: Path
    ) -> None:
        self.meter = meter
        self._stream = stream
        self._placed = placed
        self._source = source
        self._failure: BaseException | None = None
        self._waiting: list[bytes] = []
        self._waiting_bytes = 0

    def read(self, size: int = -1) -> bytes:
        try:
            chunk = self._stream.read(size)
            self.meter.add(len(chunk), self._source.name)
        except BaseException as error:
            self._failure = error
            raise
        return chunk

    def write(self, chunk: bytes) -> int:
        self._waiting.append(chunk)
        self._waiting_bytes += len(chunk)
        if self._waiting_bytes >= _BUFFER_BYTES:
            try:
                self.drain()
            except BaseException as error:
                self._failure = error
                raise
        return len(chunk)

    def flush(self) -> None:
        """The file is flushed when it is whole."""

    def drain(self) -> None:
        """Write what waits: the library hands out pieces of a few kilobytes."""
        self._placed.write(b"".join(self._waiting))
        self._waiting.clear()
        self._waiting_bytes = 0

    @contextmanager
    def failing_as_itself(self) -> Iterator[None]:
        """Raise what a file or the user's stop was, in place of what the library made of it."""
        try:
            yield
        except (OSError, pyrage.EncryptError, pyrage.DecryptError) as error:
            if isinstance(self._failure, OSError):
                reason = self._failure.strerror or str(self._failure)
                raise FileUnreadableError(self._source, reason) from self._failure
            if self._failure is not None:
                raise self._failure from None
            if isinstance(error, OSError):
                raise _CipherTextError from error
            raise


def _recipient(text: str) -> x25519.Recipient:
    if not is_recipient(text):
        raise RecipientFaultyError(text)
    return x25519.Recipient.from_str(text)


@contextmanager
def _reading(file: Path) -> Iterator[BinaryIO]:
    try:
        if not stat.S_ISREG(file.stat().st_mode):  # a pipe would wait for ever
            raise FileUnreadableError(file, "not a file")
        stream = file.open("rb", buffering=_BUFFER_BYTES)
    except FileNotFoundError as error:
        raise FileVanishedError(file) from error
    except OSError as error:
        raise FileUnreadableError(file, error.strerror or str(error)) from error
    with stream:
        yield stream


def _check_header(stream: BinaryIO, source: Path) -> None:
    head = stream.read(_MAX_HEADER_BYTES)
    if not head.startswith(AGE_MAGIC):
        raise NotEncryptedError(source)
    if _HEADER_END not in head:
        raise EncryptedDamagedError(source)
    stream.seek(0)
