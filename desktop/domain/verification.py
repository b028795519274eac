"""What checking a package found: separate claims with their findings, never one bool."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from desktop.domain.evidence import Digest


class Claim(StrEnum):
    """Whether something is so; what could not be determined is not so."""

    YES = "yes"
    NO = "no"
    UNKNOWN = "unknown"


class Aspect(StrEnum):
    """Which claim a finding speaks against."""

    READABLE = "readable"
    INTACT = "intact"
    SIGNATURE = "signature"
    TRUST = "trust"
    COMPLETE = "complete"


class Verdict(StrEnum):
    """The sum of the claims, worst first."""

    UNREADABLE = "unreadable"
    ALTERED = "altered"
    INCOMPLETE = "incomplete"
    UNTRUSTED = "untrusted"
    VERIFIED = "verified"


@dataclass(frozen=True, slots=True)
class VerificationFinding:
    """One fault: a stable `code`, the entry it concerns ("" for the whole), facts for its words."""

    code: str
    aspect: Aspect
    path: str = ""
    facts: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class SignatureStatus:
    """What a package's signature says; texts are empty where it could not be read.

    `valid`: the signature is by this certificate's key over this manifest. `trusted`: the
    certificate is pinned or chains to an installed root. `fingerprint` is the certificate's
    SHA-256. `signed_at` is the signer's own claim.
    """

    valid: Claim
    trusted: Claim
    signer: str = ""
    fingerprint: str = ""
    signed_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class VerificationReport:
    """All that was found about one package. Not a bool: ask for the claim you need."""

    package: str
    digest: Digest | None
    readable: Claim
    intact: Claim
    signature: SignatureStatus
    complete: Claim
    findings: tuple[VerificationFinding, ...]

    @property
    def verdict(self) -> Verdict:
        """The worst claim decides; a claim that is not `YES` never passes."""
        claims = (
            (self.readable, Verdict.UNREADABLE),
            (self.intact, Verdict.ALTERED),
            (self.signature.valid, Verdict.ALTERED),
            (self.complete, Verdict.INCOMPLETE),
            (self.signature.trusted, Verdict.UNTRUSTED),
        )
        for claim, verdict in claims:
            if claim is not Claim.YES:
                return verdict
        return Verdict.VERIFIED

    def __bool__(self) -> bool:
        raise TypeError("a verification report is not a bool: ask for its verdict")
