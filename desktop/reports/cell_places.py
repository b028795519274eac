"""Finds the codes in a cell's text that lead to another place of the paper."""

import re
from collections.abc import Iterator, Mapping

# How codes stand in a cell: one a line with its pages in brackets, or in a row with commas.
_BETWEEN = re.compile(r"(\n|, | \()")


def parts_of_cell(text: str, places: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """The cell's text in pieces, each with the place it refers to or ""."""
    if not places:
        yield text, ""
        return
    for piece in _BETWEEN.split(text):
        if piece:
            yield piece, places.get(piece.strip(), "")
