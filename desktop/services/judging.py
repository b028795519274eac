"""Judges the files in a receiving office's register: opens, checks, joins and places them."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from desktop.domain import bases
from desktop.domain.errors import ObjectMissingError
from desktop.domain.evidence import Digest
from desktop.domain.limits import MAX_SET_FAULTS
from desktop.domain.receiving import (
    MORE,
    OTHER_SIGNER,
    UNIT_UNCONFIRMED,
    Asked,
    Judged,
    Placed,
    ReceivedFile,
    Relation,
    SignedBy,
    believed,
    is_part,
    is_without_base,
    missing_volumes,
    place,
)
from desktop.domain.submission import PackageHead
from desktop.domain.submission_errors import SubmissionFaultyError
from desktop.domain.submission_json import read_package_json
from desktop.domain.verification import (
    Aspect,
    Claim,
    SignatureStatus,
    Verdict,
    VerificationFinding,
    VerificationReport,
    report_of,
)
from desktop.ports.encryption import ReceiverKey
from desktop.ports.package_reading import OpenedPackage
from desktop.ports.progress import Progress
from desktop.ports.workspace import UnitOfWork
from desktop.services.base_check import lacking, needs_base
from desktop.services.package_judge import PackageJudge
from desktop.services.received_files import NOT_AT_HAND, package_path, readable
from desktop.services.register_bases import Chosen, choose_base, is_whole, rest
from desktop.services.trusted import trusted_for
from desktop.services.verdict_log import enter_verdict
from desktop.services.verifying import open_package
from desktop.services.volume_check import head_of
from desktop.services.workspace import Workspace

_WHOLE: Final = frozenset({Verdict.VERIFIED, Verdict.UNTRUSTED})


@dataclass(frozen=True, slots=True)
class _Checked:
    """What reading a package found; `last` is the number of the file with which it was whole."""

    report: VerificationReport
    head: PackageHead | None
    last: int


def judge_file(
    workspace: Workspace,
    one: ReceivedFile,
    *,
    key: ReceiverKey | None,
    progress: Progress,
) -> ReceivedFile:
    """Check a registered file's bytes, place it, and keep what was found.

    With the last volume of a package the package is judged too, and explanations that waited for
    it. Any bytes give an answer. Raises
    JobCancelledError, TrustDamagedError, and DiskFullError, WriteRefusedError where an encrypted
    package cannot be written opened.
    """
    judged = _judge_alone(workspace, one, key=key, progress=progress)
    if judged.head is not None and judged.head.volume is not None:
        join_volumes(workspace, judged.head.volume.group, progress=progress)
    judge_resting(workspace, judged, progress=progress)
    with workspace.look() as work:
        return work.register.get(one.number) or judged


def judge_again(workspace: Workspace, unit: str, *, progress: Progress) -> None:
    """Judge a unit's packages once more, in the order they came: who is trusted has changed."""
    with workspace.look() as work:
        files = work.register.of_unit(unit)
    last_of = {
        one.head.volume.group: one.number
        for one in files
        if one.head is not None and one.head.volume is not None
    }
    for one in files:
        until = one.number
        judged = _judge_alone(workspace, one, key=None, until=until, progress=progress)
        volume = None if judged.head is None else judged.head.volume
        if volume is not None and last_of.get(volume.group, until) == until:
            join_volumes(workspace, volume.group, until=until, progress=progress)
        judge_resting(workspace, judged, until=until, progress=progress)


def join_volumes(
    workspace: Workspace, group: Digest, *, until: int | None = None, progress: Progress
) -> None:
    """Judge a package in volumes, once they are all there; it stands at its first volume."""
    with workspace.look() as work:
        files = work.register.volumes(group)
    lead = next((one for one in files if _is_lead(one)), None)
    if lead is None or lead.head is None or missing_volumes(files):
        return
    judge = PackageJudge(workspace.tools, trusted_for(workspace, lead.head.unit.code))
    try:
        paths = [package_path(workspace, one) for one in files]
    except ObjectMissingError:
        return  # what was found while all of them were there stands
    last = max(one.number for one in files)
    for judgement in judge.judge(paths, progress=progress):
        if judgement.is_joined and judgement.opened.digest == group:
            checked = _Checked(judgement.report, lead.head, last)
            rested = _rested(workspace, judgement.opened, checked, until=until, progress=progress)
            _keep(workspace, lead, rested)


def judge_what_can_rest(workspace: Workspace, *, progress: Progress) -> None:
    """Judge explanations whose base was judged just before a run was killed."""
    with workspace.look() as work:
        waiting = [
            one
            for one in work.register.all()
            if one.judged is not None
            and one.head is not None
            and is_without_base(one.judged)
            and isinstance(choose_base(work, one.head, one.judged.signers), Chosen)
        ]
    for one in waiting:
        _judge_once_more(workspace, one, until=None, progress=progress)


def judge_resting(
    workspace: Workspace, one: ReceivedFile, *, until: int | None = None, progress: Progress
) -> None:
    """Judge the explanations that rest on what a file, or its group, turned out to be.

    Few follow each other: what rests on an explanation is refused, so nothing rests on that.
    """
    volume = None if one.head is None else one.head.volume
    digest = None if one.judged is None else one.judged.digest
    arrived = volume.group if volume is not None else digest
    if arrived is None:
        return
    with workspace.look() as work:
        if not any(is_whole(each) for each in work.register.with_digest(arrived)):
            return
        waiting = [each for each in work.register.resting_on(arrived) if _is_waiting(each)]
    for each in waiting:
        if until is None or each.number <= until:
            anew = _judge_once_more(workspace, each, until=until, progress=progress)
            judge_resting(workspace, anew, until=until, progress=progress)


def _judge_once_more(
    workspace: Workspace, one: ReceivedFile, *, until: int | None, progress: Progress
) -> ReceivedFile:
    if one.head is None or one.head.volume is None:
        return _judge_alone(workspace, one, key=None, until=until, progress=progress)
    join_volumes(workspace, one.head.volume.group, until=until, progress=progress)
    return one


def _is_waiting(one: ReceivedFile) -> bool:
    """Whether a file stands for an explanation that another base could still complete."""
    judged = one.judged
    return judged is not None and any(each.code in bases.CODES for each in judged.findings)


def asked_of(workspace: Workspace, work: UnitOfWork) -> Asked:
    """Whose packages this office takes: those of all units it ever asked in this round."""
    codes = (unit.code for record in work.rounds.all() for unit in record.round.units)
    return Asked(workspace.unit.code, workspace.set_digest, frozenset(codes))


def _is_lead(one: ReceivedFile) -> bool:
    """Whether a file is the first volume, sound by itself or as the package it stands for."""
    if one.judged is None or one.head is None or one.head.volume is None:
        return False
    is_sound = is_part(one.judged) or one.judged.placed is not None or _is_waiting(one)
    return is_sound and one.head.volume.number == 1


def _judge_alone(
    workspace: Workspace,
    one: ReceivedFile,
    *,
    key: ReceiverKey | None,
    until: int | None = None,
    progress: Progress,
) -> ReceivedFile:
    path = readable(workspace, one, key=key, progress=progress)
    if isinstance(path, VerificationFinding):
        if one.judged is not None and path.code in NOT_AT_HAND:
            return one
        nothing = SignatureStatus(Claim.UNKNOWN, Claim.UNKNOWN)
        report = report_of(one.name, digest=None, signature=nothing, findings=(path,))
        return _keep(workspace, one, _Checked(report, None, one.number))
    opened, report = open_package(
        workspace.tools,
        path,
        trusted=trusted_for(workspace, _claimed_unit(workspace, path)),
        progress=progress,
    )
    checked = _Checked(report, head_of(opened), one.number)
    rested = _rested(workspace, opened, checked, until=until, progress=progress)
    return _keep(workspace, one, rested)


def _rested(
    workspace: Workspace,
    opened: OpenedPackage,
    checked: _Checked,
    *,
    until: int | None,
    progress: Progress,
) -> _Checked:
    """What was found with the strangers among the signers, and with the base, where it needs one.

    Out of two packages that need each other the one that came last made both whole.
    """
    head, report, last = checked.head, checked.report, checked.last
    if head is not None and report.verdict is Verdict.INCOMPLETE and needs_base(report):
        with workspace.look() as work:
            chosen = choose_base(work, head, _signers(report), until=until)
        if isinstance(chosen, Chosen):
            resting = rest(workspace, opened, chosen, progress=progress)
            report, last = lacking(report, *resting.findings), max(last, resting.last)
        elif chosen is not None:
            report = lacking(report, *chosen)
    return _Checked(_with_strangers(workspace, report, head), head, last)


def _claimed_unit(workspace: Workspace, path: Path) -> str:
    """Whose package a file claims to be, to know with whose certificates to read it."""
    content = workspace.tools.peek_package(path)
    try:
        return "" if content is None else read_package_json(content).unit.code
    except SubmissionFaultyError:
        return ""


def _keep(workspace: Workspace, one: ReceivedFile, checked: _Checked) -> ReceivedFile:
    with workspace.work() as work:
        judged = _judge(workspace, work, one, checked)
        before = work.register.get(one.number) or one
        if before.judged is None or not judged.says_the_same(before.judged):
            enter_verdict(work, before, judged, at=workspace.tools.clock.now())
        now = work.register.get(one.number) or one
        work.commit()
    return now


def _with_strangers(
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


def _judge(workspace: Workspace, work: UnitOfWork, one: ReceivedFile, checked: _Checked) -> Judged:
    report = checked.report
    signers = _signers(report)
    return Judged(
        verdict=report.verdict,
        findings=_bounded(report.findings),
        head=checked.head,
        digest=report.digest,
        signers=signers,
        placed=_place(workspace, work, one, checked, signers=signers),
    )


def _signers(report: VerificationReport) -> tuple[SignedBy, ...]:
    return tuple(
        SignedBy(signature.signer, signature.fingerprint, signature.der, signature.rests_on)
        for signature in report.signatures
        if signature.fingerprint
    )


def _place(
    workspace: Workspace,
    work: UnitOfWork,
    one: ReceivedFile,
    checked: _Checked,
    *,
    signers: tuple[SignedBy, ...],
) -> Placed | None:
    head, report = checked.head, checked.report
    if head is None or report.digest is None or report.verdict not in _WHOLE:
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
    return place(head, report.digest, asked=asked_of(workspace, work), others=others)


def _bounded(findings: Sequence[VerificationFinding]) -> tuple[VerificationFinding, ...]:
    """As many as anybody reads; a hostile package can have thousands."""
    if len(findings) <= MAX_SET_FAULTS:
        return tuple(findings)
    rest = {"count": str(len(findings) - MAX_SET_FAULTS)}
    more = VerificationFinding(MORE, findings[-1].aspect, "", rest)
    return (*findings[:MAX_SET_FAULTS], more)
