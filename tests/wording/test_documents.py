"""Documents cited as offices cite them."""

from datetime import UTC, date, datetime

import pytest

from desktop.domain.evidence import (
    Content,
    Digest,
    DocumentCode,
    EvidenceDocument,
    MediaType,
    Metadata,
)
from desktop.wording.documents import (
    document_title,
    issued_on,
    number_and_symbol,
    type_and_subject,
)


@pytest.mark.parametrize(
    ("number", "symbol", "text"),
    [
        ("599", "QĐ-UBND", "599/QĐ-UBND"),
        ("36a", "NQ-CP", "36a/NQ-CP"),
        ("130", "2005/NĐ-CP", "130/2005/NĐ-CP"),
        ("05", "NQ/TU", "05-NQ/TU"),
        ("244", "PNV", "244/PNV"),
        ("92", "QĐ-CT.UBND", "92/QĐ-CT.UBND"),
        ("", "KH-UBND", "KH-UBND"),
        ("12", "", "12"),
        ("", "", ""),
    ],
)
def test_number_and_symbol_are_joined_as_printed(number: str, symbol: str, text: str) -> None:
    assert number_and_symbol(Metadata(number=number, symbol=symbol)) == text


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("KH", "Kế hoạch Cải cách hành chính"),
        ("KẾ HOẠCH", "Kế hoạch Cải cách hành chính"),
        ("Kế hoạch", "Kế hoạch Cải cách hành chính"),
        ("", "Cải cách hành chính"),
    ],
)
def test_a_type_is_written_out(kind: str, text: str) -> None:
    assert type_and_subject(Metadata(type=kind, subject="Cải cách\nhành chính")) == text


def test_a_document_without_facts_goes_by_its_file_name() -> None:
    content = Content(Digest("a" * 64), 1, 1, MediaType.PDF)
    added = datetime(2026, 1, 1, tzinfo=UTC)
    document = EvidenceDocument(DocumentCode("TL-001"), content, "quét 3.pdf", added)

    assert document_title(document) == "quét 3.pdf"
    assert issued_on(document.metadata) == ""
    assert issued_on(Metadata(issued_on=date(2026, 1, 5))) == "05/01/2026"
