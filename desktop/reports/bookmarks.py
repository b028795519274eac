"""Entries in the outline that PDF readers show beside the pages."""

from reportlab.platypus import Flowable
from typing_extensions import override

from desktop.domain.plain_text import one_line


class Bookmark(Flowable):  # type: ignore[misc] # reportlab ships no types
    """Takes no room; put it right before a heading, after what could break the page.

    `place` names it within the file: ASCII, and no other place's name.
    """

    def __init__(self, untrusted_title: str, place: str, *, level: int = 0) -> None:
        super().__init__()
        self._title, self._place, self._level = one_line(untrusted_title), place, level
        self.keepWithNext = 1

    @override
    def wrap(self, _width: float, _height: float) -> tuple[float, float]:
        return 0, 0

    @override
    def draw(self) -> None:
        self.canv.bookmarkHorizontal(self._place, 0, 0)
        self.canv.addOutlineEntry(self._title, self._place, level=self._level)
