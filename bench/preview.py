"""Preview: a table of some sixty pages on the screen: how soon, and what it costs the window."""

import os
import tempfile
import time
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QDialog

from bench.rooms import opened, rest, wait_until
from bench.tour import Sampler, Watched, show
from bench.workspaces import with_documents
from desktop.services.paper_files import PaperKind
from desktop.ui.plain_imports import import_plainly
from desktop.ui.session import SUBMISSION, Session
from desktop.ui.submission.print_preview import PrintPreview
from desktop.ui.turns import shorten_turns

_DOCUMENTS = 520
_TURNED = 20


def run(work: Path, *, runs: int) -> None:
    """Open the preview, turn pages as fast as they come, close it."""
    import_plainly()  # as the command does
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    shorten_turns()  # as the program sets it
    root = with_documents(work, _DOCUMENTS)
    application = Watched()
    sampler = Sampler(application)
    sampler.start()
    for _ in range(runs):
        with tempfile.TemporaryDirectory() as folder, opened(root, Path(folder)) as session:
            _walk(application, session)
    sampler.stop()
    show(application.turns)


def _walk(application: Watched, session: Session) -> None:
    session.window.open_page(SUBMISSION)
    rest(session)
    step = session.submission_page.report
    step.paper.setCurrentIndex(step.paper.findData(PaperKind.SIGNED_TABLE))
    application.step, began = "open the preview", time.perf_counter()
    application.timed("step", step.look.click)
    wait_until(lambda: bool(step.findChildren(PrintPreview)))
    (preview,) = step.findChildren(PrintPreview)
    wait_until(lambda: not preview.page.pixmap().isNull())
    first = time.perf_counter() - began
    wait_until(preview.print.isEnabled)
    whole = time.perf_counter() - began
    print(f"{preview.where.text()}: first page {first:.2f} s, ready to print {whole:.2f} s")
    application.step = "turn a page"
    for _ in range(_TURNED):
        application.timed("step", preview.next.click)
        wait_until(lambda: not preview.page.pixmap().isNull())
    application.step = "close the preview"
    application.timed("step", partial(QDialog.reject, preview))
    rest(session)
    application.step = "start"
