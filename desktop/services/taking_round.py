"""Reads a round package, and keeps in a commune's workspace what the receiving office asks."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Final

from desktop.domain.audit import EntryKind
from desktop.domain.criteria import CriterionSet
from desktop.domain.evidence import Digest
from desktop.domain.receiving_errors import (
    OfficeOtherSignerError,
    OtherRoleError,
    PackageRefusedError,
    RoundOlderError,
    RoundOtherSetError,
    RoundUnitUnknownError,
)
from desktop.domain.rests_on_json import rests_on_to_json
from desktop.domain.round_json import ROUND_PATH, read_round_json
from desktop.domain.rounds import Pin, Role, Round, RoundRecord
from desktop.domain.strict_json import JsonValue
from desktop.domain.submission import PackageHead, PackageKind, Unit
from desktop.domain.submission_json import SET_PATH
from desktop.domain.verification import RestsOn, Verdict, VerificationFinding
from desktop.ports.progress import Progress
from desktop.ports.workspace import UnitOfWork
from desktop.services.answers_of_office import open_whole
from desktop.services.trusted import trusted_for
from desktop.services.workspace import Tools, Workspace

_STRANGE: Final = "trust.unknown_signer"


@dataclass(frozen=True, slots=True)
class OpenedRound:
    """A round package that is whole as it was signed; whose signature it is, a person decides.

    `findings` are against its signer, and `rests_on` is told of one who is known.
    """

    path: Path
    head: PackageHead
    round: Round
    criterion_set: CriterionSet
    set_bytes: bytes = field(repr=False)
    digest: Digest
    signer: str
    fingerprint: str
    certificate: bytes = field(repr=False)
    rests_on: RestsOn | None = None
    findings: tuple[VerificationFinding, ...] = ()


def open_round(
    tools: Tools, package: Path, progress: Progress, *, trusted: Sequence[bytes] = ()
) -> OpenedRound:
    """Read a round package and check every byte of it; who signed it, only `trusted` (DER) say.

    Raises PackageRefusedError, PackageOtherKindError, JobCancelledError.
    """
    whole = open_whole(tools, package, PackageKind.ROUND, trusted=trusted, progress=progress)
    set_bytes = whole.texts[SET_PATH]
    return OpenedRound(
        path=package,
        head=whole.head,
        round=read_round_json(whole.texts[ROUND_PATH]),
        criterion_set=tools.read_criterion_set(set_bytes),
        set_bytes=set_bytes,
        digest=whole.digest,
        signer=whole.signature.signer,
        fingerprint=whole.signature.fingerprint,
        certificate=whole.signature.der,
        rests_on=whole.signature.rests_on,
        findings=whole.findings,
    )


def open_round_here(workspace: Workspace, package: Path, progress: Progress) -> OpenedRound:
    """The same by what is known in a workspace: its certificates, and what is installed.

    Raises what `open_round` raises, and TrustDamagedError.
    """
    return open_round(workspace.tools, package, progress, trusted=trusted_for(workspace, None))


def unit_of(opened: OpenedRound, code: str) -> Unit:
    """The unit of this code; raises RoundUnitUnknownError where the round does not ask it."""
    unit = opened.round.unit(code)
    if unit is None:
        raise RoundUnitUnknownError(code)
    return unit


def keep_round(work: UnitOfWork, opened: OpenedRound, *, at: datetime) -> RoundRecord:
    """Keep a round in a workspace, and accept the office's certificate.

    A known signer has to be good for it still; of another nothing but that may be found. Raises
    PackageRefusedError.
    """
    office = opened.head.unit
    known = {pin.fingerprint for pin in work.pins.of_unit(office.code)}
    _refuse_doubtful(opened, is_known=opened.fingerprint in known)
    record = RoundRecord(
        sequence=opened.head.sequence,
        digest=opened.digest,
        office=office,
        round=opened.round,
        certificate=opened.certificate,
        file_name=opened.path.name,
        created_at=opened.head.created_at,
    )
    work.rounds.add(record)
    work.pins.add(
        Pin(office.code, opened.fingerprint, opened.certificate, opened.signer, pinned_at=at)
    )
    work.journal.append(EntryKind.ROUND_TAKEN, _told(record, opened), at=at)
    return record


def take_round(workspace: Workspace, opened: OpenedRound) -> RoundRecord:
    """Keep a round in a workspace that is at work already: its deadline and key may have changed.

    `opened` was opened here. Once an office is known, only its own certificate is accepted. Raises
    OtherRoleError, RoundOtherSetError, RoundUnitUnknownError, OfficeOtherSignerError,
    RoundOlderError, and what `keep_round` raises.
    """
    if workspace.role is not Role.SUBMITTING:
        raise OtherRoleError(Role.SUBMITTING)
    if opened.head.criterion_set != workspace.set_digest:
        raise RoundOtherSetError(opened.path)
    unit_of(opened, workspace.unit.code)
    with workspace.work() as work:
        known = work.rounds.last()
        pinned = {pin.fingerprint for pin in work.pins.of_unit(opened.head.unit.code)}
        if known is not None or pinned:
            _refuse_other(opened, known, pinned)
        record = keep_round(work, opened, at=workspace.tools.clock.now())
        work.commit()
    return record


def read_round(workspace: Workspace) -> RoundRecord | None:
    """The round that holds now, or None where none was taken or opened."""
    with workspace.look() as work:
        return work.rounds.last()


def _refuse_other(opened: OpenedRound, known: RoundRecord | None, pinned: Collection[str]) -> None:
    is_other = known is not None and opened.head.unit.code != known.office.code
    if is_other or opened.fingerprint not in pinned:
        raise OfficeOtherSignerError(opened.path, opened.fingerprint)
    if known is not None and opened.head.sequence < known.sequence:
        raise RoundOlderError(opened.head.sequence, known.sequence)


def _refuse_doubtful(opened: OpenedRound, *, is_known: bool) -> None:
    findings = [one for one in opened.findings if is_known or one.code != _STRANGE]
    if findings:
        raise PackageRefusedError(opened.path, Verdict.UNTRUSTED.value, opened.findings)


def _told(record: RoundRecord, opened: OpenedRound) -> dict[str, JsonValue]:
    return {
        "sequence": record.sequence,
        "digest": record.digest,
        "office": record.office.code,
        "fingerprint": opened.fingerprint,
        "rests_on": rests_on_to_json(opened.rests_on),
    }
