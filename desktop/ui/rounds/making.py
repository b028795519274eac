"""The jobs of the page *Đợt chấm*: looking, the receiver's key, the list, the package."""

from dataclasses import dataclass, field
from datetime import date
from hashlib import sha256
from pathlib import Path

from desktop.domain.rounds import Round, RoundRecord
from desktop.domain.submission import Unit
from desktop.domain.verification import VerificationReport
from desktop.ports.encryption import ReceiverKey
from desktop.ports.progress import Progress
from desktop.services.encrypting import make_receiver_key
from desktop.services.key_copy import copy_receiver_key
from desktop.services.opening_round import make_round, read_rounds, read_units, recipient_of
from desktop.services.round_draft import RoundDraft, read_draft
from desktop.services.signing_means import SigningMeans, open_means
from desktop.services.verifying import verify_package
from desktop.services.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Overview:
    """What the page knows at one moment."""

    has_key: bool = False
    recipient: str = ""
    rounds: tuple[RoundRecord, ...] = ()
    draft: RoundDraft = field(default_factory=RoundDraft)

    @property
    def is_changed(self) -> bool:
        """Whether the last round asks something else than what is prepared."""
        if not self.rounds or self.draft.deadline is None:
            return True
        wanted = Round(self.draft.deadline, self.draft.units, self.recipient)
        return self.rounds[-1].round != wanted


@dataclass(frozen=True, slots=True)
class Order:
    """What the next round asks, and with what it is signed; `pin` None: typed on the token.

    `time_stamps` is where a stamp is asked from, "" for nowhere.
    """

    deadline: date
    units: tuple[Unit, ...]
    means: SigningMeans
    pin: str | None
    time_stamps: str = ""


@dataclass(frozen=True, slots=True)
class Issued:
    """A round package that was written and read back, and where a stamp was asked from."""

    path: Path
    record: RoundRecord
    report: VerificationReport
    time_stamps: str = ""


def look(workspace: Workspace) -> Overview:
    """Everything the page shows, at one moment."""
    return Overview(
        has_key=workspace.key_path.exists(),
        recipient=recipient_of(workspace),
        rounds=read_rounds(workspace),
        draft=read_draft(workspace),
    )


def issue(workspace: Workspace, order: Order, folder: Path, progress: Progress) -> Issued:
    """Sign and write the next round, then read it back."""
    progress.step(0, 0, "")
    asked = Round(order.deadline, order.units, recipient_of(workspace))
    stamps = order.time_stamps
    with open_means(workspace.tools, order.means, pin=order.pin, time_stamps=stamps) as signer:
        made = make_round(workspace, asked, folder=folder, signer=signer, progress=progress)
        report = verify_package(
            workspace.tools,
            made.path,
            trusted=(signer.certificate,),
            progress=progress,
        )
    return Issued(made.path, made.record, report, stamps)


def create_receiver_key(workspace: Workspace, pin: str, progress: Progress) -> ReceiverKey:
    """A new key that opens what communes encrypt."""
    progress.step(0, 0, "")
    return make_receiver_key(workspace, pin=pin)


def keep_receiver_key(workspace: Workspace, folder: Path, progress: Progress) -> tuple[Path, ...]:
    """A copy of that key, read back."""
    progress.step(0, 0, "")
    return copy_receiver_key(workspace, folder)


def take_units(file: Path, progress: Progress) -> tuple[Unit, ...]:
    """The units of a CSV file."""
    progress.step(0, 0, file.name)
    return read_units(file)


def fingerprint_of(record: RoundRecord) -> str:
    """By which communes know who made a round."""
    return sha256(record.certificate).hexdigest()
