"""Keeps what was found by looking into contents: pages, text, fingerprints, guesses."""

import json
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from types import MappingProxyType
from typing import Any

from sqlalchemy import (
    BindParameter,
    Connection,
    Row,
    bindparam,
    delete,
    exists,
    func,
    insert,
    select,
    text,
    union_all,
)

from desktop.db.scan_tables import DIFFERENT, GUESS, PAGE, PAGE_KEY, SCAN, TWIN
from desktop.db.search_index import enter_content
from desktop.db.tables import DOCUMENT, READING
from desktop.domain.evidence import Content, Digest, DocumentName
from desktop.domain.pages import TextSource
from desktop.domain.readings import KeptGuess, Reading, ReadingHead, ReadPage
from desktop.domain.scans import ScanState
from desktop.domain.twins import LookAlike, TwinKind

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
    READING.c.page_count,
    READING.c.pdf_version,
    READING.c.has_text_layer,
    READING.c.trouble,
    READING.c.is_marked,
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
_OF_TYPE, _ON_SUBJECT = GUESS.alias(), GUESS.alias()
_NAMES = (
    select(
        *(DOCUMENT.c.code, DOCUMENT.c.name),
        func.coalesce(func.nullif(DOCUMENT.c.type, ""), _OF_TYPE.c.value, ""),
        func.coalesce(func.nullif(DOCUMENT.c.subject, ""), _ON_SUBJECT.c.value, ""),
    )
    .outerjoin(_OF_TYPE, (_OF_TYPE.c.digest == DOCUMENT.c.digest) & (_OF_TYPE.c.field == "type"))
    .outerjoin(
        _ON_SUBJECT,
        (_ON_SUBJECT.c.digest == DOCUMENT.c.digest) & (_ON_SUBJECT.c.field == "subject"),
    )
    .where(DOCUMENT.c.binned_at.is_(None))
    .order_by(DOCUMENT.c.ordinal)
)
_LOWEST_DPI = (
    select(func.min(PAGE.c.dpi)).where(PAGE.c.digest == READING.c.digest).scalar_subquery()
)
_HAS_GREY_SCAN = exists().where(
    PAGE.c.digest == READING.c.digest, PAGE.c.dpi.is_not(None), ~PAGE.c.is_coloured
)
_HEADS = select(
    *(READING.c.digest, READING.c.page_count, READING.c.pdf_version, READING.c.has_text_layer),
    *(READING.c.trouble, _LOWEST_DPI.label("lowest_dpi"), _HAS_GREY_SCAN.label("has_grey_scan")),
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
_UNMARKED = (
    select(*_COLUMNS)
    .distinct()
    .where(_WANTED.c.digest.in_(select(READING.c.digest).where(~READING.c.is_marked)))
    .limit(bindparam("most"))
)
_COMMON = 150
_LOOK_ALIKES = text(
    """
    WITH asked AS MATERIALIZED (
        SELECT value AS key, (
            SELECT count(*) FROM (SELECT 1 FROM page_key WHERE key = value LIMIT :the_common)
        ) AS pages
        FROM json_each(:the_keys)
    )
    SELECT digest, number, count(*), sum(1.0 / pages) AS weight
    FROM asked JOIN page_key USING (key)
    WHERE pages < :the_common AND digest != :the_digest
    GROUP BY digest, number
    HAVING count(*) >= :the_least
    ORDER BY weight DESC, digest, number
    LIMIT :the_most
    """
)
_SIDES = (TWIN.c.first == _THE_DIGEST) | (TWIN.c.second == _THE_DIGEST)
_FORGET_TWINS = delete(TWIN).where(_SIDES)
_KEEP_TWIN = insert(TWIN)
_NOT_CALLED_DIFFERENT = ~exists().where(
    DIFFERENT.c.first == TWIN.c.first, DIFFERENT.c.second == TWIN.c.second
)
_TWINS = select(TWIN.c.first, TWIN.c.second, TWIN.c.kind).where(_NOT_CALLED_DIFFERENT)
_TWINS_OF = _TWINS.where(_SIDES)
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
        count, version, has_text, trouble, is_marked = row
        found = guesses.get(digest, _NO_GUESSES)
        return Reading(count, version, has_text, trouble, tuple(pages), found, is_marked)

    def heads(self) -> Mapping[Digest, ReadingHead]:
        """As the port says."""
        guesses = _by_content(self._connection.execute(_GUESSES).all())
        found = self._connection.execute(_HEADS).all()
        return {
            digest: ReadingHead(
                *(pages, version, has_text, trouble, dpi, has_grey),
                guesses=guesses.get(digest, _NO_GUESSES),
            )
            for digest, pages, version, has_text, trouble, dpi, has_grey in found
        }

    def names(self) -> tuple[DocumentName, ...]:
        """As the port says."""
        return tuple(map(DocumentName._make, self._connection.execute(_NAMES)))

    def unread(self, *, limit: int) -> tuple[Content, ...]:
        """As the port says."""
        return tuple(Content(*row) for row in self._connection.execute(_UNREAD, {"most": limit}))

    def without_text(self, *, limit: int) -> tuple[Content, ...]:
        """As the port says."""
        rows = self._connection.execute(_WITHOUT_TEXT, {"most": limit})
        return tuple(Content(*row) for row in rows)

    def unmarked(self, *, limit: int) -> tuple[Content, ...]:
        """As the port says."""
        return tuple(Content(*row) for row in self._connection.execute(_UNMARKED, {"most": limit}))

    def look_alikes(
        self, keys: Sequence[int], *, other_than: Digest, least: int, most: int
    ) -> tuple[LookAlike, ...]:
        """As the port says."""
        asked = {"the_keys": json.dumps(list(keys)), "the_digest": other_than}
        limits = {"the_least": least, "the_most": most, "the_common": _COMMON}
        rows = self._connection.execute(_LOOK_ALIKES, {**asked, **limits})
        return tuple(
            LookAlike(Digest(digest), number, shared, weight)
            for digest, number, shared, weight in rows
        )

    def keep_twins(self, digest: Digest, twins: Mapping[Digest, TwinKind]) -> None:
        """As the port says."""
        self._connection.execute(_FORGET_TWINS, {"the_digest": digest})
        for other, kind in twins.items():
            first, second = sorted((digest, other))
            self._connection.execute(_KEEP_TWIN, {"first": first, "second": second, "kind": kind})

    def twins_of(self, digest: Digest) -> Mapping[Digest, TwinKind]:
        """As the port says."""
        rows = self._connection.execute(_TWINS_OF, {"the_digest": digest})
        return {Digest(second if first == digest else first): kind for first, second, kind in rows}

    def twins(self) -> Mapping[frozenset[Digest], TwinKind]:
        """As the port says."""
        rows = self._connection.execute(_TWINS)
        return {frozenset((Digest(one), Digest(other))): kind for one, other, kind in rows}

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
        "is_marked": reading.is_marked,
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
