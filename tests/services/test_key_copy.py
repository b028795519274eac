from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from desktop.bootstrap.making import create_workspace
from desktop.bootstrap.opening import open_workspace
from desktop.domain.errors import WriteRefusedError
from desktop.domain.key_errors import KeyCopyDamagedError, KeyCopyExistsError, KeyMissingError
from desktop.domain.submission import Unit
from desktop.paths import resources
from desktop.services import key_copy
from desktop.services.key_copy import copy_office_key
from desktop.services.workspace import Workspace

PIN = "246810"


@pytest.fixture
def keyless(tmp_path: Path) -> Iterator[Workspace]:
    content = (resources() / "criteria" / "xa-mau.yaml").read_bytes()
    create_workspace(tmp_path / "ho-so", set_bytes=content, unit=Unit("1", "Xã A"))
    with open_workspace(tmp_path / "ho-so") as workspace:
        yield workspace


@pytest.fixture
def workspace(keyless: Workspace) -> Workspace:
    at = datetime(2026, 11, 20, tzinfo=UTC)
    keyless.tools.key_file.create(keyless.key_path, owner=keyless.unit, pin=PIN, at=at)
    return keyless


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    folder = tmp_path / "usb"
    folder.mkdir()
    return folder


def test_the_copy_opens_with_the_same_pin(workspace: Workspace, stick: Path) -> None:
    copies = copy_office_key(workspace, stick)

    assert {each.name for each in copies} == {"office.p12", "office.crt"}
    original = workspace.tools.key_file.open(workspace.key_path, pin=PIN)
    assert workspace.tools.key_file.open(stick / "office.p12", pin=PIN).fingerprint == (
        original.fingerprint
    )
    assert {each.name for each in stick.iterdir()} == {"office.p12", "office.crt"}


def test_a_copy_can_be_made_again(workspace: Workspace, stick: Path) -> None:
    assert copy_office_key(workspace, stick) == copy_office_key(workspace, stick)


def test_another_offices_key_is_never_replaced(workspace: Workspace, stick: Path) -> None:
    (stick / "office.crt").write_bytes(b"khac")

    with pytest.raises(KeyCopyExistsError):
        copy_office_key(workspace, stick)

    assert [each.name for each in stick.iterdir()] == ["office.crt"]
    assert (stick / "office.crt").read_bytes() == b"khac"


def test_a_folder_that_is_gone_is_said(workspace: Workspace, stick: Path) -> None:
    stick.rmdir()

    with pytest.raises(WriteRefusedError):
        copy_office_key(workspace, stick)


def test_without_a_key_there_is_nothing_to_copy(keyless: Workspace, stick: Path) -> None:
    with pytest.raises(KeyMissingError):
        copy_office_key(keyless, stick)


def test_a_stick_that_keeps_something_else_is_found_out(
    workspace: Workspace, stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def keep_half(target: Path, content: bytes) -> None:
        target.write_bytes(content[: len(content) // 2])

    monkeypatch.setattr(key_copy, "_write", keep_half)

    with pytest.raises(KeyCopyDamagedError):
        copy_office_key(workspace, stick)
