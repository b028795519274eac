"""Hands a package over on a stick or in a folder, and writes down what became of each file."""

from collections.abc import Iterable, Sequence
from pathlib import Path

from desktop.domain.audit import EntryKind
from desktop.domain.delivery import CopiedFile, Delivery, DeliveryState, DeliveryWay, Drive
from desktop.domain.delivery_errors import DriveGoneError, MadeFileGoneError
from desktop.domain.errors import FileVanishedError
from desktop.domain.plain_text import one_line
from desktop.ports.progress import Progress
from desktop.services.parcels import Parcel
from desktop.services.workspace import Workspace


def copy_parcel(
    workspace: Workspace,
    parcel: Parcel,
    folder: Path,
    *,
    progress: Progress,
    onto: Drive | None = None,
) -> tuple[CopiedFile, ...]:
    """Copy a package to a folder; as `copy_parcels`."""
    return copy_parcels(workspace, (parcel,), folder, progress=progress, onto=onto)


def copy_parcels(
    workspace: Workspace,
    parcels: Sequence[Parcel],
    folder: Path,
    *,
    progress: Progress,
    onto: Drive | None = None,
) -> tuple[CopiedFile, ...]:
    """Copy packages to a folder; success is that every file was read back and is the same.

    `onto` is the drive a person has chosen: raises DriveGoneError where another is in its place.
    Raises MadeFileGoneError, and what else `DeliveryRoom.copy` raises.
    """
    room = workspace.tools.delivery
    drive = room.drive_of(folder)
    if onto is not None and (drive.device, drive.mount) != (onto.device, onto.mount):
        raise DriveGoneError(folder)
    package_of = {file.name: parcel.package for parcel in parcels for file in parcel.files}
    files = [file for parcel in parcels for file in parcel.files]
    try:
        copied = room.copy(files, folder, progress=progress)
    except FileVanishedError as error:
        raise MadeFileGoneError(error.path, error.path.parent) from error
    now = workspace.tools.clock.now()
    target = one_line(f"{drive.label} ({folder})" if drive.label else str(folder))
    keep_deliveries(
        workspace,
        [
            Delivery(
                package=package_of[each.path.name],
                file=each.path.name,
                digest=each.digest,
                way=DeliveryWay.DRIVE,
                target=target,
                state=DeliveryState.DONE,
                at=now,
            )
            for each in copied
        ],
    )
    return copied


def read_deliveries(workspace: Workspace, package: str) -> tuple[Delivery, ...]:
    """What is known of a package's files, the latest news last."""
    with workspace.look() as work:
        return work.deliveries.of_package(package)


def keep_deliveries(workspace: Workspace, deliveries: Iterable[Delivery]) -> None:
    """Keep how far files are; what is done goes into the journal too."""
    with workspace.work() as work:
        for each in deliveries:
            work.deliveries.put(each)
            if each.state is DeliveryState.DONE:
                facts = {
                    "package": each.package,
                    "file": each.file,
                    "digest": each.digest,
                    "way": each.way.value,
                    "target": each.target,
                }
                work.journal.append(EntryKind.DELIVERED, facts, at=each.at)
        work.commit()
