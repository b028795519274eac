"""Entries that are made while the others are written: the same package, or none."""

import hashlib
import sys
import threading
import zipfile
import zlib
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

import pytest

from desktop.domain.errors import DiskFullError, JobCancelledError, ObjectDamagedError
from desktop.domain.evidence import Digest
from desktop.domain.signed_report import SignaturePlace
from desktop.domain.verification import Verdict
from desktop.exchange.container_writer import write_package
from desktop.exchange.layout import BAG_FILES, MIMETYPE, SIGNATURE, SIGNED_LIST
from desktop.exchange.office_key import OfficeSigner
from desktop.ports.package_writing import PackageEntry, PackagePlan, SealedPackage, StoredSource
from desktop.ports.progress import Pause, Progress, unasked
from desktop.ports.signing import AskStamp, Signer
from tests.corpus.packages import LABELS, PLAN, Quiet, judge
from tests.corpus.signers import AT, make_signer

_SCAN = bytes(range(256)) * 8192  # 2 MiB: several buffers
_NAME = "evidence/TL-003.bin"


@dataclass(frozen=True, slots=True)
class _Unasked:
    """A signer whom nobody may ask."""

    subject: str
    certificate: bytes
    fingerprint: str

    def sign(self, content: bytes, *, at: datetime) -> bytes:
        raise AssertionError(content, at)

    def sign_pdf(
        self,
        content: bytes,
        *,
        place: SignaturePlace,
        look: bytes,
        at: datetime,
        stamp: AskStamp | None = None,
    ) -> bytes:
        raise AssertionError(content, place, look, at, stamp)


@dataclass(frozen=True, slots=True)
class _Slow:
    """A signer whose token is waited for until the test lets it go."""

    subject: str
    certificate: bytes
    fingerprint: str
    asked: threading.Event
    let_go: threading.Event

    def sign(self, content: bytes, *, at: datetime) -> bytes:
        self.asked.set()
        assert self.let_go.wait(60)
        return content

    sign_pdf = _Unasked.sign_pdf


class _StopOnce:
    """Progress that stops the job as soon as something has happened elsewhere."""

    def __init__(self, event: threading.Event) -> None:
        self._event = event

    def step(self, done: int, total: int, what: str) -> None:
        if self._event.is_set():
            raise JobCancelledError


class _Told:
    """Progress that keeps what it is told, and stops the job at the n-th time."""

    def __init__(self, last: int | None = None) -> None:
        self._last = last
        self.steps: list[tuple[int, int]] = []

    def step(self, done: int, total: int, what: str) -> None:
        self.steps.append((done, total))
        if len(self.steps) == self._last:
            raise JobCancelledError


def _stored(folder: Path) -> StoredSource:
    path = folder / "object"
    path.write_bytes(_SCAN)
    digest = Digest(hashlib.sha256(_SCAN).hexdigest())
    return StoredSource(path, digest, len(_SCAN), zlib.crc32(_SCAN))


def _report(pause: Pause = unasked) -> bytes:
    pause()
    return b"%PDF-1.7 bao cao"


def _empty(_pause: Pause) -> bytes:
    return b""


def _refused(_pause: Pause) -> bytes:
    raise DiskFullError(Path("fonts"))


def _plan(folder: Path, *late: PackageEntry) -> PackagePlan:
    """What is made stands between what is at hand, as papers do."""
    first, *rest = PLAN.entries
    return PackagePlan((first, *late, *rest, PackageEntry(_NAME, _stored(folder))), LABELS)


def _write(
    plan: PackagePlan, target: Path, signer: Signer, progress: Progress | None = None
) -> SealedPackage:
    target.parent.mkdir(exist_ok=True)
    return write_package(plan, target, signer=signer, at=AT, progress=progress or Quiet())


def test_what_was_made_meanwhile_is_in_a_package_that_holds(
    tmp_path: Path, signer: OfficeSigner
) -> None:
    package = tmp_path / "out" / "package.asice"

    sealed = _write(_plan(tmp_path, PackageEntry("report/a.pdf", _report)), package, signer)

    report = judge(package, signer.certificate)
    assert (report.verdict, report.findings) == (Verdict.VERIFIED, ())
    assert (report.digest, package.stat().st_size) == (sealed.digest, sealed.size)
    with zipfile.ZipFile(package) as opened:
        assert opened.read("data/report/a.pdf") == _report()
        assert opened.read(f"data/{_NAME}") == _SCAN


def test_it_stands_behind_what_was_at_hand_and_closes_the_package(
    tmp_path: Path, signer: OfficeSigner
) -> None:
    package = tmp_path / "out" / "package.asice"

    _write(_plan(tmp_path, PackageEntry("report/a.pdf", _report)), package, signer)

    at_hand = [f"data/{one.path}" for one in PLAN.entries] + [f"data/{_NAME}"]
    with zipfile.ZipFile(package) as opened:
        assert opened.namelist() == [
            MIMETYPE, *at_hand, "data/report/a.pdf", *BAG_FILES, SIGNED_LIST, SIGNATURE,
        ]  # fmt: skip


def test_only_the_signature_differs_between_two_such_packages(
    tmp_path: Path, signer: OfficeSigner
) -> None:
    plan = _plan(tmp_path, PackageEntry("b.pdf", _report), PackageEntry("a.pdf", _empty))
    first, second = tmp_path / "out" / "1.asice", tmp_path / "out" / "2.asice"

    digests = {_write(plan, target, signer).digest for target in (first, second)}

    assert len(digests) == 1
    start = first.read_bytes().index(SIGNATURE.encode(), -4000) - 30  # its local header
    assert first.read_bytes()[:start] == second.read_bytes()[:start]


def test_what_cannot_be_made_stops_the_package_and_nobody_signs(
    tmp_path: Path, signer: OfficeSigner
) -> None:
    unasked = _Unasked(signer.subject, signer.certificate, signer.fingerprint)
    late = PackageEntry("a.pdf", _refused), PackageEntry("b.pdf", _report)

    with pytest.raises(DiskFullError):
        _write(_plan(tmp_path, *late), tmp_path / "out" / "package.asice", unasked)

    assert not list((tmp_path / "out").iterdir())


@pytest.mark.parametrize("last", [1, 2])
def test_stopping_leaves_nothing_and_no_thread_at_work(
    last: int, tmp_path: Path, signer: OfficeSigner
) -> None:
    turns = sys.getswitchinterval()
    plan = _plan(tmp_path, PackageEntry("a.pdf", _report))

    with pytest.raises(JobCancelledError):
        _write(plan, tmp_path / "out" / "package.asice", signer, _Told(last))

    assert not list((tmp_path / "out").iterdir())
    assert not [one for one in threading.enumerate() if one.name.startswith("late")]
    assert sys.getswitchinterval() == turns


def test_what_is_being_set_stops_with_the_job_and_nobody_signs(
    tmp_path: Path, signer: OfficeSigner
) -> None:
    unasked_one = _Unasked(signer.subject, signer.certificate, signer.fingerprint)
    begun = threading.Event()

    def endless(pause: Pause) -> bytes:
        begun.set()
        while True:
            pause()

    late = PackageEntry("a.pdf", endless), PackageEntry("b.pdf", _refused)
    with pytest.raises(JobCancelledError):
        _write(_plan(tmp_path, *late), tmp_path / "out" / "a.asice", unasked_one, _StopOnce(begun))

    assert not list((tmp_path / "out").iterdir())
    assert not [one for one in threading.enumerate() if one.name.startswith("late")]


@pytest.mark.parametrize("late", [(), (PackageEntry("a.pdf", _report),)])
def test_stopping_does_not_wait_for_a_token_and_drops_what_it_signs(
    late: tuple[PackageEntry, ...], tmp_path: Path, signer: OfficeSigner
) -> None:
    asked, let_go = threading.Event(), threading.Event()
    slow = _Slow(signer.subject, signer.certificate, signer.fingerprint, asked, let_go)
    before = set(threading.enumerate())

    with pytest.raises(JobCancelledError):
        _write(_plan(tmp_path, *late), tmp_path / "out" / "a.asice", slow, _StopOnce(asked))

    assert not list((tmp_path / "out").iterdir())
    let_go.set()
    for left in set(threading.enumerate()) - before:
        left.join(60)
    assert not list((tmp_path / "out").iterdir())


def test_of_two_signers_the_second_is_not_asked_once_the_job_was_stopped(
    tmp_path: Path, signer: OfficeSigner
) -> None:
    asked, let_go = threading.Event(), threading.Event()
    slow = _Slow(signer.subject, signer.certificate, signer.fingerprint, asked, let_go)
    other = make_signer()
    refusing = _Unasked(other.subject, other.certificate, other.fingerprint)
    plan, before = _plan(tmp_path, PackageEntry("a.pdf", _report)), set(threading.enumerate())
    target = tmp_path / "out" / "a.asice"
    target.parent.mkdir()

    with pytest.raises(JobCancelledError):
        write_package(plan, target, signer=(slow, refusing), at=AT, progress=_StopOnce(asked))

    (left,) = set(threading.enumerate()) - before
    let_go.set()
    left.join(60)
    assert not list((tmp_path / "out").iterdir())


def test_damaged_evidence_stops_it_although_the_rest_was_made(
    tmp_path: Path, signer: OfficeSigner
) -> None:
    plan = _plan(tmp_path, PackageEntry("a.pdf", _report))
    (tmp_path / "object").write_bytes(b"x" + _SCAN[1:])

    with pytest.raises(ObjectDamagedError):
        _write(plan, tmp_path / "out" / "package.asice", signer)

    assert not list((tmp_path / "out").iterdir())


def test_progress_never_passes_its_end(tmp_path: Path, signer: OfficeSigner) -> None:
    told = _Told()
    large = PackageEntry("a.pdf", lambda _: bytes(3 * len(_SCAN)))

    _write(_plan(tmp_path, large), tmp_path / "out" / "package.asice", signer, told)

    done = [each for each, _ in told.steps]
    assert done == sorted(done)
    assert all(each <= total for each, total in told.steps)
    assert told.steps[-1][0] == told.steps[-1][1]


@pytest.mark.parametrize("name", ["../a", "INDEX.html", "Tờ trình.pdf"])
def test_an_impossible_name_is_refused_before_anything_is_made(
    name: str, tmp_path: Path, signer: OfficeSigner
) -> None:
    plan = replace(PLAN, entries=(*PLAN.entries, PackageEntry(name, _refused)))

    with pytest.raises(ValueError, match="plain name"):
        _write(plan, tmp_path / "out" / "package.asice", signer)
