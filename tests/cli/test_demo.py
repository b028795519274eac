import json
import subprocess
import sys
from decimal import Decimal
from pathlib import Path
from typing import Any

import bagit
import pytest


@pytest.fixture(scope="module")
def said(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """What the demo says of itself, run once as a user runs it."""
    folder = tmp_path_factory.mktemp("demo")
    command = [sys.executable, "-m", "desktop", "demo", "--out", str(folder), "--json"]
    finished = subprocess.run(command, check=True, capture_output=True, encoding="utf-8")
    result: dict[str, Any] = json.loads(finished.stdout)
    return result


def test_the_main_job_ends_in_a_package_that_strangers_verify(
    said: dict[str, Any], tmp_path: Path
) -> None:
    unpacked = tmp_path / "unpacked"
    package = said["package"]
    subprocess.run(["unzip", "-q", package, "-d", unpacked], check=True)

    subprocess.run(
        [
            *("openssl", "cms", "-verify", "-binary", "-cades", "-inform", "DER"),
            *("-in", unpacked / "META-INF" / "signature001.p7s"),
            *("-content", unpacked / "META-INF" / "ASiCManifest001.xml"),
            *("-CAfile", said["certificate"], "-purpose", "any", "-out", "/dev/null"),
        ],
        check=True,
        capture_output=True,
    )
    sums = ["sha256sum", "--quiet", "-c", "manifest-sha256.txt"]
    subprocess.run(sums, cwd=unpacked, check=True)
    assert bagit.Bag(str(unpacked)).is_valid()
    assert said["verdict"] == "verified"


def test_the_main_job_counts_what_it_saved(said: dict[str, Any]) -> None:
    assert said["documents_stored"] < said["files_offered"] == said["uses"]
    assert said["bytes_saved"] == said["bytes_offered"] - said["bytes_stored"] > 0
    assert Decimal(said["earned"]) <= Decimal(said["applicable_max"])
    assert 0 < said["leaves_scored"] <= said["leaves"]
