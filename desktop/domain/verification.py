"""What checking a package found: separate claims with their findings, never one bool."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import StrEnum
from typing import Final

from desktop.domain.evidence import Digest
from desktop.domain.volumes import Volume


class Claim(StrEnum):
    """Whether something is so; what could not be determined is not so."""

    YES = "yes"
    NO = "no"
    UNKNOWN = "unknown"


_WORST_FIRST = (Claim.NO, Claim.UNKNOWN, Claim.YES)


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


WHOLE: Final = frozenset({Verdict.VERIFIED, Verdict.UNTRUSTED})
"""Nothing is missing or changed; who signed may be unknown yet."""


@dataclass(frozen=True, slots=True)
class VerificationFinding:
    """One fault: a stable `code`, the entry it concerns ("" for the whole), facts for its words."""

    code: str
    aspect: Aspect
    path: str = ""
    facts: Mapping[str, str] = field(default_factory=dict)


NOT_AS_SIGNED: Final = frozenset({Verdict.ALTERED, Verdict.UNREADABLE})
"""What came is not what somebody signed."""

SETTLED_BY_PINNING: Final = frozenset({"trust.unknown_signer", "received.unit_unconfirmed"})
"""Findings against a signer whom nobody here knows yet: comparing fingerprints settles them."""


class Ground(StrEnum):
    """Why a signer is believed."""

    PINNED = "pinned"
    CHAIN = "chain"


@dataclass(frozen=True, slots=True)
class RestsOn:
    """What the word about a signer rests on, and of when that is.

    `anchor` is the root's name and `anchor_fingerprint` its SHA-256, empty where the certificate
    itself is pinned. `listed_at` is when the oldest of the revocation lists was made that were
    looked into, None where one was missing; nobody revokes what nobody but its owner `issued`.
    """

    ground: Ground
    judged_at: datetime
    issued: bool = True
    listed_at: datetime | None = None
    anchor: str = ""
    anchor_fingerprint: str = ""

    @property
    def list_age_days(self) -> int | None:
        """How many days old the revocation data were; None where there were none."""
        return None if self.listed_at is None else max(0, (self.judged_at - self.listed_at).days)


@dataclass(frozen=True, slots=True)
class SignatureStatus:
    """What a package's signature says; texts are empty where it could not be read.

    `valid`: the signature is by this certificate's key over this manifest. `trusted`: the
    certificate is pinned or chains to an installed root. `fingerprint` is the certificate's
    SHA-256, `der` its bytes. `signed_at` is the signer's own claim; `stamped_at` is when the
    signature was there already, by the word of a trusted time-stamping authority; `has_stamp` says
    that there is a stamp, whoever gave it. `place` is the entry that holds it, by which findings
    name it. `rests_on` is told of a known signer alone.
    """

    valid: Claim
    trusted: Claim
    signer: str = ""
    fingerprint: str = ""
    signed_at: datetime | None = None
    der: bytes = field(default=b"", repr=False)
    place: str = ""
    stamped_at: datetime | None = None
    rests_on: RestsOn | None = None
    has_stamp: bool = False


@dataclass(frozen=True, slots=True)
class VerificationReport:
    """All that was found about one package. Not a bool: ask for the claim you need.

    `signature` is the office's: the only one, or the last; `cosignatures` are those before it.
    `volume` is which part of a package in several files a file says it is. `report_signatures` are
    those on the report inside, for information: what is broken in them is a finding.
    """

    package: str
    digest: Digest | None
    readable: Claim
    intact: Claim
    signature: SignatureStatus
    complete: Claim
    findings: tuple[VerificationFinding, ...]
    cosignatures: tuple[SignatureStatus, ...] = ()
    volume: Volume | None = None
    report_signatures: tuple[SignatureStatus, ...] = ()

    @property
    def signatures(self) -> tuple[SignatureStatus, ...]:
        """Everybody who signed, in the order of the package: the office last."""
        return (*self.cosignatures, self.signature)

    @property
    def signed_validly(self) -> Claim:
        """Whether every signature holds: the worst of them."""
        return min((one.valid for one in self.signatures), key=_WORST_FIRST.index)

    @property
    def signed_by_trusted(self) -> Claim:
        """Whether everybody who signed is trusted: the worst of them."""
        return min((one.trusted for one in self.signatures), key=_WORST_FIRST.index)

    @property
    def verdict(self) -> Verdict:
        """The worst claim decides; a claim that is not `YES` never passes, whoever signed."""
        claims = (
            (self.readable, Verdict.UNREADABLE),
            (self.intact, Verdict.ALTERED),
            (self.signed_validly, Verdict.ALTERED),
            (self.complete, Verdict.INCOMPLETE),
            (self.signed_by_trusted, Verdict.UNTRUSTED),
        )
        for claim, verdict in claims:
            if claim is not Claim.YES:
                return verdict
        return Verdict.VERIFIED

    @property
    def is_signer_unknown(self) -> bool:
        """Whether nothing speaks against who signed but that nobody here knows them yet."""
        codes = {one.code for one in self.findings if one.aspect is Aspect.TRUST}
        return bool(codes) and codes <= SETTLED_BY_PINNING

    @property
    def worth_telling(self) -> tuple[VerificationFinding, ...]:
        """The findings that matter: of what is not as it was signed, no signer is to be known."""
        if self.verdict not in NOT_AS_SIGNED:
            return self.findings
        return tuple(one for one in self.findings if one.code not in SETTLED_BY_PINNING)

    def __bool__(self) -> bool:
        raise TypeError("a verification report is not a bool: ask for its verdict")


def report_of(
    package: str,
    *,
    digest: Digest | None,
    signature: SignatureStatus | Sequence[SignatureStatus],
    findings: Sequence[VerificationFinding],
    volume: Volume | None = None,
) -> VerificationReport:
    """The claims that follow from all findings about a package, the container's and the content's.

    One finding is enough to refute its claim; about what cannot be read nothing else is known.
    A signature's own claims stand, but never at `YES` with a finding against them. A finding
    counts against every signature but where its path is the place of another one.
    """
    given = signature if isinstance(signature, Sequence) else (signature,)
    *before, last = (_as_refuted(one, given, findings) for one in given)
    against = frozenset(finding.aspect for finding in findings)
    is_readable = Aspect.READABLE not in against
    otherwise = Claim.YES if is_readable else Claim.UNKNOWN
    return VerificationReport(
        package=package,
        digest=digest,
        readable=Claim.YES if is_readable else Claim.NO,
        intact=Claim.NO if Aspect.INTACT in against else otherwise,
        signature=last,
        cosignatures=tuple(before),
        complete=Claim.NO if Aspect.COMPLETE in against else otherwise,
        findings=tuple(findings),
        volume=volume,
    )


def _as_refuted(
    one: SignatureStatus,
    given: Sequence[SignatureStatus],
    findings: Sequence[VerificationFinding],
) -> SignatureStatus:
    elsewhere = {other.place for other in given} - {one.place, ""}
    against = frozenset(finding.aspect for finding in findings if finding.path not in elsewhere)
    return replace(
        one,
        valid=_unless_refuted(one.valid, Aspect.SIGNATURE, against),
        trusted=_unless_refuted(one.trusted, Aspect.TRUST, against),
    )


def _unless_refuted(claim: Claim, aspect: Aspect, against: frozenset[Aspect]) -> Claim:
    return Claim.NO if claim is Claim.YES and aspect in against else claim
