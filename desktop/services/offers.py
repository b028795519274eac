"""Finds the packages in what is handed over: files, folders and saved mails."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from desktop.domain.errors import AppError, DiskFullError, FileUnreadableError, WriteRefusedError
from desktop.domain.receiving_errors import NoPackageFoundError
from desktop.domain.workspace_errors import WorkspaceGoneError
from desktop.ports.progress import Progress
from desktop.services.saved_mails import is_mail, is_package, packages_in
from desktop.services.workspace import Workspace

_MOST_FILES: Final = 20_000
OURS: Final = (DiskFullError, WriteRefusedError, WorkspaceGoneError)
"""Failures of this office's own disk: nothing more can be taken."""


@dataclass(frozen=True, slots=True)
class Offer:
    """A file that may be a package, and where it came from: a path, or the mail it was in."""

    path: Path
    name: str
    source: str


@dataclass(frozen=True, slots=True)
class Refusal:
    """Something of which nothing could be taken, and why."""

    name: str
    source: str
    error: AppError


def offered(
    workspace: Workspace, sources: Sequence[Path], mails: Path, progress: Progress
) -> Iterator[Offer | Refusal]:
    """Look into folders and mails; `mails` takes what mails carry. Raises what is in OURS."""
    for source in sources:
        if not source.is_dir():
            yield from _offers_of(workspace, source, mails, progress)
            continue
        name = source.name or str(source)
        try:
            files = _packages_below(source)
        except (OSError, RecursionError) as error:  # a stick that fails, or folders without end
            reason = getattr(error, "strerror", None) or str(error)
            yield Refusal(name, str(source), FileUnreadableError(source, reason))
            continue
        if not files:
            yield Refusal(name, str(source), NoPackageFoundError(source))
        for file in files:
            yield from _offers_of(workspace, file, mails, progress)


def _packages_below(folder: Path) -> tuple[Path, ...]:
    """Packages and mails in a folder and below; links are not followed out of it."""
    found = (
        file
        for file in folder.rglob("*")
        if (is_package(file) or is_mail(file)) and not file.is_symlink() and file.is_file()
    )
    return tuple(sorted(file for _, file in zip(range(_MOST_FILES), found, strict=False)))


def _offers_of(
    workspace: Workspace, file: Path, mails: Path, progress: Progress
) -> Iterator[Offer | Refusal]:
    if not is_mail(file):
        yield Offer(file, file.name, str(file))
        return
    try:
        mailed = packages_in(workspace, file, mails, progress=progress)
    except OURS:
        raise
    except AppError as error:
        yield Refusal(file.name, str(file), error)
        return
    for one in mailed.files:
        yield Offer(one, one.name, mailed.source)
