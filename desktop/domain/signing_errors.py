"""Expected failures of signing with a token, and of choosing with what to sign."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import ClassVar

from desktop.domain.errors import AppError
from desktop.domain.signing import CertificateProblem, SigningCertificate


@dataclass(eq=False)
class TokenLibraryUnusableError(AppError):
    """A file is no token library, or none for this kind of program; `reason` in its own words."""

    code: ClassVar[str] = "token.library_unusable"
    path: Path
    reason: str


@dataclass(eq=False)
class TokenLibraryCrashedError(AppError):
    """A token's library broke down, or answered what makes no sense."""

    code: ClassVar[str] = "token.library_crashed"
    path: Path


@dataclass(eq=False)
class TokenLibraryHungError(AppError):
    """A token's library did not answer in time and was ended."""

    code: ClassVar[str] = "token.library_hung"
    path: Path


@dataclass(eq=False)
class TokenGoneError(AppError):
    """The chosen token is not there, or was pulled out while it was used."""

    code: ClassVar[str] = "token.gone"


@dataclass(eq=False)
class TokenPinWrongError(AppError):
    """A token refused the PIN; it was asked once."""

    code: ClassVar[str] = "token.pin_wrong"


@dataclass(eq=False)
class TokenPinLastTryError(AppError):
    """A token refused the PIN, and the next wrong one locks it."""

    code: ClassVar[str] = "token.pin_last_try"


@dataclass(eq=False)
class TokenPinLockedError(AppError):
    """A token takes no PIN any more."""

    code: ClassVar[str] = "token.pin_locked"


@dataclass(eq=False)
class TokenKeyMissingError(AppError):
    """A token has a certificate, but no private key that fits it."""

    code: ClassVar[str] = "token.key_missing"
    subject: str


@dataclass(eq=False)
class TokenRefusedError(AppError):
    """A token refused for a reason of its own; `reason` is its library's word."""

    code: ClassVar[str] = "token.refused"
    reason: str


@dataclass(eq=False)
class CertificateExpiredError(AppError):
    """The chosen certificate has run out."""

    code: ClassVar[str] = "certificate.expired"
    subject: str
    at: datetime


@dataclass(eq=False)
class CertificateNotYetValidError(AppError):
    """The chosen certificate is not good yet, or the PC's clock is behind."""

    code: ClassVar[str] = "certificate.not_yet_valid"
    subject: str
    at: datetime


@dataclass(eq=False)
class CertificateNotForSigningError(AppError):
    """The chosen certificate was issued for something else than signing."""

    code: ClassVar[str] = "certificate.not_for_signing"
    subject: str


@dataclass(eq=False)
class CertificateKeyWeakError(AppError):
    """The chosen certificate's key is neither RSA of at least 2048 bits nor P-256."""

    code: ClassVar[str] = "certificate.key_weak"
    subject: str
    key: str


@dataclass(eq=False)
class CertificateUnclearError(AppError):
    """A token has none, or several certificates to sign with, and none was chosen."""

    code: ClassVar[str] = "certificate.unclear"
    count: int


@dataclass(eq=False)
class SameSignerTwiceError(AppError):
    """Two are to sign, but both would do so with one key."""

    code: ClassVar[str] = "signers.same"
    subject: str


@dataclass(eq=False)
class LeaderKeyError(AppError):
    """Two are to sign, and the leader's key could not be opened; `why` says what happened."""

    code: ClassVar[str] = "signers.leader"
    why: AppError


def refuse_unusable(facts: SigningCertificate) -> None:
    """Raises CertificateExpiredError, or its kin for each `CertificateProblem`."""
    match facts.problem:
        case CertificateProblem.EXPIRED:
            raise CertificateExpiredError(facts.subject, facts.not_after)
        case CertificateProblem.NOT_YET_VALID:
            raise CertificateNotYetValidError(facts.subject, facts.not_before)
        case CertificateProblem.KEY_USAGE:
            raise CertificateNotForSigningError(facts.subject)
        case CertificateProblem.KEY_KIND:
            raise CertificateKeyWeakError(facts.subject, facts.key)
        case None:
            return
