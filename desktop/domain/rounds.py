"""A round: what a receiving office asks of its communes, and which of the two a workspace is."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from desktop.domain.evidence import Digest
from desktop.domain.submission import Unit


class Role(StrEnum):
    """Which office a workspace belongs to."""

    SUBMITTING = "submitting"
    RECEIVING = "receiving"


@dataclass(frozen=True, slots=True)
class Round:
    """What a round package says beside its head and its criterion set.

    `recipient` is the office's public age key, "" where packages are not to be encrypted.
    """

    deadline: date
    units: tuple[Unit, ...]
    recipient: str = ""

    def unit(self, code: str) -> Unit | None:
        """The unit of this code, or None where it is not asked."""
        return next((unit for unit in self.units if unit.code == code), None)


@dataclass(frozen=True, slots=True)
class RoundRecord:
    """A round package that was made here, or taken from the office that made it.

    `certificate` is the office's, DER, and `digest` that of the package's signed list.
    """

    sequence: int
    digest: Digest
    office: Unit
    round: Round
    certificate: bytes
    file_name: str
    created_at: datetime


@dataclass(frozen=True, slots=True)
class Pin:
    """A certificate that a person has compared and accepted as a unit's; DER."""

    unit: str
    fingerprint: str
    certificate: bytes
    signer: str
    pinned_at: datetime


def certificates_of(pins: Sequence[Pin]) -> tuple[bytes, ...]:
    """The pinned certificates, each once, DER."""
    return tuple(dict.fromkeys(pin.certificate for pin in pins))
