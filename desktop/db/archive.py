"""Keeps the bin, and the contents that better scans replaced."""

from dataclasses import replace
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, bindparam, delete, insert, select, update

from desktop.db.document_shelf import DOCUMENTS, document_of
from desktop.db.search_index import enter_document
from desktop.db.tables import DOCUMENT, VERSION
from desktop.domain.document_errors import UnknownDocumentError
from desktop.domain.evidence import (
    BinnedDocument,
    Content,
    Digest,
    DocumentCode,
    EvidenceDocument,
    OldVersion,
)

_THE_DOCUMENT = DOCUMENT.c.code == bindparam("the_code")
_BIN = (
    update(DOCUMENT)
    .where(_THE_DOCUMENT)
    .values(binned_at=bindparam("at"), twin_of=bindparam("the_kept"))
)
_BINNED = (
    DOCUMENTS.add_columns(DOCUMENT.c.binned_at, DOCUMENT.c.twin_of)
    .where(DOCUMENT.c.binned_at.is_not(None))
    .order_by(None)
    .order_by(DOCUMENT.c.binned_at.desc(), DOCUMENT.c.ordinal)
)
_TWIN_OF = select(DOCUMENT.c.twin_of).where(_THE_DOCUMENT)
_IS_BINNED = select(DOCUMENT.c.binned_at).where(_THE_DOCUMENT)
_THE_ONE = DOCUMENTS.where(_THE_DOCUMENT)
_REPLACE = (
    update(DOCUMENT)
    .where(_THE_DOCUMENT)
    .values(
        digest=bindparam("its_digest"),
        size=bindparam("its_size"),
        crc32=bindparam("its_crc32"),
        media_type=bindparam("its_media_type"),
        name=bindparam("its_name"),
    )
)
_VERSIONS = select(
    *(VERSION.c.document, VERSION.c.name, VERSION.c.replaced_at),
    *(VERSION.c.digest, VERSION.c.size, VERSION.c.crc32, VERSION.c.media_type),
).order_by(VERSION.c.id.desc())
_VERSIONS_OF = _VERSIONS.where(VERSION.c.document == bindparam("the_code"))
_VERSION_WITH = _VERSIONS.where(VERSION.c.digest == bindparam("the_digest"))
_KEEP = insert(VERSION)
_FORGET = delete(VERSION).where(
    VERSION.c.digest == bindparam("the_digest"), VERSION.c.document == bindparam("the_code")
)


class SqlArchive:
    """The `Archive` port within one transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def bin(self, code: DocumentCode, *, at: datetime, twin_of: DocumentCode | None = None) -> None:
        """As the port says."""
        self._set_binned(code, at, twin_of)

    def restore(self, code: DocumentCode) -> None:
        """As the port says."""
        self._set_binned(code, None, None)

    def binned(self) -> tuple[BinnedDocument, ...]:
        """As the port says."""
        return tuple(
            BinnedDocument(document_of(row[:-2]), row.binned_at, row.twin_of)
            for row in self._connection.execute(_BINNED)
        )

    def is_binned(self, code: DocumentCode) -> bool:
        """As the port says."""
        return self._connection.execute(_IS_BINNED, {"the_code": code}).scalar() is not None

    def replace(
        self, code: DocumentCode, content: Content, *, name: str, at: datetime
    ) -> EvidenceDocument:
        """As the port says."""
        before = self._document(code)
        execute = self._connection.execute
        execute(_FORGET, {"the_code": code, "the_digest": content.digest})
        kept = {"document": code, "name": before.name, "replaced_at": at}
        execute(_KEEP, {**kept, **_content_values(before.content)})
        self._set_content(code, content, name)
        enter_document(self._connection, code)
        return self._document(code)

    def exchange(self, one: DocumentCode, other: DocumentCode) -> None:
        """As the port says."""
        first, second = self._document(one), self._document(other)
        # For a moment the first has none: two documents never have the same content.
        nothing = replace(first.content, digest=Digest(f"exchanged {one}"))
        for code, content, name in (
            (one, nothing, first.name),
            (other, first.content, first.name),
            (one, second.content, second.name),
        ):
            self._set_content(code, content, name)
        enter_document(self._connection, one)
        enter_document(self._connection, other)

    def twin_of(self, code: DocumentCode) -> DocumentCode | None:
        """As the port says."""
        kept = self._connection.execute(_TWIN_OF, {"the_code": code}).scalar()
        return None if kept is None else DocumentCode(kept)

    def versions(self, code: DocumentCode) -> tuple[OldVersion, ...]:
        """As the port says."""
        return tuple(map(_version, self._connection.execute(_VERSIONS_OF, {"the_code": code})))

    def version_with(self, digest: Digest) -> OldVersion | None:
        """As the port says."""
        row = self._connection.execute(_VERSION_WITH, {"the_digest": digest}).first()
        return None if row is None else _version(row)

    def _set_binned(
        self, code: DocumentCode, at: datetime | None, kept: DocumentCode | None
    ) -> None:
        values = {"the_code": code, "at": at, "the_kept": kept}
        if self._connection.execute(_BIN, values).rowcount == 0:
            raise UnknownDocumentError(code)

    def _set_content(self, code: DocumentCode, content: Content, name: str) -> None:
        values = {f"its_{each}": value for each, value in _content_values(content).items()}
        self._connection.execute(_REPLACE, {"the_code": code, "its_name": name, **values})

    def _document(self, code: DocumentCode) -> EvidenceDocument:
        row = self._connection.execute(_THE_ONE, {"the_code": code}).first()
        if row is None:
            raise UnknownDocumentError(code)
        return document_of(row)


def _version(row: Row[*tuple[Any, ...]]) -> OldVersion:
    document, name, replaced_at, digest, size, crc32, media_type = row
    return OldVersion(document, Content(digest, size, crc32, media_type), name, replaced_at)


def _content_values(content: Content) -> dict[str, Any]:
    return {
        "digest": content.digest,
        "size": content.size,
        "crc32": content.crc32,
        "media_type": content.media_type,
    }
