"""Keeps what was found by looking into contents: pages, text, fingerprints, guesses."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from types import MappingProxyType
from typing import Any

from sqlalchemy import (
    BindParameter,
    Connection,
    Row,
    bindparam,
    delete,
    func,
    insert,
    select,
    union_all,
)

from desktop.db.search_index import enter_content
from desktop.db.tables import (
    DIFFERENT,
    DOCUMENT,
    GUESS,
    PAGE,
    PAGE_KEY,
    READING,
    SCAN,
)
from desktop.domain.evidence import Content, Digest
from desktop.domain.pages import TextSource
from desktop.domain.readings import KeptGuess, PagePrint, Reading, ReadingHead, ReadPage
from desktop.domain.scans import ScanState

_THE_DIGEST: BindParameter[str] = bindparam("the_digest")
_DELETIONS = (
    delete(PAGE_KEY).where(PAGE_KEY.c.digest == _THE_DIGEST),
    delete(PAGE).where(PAGE.c.digest == _THE_DIGEST),
    delete(GUESS).where(GUESS.c.digest == _THE_DIGEST),
    delete(READING).where(READING.c.digest == _THE_DIGEST),
)
_ADD_READING, _ADD_PAGE = insert(READING), insert(PAGE)
_ADD_KEY, _ADD_GUESS = insert(PAGE_KEY), insert(GUESS)
_READING = select(
    *(READING.c.page_count, READING.c.pdf_version),
    *(READING.c.has_text_layer, READING.c.trouble),
).where(READING.c.digest == _THE_DIGEST)
_PAGES = (
    select(
        *(PAGE.c.number, PAGE.c.text, PAGE.c.source),
        *(PAGE.c.is_coloured, PAGE.c.dpi, PAGE.c.print),
    )
    .where(PAGE.c.digest == _THE_DIGEST)
    .order_by(PAGE.c.number)
)
_KEYS = select(PAGE_KEY.c.number, PAGE_KEY.c.key).where(PAGE_KEY.c.digest == _THE_DIGEST)
_GUESSES = select(
    *(GUESS.c.digest, GUESS.c.field),
    *(GUESS.c.value, GUESS.c.source, GUESS.c.certainty),
)
_GUESSES_OF = _GUESSES.where(GUESS.c.digest == _THE_DIGEST)
_LOWEST_DPI = (
    select(func.min(PAGE.c.dpi)).where(PAGE.c.digest == READING.c.digest).scalar_subquery()
)
_HEADS = select(
    *(READING.c.digest, READING.c.page_count, READING.c.pdf_version),
    *(READING.c.trouble, _LOWEST_DPI),
)


_WANTED = union_all(
    select(
        *(DOCUMENT.c.digest, DOCUMENT.c.size, DOCUMENT.c.crc32, DOCUMENT.c.media_type),
    ).where(DOCUMENT.c.binned_at.is_(None)),
    select(
        *(SCAN.c.digest, SCAN.c.size, SCAN.c.crc32, SCAN.c.media_type),
    ).where(SCAN.c.state == ScanState.NEW),
).subquery()
_COLUMNS = (_WANTED.c.digest, _WANTED.c.size, _WANTED.c.crc32, _WANTED.c.media_type)
_UNREAD = (
    select(*_COLUMNS)
    .distinct()
    .where(_WANTED.c.digest.not_in(select(READING.c.digest)))
    .limit(bindparam("most"))
)
_WITHOUT_TEXT = (
    select(*_COLUMNS)
    .distinct()
    .where(_WANTED.c.digest.in_(select(PAGE.c.digest).where(PAGE.c.source == TextSource.NONE)))
    .limit(bindparam("most"))
)
_OTHER_KEY = PAGE_KEY.alias("other")
_LOOK_ALIKES = (
    select(PAGE.c.digest, PAGE.c.number, PAGE.c.print)
    .distinct()
    .join(
        _OTHER_KEY,
        (_OTHER_KEY.c["digest"] == PAGE.c.digest) & (_OTHER_KEY.c["number"] == PAGE.c.number),
    )
    .join(PAGE_KEY, PAGE_KEY.c.key == _OTHER_KEY.c["key"])
    .where(PAGE_KEY.c.digest == _THE_DIGEST, _OTHER_KEY.c["digest"] != _THE_DIGEST)
)
_DIFFERENT = select(DIFFERENT.c.first, DIFFERENT.c.second)
_CALLED = _DIFFERENT.where(
    DIFFERENT.c.first == bindparam("the_first"), DIFFERENT.c.second == bindparam("the_second")
)
_CALL_DIFFERENT = insert(DIFFERENT)


class SqlReadingShelf:
    """The `ReadingShelf` port within one transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def keep(self, digest: Digest, reading: Reading, *, at: datetime) -> None:
        """As the port says."""
        execute = self._connection.execute
        for deletion in _DELETIONS:
            execute(deletion, {"the_digest": digest})
        execute(_ADD_READING, {"digest": digest, "read_at": at, **_head_values(reading)})
        for page in reading.pages:
            execute(_ADD_PAGE, {"digest": digest, **_page_values(page)})
            keys = [{"key": key, "digest": digest, "number": page.number} for key in {*page.keys}]
            if keys:
                execute(_ADD_KEY, keys)
        for name, guess in reading.guesses.items():
            said = {"value": guess.value, "source": guess.source, "certainty": guess.certainty}
            execute(_ADD_GUESS, {"digest": digest, "field": name, **said})
        enter_content(self._connection, digest)

    def get(self, digest: Digest) -> Reading | None:
        """As the port says."""
        about = {"the_digest": digest}
        row = self._connection.execute(_READING, about).first()
        if row is None:
            return None
        keys: dict[int, list[int]] = {}
        for number, key in self._connection.execute(_KEYS, about):
            keys.setdefault(number, []).append(key)
        pages = (
            ReadPage(*page, keys=tuple(sorted(keys.get(page.number, ()))))
            for page in self._connection.execute(_PAGES, about)
        )
        guesses = _by_content(self._connection.execute(_GUESSES_OF, about))
        return Reading(*row, pages=tuple(pages), guesses=guesses.get(digest, _NO_GUESSES))

    def heads(self) -> Mapping[Digest, ReadingHead]:
        """As the port says."""
        guesses = _by_content(self._connection.execute(_GUESSES))
        return {
            digest: ReadingHead(count, version, trouble, dpi, guesses.get(digest, _NO_GUESSES))
            for digest, count, version, trouble, dpi in self._connection.execute(_HEADS)
        }

    def unread(self, *, limit: int) -> tuple[Content, ...]:
        """As the port says."""
        return tuple(Content(*row) for row in self._connection.execute(_UNREAD, {"most": limit}))

    def without_text(self, *, limit: int) -> tuple[Content, ...]:
        """As the port says."""
        rows = self._connection.execute(_WITHOUT_TEXT, {"most": limit})
        return tuple(Content(*row) for row in rows)

    def look_alikes(self, digest: Digest) -> tuple[PagePrint, ...]:
        """As the port says."""
        rows = self._connection.execute(_LOOK_ALIKES, {"the_digest": digest})
        return tuple(PagePrint(Digest(digest), number, mark) for digest, number, mark in rows)

    def call_different(self, one: Digest, other: Digest) -> None:
        """As the port says; two calls are one."""
        first, second = sorted((one, other))
        asked = {"the_first": first, "the_second": second}
        if self._connection.execute(_CALLED, asked).first() is None:
            self._connection.execute(_CALL_DIFFERENT, {"first": first, "second": second})

    def called_different(self) -> frozenset[frozenset[Digest]]:
        """As the port says."""
        rows = self._connection.execute(_DIFFERENT)
        return frozenset(frozenset((Digest(one), Digest(other))) for one, other in rows)


_NO_GUESSES: Mapping[str, KeptGuess] = MappingProxyType({})


def _by_content(
    rows: Iterable[Row[*tuple[Any, ...]]],
) -> dict[Digest, Mapping[str, KeptGuess]]:
    found: dict[Digest, dict[str, KeptGuess]] = {}
    for digest, name, *said in rows:
        found.setdefault(digest, {})[name] = KeptGuess(*said)
    return {digest: MappingProxyType(guesses) for digest, guesses in found.items()}


def _head_values(reading: Reading) -> dict[str, Any]:
    return {
        "page_count": reading.page_count,
        "pdf_version": reading.pdf_version,
        "has_text_layer": reading.has_text_layer,
        "trouble": reading.trouble,
    }


def _page_values(page: ReadPage) -> dict[str, Any]:
    return {
        "number": page.number,
        "text": page.text,
        "source": page.source,
        "is_coloured": page.is_coloured,
        "dpi": page.dpi,
        "print": page.print,
    }
