"""What users of other programs complain of about packages, each as it must not happen here."""

import json
import shutil
import unicodedata
from collections.abc import Callable
from hashlib import sha256
from io import FileIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from typing_extensions import Buffer, override

from desktop.__main__ import main
from desktop.bootstrap.opening import open_workspace
from desktop.domain.answers import Answer, YesNoInput
from desktop.domain.errors import ObjectDamagedError
from desktop.domain.verification import Verdict
from desktop.ports.signing import Signer
from desktop.services.answering import answer_leaves
from desktop.services.attaching import Target, attach_files
from desktop.services.exporting import export_submission, read_exports
from desktop.services.library import read_library
from desktop.services.office_key import make_office_key
from desktop.services.searching import find_documents
from desktop.services.verifying import verify_package
from desktop.services.workspace import Workspace
from tests.corpus.small_set import SMALL_SET
from tests.services.conftest import Quiet, approve

type_of_scan = Callable[..., Path]
PLAN = Target("1.1", "kh")
PIN = "mat-khau-thu"


def attach(workspace: Workspace, file: Path) -> None:
    attach_files(workspace, [file], target=PLAN, link_known=True, progress=Quiet())


@pytest.fixture
def signer(workspace: Workspace) -> Signer:
    answer_leaves(workspace, {"1.1": Answer(YesNoInput(yes=True))})
    return workspace.tools.key_file.create(
        workspace.key_path, owner=workspace.unit, pin=PIN, at=workspace.tools.clock.now()
    )


def verdict(workspace: Workspace, package: Path, signer: Signer) -> Verdict:
    trusted = (signer.certificate,)
    return verify_package(workspace.tools, package, trusted=trusted, progress=Quiet()).verdict


class FailingDisk(FileIO):
    """Says that it has written what it was given, and writes the last byte wrong."""

    @override
    def write(self, content: Buffer, /) -> int:
        wrong = bytearray(content)
        wrong[-1] ^= 1
        return super().write(wrong)


def test_the_package_was_called_valid_and_its_files_were_corrupt(
    workspace: Workspace, signer: Signer, scan: type_of_scan, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as failing:
        failing.setattr("desktop.vault.incoming_file.FileIO", FailingDisk)
        attach(workspace, scan("Kế hoạch.pdf"))

    approve(workspace)
    with pytest.raises(ObjectDamagedError):
        export_submission(workspace, folder=None, signer=signer, progress=Quiet())
    assert not list(workspace.exports.iterdir())

    attach(workspace, scan("Kế hoạch.pdf"))
    made = export_submission(workspace, folder=None, signer=signer, progress=Quiet())
    assert verdict(workspace, made.path, signer) is Verdict.VERIFIED


def test_success_was_said_of_a_package_nobody_had_read_back(
    new_workspace: Callable[[str], Path],
    scan: type_of_scan,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    root = str(new_workspace(SMALL_SET))
    assert main(["attach", root, str(scan("Kế hoạch.pdf")), "--to", "1.1:kh"]) == 0
    assert main(["approve", root, "--by", "Nguyễn Văn Mẫu, Chủ tịch UBND xã"]) == 0
    monkeypatch.setenv("MINHCHUNG_PIN", PIN)
    with open_workspace(Path(root)) as workspace:
        make_office_key(workspace, pin=PIN)
    capsys.readouterr()

    with monkeypatch.context() as failing:
        failing.setattr("desktop.exchange.placed_file.FileIO", FailingDisk)
        code = main(["export", root, "--json"])
    said = json.loads(capsys.readouterr().out)

    assert (code, said["verdict"]) == (1, Verdict.ALTERED)


@pytest.fixture
def large(scan: type_of_scan) -> Path:
    path = scan("Phụ lục ảnh.pdf", b"%PDF-1.7\n")
    with path.open("ab") as stream:
        for number in range(200):
            stream.write(sha256(b"%d" % number).digest() * 32_768)
    return path


def test_an_export_with_large_evidence_did_not_come_back_whole(
    workspace: Workspace, signer: Signer, scan: type_of_scan, large: Path, tmp_path: Path
) -> None:
    attach(workspace, scan("Kế hoạch.pdf"))
    attach(workspace, large)
    approve(workspace)
    made = export_submission(workspace, folder=tmp_path, signer=signer, progress=Quiet())
    assert verdict(workspace, made.path, signer) is Verdict.VERIFIED

    with ZipFile(made.path) as package, large.open("rb") as source:
        (name,) = [one for one in package.namelist() if "Phu-luc" in one]
        with package.open(name) as evidence:
            while block := source.read(1 << 20):
                assert evidence.read(len(block)) == block
            assert evidence.read(1) == b""


def test_the_copy_made_as_a_backup_did_not_open(
    workspace: Workspace, signer: Signer, scan: type_of_scan, tmp_path: Path
) -> None:
    attach(workspace, scan("Kế hoạch.pdf"))
    approve(workspace)
    export_submission(workspace, folder=None, signer=signer, progress=Quiet())
    before, exports = read_library(workspace), read_exports(workspace)
    copy = shutil.copytree(workspace.root, tmp_path / "E" / "sao lưu")

    with open_workspace(copy) as restored:
        assert read_library(restored) == before
        assert read_exports(restored) == exports
        for document in before.documents.values():
            restored.vault.verify(document.content.digest, on_bytes=lambda _: None)
        again = export_submission(restored, folder=None, signer=signer, progress=Quiet())
        assert verdict(restored, again.path, signer) is Verdict.VERIFIED


def test_names_with_diacritics_broke_the_chain(
    workspace: Workspace, signer: Signer, scan: type_of_scan
) -> None:
    plain = "Kế hoạch đợt 1 – «số hóa».pdf"
    names = [
        unicodedata.normalize("NFC", plain),
        unicodedata.normalize("NFD", plain),
        "ÐỀ ÁN của Đảng ủy.PDF",
        "計画 📄.pdf",
        "CON.pdf",
        "-rf 'x' \"y\" $(z).pdf",
        "Ề" * 70 + ".pdf",
    ]
    for number, name in enumerate(names):
        attach(workspace, scan(f"{number}/{name}", b"%%PDF-1.7 %d" % number))
    approve(workspace)

    made = export_submission(workspace, folder=None, signer=signer, progress=Quiet())

    assert verdict(workspace, made.path, signer) is Verdict.VERIFIED
    with ZipFile(made.path) as package:
        entries = package.namelist()
        said = json.loads(package.read("data/submission.json"))
    evidence = [entry for entry in entries if entry.startswith("data/evidence/")]
    assert len({entry.casefold() for entry in evidence}) == len(names)
    assert all(entry.isascii() for entry in entries)
    told = {unicodedata.normalize("NFC", one["name"]) for one in said["evidence"]}
    assert told == {unicodedata.normalize("NFC", name) for name in names}
    for query in ("ke hoach dot", unicodedata.normalize("NFD", "kế hoạch đợt")):
        assert set(find_documents(workspace, query)) == {"TL-001", "TL-002"}
