"""When a package cannot be written, there is none: no half file under any name."""

import errno
import hashlib
import os
import zlib
from collections.abc import Callable
from pathlib import Path

import pytest

from desktop.domain.errors import (
    AppError,
    DiskFullError,
    FileUnreadableError,
    JobCancelledError,
    ObjectDamagedError,
    ObjectMissingError,
    WriteRefusedError,
)
from desktop.domain.evidence import Digest
from desktop.domain.limits import MAX_PACKAGE_ENTRIES
from desktop.domain.submission_errors import PackageTooManyEntriesError
from desktop.domain.verification import Verdict
from desktop.exchange.container_writer import write_package
from desktop.exchange.office_key import OfficeSigner
from desktop.ports.package_writing import PackageEntry, PackagePlan, SealedPackage, StoredSource
from desktop.ports.progress import Progress
from tests.corpus.packages import LABELS, PLAN, Quiet, judge
from tests.corpus.signers import AT

_CONTENT = bytes(range(256)) * 4096  # 1 MiB


class _StopsAt:
    """Progress whose user asks to stop at the n-th step."""

    def __init__(self, last: int) -> None:
        self._last = last
        self.steps: list[tuple[int, int]] = []

    def step(self, done: int, total: int, what: str) -> None:
        self.steps.append((done, total))
        if len(self.steps) >= self._last:
            raise JobCancelledError


@pytest.fixture
def source(tmp_path: Path) -> StoredSource:
    path = tmp_path / "object"
    path.write_bytes(_CONTENT)
    digest = Digest(hashlib.sha256(_CONTENT).hexdigest())
    return StoredSource(path, digest, len(_CONTENT), zlib.crc32(_CONTENT))


@pytest.fixture
def out(tmp_path: Path) -> Path:
    folder = tmp_path / "out"
    folder.mkdir()
    return folder


def _plan(source: StoredSource, name: str = "evidence/TL-001.bin") -> PackagePlan:
    return PackagePlan((*PLAN.entries, PackageEntry(name, source)), LABELS)


def _write(
    plan: PackagePlan, out: Path, signer: OfficeSigner, progress: Progress | None = None
) -> SealedPackage:
    target = out / "package.asice"
    return write_package(plan, target, signer=signer, at=AT, progress=progress or Quiet())


def _other_bytes(path: Path) -> None:
    path.write_bytes(b"x" + _CONTENT[1:])


def _more_bytes(path: Path) -> None:
    path.write_bytes(_CONTENT + b"x")


def _fewer_bytes(path: Path) -> None:
    path.write_bytes(_CONTENT[:-1])


def _a_folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


@pytest.mark.parametrize(
    ("damage", "error"),
    [
        (_other_bytes, ObjectDamagedError),
        (_more_bytes, ObjectDamagedError),
        (_fewer_bytes, ObjectDamagedError),
        (Path.unlink, ObjectMissingError),
        (_a_folder, FileUnreadableError),
    ],
)
def test_evidence_that_is_not_what_it_was_stops_the_export(
    damage: Callable[[Path], None],
    error: type[AppError],
    source: StoredSource,
    out: Path,
    signer: OfficeSigner,
) -> None:
    damage(source.path)

    with pytest.raises(error):
        _write(_plan(source), out, signer)

    assert list(out.iterdir()) == []


@pytest.mark.parametrize("last", [1, 2])
def test_a_stopped_export_leaves_nothing(
    last: int, source: StoredSource, out: Path, signer: OfficeSigner
) -> None:
    with pytest.raises(JobCancelledError):
        _write(_plan(source), out, signer, _StopsAt(last))

    assert list(out.iterdir()) == []


def test_a_stopped_export_leaves_the_older_package(
    source: StoredSource, out: Path, signer: OfficeSigner
) -> None:
    _write(PLAN, out, signer)
    before = (out / "package.asice").read_bytes()

    with pytest.raises(JobCancelledError):
        _write(_plan(source), out, signer, _StopsAt(2))

    assert (out / "package.asice").read_bytes() == before
    assert len(list(out.iterdir())) == 1


def test_what_a_killed_export_left_is_in_nobodys_way(out: Path, signer: OfficeSigner) -> None:
    (out / ".package.asice.part").write_bytes(b"half")

    _write(PLAN, out, signer)

    assert [path.name for path in out.iterdir()] == ["package.asice"]
    assert judge(out / "package.asice", signer.certificate).verdict is Verdict.VERIFIED


@pytest.mark.parametrize(
    ("number", "error"), [(errno.ENOSPC, DiskFullError), (errno.EIO, WriteRefusedError)]
)
def test_a_disk_that_refuses_is_told(
    number: int,
    error: type[AppError],
    out: Path,
    signer: OfficeSigner,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def refuse(_descriptor: int) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(os, "fsync", refuse)

    with pytest.raises(error):
        _write(PLAN, out, signer)

    assert list(out.iterdir()) == []


def test_a_refusal_found_while_flushing_beside_the_writing_is_told(
    tmp_path: Path, out: Path, signer: OfficeSigner, monkeypatch: pytest.MonkeyPatch
) -> None:
    content = bytes(40 * 1024**2)  # enough to be flushed on the way
    path = tmp_path / "large"
    path.write_bytes(content)
    digest = Digest(hashlib.sha256(content).hexdigest())
    large = StoredSource(path, digest, len(content), zlib.crc32(content))
    flush = os.fsync
    refusals = [OSError(errno.ENOSPC, "full")]  # the system tells it once

    def refuse_once(descriptor: int) -> None:
        if refusals:
            raise refusals.pop()
        flush(descriptor)

    monkeypatch.setattr(os, "fsync", refuse_once)

    with pytest.raises(DiskFullError):
        _write(_plan(large), out, signer)

    assert list(out.iterdir()) == []


def test_a_folder_that_is_not_there_is_told(tmp_path: Path, signer: OfficeSigner) -> None:
    with pytest.raises(WriteRefusedError):
        _write(PLAN, tmp_path / "absent", signer)


def test_a_package_with_too_many_entries_is_refused(out: Path, signer: OfficeSigner) -> None:
    most = MAX_PACKAGE_ENTRIES - 7
    entries = tuple(PackageEntry(f"{number}.txt", b"") for number in range(most + 1))

    with pytest.raises(PackageTooManyEntriesError):
        _write(PackagePlan(entries, LABELS), out, signer)
    _write(PackagePlan(entries[:most], LABELS), out, signer)

    assert judge(out / "package.asice", signer.certificate).verdict is Verdict.VERIFIED


@pytest.mark.parametrize(
    "name", ["../a", "/a", "a//b", "a ", "Tờ trình.pdf", "CON.pdf", "INDEX.html", ".hidden", ""]
)
def test_a_name_no_package_may_hold_is_a_mistake(
    name: str, source: StoredSource, out: Path, signer: OfficeSigner
) -> None:
    with pytest.raises(ValueError, match="plain name"):
        _write(_plan(source, name), out, signer)


@pytest.mark.parametrize(
    "label", [("A", "b\nC: d"), ("A: b", "c"), ("A", ""), ("Payload-Oxum", "1.1"), ("A", " b")]
)
def test_a_label_that_is_not_one_line_is_a_mistake(
    label: tuple[str, str], out: Path, signer: OfficeSigner
) -> None:
    with pytest.raises(ValueError, match="one line"):
        _write(PackagePlan(PLAN.entries, (label,)), out, signer)
