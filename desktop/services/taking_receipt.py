"""Takes the receiving office's receipt into the workspace of the unit that sent the package."""

from dataclasses import dataclass
from pathlib import Path

from desktop.domain.audit import EntryKind
from desktop.domain.receipt_json import RECEIPT_PATH, read_receipt_json
from desktop.domain.receipts import ReceiptRecord
from desktop.domain.receiving_errors import (
    OfficeOtherSignerError,
    OtherRoleError,
    PackageRefusedError,
    ReceiptNotOursError,
    RoundMissingError,
)
from desktop.domain.rests_on_json import rests_on_to_json
from desktop.domain.rounds import Role
from desktop.domain.strict_json import JsonValue
from desktop.domain.submission import PackageKind
from desktop.domain.verification import RestsOn, Verdict
from desktop.ports.progress import Progress
from desktop.ports.workspace import UnitOfWork
from desktop.services.answers_of_office import WholePackage, open_whole
from desktop.services.saved_mails import mail_folder, packages_in
from desktop.services.trusted import trusted_for
from desktop.services.workspace import Workspace


@dataclass(frozen=True, slots=True)
class TakenReceipt:
    """A receipt that was kept, and what the word about the office that signed it rests on."""

    record: ReceiptRecord
    rests_on: RestsOn | None


def take_receipt(workspace: Workspace, package: Path, *, progress: Progress) -> TakenReceipt:
    """Keep a receipt: its package was received, which does not mean that it was accepted.

    It has to be signed with the office's known certificate, against which no installed list
    speaks, and to name a package that was made here. Raises OtherRoleError, RoundMissingError,
    PackageRefusedError, PackageOtherKindError, OfficeOtherSignerError, ReceiptNotOursError,
    TrustDamagedError, JobCancelledError.
    """
    if workspace.role is not Role.SUBMITTING:
        raise OtherRoleError(Role.SUBMITTING)
    with workspace.look() as work:
        asked = work.rounds.last()
        pins = () if asked is None else work.pins.of_unit(asked.office.code)
    if asked is None:
        raise RoundMissingError
    whole = open_whole(
        workspace.tools,
        package,
        PackageKind.RECEIPT,
        trusted=trusted_for(workspace, asked.office.code),
        progress=progress,
    )
    pinned = {pin.fingerprint for pin in pins}
    if whole.head.unit.code != asked.office.code or whole.signature.fingerprint not in pinned:
        raise OfficeOtherSignerError(package, whole.signature.fingerprint)
    if whole.verdict is not Verdict.VERIFIED:
        raise PackageRefusedError(package, whole.verdict.value, whole.findings)
    record = _record(whole, package)
    with workspace.work() as work:
        _refuse_foreign(workspace, work, record, package)
        if all(known.digest != record.digest for known in work.receipts.all()):
            now = workspace.tools.clock.now()
            work.receipts.add(record)
            work.journal.append(
                EntryKind.RECEIPT_IMPORTED,
                _told(record, whole.signature.rests_on),
                at=now,
                actor=whole.signature.signer,
            )
        work.commit()
    return TakenReceipt(record, whole.signature.rests_on)


def take_mailed_receipts(
    workspace: Workspace, mail: Path, *, progress: Progress
) -> tuple[TakenReceipt, ...]:
    """Keep the receipts attached to a saved mail.

    Raises NoPackageFoundError, what opening a mail raises, and what `take_receipt` raises.
    """
    with mail_folder(workspace) as folder:
        mailed = packages_in(workspace, mail, folder, progress=progress)
        return tuple(take_receipt(workspace, one, progress=progress) for one in mailed.files)


def _told(record: ReceiptRecord, rests_on: RestsOn | None) -> dict[str, JsonValue]:
    return {
        "sequence": record.receipt.sequence,
        "package": record.receipt.digest,
        "digest": record.digest,
        "rests_on": rests_on_to_json(rests_on),
    }


def _record(whole: WholePackage, package: Path) -> ReceiptRecord:
    return ReceiptRecord(
        digest=whole.digest,
        unit=whole.head.to or whole.head.unit,
        office=whole.head.unit,
        receipt=read_receipt_json(whole.texts[RECEIPT_PATH]),
        fingerprint=whole.signature.fingerprint,
        file_name=package.name,
        created_at=whole.head.created_at,
    )


def _refuse_foreign(
    workspace: Workspace, work: UnitOfWork, record: ReceiptRecord, package: Path
) -> None:
    receipt = record.receipt
    made = {(one.sequence, one.digest) for one in work.exports.all()}
    is_ours = record.unit.code == workspace.unit.code
    if not is_ours or (receipt.sequence, receipt.digest) not in made:
        raise ReceiptNotOursError(package, record.unit.code, receipt.sequence)
