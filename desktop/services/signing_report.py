"""Makes the report that people sign, signs it, and takes back what was signed elsewhere."""

import tempfile
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from desktop.domain.approval import LOCK_KINDS
from desktop.domain.audit import EntryKind
from desktop.domain.errors import FileTooLargeError
from desktop.domain.evidence import Content, MediaType
from desktop.domain.paper_texts import PaperPart
from desktop.domain.report_errors import (
    ReportLeaderFirstError,
    ReportMissingError,
    ReportOutdatedError,
    ReportRefusal,
    ReportRefusedError,
)
from desktop.domain.signed_report import (
    Issuing,
    PdfCheck,
    PdfSignature,
    PdfTrouble,
    ReportRecord,
    ReportState,
    SignaturePlace,
    SigningRole,
)
from desktop.ports.papers import SignatureLook
from desktop.ports.signing import Signer
from desktop.services.exporting import compose_report
from desktop.services.files import read_small_file
from desktop.services.placing import place_file
from desktop.services.report_checking import check_report, judge_report, report_bytes
from desktop.services.report_paper import REPORT_PDF, compose_paper
from desktop.services.report_standing import read_standing_report, report_subject
from desktop.services.workspace import Workspace

_PARTS: Final = {
    PaperPart.NUMBER: "number",
    PaperPart.DAY: "day",
    PaperPart.SIGNER: "leader",
    PaperPart.TITLE: "title",
    PaperPart.AUTHORITY: "title",  # follows from it
}
"""What of `Issuing` takes the place of which piece of the report."""


@dataclass(frozen=True, slots=True)
class SignedReport:
    """A report, how it stands to the present, and what the signatures on it are worth.

    With `trouble` nothing is known of them.
    """

    record: ReportRecord
    state: ReportState
    signatures: tuple[PdfSignature, ...] = ()
    trouble: PdfTrouble | None = None


def make_for_signing(workspace: Workspace, issuing: Issuing | None = None) -> SignedReport:
    """Make the report as it stands now, to be signed; whoever approved is named where nobody is.

    What is given here takes the place of what was written for it in the report's own form.
    Reports made before stay kept, but are signed no more. Raises DiskFullError,
    WriteRefusedError.
    """
    given = issuing or Issuing()
    issuing = _named(workspace, given)
    replaced = {part for part, name in _PARTS.items() if getattr(given, name)}
    content = compose_report(workspace)
    paper = compose_paper(workspace, content, issuing=issuing)
    texts = {part: text for part, text in paper.texts.items() if part not in replaced}
    base = _keep(workspace, workspace.tools.papers.report_pdf(replace(paper, texts=texts)))
    subject = report_subject(workspace, content)
    with workspace.work() as work:
        for part in replaced:
            work.paper_texts.drop(part)
        record = work.reports.add(base, issuing, subject=subject, at=content.at)
        work.commit()
    return SignedReport(record, ReportState.UNSIGNED)


def read_report(workspace: Workspace, *, trusted: Sequence[bytes] = ()) -> SignedReport | None:
    """The report made last, its signatures checked now; None where none was made.

    The office's own key is trusted besides. Raises ObjectMissingError, ObjectDamagedError.
    """
    standing = read_standing_report(workspace, compose_report(workspace))
    record = standing.record
    if record is None:
        return None
    if record.signed is None:
        return SignedReport(record, standing.state)
    check = judge_report(workspace, record, report_bytes(workspace, record.signed), trusted)
    return SignedReport(record, standing.state, check.signatures, check.trouble)


def save_report(workspace: Workspace, folder: Path) -> Path:
    """Write the report, with the signatures it bears, to be signed elsewhere or looked at.

    Raises ReportMissingError, ObjectMissingError, ObjectDamagedError, DiskFullError,
    WriteRefusedError.
    """
    record = _latest(workspace)
    return place_file(folder / REPORT_PDF, report_bytes(workspace, record.latest))


def sign_in_program(
    workspace: Workspace, signer: Signer, *, role: SigningRole, picture: bytes | None = None
) -> SignedReport:
    """Add a signature to the report made last; `picture` (PNG) is what is seen of it.

    Raises ReportMissingError, ReportOutdatedError, ReportLeaderFirstError,
    ReportAlreadySignedError, SignaturePictureRefusedError, and what the signer raises.
    """
    standing = read_standing_report(workspace, compose_report(workspace))
    record = standing.record
    if record is None:
        raise ReportMissingError
    if standing.state is ReportState.OUTDATED:
        raise ReportOutdatedError
    if role is SigningRole.OFFICE and record.signed is None:
        raise ReportLeaderFirstError
    place = _place(role, picture)
    at = workspace.tools.clock.now().replace(microsecond=0)
    look = workspace.tools.papers.signature_look(SignatureLook(place, signer.subject, at, picture))
    before = report_bytes(workspace, record.latest)
    content = signer.sign_pdf(before, place=place, look=look, at=at)
    trusted = (signer.certificate,)
    check = check_report(workspace, record, content, Path(REPORT_PDF), trusted=trusted)
    return _enter(workspace, record, content, check)


def import_signed(
    workspace: Workspace, file: Path, *, trusted: Sequence[bytes] = ()
) -> SignedReport:
    """Take the report back that was signed elsewhere, byte for byte.

    Its first bytes must be those of the report made last, and all that follows signatures that
    hold. Raises ReportMissingError, ReportRefusedError, FileVanishedError, FileIsFolderError,
    FileUnreadableError, DiskFullError, WriteRefusedError.
    """
    record = _latest(workspace)
    try:
        content = read_small_file(file)
    except FileTooLargeError as error:
        raise ReportRefusedError(file, ReportRefusal.TOO_LARGE) from error
    check = check_report(workspace, record, content, file, trusted=trusted)
    return _enter(workspace, record, content, check)


def _named(workspace: Workspace, issuing: Issuing) -> Issuing:
    """With the name and title of whoever approved, where no leader is named."""
    if issuing.leader:
        return issuing
    with workspace.look() as work:
        entry = work.journal.last(LOCK_KINDS)
    if entry is None or entry.kind is not EntryKind.APPROVED:
        return issuing
    name, title = (str(entry.facts.get(fact, "")) for fact in ("name", "title"))
    return replace(issuing, leader=name, title=title)


def _latest(workspace: Workspace) -> ReportRecord:
    with workspace.look() as work:
        record = work.reports.latest()
    if record is None:
        raise ReportMissingError
    return record


def _place(role: SigningRole, picture: bytes | None) -> SignaturePlace:
    if role is SigningRole.LEADER:
        return SignaturePlace.PERSON
    return SignaturePlace.OFFICE if picture is None else SignaturePlace.SEAL


def _enter(
    workspace: Workspace, record: ReportRecord, content: bytes, check: PdfCheck
) -> SignedReport:
    """Keep the signed bytes first, then say so: an object without a row does no harm."""
    signed = _keep(workspace, content)
    now = workspace.tools.clock.now()
    signers = [one.status.signer for one in check.signatures]
    with workspace.work() as work:
        work.reports.keep_signed(record.number, signed, at=now)
        work.journal.append(
            EntryKind.REPORT_SIGNED,
            {
                "report": record.number,
                "base": record.base.digest,
                "signed": signed.digest,
                "signers": list(signers),
            },
            at=now,
            actor=signers[-1],
        )
        work.commit()
    entered = replace(record, signed=signed, signed_at=now)
    standing = entered.state(report_subject(workspace, compose_report(workspace)))
    return SignedReport(entered, standing, check.signatures)


def _keep(workspace: Workspace, content: bytes) -> Content:
    """The bytes in the vault."""
    with tempfile.TemporaryDirectory(prefix="minhchung-", ignore_cleanup_errors=True) as folder:
        made = Path(folder) / REPORT_PDF
        made.write_bytes(content)
        stored = workspace.vault.put(made, on_bytes=lambda _: None)
    return Content(stored.digest, stored.size, stored.crc32, MediaType.PDF)
