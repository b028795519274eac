"""Which pages of a document are looked at."""

MANY_PAGES = 1_000
"""A document of more pages is no single piece of evidence; that is said."""

MOST_READ = 200
_LAST = 2
"""Signatures, seals and "Nơi nhận" stand on the last pages."""


def pages_to_read(count: int, first: int) -> tuple[int, ...]:
    """The numbers of the first pages and of the last two, in order and none twice."""
    start = min(max(first, 0), MOST_READ, count)
    return (*range(1, start + 1), *range(max(start, count - _LAST) + 1, count + 1))
