"""Takes the receiver's receipt, and its round, from the page *Nộp hồ sơ*."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Protocol

from desktop.domain.errors import AppError
from desktop.domain.rounds import RoundRecord
from desktop.ports.progress import Progress
from desktop.services.taking_round import OpenedRound, open_round_here, take_round
from desktop.services.workspace import Workspace
from desktop.ui.messages import describe_error
from desktop.ui.submission.receipts import TakenReceipts, receipts_words, take_receipts
from desktop.ui.work import Jobs, Reply
from desktop.wording.fingerprints import grouped
from desktop.wording.numbers import day
from desktop.wording.phrases import say, word


class ReceivingView(Protocol):
    """What the step can show."""

    def show_received(self, sentence: str, *, tone: str) -> None: ...
    def ask_about_round(self, opened: OpenedRound, question: str) -> None: ...
    def show_busy(self, *, is_busy: bool) -> None: ...


class Receiving:
    """What comes from outside is believed only after the office is known."""

    def __init__(
        self,
        workspace: Workspace,
        *,
        jobs: Jobs,
        view: ReceivingView,
        refresh: Callable[[], None],
    ) -> None:
        self._workspace, self._jobs, self._view = workspace, jobs, view
        self._refresh = refresh

    def take_receipts(self, sources: Sequence[Path]) -> None:
        """Take receipts from their files, or from saved mails."""
        if not sources:
            said = word("Thứ vừa thả không phải là tệp trên máy này. Hãy thả tệp đã lưu.")
            self._view.show_received(said, tone="warning")
            return
        job = partial(take_receipts, self._workspace, tuple(sources))
        reply = Reply(
            done=self._on_receipts,
            failed=self._on_failed,
            cancelled=self._refresh,  # those before are kept
            ended=self._on_ended,
        )
        self._view.show_busy(is_busy=True)
        self._jobs.start(word("Đang kiểm tra giấy tiếp nhận"), job, reply)

    def open_round(self, package: Path) -> None:
        """Look into a round package; whose signature it is, the officer compares."""
        job = partial(open_round_here, self._workspace, package)
        reply = Reply(done=self._on_round, failed=self._on_failed, ended=self._on_ended)
        self._view.show_busy(is_busy=True)
        self._jobs.start(word("Đang kiểm tra gói đợt chấm"), job, reply)

    def take_round(self, opened: OpenedRound) -> None:
        """Keep the round, after the officer has compared the fingerprint."""
        job = partial(_round, self._workspace, opened)
        reply = Reply(done=self._on_taken, failed=self._on_failed, ended=self._on_ended)
        self._view.show_busy(is_busy=True)
        self._jobs.start(word("Đang nhận gói đợt chấm"), job, reply)

    def _on_receipts(self, found: TakenReceipts) -> None:
        self._view.show_received(receipts_words(found), tone=found.tone)
        if found.taken:
            self._refresh()

    def _on_round(self, opened: OpenedRound) -> None:
        question = say(
            "{office} mở đợt chấm, hạn nộp {deadline}.\nNgười ký: {signer}\nDấu vân tay khóa: "
            "{print}\n\nHãy đối chiếu dấu vân tay với công văn của {office}, hoặc hỏi qua điện "
            "thoại, trước khi nhận. Từ đó gói được mã hóa cho cơ quan này và giấy tiếp nhận do cơ "
            "quan ký được tin.",
            office=opened.head.unit.name,
            deadline=day(opened.round.deadline),
            signer=opened.signer,
            print=grouped(opened.fingerprint),
        )
        self._view.ask_about_round(opened, question)

    def _on_taken(self, record: RoundRecord) -> None:
        said = say(
            "Đã nhận gói đợt chấm của {office}, hạn nộp {deadline}.",
            office=record.office.name,
            deadline=day(record.round.deadline),
        )
        self._view.show_received(said, tone="success")
        self._refresh()

    def _on_failed(self, error: AppError) -> None:
        self._view.show_received(describe_error(error), tone="danger")

    def _on_ended(self) -> None:
        self._view.show_busy(is_busy=False)


def _round(workspace: Workspace, opened: OpenedRound, progress: Progress) -> RoundRecord:
    progress.step(0, 0, "")
    return take_round(workspace, opened)
