"""Draws for the preview of a document, reads its pages' text, and has it looked into first."""

from functools import partial

from PySide6.QtCore import QObject, Slot

from desktop.domain.errors import AppError
from desktop.domain.evidence import Digest
from desktop.services.workspace import Workspace
from desktop.ui.inbox.pictures import Pictures
from desktop.ui.library.preview import PagePreview
from desktop.ui.surroundings import Surroundings
from desktop.ui.work import Lane, Reply

_WIDTH, _MOST = 1000, 16


class Previewing(QObject):
    """Answers what a preview asks for, behind the window."""

    def __init__(self, around: Surroundings, preview: PagePreview) -> None:
        super().__init__(preview)
        self._around, self._preview = around, preview
        pictures = Pictures(
            around.workspace, around.jobs, width_px=_WIDTH, most=_MOST, parent=preview
        )
        preview.draw_with(pictures)
        preview.text_wanted.connect(self._on_text_wanted)

    @Slot(object, int)
    def _on_text_wanted(self, digest: Digest, page: int) -> None:
        self._around.looking.prefer(digest)
        job = partial(_text, self._around.workspace, digest, page)
        done = partial(self._preview.show_text, digest, page)
        self._around.jobs.behind(Lane.DRAW, job, Reply(done, _say_nothing))


def _text(workspace: Workspace, digest: Digest, page: int) -> str:
    with workspace.look() as work:
        reading = work.readings.get(digest)
    pages = () if reading is None else reading.pages
    return next((each.text for each in pages if each.number == page), "")


def _say_nothing(_error: AppError) -> None:
    """The page is shown without its text being heard; it is asked for again with the next page."""
