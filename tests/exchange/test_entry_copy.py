"""Entries come out of a package as they were signed, or not at all."""

from hashlib import sha256
from pathlib import Path

import pytest

from desktop.domain.errors import FileUnreadableError, FileVanishedError, WriteRefusedError
from desktop.domain.evidence import Digest
from desktop.exchange.entry_copy import copy_entries
from desktop.ports.package_reading import WantedEntry
from tests.corpus.packages import Quiet
from tests.corpus.whole_package import WholePackage

EVIDENCE = "data/evidence/TL-001_kh.pdf"


@pytest.fixture
def package(whole: WholePackage, tmp_path: Path) -> Path:
    path = tmp_path / "p.asice"
    path.write_bytes(whole.built())
    return path


def wanted(whole: WholePackage, target: Path, *, digest: str = "") -> WantedEntry:
    known = sha256(whole.payload[EVIDENCE]).hexdigest()
    return WantedEntry(target, Digest(digest or known))


def test_what_is_there_is_written_and_the_rest_is_left_out(
    whole: WholePackage, package: Path, tmp_path: Path
) -> None:
    one = wanted(whole, tmp_path / "mot.pdf")
    other = wanted(whole, tmp_path / "hai.pdf")

    found = copy_entries(package, {EVIDENCE: one, "data/khong-co": other}, progress=Quiet())

    assert found == {EVIDENCE}
    assert one.target.read_bytes() == whole.payload[EVIDENCE]
    assert not other.target.exists()


def test_other_bytes_than_those_that_are_wanted_are_not_written(
    whole: WholePackage, package: Path, tmp_path: Path
) -> None:
    one = wanted(whole, tmp_path / "mot.pdf", digest="0" * 64)

    with pytest.raises(FileUnreadableError):
        copy_entries(package, {EVIDENCE: one}, progress=Quiet())
    assert list(tmp_path.iterdir()) == [package]


@pytest.mark.parametrize("content", [b"", b"PK", b"no zip at all" * 99])
def test_what_is_no_package_is_said(content: bytes, whole: WholePackage, tmp_path: Path) -> None:
    path = tmp_path / "x.asice"
    path.write_bytes(content)

    with pytest.raises(FileUnreadableError):
        copy_entries(path, {EVIDENCE: wanted(whole, tmp_path / "y")}, progress=Quiet())


def test_a_package_that_is_gone_is_said(whole: WholePackage, tmp_path: Path) -> None:
    with pytest.raises(FileVanishedError):
        copy_entries(
            tmp_path / "x.asice", {EVIDENCE: wanted(whole, tmp_path / "y")}, progress=Quiet()
        )


def test_where_nothing_can_be_written_that_is_said(
    whole: WholePackage, package: Path, tmp_path: Path
) -> None:
    with pytest.raises(WriteRefusedError):
        copy_entries(package, {EVIDENCE: wanted(whole, tmp_path / "gone" / "y")}, progress=Quiet())
