"""Judges the files in a receiving office's register: opens, checks, joins and places them."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from desktop.domain.audit import EntryKind
from desktop.domain.encryption_errors import EncryptedDamagedError, EncryptedForOtherError
from desktop.domain.errors import (
    FileUnreadableError,
    FileVanishedError,
    ObjectMissingError,
    SubmissionFaultyError,
)
from desktop.domain.evidence import Digest
from desktop.domain.limits import MAX_SET_FAULTS
from desktop.domain.receiving import (
    LOCKED,
    LOST,
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
    missing_volumes,
    place,
)
from desktop.domain.rounds import certificates_of
from desktop.domain.strict_json import JsonValue
from desktop.domain.submission import PackageHead
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
from desktop.durable import writing
from desktop.ports import Progress, ReceiverKey, UnitOfWork
from desktop.services.package_judge import PackageJudge
from desktop.services.trusted import trusted_here
from desktop.services.verifying import open_package
from desktop.services.volume_check import head_of
from desktop.services.workspace import Workspace

_OPENED: Final = "opened"
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

    With the last volume of a package the package is judged too. Any bytes give an answer. Raises
    JobCancelledError, TrustDamagedError, and DiskFullError, WriteRefusedError where an encrypted
    package cannot be written opened.
    """
    judged = _judge_alone(workspace, one, key=key, progress=progress)
    if judged.head is None or judged.head.volume is None:
        return judged
    join_volumes(workspace, judged.head.volume.group, progress=progress)
    with workspace.look() as work:
        return work.register.get(one.number) or judged


def judge_again(workspace: Workspace, unit: str, *, progress: Progress) -> None:
    """Judge a unit's packages once more, in the order they came: who is trusted has changed."""
    with workspace.look() as work:
        files = work.register.of_unit(unit)
    groups: dict[Digest, None] = {}
    for one in files:
        judged = _judge_alone(workspace, one, key=None, progress=progress)
        if judged.head is not None and judged.head.volume is not None:
            groups[judged.head.volume.group] = None
    for group in groups:
        join_volumes(workspace, group, progress=progress)


def join_volumes(workspace: Workspace, group: Digest, *, progress: Progress) -> None:
    """Judge a package in volumes, once they are all there; it stands at its first volume."""
    with workspace.look() as work:
        files = work.register.volumes(group)
    lead = next((one for one in files if _is_lead(one)), None)
    if lead is None or lead.head is None or missing_volumes(files):
        return
    judge = PackageJudge(workspace.tools, _trusted(workspace, lead.head.unit.code))
    paths = [package_path(workspace, one) for one in files]
    for judgement in judge.judge(paths, progress=progress):
        if judgement.is_joined and judgement.opened.digest == group:
            report = _with_strangers(workspace, judgement.report, lead.head)
            last = max(one.number for one in files)
            _keep(workspace, lead, _Checked(report, lead.head, last))


def package_path(workspace: Workspace, one: ReceivedFile) -> Path:
    """The file to read a registered package from: as it came, or opened where it was encrypted.

    Raises ObjectMissingError.
    """
    opened = workspace.received / _OPENED / f"{one.sha256}.asice"
    return opened if opened.is_file() else workspace.quarantine.path_of(one.sha256)


def asked_of(workspace: Workspace, work: UnitOfWork) -> Asked:
    """Whose packages this office takes: those of all units it ever asked in this round."""
    codes = (unit.code for record in work.rounds.all() for unit in record.round.units)
    return Asked(workspace.unit.code, workspace.set_digest, frozenset(codes))


def _is_lead(one: ReceivedFile) -> bool:
    """Whether a file is the first volume, sound by itself or as the package it stands for."""
    if one.judged is None or one.head is None or one.head.volume is None:
        return False
    is_sound = is_part(one.judged) or one.judged.placed is not None
    return is_sound and one.head.volume.number == 1


def _judge_alone(
    workspace: Workspace,
    one: ReceivedFile,
    *,
    key: ReceiverKey | None,
    progress: Progress,
) -> ReceivedFile:
    path = _readable(workspace, one, key=key, progress=progress)
    if isinstance(path, VerificationFinding):
        nothing = SignatureStatus(Claim.UNKNOWN, Claim.UNKNOWN)
        report = report_of(one.name, digest=None, signature=nothing, findings=(path,))
        return _keep(workspace, one, _Checked(report, None, one.number))
    opened, report = open_package(
        workspace.tools,
        path,
        trusted_certificates=_trusted(workspace, _claimed_unit(workspace, path)),
        progress=progress,
    )
    head = head_of(opened)
    checked = _Checked(_with_strangers(workspace, report, head), head, one.number)
    return _keep(workspace, one, checked)


def _claimed_unit(workspace: Workspace, path: Path) -> str:
    """Whose package a file claims to be, to know with whose certificates to read it."""
    content = workspace.tools.peek_package(path)
    try:
        return "" if content is None else read_package_json(content).unit.code
    except SubmissionFaultyError:
        return ""


def _trusted(workspace: Workspace, unit: str) -> tuple[bytes, ...]:
    """A unit's pinned certificates, and the roots and revocation lists that are installed."""
    with workspace.look() as work:
        pins = work.pins.of_unit(unit)
    return (*certificates_of(pins), *trusted_here(workspace))


def _keep(workspace: Workspace, one: ReceivedFile, checked: _Checked) -> ReceivedFile:
    with workspace.work() as work:
        judged = _judge(workspace, work, one, checked)
        if judged != one.judged:
            work.register.judge(one.number, judged)
            at = workspace.tools.clock.now()
            work.journal.append(EntryKind.PACKAGE_RECEIVED, _told(one, judged), at=at)
        now = work.register.get(one.number) or one
        work.commit()
    return now


def _readable(
    workspace: Workspace,
    one: ReceivedFile,
    *,
    key: ReceiverKey | None,
    progress: Progress,
) -> Path | VerificationFinding:
    """Where the package can be read, decrypted if need be, or why it cannot."""
    try:
        path = package_path(workspace, one)
        if not workspace.tools.cipher.is_encrypted(path):
            return path
        if key is not None:
            return _decrypted(workspace, one, path, key=key, progress=progress)
        code = LOCKED
    except EncryptedForOtherError:
        code = "encrypted.other_key"
    except EncryptedDamagedError:
        code = "encrypted.damaged"
    except (ObjectMissingError, FileVanishedError, FileUnreadableError):
        code = LOST
    return VerificationFinding(code, Aspect.READABLE)


def _decrypted(
    workspace: Workspace,
    one: ReceivedFile,
    path: Path,
    *,
    key: ReceiverKey,
    progress: Progress,
) -> Path:
    target = workspace.received / _OPENED / f"{one.sha256}.asice"
    with writing(target):
        target.parent.mkdir(parents=True, exist_ok=True)
    key.decrypt(path, target, progress=progress)
    return target


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
    signers = tuple(
        SignedBy(signature.signer, signature.fingerprint, signature.der)
        for signature in report.signatures
        if signature.fingerprint
    )
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
        if other.number < checked.last and other.number != one.number
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


def _told(one: ReceivedFile, judged: Judged) -> dict[str, JsonValue]:
    facts: dict[str, JsonValue] = {
        "file": one.sha256,
        "verdict": judged.verdict.value,
        "digest": judged.digest,
    }
    if judged.placed is not None and judged.head is not None:
        facts |= {
            "unit": judged.head.unit.code,
            "sequence": judged.head.sequence,
            "relation": judged.placed.relation.value,
        }
    return facts
