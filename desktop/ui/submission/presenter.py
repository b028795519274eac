"""Decides what the page *Nộp hồ sơ* shows: check, key, package, and what was sent before."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Protocol

from desktop.domain.errors import AppError
from desktop.ports.signing import Signer
from desktop.services.enrolling import Enrolment
from desktop.services.workspace import Workspace
from desktop.ui.checks.places import Places
from desktop.ui.checks.rows import FindingRow, finding_rows
from desktop.ui.messages import describe_error
from desktop.ui.submission.checking import Checked, check_files
from desktop.ui.submission.making import (
    Made,
    Order,
    copy_key,
    copy_report,
    create_key,
    enrol,
    export,
    look,
)
from desktop.ui.submission.rows import (
    HappenedRow,
    PackageRow,
    happened_rows,
    package_rows,
)
from desktop.ui.submission.steps import Overview, Step, StepLine, step_lines
from desktop.ui.work import Jobs, Reply
from desktop.wording.phrases import say, word


class SubmissionView(Protocol):
    """What the page can show."""

    def show_findings(self, rows: Sequence[FindingRow], blocking: int) -> None: ...
    def show_steps(self, known: Overview, lines: Mapping[Step, StepLine]) -> None: ...
    def show_happened(self, rows: Sequence[HappenedRow]) -> None: ...
    def open_report(self, path: Path) -> None: ...
    def show_check_failure(self, sentence: str) -> None: ...
    def show_key(self, key: Path, *, has_key: bool, owner: str) -> None: ...
    def show_key_fault(self, sentence: str) -> None: ...
    def show_key_copied(self, sentence: str) -> None: ...
    def show_folder(self, folder: Path) -> None: ...
    def show_busy(self, *, is_busy: bool) -> None: ...
    def show_result(self, made: Made) -> None: ...
    def show_export_failure(self, sentence: str) -> None: ...
    def show_packages(self, rows: Sequence[PackageRow]) -> None: ...
    def show_checked(self, checked: Checked) -> None: ...


class SubmissionPresenter:
    """Leads from the check to a package that was read back."""

    def __init__(
        self,
        workspace: Workspace,
        *,
        jobs: Jobs,
        view: SubmissionView,
        places: Places,
        reading_folder: Path,
    ) -> None:
        self._workspace, self._jobs, self._view = workspace, jobs, view
        self._places, self._reading_folder = places, reading_folder
        self._time_stamps: Callable[[], str] = str
        self._folder = workspace.exports
        self._view.show_folder(self._folder)
        self._listeners: list[Callable[[], None]] = []

    def stamp_by(self, address: Callable[[], str]) -> None:
        """Take who knows where time stamps are asked from, "" for nowhere."""
        self._time_stamps = address

    def listen(self, on_shown: Callable[[], None]) -> None:
        """Tell when everything was looked at anew."""
        self._listeners.append(on_shown)

    def refresh(self) -> None:
        """Check anew; comes after whatever was sent to be saved."""
        reply = Reply(done=self._show, failed=self._on_not_checked)
        self._jobs.save(partial(look, self._workspace), reply)

    def jump(self, row: FindingRow) -> None:
        """Go where a finding can be mended."""
        self._places.open(row)

    def open_report(self) -> None:
        """Show the report as it stands now."""
        job = partial(copy_report, self._workspace, self._reading_folder)
        reply = Reply(done=self._view.open_report, failed=self._on_not_checked)
        self._jobs.start(word("Đang tạo báo cáo"), job, reply)

    def choose_folder(self, folder: Path) -> None:
        """Write the next package here."""
        self._folder = folder
        self._view.show_folder(folder)

    def create_key(self, pin: str, repeated: str) -> None:
        """Make the office's key, if both PINs are the same."""
        if pin != repeated:
            self._view.show_key_fault(word("Hai lần nhập mã PIN không giống nhau. Hãy nhập lại."))
            return
        reply = Reply(done=self._on_key_made, failed=self._on_key_failed, ended=self._on_ended)
        self._view.show_busy(is_busy=True)
        job = partial(create_key, self._workspace, pin)
        self._jobs.start(word("Đang tạo khóa ký"), job, reply)

    def copy_key(self, folder: Path) -> None:
        """Keep a recovery copy of the key in a folder, and read it back."""
        self._view.show_key_fault("")
        self._view.show_key_copied("")
        reply = Reply(done=self._on_key_copied, failed=self._on_key_failed, ended=self._on_ended)
        self._view.show_busy(is_busy=True)
        job = partial(copy_key, self._workspace, folder)
        self._jobs.start(word("Đang lưu bản sao khóa"), job, reply)

    def enrol(self, folder: Path) -> None:
        """Write what the receiving office needs to know the key by."""
        self._view.show_key_fault("")
        reply = Reply(done=self._on_enrolled, failed=self._on_key_failed, ended=self._on_ended)
        self._view.show_busy(is_busy=True)
        job = partial(enrol, self._workspace, folder)
        self._jobs.start(word("Đang ghi phiếu giới thiệu khóa"), job, reply)

    def export(self, order: Order) -> None:
        """Sign and write the next package, then read it back."""
        order = replace(order, time_stamps=self._time_stamps())
        job = partial(export, self._workspace, order, self._folder)
        reply = Reply(
            done=self._on_made,
            failed=self._on_failed,
            cancelled=self._on_cancelled,
            ended=self._on_ended,
        )
        self._view.show_busy(is_busy=True)
        self._jobs.start(word("Đang xuất và kiểm tra gói"), job, reply)

    def verify(self, files: Sequence[Path]) -> None:
        """Check any packages, together: volumes, or an explanation with its base."""
        job = partial(check_files, self._workspace, tuple(files))
        title = say("Đang kiểm tra {count} tệp", count=str(len(files)))
        if len(files) == 1:
            title = say("Đang kiểm tra “{name}”", name=files[0].name)
        reply = Reply(done=self._view.show_checked, failed=self._on_failed, ended=self._on_ended)
        self._view.show_busy(is_busy=True)
        self._jobs.start(title, job, reply)

    def _show(self, overview: Overview) -> None:
        rows = finding_rows(overview.findings, self._workspace.criterion_set)
        self._view.show_findings(rows, overview.blocking)
        self._view.show_steps(overview, step_lines(overview))
        self._view.show_happened(happened_rows(overview.entries))
        key, owner = self._workspace.key_path, self._workspace.unit.name
        self._view.show_key(key, has_key=overview.has_key, owner=owner)
        self._view.show_packages(package_rows(overview.exports, self._workspace.exports))
        for tell in self._listeners:
            tell()

    def _on_not_checked(self, error: AppError) -> None:
        self._view.show_check_failure(describe_error(error))

    def _on_key_made(self, _signer: Signer) -> None:
        self._view.show_key_fault("")
        self.refresh()

    def _on_key_copied(self, copies: tuple[Path, ...]) -> None:
        template = "Đã lưu và đọc lại {names} trong “{folder}”. Hãy cất bản sao ở chỗ khác máy này."
        names = word(" và ").join(copy.name for copy in copies)
        self._view.show_key_copied(say(template, names=names, folder=str(copies[0].parent)))

    def _on_enrolled(self, enrolment: Enrolment) -> None:
        template = "Đã ghi {sheet} và {public} trong “{folder}”. Hãy in phiếu, ký đóng dấu và gửi."
        sheet, public = enrolment.sheet, enrolment.certificate_file
        said = say(template, sheet=sheet.name, public=public.name, folder=str(sheet.parent))
        self._view.show_key_copied(said)

    def _on_key_failed(self, error: AppError) -> None:
        self._view.show_key_fault(describe_error(error))

    def _on_made(self, made: Made) -> None:
        self._view.show_result(made)
        self.refresh()

    def _on_failed(self, error: AppError) -> None:
        self._view.show_export_failure(describe_error(error))
        self.refresh()

    def _on_cancelled(self) -> None:
        self._view.show_export_failure(word("Đã hủy theo yêu cầu. Không có gói nào được ghi."))

    def _on_ended(self) -> None:
        self._view.show_busy(is_busy=False)
