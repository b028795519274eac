"""Changes a tree from a table: a row written over, moved in or out, left out."""

from collections.abc import Callable
from dataclasses import replace

from desktop.domain.office_tables.doubts import checked
from desktop.domain.office_tables.points import read_points
from desktop.domain.office_tables.values import MAX_LEVEL, DraftRow, TableDraft
from desktop.domain.plain_text import one_line


def with_code(draft: TableDraft, place: int, code: str) -> TableDraft:
    """The row at this place under another code."""
    return _changed(draft, place, lambda row: replace(row, code=one_line(code).replace(" ", "")))


def with_title(draft: TableDraft, place: int, title: str) -> TableDraft:
    """The row at this place with another title."""
    return _changed(draft, place, lambda row: replace(row, title=one_line(title)))


def with_points(draft: TableDraft, place: int, points: str) -> TableDraft:
    """The row at this place with other points."""
    said = one_line(points)
    return _changed(draft, place, lambda row: replace(row, points=said, max=read_points(said)))


def moved(draft: TableDraft, place: int, by: int) -> TableDraft:
    """The row at this place, and what lies below it, one level in (1) or out (-1)."""
    above = max((row.level for row in draft.rows[max(place - 1, 0) : place]), default=0)
    level = draft.rows[place].level
    wanted = max(1, min(level + by, above + 1, MAX_LEVEL))
    rows = list(draft.rows)
    for each in range(place, end_of(draft, place)):
        shifted = min(rows[each].level + wanted - level, MAX_LEVEL)
        rows[each] = replace(rows[each], level=shifted)
    rows[place] = replace(rows[place], remarks=())
    return checked(replace(draft, rows=tuple(rows)))


def left_out(draft: TableDraft, place: int, *, is_left_out: bool) -> TableDraft:
    """The row at this place, and what lies below it, left out or taken in again."""
    rows = list(draft.rows)
    for each in range(place, end_of(draft, place)):
        rows[each] = replace(rows[each], is_left_out=is_left_out)
    return checked(replace(draft, rows=tuple(rows)))


def accepted(draft: TableDraft, place: int) -> TableDraft:
    """The row at this place as it is: what need not be mended has been looked at."""
    row = replace(draft.rows[place], remarks=(), is_accepted=True)
    rows = (*draft.rows[:place], row, *draft.rows[place + 1 :])
    return checked(replace(draft, rows=rows))


def end_of(draft: TableDraft, place: int) -> int:
    """Behind the last row that lies below the one at this place."""
    level = draft.rows[place].level
    deeper = (at for at in range(place + 1, len(draft.rows)) if draft.rows[at].level <= level)
    return next(deeper, len(draft.rows))


def _changed(draft: TableDraft, place: int, change: Callable[[DraftRow], DraftRow]) -> TableDraft:
    row = replace(change(draft.rows[place]), remarks=(), is_accepted=False)
    rows = (*draft.rows[:place], row, *draft.rows[place + 1 :])
    return checked(replace(draft, rows=rows))
