import json
import os
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path

import pytest

from desktop.__main__ import main
from desktop.bootstrap.making import create_workspace
from desktop.bootstrap.opening import open_workspace
from desktop.domain.evidence import Digest
from desktop.ports.exports import ExportRecord
from tests.corpus.small_set import SMALL_SET
from tests.services.conftest import UNIT

NAME = "HoSoCCHC_31756_2026_001.asice"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A workspace whose package was made."""
    create_workspace(tmp_path / "ws", set_bytes=SMALL_SET.encode(), unit=UNIT)
    record = ExportRecord(
        sequence=1,
        file_name=NAME,
        digest=Digest("a" * 64),
        size=9_000,
        signer="Xã",
        fingerprint="f" * 64,
        created_at=datetime(2026, 11, 30, tzinfo=UTC),
    )
    with open_workspace(tmp_path / "ws") as workspace:
        (workspace.exports / NAME).write_bytes(os.urandom(9_000))
        with workspace.work() as work:
            work.exports.add(record)
            work.commit()
    return tmp_path / "ws"


@pytest.fixture
def usb(tmp_path: Path) -> Path:
    (tmp_path / "usb").mkdir()
    return tmp_path / "usb"


def test_the_package_is_copied_and_read_back(
    root: Path, usb: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["deliver", str(root), "--to", str(usb), "--json"]) == 0

    (told,) = json.loads(capsys.readouterr().out)
    assert told["file"] == str(usb / NAME)
    assert told["sha256"] == sha256((usb / NAME).read_bytes()).hexdigest()
    assert told["was_there"] is False


def test_what_is_there_already_is_checked_again(
    root: Path, usb: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    main(["deliver", str(root), "--to", str(usb)])

    assert main(["deliver", str(root), "--to", str(usb)]) == 0

    assert "đã có sẵn, đọc lại đúng" in capsys.readouterr().out


def test_a_draft_is_made_for_the_receiver(root: Path, usb: Path) -> None:
    command = ["deliver", str(root), "--mail-draft", str(usb), "--address", "cchc@tinh.gov.vn"]

    assert main(command) == 0

    assert b"To: cchc@tinh.gov.vn" in (usb / f"{NAME}.eml").read_bytes()


def test_a_draft_needs_an_address(
    root: Path, usb: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["deliver", str(root), "--mail-draft", str(usb)]) == 1

    assert "chưa phải là địa chỉ thư" in capsys.readouterr().err
    assert list(usb.iterdir()) == []


def test_a_stick_that_is_not_there_is_missed(
    root: Path, usb: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    usb.rmdir()

    assert main(["deliver", str(root), "--to", str(usb)]) == 1

    assert "Hãy cắm lại USB" in capsys.readouterr().err
