"""What a document says of itself is kept with it, clean, and its bytes stay as they are."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from desktop.domain.errors import DescriptionTooLongError, UnknownDocumentError
from desktop.domain.evidence import DocumentCode, EvidenceLink, Metadata
from desktop.domain.limits import MAX_SHORT_CHARACTERS
from desktop.services.attaching import Target, attach_files
from desktop.services.describing import describe_document
from desktop.services.library import read_document, read_library, read_proofs, read_proven
from desktop.services.linking import link_document
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
