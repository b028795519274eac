"""Checks that a PDF is the report that was made, with signatures on it and nothing else."""

from collections.abc import Sequence
from hashlib import sha256
from pathlib import Path
from types import MappingProxyType
from typing import Final

from desktop.domain.evidence import Content
from desktop.domain.report_errors import ReportRefusal, ReportRefusedError
from desktop.domain.signed_report import PdfCheck, PdfTrouble, ReportRecord
from desktop.domain.verification import Claim
from desktop.services.report_texts import differing_pages
from desktop.services.trust import read_trusted_certificates
from desktop.services.trusted import trusted_here
from desktop.services.workspace import Workspace

_PDF: Final = b"%PDF-"
_REFUSALS: Final = MappingProxyType(
    {
        PdfTrouble.DAMAGED: ReportRefusal.DAMAGED,
        PdfTrouble.ENCRYPTED: ReportRefusal.ENCRYPTED,
        PdfTrouble.TOO_LARGE: ReportRefusal.TOO_LARGE,
        PdfTrouble.TIMED_OUT: ReportRefusal.TIMED_OUT,
    }
)


def check_report(
    workspace: Workspace,
    record: ReportRecord,
    content: bytes,
    file: Path,
    *,
    trusted: Sequence[bytes],
) -> PdfCheck:
    """What the signatures are worth, if it is this report, signed, and nothing else.

    Raises ReportRefusedError, TrustDamagedError.
    """
    _refuse_other(workspace, record, content, file)
    check = judge_report(workspace, record, content, trusted)
    if check.trouble is not None:
        raise ReportRefusedError(file, _REFUSALS[check.trouble])
    if not check.signatures or check.only_signed is not Claim.YES:
        raise ReportRefusedError(file, ReportRefusal.CHANGED)
    if any(one.status.valid is Claim.NO for one in check.signatures):
        raise ReportRefusedError(file, ReportRefusal.BROKEN)
    return check


def _refuse_other(workspace: Workspace, record: ReportRecord, content: bytes, file: Path) -> None:
    """Raise ReportRefusedError unless the file begins with the report, and goes on."""
    if not content.startswith(_PDF):
        raise ReportRefusedError(file, ReportRefusal.NOT_PDF)
    if _begins_with(content, record.base):
        if len(content) == record.base.size:
            raise ReportRefusedError(file, ReportRefusal.UNSIGNED)
        return
    with workspace.look() as work:
        earlier = work.reports.all()
    if any(_begins_with(content, one.base) for one in earlier):
        raise ReportRefusedError(file, ReportRefusal.OLDER)
    pages = differing_pages(workspace, workspace.vault.path_of(record.base.digest), file)
    if pages is None:
        raise ReportRefusedError(file, ReportRefusal.OTHER)
    reason = ReportRefusal.OTHER if pages else ReportRefusal.REWRITTEN
    raise ReportRefusedError(file, reason, pages)


def _begins_with(content: bytes, base: Content) -> bool:
    return sha256(content[: base.size]).hexdigest() == base.digest


def judge_report(
    workspace: Workspace, record: ReportRecord, content: bytes, trusted: Sequence[bytes]
) -> PdfCheck:
    """What the signatures on a form of this report are worth.

    The office's own key is trusted, and what is installed. Raises TrustDamagedError.
    """
    own = (*read_trusted_certificates(workspace.key_path.parent), *trusted_here(workspace))
    return workspace.tools.check_signed_pdf(
        content,
        base_size=record.base.size,
        trusted=(*own, *trusted),
        at=workspace.tools.clock.now(),
    )


def report_bytes(workspace: Workspace, content: Content) -> bytes:
    """The bytes, as they were kept; raises ObjectMissingError, ObjectDamagedError."""
    workspace.vault.verify(content.digest, on_bytes=lambda _: None)
    return workspace.vault.path_of(content.digest).read_bytes()
