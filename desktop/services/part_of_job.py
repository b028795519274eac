"""Shows several steps of a job as one progress."""

from collections.abc import Iterator, Sequence

from desktop.ports.progress import Progress


class _Part:
    """From `before` on, so many of the whole's `total`, whatever the part itself counts in."""

    def __init__(self, progress: Progress, *, before: int, size: int, total: int) -> None:
        self._progress = progress
        self._before = before
        self._size = size
        self._total = total

    def step(self, done: int, total: int, what: str) -> None:
        share = self._size * min(done, total) // total if total else 0
        self._progress.step(self._before + share, self._total, what)


def parts_of(progress: Progress, sizes: Sequence[int]) -> Iterator[Progress]:
    """A progress for each part of a job, by their sizes."""
    before = 0
    for size in sizes:
        yield _Part(progress, before=before, size=size, total=sum(sizes))
        before += size
