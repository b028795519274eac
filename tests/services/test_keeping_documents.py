"""Bin, new versions and search: nothing is lost, and every use follows."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from desktop.domain.document_errors import (
    ContentKnownError,
    DocumentInUseError,
    UnknownDocumentError,
)
from desktop.domain.errors import FileVanishedError, JobCancelledError
from desktop.domain.evidence import DocumentCode, EvidenceDocument
from desktop.services.attaching import Target, attach_files
from desktop.services.binning import bin_documents, read_bin, restore_documents
from desktop.services.describing import describe_document
from desktop.services.library import read_library
from desktop.services.linking import link_document
from desktop.services.renewing import bring_version_back, read_versions, renew_document
from desktop.services.searching import find_documents
from desktop.services.workspace import Workspace

PLAN = Target("1.1", "kh")


class Quiet:
    def step(self, done: int, total: int, what: str) -> None:
        assert 0 <= done <= total


class Stopped:
    def step(self, done: int, total: int, what: str) -> None:
        raise JobCancelledError


@pytest.fixture
def attach(workspace: Workspace) -> Callable[..., EvidenceDocument]:
    def take(file: Path, target: Target | None = None) -> EvidenceDocument:
        report = attach_files(workspace, [file], target=target, link_known=True, progress=Quiet())
        return report.taken[0].document

    return take


def test_what_is_used_does_not_go_into_the_bin(
    workspace: Workspace, scan: Callable[..., Path], attach: Callable[..., EvidenceDocument]
) -> None:
    unused, used = attach(scan("a.pdf", b"%PDF-a")), attach(scan("b.pdf", b"%PDF-b"), PLAN)

    with pytest.raises(DocumentInUseError) as caught:
        bin_documents(workspace, [unused.code, used.code])

    assert (caught.value.document, caught.value.leaf, caught.value.uses) == (used.code, "1.1", 1)
    assert len(read_library(workspace).documents) == 2
    assert read_bin(workspace) == ()


def test_the_bin_gives_back_what_it_took(
    workspace: Workspace, scan: Callable[..., Path], attach: Callable[..., EvidenceDocument]
) -> None:
    document = attach(scan("a.pdf"))

    bin_documents(workspace, [document.code])
    (binned,) = read_bin(workspace)
    assert (read_library(workspace).documents, binned.document) == ({}, document)
    assert binned.twin_of is None

    restore_documents(workspace, [document.code])
    assert read_library(workspace).documents == {document.code: document}


def test_offering_or_using_a_binned_document_takes_it_out(
    workspace: Workspace, scan: Callable[..., Path], attach: Callable[..., EvidenceDocument]
) -> None:
    document = attach(scan("a.pdf"))
    bin_documents(workspace, [document.code])
    report = attach_files(
        workspace, [scan("b.pdf")], target=None, link_known=False, progress=Quiet()
    )
    assert (report.taken[0].was_binned, report.taken[0].document) == (True, document)
    assert read_bin(workspace) == ()

    bin_documents(workspace, [document.code])
    link_document(workspace, document.code, PLAN)
    assert read_bin(workspace) == ()


def test_only_documents_go_into_the_bin(workspace: Workspace) -> None:
    with pytest.raises(UnknownDocumentError):
        bin_documents(workspace, [DocumentCode("TL-404")])


def test_all_uses_follow_a_new_version(
    workspace: Workspace, scan: Callable[..., Path], attach: Callable[..., EvidenceDocument]
) -> None:
    document = attach(scan("mo.pdf", b"%PDF-mo"), PLAN)
    link_document(workspace, document.code, Target("1.2", "quy"))
    before = read_library(workspace).links

    renewal = renew_document(workspace, document.code, scan("ro.pdf", b"%PDF-ro"), progress=Quiet())

    assert renewal.before == document
    assert (renewal.after.code, renewal.after.name) == (document.code, "ro.pdf")
    assert read_library(workspace).links == before
    stored = workspace.vault.path_of(renewal.after.content.digest)
    assert stored.read_bytes() == b"%PDF-ro"
    (old,) = read_versions(workspace, document.code)
    assert workspace.vault.path_of(old.content.digest).read_bytes() == b"%PDF-mo"


def test_an_old_version_comes_back(
    workspace: Workspace, scan: Callable[..., Path], attach: Callable[..., EvidenceDocument]
) -> None:
    document = attach(scan("mo.pdf", b"%PDF-mo"))
    renew_document(workspace, document.code, scan("ro.pdf", b"%PDF-ro"), progress=Quiet())
    (old,) = read_versions(workspace, document.code)

    renewal = bring_version_back(workspace, old)

    assert renewal.after == document
    assert [one.name for one in read_versions(workspace, document.code)] == ["ro.pdf"]


def test_another_document_is_no_new_version(
    workspace: Workspace, scan: Callable[..., Path], attach: Callable[..., EvidenceDocument]
) -> None:
    one, other = attach(scan("a.pdf", b"%PDF-a")), attach(scan("b.pdf", b"%PDF-b"))

    with pytest.raises(ContentKnownError) as caught:
        renew_document(workspace, one.code, scan("c.pdf", b"%PDF-b"), progress=Quiet())
    assert (caught.value.document, caught.value.other) == (one.code, other.code)

    renew_document(workspace, other.code, scan("d.pdf", b"%PDF-d"), progress=Quiet())
    with pytest.raises(ContentKnownError):  # what it was stays its own
        renew_document(workspace, one.code, scan("c.pdf", b"%PDF-b"), progress=Quiet())
    assert read_library(workspace).documents[one.code] == one


def test_the_same_file_is_no_new_version(
    workspace: Workspace, scan: Callable[..., Path], attach: Callable[..., EvidenceDocument]
) -> None:
    document = attach(scan("a.pdf"))

    renewal = renew_document(workspace, document.code, scan("b.pdf"), progress=Quiet())

    assert renewal.before == renewal.after == document
    assert read_versions(workspace, document.code) == ()


def test_a_failed_renewal_changes_nothing(
    workspace: Workspace, scan: Callable[..., Path], attach: Callable[..., EvidenceDocument]
) -> None:
    document = attach(scan("a.pdf"))

    with pytest.raises(FileVanishedError):
        renew_document(workspace, document.code, Path("khong-co.pdf"), progress=Quiet())
    with pytest.raises(JobCancelledError):
        renew_document(workspace, document.code, scan("b.pdf", b"%PDF-b"), progress=Stopped())
    with pytest.raises(UnknownDocumentError):
        renew_document(workspace, DocumentCode("TL-404"), scan("c.pdf"), progress=Quiet())

    assert read_library(workspace).documents == {document.code: document}
    assert read_versions(workspace, document.code) == ()


def test_a_replaced_scan_that_is_offered_again_is_known(
    workspace: Workspace, scan: Callable[..., Path], attach: Callable[..., EvidenceDocument]
) -> None:
    document = attach(scan("mo.pdf", b"%PDF-mo"))
    renew_document(workspace, document.code, scan("ro.pdf", b"%PDF-ro"), progress=Quiet())

    report = attach_files(
        workspace,
        [scan("cu.pdf", b"%PDF-mo")],
        target=PLAN,
        link_known=True,
        progress=Quiet(),
    )

    (taken,) = report.taken
    assert (taken.is_new, taken.is_old, taken.is_linked) == (False, True, True)
    assert taken.document.name == "ro.pdf"
    assert len(read_library(workspace).documents) == 1


def test_documents_are_found_by_what_was_written_of_them(
    workspace: Workspace, scan: Callable[..., Path], attach: Callable[..., EvidenceDocument]
) -> None:
    document = attach(scan("scan0001.pdf"))
    described = replace(document.metadata, number="599", symbol="QĐ-UBND", subject="Đề án số hóa")
    describe_document(workspace, document.code, described)

    for query in ("599", "599/QĐ", "de an so hoa", "SCAN0001"):
        assert find_documents(workspace, query) == (document.code,)
    assert find_documents(workspace, "600") == ()
