"""Shows a paper page by page as it will be printed, and has it printed."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Final, Protocol, TypeVar

from desktop.domain.errors import AppError
from desktop.ports.progress import Progress
from desktop.services.paper_files import PaperKind
from desktop.services.printing import (
    PRINT_WIDTH,
    OpenPaper,
    draw_page,
    open_beginning,
    open_paper,
)
from desktop.services.workspace import Workspace
from desktop.ui.messages import describe_error
from desktop.ui.work import Jobs, Lane, Reply
from desktop.wording.phrases import Words, say, word

T = TypeVar("T")
DrawPage = Callable[[int], bytes]
PrintPages = Callable[[DrawPage, Progress], int]
"""Puts pages on a printer: how to draw one by its number, and whom to tell how far it is."""

PAPER_NAMES: Final = Words(
    {
        PaperKind.TABLE: "Bảng tự chấm điểm (phụ lục của báo cáo)",
        PaperKind.SIGNED_TABLE: "Bảng tự chấm điểm (ký riêng)",
        PaperKind.REPORT: "Báo cáo kết quả tự chấm điểm",
        PaperKind.EVIDENCE: "Danh mục tài liệu kiểm chứng",
        PaperKind.EXPLANATIONS: "Phiếu giải trình các tiêu chí mất điểm",
        PaperKind.PLAN: "Kế hoạch nâng cao chỉ số",
        PaperKind.SLIP: "Phiếu nộp gói hồ sơ gần nhất",
    }
)


class PrintingView(Protocol):
    """What the step can show."""

    def show_report_said(self, sentence: str, *, tone: str) -> None: ...
    def show_busy(self, *, is_busy: bool) -> None: ...


class PaperScreen(Protocol):
    """Shows one paper at a time, or none where somebody has closed it."""

    def show_paper(self, name: str, paper: OpenPaper, printing: "Printing") -> None: ...
    def show_whole(self, paper: OpenPaper) -> None: ...
    def close_paper(self) -> None: ...


class Printing:
    """Papers are made, drawn and printed away from the window; how is the view's."""

    def __init__(
        self,
        workspace: Workspace,
        *,
        jobs: Jobs,
        view: PrintingView,
        screen: PaperScreen,
        reading_folder: Path,
    ) -> None:
        self._workspace, self._jobs, self._view, self._screen = workspace, jobs, view, screen
        self._reading_folder = reading_folder

    def look(self, kind: PaperKind) -> None:
        """Make the paper as it stands now, and show it; its pages are drawn as they are seen.

        Of a long one the first page is made and shown while the others are not there yet.
        """
        self._view.show_busy(is_busy=True)
        reply = Reply(
            done=partial(self._on_open, kind), failed=self._on_failed, ended=self._on_ended
        )
        job = partial(open_beginning, self._workspace, kind, self._reading_folder)
        self._jobs.start(word("Đang lập bản in"), job, reply)

    def draw(
        self, page: tuple[OpenPaper, int, int], read: Callable[[bytes], T], reply: Reply[T]
    ) -> None:
        """Draw a page of a paper so many pixels wide, and read what was drawn, both quietly."""
        paper, number, width = page
        workspace = self._workspace

        def job() -> T:
            return read(draw_page(workspace, paper, number, width_px=width))

        self._jobs.behind(Lane.DRAW, job, reply)

    def print(self, paper: OpenPaper, put: PrintPages) -> None:
        """Draw the pages for the printer and put them on it, one after another."""
        draw = partial(self._draw_to_print, paper)
        reply = Reply(done=self._on_printed, failed=self._on_failed)
        self._jobs.start(word("Đang in"), partial(put, draw), reply)

    def _on_open(self, kind: PaperKind, paper: OpenPaper) -> None:
        self._screen.show_paper(PAPER_NAMES[kind], paper, self)
        if not paper.is_whole:
            reply = Reply(
                done=self._screen.show_whole,
                failed=self._on_not_whole,
                cancelled=self._screen.close_paper,
            )
            job = partial(open_paper, self._workspace, kind, self._reading_folder)
            self._jobs.start(word("Đang lập bản in"), job, reply)

    def _on_not_whole(self, error: AppError) -> None:
        self._screen.close_paper()
        self._on_failed(error)

    def _draw_to_print(self, paper: OpenPaper, number: int) -> bytes:
        return draw_page(self._workspace, paper, number, width_px=PRINT_WIDTH)

    def _on_printed(self, count: int) -> None:
        said = say("Đã gửi {pages} trang tới máy in.", pages=str(count))
        self._view.show_report_said(said, tone="success")

    def _on_failed(self, error: AppError) -> None:
        self._view.show_report_said(describe_error(error), tone="danger")

    def _on_ended(self) -> None:
        self._view.show_busy(is_busy=False)
