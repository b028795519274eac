"""Finds among a package's signers those that are known, but not as the unit's it names."""

from desktop.domain.receiving import OTHER_SIGNER, UNIT_UNCONFIRMED
from desktop.domain.submission import PackageHead
from desktop.domain.verification import (
    Aspect,
    Claim,
    SignatureStatus,
    VerificationFinding,
    VerificationReport,
    report_of,
)
from desktop.ports.workspace import UnitOfWork
from desktop.services.workspace import Workspace


def with_strangers(
    workspace: Workspace, report: VerificationReport, head: PackageHead | None
) -> VerificationReport:
    """With a finding for each signer that is known, but not as the unit's the package names."""
    unit = "" if head is None else head.unit.code
    with workspace.look() as work:
        own = {pin.fingerprint for pin in work.pins.of_unit(unit)}
        strangers = tuple(
            _stranger(work, one)
            for one in report.signatures
            if one.fingerprint and one.fingerprint not in own
            if one.trusted is not Claim.NO or work.pins.with_fingerprint(one.fingerprint)
        )
    if not strangers:
        return report
    return report_of(
        report.package,
        digest=report.digest,
        signature=report.signatures,
        findings=(*report.findings, *strangers),
    )


def _stranger(work: UnitOfWork, signature: SignatureStatus) -> VerificationFinding:
    """Known as another's, or vouched for by what is only pinned for itself, or by a root.

    A root says who somebody is, not for which unit.
    """
    pins, basis = work.pins.with_fingerprint(signature.fingerprint), signature.rests_on
    if not pins and basis is not None and not work.pins.with_fingerprint(basis.anchor_fingerprint):
        facts = {"root": basis.anchor, "fingerprint": signature.fingerprint}
        return VerificationFinding(UNIT_UNCONFIRMED, Aspect.TRUST, signature.place, facts)
    facts = {"unit": pins[0].unit if pins else ""}
    return VerificationFinding(OTHER_SIGNER, Aspect.TRUST, signature.place, facts)
