"""Decides what becomes of the report's words: kept as they are typed, given back, written out."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Protocol

from desktop.domain.errors import AppError
from desktop.domain.paper_texts import PaperPart
from desktop.ports.progress import Progress
from desktop.services.approval import read_approval
from desktop.services.report_writing import (
    ReportText,
    keep_report_text,
    read_report_texts,
    save_report_files,
    take_program_text,
)
from desktop.services.workspace import Workspace
from desktop.ui.messages import describe_error
from desktop.ui.work import Jobs, Reply
from desktop.wording.phrases import say, word

_Known = tuple[tuple[ReportText, ...], bool]


class ReportWordsView(Protocol):
    """What the dialog can show."""

    def show_texts(self, texts: Sequence[ReportText], *, is_locked: bool) -> None: ...
    def show_kept(self, text: ReportText) -> None: ...
    def show_given_back(self, text: ReportText) -> None: ...
    def show_said(self, sentence: str, *, tone: str) -> None: ...
    def show_busy(self, *, is_busy: bool) -> None: ...
    def open_file(self, path: Path) -> None: ...


class ReportWords:
    """What is typed is kept at once; the approval locks what the report says."""

    def __init__(
        self, workspace: Workspace, *, jobs: Jobs, view: ReportWordsView, reading_folder: Path
    ) -> None:
        self._workspace, self._jobs, self._view = workspace, jobs, view
        self._reading_folder = reading_folder

    def look(self) -> None:
        """Show every piece as it stands."""
        self._jobs.save(partial(_look, self._workspace), Reply(self._on_known, self._on_failed))

    def keep(self, part: PaperPart, text: str) -> None:
        """Keep what was typed."""
        job = partial(keep_report_text, self._workspace, part, text)
        self._jobs.save(job, Reply(self._view.show_kept, self._on_failed))

    def give_back(self, part: PaperPart) -> None:
        """Let the program word a piece again."""
        job = partial(take_program_text, self._workspace, part)
        self._jobs.save(job, Reply(self._view.show_given_back, self._on_failed))

    def preview(self) -> None:
        """Show the PDF as it would be now."""
        job = partial(_save, self._workspace, self._reading_folder)
        self._start(word("Đang tạo báo cáo"), job, self._on_previewed)

    def save(self, folder: Path) -> None:
        """Write both files into a folder."""
        job = partial(_save, self._workspace, folder)
        self._start(word("Đang lưu báo cáo"), job, self._on_saved)

    def _start(
        self,
        title: str,
        job: Callable[[Progress], tuple[Path, Path]],
        done: Callable[[tuple[Path, Path]], None],
    ) -> None:
        self._view.show_busy(is_busy=True)
        reply = Reply(done=done, failed=self._on_failed, ended=self._on_ended)
        self._jobs.start(title, job, reply)

    def _on_known(self, known: _Known) -> None:
        texts, is_locked = known
        self._view.show_texts(texts, is_locked=is_locked)

    def _on_previewed(self, files: tuple[Path, Path]) -> None:
        self._view.open_file(files[0])

    def _on_saved(self, files: tuple[Path, Path]) -> None:
        template = "Đã lưu {names} trong “{folder}”."
        names = word(" và ").join(each.name for each in files)
        said = say(template, names=names, folder=str(files[0].parent))
        self._view.show_said(said, tone="success")

    def _on_failed(self, error: AppError) -> None:
        self._view.show_said(describe_error(error), tone="danger")

    def _on_ended(self) -> None:
        self._view.show_busy(is_busy=False)


def _look(workspace: Workspace) -> _Known:
    return read_report_texts(workspace), read_approval(workspace).is_locked


def _save(workspace: Workspace, folder: Path, progress: Progress) -> tuple[Path, Path]:
    progress.step(0, 0, "")
    return save_report_files(workspace, folder)
