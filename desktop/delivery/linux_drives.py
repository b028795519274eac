"""Finds the sticks and other removable drives of a Linux PC, and lets them go."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

from desktop.delivery.mount_table import Mount, mount_of, parse_mounts
from desktop.domain.delivery import Drive
from desktop.domain.delivery_errors import DriveGoneError, EjectRefusedError, EjectUnknownError

_USB = re.compile(r"usb\d+")
_HEX = re.compile(r"\\x([0-9a-f]{2})")
_OPTICAL = "sr"
_CARD = "mmcblk"
_OF_THE_SYSTEM = frozenset(
    Path(each)
    for each in (
        "/",
        "/boot",
        "/boot/efi",
        "/boot/firmware",
        "/efi",
        "/home",
        "/opt",
        "/usr",
        "/var",
    )
)
_EJECT_SECONDS = 120.0  # what is still in the cache goes to the stick first


class LinuxDrives:
    """What /proc, /sys and /dev say of drives; udisks lets them go."""

    def __init__(self, top: Path = Path("/")) -> None:
        self._top = top

    def removable(self) -> tuple[Drive, ...]:
        """The drives that can be taken away, each once, in the order they were mounted."""
        found: dict[str, Drive] = {}
        for mount in self._mounts():
            if mount.number not in found and self._is_offered(mount):
                drive = self._drive(mount, is_removable=True)
                if drive is not None:
                    found[mount.number] = drive
        return tuple(found.values())

    def drive_of(self, folder: Path) -> Drive:
        """The drive a folder lies on; raises DriveGoneError where there is no such folder."""
        if not folder.is_dir():
            raise DriveGoneError(folder)
        mount = mount_of(folder.resolve(), self._mounts())
        drive = None if mount is None else self._drive(mount, is_removable=self._is_offered(mount))
        if drive is None:
            raise DriveGoneError(folder)
        return drive

    def eject(self, drive: Drive) -> None:
        """Write out what is left and let the drive go.

        Raises EjectRefusedError, and EjectUnknownError where nothing here can do it.
        """
        program = shutil.which("udisksctl")
        if program is None or not drive.device.startswith("/dev/"):
            raise EjectUnknownError(drive.mount)
        said = _udisks(program, "unmount", drive)
        if said:
            raise EjectRefusedError(drive.mount, said)
        _udisks(program, "power-off", drive)  # refused where the disk has other parts in use

    def _mounts(self) -> tuple[Mount, ...]:
        table = (self._top / "proc/self/mountinfo").read_bytes()
        # A byte a letter: the names in it are any bytes, escaped byte by byte.
        return tuple(_decoded(mount) for mount in parse_mounts(table.decode("latin-1")))

    def _is_offered(self, mount: Mount) -> bool:
        # A PC may run from a USB disk; its own folders are no place for packages.
        if mount.root != "/" or mount.mount_point in _OF_THE_SYSTEM:
            return False
        device = (self._top / "sys/dev/block" / mount.number).resolve()
        disk = device if (device / "removable").exists() else device.parent
        if disk.name.startswith(_OPTICAL):
            return False
        if disk.name.startswith(_CARD):
            return _word_in(disk / "device" / "type") == "SD"
        is_usb = any(_USB.fullmatch(part) for part in device.parts)
        return is_usb or _word_in(disk / "removable") == "1"

    def _drive(self, mount: Mount, *, is_removable: bool) -> Drive | None:
        try:
            usage = shutil.disk_usage(mount.mount_point)
            cluster = _cluster(mount.mount_point)
        except OSError:  # pulled out without a word
            return None
        return Drive(
            mount=mount.mount_point,
            device=mount.source,
            label=self._label(mount.source),
            file_system=mount.file_system,
            free=usage.free,
            size=usage.total,
            cluster=cluster,
            is_removable=is_removable,
            is_read_only=mount.is_read_only,
        )

    def _label(self, source: str) -> str:
        device = Path(source).name
        try:
            links = sorted((self._top / "dev/disk/by-label").iterdir())
        except OSError:
            return ""
        for link in links:
            if link.is_symlink() and link.readlink().name == device:
                return _unescaped(link.name)
        return ""


def _decoded(mount: Mount) -> Mount:
    def real(text: str) -> str:
        return os.fsdecode(text.encode("latin-1"))

    return Mount(
        mount.number,
        real(mount.root),
        Path(real(str(mount.mount_point))),
        mount.options,
        mount.file_system,
        real(mount.source),
    )


def _cluster(folder: Path) -> int:
    if sys.platform == "win32":  # never; its types lack the call
        return 1
    else:  # noqa: RET505 - only so does the type checker leave it out there
        return max(os.statvfs(folder).f_frsize, 1)


def _word_in(file: Path) -> str:
    try:
        return file.read_text(encoding="ascii").strip()
    except (OSError, UnicodeDecodeError):
        return ""


def _unescaped(name: str) -> str:
    """A label as udev writes it, with bytes that are no plain letters in hexadecimal."""
    plain = _HEX.sub(lambda found: chr(int(found[1], 16)), os.fsencode(name).decode("latin-1"))
    return plain.encode("latin-1").decode("utf-8", "replace")


def _udisks(program: str, deed: str, drive: Drive) -> str:
    """What udisks has against it; "" when it was done."""
    command = [program, deed, "--no-user-interaction", "--block-device", drive.device]
    try:
        run = subprocess.run(  # noqa: S603 - found on the PATH, and the device is the kernel's word
            command, capture_output=True, timeout=_EJECT_SECONDS, check=False
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        return str(error)
    said = run.stderr.decode("utf-8", "replace").strip()
    return "" if run.returncode == 0 else said or str(run.returncode)
