"""A receiving office and a commune, each with a workspace on the same disk."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from pathlib import Path

from desktop.bootstrap.making import create_workspace, create_workspace_for_round
from desktop.domain.answers import Answer, CountInput, YesNoInput
from desktop.domain.approval import Approver
from desktop.domain.receiving import Standing
from desktop.domain.rounds import Role, Round
from desktop.domain.submission import Unit
from desktop.ports.encryption import ReceiverKey
from desktop.ports.signing import Signer
from desktop.services.answering import answer_leaves
from desktop.services.approving import approve_submission, reopen_submission
from desktop.services.attaching import Target, attach_files
from desktop.services.exporting import export_submission
from desktop.services.opening_round import make_round, recipient_of
from desktop.services.pinning import pin_signers
from desktop.services.receiving import Entry, Received, read_register, receive_files
from desktop.services.taking_round import open_round
from desktop.services.workspace import Workspace
from tests.corpus.small_set import SMALL_SET
from tests.services.conftest import Quiet

OFFICE = Unit("SNV", "Sở Nội vụ")
COMMUNE = Unit("31756", "Xã Vĩnh Thành")
OTHER = Unit("31759", "Xã Bình Minh")
DEADLINE = date(2026, 12, 15)
PIN = "mat-khau-thu"
LEADER = Approver("Nguyễn Văn A", "Chủ tịch")


def signer_of(workspace: Workspace) -> Signer:
    keys = workspace.tools.key_file
    if workspace.key_path.exists():
        return keys.open(workspace.key_path, pin=PIN)
    now = workspace.tools.clock.now()
    return keys.create(workspace.key_path, owner=workspace.unit, pin=PIN, at=now)


def make_office(folder: Path) -> Path:
    create_workspace(folder, set_bytes=SMALL_SET.encode(), unit=OFFICE, role=Role.RECEIVING)
    return folder


def make_receiver_key(office: Workspace) -> ReceiverKey:
    now = office.tools.clock.now()
    return office.tools.receiver_keys.create(office.receiver_key_path, pin=PIN, at=now)


def open_the_round(
    office: Workspace,
    folder: Path,
    units: Sequence[Unit] = (COMMUNE, OTHER),
    signer: Signer | None = None,
) -> Path:
    asked = Round(DEADLINE, tuple(units), recipient_of(office))
    signer = signer or signer_of(office)
    return make_round(office, asked, folder=folder, signer=signer, progress=Quiet()).path


def make_commune(folder: Path, package: Path, office: Workspace, unit: Unit = COMMUNE) -> Path:
    opened = open_round(office.tools, package, Quiet())
    create_workspace_for_round(folder, opened, unit_code=unit.code)
    return folder


def fill(commune: Workspace, scans: Path) -> None:
    answers = {"1.1": Answer(YesNoInput(yes=True)), "1.2": Answer(CountInput(Decimal(2)))}
    answer_leaves(commune, answers)
    scans.mkdir(exist_ok=True)
    for name, target in (("kh.pdf", Target("1.1", "kh")), ("bc.pdf", Target("1.2", "quy"))):
        file = scans / name
        file.write_bytes(f"%PDF-1.7\n{commune.unit.code} {name}\n%%EOF\n".encode())
        attach_files(commune, [file], target=target, link_known=True, progress=Quiet())


def send(
    commune: Workspace,
    folder: Path,
    *,
    mail_limit: int | None = None,
    signer: Signer | None = None,
) -> tuple[Path, ...]:
    """Approve what there is and export it; the next time it is opened again first."""
    with commune.look() as work:
        is_sent = bool(work.exports.all())
    if is_sent:
        reopen_submission(commune, reason="bổ sung")
        answer_leaves(commune, {"1.1": Answer(YesNoInput(yes=True), note=str(folder))})
    approve_submission(commune, LEADER)
    exported = export_submission(
        commune,
        folder=folder,
        signer=signer or signer_of(commune),
        progress=Quiet(),
        mail_limit=mail_limit,
    )
    return exported.paths


def receive(office: Workspace, *sources: Path, key: ReceiverKey | None = None) -> Received:
    return receive_files(office, sources, key=key, progress=Quiet())


def pin(office: Workspace, number: int) -> None:
    pin_signers(office, number, progress=Quiet())


def standings(office: Workspace) -> list[Standing]:
    return [entry.standing for entry in read_register(office)]


def only(entries: Sequence[Entry]) -> Entry:
    (one,) = entries
    return one
