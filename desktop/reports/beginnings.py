"""As much of a paper as its first page needs, so that somebody can look at it soon."""

from dataclasses import replace
from typing import Final

from desktop.reports.paper_parts import Grid, NewPage, NewSheet, Paper, Part

_ROWS: Final = 40
"""Rows of a table, more than any page has room for."""


def beginning(paper: Paper) -> Paper:
    """The paper, short: set, its first page is the whole paper's, but nothing on it leads on."""
    parts: list[Part] = []
    for part in paper.parts:
        match part:
            case NewPage() | NewSheet():
                break
            case Grid(columns, rows):
                bare = tuple(replace(each, places={}) for each in columns)
                parts.append(Grid(bare, rows[:_ROWS]))
                if len(rows) > _ROWS:
                    break
            case _:
                parts.append(part)
    return replace(paper, parts=tuple(parts))
