"""What is shown of drives and of files that are handed over."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from desktop.domain.delivery import Delivery, DeliveryState, DeliveryWay, Drive
from desktop.ui.delivery.looking import Place
from desktop.wording.numbers import moment, size
from desktop.wording.phrases import Words, say, word


@dataclass(frozen=True, slots=True)
class PlaceRow:
    """A place to choose; `why_not` says why the package cannot go there, "" where it can."""

    place: Place
    title: str
    facts: str
    why_not: str


@dataclass(frozen=True, slots=True)
class FileRow:
    """What became of one file on one way."""

    name: str
    said: str


_SAID: Final = Words(
    {
        (DeliveryWay.DRIVE, DeliveryState.DONE): "Đã chép vào {target}, đọc lại đúng · {at}",
        (DeliveryWay.DRAFT, DeliveryState.UNDERWAY): "Đã tạo thư nháp gửi {target} · {at}",
        (DeliveryWay.DRAFT, DeliveryState.DONE): "Đã gửi tới {target} bằng chương trình thư · {at}",
        (DeliveryWay.MAIL, DeliveryState.UNDERWAY): "Chưa gửi xong tới {target} · {at}",
        (DeliveryWay.MAIL, DeliveryState.DOUBTFUL): "Chưa rõ đã tới {target} chưa · {at}",
        (DeliveryWay.MAIL, DeliveryState.DONE): "Máy chủ đã nhận thư gửi {target} · {at}",
        (DeliveryWay.MAIL, DeliveryState.FAILED): "Chưa gửi được tới {target} · {at}",
    }
)
_KINDS: Final = {
    "vfat": "FAT32",
    "msdos": "FAT",
    "exfat": "exFAT",
    "ntfs": "NTFS",
    "ntfs3": "NTFS",
    "fuseblk": "NTFS",
}


def place_rows(places: Sequence[Place], sizes: Sequence[int]) -> tuple[PlaceRow, ...]:
    """The places, and whether files of these sizes fit there."""
    return tuple(
        PlaceRow(place, place_title(place), _facts(place.drive), _why_not(place.drive, sizes))
        for place in places
    )


def file_rows(deliveries: Sequence[Delivery]) -> tuple[FileRow, ...]:
    """What became of each file, the latest news first."""
    return tuple(
        FileRow(
            each.file,
            _SAID[each.way, each.state].format(target=each.target, at=moment(each.at)),
        )
        for each in reversed(deliveries)
        if (each.way, each.state) in _SAID
    )


def place_title(place: Place) -> str:
    """A place by the names people know it by."""
    folder, label = str(place.folder), place.drive.label
    return say("{label} ({folder})", label=label, folder=folder) if label else folder


def _facts(drive: Drive) -> str:
    return say(
        "{device} · {kind} · còn trống {free} trong {size}",
        device=drive.device,
        kind=_KINDS.get(drive.file_system.lower(), drive.file_system),
        free=size(drive.free),
        size=size(drive.size),
    )


def _why_not(drive: Drive, sizes: Sequence[int]) -> str:
    if drive.is_read_only:
        return word("Đang khóa ghi.")
    limit = drive.largest_file
    if limit is not None and max(sizes, default=0) > limit:
        return word("Định dạng FAT32: không nhận tệp từ 4 GB trở lên.")
    needed = sum(drive.room_for(each) for each in sizes)
    if needed > drive.free:
        return say("Không đủ chỗ: gói cần {needed}.", needed=size(needed))
    return ""
