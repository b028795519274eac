"""Replaces a document's content by a better scan; its uses follow, the old one stays."""

from dataclasses import dataclass
from pathlib import Path

from desktop.domain.document_errors import ContentKnownError, UnknownDocumentError
from desktop.domain.evidence import Content, DocumentCode, EvidenceDocument, OldVersion
from desktop.ports.progress import Progress
from desktop.ports.workspace import UnitOfWork
from desktop.services.locking import refuse_approved_documents
from desktop.services.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Renewal:
    """The document before and after; the two are equal where the file was its content already."""

    before: EvidenceDocument
    after: EvidenceDocument


def renew_document(
    workspace: Workspace, code: DocumentCode, file: Path, *, progress: Progress
) -> Renewal:
    """Store a file and make it the document's content.

    Raises what the vault raises for a file, UnknownDocumentError, ContentKnownError when the file
    is another document, SubmissionLockedError when the document proves something in a submission
    that is approved, JobCancelledError.
    """
    total = file.stat().st_size if file.is_file() else 0
    done = 0

    def on_bytes(count: int) -> None:
        nonlocal done
        done += count
        progress.step(min(done, total), total, file.name)

    stored = workspace.vault.put(file, on_bytes=on_bytes)
    media_type = workspace.tools.sniff(workspace.vault.path_of(stored.digest))
    content = Content(stored.digest, stored.size, stored.crc32, media_type)
    return _become(workspace, code, content, name=file.name)


def bring_version_back(workspace: Workspace, version: OldVersion) -> Renewal:
    """Make an old version the document's content again; the present one becomes a version.

    Raises UnknownDocumentError, ObjectMissingError when the vault has lost its bytes.
    """
    workspace.vault.path_of(version.content.digest)
    return _become(workspace, version.document, version.content, name=version.name)


def read_versions(workspace: Workspace, code: DocumentCode) -> tuple[OldVersion, ...]:
    """The contents a document had before, the latest first."""
    with workspace.look() as work:
        return work.archive.versions(code)


def _become(workspace: Workspace, code: DocumentCode, content: Content, *, name: str) -> Renewal:
    with workspace.work() as work:
        before = work.documents.get(code)
        if before is None:
            raise UnknownDocumentError(code)
        if before.content.digest == content.digest:
            return Renewal(before, before)
        refuse_approved_documents(work, (code,))
        _refuse_another(work, code, content)
        now = workspace.tools.clock.now()
        after = work.archive.replace(code, content, name=name, at=now)
        work.commit()
    return Renewal(before, after)


def _refuse_another(work: UnitOfWork, code: DocumentCode, content: Content) -> None:
    other = work.documents.by_digest(content.digest)
    old = work.archive.version_with(content.digest)
    if other is not None:
        raise ContentKnownError(code, other.code)
    if old is not None and old.document != code:
        raise ContentKnownError(code, old.document)
