"""Leads from a received file to its receipt: asks, signs, writes, and hands it back."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Protocol

from desktop.domain.errors import AppError
from desktop.domain.receipts import ReceiptRecord
from desktop.services.signing_means import SigningMeans
from desktop.services.workspace import Workspace
from desktop.ui.messages import describe_error, describe_stamps
from desktop.ui.receiving.making import Book, MadeReceipts, ReceiptOrder, make_receipts
from desktop.ui.work import Jobs, Reply
from desktop.wording.phrases import say, word


class ReceiptsView(Protocol):
    """What the page can show of receipts."""

    def say(self, sentence: str, *, tone: str, folder: Path | None = None) -> None: ...
    def ask_receipts(self, numbers: tuple[int, ...], key: Path, *, has_key: bool) -> None: ...
    def show_receipt_fault(self, sentence: str) -> None: ...
    def close_receipts(self) -> None: ...
    def ask_hand_back(self, records: tuple[ReceiptRecord, ...]) -> None: ...
    def show_busy(self, *, is_busy: bool) -> None: ...


class Register(Protocol):
    """Who keeps what the page shows."""

    @property
    def book(self) -> Book: ...
    def refresh(self) -> None: ...


class Receipts:
    """Many files in one order, so that the PIN is asked once."""

    def __init__(
        self, workspace: Workspace, *, jobs: Jobs, view: ReceiptsView, register: Register
    ) -> None:
        self._workspace, self._jobs, self._view = workspace, jobs, view
        self._register = register
        self._time_stamps: Callable[[], str] = str

    def stamp_by(self, address: Callable[[], str]) -> None:
        """Take who knows where time stamps are asked from, "" for nowhere."""
        self._time_stamps = address

    def ask(self, number: int) -> None:
        """Ask with what the receipt for a file is signed."""
        self._ask((number,))

    def ask_all(self) -> None:
        """Ask with what the receipts for all that have none are signed."""
        self._ask(tuple(sorted(self._register.book.without_receipt)))

    def make(self, numbers: tuple[int, ...], means: SigningMeans, pin: str | None) -> None:
        """Sign and write receipts, and read them back."""
        order = ReceiptOrder(numbers, means, pin, self._time_stamps())
        reply = Reply(
            done=self._on_made,
            failed=self._on_failed,
            cancelled=self._on_cancelled,
            ended=lambda: self._view.show_busy(is_busy=False),
        )
        job = partial(make_receipts, self._workspace, order)
        self._view.show_busy(is_busy=True)
        self._jobs.start(word("Đang lập giấy tiếp nhận"), job, reply)

    def hand_back(self, number: int) -> None:
        """Offer to hand the receipt for a file back to its unit once more."""
        for entry in self._register.book.entries:
            judged = entry.file.judged
            if entry.file.number == number and judged is not None and judged.digest is not None:
                record = self._register.book.receipts.get(judged.digest)
                if record is not None:
                    self._view.ask_hand_back((record,))

    def _ask(self, numbers: tuple[int, ...]) -> None:
        if numbers:
            key = self._workspace.key_path
            self._view.ask_receipts(numbers, key, has_key=self._register.book.has_key)

    def _on_made(self, made: MadeReceipts) -> None:
        self._view.close_receipts()
        if made.is_sound:
            said = say(
                "Đã lập và đọc lại {count} giấy tiếp nhận. Hãy gửi lại cho đơn vị bằng USB hoặc "
                "thư. Giấy này chỉ xác nhận đã nhận, chưa phải chấp nhận kết quả.",
                count=str(len(made.made)),
            )
            stamps = describe_stamps(made.stamped, made.unstamped)
            self._view.say(
                f"{said} {stamps}".strip(), tone="success", folder=self._workspace.exports
            )
            self._view.ask_hand_back(tuple(one.record for one in made.made))
        else:
            said = word("Giấy tiếp nhận ghi ra đọc lại không đúng. Hãy kiểm tra ổ đĩa của máy này.")
            self._view.say(said, tone="danger")
        self._register.refresh()

    def _on_cancelled(self) -> None:
        said = word("Đã dừng theo yêu cầu. Những giấy đã ghi xong vẫn được giữ.")
        self._view.show_receipt_fault(said)
        self._register.refresh()

    def _on_failed(self, error: AppError) -> None:
        self._view.show_receipt_fault(describe_error(error))
        self._register.refresh()
