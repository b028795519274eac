"""The report from making to the package, by commands alone."""

from pathlib import Path
from zipfile import ZipFile

import pytest
from cryptography.hazmat.primitives.asymmetric import rsa
from PIL import Image

from desktop.__main__ import main
from desktop.paths import resources
from tests.cli.conftest import Run
from tests.corpus.signed_papers import with_page
from tests.corpus.stamping import make_authority, serving

SET = resources() / "criteria" / "xa-mau.yaml"
PIN = "mat-khau-thu"


@pytest.fixture(autouse=True)
def pin(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MINHCHUNG_PIN", PIN)


@pytest.fixture
def office(tmp_path: Path, run: Run) -> Path:
    folder = tmp_path / "ws"
    assert run("init", folder, "--set", SET, "--unit", "31756:UBND xã Vĩnh Thành")[0] == 0
    return folder


def picture(path: Path) -> Path:
    Image.new("RGBA", (40, 20), (20, 60, 190, 200)).save(path)
    return path


def test_made_signed_twice_and_carried(tmp_path: Path, office: Path, run: Run) -> None:
    assert run("approve", office, "--by", "Nguyễn Văn Mẫu, Chủ tịch UBND xã")[0] == 0
    image = picture(tmp_path / "ky.png")
    out = tmp_path / "bao cao"

    code, made = run("report", office, "--out", out, "--number", "12", "--day", "2026-12-01")
    assert (code, made["state"], made["signatures"]) == (0, "unsigned", [])
    base = Path(made["file"]).read_bytes()

    code, signed = run(
        *("report", office, "--out", out, "--sign", "device", "--sign", "device"),
        *("--picture", image, "--picture", image),
    )

    assert (code, signed["state"]) == (0, "signed")
    assert [one["valid"] for one in signed["signatures"]] == [True, True]
    assert [one["trusted"] for one in signed["signatures"]] == [True, True]
    content = Path(signed["file"]).read_bytes()
    assert content.startswith(base)
    code, exported = run("export", office)
    assert (code, exported["report"]) == (0, "signed")
    with ZipFile(exported["package"]) as package:
        assert package.read("data/report/bao-cao-tu-cham-diem.pdf") == content
    _, (verdict,) = run("verify", exported["package"])
    assert [one["valid"] for one in verdict["report_signatures"]] == [True, True]


def test_taken_back_from_elsewhere(tmp_path: Path, office: Path, run: Run) -> None:
    other = tmp_path / "other"
    assert run("init", other, "--set", SET, "--unit", "31756:UBND xã Vĩnh Thành")[0] == 0
    _, made = run("report", office, "--out", tmp_path / "out")
    _, signed = run("report", office, "--out", tmp_path / "out", "--sign", "device")
    content = Path(signed["file"]).read_bytes()
    (tmp_path / "da ky.pdf").write_bytes(content)
    (tmp_path / "them trang.pdf").write_bytes(with_page(content))

    code, taken = run("report", office, "--import", tmp_path / "da ky.pdf")

    assert (code, taken["sha256"]) == (0, signed["sha256"])
    assert taken["base_sha256"] == made["base_sha256"]
    assert run("report", office, "--import", tmp_path / "them trang.pdf") == (1, None)
    assert run("report", other, "--import", tmp_path / "da ky.pdf") == (1, None)


def test_people_are_told_in_words(
    tmp_path: Path, office: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["report", str(office)]) == 0
    assert "Báo cáo chưa có chữ ký." in capsys.readouterr().out
    assert main(["report", str(office), "--sign", "device"]) == 0
    said = capsys.readouterr().out
    assert "Báo cáo đã ký và còn đúng với số liệu hiện tại." in said
    assert "chữ ký đúng" in said
    (tmp_path / "x.pdf").write_bytes(b"%PDF-1.7\n")
    assert main(["report", str(office), "--import", str(tmp_path / "x.pdf")]) == 1
    assert "Không nhận “x.pdf”" in capsys.readouterr().err


def test_the_key_is_introduced(tmp_path: Path, office: Path, run: Run) -> None:
    assert run("enrol", office, "--out", tmp_path) == (1, None)
    run("report", office, "--sign", "device")

    code, said = run("enrol", office, "--out", tmp_path / "gui")

    assert code == 0
    assert Path(said["sheet"]).read_bytes().startswith(b"%PDF-")
    assert Path(said["certificate"]).is_file()
    assert len(said["fingerprint"]) == 64


def test_the_report_is_written_beside_the_table_as_pdf_and_docx(
    tmp_path: Path, office: Path, run: Run
) -> None:
    out = tmp_path / "ra"

    code, made = run(
        "report", office, "--out", out, "--number", "12", "--leader", "Lê Thị B, Phó Chủ tịch"
    )

    assert code == 0
    assert {str(out / f"bao-cao-tu-cham-diem.{form}") for form in ("pdf", "docx")} <= set(
        made["report_files"]
    )
    with ZipFile(out / "bao-cao-tu-cham-diem.docx") as parts:
        text = parts.read("word/document.xml").decode()
    assert "Số: 12/BC-UBND" in text
    assert "KT. CHỦ TỊCH" in text
    assert "Lê Thị B" in text


def test_a_time_stamp_is_added_where_there_is_one_and_missed_aloud_where_not(
    office: Path, run: Run, capsys: pytest.CaptureFixture[str]
) -> None:
    key = rsa.generate_private_key(public_exponent=65537, key_size=2048)
    with serving(make_authority(key).answer) as url:
        code, signed = run("report", office, "--sign", "device", "--time-stamp", url)
    (leader,) = signed["signatures"]
    assert (code, leader["stamp"], leader["stamped_at"]) == (0, "sound", None)
    assert leader["rests_on"]["ground"] == "pinned"

    nowhere = ("--time-stamp", "http://127.0.0.1:9/")
    assert main(["report", str(office), "--sign", "device", *nowhere]) == 0
    said = capsys.readouterr().out
    assert said.count("Không lấy được dấu thời gian") == 1
    assert "Có dấu thời gian, của đơn vị cấp chưa được tin." in said
