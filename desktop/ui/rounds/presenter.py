"""Decides what the page *Đợt chấm* shows: keys, units, deadline, the package."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path
from typing import Protocol, TypeVar

from desktop.domain.errors import AppError
from desktop.domain.submission import Unit
from desktop.ports.encryption import ReceiverKey
from desktop.ports.progress import Progress
from desktop.ports.signing import Signer
from desktop.services.enrolling import Enrolment
from desktop.services.round_draft import RoundDraft, faulty_units, save_draft
from desktop.services.signing_means import SigningMeans
from desktop.services.workspace import Workspace
from desktop.ui.messages import describe_error
from desktop.ui.rounds import making
from desktop.ui.rounds.making import Issued, Order, Overview
from desktop.ui.rounds.rows import RoundRow, Step, round_rows, step_lines
from desktop.ui.submission.making import copy_key, create_key, enrol
from desktop.ui.submission.steps import StepLine
from desktop.ui.work import Jobs, Reply
from desktop.wording.days import today
from desktop.wording.phrases import say, word

T = TypeVar("T")


class RoundsView(Protocol):
    """What the page can show."""

    def show_draft(self, draft: RoundDraft, near: date) -> None: ...
    def replace_units(self, units: Sequence[Unit]) -> None: ...
    def show_units_fault(self, sentence: str) -> None: ...
    def show_steps(self, lines: Mapping[Step, StepLine], lack: str) -> None: ...
    def open_step(self, lines: Mapping[Step, StepLine]) -> None: ...
    def show_rounds(self, rows: Sequence[RoundRow]) -> None: ...
    def show_keys(
        self, key: Path, owner: str, *, has_key: bool, has_receiver_key: bool
    ) -> None: ...
    def show_receiver_key_told(self, sentence: str, *, is_fault: bool) -> None: ...
    def show_key_fault(self, sentence: str) -> None: ...
    def show_key_copied(self, sentence: str) -> None: ...
    def show_folder(self, folder: Path) -> None: ...
    def show_busy(self, *, is_busy: bool) -> None: ...
    def show_issued(self, issued: Issued) -> None: ...
    def show_failure(self, sentence: str) -> None: ...


class RoundsPresenter:
    """Leads from the keys to a round package that was read back."""

    def __init__(
        self,
        workspace: Workspace,
        *,
        jobs: Jobs,
        view: RoundsView,
        saved: Callable[[AppError | None], None],
        issued: Callable[[], None],
    ) -> None:
        self._workspace, self._jobs, self._view = workspace, jobs, view
        self._saved, self._issued = saved, issued
        self._time_stamps: Callable[[], str] = str
        self._folder = workspace.exports
        self._known = Overview()
        self._unsaved: RoundDraft | None = None
        self._view.show_folder(self._folder)

    def stamp_by(self, address: Callable[[], str]) -> None:
        """Take who knows where time stamps are asked from, "" for nowhere."""
        self._time_stamps = address

    def refresh(self) -> None:
        """Look anew; comes after whatever was sent to be saved."""
        reply = Reply(done=self._show, failed=self._on_failed)
        self._jobs.save(partial(making.look, self._workspace), reply)

    def keep(self, draft: RoundDraft) -> None:
        """Keep what was typed, and say how far that is."""
        self._known = replace(self._known, draft=draft)
        self._unsaved = draft
        self.save_again()
        self._show_steps()

    def save_again(self) -> None:
        """Try to keep what is not kept yet."""
        draft = self._unsaved
        if draft is not None:
            reply: Reply[None] = Reply(done=partial(self._on_saved, draft), failed=self._saved)
            self._jobs.save(partial(save_draft, self._workspace, draft), reply)

    def take_units(self, file: Path) -> None:
        """Take the list of a file in place of the one there is."""
        reply = Reply(
            done=self._view.replace_units,
            failed=lambda error: self._view.show_units_fault(describe_error(error)),
        )
        self._start(word("Đang đọc danh sách đơn vị"), partial(making.take_units, file), reply)

    def choose_folder(self, folder: Path) -> None:
        """Write the next package here."""
        self._folder = folder
        self._view.show_folder(folder)

    def create_receiver_key(self, pin: str, repeated: str) -> None:
        """Make the key that opens what communes encrypt, if both PINs are the same."""
        if pin != repeated:
            said = word("Hai lần nhập mã PIN không giống nhau. Hãy nhập lại.")
            self._view.show_receiver_key_told(said, is_fault=True)
            return
        reply = Reply(done=self._on_receiver_key, failed=self._on_receiver_key_failed)
        job = partial(making.create_receiver_key, self._workspace, pin)
        self._start(word("Đang tạo khóa nhận"), job, reply)

    def copy_receiver_key(self, folder: Path) -> None:
        """Keep a recovery copy of that key in a folder."""
        reply = Reply(done=self._on_receiver_key_copied, failed=self._on_receiver_key_failed)
        job = partial(making.keep_receiver_key, self._workspace, folder)
        self._start(word("Đang lưu bản sao khóa"), job, reply)

    def create_key(self, pin: str, repeated: str) -> None:
        """Make the office's key, if both PINs are the same."""
        if pin != repeated:
            self._view.show_key_fault(word("Hai lần nhập mã PIN không giống nhau. Hãy nhập lại."))
            return
        reply = Reply(done=self._on_key_made, failed=self._on_key_failed)
        self._start(word("Đang tạo khóa ký"), partial(create_key, self._workspace, pin), reply)

    def copy_key(self, folder: Path) -> None:
        """Keep a recovery copy of the office's key in a folder."""
        reply = Reply(done=self._on_key_copied, failed=self._on_key_failed)
        job = partial(copy_key, self._workspace, folder)
        self._start(word("Đang lưu bản sao khóa"), job, reply)

    def enrol(self, folder: Path) -> None:
        """Write the sheet by which communes can compare the office's key."""
        reply = Reply(done=self._on_enrolled, failed=self._on_key_failed)
        job = partial(enrol, self._workspace, folder)
        self._start(word("Đang ghi phiếu giới thiệu khóa"), job, reply)

    def issue(self, draft: RoundDraft, means: SigningMeans, pin: str | None) -> None:
        """Sign and write the next round package, then read it back."""
        if draft.deadline is None or _lack(draft):
            return
        order = Order(draft.deadline, draft.units, means, pin, self._time_stamps())
        reply = Reply(
            done=self._on_issued,
            failed=lambda error: self._view.show_failure(describe_error(error)),
            cancelled=self._on_cancelled,
        )
        job = partial(making.issue, self._workspace, order, self._folder)
        self._start(word("Đang xuất và kiểm tra gói đợt chấm"), job, reply)

    def _start(self, title: str, job: Callable[[Progress], T], reply: Reply[T]) -> None:
        self._view.show_busy(is_busy=True)
        ended = replace(reply, ended=lambda: self._view.show_busy(is_busy=False))
        self._jobs.start(title, job, ended)

    def _on_saved(self, draft: RoundDraft, _nothing: None) -> None:
        if self._unsaved is draft:
            self._unsaved = None
            self._saved(None)

    def _show(self, known: Overview) -> None:
        self._known = known if self._unsaved is None else replace(known, draft=self._unsaved)
        self._view.show_keys(
            self._workspace.key_path,
            self._workspace.unit.name,
            has_key=known.has_key,
            has_receiver_key=bool(known.recipient),
        )
        self._view.show_draft(self._known.draft, today(self._workspace.tools.clock.now()))
        self._view.show_rounds(round_rows(known.rounds))
        self._show_steps()
        self._view.open_step(step_lines(self._known))

    def _show_steps(self) -> None:
        self._view.show_steps(step_lines(self._known), _lack(self._known.draft))

    def _on_failed(self, error: AppError) -> None:
        self._view.show_failure(describe_error(error))

    def _on_receiver_key(self, _key: ReceiverKey) -> None:
        said = word("Đã tạo khóa nhận. Hãy lưu một bản sao ở chỗ khác máy này.")
        self._view.show_receiver_key_told(said, is_fault=False)
        self.refresh()

    def _on_receiver_key_copied(self, copies: tuple[Path, ...]) -> None:
        self._view.show_receiver_key_told(_copied(copies), is_fault=False)

    def _on_receiver_key_failed(self, error: AppError) -> None:
        self._view.show_receiver_key_told(describe_error(error), is_fault=True)

    def _on_key_made(self, _signer: Signer) -> None:
        self._view.show_key_fault("")
        self.refresh()

    def _on_key_copied(self, copies: tuple[Path, ...]) -> None:
        self._view.show_key_fault("")
        self._view.show_key_copied(_copied(copies))

    def _on_enrolled(self, enrolment: Enrolment) -> None:
        template = "Đã ghi {sheet} và {public} trong “{folder}”. Hãy in phiếu, ký đóng dấu và gửi."
        sheet, public = enrolment.sheet, enrolment.certificate_file
        said = say(template, sheet=sheet.name, public=public.name, folder=str(sheet.parent))
        self._view.show_key_copied(said)

    def _on_key_failed(self, error: AppError) -> None:
        self._view.show_key_fault(describe_error(error))

    def _on_issued(self, issued: Issued) -> None:
        self._view.show_issued(issued)
        self.refresh()
        self._issued()

    def _on_cancelled(self) -> None:
        self._view.show_failure(word("Đã hủy theo yêu cầu. Không có gói nào được ghi."))


def _lack(draft: RoundDraft) -> str:
    if not draft.units:
        return word("Chưa xuất được: danh sách đơn vị ở bước 2 còn trống.")
    if faulty_units(draft.units):
        return word("Chưa xuất được: bước 2 có dòng thiếu mã, thiếu tên hoặc trùng mã.")
    return "" if draft.deadline else word("Chưa xuất được: bước 2 chưa có hạn nộp.")


def _copied(copies: Sequence[Path]) -> str:
    template = "Đã lưu và đọc lại {names} trong “{folder}”. Hãy cất bản sao ở chỗ khác máy này."
    names = word(" và ").join(copy.name for copy in copies)
    return say(template, names=names, folder=str(copies[0].parent))
