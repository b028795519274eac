"""Finds documents by words: an FTS5 table over what is known of them and what their pages say.

Words go in folded (`domain.search_text`), because FTS5 itself does not know that đ is a d.
"""

from typing import Any, Final

from sqlalchemy import Connection, Row, text

from desktop.domain.evidence import DocumentCode
from desktop.domain.search_text import folded

_FACTS: Final = (
    "SELECT ordinal, code, number, symbol, type, issued_on, issuer, subject, name, digest "
    "FROM document"
)
_ALL = text(_FACTS)
_ONE = text(f"{_FACTS} WHERE code = :code")
_HOLDING = text("SELECT code FROM document WHERE digest = :digest")
_PAGES = text("SELECT text FROM page WHERE digest = :digest ORDER BY number")
_GUESSES = text("SELECT value FROM guess WHERE digest = :digest ORDER BY field")
_REMOVE = text("DELETE FROM search WHERE rowid = :ordinal")
_INSERT = text(
    "INSERT INTO search (rowid, number, subject, name, pages) "
    "VALUES (:ordinal, :number, :subject, :name, :pages)"
)
# What a document is called weighs more than a word somewhere on its pages.
_FIND = text(
    "SELECT document.code FROM search JOIN document ON document.ordinal = search.rowid "
    "WHERE search MATCH :query AND document.binned_at IS NULL "
    "ORDER BY bm25(search, 10.0, 6.0, 4.0, 1.0), document.ordinal LIMIT :limit"
)


def fill_search(connection: Connection) -> None:
    """Enter all documents anew."""
    connection.execute(text("DELETE FROM search"))
    for row in connection.execute(_ALL).all():
        _enter(connection, row)


def enter_document(connection: Connection, code: DocumentCode) -> None:
    """Enter a document as it is now, in place of what was entered before."""
    for row in connection.execute(_ONE, {"code": code}).all():
        connection.execute(_REMOVE, {"ordinal": row.ordinal})
        _enter(connection, row)


def enter_content(connection: Connection, digest: str) -> None:
    """Enter the document that has this content, if there is one."""
    for row in connection.execute(_HOLDING, {"digest": digest}).all():
        enter_document(connection, row.code)


def find_documents(connection: Connection, query: str, *, limit: int) -> tuple[DocumentCode, ...]:
    """The documents in which each word of the query begins a word; the best first."""
    words = folded(query).split()
    asked = " AND ".join(map(_begins, words))
    if not any(each.isalnum() for each in asked):
        return ()
    rows = connection.execute(_FIND, {"query": asked, "limit": limit})
    return tuple(DocumentCode(code) for (code,) in rows)


def _begins(word: str) -> str:
    """FTS5's way to say it; a quote is doubled, anything else within quotes is plain text."""
    return '"{}"*'.format(word.replace("\x00", " ").replace('"', '""'))


def _enter(connection: Connection, row: Row[*tuple[Any, ...]]) -> None:
    content = {"digest": row.digest}
    pages = connection.execute(_PAGES, content).scalars()
    guesses = connection.execute(_GUESSES, content).scalars()
    number = f"{row.code} {row.number}/{row.symbol} {row.type} {row.issued_on or ''}"
    connection.execute(
        _INSERT,
        {
            "ordinal": row.ordinal,
            "number": folded(number),
            "subject": folded(" ".join((row.subject, row.issuer, *guesses))),
            "name": folded(row.name),
            "pages": folded(" ".join(pages)),
        },
    )
