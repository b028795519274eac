"""Places a file that was checked among its unit's, and keeps the judgement in the register."""

from collections.abc import Sequence
from dataclasses import dataclass

from desktop.domain.limits import MAX_SET_FAULTS
from desktop.domain.package_places import Asked, believed, place
from desktop.domain.receiving import (
    MORE,
    OTHER_SIGNER,
    Judged,
    Placed,
    ReceivedFile,
    Relation,
    SignedBy,
)
from desktop.domain.submission import PackageHead
from desktop.domain.verification import WHOLE, VerificationFinding, VerificationReport
from desktop.ports.workspace import UnitOfWork
from desktop.services.verdict_log import enter_verdict
from desktop.services.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Checked:
    """What reading a package found; `last` is the number of the file with which it was whole."""

    report: VerificationReport
    head: PackageHead | None
    last: int


def keep(workspace: Workspace, one: ReceivedFile, checked: Checked) -> ReceivedFile:
    """Place a file, and enter what was found unless that is known already."""
    with workspace.work() as work:
        judged = _judge(workspace, work, one, checked)
        before = work.register.get(one.number) or one
        if before.judged is None or not judged.says_the_same(before.judged):
            enter_verdict(work, before, judged, at=workspace.tools.clock.now())
        now = work.register.get(one.number) or one
        work.commit()
    return now


def signers_of(report: VerificationReport) -> tuple[SignedBy, ...]:
    """Whose certificates a package's signatures were made with."""
    return tuple(
        SignedBy(signature.signer, signature.fingerprint, signature.der, signature.rests_on)
        for signature in report.signatures
        if signature.fingerprint
    )


def _judge(workspace: Workspace, work: UnitOfWork, one: ReceivedFile, checked: Checked) -> Judged:
    report = checked.report
    signers = signers_of(report)
    return Judged(
        verdict=report.verdict,
        findings=_bounded(report.findings),
        head=checked.head,
        digest=report.digest,
        signers=signers,
        placed=_place(workspace, work, one, checked, signers=signers),
    )


def _place(
    workspace: Workspace,
    work: UnitOfWork,
    one: ReceivedFile,
    checked: Checked,
    *,
    signers: tuple[SignedBy, ...],
) -> Placed | None:
    head, report = checked.head, checked.report
    if head is None or report.digest is None or report.verdict not in WHOLE:
        return None
    if any(finding.code == OTHER_SIGNER for finding in report.findings):
        return Placed(Relation.OTHER_SIGNER)
    unit = head.unit.code
    before = [
        other
        for other in work.register.of_unit(unit)
        if other.number <= checked.last and other.number != one.number
    ]
    others = believed(before, unit, signers=signers)
    return place(head, report.digest, asked=_asked_of(workspace, work), others=others)


def _asked_of(workspace: Workspace, work: UnitOfWork) -> Asked:
    """Whose packages this office takes: those of all units it ever asked in this round."""
    codes = (unit.code for record in work.rounds.all() for unit in record.round.units)
    return Asked(workspace.unit.code, workspace.set_digest, frozenset(codes))


def _bounded(findings: Sequence[VerificationFinding]) -> tuple[VerificationFinding, ...]:
    """As many as anybody reads; a hostile package can have thousands."""
    if len(findings) <= MAX_SET_FAULTS:
        return tuple(findings)
    rest = {"count": str(len(findings) - MAX_SET_FAULTS)}
    more = VerificationFinding(MORE, findings[-1].aspect, "", rest)
    return (*findings[:MAX_SET_FAULTS], more)
