import json
import subprocess
import sys
from decimal import Decimal
from pathlib import Path
from typing import Any

import bagit
import pytest

from desktop.bootstrap.opening import open_workspace
from desktop.services.library import read_library
from desktop.services.receipting import read_receipts


@pytest.fixture(scope="module")
def said(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """What the demo says of itself, run once as a user runs it."""
    folder = tmp_path_factory.mktemp("demo")
    command = [sys.executable, "-m", "desktop", "demo", "--out", str(folder), "--json"]
    finished = subprocess.run(command, check=True, capture_output=True, encoding="utf-8")
    result: dict[str, Any] = json.loads(finished.stdout)
    return result


@pytest.mark.parametrize(("made", "certificate"), [("package", "certificate"), ("receipt", None)])
def test_what_the_offices_send_is_verified_by_strangers(
    said: dict[str, Any], tmp_path: Path, made: str, certificate: str | None
) -> None:
    unpacked = tmp_path / "unpacked"
    subprocess.run(["unzip", "-q", said[made], "-d", unpacked], check=True)
    trusted = said[certificate] if certificate else Path(said["office"], "keys", "office.crt")

    subprocess.run(
        [
            *("openssl", "cms", "-verify", "-binary", "-cades", "-inform", "DER"),
            *("-in", unpacked / "META-INF" / "signature001.p7s"),
            *("-content", unpacked / "META-INF" / "ASiCManifest001.xml"),
            *("-CAfile", trusted, "-purpose", "any", "-out", "/dev/null"),
        ],
        check=True,
        capture_output=True,
    )
    sums = ["sha256sum", "--quiet", "-c", "manifest-sha256.txt"]
    subprocess.run(sums, cwd=unpacked, check=True)
    assert bagit.Bag(str(unpacked)).is_valid()
    assert said["verdict"] == "verified"


def test_the_main_job_ends_with_the_receivers_receipt(said: dict[str, Any]) -> None:
    received, taken = said["received"], said["receipt_taken"]

    assert (received["standing"], received["verdict"]) == ("current", "verified")
    assert received["manifest_sha256"] == taken["package_sha256"] == said["manifest_sha256"]
    with open_workspace(Path(said["workspace"])) as commune:
        (kept,) = read_receipts(commune)
    assert kept.receipt.digest == said["manifest_sha256"]


def test_the_main_job_counts_what_it_saved(said: dict[str, Any]) -> None:
    assert said["documents_stored"] < said["files_offered"] == said["uses"]
    assert said["bytes_saved"] == said["bytes_offered"] - said["bytes_stored"] > 0
    assert Decimal(said["earned"]) <= Decimal(said["applicable_max"])
    assert 0 < said["leaves_scored"] <= said["leaves"]


def test_every_paper_is_described_as_an_officer_would(said: dict[str, Any]) -> None:
    with open_workspace(Path(said["workspace"])) as commune:
        documents = read_library(commune).documents.values()

    papers = [one for one in documents if not one.name.endswith(".png")]
    assert all(one.metadata.number and one.metadata.issued_on for one in papers)
    assert all(one.metadata.subject for one in documents)
