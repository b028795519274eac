"""How documents are looked into, and where what was found is kept."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:  # only annotations speak of them: whoever makes one loads it
    from collections.abc import Mapping, Sequence
    from datetime import datetime
    from pathlib import Path

    from desktop.domain.evidence import Content, Digest, DocumentName, MediaType
    from desktop.domain.pages import BindingRefusal, DocumentFacts, OcrLack, TextLine, Trouble
    from desktop.domain.readings import Reading, ReadingHead
    from desktop.domain.twins import LookAlike, PageComparison, TwinKind


class MediaSniffer(Protocol):
    """Tells what a file is by its own bytes."""

    def __call__(self, file: Path) -> MediaType:
        """`MediaType.OTHER` for what the program does not know."""
        ...


class PageLikeness(Protocol):
    """Knows pages again by their pictures (PNG, as `DocumentReader.picture` gives them)."""

    def fingerprint(self, png: bytes) -> bytes:
        """The page's fingerprint, at most about 4 kB; an empty page has an empty one."""
        ...

    def keys(self, fingerprint_bytes: bytes, *, turned: bool = False) -> tuple[int, ...]:
        """What to store a page under (upright), and what to look it up by (both ways up)."""
        ...

    def compare(self, first: bytes, second: bytes) -> PageComparison | None:
        """What two pages are to each other; None for different pages altogether."""
        ...


class DocumentReader(Protocol):
    """Looks into documents that may be anything, without risk to the program.

    Safe to call from several threads. A document that cannot be looked into gives a `Trouble`; a
    file that cannot be read raises FileVanishedError or FileUnreadableError; after `close` every
    call raises JobCancelledError.
    """

    def facts(self, path: Path, *, pages: int = 3) -> DocumentFacts:
        """What the document shows, of its first `pages` (200 at most) and its last two pages.

        TOO_MANY_PAGES is said of a document of more than a thousand pages, which are counted and
        read as of any other. DAMAGED with pages: the file is mended as far as it goes.
        """
        ...

    def picture(self, path: Path, page: int, *, width_px: int) -> bytes | Trouble:
        """A page (from 1), upright, as PNG; NO_PAGES for a page that is not there.

        A photo is not enlarged, and a page that would get too large is drawn smaller.
        """
        ...

    def ocr_lack(self) -> OcrLack | None:
        """What has to be installed before `ocr` can read; looked up once."""
        ...

    def ocr(self, path: Path, page: int) -> tuple[TextLine, ...] | Trouble | OcrLack:
        """The text of a scanned page, a guess; takes seconds, at the lowest priority.

        A page that was scanned sideways or upside down is turned first, and the places are those
        on the turned page.
        """
        ...

    def bind(self, files: Sequence[Path], target: Path) -> BindingRefusal | None:
        """Make one PDF of photos, scans and PDFs in this order: whole, or not at all.

        Pictures are not packed anew, and lie upright on A4. The same files give the same bytes.
        Raises DiskFullError, WriteRefusedError.
        """
        ...

    def close(self) -> None:
        """Stop what is being done, and leave nothing running."""
        ...


class ReadingShelf(Protocol):
    """What was found by looking into contents."""

    def keep(self, digest: Digest, reading: Reading, *, at: datetime) -> None:
        """Keep what was found, in place of what was kept before."""
        ...

    def get(self, digest: Digest) -> Reading | None:
        """What was found in a content; None while nobody has looked."""
        ...

    def heads(self) -> Mapping[Digest, ReadingHead]:
        """What lists show of every content that was read."""
        ...

    def names(self) -> tuple[DocumentName, ...]:
        """What the documents outside the bin are called, in order of their codes.

        Where nobody wrote type or subject, what was guessed.
        """
        ...

    def unread(self, *, limit: int) -> tuple[Content, ...]:
        """Contents of documents and of new scans that nobody has looked into, oldest first."""
        ...

    def without_text(self, *, limit: int) -> tuple[Content, ...]:
        """Contents with pages on which nobody has looked for text yet (OCR), oldest first."""
        ...

    def unmarked(self, *, limit: int) -> tuple[Content, ...]:
        """Contents that were read and whose pages have no fingerprints yet, oldest first."""
        ...

    def look_alikes(
        self, keys: Sequence[int], *, other_than: Digest, least: int, most: int
    ) -> tuple[LookAlike, ...]:
        """The `most` pages of other contents that share the rarest keys, at `least` so many.

        Keys that very many pages have say nothing and are left out.
        """
        ...

    def keep_twins(self, digest: Digest, twins: Mapping[Digest, TwinKind]) -> None:
        """Keep which contents are this one's twins, in place of what was kept before."""
        ...

    def twins_of(self, digest: Digest) -> Mapping[Digest, TwinKind]:
        """The twins of a content that nobody has called different."""
        ...

    def twins(self) -> Mapping[frozenset[Digest], TwinKind]:
        """All pairs of contents that are twins and that nobody has called different."""
        ...

    def call_different(self, one: Digest, other: Digest) -> None:
        """Remember that a person has called two contents different."""
        ...

    def called_different(self) -> frozenset[frozenset[Digest]]:
        """All pairs a person has called different."""
        ...
