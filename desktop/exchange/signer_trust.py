"""Judges whether a signer is known, and whether who issued the certificate has taken it back."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from cryptography.hazmat.primitives import hashes

from desktop.domain.verification import Claim, Ground, RestsOn, VerificationFinding
from desktop.exchange.certificate_facts import common_name
from desktop.exchange.faults import Fault
from desktop.exchange.layout import SIGNATURE
from desktop.exchange.revocation import CLOCK_SLACK, Revocation, Standing, revocation_of
from desktop.exchange.signature_form import SignatureParts
from desktop.exchange.signer_path import Known, SignerPath


@dataclass(frozen=True, slots=True)
class SignerTrust:
    """The claim that the signer is trusted, with what speaks against it and what it rests on."""

    claim: Claim
    findings: tuple[VerificationFinding, ...]
    stamped_at: datetime | None = None
    rests_on: RestsOn | None = None


def judge_signer(parts: SignatureParts, *, trusted: Sequence[bytes], at: datetime) -> SignerTrust:
    """Judge at the time of signing, which the signer only claims, and at `at`.

    A certificate that has run out since leaves the question open, and one that was revoked since
    is not trusted, unless a time-stamping authority that is known says that the signature was
    there before. Whoever is known by a chain alone needs revocation lists that still hold; a pin
    needs none, but gives way to a list. A pinned certificate counts for itself only; to vouch for
    others takes a CA certificate.
    """
    judge = _Judge(parts, Known(trusted), trusted, at)
    path = judge.known.path(parts.certificate, parts.others, at=_within_its_time(parts))
    stamped_at = judge.stamped_at()
    proven = min(at, stamped_at or at)
    findings = [] if path is not None else [_unknown(parts)]
    findings += _period_faults(parts)
    revocations = () if path is None else judge.revocations(path, moment=proven)
    findings += _revoked(path, revocations)
    rests_on = None if path is None else _rests_on(path, revocations, at)
    if findings or path is None:
        return SignerTrust(Claim.NO, tuple(findings), stamped_at, rests_on)
    doubts = [*judge.present_doubts(proven), *_unproven(path, revocations)]
    claim = Claim.UNKNOWN if doubts else Claim.YES
    return SignerTrust(claim, tuple(doubts), stamped_at, rests_on)


@dataclass(frozen=True, slots=True)
class _Judge:
    """A signature, what is known, and the present moment."""

    parts: SignatureParts
    known: Known
    crls: Sequence[bytes]
    at: datetime

    def revocations(self, path: SignerPath, *, moment: datetime) -> tuple[Revocation, ...]:
        """What the lists say of each link."""
        return tuple(
            revocation_of(lower, upper, self.crls, moment=moment, at=self.at)
            for lower, upper in path.links
        )

    def stamped_at(self) -> datetime | None:
        """When the signature was there by the word of an authority that is known.

        One that was ever revoked gives no word: its key may date stamps as it likes.
        """
        stamp = self.parts.stamp
        if stamp is None:
            return None
        path = self.known.path(stamp.certificate, (), at=stamp.moment)
        if path is None:
            return None
        found = self.revocations(path, moment=self.at)
        is_revoked = any(one.standing is Standing.REVOKED for one in found)
        return None if is_revoked else stamp.moment

    def present_doubts(self, proven: datetime) -> Iterator[VerificationFinding]:
        """What leaves trust open; `proven` is the last moment before which it surely was signed."""
        parts = self.parts
        end = parts.certificate.not_valid_after
        path = self.known.path(parts.certificate, parts.others, at=proven)
        if proven > end or path is None:
            yield Fault.TRUST_EXPIRED.at(SIGNATURE, until=end.isoformat())
        if parts.signed_at > self.at + CLOCK_SLACK:
            signed = parts.signed_at.isoformat()
            yield Fault.TRUST_SIGNED_IN_FUTURE.at(SIGNATURE, signed=signed)


def _within_its_time(parts: SignatureParts) -> datetime:
    """When it says it was signed, or when the certificate held: running out is another fault."""
    start: datetime = parts.certificate.not_valid_before
    end: datetime = parts.certificate.not_valid_after
    return min(max(parts.signed_at, start), end)


def _unknown(parts: SignatureParts) -> VerificationFinding:
    fingerprint = parts.certificate.sha256.hex()
    return Fault.TRUST_UNKNOWN_SIGNER.at(SIGNATURE, fingerprint=fingerprint)


def _period_faults(parts: SignatureParts) -> list[VerificationFinding]:
    start, end = parts.certificate.not_valid_before, parts.certificate.not_valid_after
    facts = {"from": start.isoformat(), "signed": parts.signed_at.isoformat()}
    if parts.signed_at < start:
        return [Fault.TRUST_NOT_YET_VALID.at(SIGNATURE, **facts)]
    if parts.signed_at > end:
        return [Fault.TRUST_CERTIFICATE_PERIOD.at(SIGNATURE, until=end.isoformat(), **facts)]
    return []


def _revoked(
    path: SignerPath | None, revocations: Sequence[Revocation]
) -> Iterator[VerificationFinding]:
    """The links that were taken back: the signer's own certificate, or one above it."""
    links = () if path is None else path.links
    for (lower, _), found in zip(links, revocations, strict=True):
        if found.standing is not Standing.REVOKED or found.since is None:
            continue
        facts = {"since": found.since.isoformat(), "reason": found.reason}
        if path is not None and lower == path.certificate:
            yield Fault.TRUST_REVOKED.at(SIGNATURE, **facts)
        else:
            yield Fault.TRUST_ISSUER_REVOKED.at(
                SIGNATURE, issuer=common_name(lower.subject), **facts
            )


def _unproven(path: SignerPath, revocations: Sequence[Revocation]) -> Iterator[VerificationFinding]:
    """The links of a chain of which no list says that they were good."""
    if path.ground is Ground.PINNED:
        return
    for (_, upper), found in zip(path.links, revocations, strict=True):
        issuer = common_name(upper.subject)
        if found.standing is Standing.UNKNOWN:
            yield Fault.TRUST_REVOCATION_UNKNOWN.at(SIGNATURE, issuer=issuer)
        elif found.standing is Standing.OUTDATED and found.listed_at and found.until:
            yield Fault.TRUST_REVOCATION_OUTDATED.at(
                SIGNATURE,
                issuer=issuer,
                made=found.listed_at.isoformat(),
                until=found.until.isoformat(),
            )


def _rests_on(path: SignerPath, revocations: Sequence[Revocation], at: datetime) -> RestsOn:
    dates = [one.listed_at for one in revocations]
    known = [date for date in dates if date is not None]
    rests_on = RestsOn(
        path.ground,
        judged_at=at,
        issued=path.certificate.issuer != path.certificate.subject,
        listed_at=min(known) if known and len(known) == len(dates) else None,
    )
    if path.ground is Ground.PINNED:
        return rests_on
    root = path.issuers[-1] if path.issuers else path.certificate
    return RestsOn(
        rests_on.ground,
        judged_at=at,
        issued=rests_on.issued,
        listed_at=rests_on.listed_at,
        anchor=common_name(root.subject),
        anchor_fingerprint=root.fingerprint(hashes.SHA256()).hex(),
    )
