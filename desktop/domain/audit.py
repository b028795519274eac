"""The journal of a workspace: entries chained by their digests, so that no change goes unseen.

An entry's digest is the SHA-256 of one line of UTF-8: `minhchung/journal/1`, a space, and the JSON
array `[sequence, at, actor, kind, facts, previous]` without spaces, its keys sorted and nothing
escaped that need not be. `previous` is the digest of the entry before, null for the first.
"""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from hashlib import sha256

from desktop.domain.evidence import Digest
from desktop.domain.strict_json import JsonRefusedError, JsonValue, read_json

JOURNAL_SCHEMA = "minhchung/journal/1"


class EntryKind(StrEnum):
    """What an entry tells of."""

    ANSWER_CHANGED = "answer_changed"
    APPROVED = "approved"
    REOPENED = "reopened"
    KEY_MADE = "key_made"
    REPORT_SIGNED = "report_signed"
    EXPORTED = "exported"
    DELIVERED = "delivered"
    RECEIPT_IMPORTED = "receipt_imported"
    ROUND_OPENED = "round_opened"
    ROUND_TAKEN = "round_taken"
    SIGNER_PINNED = "signer_pinned"
    SIGNER_UNPINNED = "signer_unpinned"
    PACKAGE_RECEIVED = "package_received"
    PACKAGE_DISMISSED = "package_dismissed"
    PACKAGE_RECALLED = "package_recalled"
    RECEIPT_MADE = "receipt_made"
    TRUST_INSTALLED = "trust_installed"
    VERDICT_CHANGED = "verdict_changed"
    VERDICTS_REVIEWED = "verdicts_reviewed"


@dataclass(frozen=True, slots=True)
class JournalEntry:
    """One thing that happened; `actor` is who did it, "" where nobody was asked."""

    sequence: int
    at: datetime
    actor: str
    kind: EntryKind
    facts: Mapping[str, JsonValue]
    previous: Digest | None
    digest: Digest


@dataclass(frozen=True, slots=True)
class StoredEntry:
    """An entry as it lies in the store, not checked: every field the very text that is there."""

    sequence: int
    at: str
    actor: str
    kind: str
    facts: str
    previous: str | None
    digest: str


class JournalFault(StrEnum):
    """What is wrong with an entry, or with the chain."""

    SEQUENCE = "sequence"
    PREVIOUS = "previous"
    DIGEST = "digest"
    FORM = "form"
    HEAD = "head"


@dataclass(frozen=True, slots=True)
class JournalFinding:
    """A fault and the sequence number it was found at; 0 for the chain's end."""

    fault: JournalFault
    sequence: int


@dataclass(frozen=True, slots=True)
class NewEntry:
    """What is to be written down; the store knows where in the chain."""

    at: datetime
    actor: str
    kind: EntryKind
    facts: Mapping[str, JsonValue]


def chained(new: NewEntry, *, sequence: int, previous: str | None) -> StoredEntry:
    """The next entry of the chain, as it is stored; raises TypeError for facts JSON cannot say."""
    at, facts = time_text(new.at), canonical_json(dict(new.facts))
    digest = _digest(sequence, at, new.actor, kind=new.kind.value, facts=facts, previous=previous)
    return StoredEntry(sequence, at, new.actor, new.kind.value, facts, previous, digest)


def time_text(at: datetime) -> str:
    """A moment, always UTC and of one length, so that text order is time order."""
    if at.tzinfo is None:
        raise TypeError("a time without its zone")
    return at.astimezone(UTC).isoformat(timespec="microseconds")


def canonical_json(value: object) -> str:
    """The one text of a value: keys sorted, no spaces; raises TypeError for what is no JSON."""
    text = json.dumps(
        value, ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False
    )
    text.encode()  # half a surrogate pair is no character: ValueError here, not later
    return text


def read_entry(stored: StoredEntry) -> JournalEntry:
    """The entry; raises ValueError where the text is none, whatever its digest says."""
    at = datetime.fromisoformat(stored.at)
    if at.tzinfo is None or time_text(at) != stored.at:
        raise ValueError("not the time's one text")
    try:
        facts = read_json(stored.facts.encode())
    except JsonRefusedError as error:
        raise ValueError(str(error)) from error
    if not isinstance(facts, dict):
        raise TypeError("facts are no object")
    return JournalEntry(
        stored.sequence,
        at,
        stored.actor,
        EntryKind(stored.kind),
        facts,
        None if stored.previous is None else Digest(stored.previous),
        Digest(stored.digest),
    )


def check_journal(entries: Iterable[StoredEntry], head: str | None) -> Iterator[JournalFinding]:
    """Every fault of a journal, in its order; `head` is the last digest as it was kept apart.

    Without the head an end that was cut off would not be seen.
    """
    previous: str | None = None
    expected = 1
    for stored in entries:
        for fault in _faults(stored, expected, previous):
            yield JournalFinding(fault, stored.sequence)
        previous, expected = stored.digest, stored.sequence + 1
    if previous != head:
        yield JournalFinding(JournalFault.HEAD, 0)


def _faults(stored: StoredEntry, expected: int, previous: str | None) -> Iterator[JournalFault]:
    if stored.sequence != expected:
        yield JournalFault.SEQUENCE
    if stored.previous != previous:
        yield JournalFault.PREVIOUS
    if stored.digest != _digest_of(stored):
        yield JournalFault.DIGEST
    try:
        read_entry(stored)
    except (TypeError, ValueError):
        yield JournalFault.FORM


def _digest_of(stored: StoredEntry) -> str:
    return _digest(
        stored.sequence,
        stored.at,
        stored.actor,
        kind=stored.kind,
        facts=stored.facts,
        previous=stored.previous,
    )


def _digest(  # noqa: PLR0913 - the fields of an entry, in their order
    sequence: int, at: str, actor: str, *, kind: str, facts: str, previous: str | None
) -> str:
    """Facts go in as they are written, so that another writing of the same facts is seen."""
    first = _canonical_text([sequence, at, actor, kind])
    line = f"{JOURNAL_SCHEMA} {first[:-1]},{facts},{_canonical_text(previous)}]"
    return sha256(line.encode("utf-8", "surrogatepass")).hexdigest()


def _canonical_text(value: object) -> str:
    """As `canonical_json`, of text that may be damaged."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
