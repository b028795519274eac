"""Where it is kept what happened."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:  # only annotations speak of them: whoever makes one loads it
    from collections.abc import Collection, Mapping
    from datetime import datetime

    from desktop.domain.audit import EntryKind, JournalEntry, StoredEntry
    from desktop.domain.evidence import Digest
    from desktop.domain.strict_json import JsonValue


class Journal(Protocol):
    """What happened in the workspace, chained by digests; nothing in it is changed or taken out."""

    def append(
        self, kind: EntryKind, facts: Mapping[str, JsonValue], *, at: datetime, actor: str = ""
    ) -> JournalEntry:
        """Write down that something happened, in the transaction in which it did.

        Points are given as text. `actor` is who did it, where somebody was asked.
        """
        ...

    def head(self) -> Digest | None:
        """The digest of the last entry, which stands for all before it; None while there is none.

        It is kept apart from the entries, so that an end that was cut off is seen.
        """
        ...

    def all(self, kinds: Collection[EntryKind] | None = None) -> tuple[JournalEntry, ...]:
        """The entries, oldest first; only those of some kinds where they are named."""
        ...

    def last(self, kinds: Collection[EntryKind]) -> JournalEntry | None:
        """The latest entry of these kinds; costs the same however long the journal is."""
        ...

    def stored(self) -> tuple[StoredEntry, ...]:
        """Every entry as it lies there, for checking."""
        ...
