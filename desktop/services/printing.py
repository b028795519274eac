"""Draws the pages of a paper for a look and for the printer, as pictures."""

from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from desktop.domain.pages import Trouble
from desktop.domain.report_errors import PaperNotDrawnError
from desktop.durable import writing
from desktop.ports.progress import Progress
from desktop.services.paper_files import PaperKind, paper_pdf
from desktop.services.workspace import Workspace

_WIDTH: Final = 2480
"""Pixels across: 300 to the inch of an upright A4, 212 of one on its side."""


def draw_paper(workspace: Workspace, kind: PaperKind, progress: Progress) -> tuple[bytes, ...]:
    """Every page as PNG; it is drawn where all documents are, out of the program's reach.

    Raises PaperNotDrawnError, JobCancelledError, DiskFullError, WriteRefusedError, and what
    `paper_pdf` raises.
    """
    progress.step(0, 0, "")
    content = paper_pdf(workspace, kind)
    with TemporaryDirectory(prefix="minhchung-", ignore_cleanup_errors=True) as folder:
        path = Path(folder) / "paper.pdf"
        with writing(path):
            path.write_bytes(content)
        facts = workspace.reader.facts(path, pages=1)
        if not facts.page_count:
            raise PaperNotDrawnError(facts.trouble or Trouble.NO_PAGES)
        return tuple(
            _page(workspace, path, number, facts.page_count, progress)
            for number in range(1, facts.page_count + 1)
        )


def _page(workspace: Workspace, path: Path, number: int, count: int, progress: Progress) -> bytes:
    progress.step(number - 1, count, "")
    drawn = workspace.reader.picture(path, number, width_px=_WIDTH)
    if isinstance(drawn, Trouble):
        raise PaperNotDrawnError(drawn)
    return drawn
