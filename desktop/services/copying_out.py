"""Copies a package that was made to where its office wants it besides `exports/`."""

from collections.abc import Sequence
from pathlib import Path

from desktop.domain.delivery_errors import (
    DriveGoneError,
    ExportFolderGoneError,
    PackageCopyStoppedError,
    PackageNotCopiedError,
)
from desktop.domain.errors import AppError, JobCancelledError
from desktop.ports.progress import Progress
from desktop.services.workspace import Workspace


def other_folder(workspace: Workspace, folder: Path | None) -> Path | None:
    """Where a copy goes, if anywhere; raises ExportFolderGoneError where that is not there."""
    if folder is None or folder.resolve() == workspace.exports.resolve():
        return None
    try:
        workspace.tools.delivery.drive_of(folder)
    except DriveGoneError as error:
        raise ExportFolderGoneError(folder) from error
    return folder


def copy_out(
    workspace: Workspace,
    files: Sequence[Path],
    folder: Path,
    *,
    package: str,
    progress: Progress,
) -> tuple[Path, ...]:
    """Copy the files of a package that is in the list already, and read them back.

    Raises PackageNotCopiedError, PackageCopyStoppedError: the package stays in the list.
    """
    try:
        copies = workspace.tools.delivery.copy(files, folder, progress=progress)
    except AppError as error:
        raise PackageNotCopiedError(package, error) from error
    except JobCancelledError as stopped:
        raise PackageCopyStoppedError(package) from stopped
    return tuple(one.path for one in copies)
