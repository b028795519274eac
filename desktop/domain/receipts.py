"""A receipt: what a receiving office certifies of a package that reached it."""

from dataclasses import dataclass
from datetime import datetime

from desktop.domain.evidence import Digest
from desktop.domain.submission import Unit
from desktop.domain.verification import Verdict


@dataclass(frozen=True, slots=True)
class Receipt:
    """That a package arrived, when, and what checking it found: received, not yet accepted.

    `digest` is that of the package's signed list, `file_sha256` and `size` those of the file as it
    came, `fingerprint` that of the certificate it was signed with.
    """

    sequence: int
    digest: Digest
    file_name: str
    file_sha256: Digest
    size: int
    received_at: datetime
    verdict: Verdict
    fingerprint: str


@dataclass(frozen=True, slots=True)
class ReceiptRecord:
    """A receipt package that was made here, or taken from the office that made it.

    `digest` is that of the receipt package itself; `unit` is whom it is for.
    """

    digest: Digest
    unit: Unit
    office: Unit
    receipt: Receipt
    fingerprint: str
    file_name: str
    created_at: datetime
