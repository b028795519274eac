"""Keeps the evidence documents, their offers and their links in the database."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime
from typing import Any

from sqlalchemy import (
    Connection,
    Row,
    bindparam,
    case,
    delete,
    exists,
    func,
    insert,
    select,
    update,
)

from desktop.db.column_types import Day, plain_words
from desktop.db.search_index import enter_document, find_documents
from desktop.db.tables import DOCUMENT, LINK, OFFER, READING, WORKSPACE
from desktop.domain.criteria import Period
from desktop.domain.document_errors import UnknownDocumentError
from desktop.domain.evidence import (
    Content,
    Digest,
    DocumentCode,
    EvidenceDocument,
    EvidenceLink,
    MediaType,
    Metadata,
    Proven,
)
from desktop.domain.findings import DatedUse, Doubt, DoubtfulDocument
from desktop.domain.pages import HINDRANCES
from desktop.ports.documents import OfferRecord

_METADATA = ("number", "symbol", "type", "issued_on", "issuer", "subject")

# Statements are made once: making one costs ten times as much as running it.
DOCUMENTS = select(
    *(DOCUMENT.c.code, DOCUMENT.c.name, DOCUMENT.c.added_at),
    *(DOCUMENT.c.digest, DOCUMENT.c.size, DOCUMENT.c.crc32, DOCUMENT.c.media_type),
    *(DOCUMENT.c.number, DOCUMENT.c.symbol, DOCUMENT.c.type),
    *(DOCUMENT.c.issued_on, DOCUMENT.c.issuer, DOCUMENT.c.subject),
).order_by(DOCUMENT.c.ordinal)
_IN_USE = DOCUMENT.c.binned_at.is_(None)
_SHELVED = DOCUMENTS.where(_IN_USE)
_DOCUMENT = DOCUMENTS.where(DOCUMENT.c.code == bindparam("the_code"))
_DOCUMENT_WITH = DOCUMENTS.where(DOCUMENT.c.digest == bindparam("the_digest"))
_PROVING = DOCUMENTS.where(
    DOCUMENT.c.code.in_(select(LINK.c.document).where(LINK.c.leaf == bindparam("the_leaf")))
)
_NUMBERED = _SHELVED.where(
    func.ltrim(func.trim(DOCUMENT.c.number), "0")
    == func.ltrim(func.trim(bindparam("the_number")), "0"),
    DOCUMENT.c.issued_on.between(
        bindparam("the_first", type_=Day()), bindparam("the_last", type_=Day())
    ),
)
_HOW_MANY = select(func.count()).select_from(DOCUMENT).where(_IN_USE)
_NEXT_ORDINAL = (
    update(WORKSPACE)
    .values(documents_numbered=WORKSPACE.c.documents_numbered + 1)
    .returning(WORKSPACE.c.documents_numbered)
)
_ADD = insert(DOCUMENT)
_KNOWS = select(DOCUMENT.c.code).where(DOCUMENT.c.code == bindparam("the_code"))

_DESCRIBE = (
    update(DOCUMENT)
    .where(DOCUMENT.c.code == bindparam("the_code"))
    .values({each: bindparam(f"its_{each}") for each in _METADATA})
)

_RECORD_OFFER = insert(OFFER)
_OFFERS = select(OFFER.c.document, OFFER.c.name, OFFER.c.size, OFFER.c.offered_at).order_by(
    OFFER.c.id
)

_LINKS = select(
    LINK.c.leaf, LINK.c.document, LINK.c.requirement, LINK.c.pages, LINK.c.note
).order_by(LINK.c.id)
_LINKS_OF_LEAF = _LINKS.where(LINK.c.leaf == bindparam("the_leaf"))
_LINKS_OF_DOCUMENT = _LINKS.where(LINK.c.document == bindparam("the_document"))
_LINKS_BESIDE = _LINKS.where(
    LINK.c.document.in_(select(LINK.c.document).where(LINK.c.leaf == bindparam("the_leaf")))
)
_USED = exists().where(LINK.c.document == DOCUMENT.c.code)
_UNREADABLE = exists().where(
    READING.c.digest == DOCUMENT.c.digest, READING.c.trouble.in_(HINDRANCES)
)
_DOUBTFUL = (
    select(
        DOCUMENT.c.code,
        case((~_USED, Doubt.UNUSED), (_UNREADABLE, Doubt.UNREADABLE), else_=Doubt.UNKNOWN_TYPE),
    )
    .where(_IN_USE, ~_USED | _UNREADABLE | (DOCUMENT.c.media_type == MediaType.OTHER))
    .order_by(DOCUMENT.c.ordinal)
)
_DATED_OUTSIDE = (
    select(LINK.c.leaf, LINK.c.document, DOCUMENT.c.issued_on)
    .distinct()
    .join(DOCUMENT, DOCUMENT.c.code == LINK.c.document)
    .where(
        (DOCUMENT.c.issued_on < bindparam("the_first", type_=Day()))
        | (DOCUMENT.c.issued_on > bindparam("the_last", type_=Day()))
    )
    .order_by(DOCUMENT.c.ordinal)
)
_PROVEN = select(LINK.c.leaf, LINK.c.requirement).distinct()
_PLACE = (
    LINK.c.leaf == bindparam("the_leaf"),
    LINK.c.document == bindparam("the_document"),
    LINK.c.requirement == bindparam("the_requirement"),
)
_CHANGE_LINK = (
    update(LINK)
    .where(*_PLACE)
    .values(pages=bindparam("pages"), note=bindparam("note"), linked_at=bindparam("linked_at"))
)
_LINK = insert(LINK)
_UNLINK = delete(LINK).where(*_PLACE)


class SqlDocumentShelf:
    """The `DocumentShelf` port within one transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def all(self) -> tuple[EvidenceDocument, ...]:
        """As the port says."""
        return tuple(map(document_of, self._connection.execute(_SHELVED).all()))

    def get(self, code: DocumentCode) -> EvidenceDocument | None:
        """As the port says."""
        row = self._connection.execute(_DOCUMENT, {"the_code": code}).first()
        return None if row is None else document_of(row)

    def by_digest(self, digest: Digest) -> EvidenceDocument | None:
        """As the port says."""
        row = self._connection.execute(_DOCUMENT_WITH, {"the_digest": digest}).first()
        return None if row is None else document_of(row)

    def numbered(self, number: str, year: int) -> tuple[EvidenceDocument, ...]:
        """As the port says."""
        days = {"the_first": date(year, 1, 1), "the_last": date(year, 12, 31)}
        rows = self._connection.execute(_NUMBERED, {"the_number": number, **days})
        return tuple(map(document_of, rows))

    def proving(self, leaf: str) -> tuple[EvidenceDocument, ...]:
        """As the port says."""
        return tuple(map(document_of, self._connection.execute(_PROVING, {"the_leaf": leaf})))

    def count(self) -> int:
        """As the port says."""
        return self._connection.execute(_HOW_MANY).scalar_one()

    def add(self, content: Content, *, name: str, at: datetime) -> EvidenceDocument:
        """As the port says; a content that is known already is a mistake of the caller."""
        if self.by_digest(content.digest) is not None:
            raise ValueError(f"{content.digest} is a document already")
        ordinal = self._connection.execute(_NEXT_ORDINAL).scalar_one()
        code = DocumentCode(f"TL-{ordinal:03}")
        document = EvidenceDocument(code, content, plain_words(name), at)
        self._connection.execute(_ADD, {"ordinal": ordinal, **_document_values(document)})
        enter_document(self._connection, code)
        return document

    def describe(self, code: DocumentCode, metadata: Metadata) -> None:
        """As the port says."""
        values = {f"its_{each}": getattr(metadata, each) for each in _METADATA}
        if self._connection.execute(_DESCRIBE, {"the_code": code, **values}).rowcount == 0:
            raise UnknownDocumentError(code)
        enter_document(self._connection, code)

    def find(self, query: str, *, limit: int) -> tuple[DocumentCode, ...]:
        """As the port says."""
        return find_documents(self._connection, query, limit=limit)

    def record_offer(self, offer: OfferRecord) -> None:
        """As the port says; raises UnknownDocumentError."""
        self._check_known(offer.document)
        values = {"document": offer.document, "name": offer.name, "size": offer.size}
        self._connection.execute(_RECORD_OFFER, {"offered_at": offer.offered_at, **values})

    def offers(self) -> tuple[OfferRecord, ...]:
        """As the port says."""
        return tuple(
            OfferRecord(DocumentCode(code), name, size, at)
            for code, name, size, at in self._connection.execute(_OFFERS)
        )

    def link(self, link: EvidenceLink, *, at: datetime) -> None:
        """As the port says; a replaced link keeps its rank. Raises UnknownDocumentError."""
        self._check_known(link.document)
        values = {"pages": link.pages, "note": link.note, "linked_at": at}
        place = _place(link.leaf, link.document, link.requirement)
        if self._connection.execute(_CHANGE_LINK, {**place, **values}).rowcount == 0:
            proof = {"leaf": link.leaf, "document": link.document, "requirement": link.requirement}
            self._connection.execute(_LINK, {**proof, **values})

    def unlink(self, leaf: str, document: DocumentCode, requirement: str) -> None:
        """As the port says; a link that is not there is no fault."""
        self._connection.execute(_UNLINK, _place(leaf, document, requirement))

    def links(self) -> tuple[EvidenceLink, ...]:
        """As the port says."""
        return _links(self._connection.execute(_LINKS).all())

    def links_of_leaf(self, leaf: str) -> tuple[EvidenceLink, ...]:
        """As the port says."""
        return _links(self._connection.execute(_LINKS_OF_LEAF, {"the_leaf": leaf}))

    def links_of_document(self, document: DocumentCode) -> tuple[EvidenceLink, ...]:
        """As the port says."""
        return _links(self._connection.execute(_LINKS_OF_DOCUMENT, {"the_document": document}))

    def links_beside(self, leaf: str) -> tuple[EvidenceLink, ...]:
        """As the port says."""
        return _links(self._connection.execute(_LINKS_BESIDE, {"the_leaf": leaf}))

    def doubtful(self) -> tuple[DoubtfulDocument, ...]:
        """As the port says."""
        rows = self._connection.execute(_DOUBTFUL)
        return tuple(DoubtfulDocument(DocumentCode(code), Doubt(doubt)) for code, doubt in rows)

    def dated_outside(self, window: Period) -> tuple[DatedUse, ...]:
        """As the port says."""
        days = {"the_first": window.first, "the_last": window.last}
        return tuple(
            DatedUse(leaf, DocumentCode(document), issued_on)
            for leaf, document, issued_on in self._connection.execute(_DATED_OUTSIDE, days)
            if issued_on is not None
        )

    def proven(self) -> Proven:
        """As the port says."""
        return frozenset((leaf, asked) for leaf, asked in self._connection.execute(_PROVEN))

    def _check_known(self, code: DocumentCode) -> None:
        if self._connection.execute(_KNOWS, {"the_code": code}).first() is None:
            raise UnknownDocumentError(code)


def document_of(row: Sequence[Any]) -> EvidenceDocument:
    """The document of a row of `DOCUMENTS`."""
    code, name, added_at, digest, size, crc32, media_type, *metadata = row
    content = Content(digest, size, crc32, media_type)
    return EvidenceDocument(code, content, name, added_at, Metadata(*metadata))


def _document_values(document: EvidenceDocument) -> dict[str, Any]:
    content, metadata = document.content, document.metadata
    return {
        "code": document.code,
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


def _links(rows: Iterable[Row[str, str, str, str, str]]) -> tuple[EvidenceLink, ...]:
    return tuple(
        EvidenceLink(leaf, DocumentCode(document), requirement, pages, note)
        for leaf, document, requirement, pages, note in rows
    )


def _place(leaf: str, document: DocumentCode, requirement: str) -> dict[str, str]:
    return {"the_leaf": leaf, "the_document": document, "the_requirement": requirement}
