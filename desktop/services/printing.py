"""Opens a paper for a look and for the printer, and draws its pages one by one."""

from dataclasses import dataclass
from pathlib import Path
from typing import Final

from desktop.domain.pages import Trouble
from desktop.domain.report_errors import PaperNotDrawnError
from desktop.ports.progress import Progress
from desktop.services.paper_files import PaperKind, paper_beginning, paper_pdf
from desktop.services.placing import place_file
from desktop.services.workspace import Workspace

PRINT_WIDTH: Final = 2480
"""Pixels across: 300 to the inch of an upright A4, 212 of one on its side."""


@dataclass(frozen=True, slots=True)
class OpenPaper:
    """A paper as it stood when it was opened, and how many pages it has.

    Of one that is not whole yet only the first page is known.
    """

    path: Path
    page_count: int
    is_whole: bool = True


def open_beginning(
    workspace: Workspace, kind: PaperKind, folder: Path, progress: Progress
) -> OpenPaper:
    """Put what the first page needs into a folder, or the whole paper where it is short.

    Raises what `open_paper` raises.
    """
    progress.step(0, 0, "")
    made = paper_beginning(workspace, kind)
    if made is None:
        return open_paper(workspace, kind, folder, progress)
    path = place_file(folder / f"in-{kind.value}-dau.pdf", made)
    return OpenPaper(path, page_count=1, is_whole=False)


def open_paper(
    workspace: Workspace, kind: PaperKind, folder: Path, progress: Progress
) -> OpenPaper:
    """Put the paper into a folder to draw it from; one opened before under this kind is gone.

    Raises PaperNotDrawnError, JobCancelledError, DiskFullError, WriteRefusedError, and what
    `paper_pdf` raises.
    """
    progress.step(0, 0, "")
    path = place_file(folder / f"in-{kind.value}.pdf", paper_pdf(workspace, kind))
    progress.step(0, 0, "")
    facts = workspace.reader.facts(path, pages=1)
    if not facts.page_count:
        raise PaperNotDrawnError(facts.trouble or Trouble.NO_PAGES)
    return OpenPaper(path, facts.page_count)


def draw_page(workspace: Workspace, paper: OpenPaper, number: int, *, width_px: int) -> bytes:
    """A page as PNG; it is drawn where all documents are, out of the program's reach.

    Raises PaperNotDrawnError, JobCancelledError.
    """
    drawn = workspace.reader.picture(paper.path, number, width_px=width_px)
    if isinstance(drawn, Trouble):
        raise PaperNotDrawnError(drawn)
    return drawn
