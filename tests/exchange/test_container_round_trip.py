"""What the writer writes, our reader and strangers' tools accept; the same goes in and out."""

import hashlib
import subprocess
import sys
import zipfile
import zlib
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop.domain.evidence import Digest
from desktop.domain.verification import Verdict
from desktop.exchange.container_writer import write_package
from desktop.exchange.layout import SIGNATURE, SIGNED_LIST
from desktop.exchange.office_key import OfficeSigner
from desktop.ports.package_writing import PackageEntry, PackagePlan, SealedPackage, StoredSource
from tests.corpus.packages import LABELS, PAYLOAD, PLAN, Quiet, bagged, judge, open_package, sealed
from tests.corpus.signers import AT
from tests.corpus.zip_forge import forge, pieces

_CHUNK = 256 * 1024
_segment = st.from_regex(r"[A-Za-z0-9_-][A-Za-z0-9_.-]{0,20}[A-Za-z0-9]", fullmatch=True).filter(
    lambda text: (
        text.split(".")[0].upper() not in {"CON", "PRN", "AUX", "NUL"}
        and not text.upper().startswith(("COM", "LPT"))
    )
)
_name = st.lists(_segment, min_size=1, max_size=3).map("/".join)
_size = st.one_of(st.integers(0, 600), st.sampled_from([_CHUNK - 1, _CHUNK, _CHUNK + 1]))
_payload = st.dictionaries(_name, _size, min_size=1, max_size=8).filter(
    lambda files: len({name.casefold() for name in files}) == len(files)
)


def _source(folder: Path, content: bytes) -> StoredSource:
    digest = Digest(hashlib.sha256(content).hexdigest())
    path = folder / digest
    path.write_bytes(content)
    return StoredSource(path, digest, len(content), zlib.crc32(content))


def _write(plan: PackagePlan, target: Path, signer: OfficeSigner) -> SealedPackage:
    return write_package(plan, target, signer=signer, at=AT, progress=Quiet())


def _content(name: str, size: int) -> bytes:
    return (hashlib.sha256(name.encode()).digest() * (size // 32 + 1))[:size]


def _pass(*command: str | Path, folder: Path) -> str:
    done = subprocess.run(
        command, cwd=folder, capture_output=True, text=True, timeout=60, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout + done.stderr


def _strangers_accept(package: Path, signer: OfficeSigner, folder: Path) -> None:
    """The tools a receiver without our program has."""
    with zipfile.ZipFile(package) as opened:
        assert opened.testzip() is None
    _pass("unzip", "-q", package, "-d", "unpacked", folder=folder)
    bag = folder / "unpacked"
    _pass("sha256sum", "--strict", "-c", "manifest-sha256.txt", folder=bag)
    _pass(sys.executable, "-m", "bagit", "--validate", ".", folder=bag)
    pem = folder / "office.pem"
    _pass("openssl", "x509", "-inform", "DER", "-in", _der(signer, folder), "-out", pem, folder=bag)
    command = ["openssl", "cms", "-verify", "-binary", "-inform", "DER", "-in", SIGNATURE]
    command += ["-content", SIGNED_LIST, "-CAfile", str(pem), "-out", "/dev/null"]
    command += ["-attime", str(int(AT.timestamp()))]
    assert "Verification successful" in _pass(*command, folder=bag)
    assert "Verification successful" in _pass(*command, "-purpose", "any", folder=bag)
    assert "CAdES Verification successful" in _pass(*command, "-cades", folder=bag)


def _der(signer: OfficeSigner, folder: Path) -> Path:
    path = folder / "office.der"
    path.write_bytes(signer.certificate)
    return path


def test_a_package_is_verified_by_us_and_by_strangers(tmp_path: Path, signer: OfficeSigner) -> None:
    package = tmp_path / "package.asice"

    _write(PLAN, package, signer)

    assert judge(package, signer.certificate).verdict is Verdict.VERIFIED
    assert judge(package).verdict is Verdict.UNTRUSTED
    _strangers_accept(package, signer, tmp_path)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=10)
@given(files=_payload)
def test_any_payload_comes_out_as_it_went_in(
    files: dict[str, int], tmp_path_factory: pytest.TempPathFactory, signer: OfficeSigner
) -> None:
    folder = tmp_path_factory.mktemp("package")
    contents = {name: _content(name, size) for name, size in files.items()}
    entries = tuple(
        PackageEntry(name, content if len(content) < 300 else _source(folder, content))
        for name, content in contents.items()
    )
    package = folder / "package.asice"

    written = _write(PackagePlan(entries, LABELS), package, signer)

    opened = open_package(package, signer.certificate)
    assert judge(package, signer.certificate).verdict is Verdict.VERIFIED
    assert opened.digest == written.digest
    assert written.size == package.stat().st_size
    found = {fact.path: (fact.digest, fact.size) for fact in opened.entries}
    for name, content in contents.items():
        assert found[f"data/{name}"] == (hashlib.sha256(content).hexdigest(), len(content))
    _strangers_accept(package, signer, folder)


def test_the_program_gets_the_texts_it_reads(tmp_path: Path, signer: OfficeSigner) -> None:
    package = tmp_path / "package.asice"

    _write(PLAN, package, signer)

    entries = bagged(PAYLOAD)
    assert open_package(package).texts == {
        name: entries[name]
        for name in (
            "bag-info.txt",
            "data/package.json",
            "data/submission.json",
            "data/criteria-set.yaml",
        )
    }


def test_the_writers_bytes_are_those_of_an_independent_one(
    tmp_path: Path, signer: OfficeSigner
) -> None:
    package = tmp_path / "package.asice"

    _write(PLAN, package, signer)

    with zipfile.ZipFile(package) as opened:
        signature = opened.read(SIGNATURE)
    by_hand = {**sealed(bagged(PAYLOAD), signer), SIGNATURE: signature}
    assert package.read_bytes() == forge(pieces(by_hand))


def test_only_the_signature_differs_between_two_writings(
    tmp_path: Path, signer: OfficeSigner
) -> None:
    first, second = tmp_path / "1.asice", tmp_path / "2.asice"

    digests = {_write(PLAN, target, signer).digest for target in (first, second)}

    assert len(digests) == 1
    start = first.read_bytes().index(SIGNATURE.encode(), -3000) - 30  # its local header
    assert first.read_bytes()[:start] == second.read_bytes()[:start]
    with zipfile.ZipFile(first) as one, zipfile.ZipFile(second) as other:
        assert one.namelist() == other.namelist()
        for name in set(one.namelist()) - {SIGNATURE}:
            assert one.read(name) == other.read(name)


def test_file_tells_what_a_package_is(tmp_path: Path, signer: OfficeSigner) -> None:
    package = tmp_path / "package.asice"

    _write(PLAN, package, signer)

    assert package.read_bytes()[30:69] == b"mimetypeapplication/vnd.etsi.asic-e+zip"


def test_the_signer_and_the_time_are_told(tmp_path: Path, signer: OfficeSigner) -> None:
    package = tmp_path / "package.asice"
    signed_at = AT - timedelta(hours=3)

    write_package(PLAN, package, signer=signer, at=signed_at, progress=Quiet())

    status = open_package(package, signer.certificate).signature
    assert status.signer == signer.subject
    assert status.fingerprint == signer.fingerprint
    assert status.signed_at == signed_at
