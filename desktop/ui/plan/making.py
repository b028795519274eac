"""Makes the plan's papers in the background, and says where they are."""

from functools import partial
from pathlib import Path
from typing import Protocol

from desktop.domain.errors import AppError
from desktop.ports.progress import Progress
from desktop.services.plan_papers import PlanFiles, write_plan
from desktop.services.workspace import Workspace
from desktop.ui.messages import describe_error
from desktop.ui.work import Jobs, Reply
from desktop.wording.phrases import say, word


class PapersView(Protocol):
    """What the page can show of it."""

    def show_made(self, pdf: Path, sentence: str) -> None: ...
    def show_failure(self, sentence: str) -> None: ...
    def show_busy(self, *, is_busy: bool) -> None: ...


class PlanPapers:
    """One order at a time."""

    def __init__(self, workspace: Workspace, *, jobs: Jobs, view: PapersView) -> None:
        self._workspace, self._jobs, self._view = workspace, jobs, view

    def make(self, folder: Path) -> None:
        """Write the papers into a folder."""
        self._view.show_busy(is_busy=True)
        reply = Reply(
            done=self._on_made,
            failed=self._on_failed,
            ended=partial(self._view.show_busy, is_busy=False),
        )
        job = partial(_write, self._workspace, folder)
        self._jobs.start(word("Đang lập văn bản kế hoạch"), job, reply)

    def _on_made(self, files: PlanFiles) -> None:
        said = say(
            "Đã lưu {pdf} và {docx} vào thư mục {folder}.",
            pdf=files.pdf.name,
            docx=files.docx.name,
            folder=str(files.pdf.parent),
        )
        self._view.show_made(files.pdf, said)

    def _on_failed(self, error: AppError) -> None:
        self._view.show_failure(describe_error(error))


def _write(workspace: Workspace, folder: Path, progress: Progress) -> PlanFiles:
    progress.step(0, 0, "")
    return write_plan(workspace, folder)
