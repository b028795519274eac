"""Shows which trust bundle is installed, and installs another one."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Protocol

from desktop.domain.errors import AppError
from desktop.domain.receiving_errors import TrustUnconfirmedError
from desktop.ports.progress import Progress
from desktop.services.trust_bundle import install_trust
from desktop.services.trust_contents import TrustContents, read_contents
from desktop.services.workspace import Workspace
from desktop.ui.messages import describe_error
from desktop.ui.upkeep.trust_rows import TrustRow, is_outdated, trust_rows, trust_words
from desktop.ui.work import Jobs, Lane, Reply
from desktop.wording.fingerprints import grouped
from desktop.wording.phrases import say, word


@dataclass(frozen=True, slots=True)
class Stranger:
    """A bundle whose signer nobody here knows yet, until a person has compared the fingerprint."""

    package: Path
    fingerprint: str


class TrustView(Protocol):
    """What the dialog can show."""

    def show_installed(self, sentence: str, rows: Sequence[TrustRow]) -> None: ...
    def ask_about_signer(self, stranger: Stranger, question: str) -> None: ...
    def say(self, sentence: str, *, tone: str) -> None: ...
    def show_busy(self, *, is_busy: bool) -> None: ...


class Trusting:
    """Nothing is believed before its signer is known, or compared by a person."""

    def __init__(self, workspace: Workspace, *, jobs: Jobs, view: TrustView) -> None:
        self._workspace, self._jobs, self._view = workspace, jobs, view

    def refresh(self) -> None:
        """Show what is installed."""
        reply = Reply(done=self._show, failed=self._on_unreadable)
        self._jobs.behind(Lane.READ, partial(read_contents, self._workspace), reply)

    def install(self, package: Path, fingerprint: str = "") -> None:
        """Install a bundle; `fingerprint` is its signer's as a person has compared it."""
        job = partial(_install, self._workspace, package, fingerprint)
        reply = Reply(done=self._on_installed, failed=self._on_failed, ended=self._on_ended)
        self._view.show_busy(is_busy=True)
        self._jobs.start(word("Đang kiểm tra bộ tin cậy"), job, reply)

    def _show(self, contents: TrustContents | None) -> None:
        if contents is None:
            said = word(
                "Chưa cài bộ tin cậy nào: người ký chỉ được nhận ra bằng chứng thư đã đối chiếu, "
                "và không biết chứng thư nào đã bị thu hồi.\n\nKhông có bộ tin cậy vẫn làm việc "
                "bình thường. Khi cơ quan tiếp nhận gửi tệp bộ tin cậy, hãy bấm “Cài bộ từ tệp…”."
            )
            self._view.show_installed(said, ())
            return
        now = self._workspace.tools.clock.now()
        said = trust_words(contents, now)
        if is_outdated(contents, now):
            wanted = word("Có phần đã hết hạn; hãy xin cơ quan tiếp nhận bộ mới hơn.")
            said = f"{said} {wanted}"
        self._view.show_installed(said, trust_rows(contents, now))

    def _on_unreadable(self, error: AppError) -> None:
        self._view.show_installed(describe_error(error), ())

    def _on_installed(self, contents: TrustContents | None) -> None:
        self._show(contents)
        if contents is not None:
            template = "Đã cài bộ tin cậy số {number} của {office}: {count} tệp."
            head = contents.installed.head
            count = str(len(contents.installed.material))
            said = say(template, number=str(head.sequence), office=head.unit.name, count=count)
            self._view.say(said, tone="success")

    def _on_failed(self, error: AppError) -> None:
        if isinstance(error, TrustUnconfirmedError):
            question = say(
                "Chưa biết ai ký “{name}”.\nDấu vân tay khóa của người ký:\n{print}\n\nHãy đối "
                "chiếu dấu vân tay này với công văn của cơ quan tiếp nhận, hoặc hỏi qua điện "
                "thoại, trước khi cài. Từ đó mọi bộ tin cậy do khóa này ký được nhận.",
                name=error.path.name,
                print=grouped(error.fingerprint),
            )
            self._view.ask_about_signer(Stranger(error.path, error.fingerprint), question)
            return
        self._view.say(describe_error(error), tone="danger")

    def _on_ended(self) -> None:
        self._view.show_busy(is_busy=False)


def _install(
    workspace: Workspace, package: Path, fingerprint: str, progress: Progress
) -> TrustContents | None:
    progress.step(0, 0, package.name)
    install_trust(workspace, package, fingerprint=fingerprint, progress=progress)
    return read_contents(workspace)
