"""Takes files in as evidence: each content once, however often it is offered."""

from collections.abc import Callable, Sequence
from concurrent.futures import Future, ThreadPoolExecutor, wait
from dataclasses import dataclass
from pathlib import Path
from threading import Event, Lock

from desktop.domain.answer_errors import UnknownRequirementError
from desktop.domain.errors import AppError, JobCancelledError
from desktop.domain.evidence import Content, EvidenceDocument, EvidenceLink
from desktop.ports.documents import Archive, DocumentShelf, OfferRecord
from desktop.ports.progress import Progress
from desktop.ports.workspace import UnitOfWork
from desktop.services.locking import refuse_approved
from desktop.services.workspace import Workspace

_WORKERS = 4
"""Files copied at a time: waiting for the disk to flush one hides behind reading the next."""

_HEARTBEAT_SECONDS = 0.1


@dataclass(frozen=True, slots=True)
class Target:
    """What the files are offered for: a leaf and, where known, the evidence it asks for."""

    leaf: str
    requirement: str = ""


@dataclass(frozen=True, slots=True)
class StoredFile:
    """A file whose content is in the vault, and what it is offered for."""

    path: Path
    content: Content
    target: Target | None = None


@dataclass(frozen=True, slots=True)
class TakenFile:
    """A file whose content is in the workspace now.

    `is_new`: it was not known before. `used_for` are the links its document had before this
    offer; `is_linked`: the document proves the target now. `was_binned`: the document came out of
    the bin for it. `is_old`: a better scan has replaced this content in the document.
    """

    path: Path
    document: EvidenceDocument
    is_new: bool
    used_for: tuple[EvidenceLink, ...]
    is_linked: bool
    was_binned: bool = False
    is_old: bool = False


@dataclass(frozen=True, slots=True)
class RefusedFile:
    """A file that could not be taken, and why; the others went on."""

    path: Path
    error: AppError


@dataclass(frozen=True, slots=True)
class AttachReport:
    """What became of the offered files, each list in the order of the offer."""

    taken: tuple[TakenFile, ...]
    refused: tuple[RefusedFile, ...]


def attach_files(
    workspace: Workspace,
    files: Sequence[Path],
    *,
    target: Target | None,
    link_known: bool,
    progress: Progress,
) -> AttachReport:
    """Store the files and link them to the target.

    A content that was known before this call is linked only with `link_known`: the window asks
    first, showing where the twin is used. Cancelling keeps nothing. Progress counts bytes.
    Raises UnknownLeafError, UnknownRequirementError, JobCancelledError, DatabaseBusyError, and
    SubmissionLockedError for a new use in a submission that is approved.
    """
    if target is not None:
        check_target(workspace, target)
    stored, refused = store_files(workspace, files, progress)
    offered = [StoredFile(path, content, target) for path, content in stored]
    taken = attach_contents(workspace, offered, link_known=link_known)
    return AttachReport(taken, refused)


def store_files(
    workspace: Workspace, files: Sequence[Path], progress: Progress
) -> tuple[list[tuple[Path, Content]], tuple[RefusedFile, ...]]:
    """Put files into the vault, some at a time, without entering them anywhere.

    Both parts of the answer are in the order of `files`. Raises JobCancelledError.
    """
    results = _store_all(workspace, files, progress)
    stored = [(path, done) for path, done in results if isinstance(done, Content)]
    refused = (RefusedFile(path, done) for path, done in results if isinstance(done, AppError))
    return stored, tuple(refused)


def attach_contents(
    workspace: Workspace, offered: Sequence[StoredFile], *, link_known: bool = True
) -> tuple[TakenFile, ...]:
    """Enter contents that are in the vault, each under its file's name, all or none.

    Raises UnknownLeafError, UnknownRequirementError, DatabaseBusyError, SubmissionLockedError.
    """
    for target in {each.target for each in offered if each.target is not None}:
        check_target(workspace, target)
    with workspace.work() as work:
        clerk = _Clerk(workspace, work, link_known=link_known)
        taken = tuple(map(clerk.take_in, offered))
        work.commit()
    return taken


def check_target(workspace: Workspace, target: Target) -> None:
    """Raise UnknownLeafError or UnknownRequirementError for a target the set does not have."""
    leaf = workspace.leaf(target.leaf)
    known = {asked.id for asked in leaf.evidence} | {""}
    if target.requirement not in known:
        raise UnknownRequirementError(target.leaf, target.requirement)


class _Clerk:
    """Enters stored contents into the database within one unit of work."""

    def __init__(
        self,
        workspace: Workspace,
        work: UnitOfWork,
        *,
        link_known: bool,
    ) -> None:
        self._work = work
        self._shelf: DocumentShelf = work.documents
        self._archive: Archive = work.archive
        self._now = workspace.tools.clock.now()
        self._link_known = link_known

    def take_in(self, offered: StoredFile) -> TakenFile:
        path, content, target = offered.path, offered.content, offered.target
        current = self._current(content)
        known = current or self._document_that_was(content)
        document = known or self._shelf.add(content, name=path.name, at=self._now)
        was_binned = known is not None and self._archive.is_binned(document.code)
        if was_binned:
            self._archive.restore(document.code)
        offer = OfferRecord(document.code, path.name, content.size, self._now)
        self._shelf.record_offer(offer)
        used_for = () if known is None else self._shelf.links_of_document(document.code)
        is_linked = target is not None and is_used_for(used_for, target)
        if target is not None and not is_linked and (known is None or self._link_known):
            self._link(document, target)
            is_linked = True
        return TakenFile(
            path,
            document,
            known is None,
            used_for,
            is_linked,
            was_binned=was_binned,
            is_old=known is not None and current is None,
        )

    def _current(self, content: Content) -> EvidenceDocument | None:
        """The document with this content; the one kept in its place where it was a twin."""
        found = self._shelf.by_digest(content.digest)
        while found is not None and (kept := self._archive.twin_of(found.code)) is not None:
            found = self._shelf.get(kept)
        return found

    def _document_that_was(self, content: Content) -> EvidenceDocument | None:
        old = self._archive.version_with(content.digest)
        return None if old is None else self._shelf.get(old.document)

    def _link(self, document: EvidenceDocument, target: Target) -> None:
        refuse_approved(self._work)  # not before: what is linked already may be offered again
        link = EvidenceLink(target.leaf, document.code, target.requirement)
        self._shelf.link(link, at=self._now)


def is_used_for(uses: Sequence[EvidenceLink], target: Target) -> bool:
    """Whether the target is among the uses."""
    return any((use.leaf, use.requirement) == (target.leaf, target.requirement) for use in uses)


def _store_all(
    workspace: Workspace, files: Sequence[Path], progress: Progress
) -> list[tuple[Path, Content | AppError]]:
    """Store all files on a few threads; progress is reported from the calling thread only."""
    meter = _Meter(total=sum(_size_of(file) for file in files))
    with ThreadPoolExecutor(_WORKERS, thread_name_prefix="attach") as pool:
        futures = [pool.submit(_store, workspace, file, meter.add) for file in files]
        try:
            _report_until_done(futures, meter, files, progress)
        except JobCancelledError:
            meter.stop.set()
            raise
    return [(file, future.result()) for file, future in zip(files, futures, strict=True)]


def _report_until_done(
    futures: Sequence[Future[Content | AppError]],
    meter: "_Meter",
    files: Sequence[Path],
    progress: Progress,
) -> None:
    waiting = set(futures)
    while waiting:
        waiting = wait(waiting, timeout=_HEARTBEAT_SECONDS).not_done
        finished = len(futures) - len(waiting)
        current = files[min(finished, len(files) - 1)].name
        progress.step(min(meter.done, meter.total), meter.total, current)


def _store(workspace: Workspace, file: Path, on_bytes: Callable[[int], None]) -> Content | AppError:
    try:
        stored = workspace.vault.put(file, on_bytes=on_bytes)
        media_type = workspace.tools.sniff(workspace.vault.path_of(stored.digest))
    except AppError as error:
        return error
    return Content(stored.digest, stored.size, stored.crc32, media_type)


def _size_of(file: Path) -> int:
    try:
        return file.stat().st_size
    except OSError:
        return 0  # the vault says what is wrong with it


class _Meter:
    """Counts bytes over the threads and carries the wish to stop to them."""

    def __init__(self, *, total: int) -> None:
        self.total = total
        self.done = 0
        self.stop = Event()
        self._lock = Lock()

    def add(self, count: int) -> None:
        if self.stop.is_set():
            raise JobCancelledError
        with self._lock:
            self.done += count
