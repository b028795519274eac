"""Judges the files in a receiving office's register: opens, checks and joins them."""

from collections.abc import Sequence
from pathlib import Path

from desktop.domain import bases
from desktop.domain.errors import ObjectMissingError
from desktop.domain.evidence import Digest
from desktop.domain.package_standing import (
    is_part,
    is_without_base,
    missing_volumes,
    volumes_beside,
)
from desktop.domain.receiving import ReceivedFile
from desktop.domain.submission_errors import SubmissionFaultyError
from desktop.domain.submission_json import read_package_json
from desktop.domain.verification import (
    Claim,
    SignatureStatus,
    Verdict,
    VerificationFinding,
    report_of,
)
from desktop.ports.encryption import ReceiverKey
from desktop.ports.package_reading import OpenedPackage
from desktop.ports.progress import Progress
from desktop.services.base_check import lacking, needs_base
from desktop.services.judgements import Checked, keep, signers_of
from desktop.services.package_judge import PackageJudge
from desktop.services.received_files import NOT_AT_HAND, package_path, readable
from desktop.services.register_bases import Chosen, choose_base, is_whole, rest
from desktop.services.strangers import with_strangers
from desktop.services.trusted import trusted_for
from desktop.services.verifying import open_package
from desktop.services.volume_check import head_of
from desktop.services.workspace import Workspace


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
        there = work.register.volumes(group)
    done: set[int] = set()
    for lead in filter(_is_lead, there):
        files = volumes_beside(lead, there)
        if lead.number not in done and not missing_volumes(files):
            _join(workspace, lead, files, until=until, progress=progress)
        done |= {one.number for one in files}


def _join(
    workspace: Workspace,
    lead: ReceivedFile,
    files: Sequence[ReceivedFile],
    *,
    until: int | None,
    progress: Progress,
) -> None:
    """Judge the volumes of one package; what is found stands at the first one."""
    if lead.head is None or lead.head.volume is None:
        return
    judge = PackageJudge(workspace.tools, trusted_for(workspace, lead.head.unit.code))
    try:
        paths = [package_path(workspace, one) for one in files]
    except ObjectMissingError:
        return  # what was found while all of them were there stands
    last = max(one.number for one in files)
    for judgement in judge.judge(paths, progress=progress):
        if judgement.is_joined and judgement.opened.digest == lead.head.volume.group:
            checked = Checked(judgement.report, lead.head, last)
            rested = _rested(workspace, judgement.opened, checked, until=until, progress=progress)
            keep(workspace, lead, rested)


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
        return keep(workspace, one, Checked(report, None, one.number))
    opened, report = open_package(
        workspace.tools,
        path,
        trusted=trusted_for(workspace, _claimed_unit(workspace, path)),
        progress=progress,
    )
    checked = Checked(report, head_of(opened), one.number)
    rested = _rested(workspace, opened, checked, until=until, progress=progress)
    return keep(workspace, one, rested)


def _rested(
    workspace: Workspace,
    opened: OpenedPackage,
    checked: Checked,
    *,
    until: int | None,
    progress: Progress,
) -> Checked:
    """What was found with the strangers among the signers, and with the base, where it needs one.

    Out of two packages that need each other the one that came last made both whole.
    """
    head, report, last = checked.head, checked.report, checked.last
    if head is not None and report.verdict is Verdict.INCOMPLETE and needs_base(report):
        with workspace.look() as work:
            chosen = choose_base(work, head, signers_of(report), until=until)
        if isinstance(chosen, Chosen):
            resting = rest(workspace, opened, chosen, progress=progress)
            report, last = lacking(report, *resting.findings), max(last, resting.last)
        elif chosen is not None:
            report = lacking(report, *chosen)
    return Checked(with_strangers(workspace, report, head), head, last)


def _claimed_unit(workspace: Workspace, path: Path) -> str:
    """Whose package a file claims to be, to know with whose certificates to read it."""
    content = workspace.tools.peek_package(path)
    try:
        return "" if content is None else read_package_json(content).unit.code
    except SubmissionFaultyError:
        return ""
