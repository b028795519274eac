"""The report that people sign: where signatures stand on it, and what those on it are worth."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum, StrEnum
from typing import Final

from desktop.domain.evidence import Content, Digest
from desktop.domain.verification import Claim, SignatureStatus, VerificationFinding


class SigningRole(StrEnum):
    """For whom a signature stands."""

    LEADER = "leader"
    OFFICE = "office"


class SignaturePlace(Enum):
    """A place the report keeps free, with its width and height in millimetres.

    The paper names its places so (PDF named destinations). By NĐ 30/2020 a person signs between
    title and name, and the seal lies over the left third of that; words of the office that has no
    picture of its seal stand beside, so that both stay legible.
    """

    def __init__(self, label: str, width: int, height: int) -> None:
        self.label = label
        self.width = width
        self.height = height

    PERSON = ("chu-ky", 60, 26)
    SEAL = ("dau", 36, 36)
    OFFICE = ("co-quan", 40, 26)


@dataclass(frozen=True, slots=True)
class Issuing:
    """What văn thư and the leader give a report; what is left empty stays open on the paper.

    `title` is the leader's own, by which a deputy signs in the chair's stead.
    """

    number: str = ""
    day: date | None = None
    leader: str = ""
    title: str = ""


class StampState(StrEnum):
    """Whether a signature carries a time stamp (RFC 3161); whose it is, is another question."""

    NONE = "none"
    SOUND = "sound"
    UNSOUND = "unsound"
    """There is one, but not of this signature, or none that can be understood."""


class Coverage(StrEnum):
    """How much of a file a signature speaks for."""

    FILE = "file"
    REVISION = "revision"
    """All there was when it was made; later ones only signed or filled in fields."""
    PART = "part"


@dataclass(frozen=True, slots=True)
class PdfSignature:
    """One signature of a PDF; `status` as of a package's, `field` is the form field's own name."""

    field: str
    status: SignatureStatus
    coverage: Coverage
    findings: tuple[VerificationFinding, ...] = ()
    stamp: StampState = StampState.NONE


class PdfTrouble(StrEnum):
    """Why the signatures of a PDF could not be checked."""

    DAMAGED = "damaged"
    ENCRYPTED = "encrypted"
    TOO_LARGE = "too_large"
    TIMED_OUT = "timed_out"


@dataclass(frozen=True, slots=True)
class PdfCheck:
    """What checking a PDF found.

    `only_signed`: beyond the revision it was compared with, signatures and nothing else were added;
    `UNKNOWN` where none was named.
    """

    signatures: tuple[PdfSignature, ...] = ()
    only_signed: Claim = Claim.UNKNOWN
    trouble: PdfTrouble | None = None

    def __bool__(self) -> bool:
        raise TypeError("a check is not a bool: ask for the claim you need")


class ReportState(StrEnum):
    """How a signed report stands to what would be reported now."""

    NONE = "none"
    UNSIGNED = "unsigned"
    OUTDATED = "outdated"
    SIGNED = "signed"


@dataclass(frozen=True, slots=True)
class ReportRecord:
    """A report made to be signed, and the latest signed form of it.

    `subject` is the digest of everything it reports. `base` is the PDF as it was made: each signed
    form begins with exactly these bytes.
    """

    number: int
    made_at: datetime
    issuing: Issuing
    subject: Digest
    base: Content
    signed: Content | None = None
    signed_at: datetime | None = None

    @property
    def latest(self) -> Content:
        """The signed form, else the paper as it was made."""
        return self.signed or self.base

    def state(self, subject: Digest) -> ReportState:
        """How it stands to what would be reported now."""
        if self.subject != subject:
            return ReportState.OUTDATED
        return ReportState.UNSIGNED if self.signed is None else ReportState.SIGNED


MAX_REPORT_BYTES: Final = 32 * 1024**2
"""A report with its signatures: a real one takes well under a megabyte."""

MAX_SIGNATURES: Final = 20
"""Signatures of one report that are looked at; more is no report."""
