"""Takes the receiver's receipt, and its round, from the page *Nộp hồ sơ*."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Protocol

from desktop.domain.errors import AppError
from desktop.domain.receipts import ReceiptRecord
from desktop.domain.rounds import RoundRecord
from desktop.ports import Progress
from desktop.services.taking_receipt import take_receipt
from desktop.services.taking_round import OpenedRound, open_round, take_round
from desktop.services.workspace import Workspace
from desktop.ui.messages import describe_error, describe_verdict
from desktop.ui.work import Jobs, Reply
from desktop.wording.fingerprints import grouped
from desktop.wording.numbers import day, moment
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

    def take_receipt(self, package: Path) -> None:
        """Take a receipt from its file."""
        job = partial(_receipt, self._workspace, package)
        reply = Reply(done=self._on_receipt, failed=self._on_failed, ended=self._on_ended)
        self._view.show_busy(is_busy=True)
        self._jobs.start(word("Đang kiểm tra giấy tiếp nhận"), job, reply)

    def open_round(self, package: Path) -> None:
        """Look into a round package; whose signature it is, the officer compares."""
        job = partial(open_round, self._workspace.tools, package)
        reply = Reply(done=self._on_round, failed=self._on_failed, ended=self._on_ended)
        self._view.show_busy(is_busy=True)
        self._jobs.start(word("Đang kiểm tra gói đợt chấm"), job, reply)

    def take_round(self, opened: OpenedRound) -> None:
        """Keep the round, after the officer has compared the fingerprint."""
        job = partial(_round, self._workspace, opened)
        reply = Reply(done=self._on_taken, failed=self._on_failed, ended=self._on_ended)
        self._view.show_busy(is_busy=True)
        self._jobs.start(word("Đang nhận gói đợt chấm"), job, reply)

    def _on_receipt(self, record: ReceiptRecord) -> None:
        receipt = record.receipt
        said = say(
            "{office} đã tiếp nhận gói số {number} lúc {at}. Khi tiếp nhận: {verdict}. Tiếp nhận "
            "chưa phải là chấp nhận kết quả.",
            office=record.office.name,
            number=str(receipt.sequence),
            at=moment(receipt.received_at),
            verdict=describe_verdict(receipt.verdict).rstrip("."),
        )
        self._view.show_received(said, tone="success")
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


def _receipt(workspace: Workspace, package: Path, progress: Progress) -> ReceiptRecord:
    return take_receipt(workspace, package, progress=progress)


def _round(workspace: Workspace, opened: OpenedRound, progress: Progress) -> RoundRecord:
    progress.step(0, 0, "")
    return take_round(workspace, opened)
