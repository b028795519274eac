"""The jobs of the page *Nộp hồ sơ*: looking, the key, the report, the package."""

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

from desktop.domain.approval import approval_of
from desktop.domain.errors import AppError
from desktop.domain.signed_report import ReportState
from desktop.domain.signing_errors import LeaderKeyError
from desktop.domain.verification import VerificationReport
from desktop.ports.progress import Progress
from desktop.ports.signing import Signer
from desktop.services.checking import read_standing
from desktop.services.enrolling import Enrolment, write_enrolment
from desktop.services.explaining import bases_of
from desktop.services.exporting import (
    Exported,
    compose_report,
    export_submission,
    make_report,
    read_exports,
)
from desktop.services.key_copy import copy_office_key
from desktop.services.office_key import make_office_key
from desktop.services.package_judge import PackageJudge
from desktop.services.paper_files import keep_slip
from desktop.services.placing import place_file
from desktop.services.report_paper import REPORT_PDF
from desktop.services.report_standing import read_standing_report
from desktop.services.signing_means import SigningMeans, open_means
from desktop.services.signing_report import save_report
from desktop.services.workspace import Workspace
from desktop.ui.submission.rows import SHOWN_KINDS
from desktop.ui.submission.steps import Overview


@dataclass(frozen=True, slots=True)
class Made:
    """A package that was written and read back; `encrypted` are its files for the receiver.

    `time_stamps` is where stamps were asked from, "" for nowhere.
    """

    exported: Exported
    report: VerificationReport
    encrypted: tuple[Path, ...] = ()
    time_stamps: str = ""


@dataclass(frozen=True, slots=True)
class Hand:
    """With what somebody signs; `pin` is None where the token's reader asks for it."""

    means: SigningMeans
    pin: str | None


@dataclass(frozen=True, slots=True)
class Order:
    """How the next package is to be made: the office signs it, after the leader where one does.

    `mail_limit` is the largest mail in bytes where it is to be split, `recipient` whom it is
    encrypted to, "" for nobody; `explains` leaves out what the last whole submission carried.
    `time_stamps` is where stamps are asked from, "" for nowhere.
    """

    office: Hand
    leader: Hand | None = None
    mail_limit: int | None = None
    recipient: str = ""
    explains: bool = False
    time_stamps: str = ""


def look(workspace: Workspace) -> Overview:
    """Everything the page shows, at one moment."""
    standing = read_standing_report(workspace, compose_report(workspace))
    scored = read_standing(workspace)
    with workspace.look() as work:
        entries, asked = work.journal.all(SHOWN_KINDS), work.rounds.last()
    return Overview(
        findings=scored.findings,
        exports=read_exports(workspace),
        has_key=workspace.key_path.exists(),
        approval=approval_of(entries),
        entries=entries,
        report=standing.state,
        report_record=standing.record,
        round=asked,
        is_begun=scored.sheet.is_begun,
    )


def copy_report(workspace: Workspace, folder: Path, progress: Progress) -> Path:
    """The report that people sign or signed, else what would be reported now."""
    progress.step(0, 0, "")
    state = read_standing_report(workspace, compose_report(workspace)).state
    if state in {ReportState.UNSIGNED, ReportState.SIGNED}:
        return save_report(workspace, folder)
    return place_file(folder / REPORT_PDF, make_report(workspace))


def create_key(workspace: Workspace, pin: str, progress: Progress) -> Signer:
    """A new key of the office."""
    progress.step(0, 0, "")
    return make_office_key(workspace, pin=pin)


def copy_key(workspace: Workspace, folder: Path, progress: Progress) -> tuple[Path, ...]:
    """A copy of the key that was read back."""
    progress.step(0, 0, "")
    return copy_office_key(workspace, folder)


def enrol(workspace: Workspace, folder: Path, progress: Progress) -> Enrolment:
    """The sheet and the certificate, written into a folder."""
    progress.step(0, 0, "")
    return write_enrolment(workspace, folder)


def export(workspace: Workspace, order: Order, folder: Path, progress: Progress) -> Made:
    """What is encrypted goes into the folder; what anybody could read stays in the office."""
    progress.step(0, 0, "")
    with _signers(workspace, order) as signers:
        exported = export_submission(
            workspace,
            folder=folder,
            signer=signers,
            progress=progress,
            mail_limit=order.mail_limit,
            recipients=(order.recipient,) if order.recipient else (),
            explains=order.explains,
        )
        judge = PackageJudge(
            workspace.tools,
            tuple(one.certificate for one in signers),
            bases=bases_of(workspace, exported.record),
        )
        keep_slip(workspace, exported.record)
    (judgement,) = judge.judge(exported.paths, progress=progress)
    return Made(exported, judgement.report, exported.encrypted, order.time_stamps)


@contextmanager
def _signers(workspace: Workspace, order: Order) -> Iterator[tuple[Signer, ...]]:
    """The leader, where one signs, and the office; all are open before anybody signs."""
    with ExitStack() as opened:
        signers: list[Signer] = []
        stamps = order.time_stamps
        if (leader := order.leader) is not None:
            try:
                means = open_means(
                    workspace.tools, leader.means, pin=leader.pin, time_stamps=stamps
                )
                signers.append(opened.enter_context(means))
            except AppError as error:
                raise LeaderKeyError(error) from error
        hand = order.office
        office = open_means(workspace.tools, hand.means, pin=hand.pin, time_stamps=stamps)
        signers.append(opened.enter_context(office))
        yield tuple(signers)
