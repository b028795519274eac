"""Decides which files of a scan folder are whole and quiet, from nothing but looking again.

A file is caught (its bytes stored) as soon as its content is complete, and given out once it has
been quiet: a scanner that writes the next scan under the same name overwrites nothing that was
caught before.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from desktop.domain.errors import (
    AppError,
    DiskFullError,
    FileChangedError,
    FileEmptyError,
    FileTooLargeError,
    FileVanishedError,
)
from desktop.domain.evidence import Content
from desktop.domain.pages import Completeness
from desktop.domain.scans import (
    CaughtScan,
    FileMark,
    FolderSight,
    Wait,
    WaitingFile,
)
from desktop.intake.listing import list_scans
from desktop.ports.scans import CatchFile, JudgeFile

QUIET_SECONDS = 3.0
"""How long a file must stay as it is: longer than FAT's two seconds between two times."""

_MOST_AT_ONCE = 20
"""Files stored in one look: a stick full of scans must not keep the program from closing."""


@dataclass(slots=True)
class _Seen:
    """A file as it was at the last look; `content` once its bytes were caught."""

    mark: FileMark
    since: float
    content: Content | None = None
    former: list[tuple[FileMark, Content]] = field(default_factory=list)
    reason: Wait = Wait.WRITING


class FolderWatch:
    """Remembers one folder between looks; used by one thread."""

    def __init__(
        self, folder: Path, *, store: CatchFile, judge: JudgeFile, quiet: float = QUIET_SECONDS
    ) -> None:
        self.folder = folder
        self._store, self._judge, self._quiet = store, judge, quiet
        self._seen: dict[Path, _Seen] = {}
        self._is_there = True
        self.has_more = False

    def look(self, now: float, taken: frozenset[FileMark]) -> list[CaughtScan]:
        """Look again at `now` (seconds that only grow) and give out what is whole and quiet.

        `taken` are files that were given out before and stayed where they were.
        """
        listed = list_scans(self.folder)
        self._is_there = listed is not None
        if listed is None:
            return []  # what was caught waits until the folder is back
        new = (mark for mark in listed if mark not in taken and _as_kept(mark) not in taken)
        there = {mark.path: mark for mark in new}
        ready = list(self._gone(there))
        left = _MOST_AT_ONCE
        for mark in there.values():
            seen = self._meet(mark, now)
            if seen.content is None:
                if not left:
                    continue  # not judged, so nothing is known of it: it may be what was caught
                self._catch(seen, now)
                left -= seen.content is not None
            if self._is_quiet(seen, now):
                ready += _given(seen)
        self.has_more = not left
        return ready

    def forget(self, mark: FileMark) -> None:
        """A file that was given out was entered: it need not be remembered."""
        seen = self._seen.get(mark.path)
        if seen is not None and seen.mark == mark:
            del self._seen[mark.path]

    def sight(self) -> FolderSight:
        """What the last look saw and did not give out."""
        waiting = tuple(
            WaitingFile(seen.mark, Wait.WRITING if seen.content else seen.reason)
            for _, seen in sorted(self._seen.items())
        )
        return FolderSight(self.folder, self._is_there, waiting)

    @property
    def is_busy(self) -> bool:
        """Whether a file may become ready without anything else happening."""
        return any(seen.reason is not Wait.FOREIGN for seen in self._seen.values())

    def _is_quiet(self, seen: _Seen, now: float) -> bool:
        return now - seen.since >= self._quiet

    def _meet(self, mark: FileMark, now: float) -> _Seen:
        """The file as it is remembered; another writing of it begins anew and keeps the former."""
        before = self._seen.get(mark.path)
        if before is not None and before.mark == mark:
            return before
        seen = _Seen(mark, now)
        if before is not None:
            seen.former = before.former
            if before.content is not None:
                seen.former.append((before.mark, before.content))
        self._seen[mark.path] = seen
        return seen

    def _gone(self, there: dict[Path, FileMark]) -> Iterator[CaughtScan]:
        """What went away: lost to the folder, but not to us where its bytes were caught."""
        for path in [each for each in self._seen if each not in there]:
            yield from _given(self._seen.pop(path))

    def _catch(self, seen: _Seen, now: float) -> None:
        """Store the file's bytes if it is whole; otherwise say why it waits."""
        path = seen.mark.path
        try:
            whole = self._judge(path)
            if whole is not Completeness.COMPLETE:
                seen.reason = _why(whole, is_quiet=self._is_quiet(seen, now))
                return
            content = self._store(path)
        except AppError as error:
            seen.reason = _reason(error, is_quiet=self._is_quiet(seen, now))
            return
        if mark_of(path) == seen.mark:
            seen.content = content
        else:  # replaced while it was read: these bytes belong to one writing or the other
            seen.former.append((seen.mark, content))


def _as_kept(mark: FileMark) -> FileMark:
    """The mark as it comes back from the workspace: a name may hold what no database takes."""
    path = Path(str(mark.path).encode("utf-8", "replace").decode("utf-8"))
    return FileMark(path, mark.size, mark.changed_ns)


def mark_of(path: Path) -> FileMark | None:
    """The file as it is at this moment."""
    try:
        state = path.stat()
    except OSError:
        return None
    return FileMark(path, state.st_size, state.st_mtime_ns)


def _given(seen: _Seen) -> list[CaughtScan]:
    """What of a file is whole: itself with what it was before, else only what it was before."""
    if seen.content is None:
        given = [CaughtScan(mark, content) for mark, content in seen.former]
        seen.former = []
        return given
    former = dict.fromkeys(content for _, content in seen.former if content != seen.content)
    return [CaughtScan(seen.mark, seen.content, tuple(former))]


def _why(whole: Completeness, *, is_quiet: bool) -> Wait:
    if not is_quiet:
        return Wait.WRITING
    return Wait.FOREIGN if whole is Completeness.UNKNOWN else Wait.HALF


def _reason(error: AppError, *, is_quiet: bool) -> Wait:
    if isinstance(error, DiskFullError):
        return Wait.DISK_FULL
    if isinstance(error, FileTooLargeError):
        return Wait.REFUSED
    if isinstance(error, (FileChangedError, FileVanishedError)):
        return Wait.WRITING
    if isinstance(error, FileEmptyError):
        return Wait.HALF if is_quiet else Wait.WRITING
    return Wait.LOCKED
