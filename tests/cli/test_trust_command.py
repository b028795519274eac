"""`trust` and `verify --trust` say what a verdict rests on, and how old that is."""

import json
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from desktop.cli.main import run_command
from desktop.cli.parser import build_parser
from desktop.domain.verification import Ground, RestsOn
from desktop.ui.messages import describe_ground
from tests.corpus.packages import PAYLOAD, bagged, sealed
from tests.corpus.revocation import Entry, make_crl, serial_of
from tests.corpus.signers import AT, make_issuer, make_signer
from tests.corpus.zip_forge import forge, pieces
from tests.services.trust_scene import open_scene
from tests.services.two_offices import PIN, make_office

_DAY = timedelta(days=1)


def _run(*words: str | Path) -> int:
    return run_command(build_parser().parse_args([str(word) for word in words]))


def test_a_bundle_is_made_and_installed_from_the_command_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    office = make_office(tmp_path / "so")
    root = make_issuer("Gốc")
    source = tmp_path / "ca"
    source.mkdir()
    (source / "root.crt").write_bytes(root.der)
    (source / "root.crl").write_bytes(make_crl(root))
    (tmp_path / "pin").write_text(PIN, encoding="utf-8")
    made = ("--from", source, "--out", tmp_path, "--pin-file", tmp_path / "pin", "--json")

    assert _run("trust", "make", office, *made) == 0
    said = json.loads(capsys.readouterr().out)
    assert (said["sequence"], said["files"]) == (1, 2)
    assert _run("trust", "install", office, said["package"]) == 0
    assert "bộ tin cậy số 1" in capsys.readouterr().out
    (source / "note.crl").write_bytes(b"garbage")
    assert _run("trust", "make", office, *made) == 1


@pytest.mark.parametrize(
    ("basis", "words"),
    [
        (RestsOn(Ground.PINNED, AT, issued=False), "đã được đối chiếu và ghi nhận."),
        (RestsOn(Ground.CHAIN, AT, anchor="Gốc"), "“Gốc” đã cài; không có dữ liệu thu hồi."),
        (
            RestsOn(Ground.CHAIN, AT, listed_at=AT - 12 * _DAY, anchor="Gốc"),
            "dữ liệu thu hồi của 12 ngày trước.",
        ),
        (RestsOn(Ground.PINNED, AT, listed_at=AT + _DAY), "dữ liệu thu hồi ra chưa quá một ngày."),
    ],
)
def test_the_age_of_what_a_verdict_rests_on_is_said(basis: RestsOn, words: str) -> None:
    assert describe_ground(basis).endswith(words)


def test_verify_reads_revocation_lists_beside_the_certificates(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    now = datetime.now(UTC).replace(microsecond=0)
    root = make_issuer("Gốc")
    signer = make_signer(name="Chủ tịch", issuer=root, until=now + 300 * _DAY)
    package = tmp_path / "goi.asice"
    package.write_bytes(forge(pieces(sealed(bagged(PAYLOAD), signer))))
    folder = tmp_path / "tin-cay"
    folder.mkdir()
    (folder / "root.crt").write_bytes(root.der)

    def signature() -> tuple[object, list[str]]:
        _run("verify", package, "--trust", folder, "--json")
        (said,) = json.loads(capsys.readouterr().out)
        codes = [one["code"] for one in said["findings"] if one["code"].startswith("trust.")]
        return said["signature"]["rests_on"]["revocation_age_days"], codes

    assert signature() == (None, ["trust.revocation_unknown"])
    good = make_crl(root, made=now - 12 * _DAY, until=now + _DAY)
    (folder / "root.crl").write_bytes(good)
    assert signature() == (12, [])
    entry = Entry(serial_of(signer.certificate), now - 3 * _DAY)
    bad = make_crl(root, entry, made=now - 2 * _DAY, until=now + _DAY)
    (folder / "root.crl").write_bytes(bad)
    assert signature() == (2, ["trust.revoked"])
    (folder / "root.crl").write_bytes(bad[:-1])
    assert _run("verify", package, "--trust", folder, "--json") == 2


def test_verify_believes_whom_a_workspace_believes(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with open_scene(tmp_path, is_issued=True) as scene:
        scene.install()
        commune, office = scene.commune.root, scene.office.root
        asked = next(tmp_path.glob("DotCCHC*.asice"))

    def verdict(*words: str | Path) -> tuple[int, object]:
        code = _run("verify", asked, *words, "--json")
        (said,) = json.loads(capsys.readouterr().out)
        return code, said["signature"]["rests_on"]

    assert verdict() == (3, None)
    for workspace in (commune, office):
        code, basis = verdict("--as", workspace)
        assert isinstance(basis, dict)
        assert (code, basis["ground"], basis["revocation_age_days"]) == (0, "pinned", 2)
