"""Makes the signed submission package of a workspace."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from desktop.domain.answers import Layer
from desktop.domain.errors import ExportBlockedError, ObjectDamagedError
from desktop.domain.evidence import Digest, EvidenceDocument
from desktop.domain.findings import Weight
from desktop.domain.package_names import evidence_path, package_name
from desktop.domain.scoring.totals import ScoreSheet
from desktop.domain.submission import PackageHead, Submission
from desktop.domain.submission_json import package_json, submission_json
from desktop.ports import (
    ExportRecord,
    PackageEntry,
    PackagePlan,
    Progress,
    ReportContent,
    Signer,
    StoredSource,
)
from desktop.services.checking import check_workspace
from desktop.services.library import Library, read_library
from desktop.services.scoring import Scores, read_scores
from desktop.services.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Exported:
    """A package that was made and entered in the workspace's list."""

    path: Path
    record: ExportRecord


def export_submission(
    workspace: Workspace, *, folder: Path | None, signer: Signer, progress: Progress
) -> Exported:
    """Write the next package of the unit's sequence into `folder` (None: the workspace's own).

    Only documents that prove something travel. The package is whole under its name, or not
    there. Raises ExportBlockedError while the check finds what would bounce it, and what the
    package writer raises. Damaged bytes are set aside, so that attaching the original mends them.
    Success is to be said after `verify_package` of the result.
    """
    blocking = [one for one in check_workspace(workspace) if one.weight is Weight.BOUNCES]
    if blocking:
        raise ExportBlockedError(len(blocking))
    submission, content = _compose(workspace)
    name = package_name(submission.head)
    plan = _plan(workspace, submission, content, name=name, signer=signer)
    target = (folder or workspace.exports) / name
    at = submission.head.created_at
    try:
        sealed = workspace.tools.write_package(
            plan, target, signer=signer, at=at, progress=progress
        )
    except ObjectDamagedError as error:
        workspace.vault.set_aside(Digest(error.digest))
        raise
    record = ExportRecord(
        sequence=submission.head.sequence,
        file_name=name,
        digest=sealed.digest,
        size=sealed.size,
        signer=signer.subject,
        fingerprint=signer.fingerprint,
        created_at=at,
    )
    with workspace.work() as work:
        work.exports.add(record)
        work.commit()
    return Exported(sealed.path, record)


def read_exports(workspace: Workspace) -> tuple[ExportRecord, ...]:
    """The packages made so far, oldest first."""
    with workspace.look() as work:
        return work.exports.all()


def make_report(workspace: Workspace) -> bytes:
    """The self-score report as it stands now, PDF."""
    _, content = _compose(workspace)
    return workspace.tools.papers.self_score_report(content)


def compose_submission(workspace: Workspace) -> tuple[Submission, ScoreSheet]:
    """What the next package would say, and what it is worth."""
    submission, content = _compose(workspace)
    return submission, content.sheet


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
    exports = read_exports(workspace)
    last = exports[-1] if exports else None
    return PackageHead(
        unit=workspace.unit,
        year=workspace.criterion_set.year,
        set_id=workspace.criterion_set.id,
        set_version=workspace.criterion_set.version,
        criterion_set=workspace.set_digest,
        sequence=1 if last is None else last.sequence + 1,
        previous=None if last is None else last.digest,
        created_at=at,
    )


def _used(library: Library) -> tuple[EvidenceDocument, ...]:
    used = {link.document for link in library.links}
    return tuple(one for code, one in library.documents.items() if code in used)


def _plan(
    workspace: Workspace,
    submission: Submission,
    content: ReportContent,
    *,
    name: str,
    signer: Signer,
) -> PackagePlan:
    papers = workspace.tools.papers
    instructions = papers.check_instructions(package_name=name, fingerprint=signer.fingerprint)
    made = (
        PackageEntry("index.html", papers.viewer(content)),
        PackageEntry("package.json", package_json(submission.head)),
        PackageEntry("submission.json", submission_json(submission, content.sheet)),
        PackageEntry("criteria-set.yaml", workspace.set_bytes),
        PackageEntry("report/bang-tu-cham-diem.pdf", papers.self_score_report(content)),
        PackageEntry("CACH-KIEM-TRA.txt", instructions),
    )
    stored = tuple(
        PackageEntry(submission.paths[one.code], _source(workspace, one))
        for one in submission.documents
    )
    return PackagePlan(made + stored, _bag_info(submission.head))


def _source(workspace: Workspace, document: EvidenceDocument) -> StoredSource:
    content = document.content
    path = workspace.vault.path_of(content.digest)
    return StoredSource(path, content.digest, content.size, content.crc32)


def _bag_info(head: PackageHead) -> tuple[tuple[str, str], ...]:
    return (
        ("Source-Organization", head.unit.name),
        ("Bagging-Date", head.created_at.date().isoformat()),
        ("External-Identifier", f"{head.unit.code}-{head.year}-{head.sequence:03d}"),
        ("Internal-Sender-Identifier", f"{head.set_id} {head.set_version}"),
    )
