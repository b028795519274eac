"""Makes the report that people sign, signs it here, or takes it back from elsewhere."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import Protocol

from desktop.domain.errors import AppError
from desktop.domain.signed_report import (
    Issuing,
    PdfSignature,
    ReportState,
    SigningRole,
    StampState,
)
from desktop.domain.verification import Claim
from desktop.ports.progress import Progress
from desktop.services.signing_means import open_means
from desktop.services.signing_report import (
    SignedReport,
    import_signed,
    make_for_signing,
    read_report,
    save_report,
    sign_in_program,
)
from desktop.services.workspace import Workspace
from desktop.ui.messages import describe_error, describe_stamps
from desktop.ui.submission.making import Hand
from desktop.ui.work import Jobs, Reply
from desktop.wording.numbers import moment
from desktop.wording.phrases import say, word


@dataclass(frozen=True, slots=True)
class Signing:
    """Who signs with what; `picture` (PNG) is what is seen of it, else a few words are.

    `issuing` is what the report says of itself, if it has to be made first; `time_stamps` is where
    a stamp is asked from, "" for nowhere.
    """

    hand: Hand
    role: SigningRole
    issuing: Issuing
    picture: bytes | None = None
    time_stamps: str = ""


@dataclass(frozen=True, slots=True)
class SignatureRow:
    """A signature on the report, in one line."""

    text: str
    is_valid: bool


class ReportingView(Protocol):
    """What the step can show."""

    def show_signatures(self, rows: Sequence[SignatureRow]) -> None: ...
    def show_report_said(self, sentence: str, *, tone: str) -> None: ...
    def forget_report_pin(self) -> None: ...
    def show_busy(self, *, is_busy: bool) -> None: ...


class Reporting:
    """The signed file is kept byte for byte and travels in the package."""

    def __init__(
        self,
        workspace: Workspace,
        *,
        jobs: Jobs,
        view: ReportingView,
        refresh: Callable[[], None],
        time_stamps: Callable[[], str],
    ) -> None:
        self._workspace, self._jobs, self._view = workspace, jobs, view
        self._refresh, self._time_stamps = refresh, time_stamps

    def make(self, issuing: Issuing) -> None:
        """Make the report as it stands now."""
        job = partial(_make, self._workspace, issuing)
        said = word("Đã tạo báo cáo để ký.")
        self._start(word("Đang tạo báo cáo"), job, partial(self._on_report, said))

    def save(self, folder: Path, issuing: Issuing) -> None:
        """Write it out, to be signed elsewhere."""
        job = partial(_save, self._workspace, folder, issuing)
        self._start(word("Đang lưu báo cáo"), job, self._on_saved)

    def take_back(self, file: Path) -> None:
        """Take it back after it was signed elsewhere."""
        job = partial(_take_back, self._workspace, file)
        said = word("Đúng là báo cáo này và chữ ký khớp. Đã giữ nguyên từng byte.")
        self._start(word("Đang kiểm tra báo cáo đã ký"), job, partial(self._on_report, said))

    def sign(self, signing: Signing) -> None:
        """Sign it here."""
        address = self._time_stamps()
        job = partial(_sign, self._workspace, replace(signing, time_stamps=address))
        self._start(word("Đang ký báo cáo"), job, partial(self._on_signed, address))

    def look(self) -> None:
        """Show the signatures on the latest report; they are checked anew."""
        reply = Reply(done=self._on_known, failed=self._on_failed)
        self._jobs.save(partial(read_report, self._workspace), reply)

    def _start(self, title: str, job: Callable[[Progress], object], done: object) -> None:
        self._view.show_busy(is_busy=True)
        reply: Reply[object] = Reply(
            done=done,  # type: ignore[arg-type] # each job comes with who hears of it
            failed=self._on_failed,
            ended=self._on_ended,
        )
        self._jobs.start(title, job, reply)

    def _on_report(self, said: str, report: SignedReport) -> None:
        self._view.show_report_said(said, tone="success")
        self._view.forget_report_pin()
        self._on_known(report)
        self._refresh()

    def _on_signed(self, address: str, report: SignedReport) -> None:
        made = report.signatures[-1:]  # here one signs at a time
        lacking = [one.status.signer for one in made if one.stamp is StampState.NONE]
        said = (word("Đã ký báo cáo."), describe_stamps(address, lacking))
        self._on_report(" ".join(each for each in said if each), report)

    def _on_saved(self, path: Path) -> None:
        template = (
            "Đã lưu “{path}”. Hãy ký thêm vào chính tệp này, không in ra hay lưu thành PDF khác, "
            "rồi lấy về."
        )
        self._view.show_report_said(say(template, path=str(path)), tone="accent")

    def _on_known(self, report: SignedReport | None) -> None:
        rows = [] if report is None else [_row(one) for one in report.signatures]
        self._view.show_signatures(rows)

    def _on_failed(self, error: AppError) -> None:
        self._view.show_report_said(describe_error(error), tone="danger")

    def _on_ended(self) -> None:
        self._view.show_busy(is_busy=False)


def _row(one: PdfSignature) -> SignatureRow:
    status = one.status
    is_valid = status.valid is Claim.YES
    at = "" if status.signed_at is None else moment(status.signed_at)
    if not is_valid:
        verdict = word("chữ ký không khớp")
    elif status.trusted is Claim.YES:
        verdict = word("chữ ký đúng, người ký đã biết")
    else:
        verdict = word("chữ ký đúng, máy này chưa biết người ký")
    text = say("{signer} · {at} · {verdict}", signer=status.signer, at=at, verdict=verdict)
    return SignatureRow(text, is_valid)


def _make(workspace: Workspace, issuing: Issuing, progress: Progress) -> SignedReport:
    progress.step(0, 0, "")
    return make_for_signing(workspace, issuing)


def _save(workspace: Workspace, folder: Path, issuing: Issuing, progress: Progress) -> Path:
    progress.step(0, 0, "")
    _hold_ready(workspace, issuing)
    return save_report(workspace, folder)


def _take_back(workspace: Workspace, file: Path, progress: Progress) -> SignedReport:
    progress.step(0, 0, "")
    return import_signed(workspace, file)


def _sign(workspace: Workspace, signing: Signing, progress: Progress) -> SignedReport:
    progress.step(0, 0, "")
    _hold_ready(workspace, signing.issuing)
    hand, stamps = signing.hand, signing.time_stamps
    with open_means(workspace.tools, hand.means, pin=hand.pin, time_stamps=stamps) as signer:
        return sign_in_program(workspace, signer, role=signing.role, picture=signing.picture)


def _hold_ready(workspace: Workspace, issuing: Issuing) -> None:
    """Make the report, where there is none that still holds."""
    known = read_report(workspace)
    if known is None or known.state is ReportState.OUTDATED:
        make_for_signing(workspace, issuing)
