"""Puts the contents of a submission package together: papers, data, evidence, labels."""

from dataclasses import dataclass, replace
from functools import partial

from desktop.domain.evidence import EvidenceDocument
from desktop.domain.explanation_json import Explanation, explanation_json
from desktop.domain.package_names import package_name
from desktop.domain.submission import PackageHead, Submission
from desktop.domain.submission_json import package_json, submission_json
from desktop.ports.package_writing import PackageEntry, PackagePlan, StoredSource
from desktop.ports.papers import ReportContent
from desktop.ports.signing import Signer
from desktop.services.report_paper import REPORT_DOCX, REPORT_PDF, compose_paper
from desktop.services.report_standing import report_source
from desktop.services.splitting import HEAD, INSTRUCTIONS, Whole
from desktop.services.workspace import Workspace
from desktop.wording.days import today


@dataclass(frozen=True, slots=True)
class Saying:
    """What a package says: the submission, what its papers say, what an explanation rests on."""

    submission: Submission
    content: ReportContent
    explanation: Explanation | None = None

    @property
    def carried(self) -> tuple[EvidenceDocument, ...]:
        """The documents whose bytes travel."""
        elsewhere = () if self.explanation is None else self.explanation.from_base
        return tuple(one for one in self.submission.documents if one.code not in elsewhere)


def whole_package(workspace: Workspace, saying: Saying, *, signer: Signer) -> Whole:
    """The package as it would be in one file; `signer` is whose fingerprint the papers name.

    What takes long to set is left to be made while the package is written.
    """

    def instructions(name: str) -> bytes:
        papers = workspace.tools.papers
        return papers.check_instructions(package_name=name, fingerprint=signer.fingerprint)

    submission = saying.submission
    return Whole(
        head=submission.head,
        plan=_plan(workspace, saying, instructions(package_name(submission.head))),
        documents={submission.paths[one.code]: one for one in saying.carried},
        instructions=instructions,
    )


def _plan(workspace: Workspace, saying: Saying, instructions: bytes) -> PackagePlan:
    submission, content, explanation = saying.submission, saying.content, saying.explanation
    papers, paper = workspace.tools.papers, compose_paper(workspace, content)
    table, to_edit = partial(papers.self_score_annex, paper), partial(papers.report_docx, paper)
    paths = {one.code: submission.paths[one.code] for one in saying.carried}
    made = (
        PackageEntry("index.html", papers.viewer(replace(content, paths=paths))),
        PackageEntry(HEAD, package_json(submission.head)),
        PackageEntry("submission.json", submission_json(submission, content.sheet)),
        *(() if explanation is None else (_explaining(explanation),)),
        PackageEntry("criteria-set.yaml", workspace.set_bytes),
        PackageEntry(f"report/{REPORT_PDF}", report_source(workspace, content)),
        PackageEntry("report/bang-tu-cham-diem.pdf", table),
        PackageEntry(f"report/{REPORT_DOCX}", to_edit),
        PackageEntry(INSTRUCTIONS, instructions),
    )
    stored = tuple(PackageEntry(paths[one.code], _source(workspace, one)) for one in saying.carried)
    return PackagePlan(made + stored, _bag_info(submission.head))


def _explaining(explanation: Explanation) -> PackageEntry:
    return PackageEntry("explanation.json", explanation_json(explanation))


def _source(workspace: Workspace, document: EvidenceDocument) -> StoredSource:
    content = document.content
    path = workspace.vault.path_of(content.digest)
    return StoredSource(path, content.digest, content.size, content.crc32)


def _bag_info(head: PackageHead) -> tuple[tuple[str, str], ...]:
    return (
        ("Source-Organization", head.unit.name),
        ("Bagging-Date", today(head.created_at).isoformat()),
        ("External-Identifier", f"{head.unit.code}-{head.year}-{head.sequence:03d}"),
        ("Internal-Sender-Identifier", f"{head.set_id} {head.set_version}"),
    )
