"""Decides what the page *Nộp hồ sơ* shows: check, key, package, and what was sent before."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Protocol

from desktop.domain.errors import AppError, ExportBlockedError
from desktop.domain.findings import CheckFinding, Weight
from desktop.domain.verification import VerificationReport
from desktop.ports import ExportRecord, Progress, Signer
from desktop.services.checking import check_workspace
from desktop.services.exporting import Exported, export_submission, read_exports
from desktop.services.key_copy import copy_office_key
from desktop.services.trust import read_trusted_certificates
from desktop.services.verifying import verify_package
from desktop.services.workspace import Workspace
from desktop.ui.checks.places import Places
from desktop.ui.checks.rows import FindingRow, finding_rows
from desktop.ui.messages import describe_error
from desktop.ui.submission.rows import PackageRow, package_rows
from desktop.ui.work import Jobs, Reply
from desktop.wording.phrases import say, word


@dataclass(frozen=True, slots=True)
class Overview:
    """What the page knows at one moment."""

    findings: tuple[CheckFinding, ...]
    exports: tuple[ExportRecord, ...]
    has_key: bool


@dataclass(frozen=True, slots=True)
class Made:
    """A package that was written and read back."""

    exported: Exported
    report: VerificationReport


class SubmissionView(Protocol):
    """What the page can show."""

    def show_findings(self, rows: Sequence[FindingRow], blocking: int) -> None: ...
    def show_check_failure(self, sentence: str) -> None: ...
    def show_key(self, *, has_key: bool, owner: str) -> None: ...
    def show_key_fault(self, sentence: str) -> None: ...
    def show_key_copied(self, sentence: str) -> None: ...
    def show_folder(self, folder: Path) -> None: ...
    def show_busy(self, *, is_busy: bool) -> None: ...
    def show_result(self, made: Made) -> None: ...
    def show_export_failure(self, sentence: str) -> None: ...
    def show_packages(self, rows: Sequence[PackageRow]) -> None: ...
    def show_report(self, report: VerificationReport) -> None: ...


class SubmissionPresenter:
    """Leads from the check to a package that was read back."""

    def __init__(
        self,
        workspace: Workspace,
        *,
        jobs: Jobs,
        view: SubmissionView,
        places: Places,
    ) -> None:
        self._workspace, self._jobs, self._view = workspace, jobs, view
        self._places = places
        self._folder = workspace.exports
        self._view.show_folder(self._folder)

    def refresh(self) -> None:
        """Check anew; comes after whatever was sent to be saved."""
        reply = Reply(done=self._show, failed=self._on_not_checked)
        self._jobs.save(partial(_look, self._workspace), reply)

    def jump(self, row: FindingRow) -> None:
        """Go where a finding can be mended."""
        self._places.open(row)

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
        job = partial(_create_key, self._workspace, pin)
        self._jobs.start(word("Đang tạo khóa ký"), job, reply)

    def copy_key(self, folder: Path) -> None:
        """Keep a recovery copy of the key in a folder, and read it back."""
        self._view.show_key_fault("")
        self._view.show_key_copied("")
        reply = Reply(done=self._on_key_copied, failed=self._on_key_failed, ended=self._on_ended)
        self._view.show_busy(is_busy=True)
        job = partial(_copy_key, self._workspace, folder)
        self._jobs.start(word("Đang lưu bản sao khóa"), job, reply)

    def export(self, pin: str) -> None:
        """Sign and write the next package, then read it back."""
        job = partial(_export, self._workspace, pin, self._folder)
        reply = Reply(
            done=self._on_made,
            failed=self._on_failed,
            cancelled=self._on_cancelled,
            ended=self._on_ended,
        )
        self._view.show_busy(is_busy=True)
        self._jobs.start(word("Đang xuất và kiểm tra gói"), job, reply)

    def verify(self, package: Path) -> None:
        """Check any package."""
        job = partial(_verify, self._workspace, package)
        title = say("Đang kiểm tra “{name}”", name=package.name)
        reply = Reply(done=self._view.show_report, failed=self._on_failed, ended=self._on_ended)
        self._view.show_busy(is_busy=True)
        self._jobs.start(title, job, reply)

    def _show(self, overview: Overview) -> None:
        blocking = sum(1 for one in overview.findings if one.weight is Weight.BOUNCES)
        rows = finding_rows(overview.findings, self._workspace.criterion_set)
        self._view.show_findings(rows, blocking)
        self._view.show_key(has_key=overview.has_key, owner=self._workspace.unit.name)
        self._view.show_packages(package_rows(overview.exports, self._workspace.exports))

    def _on_not_checked(self, error: AppError) -> None:
        self._view.show_check_failure(describe_error(error))

    def _on_key_made(self, _signer: Signer) -> None:
        self._view.show_key_fault("")
        self.refresh()

    def _on_key_copied(self, copies: tuple[Path, ...]) -> None:
        template = "Đã lưu và đọc lại {names} trong “{folder}”. Hãy cất bản sao ở chỗ khác máy này."
        names = word(" và ").join(copy.name for copy in copies)
        self._view.show_key_copied(say(template, names=names, folder=str(copies[0].parent)))

    def _on_key_failed(self, error: AppError) -> None:
        self._view.show_key_fault(describe_error(error))

    def _on_made(self, made: Made) -> None:
        self._view.show_result(made)
        self.refresh()

    def _on_failed(self, error: AppError) -> None:
        self._view.show_export_failure(describe_error(error))
        if isinstance(error, ExportBlockedError):
            self.refresh()

    def _on_cancelled(self) -> None:
        self._view.show_export_failure(word("Đã hủy theo yêu cầu. Không có gói nào được ghi."))

    def _on_ended(self) -> None:
        self._view.show_busy(is_busy=False)


def _look(workspace: Workspace) -> Overview:
    return Overview(
        findings=check_workspace(workspace),
        exports=read_exports(workspace),
        has_key=workspace.key_path.exists(),
    )


def _create_key(workspace: Workspace, pin: str, progress: Progress) -> Signer:
    progress.step(0, 0, "")
    tools = workspace.tools
    return tools.key_file.create(
        workspace.key_path, owner=workspace.unit, pin=pin, at=tools.clock.now()
    )


def _copy_key(workspace: Workspace, folder: Path, progress: Progress) -> tuple[Path, ...]:
    progress.step(0, 0, "")
    return copy_office_key(workspace, folder)


def _export(workspace: Workspace, pin: str, folder: Path, progress: Progress) -> Made:
    progress.step(0, 0, "")
    signer = workspace.tools.key_file.open(workspace.key_path, pin=pin)
    exported = export_submission(workspace, folder=folder, signer=signer, progress=progress)
    report = verify_package(
        workspace.tools,
        exported.path,
        trusted_certificates=(signer.certificate,),
        progress=progress,
    )
    return Made(exported, report)


def _verify(workspace: Workspace, package: Path, progress: Progress) -> VerificationReport:
    """Known is who signed in this workspace; whoever else signed has to be asked."""
    keys = workspace.key_path.parent
    trusted = read_trusted_certificates(keys) if workspace.key_path.exists() else ()
    return verify_package(workspace.tools, package, trusted_certificates=trusted, progress=progress)
