"""The scan inbox: takes in what the scan folders hold, and lets each scan find its use."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from desktop.domain.document_errors import (
    FolderInWorkspaceError,
    FolderMissingError,
    UnknownScanError,
)
from desktop.domain.errors import ObjectMissingError
from desktop.domain.evidence import Content, DocumentCode
from desktop.domain.pages import Completeness
from desktop.domain.scans import (
    CaughtScan,
    FileMark,
    FolderSight,
    Scan,
    ScanFolder,
    ScanState,
)
from desktop.services.attaching import StoredFile, TakenFile, Target, attach_contents
from desktop.services.linking import LinkChange, apply_links
from desktop.services.workspace import Workspace

_CHUNK_BYTES = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Inbox:
    """The scans that wait, those put aside, and the folders they come from."""

    waiting: tuple[Scan, ...]
    aside: tuple[Scan, ...]
    folders: tuple[ScanFolder, ...]


class InboxDesk:
    """The `ScanDesk` port: enters what a watcher finds, and tells whoever shows it."""

    def __init__(
        self,
        workspace: Workspace,
        *,
        entered: Callable[[tuple[Scan, ...]], None],
        told: Callable[[tuple[FolderSight, ...]], None],
    ) -> None:
        self._workspace = workspace
        self._entered, self._told = entered, told

    def judge(self, file: Path) -> Completeness:
        """As the port says."""
        return self._workspace.tools.judge(file)

    def catch(self, file: Path) -> Content:
        """As the port says."""
        stored = self._workspace.vault.put(file, on_bytes=lambda _: None)
        media_type = self._workspace.tools.sniff(self._workspace.vault.path_of(stored.digest))
        return Content(stored.digest, stored.size, stored.crc32, media_type)

    def taken(self, folder: Path) -> frozenset[FileMark]:
        """As the port says."""
        with self._workspace.look() as work:
            return work.scans.marks(folder)

    def enter(self, scans: Sequence[CaughtScan]) -> None:
        """As the port says."""
        entered = enter_scans(self._workspace, scans)
        if entered:
            self._entered(entered)

    def tell(self, sights: tuple[FolderSight, ...]) -> None:
        """As the port says."""
        self._told(sights)


def enter_scans(workspace: Workspace, caught: Sequence[CaughtScan]) -> tuple[Scan, ...]:
    """Enter caught scans, all or none, and return those that are new in the inbox.

    A former content of a file is a scan of its own, unless the file only went on growing. A scan
    that waits already is not entered twice; the file it came from is remembered all the same.
    """
    now = workspace.tools.clock.now()
    entered = []
    contents = [_contents(workspace, scan) for scan in caught]  # read before others have to wait
    with workspace.work() as work:
        for scan, found in zip(caught, contents, strict=True):
            for content in found:
                is_waiting = work.scans.waits(content.digest)
                new = work.scans.take(content, scan.mark, name=scan.mark.path.name, at=now)
                if is_waiting:
                    work.scans.settle(new.id, ScanState.ASIDE)
                else:
                    entered.append(new)
        work.commit()
    return tuple(entered)


def read_inbox(workspace: Workspace) -> Inbox:
    """The inbox as it is now."""
    with workspace.look() as work:
        scans = work.scans
        return Inbox(scans.all(ScanState.NEW), scans.all(ScanState.ASIDE), scans.folders())


def count_waiting(workspace: Workspace) -> int:
    """How many scans wait for their use."""
    with workspace.look() as work:
        return work.scans.count_new()


def use_scan(workspace: Workspace, number: int, target: Target | None) -> TakenFile:
    """Make a scan a document, or find the document it is already, and link it to the target.

    Raises UnknownScanError, UnknownLeafError, UnknownRequirementError, ObjectMissingError.
    """
    scan = _scan(workspace, number)
    workspace.vault.path_of(scan.content.digest)
    offered = StoredFile(Path(scan.name), scan.content, target)
    (taken,) = attach_contents(workspace, [offered])
    with workspace.work() as work:
        work.scans.settle(number, ScanState.USED, taken.document.code)
        work.commit()
    return taken


def put_scan_aside(workspace: Workspace, number: int) -> None:
    """Say that a scan is no evidence; its bytes stay. Raises UnknownScanError."""
    _settle(workspace, number, ScanState.ASIDE)


def bring_scan_back(workspace: Workspace, number: int) -> None:
    """Let a scan wait again, whatever became of it. Raises UnknownScanError."""
    _settle(workspace, number, ScanState.NEW)


def change_scans(
    workspace: Workspace, change: LinkChange, uses: Mapping[int, DocumentCode | None]
) -> LinkChange:
    """Change uses and say which documents scans are, all or none; None lets a scan wait again.

    Returns the uses that were not so already. Raises UnknownDocumentError.
    """
    with workspace.work() as work:
        done = apply_links(work, change, at=workspace.tools.clock.now())
        for number, document in uses.items():
            state = ScanState.NEW if document is None else ScanState.USED
            work.scans.settle(number, state, document)
        work.commit()
    return done


def watch_folder(workspace: Workspace, folder: ScanFolder) -> None:
    """Watch a folder from now on, or change how.

    Raises FolderMissingError, FolderInWorkspaceError.
    """
    path = folder.path.resolve()
    if not path.is_dir():
        raise FolderMissingError(folder.path)
    if path == workspace.root or path.is_relative_to(workspace.root):
        raise FolderInWorkspaceError(folder.path)
    with workspace.work() as work:
        work.scans.watch(ScanFolder(path, folder.moves_taken))
        work.commit()


def unwatch_folder(workspace: Workspace, path: Path) -> None:
    """Watch a folder no more; the scans that came from it stay."""
    with workspace.work() as work:
        work.scans.leave(path)
        work.commit()


def _settle(workspace: Workspace, number: int, state: ScanState) -> None:
    _scan(workspace, number)
    with workspace.work() as work:
        work.scans.settle(number, state)
        work.commit()


def _scan(workspace: Workspace, number: int) -> Scan:
    with workspace.look() as work:
        scan = work.scans.get(number)
    if scan is None:
        raise UnknownScanError(number)
    return scan


def _contents(workspace: Workspace, scan: CaughtScan) -> list[Content]:
    """What a file was before and is now; where bytes are gone, nobody can say that it only grew."""
    former = []
    for one in scan.former:
        try:
            grew = _grew_into(workspace, one, scan.content)
        except (ObjectMissingError, OSError):
            grew = False
        if not grew:
            former.append(one)
    return [*former, scan.content]


def _grew_into(workspace: Workspace, former: Content, final: Content) -> bool:
    """Whether a content is the beginning of another: a file caught while it was appended to."""
    if former.size > final.size:
        return False
    paths = (workspace.vault.path_of(each.digest) for each in (former, final))
    with next(paths).open("rb") as short, next(paths).open("rb") as long:
        while chunk := short.read(_CHUNK_BYTES):
            if long.read(len(chunk)) != chunk:
                return False
    return True
