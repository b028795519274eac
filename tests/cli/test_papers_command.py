"""All papers of a workspace by one command, and the slip of a package."""

from collections.abc import Callable
from pathlib import Path

import pytest

from desktop.__main__ import main
from desktop.paths import resources

SET = resources() / "criteria" / "xa-mau.yaml"
PIN = "mat-khau-thu"

Said = Callable[..., str]


@pytest.fixture
def said(capsys: pytest.CaptureFixture[str]) -> Said:
    """Run a command that must succeed, and take what it says."""

    def run_it(*words: str | Path) -> str:
        assert main([*map(str, words)]) == 0
        return capsys.readouterr().out

    return run_it


def test_one_command_writes_every_paper(
    tmp_path: Path, said: Said, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("MINHCHUNG_PIN", PIN)
    office, out = tmp_path / "ws", tmp_path / "giay to"
    said("init", office, "--set", SET, "--unit", "31756:UBND xã Vĩnh Thành")
    said("approve", office, "--by", "Nguyễn Văn Mẫu, Chủ tịch UBND xã")

    exported = said("export", office)
    told = said("report", office, "--out", out, "--explain", "1.1.1")

    slip = office / "slips" / "phieu-nop-lan-1.pdf"
    assert f"Phiếu nộp: {slip}" in exported
    assert (out / slip.name).read_bytes() == slip.read_bytes()
    for name in (
        "bao-cao-tu-cham-diem.pdf",
        "bao-cao-tu-cham-diem.docx",
        "bang-tu-cham-diem.pdf",
        "bang-tu-cham-diem.docx",
        "bang-tu-cham-diem.xlsx",
        "danh-muc-tai-lieu.pdf",
        "danh-muc-tai-lieu.docx",
        "du-lieu-nhap-he-thong.xlsx",
        "phieu-giai-trinh.pdf",
        "phieu-giai-trinh.docx",
        slip.name,
    ):
        assert (out / name).stat().st_size > 0
        assert f"Đã lưu {out / name}" in told
