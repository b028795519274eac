import os
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from desktop.delivery.linux_drives import LinuxDrives
from desktop.domain.delivery import FAT_LARGEST_FILE, Drive
from desktop.domain.delivery_errors import DriveGoneError, EjectRefusedError, EjectUnknownError

USB = "devices/pci0000:00/usb1/1-1/host4/block/sdb"
INSIDE = "devices/pci0000:00/ata1/host0/block/sda"
CARD = "devices/platform/mmc_host/mmc0/block/mmcblk0"
FLOPPY = "devices/platform/floppy.0/block/fd0"
DISC = "devices/pci0000:00/ata2/host1/block/sr0"


class Pc:
    """What a PC's /proc, /sys and /dev say, in a folder."""

    def __init__(self, top: Path) -> None:
        self.top = top
        self.lines: list[str] = []
        for folder in ("proc/self", "sys/dev/block", "dev/disk/by-label"):
            (top / folder).mkdir(parents=True)

    def plug(self, disk: str, part: str, number: str, *, removable: str = "0") -> None:
        place = self.top / "sys" / disk
        (place / part).mkdir(parents=True)
        (place / "removable").write_text(f"{removable}\n", encoding="ascii")
        (self.top / "sys/dev/block" / number).symlink_to(place / part)

    def mount(self, number: str, point: Path, *, source: str, kind: str = "vfat") -> Path:
        point.mkdir(exist_ok=True, parents=True)
        text = os.fsencode(point).decode("latin-1").replace(" ", "\\040")
        self.lines.append(f"36 35 {number} / {text} rw - {kind} {source} rw")
        table = "\n".join(self.lines) + "\n"
        (self.top / "proc/self/mountinfo").write_bytes(table.encode("latin-1"))
        return point

    def label(self, escaped: str, device: str) -> None:
        (self.top / "dev/disk/by-label" / escaped).symlink_to(f"../../{device}")


@pytest.fixture
def pc(tmp_path: Path) -> Pc:
    return Pc(tmp_path / "pc")


def test_a_stick_is_found_with_its_label_room_and_limit(pc: Pc, tmp_path: Path) -> None:
    pc.plug(USB, "sdb1", "8:17")
    pc.label("USB\\x20C\u00f4ng\\x20vi\u1ec7c", "sdb1")
    point = pc.mount("8:17", tmp_path / "media" / "USB Công việc", source="/dev/sdb1")

    (drive,) = LinuxDrives(pc.top).removable()

    assert (drive.mount, drive.device, drive.label) == (point, "/dev/sdb1", "USB Công việc")
    assert (drive.file_system, drive.largest_file) == ("vfat", FAT_LARGEST_FILE)
    assert 0 < drive.free <= drive.size
    assert drive.is_removable
    assert not drive.is_read_only


def test_the_disks_of_the_pc_are_not_offered(pc: Pc, tmp_path: Path) -> None:
    pc.plug(INSIDE, "sda1", "8:1")
    pc.plug(DISC, "x", "11:0", removable="1")
    pc.mount("8:1", tmp_path / "data", source="/dev/sda1", kind="ext4")
    pc.mount("11:0", tmp_path / "disc", source="/dev/sr0", kind="iso9660")

    assert LinuxDrives(pc.top).removable() == ()


def test_a_pc_that_runs_from_a_stick_does_not_offer_itself(pc: Pc) -> None:
    pc.plug(USB, "sdb1", "8:17")
    pc.mount("8:17", Path("/"), source="/dev/sdb1", kind="ext4")

    assert LinuxDrives(pc.top).removable() == ()


@pytest.mark.parametrize(("kind", "is_offered"), [("SD", True), ("MMC", False)])
def test_a_memory_card_is_offered_and_soldered_memory_is_not(
    pc: Pc, tmp_path: Path, *, kind: str, is_offered: bool
) -> None:
    pc.plug(CARD, "mmcblk0p1", "179:1")
    (pc.top / "sys" / CARD / "device").mkdir()
    (pc.top / "sys" / CARD / "device" / "type").write_text(f"{kind}\n", encoding="ascii")
    pc.mount("179:1", tmp_path / "card", source="/dev/mmcblk0p1")

    assert bool(LinuxDrives(pc.top).removable()) == is_offered


def test_a_drive_shown_in_two_places_is_offered_once(pc: Pc, tmp_path: Path) -> None:
    pc.plug(FLOPPY, "x", "2:0", removable="1")
    first = pc.mount("2:0", tmp_path / "one", source="/dev/fd0")
    pc.mount("2:0", tmp_path / "two", source="/dev/fd0")

    (drive,) = LinuxDrives(pc.top).removable()

    assert drive.mount == first


def test_a_stick_that_is_gone_from_its_place_is_not_offered(pc: Pc, tmp_path: Path) -> None:
    pc.plug(USB, "sdb1", "8:17")
    pc.mount("8:17", tmp_path / "usb", source="/dev/sdb1").rmdir()

    assert LinuxDrives(pc.top).removable() == ()


def test_any_folder_lies_on_a_drive(tmp_path: Path) -> None:
    drive = LinuxDrives().drive_of(tmp_path)

    assert tmp_path.resolve().is_relative_to(drive.mount)
    assert drive.free > 0


def test_a_folder_that_is_not_there_lies_on_none(tmp_path: Path) -> None:
    with pytest.raises(DriveGoneError):
        LinuxDrives().drive_of(tmp_path / "usb")


Udisks = Callable[[str], Path]


@pytest.fixture
def udisks(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Udisks:
    """Put a program named udisksctl on the path; it notes what it is asked."""

    def install(answer: str) -> Path:
        program, notes = tmp_path / "bin" / "udisksctl", tmp_path / "asked"
        program.parent.mkdir()
        note = f"print(*sys.argv[1:], file=open({str(notes)!r}, 'a'))"
        script = f"#!{sys.executable}\nimport sys\n{note}\n{answer}\n"
        program.write_text(script, encoding="utf-8")
        program.chmod(0o755)
        monkeypatch.setenv("PATH", str(program.parent))
        return notes

    return install


def stick(tmp_path: Path) -> Drive:
    return Drive(
        tmp_path, "/dev/sdb1", "USB", "vfat", 1, 2, 1, is_removable=True, is_read_only=False
    )


def test_a_stick_is_let_go_and_switched_off(udisks: Udisks, tmp_path: Path) -> None:
    notes = udisks("")

    LinuxDrives().eject(stick(tmp_path))

    assert notes.read_text(encoding="utf-8").splitlines() == [
        "unmount --no-user-interaction --block-device /dev/sdb1",
        "power-off --no-user-interaction --block-device /dev/sdb1",
    ]


def test_a_stick_in_use_stays_and_the_reason_is_told(udisks: Udisks, tmp_path: Path) -> None:
    udisks("sys.exit('target is busy')")

    with pytest.raises(EjectRefusedError) as caught:
        LinuxDrives().eject(stick(tmp_path))

    assert caught.value.reason == "target is busy"


def test_without_a_program_for_it_the_person_has_to(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))

    with pytest.raises(EjectUnknownError):
        LinuxDrives().eject(stick(tmp_path))
