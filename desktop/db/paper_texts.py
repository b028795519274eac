"""Keeps the pieces of the report that the office words itself."""

from collections.abc import Mapping
from datetime import datetime

from sqlalchemy import Connection, bindparam, delete, insert, select

from desktop.db.paper_tables import PAPER_TEXT
from desktop.domain.paper_texts import PaperPart

_ALL = select(PAPER_TEXT.c.part, PAPER_TEXT.c.text)
_KEEP = insert(PAPER_TEXT)
_REMOVE = delete(PAPER_TEXT).where(PAPER_TEXT.c.part == bindparam("the_part"))


class SqlPaperTextBook:
    """The `PaperTextBook` port within one transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def all(self) -> Mapping[PaperPart, str]:
        """As the port says."""
        kept = {row.part: row.text for row in self._connection.execute(_ALL)}
        return {part: kept[part] for part in PaperPart if part in kept}

    def put(self, part: PaperPart, text: str, *, at: datetime) -> None:
        """As the port says."""
        self.drop(part)
        self._connection.execute(_KEEP, {"part": part, "text": text, "changed_at": at})

    def drop(self, part: PaperPart) -> None:
        """As the port says."""
        self._connection.execute(_REMOVE, {"the_part": part})
