"""What was guessed of a document, each field with where it was read and how far to trust it."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Generic, TypeVar

from desktop.domain.evidence import Metadata

V_co = TypeVar("V_co", covariant=True)


class GuessSource(StrEnum):
    """Where a guess was read."""

    TEXT_LAYER = "text_layer"
    OCR = "ocr"
    ANNOTATION = "annotation"
    SIGNATURE = "signature"
    FILE_NAME = "file_name"


class Certainty(StrEnum):
    """How far a guess carries; none of them spares the officer the look."""

    CLEAR = "clear"
    LIKELY = "likely"
    DOUBTFUL = "doubtful"


@dataclass(frozen=True, slots=True)
class Place:
    """Where on which page; fractions of the upright page, from its top left corner."""

    page: int
    left: float
    top: float
    right: float
    bottom: float


@dataclass(frozen=True, slots=True)
class Guess(Generic[V_co]):
    """One field as it was read; `place` is None for what does not stand on a page."""

    value: V_co
    source: GuessSource
    certainty: Certainty
    place: Place | None = None


@dataclass(frozen=True, slots=True)
class Description:
    """What a document says of itself; None where it says nothing that could be read.

    `symbol` keeps the year that legal documents carry ("2005/NĐ-CP"), as metadata do.
    """

    number: Guess[str] | None = None
    symbol: Guess[str] | None = None
    type: Guess[str] | None = None
    issued_on: Guess[date] | None = None
    issuer: Guess[str] | None = None
    subject: Guess[str] | None = None

    def to_metadata(self) -> Metadata:
        """The values alone, as the form takes them."""
        return Metadata(
            number=_text(self.number),
            symbol=_text(self.symbol),
            type=_text(self.type),
            issued_on=None if self.issued_on is None else self.issued_on.value,
            issuer=_text(self.issuer),
            subject=_text(self.subject),
        )


def _text(guess: Guess[str] | None) -> str:
    return "" if guess is None else guess.value
