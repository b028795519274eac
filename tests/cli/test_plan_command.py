"""The improvement plan by commands alone."""

import json
from pathlib import Path

import pytest

from desktop.__main__ import main
from desktop.paths import resources

SET = resources() / "criteria" / "xa-mau.yaml"
ANSWERS = resources() / "samples" / "answers.json"


@pytest.fixture
def office(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Path:
    folder = tmp_path / "ws"
    unit = "31756:UBND xã Vĩnh Thành"
    assert main(["init", str(folder), "--set", str(SET), "--unit", unit]) == 0
    assert main(["answer", str(folder), str(ANSWERS)]) == 0
    capsys.readouterr()
    return folder


def test_the_plan_is_filled_listed_and_written(
    office: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "kế hoạch"

    assert main(["plan", str(office), "--out", str(out), "--prefill", "--json"]) == 0

    made = json.loads(capsys.readouterr().out)
    assert (made["year"], made["lost"], made["gain"]) == (2027, "10.14", "10.14")
    assert made["last_year"] == []
    (first, *_), *_ = (field["leaves"] for field in made["fields"])
    assert first["measure"]["target"] == "1"
    assert [Path(made[kind]).parent for kind in ("pdf", "docx")] == [out, out]
    assert Path(made["pdf"]).read_bytes().startswith(b"%PDF-")


def test_what_is_not_planned_is_said(
    office: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["plan", str(office), "--out", str(tmp_path / "out")]) == 0

    printed = capsys.readouterr()
    assert "Kế hoạch năm 2027: mất 10,14 điểm" in printed.out
    assert "1.1.2: Chưa ghi giải pháp" in printed.err


def test_a_folder_that_cannot_be_written_is_named(
    office: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    blocked = tmp_path / "tep"
    blocked.write_bytes(b"")

    assert main(["plan", str(office), "--out", str(blocked)]) == 1

    assert "Không ghi được" in capsys.readouterr().err
