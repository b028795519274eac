"""The command `import` takes a folder tree in, or only says what it would do."""

import json
from pathlib import Path

import pytest

from desktop.__main__ import main
from desktop.bootstrap.opening import open_workspace
from desktop.paths import resources
from desktop.services.library import read_library

SET = resources() / "criteria" / "xa-mau.yaml"


@pytest.fixture
def office(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Path:
    folder = tmp_path / "ho-so"
    assert main(["init", str(folder), "--set", str(SET), "--unit", "31756:Xã A"]) == 0
    capsys.readouterr()
    return folder


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    folder = tmp_path / "Minh chứng"
    files = {"1.1.1 KH/a.pdf": b"%PDF a", "1.1.2/b.pdf": b"%PDF a", "khac/c.pdf": b"%PDF ccc"}
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    return folder


def test_the_plan_changes_nothing_and_the_import_links_by_folder(
    office: Path, tree: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["import", str(office), str(tree), "--plan", "--json"]) == 0
    plan = json.loads(capsys.readouterr().out)
    assert (plan["documents_added"], plan["bytes_saved"]) == (2, len(b"%PDF a"))
    assert plan["imported"] is None

    assert main(["import", str(office), str(tree), "--json"]) == 0
    done = json.loads(capsys.readouterr().out)
    assert len(done["imported"]["documents"]) == 2
    assert [one["leaf"] for one in done["files"]] == ["1.1.1", "1.1.2", None]
    with open_workspace(office) as workspace:
        assert {link.leaf for link in read_library(workspace).links} == {"1.1.1", "1.1.2"}


def test_a_refused_file_is_said_and_gives_another_code(
    office: Path, tree: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tree / "khac" / "trong.pdf").write_bytes(b"")

    assert main(["import", str(office), str(tree)]) == 1

    said = capsys.readouterr()
    assert "Đã nhập 2 tài liệu, gắn 2 lượt." in said.out
    assert "trong.pdf" in said.err
