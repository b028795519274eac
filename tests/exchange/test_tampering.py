"""No damage to a package, however small or wherever, leaves it verified."""

import os
import random
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop.domain.verification import Claim, Verdict
from desktop.exchange.container_writer import write_package
from desktop.exchange.office_key import OfficeSigner
from desktop.ports.package_writing import PackageEntry, PackagePlan
from tests.corpus.packages import LABELS, Quiet, judge
from tests.corpus.signers import AT

EVERY_BIT = "MINHCHUNG_EVERY_BIT" in os.environ
"""Set it to flip all bits of all bytes: a few minutes instead of a few seconds."""

_EACH_NTH_OF_CONTENT = 8
"""On a usual run: what a file holds is one stream to its digest, whichever byte is changed."""

_PLAN = PackagePlan((PackageEntry("package.json", b"{}"), PackageEntry("a.pdf", b"%PDF")), LABELS)

_SIGNATURE_BITS = 1_000  # of about 9,000, on a usual run


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory, signer: OfficeSigner) -> bytes:
    target = tmp_path_factory.mktemp("good") / "package.asice"
    write_package(_PLAN, target, signer=signer, at=AT, progress=Quiet())
    return target.read_bytes()


@pytest.fixture
def victim(package: bytes, tmp_path: Path) -> Path:
    path = tmp_path / "victim.asice"
    path.write_bytes(package)
    return path


def _verdict(path: Path, signer: OfficeSigner) -> Verdict:
    report = judge(path, signer.certificate)
    assert (report.verdict is Verdict.VERIFIED) == (report.findings == ())
    return report.verdict


def _verdict_of_bytes(content: bytes, folder: Path, signer: OfficeSigner) -> Verdict:
    path = folder / "changed.asice"
    path.unlink(missing_ok=True)
    path.write_bytes(content)
    return _verdict(path, signer)


@contextmanager
def _flipped(path: Path, place: int, bit: int) -> Iterator[None]:
    with path.open("r+b", buffering=0) as file:
        file.seek(place)
        original = file.read(1)
        file.seek(place)
        file.write(bytes([original[0] ^ 1 << bit]))
        yield
        file.seek(place)
        file.write(original)


def _places(package: bytes) -> list[int]:
    """Every byte of the zip's own structure, and a share of the bytes of what lies in it."""
    inside: set[int] = set()
    with ZipFile(BytesIO(package)) as read:
        for info in read.infolist():
            start = info.header_offset + 30 + len(info.filename)
            inside.update(range(start, start + info.file_size))
    step = 1 if EVERY_BIT else _EACH_NTH_OF_CONTENT
    return sorted({*range(len(package))} - inside | {*sorted(inside)[::step]})


@pytest.mark.no_cover
def test_a_flipped_byte_is_never_verified(
    package: bytes, victim: Path, signer: OfficeSigner
) -> None:
    chance = random.Random(20261120)
    for place in _places(package):
        bits = range(8) if EVERY_BIT else [chance.randrange(8)]
        for bit in bits:
            with _flipped(victim, place, bit):
                verdict = _verdict(victim, signer)
            assert verdict in (Verdict.ALTERED, Verdict.UNREADABLE, Verdict.INCOMPLETE), place
    assert _verdict(victim, signer) is Verdict.VERIFIED


@pytest.mark.no_cover
def test_a_flipped_bit_of_the_signature_is_never_verified(
    package: bytes, victim: Path, signer: OfficeSigner
) -> None:
    start = package.index(b"\x06\x09\x2a\x86\x48\x86\xf7\x0d\x01\x07\x02") - 4
    end = package.index(b"PK\x01\x02", start)
    bits = [(place, bit) for place in range(start, end) for bit in range(8)]
    chosen = bits if EVERY_BIT else random.Random(20261120).sample(bits, _SIGNATURE_BITS)
    for place, bit in chosen:
        with _flipped(victim, place, bit):
            assert _verdict(victim, signer) is Verdict.ALTERED, (place, bit)


def test_a_package_cut_short_is_never_verified(
    package: bytes, tmp_path: Path, signer: OfficeSigner
) -> None:
    for length in range(0, len(package), 1 if EVERY_BIT else 7):
        assert _verdict_of_bytes(package[:length], tmp_path, signer) is Verdict.UNREADABLE


def test_a_large_package_cut_short_is_never_verified(tmp_path: Path, signer: OfficeSigner) -> None:
    content = random.Random(20261120).randbytes(700_000) + b"PK\x05\x06" * 50
    target = tmp_path / "large.asice"
    plan = PackagePlan(
        (PackageEntry("package.json", b"{}"), PackageEntry("a.pdf", content)), LABELS
    )
    write_package(plan, target, signer=signer, at=AT, progress=Quiet())
    whole = target.read_bytes()

    for length in range(0, len(whole), 4096):
        assert _verdict_of_bytes(whole[:length], tmp_path, signer) is Verdict.UNREADABLE, length


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=200)
@given(data=st.data())
def test_bytes_put_in_taken_out_or_replaced_are_found(
    data: st.DataObject, package: bytes, tmp_path: Path, signer: OfficeSigner
) -> None:
    start = data.draw(st.integers(0, len(package)))
    end = data.draw(st.integers(start, min(len(package), start + 200)))
    put_in = data.draw(st.binary(max_size=60))
    changed = package[:start] + put_in + package[end:]

    verdict = _verdict_of_bytes(changed, tmp_path, signer)

    assert (verdict is Verdict.VERIFIED) == (changed == package)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=100)
@given(content=st.binary(max_size=400))
def test_any_file_gets_a_report(content: bytes, tmp_path: Path, signer: OfficeSigner) -> None:
    assert _verdict_of_bytes(content, tmp_path, signer) is Verdict.UNREADABLE


@pytest.mark.parametrize("place", ["absent.asice", "."])
def test_what_is_no_file_is_unreadable(place: str, tmp_path: Path) -> None:
    report = judge(tmp_path / place)

    assert report.verdict is Verdict.UNREADABLE
    assert report.intact is Claim.UNKNOWN
    assert [finding.code for finding in report.findings] == ["package.unreadable"]
