"""Looks which files there are to hand over, where they can go, and what became of them."""

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from desktop.domain.delivery import Delivery, Drive
from desktop.domain.delivery_errors import DriveGoneError
from desktop.domain.errors import AppError, FileUnreadableError, FileVanishedError
from desktop.ports import ExportRecord
from desktop.services.delivering import read_deliveries
from desktop.services.parcels import Parcel, parcel_of
from desktop.services.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Place:
    """A folder that files can go to, and the drive it lies on."""

    folder: Path
    drive: Drive


@dataclass(frozen=True, slots=True)
class Found:
    """What a look has found; `fault` says why the package cannot be handed over."""

    parcel: Parcel | None
    fault: AppError | None
    sizes: tuple[int, ...]
    places: tuple[Place, ...]
    deliveries: tuple[Delivery, ...]


def look(workspace: Workspace, record: ExportRecord | None, folders: Sequence[Path]) -> Found:
    """Look at the package, the drives that are there now, and folders chosen by hand."""
    parcel: Parcel | None = None
    fault: AppError | None = None
    sizes: tuple[int, ...] = ()
    if record is not None:
        try:
            parcel = parcel_of(record, workspace.exports)
            sizes = _sizes(parcel)
        except (FileVanishedError, FileUnreadableError) as error:
            parcel, fault = None, error
    deliveries = () if record is None else read_deliveries(workspace, record.file_name)
    return Found(parcel, fault, sizes, _places(workspace, folders), deliveries)


def _sizes(parcel: Parcel) -> tuple[int, ...]:
    try:
        return tuple(file.stat().st_size for file in parcel.files)
    except OSError as error:
        raise FileUnreadableError(parcel.files[0], error.strerror or "") from error


def _places(workspace: Workspace, folders: Sequence[Path]) -> tuple[Place, ...]:
    room = workspace.tools.delivery
    places = [Place(drive.mount, drive) for drive in room.removable_drives()]
    for folder in folders:
        with suppress(DriveGoneError):  # it may come back
            places.append(Place(folder, room.drive_of(folder)))
    return tuple(places)
