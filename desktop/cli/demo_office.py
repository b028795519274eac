"""The receiving office in the demo: it asks the commune, receives its package, and answers."""

from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Final

from desktop.bootstrap.making import create_workspace
from desktop.domain.receiving import Standing
from desktop.domain.receiving_errors import FingerprintDiffersError
from desktop.domain.rounds import Role, Round
from desktop.domain.submission import Unit
from desktop.ports.progress import Progress
from desktop.ports.signing import Signer
from desktop.services.opening_round import MadeRound, make_round
from desktop.services.pinning import pin_signers, signers_to_pin
from desktop.services.receipting import MadeReceipt, make_receipts
from desktop.services.receiving import Entry, read_register, receive_files
from desktop.services.taking_receipt import TakenReceipt, take_receipt
from desktop.services.taking_round import open_round_here, take_round
from desktop.services.workspace import Workspace
from desktop.wording.days import today

SAMPLE_OFFICE: Final = Unit("SNV-MAU", "Sở Nội vụ (mẫu)")
_TIME_TO_ANSWER: Final = timedelta(days=30)


@dataclass(frozen=True, slots=True)
class Answered:
    """What came of a package: its place in the register, the receipt that was made and taken."""

    entry: Entry
    made: MadeReceipt
    taken: TakenReceipt

    @property
    def is_received(self) -> bool:
        """Whether the office counts the package, and the commune knows of it."""
        is_counted = self.entry.standing is Standing.CURRENT and self.entry.file.is_counted
        return is_counted and self.taken.record.digest == self.made.record.digest


@dataclass(frozen=True, slots=True)
class Offices:
    """The open workspaces of the demo's receiving office, and of the commune it asks."""

    office: Workspace
    commune: Workspace
    progress: Progress

    def ask(self, signer: Signer) -> MadeRound:
        """A round package, which the commune takes after it has compared the fingerprint.

        Raises FingerprintDiffersError, and what making and taking a round raise.
        """
        now = self.office.tools.clock.now()
        asked = Round(today(now) + _TIME_TO_ANSWER, (self.commune.unit,))
        made = make_round(self.office, asked, folder=None, signer=signer, progress=self.progress)
        opened = open_round_here(self.commune, made.path, self.progress)
        if opened.fingerprint != signer.fingerprint:
            raise FingerprintDiffersError(opened.fingerprint)
        take_round(self.commune, opened)
        return made

    def receive(self, package: Path, fingerprint: str) -> Entry:
        """Receive the commune's package, and pin who signed it if that is whom it named.

        Raises FingerprintDiffersError, and what receiving and pinning raise.
        """
        received = receive_files(self.office, (package,), progress=self.progress)
        (number,) = (one.number for one in received.files)
        strangers = {one.fingerprint for one in signers_to_pin(self.office, number)}
        if strangers - {fingerprint}:
            raise FingerprintDiffersError(min(strangers - {fingerprint}))
        pin_signers(self.office, number, progress=self.progress)
        return next(one for one in read_register(self.office) if one.file.number == number)

    def answer(self, entry: Entry, signer: Signer) -> Answered:
        """A receipt, which the commune takes; raises what making and taking one raise."""
        (made,) = make_receipts(self.office, folder=None, signer=signer, progress=self.progress)
        taken = take_receipt(self.commune, made.path, progress=self.progress)
        return Answered(entry, made, taken)


def make_sample_office(root: Path, set_bytes: bytes) -> None:
    """A receiving office's workspace for a criterion set."""
    create_workspace(root, set_bytes=set_bytes, unit=SAMPLE_OFFICE, role=Role.RECEIVING)
