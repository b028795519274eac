"""Joins letters or words with places into lines of text, parted where a reader sees a gap."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from desktop.domain.pages import TextLine
from desktop.domain.plain_text import one_line
from desktop.reading.facts_json import MAX_LINE_CHARACTERS

_WIDE = 2.0
"""A gap of so many line heights parts what stands side by side: two columns, two headings."""

_FEW = 2
"""So few letters can stand in any order; more, and taller than wide, run up or down the page."""


class Piece(NamedTuple):
    """A letter or a word; places in one unit for both directions, from the top left.

    A tuple, because a page has thousands, and a frozen dataclass takes far longer to make.
    """

    text: str
    left: float
    top: float
    right: float
    bottom: float


def line_of_pieces(pieces: Sequence[Piece], width: float, height: float) -> Iterator[TextLine]:
    """The lines that one row of pieces makes on a page of this size."""
    seen = [piece for piece in pieces if piece.right > piece.left]
    across, down = _extent(seen)
    is_apart = _is_apart_sideways if len(seen) > _FEW and down > across else _is_apart
    together: list[Piece] = []
    for piece in pieces:
        if together and is_apart(together[-1], piece):
            yield from _joined(together, width, height)
            together = []
        together.append(piece)
    yield from _joined(together, width, height)


def _extent(pieces: Sequence[Piece]) -> tuple[float, float]:
    if not pieces:
        return 0.0, 0.0
    return (
        max(piece.right for piece in pieces) - min(piece.left for piece in pieces),
        max(piece.bottom for piece in pieces) - min(piece.top for piece in pieces),
    )


def _is_apart(before: Piece, after: Piece) -> bool:
    tall = max(before.bottom - before.top, after.bottom - after.top)
    return (
        after.left - before.right > _WIDE * tall
        or before.left - after.right > _WIDE * tall
        or abs((after.top + after.bottom) - (before.top + before.bottom)) > 2 * tall > 0
    )


def _is_apart_sideways(before: Piece, after: Piece) -> bool:
    return _is_apart(_on_its_side(before), _on_its_side(after))


def _on_its_side(piece: Piece) -> Piece:
    return Piece(piece.text, piece.top, piece.left, piece.bottom, piece.right)


def _joined(pieces: list[Piece], width: float, height: float) -> Iterator[TextLine]:
    text = one_line("".join(piece.text for piece in pieces))[:MAX_LINE_CHARACTERS].strip()
    if not text:
        return
    yield TextLine(
        text,
        _part(min(piece.left for piece in pieces), width),
        _part(min(piece.top for piece in pieces), height),
        _part(max(piece.right for piece in pieces), width),
        _part(max(piece.bottom for piece in pieces), height),
    )


def _part(place: float, whole: float) -> float:
    return min(max(place / whole, 0.0), 1.0) if whole > 0 else 0.0
