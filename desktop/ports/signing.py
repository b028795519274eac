"""Who signs: key files, tokens, time stamps."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol, TypeAlias

if TYPE_CHECKING:  # only annotations speak of them: whoever makes one loads it
    from contextlib import AbstractContextManager
    from datetime import datetime
    from pathlib import Path

    from desktop.domain.signed_report import SignaturePlace
    from desktop.domain.signing import SigningCertificate, TokenCertificate, TokenModule
    from desktop.domain.submission import Unit


AskStamp: TypeAlias = Callable[[bytes], bytes | None]
"""Asks for a time stamp of a signature's value: DER, or None where there is none to be had."""


class Signer(Protocol):
    """A key that signs, already opened."""

    @property
    def subject(self) -> str:
        """Whose key it is."""
        ...

    @property
    def certificate(self) -> bytes:
        """The certificate, DER."""
        ...

    @property
    def fingerprint(self) -> str:
        """SHA-256 of the certificate, lower-case hexadecimal."""
        ...

    def sign(self, content: bytes, *, at: datetime) -> bytes:
        """A detached CAdES B-B signature over `content`, CMS in DER."""
        ...

    def sign_pdf(
        self,
        content: bytes,
        *,
        place: SignaturePlace,
        look: bytes,
        at: datetime,
        stamp: AskStamp | None = None,
    ) -> bytes:
        """The PDF with one more signature (PAdES B-B) added behind the bytes of before.

        `look` is a PDF whose first page is shown at that place; with a `stamp` that was to be had
        the signature is PAdES B-T. Raises ReportAlreadySignedError.
        """
        ...


class TokenShelf(Protocol):
    """The signing tokens on this PC, and what a person is told of a certificate.

    A token's library runs in a process of its own: when it fails or hangs, that is a
    TokenLibraryCrashedError or TokenLibraryHungError and nothing else.
    """

    def modules(self) -> tuple[TokenModule, ...]:
        """The known token libraries on this PC."""
        ...

    def certificates(self, module: Path, *, at: datetime) -> tuple[TokenCertificate, ...]:
        """All certificates on the tokens of a library that belong to a person or office.

        No PIN is needed. Raises TokenLibraryUnusableError, FileVanishedError, TokenRefusedError.
        """
        ...

    def open(
        self, choice: TokenCertificate, *, pin: str | None, at: datetime
    ) -> AbstractContextManager[Signer]:
        """Log in once and sign as often as needed; the token is let go at the end.

        The PIN goes to the very token of the choice, once; None where it is typed on the reader.
        Each signature is checked against the certificate before it is given out. Raises
        CertificateExpiredError and its kin before the PIN is used, TokenPinWrongError,
        TokenPinLastTryError, TokenPinLockedError, TokenGoneError, TokenKeyMissingError,
        TokenRefusedError; the Signer's `sign` raises these too.
        """
        ...

    def describe(self, certificate: bytes, *, at: datetime) -> SigningCertificate:
        """What is to be told of a certificate (DER) that has been read before."""
        ...


class StampSigner(Protocol):
    """Lets a time-stamping authority (RFC 3161) confirm when something was signed."""

    def __call__(self, signer: Signer, *, url: str) -> Signer:
        """The same signer, whose signatures carry a stamp where one is to be had.

        An authority that cannot be reached within seconds, or that answers what is no stamp, costs
        nothing but the stamp.
        """
        ...


class TryTimeStamps(Protocol):
    """Asks a time-stamping authority for one stamp, of nothing in particular."""

    def __call__(self, url: str) -> bool:
        """Whether a stamp that holds came within seconds."""
        ...


class KeyFile(Protocol):
    """Makes and opens the office's own key."""

    def create(self, path: Path, *, owner: Unit, pin: str, at: datetime) -> Signer:
        """Make a P-256 key with a self-signed certificate; PKCS#12 under the PIN, `.crt` beside.

        Raises PinTooShortError, WriteRefusedError, DiskFullError.
        """
        ...

    def open(self, path: Path, *, pin: str) -> Signer:
        """Open a PKCS#12 key; raises PinWrongError, KeyUnreadableError, FileVanishedError."""
        ...
