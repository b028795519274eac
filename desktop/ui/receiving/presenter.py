"""Decides what the page *Hồ sơ nhận* shows, and takes in what is handed over."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Protocol, TypeVar

from desktop.domain.errors import AppError
from desktop.domain.key_errors import PinWrongError
from desktop.domain.receiving import ReceivedFile, Standing
from desktop.ports.encryption import ReceiverKey
from desktop.ports.progress import Progress
from desktop.services.claiming import read_claims
from desktop.services.receiving import Received
from desktop.services.workspace import Workspace
from desktop.ui.messages import describe_error
from desktop.ui.receiving import making
from desktop.ui.receiving.making import Book
from desktop.ui.receiving.receipts import Receipts, ReceiptsView
from desktop.ui.receiving.rows import (
    AttemptRow,
    Claims,
    UnitRow,
    attempt_rows,
    counts,
    first_to_see,
    found,
    passes,
    unit_code,
    unit_rows,
)
from desktop.ui.receiving.sheets import UnitSheet, attempt_sheet, unit_sheet
from desktop.ui.receiving.states import Narrowing
from desktop.ui.receiving.telling import SOUND, taken_words
from desktop.ui.work import Jobs, Lane, Reply
from desktop.wording.phrases import say, word

T = TypeVar("T")

_CLAIMS_AT_ONCE = 100


class ReceivedView(ReceiptsView, Protocol):
    """What the page can show."""

    def show_units(self, rows: Sequence[UnitRow], *, of: int, has_round: bool) -> None: ...
    def show_counts(self, found: Mapping[Narrowing, int]) -> None: ...
    def show_attempts(self, rows: Sequence[AttemptRow]) -> None: ...
    def show_sheet(self, sheet: UnitSheet | None) -> None: ...
    def open_unit(self, code: str) -> None: ...
    def show_waiting(self, *, locked: int, without_receipt: int) -> None: ...
    def ask_pin(self, fault: str) -> None: ...
    def close_pin(self) -> None: ...


class ReceivedPresenter:
    """Keeps the opened key for as long as the window is open, and no PIN at all."""

    def __init__(
        self,
        workspace: Workspace,
        *,
        jobs: Jobs,
        view: ReceivedView,
        looked: Callable[[Book, Sequence[UnitRow]], None],
    ) -> None:
        self._workspace, self._jobs, self._view = workspace, jobs, view
        self._looked = looked
        self._book = Book()
        self._rows: tuple[UnitRow, ...] = ()
        self._key: ReceiverKey | None = None
        self._narrowing, self._query = Narrowing.ALL, ""
        self._chosen: str | int | None = None
        self._has_resumed = False
        self._claims: Claims = {}
        self.receipts = Receipts(workspace, jobs=jobs, view=view, register=self)

    @property
    def book(self) -> Book:
        """The register as it was read last."""
        return self._book

    def refresh(self) -> None:
        """Look anew."""
        reply = Reply(done=self._show, failed=self._on_failed)
        self._jobs.save(partial(making.look, self._workspace), reply)

    def stopped(self) -> None:
        """Say that something was cancelled, and look anew."""
        said = word("Đã dừng theo yêu cầu. Những gói đã lấy xong vẫn ở trong sổ.")
        self._view.say(said, tone="warning")
        self.refresh()

    def take(self, sources: Sequence[Path]) -> None:
        """Take in files, folders, saved mails."""
        if not sources:
            said = word("Thứ vừa thả không phải là tệp trên máy này. Hãy thả tệp hoặc thư mục.")
            self._view.say(said, tone="warning")
            return
        reply = Reply(done=self._on_taken, failed=self._on_failed, cancelled=self.stopped)
        job = partial(making.take, self._workspace, tuple(sources), self._key)
        self._start(word("Đang nhận và kiểm tra gói"), job, reply)

    def unlock(self) -> None:
        """Open what is encrypted; the PIN is asked once."""
        if self._book.has_receiver_key:
            self._view.ask_pin("")
        else:
            said = word(
                "Có gói được mã hóa, nhưng ở đây không có khóa nhận. Hãy tìm bản sao khóa đã lưu "
                "và chép lại vào thư mục “keys” của sổ này."
            )
            self._view.say(said, tone="warning")

    def open_key(self, pin: str) -> None:
        """Open the key by its PIN, and what waits for it."""
        reply = Reply(
            done=self._on_unlocked,
            failed=lambda error: self._view.ask_pin(_why_shut(error)),
            cancelled=self.stopped,
        )
        job = partial(making.open_key, self._workspace, pin)
        self._start(word("Đang mở gói mã hóa"), job, reply)

    def choose_unit(self, code: str) -> None:
        """Show what a unit sent."""
        self._chosen = code
        self._view.show_sheet(unit_sheet(self._book, code))

    def choose_attempt(self, row: AttemptRow) -> None:
        """Show a file of the register; of what could not be taken there is the reason alone."""
        self._chosen = row.number
        if row.number is None:
            hint = say("{why}\nLấy từ {source}", why=row.outcome, source=row.source)
            self._view.show_sheet(UnitSheet(row.name, hint))
        else:
            self._view.show_sheet(attempt_sheet(self._book, row.number))

    def narrow(self, narrowing: Narrowing) -> None:
        """Show only some units."""
        self._narrowing = narrowing
        self._show_rows()

    def search(self, query: str) -> None:
        """Show only units that have these words."""
        self._query = query
        self._show_rows()

    def _start(self, title: str, job: Callable[[Progress], T], reply: Reply[T]) -> None:
        self._view.show_busy(is_busy=True)
        ended = replace(reply, ended=lambda: self._view.show_busy(is_busy=False))
        self._jobs.start(title, job, ended)

    def _show(self, book: Book) -> None:
        self._book, self._rows = book, unit_rows(book, self._claims)
        self._view.show_counts(counts(self._rows))
        self._show_rows()
        self._view.show_attempts(attempt_rows(book))
        locked = sum(1 for entry in book.entries if entry.standing is Standing.LOCKED)
        self._view.show_waiting(locked=locked, without_receipt=len(book.without_receipt))
        self._show_chosen()
        self._looked(book, self._rows)
        self._read_claims()
        if book.is_unfinished and not self._has_resumed:
            self._has_resumed = True
            reply = Reply(done=self._on_finished, failed=self._on_failed)
            job = partial(making.finish, self._workspace, self._key)
            self._start(word("Đang kiểm tra tiếp những gói đã chép"), job, reply)

    def _read_claims(self) -> None:
        """Behind the window: the points in packages that count and were not read yet."""
        counted = (state.current for state in self._book.units if state.current is not None)
        wanted = [one for one in counted if one.sha256 not in self._claims][:_CLAIMS_AT_ONCE]
        if wanted:
            reply = Reply(done=self._on_claims, failed=self._on_failed)
            self._jobs.behind(Lane.LOOK, partial(read_claims, self._workspace, wanted), reply)

    def _on_claims(self, claims: Claims) -> None:
        self._claims = {**self._claims, **claims}
        self._rows = unit_rows(self._book, self._claims)
        self._show_rows()
        self._read_claims()

    def _show_rows(self) -> None:
        narrowed = [row for row in self._rows if passes(row, self._narrowing)]
        has_round = self._book.asked is not None
        rows = found(narrowed, self._query)
        self._view.show_units(rows, of=len(self._rows), has_round=has_round)

    def _show_chosen(self) -> None:
        if isinstance(self._chosen, str):
            self._view.show_sheet(unit_sheet(self._book, self._chosen))
        elif isinstance(self._chosen, int):
            self._view.show_sheet(attempt_sheet(self._book, self._chosen))
        elif (first := first_to_see(self._rows)) is not None:
            self._view.open_unit(first)

    def _on_taken(self, received: Received) -> None:
        numbers = {one.number for one in received.files}
        reply = Reply(done=partial(self._say_taken, received, numbers), failed=self._on_failed)
        self._jobs.save(partial(making.look, self._workspace), reply)

    def _say_taken(self, received: Received, numbers: set[int], book: Book) -> None:
        self._show(book)
        standings = [one.standing for one in book.entries if one.file.number in numbers]
        is_sound = not received.refused and set(standings) <= SOUND
        said = taken_words(standings, received.refused)
        self._view.say(said, tone="success" if is_sound else "warning")
        whose = {unit_code(one.file, book) for one in book.entries if one.file.number in numbers}
        if len(whose) == 1:
            self._view.open_unit(whose.pop())
        if Standing.LOCKED in standings and self._key is None:
            self.unlock()

    def _on_finished(self, _judged: tuple[ReceivedFile, ...]) -> None:
        self.refresh()

    def _on_unlocked(self, key: ReceiverKey) -> None:
        self._key = key
        self._view.close_pin()
        said = word("Đã mở khóa nhận. Khóa mở tới khi đóng cửa sổ này; mã PIN không được giữ lại.")
        self._view.say(said, tone="success")
        self.refresh()

    def _on_failed(self, error: AppError) -> None:
        self._view.say(describe_error(error), tone="danger")


def _why_shut(error: AppError) -> str:
    if isinstance(error, PinWrongError):  # elsewhere it is a key that signs
        return word(
            "Mã PIN không đúng nên chưa mở được khóa nhận. Hãy nhập lại; để ý phím Caps Lock và bộ "
            "gõ tiếng Việt."
        )
    return describe_error(error)
