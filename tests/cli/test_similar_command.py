import json
from pathlib import Path
from random import Random

import pytest

from bench.rescan_paper import print_sheet
from bench.rescan_scanner import changed, everyday, scan
from bench.rescan_sheets import make_sheet, near_alike
from desktop.__main__ import main


@pytest.mark.no_cover
def test_similar_tells_copies_scans_and_near_alikes_apart(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    random = Random(1)
    sheet = make_sheet("letter", Random(2))
    files = [tmp_path / name for name in ("gốc.pdf", "sao.pdf", "quét.pdf", "khác.jpg")]
    for file in files[:2]:
        file.write_bytes(print_sheet(sheet))
    look = changed("turned ±2°", random)
    scan(print_sheet(sheet), look, random).save(files[2], resolution=look.dpi)
    other = near_alike(sheet, Random(4))[1]
    scan(print_sheet(other), everyday(random), random).save(files[3])

    code = main(["similar", *map(str, files), "--json"])

    pairs = json.loads(capsys.readouterr().out)["pairs"]
    kinds = {(Path(pair["a"]).stem, Path(pair["b"]).stem): pair["kind"] for pair in pairs}
    assert code == 0
    assert kinds["gốc", "sao"] == "identical"
    assert kinds["gốc", "quét"] == kinds["sao", "quét"] == "same_scan"
    assert {kind for names, kind in kinds.items() if "khác" in names} <= {"similar"}


def test_similar_names_a_file_that_is_gone(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code = main(["similar", str(tmp_path / "mất.pdf")])

    assert code == 1
    assert "mất.pdf" in capsys.readouterr().err
