"""Takes in a folder tree of evidence: folders named by criteria become links, twins become one."""

import os
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path

from desktop.domain.criteria import CriterionSet
from desktop.domain.document_errors import FolderMissingError, TooManyFilesError
from desktop.domain.errors import AppError, FileEmptyError, FileUnreadableError, FileVanishedError
from desktop.domain.evidence import Digest, DocumentCode, EvidenceDocument, EvidenceLink
from desktop.domain.folder_codes import leaf_of_path
from desktop.ports.progress import Progress
from desktop.services.attaching import (
    RefusedFile,
    StoredFile,
    Target,
    attach_contents,
    is_used_for,
    store_files,
)
from desktop.services.binning import bin_documents, restore_documents
from desktop.services.linking import LinkChange, change_links
from desktop.services.locking import refuse_approved
from desktop.services.workspace import Workspace

MOST_FILES = 10_000
"""A year's evidence has some hundreds; many more means that the wrong folder was chosen."""

_CHUNK_BYTES = 1024 * 1024


@dataclass(frozen=True, slots=True)
class PlannedFile:
    """A file of the tree: where it would go, and the content it shares with others.

    `target` is None where no folder names a leaf. `known` is the document that has the content
    already, `first` the earlier file of the tree with the same content.
    """

    path: Path
    size: int
    target: Target | None
    known: DocumentCode | None = None
    first: Path | None = None


@dataclass(frozen=True, slots=True)
class ImportPlan:
    """What taking in a folder would do; nothing was done yet."""

    folder: Path
    files: tuple[PlannedFile, ...]
    refused: tuple[RefusedFile, ...]

    @property
    def bytes_saved(self) -> int:
        """What is not stored again, because it is there or comes twice."""
        return sum(each.size for each in self.files if each.known or each.first)

    @property
    def documents_added(self) -> int:
        """Documents that would be new."""
        return sum(1 for each in self.files if not each.known and not each.first)


@dataclass(frozen=True, slots=True)
class Imported:
    """What taking in has done; `undo_import` takes exactly this back."""

    change: LinkChange
    added: tuple[DocumentCode, ...]
    refused: tuple[RefusedFile, ...]


def plan_import(workspace: Workspace, folder: Path, *, progress: Progress) -> ImportPlan:
    """Look through a folder tree without changing anything.

    Only files whose size occurs twice, here or in the workspace, are read. Hidden and temporary
    files and links are passed over. Raises FolderMissingError, TooManyFilesError,
    FileUnreadableError, JobCancelledError.
    """
    found, refused = _measured(_files_below(folder))
    with workspace.look() as work:
        known = {one.content.digest: one for one in work.documents.all()}
    twins = _Twins(known, sizes=[size for _, size in found])
    target_of = _targets(workspace.criterion_set, folder)
    files: list[PlannedFile] = []
    for path, size in found:
        progress.step(twins.done, twins.total, path.name)
        try:
            files.append(twins.plan(PlannedFile(path, size, target_of(path))))
        except OSError as error:
            refused.append(RefusedFile(path, _failure(path, error)))
    return ImportPlan(folder, tuple(files), tuple(refused))


class _Twins:
    """Finds twins among files, reading only those whose size another has; counts bytes read."""

    def __init__(self, known: Mapping[Digest, EvidenceDocument], *, sizes: Sequence[int]) -> None:
        self._known = known
        self._first: dict[Digest, Path] = {}
        self._sizes = Counter(sizes)
        self._sizes.update({one.content.size for one in known.values()})
        self.done = 0
        self.total = sum(size for size in sizes if self._sizes[size] > 1)

    def plan(self, file: PlannedFile) -> PlannedFile:
        """The file with its twins; raises OSError."""
        if self._sizes[file.size] == 1:
            return file
        self.done += file.size
        digest = _digest_of(file.path)
        twin = self._known.get(digest)
        first = self._first.setdefault(digest, file.path)
        return replace(
            file,
            known=None if twin is None else twin.code,
            first=None if first == file.path else first,
        )


def run_import(workspace: Workspace, plan: ImportPlan, *, progress: Progress) -> Imported:
    """Store the plan's files and enter all of them in one transaction.

    Raises JobCancelledError, which keeps nothing, DatabaseBusyError, and SubmissionLockedError
    where a document would get a new use in a submission that is approved.
    """
    if any(each.target is not None and each.known is None for each in plan.files):
        with workspace.look() as work:
            refuse_approved(work)  # before anything is copied
    stored, refused = store_files(workspace, [each.path for each in plan.files], progress)
    targets = {each.path: each.target for each in plan.files}
    offered = [StoredFile(path, content, targets[path]) for path, content in stored]
    taken = attach_contents(workspace, offered)
    links = (
        EvidenceLink(target.leaf, each.document.code, target.requirement)
        for each in taken
        if (target := targets[each.path]) is not None and not is_used_for(each.used_for, target)
    )
    came = (each.document.code for each in taken if each.is_new or each.was_binned)
    added = tuple(dict.fromkeys(came))
    return Imported(LinkChange(added=tuple(links)), added, (*plan.refused, *refused))


def undo_import(workspace: Workspace, imported: Imported) -> None:
    """Take the links away and put what was new into the bin."""
    change_links(workspace, imported.change.reversed)
    with workspace.look() as work:
        free = [code for code in imported.added if not work.documents.links_of_document(code)]
    bin_documents(workspace, free)


def redo_import(workspace: Workspace, imported: Imported) -> None:
    """Do again what `undo_import` took back."""
    restore_documents(workspace, imported.added)
    change_links(workspace, imported.change)


def _files_below(folder: Path) -> list[Path]:
    """The files of the tree by name, each folder's own before those of its folders."""
    if not folder.is_dir():
        raise FolderMissingError(folder)
    files = []
    try:
        for parent, folders, names in os.walk(folder):
            folders[:] = sorted(each for each in folders if not each.startswith("."))
            files += [Path(parent, each) for each in sorted(names) if _may_be_evidence(each)]
            if len(files) > MOST_FILES:
                raise TooManyFilesError(folder, MOST_FILES)
    except RecursionError as error:  # folders without end
        raise FileUnreadableError(folder, str(error)) from error
    return [each for each in files if not each.is_symlink()]


def _may_be_evidence(name: str) -> bool:
    lower = name.lower()
    return not (lower.startswith((".", "~$")) or lower in {"thumbs.db", "desktop.ini"})


def _measured(paths: Sequence[Path]) -> tuple[list[tuple[Path, int]], list[RefusedFile]]:
    found, refused = [], []
    for path in paths:
        try:
            size = path.stat().st_size
        except OSError as error:
            refused.append(RefusedFile(path, _failure(path, error)))
            continue
        if size:
            found.append((path, size))
        else:
            refused.append(RefusedFile(path, FileEmptyError(path)))
    return found, refused


def _failure(path: Path, error: OSError) -> AppError:
    if isinstance(error, FileNotFoundError):
        return FileVanishedError(path)
    return FileUnreadableError(path, error.strerror or "")


def _digest_of(path: Path) -> Digest:
    digest = sha256()
    with path.open("rb", buffering=0) as stream:
        while chunk := stream.read(_CHUNK_BYTES):
            digest.update(chunk)
    return Digest(digest.hexdigest())


def _targets(criterion_set: CriterionSet, folder: Path) -> Callable[[Path], Target | None]:
    """Which leaf a file's folders name; its requirement where it asks for one thing only."""
    leaves = {leaf.code: leaf for leaf in criterion_set.leaves()}
    codes = criterion_set.codes()

    def target_of(path: Path) -> Target | None:
        parts = (folder.name, *path.relative_to(folder).parts)
        leaf = leaves.get(leaf_of_path(parts, leaves, codes))
        if leaf is None:
            return None
        return Target(leaf.code, leaf.evidence[0].id if len(leaf.evidence) == 1 else "")

    return target_of
