"""Looks which files there are to hand over, where they can go, and what became of them."""

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from desktop.domain.delivery import Delivery, Drive
from desktop.domain.delivery_errors import DriveGoneError, MadeFileGoneError
from desktop.domain.errors import AppError, FileUnreadableError, FileVanishedError
from desktop.ports.exports import ExportRecord
from desktop.services.delivering import read_deliveries
from desktop.services.parcels import Parcel, parcel_of
from desktop.services.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Place:
    """A folder that files can go to, and the drive it lies on."""

    folder: Path
    drive: Drive


Wanted = ExportRecord | tuple[Parcel, ...] | None
"""What is to be handed over: a package of the list, or files that are known already."""


@dataclass(frozen=True, slots=True)
class Found:
    """What a look has found; `fault` says why nothing can be handed over."""

    parcels: tuple[Parcel, ...]
    fault: AppError | None
    sizes: tuple[int, ...]
    places: tuple[Place, ...]
    deliveries: tuple[Delivery, ...]


def look(workspace: Workspace, wanted: Wanted, folders: Sequence[Path]) -> Found:
    """Look at what goes, the drives that are there now, and folders chosen by hand."""
    parcels: tuple[Parcel, ...] = ()
    fault: AppError | None = None
    sizes: tuple[int, ...] = ()
    try:
        parcels = _parcels(workspace, wanted)
        sizes = tuple(_size(file) for parcel in parcels for file in parcel.files)
    except (FileVanishedError, FileUnreadableError) as error:
        parcels, fault = (), error
    deliveries = tuple(
        each for package in _packages(wanted) for each in read_deliveries(workspace, package)
    )
    return Found(parcels, fault, sizes, _places(workspace, folders), deliveries)


def _parcels(workspace: Workspace, wanted: Wanted) -> tuple[Parcel, ...]:
    if isinstance(wanted, ExportRecord):
        return (parcel_of(wanted, workspace.exports),)
    return wanted or ()


def _packages(wanted: Wanted) -> tuple[str, ...]:
    if isinstance(wanted, ExportRecord):
        return (wanted.file_name,)
    return tuple(parcel.package for parcel in wanted or ())


def _size(file: Path) -> int:
    try:
        return file.stat().st_size
    except FileNotFoundError as error:
        raise MadeFileGoneError(file, file.parent) from error
    except OSError as error:
        raise FileUnreadableError(file, error.strerror or "") from error


def _places(workspace: Workspace, folders: Sequence[Path]) -> tuple[Place, ...]:
    room = workspace.tools.delivery
    places = [Place(drive.mount, drive) for drive in room.removable_drives()]
    for folder in folders:
        with suppress(DriveGoneError):  # it may come back
            places.append(Place(folder, room.drive_of(folder)))
    return tuple(places)
