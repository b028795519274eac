"""Puts the contents of a submission package together: papers, data, evidence, labels."""

from desktop.domain.evidence import EvidenceDocument
from desktop.domain.package_names import package_name
from desktop.domain.submission import PackageHead, Submission
from desktop.domain.submission_json import package_json, submission_json
from desktop.ports import PackageEntry, PackagePlan, ReportContent, Signer, StoredSource
from desktop.services.report_paper import REPORT_DOCX, REPORT_PDF, compose_paper
from desktop.services.report_standing import report_source
from desktop.services.splitting import HEAD, INSTRUCTIONS, Whole
from desktop.services.workspace import Workspace


def whole_package(
    workspace: Workspace, submission: Submission, content: ReportContent, *, signer: Signer
) -> Whole:
    """The package as it would be in one file; `signer` is whose fingerprint the papers name."""

    def instructions(name: str) -> bytes:
        papers = workspace.tools.papers
        return papers.check_instructions(package_name=name, fingerprint=signer.fingerprint)

    return Whole(
        head=submission.head,
        plan=_plan(workspace, submission, content, instructions(package_name(submission.head))),
        documents={submission.paths[one.code]: one for one in submission.documents},
        instructions=instructions,
    )


def _plan(
    workspace: Workspace, submission: Submission, content: ReportContent, instructions: bytes
) -> PackagePlan:
    papers, paper = workspace.tools.papers, compose_paper(workspace, content)
    made = (
        PackageEntry("index.html", papers.viewer(content)),
        PackageEntry(HEAD, package_json(submission.head)),
        PackageEntry("submission.json", submission_json(submission, content.sheet)),
        PackageEntry("criteria-set.yaml", workspace.set_bytes),
        PackageEntry("report/bang-tu-cham-diem.pdf", report_source(workspace, content)),
        PackageEntry(f"report/{REPORT_PDF}", papers.report_pdf(paper)),
        PackageEntry(f"report/{REPORT_DOCX}", papers.report_docx(paper)),
        PackageEntry(INSTRUCTIONS, instructions),
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
