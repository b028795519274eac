"""What is kept of having looked into a content."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from desktop.domain.describing.guess import Certainty, GuessSource
from desktop.domain.pages import TextSource, Trouble


@dataclass(frozen=True, slots=True)
class ReadPage:
    """One page that was read: its text, where it comes from, and its fingerprint with its keys.

    `dpi` and `is_coloured` as in `PageFacts`; `print` is empty where a page has none.
    """

    number: int
    text: str = ""
    source: TextSource = TextSource.NONE
    is_coloured: bool | None = None
    dpi: int | None = None
    print: bytes = b""
    keys: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class KeptGuess:
    """What a content seems to say of itself, where that was read, and how far it carries.

    `value` as in the metadata's field; a day as 2026-01-31.
    """

    value: str
    source: GuessSource
    certainty: Certainty


@dataclass(frozen=True, slots=True)
class Reading:
    """All that was found; `guesses` by the name of the metadata's field.

    `is_marked`: the pages' fingerprints were taken, and twins looked for.
    """

    page_count: int | None = None
    pdf_version: str = ""
    has_text_layer: bool | None = None
    trouble: Trouble | None = None
    pages: tuple[ReadPage, ...] = ()
    guesses: Mapping[str, KeptGuess] = field(default_factory=lambda: MappingProxyType({}))
    is_marked: bool = False

    @property
    def head(self) -> "ReadingHead":
        """What a list shows of it."""
        scans = [page for page in self.pages if page.dpi is not None]
        return ReadingHead(
            page_count=self.page_count,
            pdf_version=self.pdf_version,
            has_text_layer=self.has_text_layer,
            trouble=self.trouble,
            lowest_dpi=min((page.dpi for page in scans if page.dpi is not None), default=None),
            has_grey_scan=any(page.is_coloured is False for page in scans),
            guesses=self.guesses,
        )


@dataclass(frozen=True, slots=True)
class ReadingHead:
    """What a list shows of a reading; `lowest_dpi` and `has_grey_scan` over pages that are scans.

    `has_text_layer` as in `DocumentFacts`.
    """

    page_count: int | None = None
    pdf_version: str = ""
    has_text_layer: bool | None = None
    trouble: Trouble | None = None
    lowest_dpi: int | None = None
    has_grey_scan: bool = False
    guesses: Mapping[str, KeptGuess] = field(default_factory=lambda: MappingProxyType({}))
