"""Says which years a document can carry."""

from typing import Final

_FIRST_YEAR: Final = 1945  # the state's first documents


def is_sane_year(year: int, *, this_year: int) -> bool:
    """Whether a document may be of this year; the next one is reached by early planning."""
    return _FIRST_YEAR <= year <= this_year + 1
