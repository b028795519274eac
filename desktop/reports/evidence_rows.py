"""Rows of the list of evidence: NĐ 30/2020, Phụ lục V, with what this list is for added."""

from collections.abc import Sequence
from dataclasses import replace

from desktop.domain.evidence import EvidenceDocument, EvidenceLink
from desktop.domain.plain_text import one_line
from desktop.ports.papers import ReportContent
from desktop.reports.paper_table import Column, Row
from desktop.reports.paper_text import Align
from desktop.reports.references import references
from desktop.reports.uses import cited_pages, link_notes, links_by_document, used_for
from desktop.wording.documents import issued_on, number_and_symbol, type_and_subject
from desktop.wording.phrases import say

_SHORT_DIGEST = 16


def evidence_columns(content: ReportContent, *, is_whole: bool = False) -> tuple[Column, ...]:
    """The columns; where digests are written whole, the list stands alone.

    Then its criteria are no places to go to, and it needs more room for the digests.
    """
    criteria = {} if is_whole else references(content).leaves
    return (
        Column("STT", 10, Align.CENTER),
        Column("Mã tài liệu", 16, Align.CENTER),
        Column("Số, ký hiệu văn bản", 34),
        Column("Ngày tháng năm", 22, Align.CENTER),
        Column("Tên loại và trích yếu nội dung văn bản", 45 if is_whole else 53),
        Column("Tác giả văn bản", 24),
        Column("Trang viện dẫn", 14, Align.CENTER),
        Column("Dùng cho tiêu chí", 24, places=criteria),
        Column("Tên tệp, mã SHA-256", 47 if is_whole else 39),
        Column("Ghi chú", 16),
    )


def evidence_rows(content: ReportContent, *, is_whole: bool = False) -> tuple[Row, ...]:
    """One row a document, by its code, with the beginning of its digest or the whole."""
    links = links_by_document(content.links, content.criterion_set)
    places = references(content).documents
    shown = None if is_whole else _SHORT_DIGEST
    documents = sorted(content.documents, key=lambda document: document.code)
    return tuple(
        replace(
            _row(position, document, links.get(document.code, ()), shown),
            place=places[document.code],
        )
        for position, document in enumerate(documents, start=1)
    )


def _row(
    position: int, document: EvidenceDocument, links: Sequence[EvidenceLink], shown: int | None
) -> Row:
    """`shown` is how many digits of the digest are; None for all."""
    metadata = document.metadata
    digest: str = document.content.digest
    if shown is not None:
        digest = say("{digest}…", digest=digest[:shown])
    return Row(
        (
            str(position),
            document.code,
            number_and_symbol(metadata),
            issued_on(metadata),
            type_and_subject(metadata),
            one_line(metadata.issuer),
            "\n".join(cited_pages(links)),
            ", ".join(used_for(links)) or "Chưa dùng",
            say("{name}\n{digest}", name=one_line(document.name), digest=digest),
            "\n".join(link_notes(links)),
        )
    )
