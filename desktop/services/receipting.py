"""Makes the signed receipts with which a receiving office says that a package has arrived."""

from dataclasses import dataclass
from datetime import datetime
from itertools import count
from pathlib import Path

from desktop.domain.audit import EntryKind
from desktop.domain.package_names import package_name
from desktop.domain.receipt_json import receipt_json
from desktop.domain.receipts import Receipt, ReceiptRecord
from desktop.domain.receiving import ReceivedFile
from desktop.domain.receiving_errors import NothingToReceiptError, UnknownReceivedError
from desktop.domain.strict_json import JsonValue
from desktop.domain.submission import PackageHead, PackageKind
from desktop.domain.submission_json import package_json
from desktop.ports.package_writing import PackageEntry, PackagePlan
from desktop.ports.progress import Progress
from desktop.ports.signing import Signer
from desktop.services.opening_round import bag_info
from desktop.services.workspace import Workspace


@dataclass(frozen=True, slots=True)
class MadeReceipt:
    """A receipt package that was made and entered in the workspace's list."""

    path: Path
    record: ReceiptRecord


def make_receipts(
    workspace: Workspace, *, folder: Path | None, signer: Signer, progress: Progress
) -> tuple[MadeReceipt, ...]:
    """A receipt for every verified package that has none yet; raises what `make_receipt` raises."""
    return tuple(
        make_receipt(workspace, one.number, folder=folder, signer=signer, progress=progress)
        for one in without_receipt(workspace)
    )


def without_receipt(workspace: Workspace) -> tuple[ReceivedFile, ...]:
    """The verified packages whose senders were told nothing yet, oldest first."""
    with workspace.look() as work:
        told = {record.receipt.digest for record in work.receipts.all()}
        files = work.register.all()
    return tuple(
        one
        for one in files
        if one.is_counted and one.judged is not None and one.judged.digest not in told
    )


def make_receipt(
    workspace: Workspace, number: int, *, folder: Path | None, signer: Signer, progress: Progress
) -> MadeReceipt:
    """Write the receipt for one registered package into `folder` (None: the workspace's own).

    A package that is not verified gets none: raises NothingToReceiptError. Raises
    UnknownReceivedError, and what the package writer raises.
    """
    with workspace.look() as work:
        one = work.register.get(number)
        audit = work.journal.head()
    if one is None:
        raise UnknownReceivedError(number)
    receipt = _receipt(one)
    at = workspace.tools.clock.now().replace(microsecond=0)
    head = PackageHead(
        unit=workspace.unit,
        year=workspace.criterion_set.year,
        set_id=workspace.criterion_set.id,
        set_version=workspace.criterion_set.version,
        criterion_set=workspace.set_digest,
        sequence=receipt.sequence,
        previous=None,
        created_at=at,
        kind=PackageKind.RECEIPT,
        to=None if one.head is None else one.head.unit,
        audit=audit,
        base=receipt.digest,
    )
    target = (folder or workspace.exports) / _name(workspace, head)
    plan = _plan(workspace, head, receipt, target.name, signer=signer)
    sealed = workspace.tools.write_package(plan, target, signer=signer, at=at, progress=progress)
    record = ReceiptRecord(
        digest=sealed.digest,
        unit=head.to or head.unit,
        office=head.unit,
        receipt=receipt,
        fingerprint=signer.fingerprint,
        file_name=target.name,
        created_at=at,
    )
    _enter(workspace, record, at=at, signer=signer)
    return MadeReceipt(sealed.path, record)


def read_receipts(workspace: Workspace) -> tuple[ReceiptRecord, ...]:
    """The receipts that were made here, or taken."""
    with workspace.look() as work:
        return work.receipts.all()


def _enter(workspace: Workspace, record: ReceiptRecord, *, at: datetime, signer: Signer) -> None:
    facts = _told(record)
    with workspace.work() as work:
        work.receipts.add(record)
        work.journal.append(EntryKind.RECEIPT_MADE, facts, at=at, actor=signer.subject)
        work.commit()


def _receipt(one: ReceivedFile) -> Receipt:
    judged = one.judged
    if not one.is_counted or judged is None or judged.head is None or judged.digest is None:
        raise NothingToReceiptError(one.number)
    return Receipt(
        sequence=judged.head.sequence,
        digest=judged.digest,
        file_name=one.name,
        file_sha256=one.sha256,
        size=one.size,
        received_at=one.received_at,
        verdict=judged.verdict,
        fingerprint=judged.signers[-1].fingerprint,  # the office's; a leader signs before it
    )


def _name(workspace: Workspace, head: PackageHead) -> str:
    """A name that no receipt for another package has: codes may differ in marks or case alone."""
    plain = Path(package_name(head))
    with workspace.look() as work:
        others = {
            one.file_name.casefold()
            for one in work.receipts.all()
            if one.receipt.digest != head.base
        }
    names = (plain.name if one == 1 else f"{plain.stem}-{one}{plain.suffix}" for one in count(1))
    return next(name for name in names if name.casefold() not in others)


def _plan(
    workspace: Workspace, head: PackageHead, receipt: Receipt, name: str, *, signer: Signer
) -> PackagePlan:
    papers = workspace.tools.papers
    instructions = papers.check_instructions(package_name=name, fingerprint=signer.fingerprint)
    entries = (
        PackageEntry("GIAY-TIEP-NHAN.txt", papers.receipt_notice(head, receipt)),
        PackageEntry("package.json", package_json(head)),
        PackageEntry("receipt.json", receipt_json(receipt)),
        PackageEntry("CACH-KIEM-TRA.txt", instructions),
    )
    return PackagePlan(entries, bag_info(head))


def _told(record: ReceiptRecord) -> dict[str, JsonValue]:
    return {
        "unit": record.unit.code,
        "sequence": record.receipt.sequence,
        "package": record.receipt.digest,
        "digest": record.digest,
    }
