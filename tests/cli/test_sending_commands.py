"""Export encrypted and in volumes, and verify what arrives, from the command line."""

import subprocess
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import Any

import pytest

from desktop.__main__ import main
from desktop.cli.byte_sizes import mail_limit
from desktop.domain.volume_errors import VolumeSizeFaultyError
from desktop.paths import resources
from tests.cli.conftest import Run

SET = resources() / "criteria" / "xa-mau.yaml"


@pytest.fixture(autouse=True)
def pin(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MINHCHUNG_PIN", "mat-khau-thu")


@pytest.fixture
def office(tmp_path: Path, run: Run) -> Path:
    """An approved workspace with a megabyte of evidence."""
    folder = tmp_path / "Xã Vĩnh Thành"
    assert run("init", folder, "--set", SET, "--unit", "31756:Xã Vĩnh Thành")[0] == 0
    answers = tmp_path / "a.json"
    answers.write_text('{"1.1.1": {"inputs": {"date": "2026-01-12"}}}', encoding="utf-8")
    assert run("answer", folder, answers)[0] == 0
    noise = Random(1)
    for number in range(3):
        scan = tmp_path / f"KH {number}.pdf"
        scan.write_bytes(b"%PDF-1.7\n" + noise.randbytes(350_000))
        assert run("attach", folder, scan, "--to", "1.1.1")[0] == 0
    assert run("approve", folder, "--by", "Nguyễn Văn Mẫu, Chủ tịch UBND xã")[0] == 0
    return folder


@dataclass(frozen=True, slots=True)
class Sent:
    """What one office encrypted to another, onto a stick."""

    office: Path
    identity: Path
    made: dict[str, Any]

    @property
    def files(self) -> list[Path]:
        return [Path(one) for one in self.made["encrypted"]]

    @property
    def known(self) -> tuple[str | Path, ...]:
        return ("--identity", self.identity, "--trust", self.office / "keys")


@pytest.fixture
def sent(office: Path, tmp_path: Path, run: Run) -> Sent:
    receiver = tmp_path / "so"
    assert run("init", receiver, "--set", SET, "--unit", "SNV:Sở Nội vụ")[0] == 0
    for name in ("usb", "usb-khoa"):
        (tmp_path / name).mkdir()
    code, key = run("receiver-key", receiver, "--copy-to", tmp_path / "usb-khoa")
    assert (code, key["new"]) == (0, True)
    assert [Path(one).name for one in key["copies"]] == ["receiver.age", "receiver.pub"]
    words = ("--volume", "1MB", "--encrypt-to", key["public"])
    code, made = run("export", office, "--out", tmp_path / "usb", *words)
    assert (code, made["verdict"]) == (0, "verified")
    return Sent(office, Path(key["identity"]), made)


def test_what_is_encrypted_leaves_and_what_is_open_stays(sent: Sent, tmp_path: Path) -> None:
    assert sorted((tmp_path / "usb").iterdir()) == sorted(sent.files)
    assert len(sent.files) == len(sent.made["files"]) > 1
    assert all(Path(one).parent == sent.office / "exports" for one in sent.made["files"])


def test_an_encrypted_set_of_volumes_is_verified_in_any_order(sent: Sent, run: Run) -> None:
    code, (said,) = run("verify", *reversed(sent.files), *sent.known)

    assert (code, said["verdict"], said["complete"]) == (0, "verified", True)
    assert said["manifest_sha256"] == sent.made["manifest_sha256"]
    numbers = [one["volume"]["number"] for one in said["files"]]
    assert numbers == list(range(len(sent.files), 0, -1))


def test_volumes_that_did_not_arrive_are_named(sent: Sent, run: Run) -> None:
    code, (part,) = run("verify", sent.files[0], *sent.known)

    assert (code, part["verdict"]) == (1, "incomplete")
    assert [one["path"] for one in part["findings"]] == [one.stem for one in sent.files[1:]]


def test_without_the_key_an_encrypted_package_is_unreadable(sent: Sent, run: Run) -> None:
    code, (locked,) = run("verify", sent.files[0])

    assert (code, locked["findings"][0]["code"]) == (2, "package.encrypted")


def test_the_receiver_key_is_made_once(office: Path, run: Run) -> None:
    first, second = run("receiver-key", office), run("receiver-key", office)

    assert first[1]["recipient"] == second[1]["recipient"]
    assert (first[1]["new"], second[1]["new"]) == (True, False)


def test_one_package_may_go_to_a_key_of_the_age_program(
    office: Path, tmp_path: Path, run: Run
) -> None:
    identity = tmp_path / "khoa.txt"
    subprocess.run(["age-keygen", "-o", identity], check=True, capture_output=True)
    recipient = identity.read_text().split("public key: ")[1].split()[0]

    code, made = run("export", office, "--encrypt-to", recipient)

    assert code == 0
    (file,) = made["encrypted"]
    code, (said,) = run("verify", file, "--identity", identity)
    assert (code, said["package"], said["files"]) == (3, file, [])
    plain = subprocess.run(["age", "-d", "-i", identity, file], capture_output=True, check=True)
    assert plain.stdout == Path(made["package"]).read_bytes()


@pytest.mark.parametrize(
    "words",
    [["--volume", "nhiều"], ["--volume", "10KB"], ["--encrypt-to", "age1khong"]],
)
def test_what_cannot_be_meant_is_said_before_anything_is_written(
    office: Path, capsys: pytest.CaptureFixture[str], words: list[str]
) -> None:
    capsys.readouterr()

    assert main(["export", str(office), *words]) == 1

    assert f"“{words[1]}”" in capsys.readouterr().err
    assert not list((office / "exports").iterdir())


def test_people_read_which_volumes_there_are(
    office: Path, capsys: pytest.CaptureFixture[str], run: Run
) -> None:
    _, made = run("export", office, "--volume", "1MB")

    assert main(["verify", made["files"][1]]) == 1

    printed = capsys.readouterr()
    assert "tập 2" in printed.out
    assert "Thiếu tập 1" in printed.err


@pytest.mark.parametrize(
    ("words", "size"),
    [
        ("20MB", 20_000_000),
        ("20 mb", 20_000_000),
        ("25MiB", 25 * 1024**2),
        ("1,5GB", 1_500_000_000),
        ("1000KB", 1_000_000),
    ],
)
def test_sizes_are_read_as_people_write_them(words: str, size: int) -> None:
    assert mail_limit(words) == size


@pytest.mark.parametrize(
    "words", ["", "20", "MB", "-1MB", "1e9MB", "20 TB", "iB", "5iB", "٣MB", "7B", "0,9MB"]
)
def test_other_words_are_no_sizes(words: str) -> None:
    with pytest.raises(VolumeSizeFaultyError):
        mail_limit(words)
