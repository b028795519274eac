"""An explanation from the command line: exported, verified with its base, received."""

import json
import shutil
from contextlib import redirect_stdout
from dataclasses import dataclass
from io import StringIO
from pathlib import Path
from typing import Any

import pytest

from desktop.__main__ import main
from desktop.bootstrap.opening import open_workspace
from tests.services.two_offices import PIN, fill, make_commune, make_office, open_the_round


def run(*words: str | Path) -> tuple[int, Any]:
    """Run a command with --json; its exit code and what it printed, read."""
    said = StringIO()
    with redirect_stdout(said):
        code = main([*map(str, words), "--json"])
    return code, json.loads(said.getvalue()) if said.getvalue() else None


@pytest.fixture(scope="module")
def begun(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A receiving office, and a commune that was approved."""
    folder = tmp_path_factory.mktemp("begun")
    with open_workspace(make_office(folder / "office")) as office:
        asked = open_the_round(office, folder)
        with open_workspace(make_commune(folder / "commune", asked, office)) as commune:
            fill(commune, folder / "scans")
    assert run("approve", folder / "commune", "--by", "Nguyễn Văn A, Chủ tịch")[0] == 0
    return folder


@dataclass(frozen=True, slots=True)
class Sent:
    """Both offices, and what was said of each package when it was exported."""

    office: Path
    commune: Path
    whole: dict[str, Any]
    explanation: dict[str, Any]


@pytest.fixture(scope="module")
def sent(begun: Path, tmp_path_factory: pytest.TempPathFactory) -> Sent:
    folder = shutil.copytree(begun, tmp_path_factory.mktemp("sent") / "both")
    commune = folder / "commune"
    new = folder / "moi.pdf"
    new.write_bytes(b"%PDF-1.7\nmoi\n%%EOF\n")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("MINHCHUNG_PIN", PIN)
        _, whole = run("export", commune)
        assert run("reopen", commune, "--reason", "Theo yêu cầu giải trình")[0] == 0
        assert run("attach", commune, new, "--to", "1.2:nam")[0] == 0
        assert run("approve", commune, "--by", "Nguyễn Văn A, Chủ tịch")[0] == 0
        code, made = run("export", commune, "--explanation")
    assert code == 0
    return Sent(folder / "office", commune, whole, made)


def test_it_says_what_it_rests_on(sent: Sent) -> None:
    assert (sent.whole["kind"], sent.whole["base"]) == ("submission", None)
    assert (sent.explanation["kind"], sent.explanation["verdict"]) == ("explanation", "verified")
    assert sent.explanation["base"] == sent.whole["manifest_sha256"]


def test_it_is_verified_together_with_its_base(sent: Sent) -> None:
    trust = ("--trust", sent.commune / "keys")

    code, (alone,) = run("verify", sent.explanation["package"], *trust)
    assert (code, alone["verdict"]) == (1, "incomplete")
    assert [one["code"] for one in alone["findings"]] == ["base.needed"]
    code, both = run("verify", sent.explanation["package"], sent.whole["package"], *trust)
    assert (code, {one["verdict"] for one in both}) == (0, {"verified"})


def test_the_register_waits_for_the_base_and_writes_both_out(sent: Sent, tmp_path: Path) -> None:
    code, received = run("receive", sent.office, sent.explanation["package"])
    (waiting,) = received["files"]
    assert (code, waiting["standing"]) == (3, "without_base")
    assert waiting["base"] == sent.explanation["base"]

    run("receive", sent.office, sent.whole["package"])
    fingerprint = sent.explanation["fingerprint"]
    assert run("pin", sent.office, "1", "--fingerprint", fingerprint)[0] == 0
    code, received = run("receive", sent.office)
    assert code == 0
    assert [one["standing"] for one in received["files"]] == ["current", "replaced"]

    code, rebuilt = run("rebuild", sent.office, "1", "--out", tmp_path / "out")
    assert (code, rebuilt["documents"]) == (0, 3)
    assert (Path(rebuilt["folder"]) / "data" / "index.html").is_file()


def test_there_has_to_be_a_whole_package_first(
    begun: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("MINHCHUNG_PIN", PIN)

    assert main(["export", str(begun / "commune"), "--explanation"]) == 1

    assert "Hãy xuất gói đầy đủ" in capsys.readouterr().err
