"""Makes the signed submission package of a workspace."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial
from pathlib import Path

from desktop.domain.answers import Layer
from desktop.domain.audit import EntryKind
from desktop.domain.evidence import EvidenceDocument
from desktop.domain.findings import Weight
from desktop.domain.package_names import evidence_path
from desktop.domain.scoring.totals import ScoreSheet
from desktop.domain.signed_report import ReportState
from desktop.domain.strict_json import JsonValue
from desktop.domain.submission import PackageHead, PackageKind, Submission
from desktop.domain.submission_errors import ExportBlockedError
from desktop.ports.exports import ExportRecord
from desktop.ports.package_writing import SealedPackage
from desktop.ports.papers import ReportContent
from desktop.ports.progress import Progress
from desktop.ports.signing import Signer
from desktop.services.approving import refuse_unapproved
from desktop.services.auditing import audit_head
from desktop.services.checking import check_workspace
from desktop.services.copying_out import copy_out, other_folder
from desktop.services.encrypting import encrypt_packages
from desktop.services.explaining import explain
from desktop.services.export_shelf import gathering, settle, shelve
from desktop.services.library import Library, read_library
from desktop.services.package_plan import Saying, whole_package
from desktop.services.part_of_job import parts_of
from desktop.services.report_paper import compose_paper
from desktop.services.report_standing import read_standing_report
from desktop.services.scoring import Scores, read_scores
from desktop.services.splitting import (
    PlannedFile,
    plan_size,
    split_package,
)
from desktop.services.workspace import Workspace
from desktop.services.writing_files import write_files


@dataclass(frozen=True, slots=True)
class Exported:
    """A package that was made and entered in the workspace's list: its file, or its volumes.

    `report` says whether the report in it is the one that people signed; `encrypted` are the files
    for the receiver, where it was encrypted.
    """

    paths: tuple[Path, ...]
    record: ExportRecord
    report: ReportState
    encrypted: tuple[Path, ...] = ()

    @property
    def path(self) -> Path:
        """The file to open first."""
        return self.paths[0]


def export_submission(  # noqa: PLR0913 - each is a choice of its own of who exports
    workspace: Workspace,
    *,
    folder: Path | None,
    signer: Signer | Sequence[Signer],
    progress: Progress,
    mail_limit: int | None = None,
    recipients: Sequence[str] = (),
    explains: bool = False,
) -> Exported:
    """Write the next package of the unit's sequence into `exports/`, and copy it into `folder`.

    With a limit, a package that is too large for one mail of so many bytes becomes volumes that
    are not; with recipients, only what is encrypted to them is copied. Only documents that prove
    something travel; an explanation leaves out those that the last whole submission carried. Its
    files and its place in the list come together, or not at all; where the copying fails, which is
    said by PackageNotCopiedError and PackageCopyStoppedError, the package was made and can be
    handed over. Raises ExportBlockedError while the check finds what would bounce it,
    NotApprovedError, ApprovedContentChangedError, NoBaseError, ExportFolderGoneError, and what
    `split_package`, the package writer and `PackageCipher.encrypt` raise.
    Damaged bytes are set aside, so that attaching the original mends them. Where two sign, the
    leader comes first; the office, the last, is written down as the signer. Success is to be said
    after the result was verified.
    """
    folder = other_folder(workspace, folder)
    blocking = [one for one in check_workspace(workspace) if one.weight is Weight.BOUNCES]
    if blocking:
        raise ExportBlockedError(len(blocking))
    refuse_unapproved(workspace)
    signers = signer if isinstance(signer, Sequence) else (signer,)
    office = signers[-1]
    saying = _saying(workspace, signers=len(signers), explains=explains)
    whole = whole_package(workspace, saying, signer=office)
    files = (
        (PlannedFile(whole.head, whole.plan),)
        if mail_limit is None
        else split_package(
            whole,
            sizes=workspace.tools.sizes,
            mail_limit=mail_limit,
            pause=partial(progress.step, 0, 0, ""),
        )
    )
    size = sum(plan_size(one.plan) for one in files)
    parts = parts_of(progress, [size, size] if recipients else [size])
    settle(workspace.exports, _last_of(workspace))
    with gathering(workspace.exports) as gathered:
        sealed = write_files(workspace, files, gathered, signer=signer, progress=next(parts))
        made = [one.path for one in sealed]
        encrypted = encrypt_packages(
            workspace.tools,
            made,
            folder=gathered,
            recipients=recipients,
            progress=next(parts, progress),
        )
        contents = frozenset(one.content.digest for one in whole.documents.values())
        made_one = _record(files, sealed, office)
        record = replace(made_one, is_encrypted=bool(encrypted), contents=contents)
        _enter(workspace, record, len(files))
    shelve(workspace.exports)
    exported = Exported(
        paths=tuple(workspace.exports / one.name for one in made),
        record=record,
        report=read_standing_report(workspace, saying.content).state,
        encrypted=tuple(workspace.exports / one.name for one in encrypted),
    )
    return exported if folder is None else _copied(workspace, exported, folder, progress)


def _record(
    files: Sequence[PlannedFile],
    sealed: Sequence[SealedPackage],
    office: Signer,
) -> ExportRecord:
    head = files[0].head
    return ExportRecord(
        sequence=head.sequence,
        file_name=files[0].name,
        digest=sealed[0].digest if head.volume is None else head.volume.group,
        size=sum(one.size for one in sealed),
        signer=office.subject,
        fingerprint=office.fingerprint,
        created_at=head.created_at,
        kind=head.kind,
        base=head.base,
    )


def _enter(workspace: Workspace, record: ExportRecord, files: int) -> None:
    with workspace.work() as work:
        work.exports.add(record)
        # The package says when it was put together; its entry follows those made meanwhile.
        told, now = _told(record, files), workspace.tools.clock.now()
        work.journal.append(EntryKind.EXPORTED, told, at=now, actor=record.signer)
        work.commit()


def _copied(workspace: Workspace, exported: Exported, folder: Path, progress: Progress) -> Exported:
    """Only what may leave the office is copied: of an encrypted package, its encrypted files."""
    files, package = exported.encrypted or exported.paths, exported.record.file_name
    there = copy_out(workspace, files, folder, package=package, progress=progress)
    if exported.encrypted:
        return replace(exported, encrypted=there)
    return replace(exported, paths=there)


def _told(record: ExportRecord, files: int) -> dict[str, JsonValue]:
    of_kind: dict[str, JsonValue] = {"kind": record.kind.value, "base": record.base}
    explained = of_kind if record.kind is PackageKind.EXPLANATION else {}
    return explained | {
        "sequence": record.sequence,
        "file": record.file_name,
        "files": files,
        "digest": record.digest,
        "fingerprint": record.fingerprint,
        "encrypted": record.is_encrypted,
    }


def read_exports(workspace: Workspace) -> tuple[ExportRecord, ...]:
    """The packages made so far, oldest first."""
    with workspace.look() as work:
        return work.exports.all()


def _last_of(workspace: Workspace) -> ExportRecord | None:
    exports = read_exports(workspace)
    return exports[-1] if exports else None


def make_report(workspace: Workspace) -> bytes:
    """The self-score report as it would be made now, PDF."""
    _, content = _compose(workspace)
    return workspace.tools.papers.report_pdf(compose_paper(workspace, content))


def compose_report(workspace: Workspace) -> ReportContent:
    """What a report made now would say."""
    _, content = _compose(workspace)
    return content


def compose_submission(workspace: Workspace) -> tuple[Submission, ScoreSheet]:
    """What the next package would say, and what it is worth."""
    submission, content = _compose(workspace)
    return submission, content.sheet


def _saying(workspace: Workspace, *, signers: int, explains: bool) -> Saying:
    submission, content = _compose(workspace)
    explanation = None
    if explains:
        submission, explanation = explain(workspace, submission)
    submission = replace(submission, head=replace(submission.head, signers=signers))
    return Saying(submission, content, explanation)


def _compose(workspace: Workspace) -> tuple[Submission, ReportContent]:
    scores = read_scores(workspace)
    library = read_library(workspace)
    head = _head(workspace, workspace.tools.clock.now().replace(microsecond=0))
    documents = _used(library)
    paths = {one.code: evidence_path(one) for one in documents}
    submission = Submission(
        head=head,
        answers={Layer.SELF: scores.answers},
        documents=documents,
        links=library.links,
        paths=paths,
    )
    return submission, _content(workspace, scores, submission)


def _content(workspace: Workspace, scores: Scores, submission: Submission) -> ReportContent:
    return ReportContent(
        unit=workspace.unit,
        criterion_set=workspace.criterion_set,
        answers=scores.answers,
        sheet=scores.sheet,
        documents=submission.documents,
        links=submission.links,
        paths=submission.paths,
        at=submission.head.created_at,
    )


def _head(workspace: Workspace, at: datetime) -> PackageHead:
    last = _last_of(workspace)
    with workspace.look() as work:
        asked = work.rounds.last()
    return PackageHead(
        unit=workspace.unit,
        year=workspace.criterion_set.year,
        set_id=workspace.criterion_set.id,
        set_version=workspace.criterion_set.version,
        criterion_set=workspace.set_digest,
        sequence=1 if last is None else last.sequence + 1,
        previous=None if last is None else last.digest,
        created_at=at,
        to=None if asked is None else asked.office,
        audit=audit_head(workspace),
    )


def _used(library: Library) -> tuple[EvidenceDocument, ...]:
    used = {link.document for link in library.links}
    return tuple(one for code, one in library.documents.items() if code in used)
