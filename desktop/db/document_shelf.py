"""Keeps the evidence documents, their offers and their links in the database."""

from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, delete, func, insert, select, update

from desktop.db.column_types import plain_words
from desktop.db.tables import DocumentRow, LinkRow, OfferRow, WorkspaceRow
from desktop.domain.errors import UnknownDocumentError
from desktop.domain.evidence import (
    Content,
    Digest,
    DocumentCode,
    EvidenceDocument,
    EvidenceLink,
    Metadata,
)
from desktop.ports import OfferRecord

_COLUMNS = (
    *(DocumentRow.code, DocumentRow.name, DocumentRow.added_at),
    *(DocumentRow.digest, DocumentRow.size, DocumentRow.crc32, DocumentRow.media_type),
    *(DocumentRow.number, DocumentRow.symbol, DocumentRow.type),
    *(DocumentRow.issued_on, DocumentRow.issuer, DocumentRow.subject),
)


class SqlDocumentShelf:
    """The `DocumentShelf` port within one transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def all(self) -> tuple[EvidenceDocument, ...]:
        """As the port says."""
        return self._documents()

    def get(self, code: DocumentCode) -> EvidenceDocument | None:
        """As the port says."""
        return next(iter(self._documents(DocumentRow.code == code)), None)

    def by_digest(self, digest: Digest) -> EvidenceDocument | None:
        """As the port says."""
        return next(iter(self._documents(DocumentRow.digest == digest)), None)

    def count(self) -> int:
        """As the port says."""
        query = select(func.count()).select_from(DocumentRow)
        return self._connection.execute(query).scalar_one()

    def add(self, content: Content, *, name: str, at: datetime) -> EvidenceDocument:
        """As the port says; a content that is known already is a mistake of the caller."""
        if self.by_digest(content.digest) is not None:
            raise ValueError(f"{content.digest} is a document already")
        ordinal = self._next_ordinal()
        code = DocumentCode(f"TL-{ordinal:03}")
        document = EvidenceDocument(code, content, plain_words(name), at)
        self._connection.execute(insert(DocumentRow).values(_document_values(document, ordinal)))
        return document

    def record_offer(self, offer: OfferRecord) -> None:
        """As the port says; raises UnknownDocumentError."""
        self._check_known(offer.document)
        self._connection.execute(
            insert(OfferRow).values(
                document=offer.document,
                name=offer.name,
                size=offer.size,
                offered_at=offer.offered_at,
            )
        )

    def offers(self) -> tuple[OfferRecord, ...]:
        """As the port says."""
        query = select(OfferRow.document, OfferRow.name, OfferRow.size, OfferRow.offered_at)
        return tuple(
            OfferRecord(DocumentCode(code), name, size, at)
            for code, name, size, at in self._connection.execute(query.order_by(OfferRow.id))
        )

    def link(self, link: EvidenceLink, *, at: datetime) -> None:
        """As the port says; a replaced link keeps its place. Raises UnknownDocumentError."""
        self._check_known(link.document)
        place = _place(link.leaf, link.document, link.requirement)
        replaced = self._connection.execute(
            update(LinkRow).where(*place).values(pages=link.pages, note=link.note, linked_at=at)
        )
        if replaced.rowcount == 0:
            self._connection.execute(
                insert(LinkRow).values(
                    leaf=link.leaf,
                    document=link.document,
                    requirement=link.requirement,
                    pages=link.pages,
                    note=link.note,
                    linked_at=at,
                )
            )

    def unlink(self, leaf: str, document: DocumentCode, requirement: str) -> None:
        """As the port says; a link that is not there is no fault."""
        self._connection.execute(delete(LinkRow).where(*_place(leaf, document, requirement)))

    def links(self) -> tuple[EvidenceLink, ...]:
        """As the port says."""
        return self._links()

    def links_of_leaf(self, leaf: str) -> tuple[EvidenceLink, ...]:
        """As the port says."""
        return self._links(LinkRow.leaf == leaf)

    def links_of_document(self, document: DocumentCode) -> tuple[EvidenceLink, ...]:
        """As the port says."""
        return self._links(LinkRow.document == document)

    def proving(self, leaf: str) -> tuple[EvidenceDocument, ...]:
        """As the port says."""
        linked = select(LinkRow.document).where(LinkRow.leaf == leaf)
        return self._documents(DocumentRow.code.in_(linked))

    def _documents(self, *conditions: ColumnElement[bool]) -> tuple[EvidenceDocument, ...]:
        query = select(*_COLUMNS)
        rows = self._connection.execute(query.where(*conditions).order_by(DocumentRow.ordinal))
        return tuple(map(_document, rows))

    def _links(self, *conditions: ColumnElement[bool]) -> tuple[EvidenceLink, ...]:
        query = select(
            LinkRow.leaf, LinkRow.document, LinkRow.requirement, LinkRow.pages, LinkRow.note
        )
        rows = self._connection.execute(query.where(*conditions).order_by(LinkRow.id))
        return tuple(
            EvidenceLink(leaf, DocumentCode(code), requirement, pages, note)
            for leaf, code, requirement, pages, note in rows
        )

    def _check_known(self, code: DocumentCode) -> None:
        query = select(DocumentRow.code).where(DocumentRow.code == code)
        if self._connection.execute(query).first() is None:
            raise UnknownDocumentError(code)

    def _next_ordinal(self) -> int:
        """Count up for good: a number is not given again even when its document is gone."""
        counting = update(WorkspaceRow).values(
            documents_numbered=WorkspaceRow.documents_numbered + 1
        )
        return self._connection.execute(
            counting.returning(WorkspaceRow.documents_numbered)
        ).scalar_one()


def _document(row: Row[*tuple[Any, ...]]) -> EvidenceDocument:
    code, name, added_at, digest, size, crc32, media_type, *metadata = row
    content = Content(digest, size, crc32, media_type)
    return EvidenceDocument(code, content, name, added_at, Metadata(*metadata))


def _document_values(document: EvidenceDocument, ordinal: int) -> dict[str, Any]:
    content, metadata = document.content, document.metadata
    return {
        "code": document.code,
        "ordinal": ordinal,
        "digest": content.digest,
        "size": content.size,
        "crc32": content.crc32,
        "media_type": content.media_type,
        "name": document.name,
        "added_at": document.added_at,
        "number": metadata.number,
        "symbol": metadata.symbol,
        "type": metadata.type,
        "issued_on": metadata.issued_on,
        "issuer": metadata.issuer,
        "subject": metadata.subject,
    }


def _place(
    leaf: str, document: DocumentCode, requirement: str
) -> tuple[ColumnElement[bool], ColumnElement[bool], ColumnElement[bool]]:
    return (
        LinkRow.leaf == leaf,
        LinkRow.document == document,
        LinkRow.requirement == requirement,
    )
