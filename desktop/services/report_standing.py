"""Tells whether the report that people signed still says what would be reported now."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from hashlib import sha256

from desktop.domain.answers_json import answer_to_json
from desktop.domain.audit import EntryKind
from desktop.domain.evidence import Content, Digest
from desktop.domain.evidence_json import document_to_json, link_to_json
from desktop.domain.paper_texts import BODY_PARTS
from desktop.domain.signed_report import ReportRecord, ReportState
from desktop.domain.strict_json import write_json
from desktop.ports.package_writing import StoredSource
from desktop.ports.papers import ReportContent
from desktop.ports.progress import Pause
from desktop.ports.workspace import UnitOfWork
from desktop.services.report_checking import report_bytes
from desktop.services.report_paper import compose_paper
from desktop.services.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Standing:
    """The report made last, and how it stands to the present."""

    state: ReportState
    record: ReportRecord | None = None

    @property
    def kept(self) -> Content | None:
        """The PDF that is to travel; None where one has to be made."""
        if self.record is None or self.state is ReportState.OUTDATED:
            return None
        return self.record.latest


def read_standing_report(workspace: Workspace, content: ReportContent) -> Standing:
    """How the latest report stands to `content`, which is what would be reported now."""
    with workspace.look() as work:
        record = work.reports.latest()
    if record is None:
        return Standing(ReportState.NONE)
    return Standing(record.state(report_subject(workspace, content)), record)


def report_source(
    workspace: Workspace, content: ReportContent
) -> StoredSource | Callable[[Pause], bytes]:
    """The report for a package: the very file that was signed, while nothing was changed since.

    Else what makes it.
    """
    kept = read_standing_report(workspace, content).kept
    if kept is None:
        return partial(workspace.tools.papers.report_pdf, compose_paper(workspace, content))
    path = workspace.vault.path_of(kept.digest)
    return StoredSource(path, kept.digest, kept.size, kept.crc32)


def report_now(workspace: Workspace, content: ReportContent) -> bytes:
    """The report with the signatures it bears, else as it would be made now.

    Raises ObjectMissingError, ObjectDamagedError.
    """
    kept = read_standing_report(workspace, content).kept
    if kept is None:
        return workspace.tools.papers.report_pdf(compose_paper(workspace, content))
    return report_bytes(workspace, kept)


def report_subject(workspace: Workspace, content: ReportContent) -> Digest:
    """The digest of everything a report says but who signs it, under which number, and when."""
    answers = {code: answer_to_json(answer) for code, answer in content.answers.items()}
    with workspace.look() as work:
        texts = work.paper_texts.all()
    links = sorted(content.links, key=lambda one: (one.leaf, one.document, one.requirement))
    said = {
        "unit": [content.unit.code, content.unit.name],
        "set": workspace.set_digest,
        "answers": dict(sorted(answers.items())),
        "evidence": [document_to_json(one, content.paths[one.code]) for one in content.documents],
        "links": [link_to_json(link) for link in links],
        "texts": {part.value: texts[part] for part in BODY_PARTS if part in texts},
    }
    return Digest(sha256(write_json(said)).hexdigest())


def kept_reports(work: UnitOfWork) -> dict[Digest, str]:
    """Every PDF that was kept as a report or a signed form of one, and what to call it."""
    names = {one.base.digest: f"bao-cao-tu-cham-diem {one.number}" for one in work.reports.all()}
    for entry in work.journal.all((EntryKind.REPORT_SIGNED,)):
        signed = Digest(str(entry.facts.get("signed", "")))
        names[signed] = f"bao-cao-tu-cham-diem {entry.facts.get('report')} ({entry.actor})"
    return names
