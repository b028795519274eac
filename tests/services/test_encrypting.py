"""Encrypted packages and volumes, from the sender's workspace to the receiver's verdict."""

import os
import subprocess
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from random import Random

import pytest

from desktop.domain.answers import Answer, CountInput, YesNoInput
from desktop.domain.audit import EntryKind
from desktop.domain.encryption_errors import RecipientFaultyError
from desktop.domain.errors import FileVanishedError, JobCancelledError, WriteRefusedError
from desktop.domain.key_errors import KeyCopyExistsError, KeyMissingError
from desktop.domain.verification import Verdict
from desktop.ports.encryption import ReceiverKey
from desktop.ports.signing import Signer
from desktop.services.answering import answer_leaves
from desktop.services.attaching import Target, attach_files
from desktop.services.encrypting import (
    encrypt_packages,
    make_receiver_key,
    open_receiver_key,
    read_recipients,
)
from desktop.services.exporting import export_submission
from desktop.services.key_copy import copy_receiver_key
from desktop.services.package_judge import PackageJudge
from desktop.services.parcels import latest_parcel
from desktop.services.workspace import Workspace
from tests.services.conftest import Quiet, approve

PIN = "mat-khau-thu"

type_of_scan = Callable[..., Path]


@pytest.fixture
def signer(workspace: Workspace) -> Signer:
    now = workspace.tools.clock.now()
    return workspace.tools.key_file.create(
        workspace.key_path, owner=workspace.unit, pin=PIN, at=now
    )


@pytest.fixture
def key(workspace: Workspace, tmp_path: Path) -> ReceiverKey:
    """The receiver's key, as the `age` program makes it."""
    path = tmp_path / "khoa.txt"
    subprocess.run(["age-keygen", "-o", path], check=True, capture_output=True)
    return open_receiver_key(workspace.tools, path, pytest.fail)


@pytest.fixture
def volumes(workspace: Workspace, scan: type_of_scan, signer: Signer) -> tuple[Path, ...]:
    answers = {"1.1": Answer(YesNoInput(yes=True)), "1.2": Answer(CountInput(Decimal(2)))}
    answer_leaves(workspace, answers)
    noise = Random(1)
    for number, target in enumerate((Target("1.1", "kh"), Target("1.2", "quy"))):
        file = scan(f"Văn bản {number}.pdf", b"%PDF-1.7\n" + noise.randbytes(300_000))
        attach_files(workspace, [file], target=target, link_known=True, progress=Quiet())
    approve(workspace)
    made = export_submission(
        workspace, folder=None, signer=signer, progress=Quiet(), mail_limit=1_000_000
    )
    assert len(made.paths) == 2
    return made.paths


def encrypt(
    workspace: Workspace, files: tuple[Path, ...], folder: Path, key: ReceiverKey
) -> list[Path]:
    folder.mkdir(exist_ok=True)
    return list(
        encrypt_packages(
            workspace.tools, files, folder=folder, recipients=[key.recipient], progress=Quiet()
        )
    )


def test_encrypted_volumes_are_joined_in_any_order(
    workspace: Workspace,
    volumes: tuple[Path, ...],
    key: ReceiverKey,
    signer: Signer,
    tmp_path: Path,
) -> None:
    locked = encrypt(workspace, volumes, tmp_path / "usb", key)
    room = tmp_path / "room"
    room.mkdir()
    judge = PackageJudge(workspace.tools, (signer.certificate,), key=key, folder=room)

    (whole,) = judge.judge([locked[1], volumes[0]], progress=Quiet())

    assert [one.name for one in locked] == [f"{one.name}.age" for one in volumes]
    assert whole.report.verdict is Verdict.VERIFIED
    assert [one.package for one in whole.files] == [str(locked[1]), str(volumes[0])]
    assert not list(room.iterdir())


def test_without_the_key_nothing_is_known(
    workspace: Workspace, volumes: tuple[Path, ...], key: ReceiverKey, tmp_path: Path
) -> None:
    locked = encrypt(workspace, volumes, tmp_path / "usb", key)

    judged = list(PackageJudge(workspace.tools, ()).judge(locked, progress=Quiet()))

    assert [one.report.verdict for one in judged] == [Verdict.UNREADABLE] * 2
    assert judged[0].report.findings[0].code == "package.encrypted"


def test_what_cannot_be_decrypted_does_not_stop_the_others(
    workspace: Workspace, volumes: tuple[Path, ...], key: ReceiverKey, tmp_path: Path
) -> None:
    locked = encrypt(workspace, volumes, tmp_path / "usb", key)
    locked[0].write_bytes(locked[0].read_bytes()[:-1])
    foreign = tmp_path / "la.asice.age"
    stranger = (
        subprocess.run(["age-keygen"], capture_output=True, text=True, check=True)
        .stdout.split("public key: ")[1]
        .split()[0]
    )
    subprocess.run(["age", "-r", stranger, "-o", foreign, volumes[0]], check=True)
    judge = PackageJudge(workspace.tools, (), key=key, folder=tmp_path)

    damaged, other, part = judge.judge([locked[0], foreign, locked[1]], progress=Quiet())

    assert damaged.report.findings[0].code == "encrypted.damaged"
    assert other.report.findings[0].code == "encrypted.other_key"
    assert {one.code for one in part.report.findings} >= {"volume.missing"}


class StopLate:
    def step(self, done: int, total: int, what: str) -> None:
        if done >= total > 0:
            raise JobCancelledError


def test_stopping_leaves_no_encrypted_file(
    workspace: Workspace, volumes: tuple[Path, ...], key: ReceiverKey, tmp_path: Path
) -> None:
    folder = tmp_path / "usb"
    folder.mkdir()

    with pytest.raises(JobCancelledError):
        encrypt_packages(
            workspace.tools,
            volumes,
            folder=folder,
            recipients=[key.recipient],
            progress=StopLate(),
        )

    assert not list(folder.iterdir())


def test_a_recipient_is_a_key_or_a_file_of_keys(
    workspace: Workspace, key: ReceiverKey, tmp_path: Path
) -> None:
    file = tmp_path / "so-noi-vu.pub"
    file.write_text(f"\ufeff# Sở Nội vụ\n\n{key.recipient}\n{key.recipient}\n", encoding="utf-8")

    assert read_recipients(workspace.tools, f" {key.recipient} ") == (key.recipient,)
    assert read_recipients(workspace.tools, str(file)) == (key.recipient, key.recipient)


@pytest.mark.parametrize(
    "content", [b"", b"# khong co gi\n", b"age1abc\n", b"\xff\n", b"ssh-rsa A"]
)
def test_a_file_without_keys_is_refused(
    workspace: Workspace, tmp_path: Path, content: bytes
) -> None:
    file = tmp_path / "so-noi-vu.pub"
    file.write_bytes(content)

    with pytest.raises(RecipientFaultyError):
        read_recipients(workspace.tools, str(file))


def test_a_mistyped_key_is_not_taken_for_a_file(workspace: Workspace) -> None:
    with pytest.raises(RecipientFaultyError):
        read_recipients(workspace.tools, "age1abc")
    with pytest.raises(FileVanishedError):
        read_recipients(workspace.tools, "khong-co.pub")


def test_the_offices_own_receiver_key_is_made_once_and_written_down(
    workspace: Workspace, tmp_path: Path
) -> None:
    made = make_receiver_key(workspace, pin=PIN)

    with pytest.raises(WriteRefusedError):
        make_receiver_key(workspace, pin=PIN)
    opened = open_receiver_key(workspace.tools, workspace.receiver_key_path, lambda: PIN)
    assert opened.recipient == made.recipient
    with workspace.look() as work:
        told = work.journal.last([EntryKind.KEY_MADE])
    assert told is not None
    assert told.facts == {"recipient": made.recipient}

    copies = copy_receiver_key(workspace, tmp_path)

    assert [one.name for one in copies] == ["receiver.age", "receiver.pub"]
    assert open_receiver_key(workspace.tools, copies[0], lambda: PIN).recipient == made.recipient


def test_a_copy_never_replaces_another_key(workspace: Workspace, tmp_path: Path) -> None:
    with pytest.raises(KeyMissingError):
        copy_receiver_key(workspace, tmp_path)
    workspace.receiver_key_path.write_bytes(b"khoa nay")
    workspace.receiver_key_path.with_suffix(".pub").write_bytes(b"age1")
    (tmp_path / "receiver.age").write_bytes(os.urandom(10))

    with pytest.raises(KeyCopyExistsError):
        copy_receiver_key(workspace, tmp_path)


def test_an_encrypted_export_is_kept_whole_and_only_its_encrypted_files_leave(
    workspace: Workspace,
    volumes: tuple[Path, ...],
    key: ReceiverKey,
    signer: Signer,
    tmp_path: Path,
) -> None:
    (tmp_path / "usb").mkdir()

    made = export_submission(
        workspace,
        folder=tmp_path / "usb",
        signer=signer,
        progress=Quiet(),
        mail_limit=1_000_000,
        recipients=[key.recipient],
    )

    assert made.record.is_encrypted
    assert sorted((tmp_path / "usb").iterdir()) == sorted(made.encrypted)
    parcel = latest_parcel(workspace)
    assert [file.parent for file in parcel.files] == [workspace.exports] * len(volumes)
    assert [file.read_bytes() for file in parcel.files] == [
        file.read_bytes() for file in made.encrypted
    ]
