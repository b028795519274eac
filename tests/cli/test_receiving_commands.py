"""The whole way between two offices, by commands alone."""

from pathlib import Path
from typing import Any

import pytest

from desktop.__main__ import main
from desktop.paths import resources
from tests.cli.conftest import Run
from tests.cli.test_commands import pdf

SET = resources() / "criteria" / "xa-mau.yaml"
UNITS = "Mã;Tên\n31756;Xã Vĩnh Thành\n31759;Xã Bình Minh\n"


@pytest.fixture(autouse=True)
def pin(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MINHCHUNG_PIN", "mat-khau-thu")


@pytest.fixture
def office(tmp_path: Path, run: Run) -> Path:
    folder = tmp_path / "Sở Nội vụ"
    words = ("--set", SET, "--unit", "SNV:Sở Nội vụ", "--role", "receiving")
    assert run("init", folder, *words)[0] == 0
    return folder


@pytest.fixture
def round_made(office: Path, tmp_path: Path, run: Run) -> dict[str, Any]:
    (tmp_path / "units.csv").write_text(UNITS, encoding="utf-8")
    (tmp_path / "out").mkdir()
    words = ("--units", tmp_path / "units.csv", "--deadline", "2026-12-15")
    code, said = run("round", office, *words, "--out", tmp_path / "out")
    assert code == 0
    return dict(said)


@pytest.fixture
def sent(tmp_path: Path, round_made: dict[str, Any], run: Run) -> dict[str, Any]:
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
    office: Path, sent: dict[str, Any], tmp_path: Path, run: Run
) -> None:
    code, received = run("receive", office, sent["package"])
    (file,) = received["files"]
    assert (code, file["standing"], file["relation"]) == (3, "unknown_signer", "first")
    (signer,) = file["signers"]
    assert (signer["signer"], signer["fingerprint"]) == ("Xã Vĩnh Thành", sent["fingerprint"])
    assert signer["rests_on"] is None

    assert run("pin", office, file["number"], "--fingerprint", sent["fingerprint"])[0] == 0
    code, received = run("receive", office)
    assert (code, received["files"][0]["standing"]) == (0, "current")
    (file,) = received["files"]
    assert file["manifest_sha256"] == sent["manifest_sha256"]
    assert file["signers"][0]["rests_on"]["ground"] == "pinned"
    (change,) = file["changes"]
    assert (change["before"], change["after"]) == ("untrusted", "verified")
    assert change["reasons"] == ["signer_pinned"]

    code, made = run("receipts", office, "--out", tmp_path / "out")
    (receipt,) = made["receipts"]
    assert (code, receipt["package_sha256"]) == (0, sent["manifest_sha256"])
    code, taken = run("take-receipt", sent["workspace"], receipt["receipt"])
    (kept,) = taken["receipts"]
    assert kept["rests_on"]["ground"] == "pinned"
    assert (code, kept["verdict"], kept["sequence"]) == (0, "verified", 1)
    assert run("status", sent["workspace"])[1]["approval"]["received"] == [1]


def test_a_wrong_fingerprint_is_not_accepted(office: Path, sent: dict[str, Any], run: Run) -> None:
    run("receive", office, sent["package"])

    assert run("pin", office, 1, "--fingerprint", "0" * 64)[0] == 1
    assert run("receive", office)[1]["files"][0]["standing"] == "unknown_signer"


def test_what_is_refused_is_said_and_stays_in_the_register(
    office: Path, round_made: dict[str, Any], tmp_path: Path, run: Run
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

    assert main(["pin", str(office), "1", "--fingerprint", sent["fingerprint"]]) == 0
    assert main(["receive", str(office)]) == 0
    said = capsys.readouterr()
    assert "Dựa vào: chứng thư đã được đối chiếu" in said.out
    assert "(sau khi ghi nhận người ký)" in said.out


@pytest.fixture
def keyed(office: Path, tmp_path: Path, run: Run) -> Path:
    """A commune whose round came with the office's key."""
    (tmp_path / "khoa").mkdir()
    assert run("receiver-key", office, "--copy-to", tmp_path / "khoa")[0] == 0
    (tmp_path / "units.csv").write_text(UNITS, encoding="utf-8")
    words = ("--units", tmp_path / "units.csv", "--deadline", "2026-12-15")
    _, made = run("round", office, *words)
    folder = tmp_path / "xã"
    assert run("init", folder, "--round", made["package"], "--unit", "31756")[0] == 0
    assert run("approve", folder, "--by", "Nguyễn Văn Mẫu, Chủ tịch")[0] == 0
    return folder


def test_an_export_is_encrypted_to_the_office_whose_round_was_taken(
    office: Path, keyed: Path, run: Run
) -> None:
    code, made = run("export", keyed)

    (encrypted,) = made["encrypted"]
    assert (code, len(made["recipients"])) == (0, 1)
    assert encrypted.endswith(".age")
    assert run("receive", office, encrypted)[1]["files"][0]["standing"] == "unknown_signer"


def test_an_export_stays_plain_where_that_is_wanted(
    keyed: Path, run: Run, capsys: pytest.CaptureFixture[str]
) -> None:
    code, made = run("export", keyed, "--plain")

    assert (code, made["encrypted"], made["recipients"]) == (0, [], [])
    assert main(["export", str(keyed), "--plain"]) == 0
    assert "Không mã hóa cho Sở Nội vụ theo yêu cầu" in capsys.readouterr().out
    assert main(["export", str(keyed)]) == 0
    assert "bằng khóa trong gói đợt chấm" in capsys.readouterr().out
