"""What checking a package found: separate claims with their findings, never one bool."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
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


def report_of(
    package: str,
    *,
    digest: Digest | None,
    signature: SignatureStatus,
    findings: Sequence[VerificationFinding],
) -> VerificationReport:
    """The claims that follow from all findings about a package, the container's and the content's.

    One finding is enough to refute its claim; about what cannot be read nothing else is known.
    The signature's own claims stand, but never at `YES` with a finding against them.
    """
    against = frozenset(finding.aspect for finding in findings)
    is_readable = Aspect.READABLE not in against
    otherwise = Claim.YES if is_readable else Claim.UNKNOWN
    return VerificationReport(
        package=package,
        digest=digest,
        readable=Claim.YES if is_readable else Claim.NO,
        intact=Claim.NO if Aspect.INTACT in against else otherwise,
        signature=replace(
            signature,
            valid=_unless_refuted(signature.valid, Aspect.SIGNATURE, against),
            trusted=_unless_refuted(signature.trusted, Aspect.TRUST, against),
        ),
        complete=Claim.NO if Aspect.COMPLETE in against else otherwise,
        findings=tuple(findings),
    )


def _unless_refuted(claim: Claim, aspect: Aspect, against: frozenset[Aspect]) -> Claim:
    return Claim.NO if claim is Claim.YES and aspect in against else claim
