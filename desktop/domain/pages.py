"""What was seen inside a document: its pages, their text, and what is wrong with it."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Final

from desktop.domain.evidence import MediaType


class TextSource(StrEnum):
    """Where a page's text comes from; OCR text is a guess."""

    NONE = "none"
    LAYER = "layer"
    OCR = "ocr"


class Trouble(StrEnum):
    """Why a document could not be looked into, or not all the way."""

    PASSWORD = "password"  # noqa: S105 - a kind of trouble
    DAMAGED = "damaged"
    NO_PAGES = "no_pages"
    TOO_MANY_PAGES = "too_many_pages"
    TOO_LARGE = "too_large"
    TIMED_OUT = "timed_out"
    CRASHED = "crashed"
    OUT_OF_MEMORY = "out_of_memory"
    UNSUPPORTED = "unsupported"


HINDRANCES: Final = (Trouble.PASSWORD, Trouble.DAMAGED, Trouble.NO_PAGES)
"""What keeps the receiving office from opening a document too."""


@dataclass(frozen=True, slots=True)
class TextLine:
    """One line of text: places are fractions of the upright page, from its top left corner."""

    text: str
    left: float
    top: float
    right: float
    bottom: float


@dataclass(frozen=True, slots=True)
class PageFacts:
    """One page as a reader sees it, turned upright; numbers begin at 1.

    `dpi` is the lower resolution of the page's main image, None where nothing was scanned.
    `source` is that of the page's own text: `lines` also holds what stamps and form fields show.
    `is_coloured` tells what the page's images hold, None where that was not looked at.
    """

    number: int
    width_mm: float
    height_mm: float
    lines: tuple[TextLine, ...] = ()
    source: TextSource = TextSource.NONE
    is_coloured: bool | None = None
    dpi: int | None = None


@dataclass(frozen=True, slots=True)
class SignatureField:
    """A signature as the file shows it, unverified: good for guessing, never for trust."""

    name: str
    signed_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class DocumentFacts:
    """What a document shows of itself; `pages` are those that were read, in their order.

    `pdf_version` is "1.4" and the like, "" for what is no PDF. `annotations` are the texts of
    annotations, stamps and form fields. With a trouble, the rest is what was found out before it.
    """

    media_type: MediaType
    page_count: int | None = None
    pdf_version: str = ""
    has_text_layer: bool | None = None
    pages: tuple[PageFacts, ...] = ()
    annotations: tuple[str, ...] = ()
    signatures: tuple[SignatureField, ...] = ()
    trouble: Trouble | None = None


class OcrLack(StrEnum):
    """What has to be installed before scans can be read."""

    PROGRAM = "program"
    LANGUAGE = "language"


class Completeness(StrEnum):
    """Whether a file has reached its end by its own structure; UNKNOWN where that cannot tell."""

    COMPLETE = "complete"
    HALF = "half"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class BindingRefusal:
    """The page, counted from 0 in the order given, that could not become part of a document."""

    position: int
    trouble: Trouble
