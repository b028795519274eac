"""Finds the codes in a cell's text that lead to another place of the paper."""

import re
from collections.abc import Iterator, Mapping

# How codes stand in a cell: one a line with its pages in brackets, or in a row with commas.
_BETWEEN = re.compile(r"(\n|, | \()")


def parts_of_cell(text: str, places: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """The cell's text in pieces, each with the place it refers to; "" for all between them."""
    between = ""
    for piece in _BETWEEN.split(text) if places else (text,):
        target = places.get(piece.strip(), "")
        if not target:
            between += piece
            continue
        if between:
            yield between, ""
            between = ""
        yield piece, target
    if between:
        yield between, ""
