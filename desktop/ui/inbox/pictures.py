"""Draws pages of scans behind the window, and keeps the last ones that were drawn."""

from __future__ import annotations

from collections import OrderedDict
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QPixmap

from desktop.domain.evidence import Digest
from desktop.ui.messages import describe_error
from desktop.ui.work import Lane, Reply

if TYPE_CHECKING:
    from desktop.domain.errors import AppError
    from desktop.domain.pages import Trouble
    from desktop.services.workspace import Workspace
    from desktop.ui.work import Jobs

Page = tuple[Digest, int]


class Pictures(QObject):
    """Pages in one width. One is drawn at a time, what was asked for last first."""

    changed = Signal()

    def __init__(
        self,
        workspace: Workspace,
        jobs: Jobs,
        *,
        width_px: int,
        most: int,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._workspace, self._jobs = workspace, jobs
        self._width_px, self._most = width_px, most
        self._drawn: OrderedDict[Page, QPixmap | str] = OrderedDict()
        self._wanted: list[Page] = []
        self._drawing: Page | None = None

    def get(self, digest: Digest, page: int = 1) -> QPixmap | str | None:
        """The page, why there is no picture of it, or None while it is being drawn."""
        asked = (digest, page)
        if asked in self._drawn:
            self._drawn.move_to_end(asked)
            return self._drawn[asked]
        if asked != self._drawing:
            if asked in self._wanted:
                self._wanted.remove(asked)
            self._wanted = [*self._wanted[1 - self._most :], asked]
            self._draw_next()
        return None

    def _draw_next(self) -> None:
        if self._drawing is not None or not self._wanted:
            return
        self._drawing = page = self._wanted.pop()
        reply = Reply(
            done=partial(self._on_drawn, page),
            failed=partial(self._on_failed, page),
            ended=self._on_ended,
        )
        job = partial(_draw, self._workspace, page, self._width_px)
        self._jobs.behind(Lane.DRAW, job, reply)

    def _on_drawn(self, page: Page, drawn: bytes | Trouble) -> None:
        from desktop.domain.pages import Trouble  # noqa: PLC0415 - not before pages are drawn
        from desktop.ui.inbox.rows import UNDRAWN  # noqa: PLC0415 - see above

        if isinstance(drawn, Trouble):
            self._keep(page, UNDRAWN[drawn])
            return
        picture = QPixmap()
        picture.loadFromData(drawn, "PNG")
        self._keep(page, UNDRAWN[Trouble.CRASHED] if picture.isNull() else picture)

    def _on_failed(self, page: Page, error: AppError) -> None:
        self._keep(page, describe_error(error))

    def _on_ended(self) -> None:
        self._drawing = None

    def _keep(self, page: Page, drawn: QPixmap | str) -> None:
        self._drawn[page] = drawn
        while len(self._drawn) > self._most:
            self._drawn.popitem(last=False)
        self._draw_next()
        self.changed.emit()


def _draw(workspace: Workspace, page: Page, width_px: int) -> bytes | Trouble:
    digest, number = page
    return workspace.reader.picture(workspace.vault.path_of(digest), number, width_px=width_px)
