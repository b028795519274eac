"""What a paper is made of, whether it becomes a PDF to sign or a DOCX to edit."""

from dataclasses import dataclass
from datetime import datetime

from desktop.domain.signed_report import Issuing
from desktop.domain.submission import Unit
from desktop.reports.page import DocumentFacts
from desktop.reports.paper_table import Column, Row
from desktop.reports.paper_text import Face


@dataclass(frozen=True, slots=True)
class Letterhead:
    """Who issues the paper; one that is not issued under a number has no `issuing`."""

    unit: Unit
    at: datetime
    issuing: Issuing | None = None


@dataclass(frozen=True, slots=True)
class Title:
    """The name of the paper on one or more lines, and what stands below it in italics.

    Of an annex, `above` says which one it is, and `place` names it within the file.
    """

    lines: tuple[str, ...]
    below: str = ""
    above: str = ""
    place: str = ""


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading; `place` names it within the file, and readers' outlines show it."""

    text: str
    place: str


@dataclass(frozen=True, slots=True)
class Body:
    """A paragraph of running text."""

    text: str
    face: Face = Face.REGULAR


@dataclass(frozen=True, slots=True)
class Grid:
    """A table."""

    columns: tuple[Column, ...]
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class RoomToWrite:
    """Room to write on by hand: what is asked, and so many lines below it, on one page.

    Where it `is_kept`, what follows is on that page too, so that nobody signs below nothing.
    """

    asked: str
    lines: int
    is_kept: bool = True


@dataclass(frozen=True, slots=True)
class NewPage:
    """What follows begins on a new page."""


@dataclass(frozen=True, slots=True)
class NewSheet:
    """What follows is a paper of its own: on a new page, from where pages are counted anew."""


@dataclass(frozen=True, slots=True)
class Signatures:
    """Who signs, never alone on a page: the closing words go before it."""

    unit: Unit
    receivers: tuple[str, ...]
    issuing: Issuing
    closing: str


@dataclass(frozen=True, slots=True)
class SideBySide:
    """Two sign by hand side by side, each under lines of titles."""

    left: tuple[str, ...]
    right: tuple[str, ...]
    names: tuple[str, str] = ("", "")


@dataclass(frozen=True, slots=True)
class Fingerprint:
    """A digest in groups to read out, and on paper as a square that cameras read."""

    digest: str


Frame = Letterhead | Title | Signatures | SideBySide | Fingerprint
"""What stands around the text."""

Part = Frame | Heading | Body | Grid | RoomToWrite | NewPage | NewSheet


@dataclass(frozen=True, slots=True)
class Paper:
    """A paper, upright or on its side."""

    facts: DocumentFacts
    parts: tuple[Part, ...]
    sideways: bool = False
