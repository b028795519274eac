"""What is kept of having looked into a content."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from desktop.domain.describing.guess import Certainty, GuessSource
from desktop.domain.evidence import Digest
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
    """All that was found; `guesses` by the name of the metadata's field."""

    page_count: int | None = None
    pdf_version: str = ""
    has_text_layer: bool | None = None
    trouble: Trouble | None = None
    pages: tuple[ReadPage, ...] = ()
    guesses: Mapping[str, KeptGuess] = field(default_factory=lambda: MappingProxyType({}))


@dataclass(frozen=True, slots=True)
class ReadingHead:
    """What a list shows of a reading; `lowest_dpi` over the pages that are scans."""

    page_count: int | None
    pdf_version: str
    trouble: Trouble | None
    lowest_dpi: int | None
    guesses: Mapping[str, KeptGuess]


@dataclass(frozen=True, slots=True)
class PagePrint:
    """A page's fingerprint, with the content it belongs to."""

    digest: Digest
    number: int
    print: bytes
