"""What looks into documents and scan folders, loaded when it is asked: the window needs none."""

from __future__ import annotations

from contextlib import contextmanager
from functools import cache
from threading import Lock
from typing import TYPE_CHECKING

from desktop.domain.errors import JobCancelledError

if TYPE_CHECKING:  # only annotations speak of them: whoever makes one loads it
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from desktop.domain.evidence import MediaType
    from desktop.domain.pages import (
        BindingRefusal,
        Completeness,
        DocumentFacts,
        OcrLack,
        TextLine,
        Trouble,
    )
    from desktop.domain.scans import ScanFolder
    from desktop.domain.twins import PageComparison
    from desktop.ports.reading import DocumentReader, PageLikeness
    from desktop.ports.scans import ScanDesk, ScanWatch


# Signing and typesetting cost half a second to load and are not needed to open the window, what
# looks at files a little.


def sniff(file: Path) -> MediaType:
    """See `MediaSniffer`."""
    from desktop.reading.media_type import sniff_media_type  # noqa: PLC0415 - see above

    return sniff_media_type(file)


def judge(file: Path) -> Completeness:
    """See `JudgeFile`."""
    from desktop.reading.completeness import completeness  # noqa: PLC0415 - see above

    return completeness(file)


class LateLikeness:
    """What knows pages again; see `PageLikeness`."""

    def fingerprint(self, png: bytes) -> bytes:
        return page_likeness().fingerprint(png)

    def keys(self, fingerprint_bytes: bytes, *, turned: bool = False) -> tuple[int, ...]:
        return page_likeness().keys(fingerprint_bytes, turned=turned)

    def compare(self, first: bytes, second: bytes) -> PageComparison | None:
        return page_likeness().compare(first, second)


@contextmanager
def open_document_reader() -> Iterator[DocumentReader]:
    """What looks into documents; at the end nothing of it is left running."""
    reader = _LateReader()
    try:
        yield reader
    finally:
        reader.close()


class _LateReader:
    """The reader of documents; see `DocumentReader`. Nothing of it is loaded before it is asked."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._made: DocumentReader | None = None
        self._is_closed = False

    def facts(self, path: Path, *, pages: int = 3) -> DocumentFacts:
        return self._reader().facts(path, pages=pages)

    def picture(self, path: Path, page: int, *, width_px: int) -> bytes | Trouble:
        return self._reader().picture(path, page, width_px=width_px)

    def ocr_lack(self) -> OcrLack | None:
        return self._reader().ocr_lack()

    def ocr(self, path: Path, page: int) -> tuple[TextLine, ...] | Trouble | OcrLack:
        return self._reader().ocr(path, page)

    def bind(self, files: Sequence[Path], target: Path) -> BindingRefusal | None:
        return self._reader().bind(files, target)

    def close(self) -> None:
        with self._lock:
            self._is_closed = True
            if self._made is not None:
                self._made.close()

    def _reader(self) -> DocumentReader:
        with self._lock:
            if self._is_closed:
                raise JobCancelledError
            if self._made is None:
                from desktop.reading.document_reader import (  # noqa: PLC0415 - see above
                    ChildDocumentReader,
                )

                self._made = ChildDocumentReader()
            return self._made


@cache
def page_likeness() -> PageLikeness:
    """What knows pages again by their pictures."""
    from desktop.reading.twin_pictures import PictureLikeness  # noqa: PLC0415 - see above

    return PictureLikeness()


def watch_scans(folders: Sequence[ScanFolder], desk: ScanDesk) -> ScanWatch:
    """See `WatchScans`."""
    from desktop.intake.watcher import ScanWatcher  # noqa: PLC0415 - see above

    return ScanWatcher(folders, desk)
