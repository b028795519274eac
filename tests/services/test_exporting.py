from collections.abc import Callable, Mapping
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import NoReturn
from zipfile import ZipFile

import pytest
from typing_extensions import override

from desktop.bootstrap.opening import open_workspace
from desktop.delivery.room import Room
from desktop.domain.answers import Answer, CountInput, Override, YesNoInput
from desktop.domain.delivery_errors import (
    ExportFolderGoneError,
    NameTakenError,
    PackageCopyStoppedError,
    PackageNotCopiedError,
)
from desktop.domain.errors import JobCancelledError, ObjectDamagedError, WriteRefusedError
from desktop.domain.findings import FindingKind, Weight
from desktop.domain.submission_errors import ExportBlockedError
from desktop.domain.verification import Claim, Verdict, VerificationReport
from desktop.ports.package_reading import OpenedPackage
from desktop.ports.package_writing import PackageEntry, PackagePlan
from desktop.ports.signing import Signer
from desktop.services.answering import answer_leaves
from desktop.services.attaching import Target, attach_files
from desktop.services.checking import check_workspace
from desktop.services.exporting import export_submission, read_exports
from desktop.services.library import read_library
from desktop.services.verifying import verify_package
from desktop.services.workspace import Workspace
from tests.corpus.small_set import SMALL_SET
from tests.services.conftest import Quiet, approve

type_of_scan = Callable[..., Path]


@pytest.fixture
def signer(workspace: Workspace) -> Signer:
    now = workspace.tools.clock.now()
    return workspace.tools.key_file.create(
        workspace.key_path, owner=workspace.unit, pin="mat-khau-thu", at=now
    )


@pytest.fixture
def filled(workspace: Workspace, scan: type_of_scan) -> Workspace:
    answer_leaves(
        workspace,
        {"1.1": Answer(YesNoInput(yes=True)), "1.2": Answer(CountInput(Decimal(2)))},
    )
    plan = scan("Kế hoạch số 12.pdf")
    report = scan("BC quý I.pdf", b"%PDF-1.7\nbao cao\n%%EOF\n")
    for file, target in ((plan, Target("1.1", "kh")), (report, Target("1.2", "quy"))):
        attach_files(workspace, [file], target=target, link_known=True, progress=Quiet())
    return workspace


def export(workspace: Workspace, signer: Signer, folder: Path | None = None) -> Path:
    approve(workspace)
    return export_submission(workspace, folder=folder, signer=signer, progress=Quiet()).path


def verify(workspace: Workspace, package: Path, *trusted: bytes) -> VerificationReport:
    return verify_package(workspace.tools, package, trusted=trusted, progress=Quiet())


def test_an_export_verifies_for_who_trusts_the_signer(filled: Workspace, signer: Signer) -> None:
    package = export(filled, signer)

    report = verify(filled, package, signer.certificate)

    assert report.findings == ()
    assert report.verdict is Verdict.VERIFIED
    assert report.signature.fingerprint == signer.fingerprint


def test_an_unknown_signer_is_valid_but_not_trusted(filled: Workspace, signer: Signer) -> None:
    report = verify(filled, export(filled, signer))

    assert report.verdict is Verdict.UNTRUSTED
    assert report.signature.valid is Claim.YES


def test_only_documents_that_prove_something_travel(
    filled: Workspace, signer: Signer, scan: type_of_scan
) -> None:
    unused = scan("khong dung.pdf", b"%PDF-1.7 thua")
    attach_files(filled, [unused], target=None, link_known=True, progress=Quiet())

    with ZipFile(export(filled, signer)) as package:
        evidence = [name for name in package.namelist() if name.startswith("data/evidence/")]

    assert evidence == [
        "data/evidence/TL-001_Ke-hoach-so-12.pdf",
        "data/evidence/TL-002_BC-quy-I.pdf",
    ]


def test_each_package_names_the_one_before(filled: Workspace, signer: Signer) -> None:
    export(filled, signer)
    export(filled, signer)

    first, second = read_exports(filled)
    assert (first.sequence, second.sequence) == (1, 2)
    with ZipFile(filled.exports / second.file_name) as package:
        assert first.digest in package.read("data/package.json").decode()


def test_points_without_proof_or_words_stop_the_export(
    workspace: Workspace, signer: Signer
) -> None:
    answer_leaves(workspace, {"1.1": Answer(YesNoInput(yes=True))})

    with pytest.raises(ExportBlockedError) as caught:
        export_submission(workspace, folder=None, signer=signer, progress=Quiet())

    assert caught.value.count == 1
    assert not list(workspace.exports.iterdir())


@pytest.mark.parametrize(
    ("gate", "note", "weight", "kind"),
    [
        ("explain", "", Weight.BOUNCES, FindingKind.EVIDENCE_MISSING),
        ("explain", "Có sổ theo dõi.", Weight.WORTH_A_LOOK, FindingKind.EVIDENCE_EXPLAINED),
        ("block", "Có sổ theo dõi.", Weight.BOUNCES, FindingKind.EVIDENCE_EXPLAINED),
        ("warn", "", Weight.WORTH_A_LOOK, FindingKind.EVIDENCE_MISSING),
    ],
)
def test_the_sets_gate_decides_what_missing_evidence_means(
    new_workspace: Callable[[str], Path],
    gate: str,
    note: str,
    weight: Weight,
    kind: FindingKind,
) -> None:
    with open_workspace(new_workspace(f"{SMALL_SET}evidence_gate: {gate}\n")) as workspace:
        answer_leaves(workspace, {"1.1": Answer(YesNoInput(yes=True), note=note)})

        found = [one for one in check_workspace(workspace) if one.requirements]

    assert [(one.weight, one.kind, one.requirements) for one in found] == [
        (weight, kind, ("Kế hoạch",))
    ]


def test_damaged_evidence_never_leaves_the_office(filled: Workspace, signer: Signer) -> None:
    for digest in filled.vault.digests():
        stored = filled.vault.path_of(digest)
        content = bytearray(stored.read_bytes())
        content[-1] ^= 1
        stored.chmod(0o644)
        stored.write_bytes(content)

    with pytest.raises(ObjectDamagedError):
        export(filled, signer)

    assert not list(filled.exports.iterdir())
    assert not read_exports(filled)


class StopLate:
    def step(self, done: int, total: int, what: str) -> None:
        if done > 0:
            raise JobCancelledError


def test_a_cancelled_export_leaves_nothing(filled: Workspace, signer: Signer) -> None:
    approve(filled)
    with pytest.raises(JobCancelledError):
        export_submission(filled, folder=None, signer=signer, progress=StopLate())

    assert not list(filled.exports.iterdir())
    assert not read_exports(filled)


def _repacked(
    workspace: Workspace, package: Path, signer: Signer, changes: Mapping[str, bytes | None]
) -> Path:
    """The same content with changes, sealed again by an honest writer: only its content lies."""
    with ZipFile(package) as opened:
        content: dict[str, bytes | None] = {
            name.removeprefix("data/"): opened.read(name)
            for name in opened.namelist()
            if name.startswith("data/")
        }
    kept = {**content, **changes}
    plan = PackagePlan(
        tuple(PackageEntry(name, body) for name, body in kept.items() if body is not None),
        (("Source-Organization", "X"),),
    )
    target = package.with_name("doi.asice")
    at = workspace.tools.clock.now().replace(microsecond=0)
    workspace.tools.write_package(plan, target, signer=signer, at=at, progress=Quiet())
    return target


def _codes(workspace: Workspace, package: Path, signer: Signer) -> list[str]:
    report = verify(workspace, package, signer.certificate)
    assert report.verdict is Verdict.INCOMPLETE
    return [finding.code for finding in report.findings]


def _text(package: Path, name: str) -> bytes:
    with ZipFile(package) as opened:
        return opened.read(name)


def test_points_that_do_not_follow_from_the_answers_are_found(
    filled: Workspace, signer: Signer
) -> None:
    package = export(filled, signer)
    said = _text(package, "data/submission.json")
    raised = said.replace(b'"points": "1"', b'"points": "2"', 1)
    assert raised != said

    altered = _repacked(filled, package, signer, {"submission.json": raised})

    assert _codes(filled, altered, signer) == ["content.points_differ"]


def test_an_answer_changed_after_scoring_is_found(filled: Workspace, signer: Signer) -> None:
    package = export(filled, signer)
    said = _text(package, "data/submission.json")
    altered = said.replace(b'"count": "2"', b'"count": "4"', 1)
    assert altered != said

    repacked = _repacked(filled, package, signer, {"submission.json": altered})

    assert "content.points_differ" in _codes(filled, repacked, signer)


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"submission.json": None}, "content.file_missing"),
        ({"criteria-set.yaml": None}, "content.file_missing"),
        ({"submission.json": b"{" * 100_000}, "content.faulty"),
        ({"submission.json": b"[1e999999999]"}, "content.faulty"),
        ({"package.json": b'{"schema": "minhchung/package/9"}'}, "content.faulty"),
        ({"criteria-set.yaml": b"a: &a [*a]"}, "content.set_faulty"),
        ({"evidence/TL-002_BC-quy-I.pdf": None}, "content.evidence_missing"),
        ({"evidence/TL-002_BC-quy-I.pdf": b"%PDF-1.7 khac"}, "content.evidence_differs"),
        ({"evidence/TL-003.pdf": b"%PDF-1.7 thua"}, "content.evidence_unlisted"),
    ],
)
def test_content_that_contradicts_itself_is_found(
    filled: Workspace, signer: Signer, changes: Mapping[str, bytes | None], code: str
) -> None:
    package = export(filled, signer)

    altered = _repacked(filled, package, signer, changes)

    assert set(_codes(filled, altered, signer)) == {code}


def test_another_set_than_the_declared_one_is_found(filled: Workspace, signer: Signer) -> None:
    package = export(filled, signer)
    other = filled.set_bytes.replace(b"B\xe1\xbb\x99 ti", b"Bo ti", 1)

    altered = _repacked(filled, package, signer, {"criteria-set.yaml": other})

    assert _codes(filled, altered, signer) == ["content.set_differs"]


def test_what_the_container_could_not_read_is_never_called_complete(
    filled: Workspace, signer: Signer
) -> None:
    package = export(filled, signer)

    def half_blind(*given: object, **named: object) -> OpenedPackage:
        opened = filled.tools.read_package(*given, **named)  # type: ignore[arg-type]  # passed on
        return replace(opened, texts={})

    tools = replace(filled.tools, read_package=half_blind)
    report = verify_package(tools, package, trusted=(signer.certificate,), progress=Quiet())

    assert report.complete is Claim.NO
    assert {finding.code for finding in report.findings} == {"content.unchecked"}


def test_attaching_the_original_again_mends_damaged_evidence(
    filled: Workspace, signer: Signer, scan: type_of_scan
) -> None:
    plan = scan("Kế hoạch số 12.pdf")
    (document, *_) = read_library(filled).documents.values()
    stored = filled.vault.path_of(document.content.digest)
    stored.chmod(0o644)
    stored.write_bytes(b"x" * document.content.size)
    with pytest.raises(ObjectDamagedError):
        export(filled, signer)

    attach_files(filled, [plan], target=None, link_known=True, progress=Quiet())

    package = export(filled, signer)
    assert verify(filled, package, signer.certificate).verdict is Verdict.VERIFIED
    assert len(read_library(filled).documents) == 2


def test_what_was_typed_carelessly_verifies_all_the_same(
    filled: Workspace, signer: Signer, scan: type_of_scan
) -> None:
    typed = Override(Decimal("1.5"), " Ly\u0301 do \n\tkhác \n")
    answer_leaves(filled, {"1.1": Answer(YesNoInput(yes=True), override=typed, note="x \n")})
    unseen = scan("\N{RIGHT-TO-LEFT OVERRIDE}", b"%PDF-1.7 ten khong thay")
    target = Target("1.1", "kh")
    attach_files(filled, [unseen], target=target, link_known=True, progress=Quiet())

    report = verify(filled, export(filled, signer), signer.certificate)

    assert report.findings == ()


def test_a_chosen_folder_that_is_gone_is_said_before_anything_is_made(
    filled: Workspace, signer: Signer, tmp_path: Path
) -> None:
    with pytest.raises(ExportFolderGoneError) as caught:
        export(filled, signer, tmp_path / "da-rut")

    assert caught.value.path == tmp_path / "da-rut"
    assert read_exports(filled) == ()


def test_a_package_that_could_not_be_copied_is_kept_and_needs_no_second_export(
    filled: Workspace, signer: Signer, tmp_path: Path
) -> None:
    (tmp_path / "HoSoCCHC_31756_2026_001.asice").write_bytes(b"goi khac")

    with pytest.raises(PackageNotCopiedError) as caught:
        export(filled, signer, tmp_path)

    assert isinstance(caught.value.why, NameTakenError)
    (made,) = read_exports(filled)
    assert caught.value.package == made.file_name
    report = verify(filled, filled.exports / made.file_name, signer.certificate)
    assert report.verdict is Verdict.VERIFIED


def test_who_stops_the_copying_has_the_package_all_the_same(
    filled: Workspace, signer: Signer, tmp_path: Path
) -> None:
    class Stopped(Room):
        @override
        def copy(self, files: object, folder: object, *, progress: object) -> NoReturn:
            raise JobCancelledError

    stopping = replace(filled, tools=replace(filled.tools, delivery=Stopped()))

    with pytest.raises(PackageCopyStoppedError):
        export(stopping, signer, tmp_path)

    assert len(read_exports(filled)) == 1


def test_the_next_export_keeps_one_that_could_not_be_named(
    filled: Workspace, signer: Signer
) -> None:
    in_the_way = filled.exports / "HoSoCCHC_31756_2026_001.asice"
    in_the_way.mkdir()
    for _ in range(2):
        with pytest.raises(WriteRefusedError):
            export(filled, signer)
    in_the_way.rmdir()

    second = export(filled, signer)

    names = [one.file_name for one in read_exports(filled)]
    assert names == [in_the_way.name, second.name]
    for name in names:
        report = verify(filled, filled.exports / name, signer.certificate)
        assert report.verdict is Verdict.VERIFIED
