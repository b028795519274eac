"""What the self-score report is made of, as values: its PDF and its DOCX draw the same."""

from dataclasses import dataclass
from enum import Enum, auto
from fractions import Fraction

from desktop.reports.page import DocumentFacts
from desktop.reports.paper_frame import Head, Signing
from desktop.reports.paper_parts import Grid


class TextKind(Enum):
    """What a paragraph is."""

    BODY = auto()
    GROUND = auto()
    """A căn cứ: in italics."""
    ADDRESSEE = auto()
    CAPTION = auto()


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading; level 1 is a part of the report, 2 a section of it."""

    text: str
    level: int = 1


@dataclass(frozen=True, slots=True)
class Text:
    """One paragraph."""

    text: str
    kind: TextKind = TextKind.BODY


@dataclass(frozen=True, slots=True)
class Bar:
    """A share of what could be earned, with the words for it; None where nothing could be."""

    share: Fraction | None
    said: str


@dataclass(frozen=True, slots=True)
class BarGroup:
    """The bars of one field: this year's, and the year's before where it is known."""

    label: str
    now: Bar
    before: Bar | None = None


@dataclass(frozen=True, slots=True)
class Chart:
    """Bars of all fields; `legend` names the bars of a group. Its figures stand in a table too."""

    legend: tuple[str, ...]
    groups: tuple[BarGroup, ...]


Block = Heading | Text | Grid | Chart


@dataclass(frozen=True, slots=True)
class Report:
    """The whole report; `closing` stands on one page with the signatures."""

    facts: DocumentFacts
    head: Head
    title: str
    subject: str
    blocks: tuple[Block, ...]
    closing: tuple[Text, ...]
    signing: Signing
