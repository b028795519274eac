"""Finds documents by words: one FTS5 table of what they are called, one of all their words.

Words go in folded (`domain.search_text`), because FTS5 itself does not know that đ is a d.
"""

from collections.abc import Sequence
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
_EMPTY = (text("DELETE FROM search"), text("DELETE FROM search_text"))
_REMOVE = (
    text("DELETE FROM search WHERE rowid = :ordinal"),
    text("DELETE FROM search_text WHERE rowid = :ordinal"),
)
_INSERT_HEAD = text(
    "INSERT INTO search (rowid, number, subject, name) VALUES (:ordinal, :number, :subject, :name)"
)
_INSERT_TEXT = text("INSERT INTO search_text (rowid, words) VALUES (:ordinal, :words)")
_MOST_WEIGHED: Final = 200
# The newest that match: weighing all of them would take longer with every document that comes in,
# and FTS5's own bm25 counts each word in the whole table first.
_FIND_HEAD = text(
    "SELECT document.code, document.ordinal, search.number, search.subject FROM search "
    "JOIN document ON document.ordinal = search.rowid "
    "WHERE search MATCH :query AND document.binned_at IS NULL "
    "ORDER BY search.rowid DESC LIMIT :limit"
)
_FIND_TEXT = text(
    "SELECT document.code FROM search_text "
    "JOIN document ON document.ordinal = search_text.rowid "
    "WHERE search_text MATCH :query AND document.binned_at IS NULL "
    "ORDER BY search_text.rowid DESC LIMIT :limit"
)


def fill_search(connection: Connection) -> None:
    """Enter all documents anew."""
    for statement in _EMPTY:
        connection.execute(statement)
    for row in connection.execute(_ALL).all():
        _enter(connection, row)


def enter_document(connection: Connection, code: DocumentCode) -> None:
    """Enter a document as it is now, in place of what was entered before."""
    for row in connection.execute(_ONE, {"code": code}).all():
        for statement in _REMOVE:
            connection.execute(statement, {"ordinal": row.ordinal})
        _enter(connection, row)


def enter_content(connection: Connection, digest: str) -> None:
    """Enter the document that has this content, if there is one."""
    for row in connection.execute(_HOLDING, {"digest": digest}).all():
        enter_document(connection, row.code)


def find_documents(connection: Connection, query: str, *, limit: int) -> tuple[DocumentCode, ...]:
    """The documents in which each word of the query begins a word.

    First those that are called so: whole words before words that only begin so, then by where the
    words stand, the oldest first; of very many only the newest. Then those on whose pages the
    words stand, the newest first.
    """
    words = folded(query).split()
    quoted = [_quoted(word) for word in words]
    whole, begun = " AND ".join(quoted), " AND ".join(f"{word}*" for word in quoted)
    if not any(each.isalnum() for each in whole):
        return ()
    found = dict.fromkeys(_called(connection, whole, words))
    if len(found) < limit:
        found |= dict.fromkeys(_called(connection, begun, words))
    if len(found) < limit:
        asked = {"query": begun, "limit": limit}
        found |= dict.fromkeys(connection.execute(_FIND_TEXT, asked).scalars())
    return tuple(map(DocumentCode, found))[:limit]


def _called(connection: Connection, asked: str, words: Sequence[str]) -> list[str]:
    """The documents that are called so, the best first."""
    limits = {"query": asked, "limit": _MOST_WEIGHED}
    found = [
        (-sum(_weight(word, number, subject) for word in words), ordinal, str(code))
        for code, ordinal, number, subject in connection.execute(_FIND_HEAD, limits)
    ]
    return [code for *_, code in sorted(found)]


def _weight(word: str, number: str, subject: str) -> int:
    """A number says more than a subject, a subject more than a file's name."""
    return 10 if word in number else 6 if word in subject else 4


def _quoted(word: str) -> str:
    """FTS5's way to say it; a quote is doubled, anything else within quotes is plain text."""
    return '"{}"'.format(word.replace("\x00", " ").replace('"', '""'))


def _enter(connection: Connection, row: Row[*tuple[Any, ...]]) -> None:
    content = {"digest": row.digest}
    pages = connection.execute(_PAGES, content).scalars()
    guesses = connection.execute(_GUESSES, content).scalars()
    number = f"{row.code} {row.number}/{row.symbol} {row.type} {row.issued_on or ''}"
    head = {
        "number": folded(number),
        "subject": folded(" ".join((row.subject, row.issuer, *guesses))),
        "name": folded(row.name),
    }
    connection.execute(_INSERT_HEAD, {"ordinal": row.ordinal, **head})
    words = " ".join((*head.values(), folded(" ".join(pages))))
    connection.execute(_INSERT_TEXT, {"ordinal": row.ordinal, "words": words})
