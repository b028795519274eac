"""The whole way between two offices, by commands alone."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from desktop.__main__ import main
from desktop.paths import resources
from tests.cli.test_commands import pdf, run

__all__ = ["run"]

SET = resources() / "criteria" / "xa-mau.yaml"
UNITS = "Mã;Tên\n31756;Xã Vĩnh Thành\n31759;Xã Bình Minh\n"

type_of_run = Callable[..., tuple[int, Any]]


@pytest.fixture(autouse=True)
def pin(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MINHCHUNG_PIN", "mat-khau-thu")


@pytest.fixture
def office(tmp_path: Path, run: type_of_run) -> Path:
    folder = tmp_path / "Sở Nội vụ"
    words = ("--set", SET, "--unit", "SNV:Sở Nội vụ", "--role", "receiving")
    assert run("init", folder, *words)[0] == 0
    return folder


@pytest.fixture
def round_made(office: Path, tmp_path: Path, run: type_of_run) -> dict[str, Any]:
    (tmp_path / "units.csv").write_text(UNITS, encoding="utf-8")
    (tmp_path / "out").mkdir()
    words = ("--units", tmp_path / "units.csv", "--deadline", "2026-12-15")
    code, said = run("round", office, *words, "--out", tmp_path / "out")
    assert code == 0
    return dict(said)


@pytest.fixture
def sent(tmp_path: Path, round_made: dict[str, Any], run: type_of_run) -> dict[str, Any]:
    folder = tmp_path / "Xã Vĩnh Thành"
    assert run("init", folder, "--round", round_made["package"], "--unit", "31756")[0] == 0
    answers = tmp_path / "a.json"
    answers.write_text('{"1.1.1": {"inputs": {"date": "2026-01-12"}}}', encoding="utf-8")
    assert run("answer", folder, answers)[0] == 0
    assert run("attach", folder, pdf(tmp_path / "KH.pdf"), "--to", "1.1.1")[0] == 0
    assert run("approve", folder, "--by", "Nguyễn Văn Mẫu, Chủ tịch")[0] == 0
    code, said = run("export", folder)
    assert code == 0
    return {"workspace": folder, **said}


def test_a_round_names_what_it_asks(round_made: dict[str, Any]) -> None:
    assert round_made["deadline"] == "2026-12-15"
    assert (round_made["units"], round_made["sequence"]) == (2, 1)
    assert round_made["office"] == {"code": "SNV", "name": "Sở Nội vụ"}


def test_from_the_round_to_the_receipt(
    office: Path, sent: dict[str, Any], tmp_path: Path, run: type_of_run
) -> None:
    code, received = run("receive", office, sent["package"])
    (file,) = received["files"]
    assert (code, file["standing"], file["relation"]) == (3, "unknown_signer", "first")
    assert file["signers"] == [{"signer": "Xã Vĩnh Thành", "fingerprint": sent["fingerprint"]}]

    assert run("pin", office, file["number"], "--fingerprint", sent["fingerprint"])[0] == 0
    code, received = run("receive", office)
    assert (code, received["files"][0]["standing"]) == (0, "current")
    assert received["files"][0]["manifest_sha256"] == sent["manifest_sha256"]

    code, made = run("receipts", office, "--out", tmp_path / "out")
    (receipt,) = made["receipts"]
    assert (code, receipt["package_sha256"]) == (0, sent["manifest_sha256"])
    code, taken = run("take-receipt", sent["workspace"], receipt["receipt"])
    (kept,) = taken["receipts"]
    assert (code, kept["verdict"], kept["sequence"]) == (0, "verified", 1)
    assert run("status", sent["workspace"])[1]["approval"]["received"] == [1]


def test_a_wrong_fingerprint_is_not_accepted(
    office: Path, sent: dict[str, Any], run: type_of_run
) -> None:
    run("receive", office, sent["package"])

    assert run("pin", office, 1, "--fingerprint", "0" * 64)[0] == 1
    assert run("receive", office)[1]["files"][0]["standing"] == "unknown_signer"


def test_what_is_refused_is_said_and_stays_in_the_register(
    office: Path, round_made: dict[str, Any], tmp_path: Path, run: type_of_run
) -> None:
    code, received = run("receive", office, round_made["package"], tmp_path / "nowhere.asice")

    assert code == 1
    assert [one["code"] for one in received["refused"]] == ["file.vanished"]
    assert [(one["standing"], one["relation"]) for one in received["files"]] == [
        ("refused", "not_for_us")
    ]
    assert run("receive", office)[0] == 1


def test_people_are_told_in_words(
    office: Path, sent: dict[str, Any], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["receive", str(office), sent["package"], str(tmp_path / "x.asice")]) == 1

    said = capsys.readouterr()
    assert "Chờ đối chiếu người ký" in said.out
    assert "Gói đầu tiên của đơn vị" in said.out
    assert "x.asice" in said.err
