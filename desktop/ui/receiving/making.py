"""The jobs of the page *Hồ sơ nhận*: looking, taking packages, unlocking, receipts."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from desktop.domain.evidence import Digest
from desktop.domain.receipts import ReceiptRecord
from desktop.domain.receiving import Attempt, ReceivedFile
from desktop.domain.rounds import Pin, RoundRecord
from desktop.domain.verification import Verdict
from desktop.ports.encryption import ReceiverKey
from desktop.ports.progress import Progress
from desktop.services.encrypting import open_receiver_key
from desktop.services.pinning import read_pins
from desktop.services.receipting import (
    MadeReceipt,
    make_receipt,
    read_receipts,
    without_receipt,
)
from desktop.services.receiving import (
    Entry,
    Received,
    UnitState,
    read_attempts,
    read_register,
    read_units,
    receive_files,
    resume,
    unlock,
)
from desktop.services.signing_means import SigningMeans, open_means
from desktop.services.verdict_log import VerdictChange, read_changes
from desktop.services.verifying import verify_package
from desktop.services.workspace import Workspace
from desktop.ui.sentences.stamps import unstamped


@dataclass(frozen=True, slots=True)
class Book:
    """Everything that came, at one moment.

    `receipts` are by their packages' digests, `changes` of verdicts by the files' SHA-256.
    """

    asked: RoundRecord | None = None
    units: tuple[UnitState, ...] = ()
    entries: tuple[Entry, ...] = ()
    attempts: tuple[Attempt, ...] = ()
    receipts: Mapping[Digest, ReceiptRecord] = field(default_factory=dict)
    pins: tuple[Pin, ...] = ()
    changes: Mapping[str, tuple[VerdictChange, ...]] = field(default_factory=dict)
    without_receipt: frozenset[int] = frozenset()
    has_key: bool = False
    has_receiver_key: bool = False
    is_unfinished: bool = False

    @property
    def strays(self) -> tuple[Entry, ...]:
        """What came and belongs to no unit that was asked."""
        codes = {state.unit.code for state in self.units}
        return tuple(
            one
            for one in self.entries
            if one.file.head is None or one.file.head.unit.code not in codes
        )


@dataclass(frozen=True, slots=True)
class ReceiptOrder:
    """For which registered files receipts are made, and with what they are signed.

    `time_stamps` is where stamps are asked from, "" for nowhere.
    """

    numbers: tuple[int, ...]
    means: SigningMeans
    pin: str | None
    time_stamps: str = ""


@dataclass(frozen=True, slots=True)
class MadeReceipts:
    """Receipts that were written; `is_sound` says that each was read back as it should be.

    `stamped` is where time stamps were asked from, `unstamped` who signed without one.
    """

    made: tuple[MadeReceipt, ...]
    is_sound: bool
    stamped: str = ""
    unstamped: tuple[str, ...] = ()


def look(workspace: Workspace) -> Book:
    """Everything the page shows."""
    with workspace.look() as work:
        asked = work.rounds.last()
    entries = read_register(workspace)
    known = {entry.file.sha256 for entry in entries}
    has_orphans = bool(workspace.received.is_dir() and workspace.quarantine.digests() - known)
    return Book(
        asked=asked,
        units=read_units(workspace),
        entries=entries,
        attempts=read_attempts(workspace),
        receipts={one.receipt.digest: one for one in read_receipts(workspace)},
        pins=read_pins(workspace),
        changes=read_changes(workspace),
        without_receipt=frozenset(one.number for one in without_receipt(workspace)),
        has_key=workspace.key_path.exists(),
        has_receiver_key=workspace.receiver_key_path.exists(),
        is_unfinished=has_orphans or any(entry.file.judged is None for entry in entries),
    )


def take(
    workspace: Workspace, sources: Sequence[Path], key: ReceiverKey | None, progress: Progress
) -> Received:
    """Take packages in; what is encrypted waits where there is no key."""
    progress.step(0, 0, "")
    return receive_files(workspace, sources, key=key, progress=progress)


def finish(
    workspace: Workspace, key: ReceiverKey | None, progress: Progress
) -> tuple[ReceivedFile, ...]:
    """Judge what an earlier run had copied."""
    return resume(workspace, key=key, progress=progress)


def open_key(workspace: Workspace, pin: str, progress: Progress) -> ReceiverKey:
    """The key by its PIN; what waits for it is judged at once."""
    progress.step(0, 0, "")
    key = open_receiver_key(workspace.tools, workspace.receiver_key_path, lambda: pin)
    unlock(workspace, key=key, progress=progress)
    return key


def make_receipts(workspace: Workspace, order: ReceiptOrder, progress: Progress) -> MadeReceipts:
    """A receipt for each of the files, written and read back."""
    progress.step(0, 0, "")
    made, reports = [], []
    stamps = order.time_stamps
    with open_means(workspace.tools, order.means, pin=order.pin, time_stamps=stamps) as signer:
        for number in order.numbers:
            one = make_receipt(workspace, number, folder=None, signer=signer, progress=progress)
            report = verify_package(
                workspace.tools,
                one.path,
                trusted=(signer.certificate,),
                progress=progress,
            )
            reports.append(report)
            made.append(one)
    is_sound = all(report.verdict is Verdict.VERIFIED for report in reports)
    return MadeReceipts(tuple(made), is_sound, stamps, unstamped(*reports))
