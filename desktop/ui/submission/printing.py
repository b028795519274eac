"""Shows a paper page by page as it will be printed."""

from collections.abc import Sequence
from functools import partial
from typing import Final, Protocol

from desktop.domain.errors import AppError
from desktop.services.paper_files import PaperKind
from desktop.services.printing import draw_paper
from desktop.services.workspace import Workspace
from desktop.ui.messages import describe_error
from desktop.ui.work import Jobs, Reply
from desktop.wording.phrases import Words, word

PAPER_NAMES: Final = Words(
    {
        PaperKind.TABLE: "Bảng tự chấm điểm",
        PaperKind.REPORT: "Báo cáo kết quả tự chấm điểm",
        PaperKind.EVIDENCE: "Danh mục tài liệu kiểm chứng",
        PaperKind.EXPLANATIONS: "Phiếu giải trình các tiêu chí mất điểm",
        PaperKind.SLIP: "Phiếu nộp gói hồ sơ gần nhất",
    }
)


class PrintingView(Protocol):
    """What the step can show."""

    def show_pages(self, name: str, pages: Sequence[bytes]) -> None: ...
    def show_report_said(self, sentence: str, *, tone: str) -> None: ...
    def show_busy(self, *, is_busy: bool) -> None: ...


class Printing:
    """The pages are drawn away from the window; printing itself is the view's."""

    def __init__(self, workspace: Workspace, *, jobs: Jobs, view: PrintingView) -> None:
        self._workspace, self._jobs, self._view = workspace, jobs, view

    def look(self, kind: PaperKind) -> None:
        """Draw the paper as it stands now, and show it."""
        self._view.show_busy(is_busy=True)
        reply = Reply(
            done=partial(self._view.show_pages, PAPER_NAMES[kind]),
            failed=self._on_failed,
            ended=self._on_ended,
        )
        self._jobs.start(word("Đang vẽ bản in"), partial(draw_paper, self._workspace, kind), reply)

    def _on_failed(self, error: AppError) -> None:
        self._view.show_report_said(describe_error(error), tone="danger")

    def _on_ended(self) -> None:
        self._view.show_busy(is_busy=False)
