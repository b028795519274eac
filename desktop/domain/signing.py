"""What a person can sign with: token libraries, certificates on tokens, how a PIN stands."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from pathlib import Path


class PinState(StrEnum):
    """What a token tells of the tries that are left; `UNKNOWN` where it tells nothing."""

    UNKNOWN = "unknown"
    MISTYPED = "mistyped"  # at least one wrong PIN since the last right one
    LAST_TRY = "last_try"
    LOCKED = "locked"


class CertificateProblem(StrEnum):
    """Why a certificate must not be signed with."""

    EXPIRED = "expired"
    NOT_YET_VALID = "not_yet_valid"
    KEY_USAGE = "key_usage"
    KEY_KIND = "key_kind"  # neither RSA of at least 2048 bits nor P-256


@dataclass(frozen=True, slots=True)
class TokenModule:
    """A library through which tokens are spoken to (PKCS#11), and whose tokens it is for."""

    path: Path
    name: str


@dataclass(frozen=True, slots=True)
class SigningCertificate:
    """What a person needs to choose a certificate by.

    `serial_number` and `fingerprint` (SHA-256) are lower-case hexadecimal, `key` is "RSA 2048" or
    "EC P-256". `problem` is the first thing that speaks against signing with it.
    """

    subject: str
    issuer: str
    serial_number: str
    not_before: datetime
    not_after: datetime
    fingerprint: str
    key: str
    problem: CertificateProblem | None


@dataclass(frozen=True, slots=True)
class TokenCertificate:
    """A certificate on a token; `slot` and `token_serial` say on which.

    `has_pin_pad`: the PIN is typed on the reader itself, and none is to be given.
    """

    module: Path
    slot: int
    token: str
    token_serial: str
    pin: PinState
    has_pin_pad: bool
    certificate: SigningCertificate
