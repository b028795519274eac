"""What a document says of itself is kept with it, clean, and its bytes stay as they are."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from desktop.domain.document_errors import DescriptionTooLongError, UnknownDocumentError
from desktop.domain.evidence import DocumentCode, EvidenceLink, Metadata
from desktop.domain.limits import MAX_SHORT_CHARACTERS
from desktop.services.attaching import Target, attach_files
from desktop.services.describing import (
    CommonFields,
    describe_alike,
    describe_document,
    redescribe,
)
from desktop.services.library import read_document, read_library, read_proofs, read_proven
from desktop.services.linking import describe_use, link_document
from desktop.services.workspace import Workspace
from tests.services.conftest import Quiet

ONE, TWO = DocumentCode("TL-001"), DocumentCode("TL-002")
WHOLE = Metadata("12", "KH-UBND", "KH", date(2026, 1, 15), "UBND xã", "Cải cách hành chính")


@pytest.fixture
def filled(workspace: Workspace, scan: Callable[..., Path]) -> Workspace:
    for name, target in (("a.pdf", Target("1.1", "kh")), ("b.pdf", None)):
        file = scan(name, f"%PDF-1.7 {name}".encode())
        attach_files(workspace, [file], target=target, link_known=True, progress=Quiet())
    return workspace


def test_what_is_described_is_kept_and_nothing_else_changes(filled: Workspace) -> None:
    before = read_library(filled).documents

    assert describe_document(filled, ONE, WHOLE) == WHOLE

    after = read_library(filled).documents
    assert after[ONE].metadata == WHOLE
    assert after[ONE].content == before[ONE].content
    assert after[ONE].name == before[ONE].name
    assert after[TWO] == before[TWO]


def test_a_description_can_be_emptied_again(filled: Workspace) -> None:
    describe_document(filled, ONE, WHOLE)

    describe_document(filled, ONE, Metadata())

    assert read_document(filled, ONE).document.metadata == Metadata()


def test_hostile_text_is_kept_on_one_line_in_normal_form(filled: Workspace) -> None:
    given = Metadata(subject="Ke\u0302\u0301 hoạch\n\t\u202enăm\x00 2026 ", issuer="\ud800UBND")

    kept = describe_document(filled, ONE, given)

    assert kept.subject == "Kế hoạch năm 2026"
    assert kept.issuer == "UBND"
    assert read_document(filled, ONE).document.metadata == kept


def test_more_than_a_package_carries_is_refused_whole(filled: Workspace) -> None:
    describe_document(filled, ONE, WHOLE)
    too_long = Metadata(number="1", subject="a" * (MAX_SHORT_CHARACTERS + 1))

    with pytest.raises(DescriptionTooLongError):
        describe_document(filled, ONE, too_long)

    assert read_document(filled, ONE).document.metadata == WHOLE


def test_an_unknown_document_is_refused(filled: Workspace) -> None:
    with pytest.raises(UnknownDocumentError):
        describe_document(filled, DocumentCode("TL-999"), WHOLE)
    with pytest.raises(UnknownDocumentError):
        read_document(filled, DocumentCode("TL-999"))


def test_the_proofs_of_a_leaf_say_where_else_they_are_used(filled: Workspace) -> None:
    link_document(filled, ONE, Target("1.2", "quy"))
    link_document(filled, TWO, Target("1.2", "nam"))

    proofs = read_proofs(filled, "1.1")

    assert set(proofs.documents) == {ONE}
    assert proofs.links == (EvidenceLink("1.1", ONE, "kh"),)
    assert proofs.used_for[ONE] == {"1.1", "1.2"}
    assert read_proven(filled) == {("1.1", "kh"), ("1.2", "quy"), ("1.2", "nam")}


def test_a_leaf_without_documents_has_no_proofs(filled: Workspace) -> None:
    proofs = read_proofs(filled, "1.2")

    assert (dict(proofs.documents), proofs.links) == ({}, ())


def test_only_touched_fields_are_written_to_several_and_taken_back(
    workspace: Workspace, scan: Callable[..., Path]
) -> None:
    files = [scan(f"{n}.pdf", f"%PDF {n}".encode()) for n in range(2)]
    report = attach_files(workspace, files, target=None, link_known=False, progress=Quiet())
    codes = [each.document.code for each in report.taken]
    for number, code in enumerate(codes):
        describe_document(workspace, code, Metadata(number=str(number), issuer="Cũ"))

    changes = describe_alike(workspace, codes, CommonFields(issuer="  UBND xã\n", symbol=""))

    kept = [read_document(workspace, code).document.metadata for code in codes]
    assert [(one.number, one.issuer) for one in kept] == [("0", "UBND xã"), ("1", "UBND xã")]
    assert describe_alike(workspace, codes, CommonFields(issuer="UBND xã")) == ()
    redescribe(workspace, [each.reversed for each in changes])
    before = [read_document(workspace, code).document.metadata.issuer for code in codes]
    assert before == ["Cũ", "Cũ"]


def test_one_unknown_document_leaves_all_as_they_were(
    workspace: Workspace, scan: Callable[..., Path]
) -> None:
    report = attach_files(
        workspace, [scan("a.pdf")], target=None, link_known=False, progress=Quiet()
    )
    code = report.taken[0].document.code

    with pytest.raises(UnknownDocumentError):
        describe_alike(workspace, [code, DocumentCode("TL-999")], CommonFields(number="1"))

    assert read_document(workspace, code).document.metadata == Metadata()


def test_pages_and_note_are_kept_on_one_line_and_the_use_keeps_its_rank(filled: Workspace) -> None:
    first = read_document(filled, ONE).links[0]
    link_document(filled, TWO, Target("1.1", "kh"))

    change = describe_use(filled, first, pages=" 3–5\n", note="bảng 2")

    assert change is not None
    assert change.before == first
    proofs = read_proofs(filled, "1.1").links
    assert [(one.document, one.pages, one.note) for one in proofs] == [
        (ONE, "3–5", "bảng 2"),
        (TWO, "", ""),
    ]
    undone = change.reversed.after
    describe_use(filled, undone, pages=undone.pages, note=undone.note)
    assert read_document(filled, ONE).links == (first,)


def test_a_use_that_is_gone_is_not_made_again_by_its_pages(filled: Workspace) -> None:
    gone = EvidenceLink("1.2", TWO)

    assert describe_use(filled, gone, pages="3", note="") is None
    assert not read_document(filled, TWO).links


def test_pages_longer_than_a_package_may_carry_are_refused(filled: Workspace) -> None:
    link = read_document(filled, ONE).links[0]

    with pytest.raises(DescriptionTooLongError):
        describe_use(filled, link, pages="3" * (MAX_SHORT_CHARACTERS + 1), note="")
