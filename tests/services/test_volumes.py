"""Packages in volumes: each fits its mail and is whole by itself, together they are the package."""

import os
import random
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from email.message import EmailMessage
from email.policy import SMTP
from pathlib import Path
from zipfile import ZipFile

import pytest

from desktop.domain.answers import Answer, CountInput, YesNoInput
from desktop.domain.errors import JobCancelledError, ObjectDamagedError
from desktop.domain.evidence import Digest
from desktop.domain.mail_size import largest_package
from desktop.domain.submission import PackageHead
from desktop.domain.submission_json import package_json, read_package_json
from desktop.domain.verification import Claim, Verdict, VerificationReport
from desktop.domain.volume_errors import (
    DocumentExceedsVolumeError,
    PapersExceedVolumeError,
    TooManyVolumesError,
    VolumeSizeFaultyError,
)
from desktop.domain.volumes import Volume
from desktop.ports.package_writing import PackageEntry, PackagePlan
from desktop.ports.signing import Signer
from desktop.services import splitting
from desktop.services.answering import answer_leaves
from desktop.services.attaching import Target, attach_files
from desktop.services.exporting import Exported, export_submission, read_exports
from desktop.services.package_judge import Judgement, PackageJudge
from desktop.services.splitting import volume_labels
from desktop.services.verifying import verify_package
from desktop.services.workspace import Workspace
from tests.services.conftest import Quiet, approve

MAIL = 1_000_000
TEXT = "Kính gửi Sở Nội vụ: xã Vĩnh Thành gửi hồ sơ chỉ số CCHC.\n" * 40

type_of_scan = Callable[..., Path]


def make_signer(workspace: Workspace, name: str) -> Signer:
    return workspace.tools.key_file.create(
        workspace.root / "keys" / f"{name}.p12",
        owner=workspace.unit,
        pin="mat-khau-thu",
        at=workspace.tools.clock.now(),
    )


@pytest.fixture
def signer(workspace: Workspace) -> Signer:
    return make_signer(workspace, "office")


def fill(workspace: Workspace, scan: type_of_scan, sizes: Sequence[int]) -> None:
    """Documents of these sizes, the first of which proves the plan."""
    noise = random.Random(len(sizes))
    answers = {"1.1": Answer(YesNoInput(yes=True)), "1.2": Answer(CountInput(Decimal(2)))}
    answer_leaves(workspace, answers)
    for number, size in enumerate(sizes):
        file = scan(f"Văn bản {number}.pdf", b"%PDF-1.7\n" + noise.randbytes(size))
        target = Target("1.1", "kh") if number == 0 else Target("1.2", "quy")
        attach_files(workspace, [file], target=target, link_known=True, progress=Quiet())
    approve(workspace)


@pytest.fixture
def filled(workspace: Workspace, scan: type_of_scan) -> Workspace:
    fill(workspace, scan, [400_000, 300_000, 500_000, 540_000, 10])
    return workspace


def export(
    workspace: Workspace, signer: Signer, *, mail: int = MAIL, folder: Path | None = None
) -> Exported:
    return export_submission(
        workspace, folder=folder, signer=signer, progress=Quiet(), mail_limit=mail
    )


def judge(workspace: Workspace, files: Sequence[Path], *trusted: Signer) -> list[Judgement]:
    judged = PackageJudge(workspace.tools, tuple(one.certificate for one in trusted))
    return list(judged.judge(files, progress=Quiet()))


def codes(report: VerificationReport) -> set[str]:
    return {one.code for one in report.findings}


def mail_around(file: Path) -> bytes:
    """A real mail with this attachment, as it goes over the line."""
    mail = EmailMessage(policy=SMTP)
    mail["From"] = "Văn phòng UBND xã Vĩnh Thành <vinhthanh@example.vn>"
    mail["To"] = "Sở Nội vụ <snv@example.vn>"
    mail["Subject"] = "Hồ sơ chỉ số cải cách hành chính năm 2026, tập 2 trong 5 tập"
    mail.set_content(TEXT)
    mail.add_attachment(
        file.read_bytes(), maintype="application", subtype="octet-stream", filename=file.name
    )
    return mail.as_bytes()


def test_the_volumes_of_a_package_together_are_verified(filled: Workspace, signer: Signer) -> None:
    exported = export(filled, signer)

    (whole,) = judge(filled, exported.paths, signer)

    assert [one.name for one in exported.paths] == [
        f"HoSoCCHC_31756_2026_001_tap-{number}-4.asice" for number in range(1, 5)
    ]
    assert whole.report.findings == ()
    assert whole.report.verdict is Verdict.VERIFIED
    assert whole.report.package == "HoSoCCHC_31756_2026_001.asice"
    assert whole.report.digest == exported.record.digest
    assert exported.record.size == sum(one.stat().st_size for one in exported.paths)
    assert read_exports(filled) == (exported.record,)


@pytest.mark.parametrize("seed", range(4))
def test_volumes_come_in_any_order_and_twice(
    filled: Workspace, signer: Signer, tmp_path: Path, seed: int
) -> None:
    paths = list(export(filled, signer).paths)
    copy = tmp_path / "tap-2 (1).asice"
    shutil.copy(paths[1], copy)
    files = [*paths, copy]
    random.Random(seed).shuffle(files)

    (whole,) = judge(filled, files, signer)

    assert whole.report.verdict is Verdict.VERIFIED
    assert [one.package for one in whole.files] == [str(one) for one in files]


def test_every_volume_fits_into_its_mail(filled: Workspace, signer: Signer) -> None:
    for path in export(filled, signer).paths:
        assert len(mail_around(path)) <= MAIL


@pytest.mark.parametrize("seed", range(6))
def test_any_documents_fit_into_mails_even_encrypted(
    workspace: Workspace, scan: type_of_scan, signer: Signer, seed: int, tmp_path: Path
) -> None:
    noise = random.Random(seed)
    mail = noise.randint(MAIL, 2 * MAIL)
    largest = largest_package(mail) - 200_000
    fill(workspace, scan, [noise.randint(1, largest) for _ in range(noise.randint(3, 9))])
    recipient = (
        subprocess.run(["age-keygen"], capture_output=True, text=True, check=True)
        .stdout.split("public key: ")[1]
        .split()[0]
    )

    exported = export(workspace, signer, mail=mail)

    for path in exported.paths:
        locked = tmp_path / f"{path.name}.age"
        workspace.tools.cipher.encrypt(path, locked, recipients=[recipient] * 5, progress=Quiet())
        assert len(mail_around(locked)) <= mail
        assert len(mail_around(path)) <= mail
    (whole,) = judge(workspace, exported.paths, signer)
    assert whole.report.verdict is Verdict.VERIFIED


def test_one_volume_is_never_complete(filled: Workspace, signer: Signer) -> None:
    for number, path in enumerate(export(filled, signer).paths, start=1):
        report = verify_package(filled.tools, path, trusted=[signer.certificate], progress=Quiet())

        assert report.verdict is Verdict.INCOMPLETE
        assert (report.intact, report.signature.valid) == (Claim.YES, Claim.YES)
        assert codes(report) == {"volume.alone"}
        assert report.volume is not None
        assert (report.volume.number, report.volume.count) == (number, 4)


def test_missing_volumes_are_named(filled: Workspace, signer: Signer) -> None:
    paths = export(filled, signer).paths

    (part,) = judge(filled, [paths[2], paths[1]], signer)

    assert part.report.verdict is Verdict.INCOMPLETE
    assert codes(part.report) == {"volume.missing"}
    assert [one.path for one in part.report.findings] == [paths[0].name, paths[3].name]
    assert part.report.signature.trusted is Claim.YES


def test_each_volume_passes_the_stock_tools(
    filled: Workspace, signer: Signer, tmp_path: Path
) -> None:
    (tmp_path / "office.der").write_bytes(signer.certificate)
    pem = tmp_path / "office.pem"
    run("openssl", "x509", "-inform", "DER", "-in", tmp_path / "office.der", "-out", pem)
    for path in export(filled, signer).paths:
        unpacked = tmp_path / path.stem
        run("unzip", "-q", path, "-d", unpacked)
        meta = unpacked / "META-INF"
        run(
            *("openssl", "cms", "-verify", "-binary", "-inform", "DER", "-purpose", "any"),
            *("-in", meta / "signature001.p7s", "-content", meta / "ASiCManifest001.xml"),
            *("-CAfile", pem, "-out", os.devnull),
        )
        run("sha256sum", "--quiet", "-c", "manifest-sha256.txt", cwd=unpacked)
        run(sys.executable, "-m", "bagit", "--validate", unpacked)
        info = (unpacked / "bag-info.txt").read_text()
        number = path.stem.split("-")[-2]
        assert f"Bag-Count: {number} of 4\n" in info
        assert "Bag-Group-Identifier: " in info


def run(*command: str | Path, cwd: Path | None = None) -> None:
    done = subprocess.run(list(map(str, command)), cwd=cwd, capture_output=True, check=False)
    assert done.returncode == 0, done.stderr


def test_the_first_volume_has_the_papers_and_all_have_a_head(
    filled: Workspace, signer: Signer
) -> None:
    first, *rest = [ZipFile(path).namelist() for path in export(filled, signer).paths]

    for name in ("index.html", "submission.json", "criteria-set.yaml"):
        assert f"data/{name}" in first
        assert not any(f"data/{name}" in names for names in rest)
    assert all("data/package.json" in names for names in (first, *rest))
    evidence = [name for names in (first, *rest) for name in names if "evidence/" in name]
    assert len(evidence) == len(set(evidence)) == 5


def test_a_package_that_fits_stays_one_file(filled: Workspace, signer: Signer) -> None:
    exported = export(filled, signer, mail=5 * MAIL)

    assert [one.name for one in exported.paths] == ["HoSoCCHC_31756_2026_001.asice"]
    (whole,) = judge(filled, exported.paths, signer)
    assert whole.report.verdict is Verdict.VERIFIED
    assert not whole.is_joined


def test_volumes_are_planned_alike_each_time(
    filled: Workspace, signer: Signer, tmp_path: Path
) -> None:
    shares = []
    for name in ("a", "b"):
        (tmp_path / name).mkdir()
        exported = export(filled, signer, folder=tmp_path / name)
        shares.append([evidence_of(path) for path in exported.paths])

    assert shares[0] == shares[1]


def evidence_of(path: Path) -> list[str]:
    with ZipFile(path) as package:
        return [name for name in package.namelist() if "evidence/" in name]


def test_the_next_package_follows_the_group(filled: Workspace, signer: Signer) -> None:
    first = export(filled, signer)
    second = export(filled, signer, mail=5 * MAIL)

    with ZipFile(second.path) as package:
        head = read_package_json(package.read("data/package.json"))
    assert head.previous == first.record.digest


def test_volumes_of_two_packages_are_never_joined(filled: Workspace, signer: Signer) -> None:
    first, second = export(filled, signer).paths, export(filled, signer).paths
    mixed = [first[0], second[1], first[2], first[3]]

    judged = judge(filled, mixed, signer)

    assert [codes(one.report) for one in judged] == [{"volume.missing"}, {"volume.missing"}]
    assert {one.report.verdict for one in judged} == {Verdict.INCOMPLETE}


def test_a_strange_volume_does_not_hinder_a_whole_package(
    filled: Workspace, signer: Signer
) -> None:
    first, second = export(filled, signer).paths, export(filled, signer).paths

    judged = judge(filled, [second[0], *first], signer)

    assert [one.report.verdict for one in judged] == [Verdict.INCOMPLETE, Verdict.VERIFIED]


def test_a_volume_changed_on_the_way_is_found_in_the_whole(
    filled: Workspace, signer: Signer, tmp_path: Path
) -> None:
    paths = list(export(filled, signer).paths)
    changed = tmp_path / paths[2].name
    content = bytearray(paths[2].read_bytes())
    content[len(content) // 2] ^= 1
    changed.write_bytes(content)

    (bad,) = judge(filled, [*paths[:2], changed, paths[3]], signer)
    (good,) = judge(filled, [changed, *paths], signer)

    assert bad.report.verdict is Verdict.ALTERED
    assert any(one.path.startswith(changed.name) for one in bad.report.findings)
    assert good.report.verdict is Verdict.VERIFIED
    assert good.files[0].verdict is Verdict.ALTERED


@pytest.mark.parametrize("keep", [0, 10, 1000, -1])
def test_a_volume_cut_on_the_way_is_missing(filled: Workspace, signer: Signer, keep: int) -> None:
    paths = export(filled, signer).paths
    paths[1].write_bytes(paths[1].read_bytes()[:keep])

    single, whole = judge(filled, paths, signer)

    assert single.report.verdict is Verdict.UNREADABLE
    assert codes(whole.report) == {"volume.missing"}


class Forger:
    """Signs volumes that the program would not write."""

    def __init__(self, workspace: Workspace, signer: Signer) -> None:
        self._workspace = workspace
        self._signer = signer

    def rewrite(
        self,
        path: Path,
        *,
        head: Callable[[PackageHead], PackageHead] = lambda head: head,
        entries: Callable[[dict[str, bytes]], dict[str, bytes]] = lambda entries: entries,
        labels: Sequence[tuple[str, str]] | None = None,
    ) -> None:
        with ZipFile(path) as package:
            data = [name for name in package.namelist() if name.startswith("data/")]
            contents = {name.removeprefix("data/"): package.read(name) for name in data}
        told = head(read_package_json(contents["package.json"]))
        contents["package.json"] = package_json(told)
        if labels is None:
            labels = () if told.volume is None else volume_labels(told.volume)
        plan = PackagePlan(
            tuple(PackageEntry(name, one) for name, one in entries(contents).items()),
            (("Source-Organization", "x"), *labels),
        )
        self._workspace.tools.write_package(
            plan, path, signer=self._signer, at=told.created_at, progress=Quiet()
        )


@pytest.fixture
def forger(workspace: Workspace, signer: Signer) -> Forger:
    return Forger(workspace, signer)


def volume_as(change: Callable[[Volume], Volume]) -> Callable[[PackageHead], PackageHead]:
    def changed(head: PackageHead) -> PackageHead:
        assert head.volume is not None
        return replace(head, volume=change(head.volume))

    return changed


def claim(workspace: Workspace, volume: Path, folder: Path) -> list[Path]:
    """Volumes with which a stranger claims a package's group: its first one, and one too many."""
    stranger = Forger(workspace, make_signer(workspace, "stranger"))
    claims = []
    for number, count in ((1, 4), (7, 9)):
        claims.append(Path(shutil.copy(volume, folder / f"cua-nguoi-la-{number}.asice")))
        stranger.rewrite(claims[-1], head=_claiming(number, count))
    return claims


def _claiming(number: int, count: int) -> Callable[[PackageHead], PackageHead]:
    changed = volume_as(lambda one: replace(one, number=number, count=count))
    return lambda head: changed(replace(head, sequence=9, previous=Digest("b" * 64)))


def test_another_signer_among_the_volumes_is_refused(filled: Workspace, signer: Signer) -> None:
    paths = export(filled, signer).paths
    other = make_signer(filled, "other")
    Forger(filled, other).rewrite(paths[1])

    (whole,) = judge(filled, paths, signer, other)

    assert whole.report.verdict is Verdict.ALTERED
    assert codes(whole.report) == {"volume.signer_differs"}
    assert whole.report.signature.valid is Claim.NO


def test_two_contents_for_one_volume_are_refused(
    filled: Workspace, signer: Signer, forger: Forger, tmp_path: Path
) -> None:
    paths = export(filled, signer).paths
    twin = Path(shutil.copy(paths[1], tmp_path / "tap-2.asice"))
    forger.rewrite(twin, entries=lambda one: {**one, "evidence/TL-099.bin": b"them"})

    (whole,) = judge(filled, [*paths, twin], signer)

    assert whole.report.verdict is Verdict.INCOMPLETE
    assert "volume.conflict" in codes(whole.report)


def test_a_forged_twin_of_a_stranger_is_passed_over(
    filled: Workspace, signer: Signer, tmp_path: Path
) -> None:
    paths = export(filled, signer).paths
    twin = Path(shutil.copy(paths[1], tmp_path / "tap-2.asice"))
    stranger = Forger(filled, make_signer(filled, "other"))
    stranger.rewrite(twin, entries=lambda one: {**one, "evidence/TL-099.bin": b"them"})

    (whole,) = judge(filled, [twin, *paths], signer)

    assert whole.report.verdict is Verdict.VERIFIED


def test_a_strangers_volumes_that_claim_the_group_change_nothing(
    filled: Workspace, signer: Signer, tmp_path: Path
) -> None:
    paths = export(filled, signer).paths
    claims = claim(filled, paths[1], tmp_path)

    (whole,) = judge(filled, [*claims, *paths], signer)

    assert whole.report.verdict is Verdict.VERIFIED
    assert len(whole.files) == len(paths) + len(claims)


def test_a_changed_content_is_not_the_group(
    filled: Workspace, signer: Signer, forger: Forger
) -> None:
    paths = export(filled, signer).paths
    forger.rewrite(
        paths[1],
        entries=lambda one: {
            name: b"khac" if name.startswith("evidence/") else content
            for name, content in one.items()
        },
    )

    (whole,) = judge(filled, paths, signer)

    assert {"volume.group_differs", "content.evidence_differs"} <= codes(whole.report)
    assert whole.report.verdict is Verdict.INCOMPLETE


def test_a_content_in_two_volumes_is_refused(
    filled: Workspace, signer: Signer, forger: Forger
) -> None:
    paths = export(filled, signer).paths
    with ZipFile(paths[2]) as package:
        name = evidence_of(paths[2])[0]
        content = package.read(name)
    forger.rewrite(paths[3], entries=lambda one: {**one, name.removeprefix("data/"): content})

    (whole,) = judge(filled, paths, signer)

    assert codes(whole.report) == {"volume.entry_twice"}


def test_volumes_must_say_the_same_of_the_package(
    filled: Workspace, signer: Signer, forger: Forger
) -> None:
    paths = export(filled, signer).paths
    forger.rewrite(paths[3], head=lambda head: replace(head, set_version="9"))

    (whole,) = judge(filled, paths, signer)

    assert codes(whole.report) == {"volume.head_differs"}


def test_another_count_is_refused(filled: Workspace, signer: Signer, forger: Forger) -> None:
    paths = export(filled, signer).paths
    forger.rewrite(paths[3], head=volume_as(lambda one: replace(one, count=5)))

    (whole,) = judge(filled, paths, signer)

    assert "volume.head_differs" in codes(whole.report)
    assert whole.report.verdict is Verdict.INCOMPLETE


def test_a_made_up_group_is_refused(filled: Workspace, signer: Signer, forger: Forger) -> None:
    paths = export(filled, signer).paths
    for path in paths:
        forger.rewrite(path, head=volume_as(lambda one: replace(one, group=Digest("a" * 64))))

    (whole,) = judge(filled, paths, signer)

    assert codes(whole.report) == {"volume.group_differs"}


@pytest.mark.parametrize("label", ["Bag-Count", "bag-count"])
def test_labels_that_say_another_volume_are_refused(
    filled: Workspace, signer: Signer, forger: Forger, label: str
) -> None:
    path, *_ = export(filled, signer, mail=5 * MAIL).paths
    forger.rewrite(path, labels=[(label, "2 of 5")])

    (whole,) = judge(filled, [path], signer)

    assert "volume.labels_differ" in codes(whole.report)
    assert whole.report.verdict is Verdict.INCOMPLETE


def test_a_document_larger_than_a_volume_is_named_before_anything_is_written(
    workspace: Workspace, scan: type_of_scan, signer: Signer
) -> None:
    fill(workspace, scan, [1_000, 800_000, 700_000])

    with pytest.raises(DocumentExceedsVolumeError) as caught:
        export(workspace, signer)

    assert (caught.value.document, caught.value.name) == ("TL-002", "Văn bản 1.pdf")
    assert caught.value.size > caught.value.limit > 500_000
    assert not list(workspace.exports.iterdir())
    assert not read_exports(workspace)


def test_papers_that_fit_no_volume_are_told(
    filled: Workspace, signer: Signer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(splitting, "largest_package", lambda _: 250_000)

    with pytest.raises(PapersExceedVolumeError):
        export(filled, signer)


def test_too_many_volumes_are_told(
    filled: Workspace, signer: Signer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(splitting, "MAX_VOLUMES", 3)

    with pytest.raises(TooManyVolumesError):
        export(filled, signer)

    assert not list(filled.exports.iterdir())


@pytest.mark.parametrize("mail", [-1, 0, 999_999])
def test_a_mail_too_small_for_anything_is_refused(
    filled: Workspace, signer: Signer, mail: int
) -> None:
    with pytest.raises(VolumeSizeFaultyError):
        export(filled, signer, mail=mail)


class StopAfter:
    """A user who stops when a share of the job is done."""

    def __init__(self, share: float) -> None:
        self._share = share
        self.steps: list[tuple[int, int]] = []

    def step(self, done: int, total: int, what: str) -> None:
        self.steps.append((done, total))
        if done >= self._share * total > 0:
            raise JobCancelledError


@pytest.mark.parametrize("share", [0.1, 0.6, 1])
def test_stopping_leaves_no_volume(filled: Workspace, signer: Signer, share: float) -> None:
    with pytest.raises(JobCancelledError):
        export_submission(
            filled, folder=None, signer=signer, progress=StopAfter(share), mail_limit=MAIL
        )

    assert not list(filled.exports.iterdir())
    assert not read_exports(filled)


class StopWhileSizesAreUnknown:
    """A user who stops while the papers are set, before it is known how much there is to do."""

    def step(self, done: int, total: int, what: str) -> None:
        assert (done, total) == (0, 0)
        raise JobCancelledError


def test_stopping_while_papers_are_set_leaves_no_volume(filled: Workspace, signer: Signer) -> None:
    with pytest.raises(JobCancelledError):
        export_submission(
            filled,
            folder=None,
            signer=signer,
            progress=StopWhileSizesAreUnknown(),
            mail_limit=MAIL,
        )

    assert not list(filled.exports.iterdir())
    assert not read_exports(filled)


def test_progress_only_grows(filled: Workspace, signer: Signer) -> None:
    watcher = StopAfter(2)
    exported = export_submission(
        filled, folder=None, signer=signer, progress=watcher, mail_limit=MAIL
    )
    list(PackageJudge(filled.tools, ()).judge(exported.paths, progress=StopAfter(2)))

    assert [done for done, _ in watcher.steps] == sorted(done for done, _ in watcher.steps)
    assert watcher.steps[-1][0] == watcher.steps[-1][1]


def test_damaged_evidence_leaves_no_volume(filled: Workspace, signer: Signer) -> None:
    digest = max(filled.vault.digests(), key=lambda one: filled.vault.path_of(one).stat().st_size)
    stored = filled.vault.path_of(digest)
    content = bytearray(stored.read_bytes())
    content[-1] ^= 1
    stored.chmod(0o644)
    stored.write_bytes(content)

    with pytest.raises(ObjectDamagedError):
        export(filled, signer)

    assert not list(filled.exports.iterdir())


@pytest.fixture(autouse=True)
def no_leftovers(tmp_path: Path) -> Iterator[None]:
    yield
    assert not list(tmp_path.rglob("*.part"))
