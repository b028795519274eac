"""Pages of a paper for the screen: drawn when they are wanted, and the last ones kept."""

from collections import OrderedDict
from functools import partial
from typing import Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from desktop.domain.errors import AppError
from desktop.services.printing import OpenPaper
from desktop.ui.messages import describe_error
from desktop.ui.submission.printer import image_of
from desktop.ui.submission.printing import Printing
from desktop.ui.work import Reply

_MOST: Final = 12


class PaperPages(QObject):
    """One is drawn at a time: the page somebody waits for, then the one after it.

    Nothing more is drawn once it is closed, and nobody hears of what still is.
    """

    changed = Signal()

    def __init__(
        self, paper: OpenPaper, printing: Printing, *, width_px: int, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._paper, self._printing, self._width_px = paper, printing, width_px
        self._drawn: OrderedDict[int, QImage | str] = OrderedDict()
        self._before: dict[int, QImage | str] = {}
        self._wanted = 1
        self._is_drawing = self._is_closed = False

    def get(self, number: int) -> QImage | str | None:
        """The page, why there is no picture of it, or None while it is being drawn."""
        self._wanted = number
        if number in self._drawn:
            self._drawn.move_to_end(number)
        self._draw_next()
        return self._drawn.get(number, self._before.get(number))

    def take(self, paper: OpenPaper) -> None:
        """Go on with the whole paper; what is seen of its beginning is seen until it is drawn."""
        self._before = dict(self._drawn)
        self._drawn.clear()
        self._paper = paper
        self._draw_next()

    def close(self) -> None:
        """Draw nothing more."""
        self._is_closed = True

    def _draw_next(self) -> None:
        following = min(self._wanted + 1, self._paper.page_count)
        missing = [each for each in (self._wanted, following) if each not in self._drawn]
        if self._is_drawing or self._is_closed or not missing:
            return
        self._is_drawing, number = True, missing[0]
        # Read in the thread that drew it: the window's has more to do than to unpack pictures.
        self._printing.draw(
            (self._paper, number, self._width_px),
            image_of,
            Reply(
                done=partial(self._keep, self._paper, number),
                failed=partial(self._on_failed, self._paper, number),
                ended=self._on_ended,
            ),
        )

    def _on_ended(self) -> None:
        self._is_drawing = False

    def _on_failed(self, paper: OpenPaper, number: int, error: AppError) -> None:
        self._keep(paper, number, describe_error(error))

    def _keep(self, paper: OpenPaper, number: int, drawn: QImage | str) -> None:
        if self._is_closed:
            return
        if paper == self._paper:
            self._drawn[number] = drawn
        else:
            self._before[number] = drawn
        while len(self._drawn) > _MOST:
            self._drawn.popitem(last=False)
        self._draw_next()
        self.changed.emit()
