"""Keeps the journal in the database: entries are added at its end, and never touched again."""

from collections.abc import Collection, Mapping
from datetime import datetime

from sqlalchemy import Connection, Row, bindparam, func, insert, select, update

from desktop.db.column_types import plain_words
from desktop.db.failures import StoredValueError
from desktop.db.tables import JOURNAL, WORKSPACE
from desktop.domain.audit import (
    EntryKind,
    JournalEntry,
    NewEntry,
    StoredEntry,
    chained,
    read_entry,
)
from desktop.domain.evidence import Digest
from desktop.domain.strict_json import JsonValue

_ENTRIES = select(
    JOURNAL.c.sequence,
    JOURNAL.c.at,
    JOURNAL.c.actor,
    JOURNAL.c.kind,
    JOURNAL.c.facts,
    JOURNAL.c.previous,
    JOURNAL.c.digest,
).order_by(JOURNAL.c.sequence)
_OF_KINDS = _ENTRIES.where(JOURNAL.c.kind.in_(bindparam("kinds", expanding=True)))
_LAST_OF_KINDS = _OF_KINDS.order_by(None).order_by(JOURNAL.c.sequence.desc()).limit(1)
_LAST_SEQUENCE = select(func.max(JOURNAL.c.sequence))
_HEAD = select(WORKSPACE.c.journal_head)
_ADD = insert(JOURNAL)
_KEEP_HEAD = update(WORKSPACE).values(journal_head=bindparam("head"))


class SqlJournal:
    """The `Journal` port within one transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def append(
        self,
        kind: EntryKind,
        facts: Mapping[str, JsonValue],
        *,
        at: datetime,
        actor: str = "",
    ) -> JournalEntry:
        """As the port says; the chain goes on from the head, so that a cut-off end stays seen."""
        last = self._connection.execute(_LAST_SEQUENCE).scalar()
        new = NewEntry(at, plain_words(actor), kind, facts)
        stored = chained(new, sequence=(last or 0) + 1, previous=self.head())
        self._connection.execute(
            _ADD,
            {
                "sequence": stored.sequence,
                "at": stored.at,
                "actor": stored.actor,
                "kind": stored.kind,
                "facts": stored.facts,
                "previous": stored.previous,
                "digest": stored.digest,
            },
        )
        self._connection.execute(_KEEP_HEAD, {"head": stored.digest})
        return read_entry(stored)

    def head(self) -> Digest | None:
        """As the port says."""
        head = self._connection.execute(_HEAD).scalar()
        return None if head is None else Digest(head)

    def all(self, kinds: Collection[EntryKind] | None = None) -> tuple[JournalEntry, ...]:
        """As the port says."""
        if kinds is None:
            rows = self._connection.execute(_ENTRIES)
        else:
            rows = self._connection.execute(_OF_KINDS, {"kinds": [each.value for each in kinds]})
        return tuple(_entry(row) for row in rows)

    def last(self, kinds: Collection[EntryKind]) -> JournalEntry | None:
        """As the port says."""
        given = {"kinds": [each.value for each in kinds]}
        row = self._connection.execute(_LAST_OF_KINDS, given).first()
        return None if row is None else _entry(row)

    def stored(self) -> tuple[StoredEntry, ...]:
        """As the port says."""
        return tuple(_stored(row) for row in self._connection.execute(_ENTRIES))


_Row = Row[int, str, str, str, str, str | None, str]


def _entry(row: _Row) -> JournalEntry:
    try:
        return read_entry(_stored(row))
    except (TypeError, ValueError) as error:
        raise StoredValueError(f"journal entry {row[0]}: {error}") from error


def _stored(row: _Row) -> StoredEntry:
    sequence, at, actor, kind, facts, previous, digest = row
    return StoredEntry(
        sequence,
        _text(at),
        _text(actor),
        _text(kind),
        _text(facts),
        None if previous is None else _text(previous),
        _text(digest),
    )


def _text(value: object) -> str:
    """SQLite lets anything stand in a column of text; what is none is shown, and fits no digest."""
    return value if isinstance(value, str) else repr(value)
