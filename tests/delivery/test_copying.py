import errno
import os
from collections.abc import Callable, Iterator
from io import FileIO
from pathlib import Path

import pytest
from typing_extensions import Buffer, override

from desktop.delivery import copying
from desktop.delivery.copying import copy_to_drive
from desktop.delivery.room import Room
from desktop.delivery.watched_work import Tally
from desktop.domain.delivery import FAT_LARGEST_FILE, Drive, ReadBack
from desktop.domain.delivery_errors import (
    CopyDamagedError,
    DriveFullError,
    DriveGoneError,
    DriveReadOnlyError,
    FileTooLargeForDriveError,
    NameTakenError,
)
from desktop.domain.errors import (
    FileChangedError,
    FileVanishedError,
    JobCancelledError,
    WriteRefusedError,
)
from tests.delivery.copy_kills import play
from tests.delivery.sticks import make_read_only, memory_stick, pull, stick

MEGABYTE = 1024**2
KILLS = 20

Make = Callable[..., Path]


class Meddling(Tally):
    """Does something to the world at one step of the copy; without a deed it cancels."""

    def __init__(self, deed: Callable[[], object] | None = None, *, at: int = 1) -> None:
        super().__init__()
        self._deed = deed or self.stop.set
        self._left = at

    @override
    def add(self, count: int) -> None:
        super().add(count)
        self._left -= 1
        if self._left == 0:
            self._deed()


@pytest.fixture
def usb(tmp_path: Path) -> Iterator[Path]:
    with stick(tmp_path / "usb", megabytes=40) as folder:
        yield folder


@pytest.fixture
def make(tmp_path: Path) -> Make:
    def write(name: str, size: int = 3 * MEGABYTE + 7) -> Path:
        path = tmp_path / name
        path.write_bytes(os.urandom(size))
        return path

    return write


def files_on(folder: Path) -> set[str]:
    return {each.name for each in folder.iterdir()} - {"lost+found"}


def drive_of(folder: Path) -> Drive:
    return Room().drive_of(folder)


def test_files_are_written_and_read_back_from_the_stick(usb: Path, make: Make) -> None:
    files = [make("tap-1.asice"), make("tap-2.asice", 5), make("trong.asice", 0)]

    copied = copy_to_drive(files, usb, drive_of(usb), tally=Tally())

    assert [each.path.read_bytes() for each in copied] == [file.read_bytes() for file in files]
    assert files_on(usb) == {file.name for file in files}
    if os.path.ismount(usb):
        assert {each.read_back for each in copied} == {ReadBack.FROM_DRIVE}


def test_progress_counts_the_reading_back_too(usb: Path, make: Make) -> None:
    tally = Tally()

    copy_to_drive([make("goi.asice")], usb, drive_of(usb), tally=tally)

    assert tally.done == tally.total == 2 * (3 * MEGABYTE + 7)


def test_a_stick_in_memory_is_not_said_to_be_read_from(tmp_path: Path, make: Make) -> None:
    with memory_stick(tmp_path / "usb", megabytes=8) as is_mounted:
        (copied,) = copy_to_drive(
            [make("goi.asice", 99)], tmp_path / "usb", drive_of(tmp_path / "usb"), tally=Tally()
        )

        assert copied.read_back is ReadBack.MAYBE_CACHED or not is_mounted


def test_what_is_there_already_is_read_back_and_left_alone(usb: Path, make: Make) -> None:
    first, second = make("tap-1.asice"), make("tap-2.asice")
    copy_to_drive([first], usb, drive_of(usb), tally=Tally())
    before = (usb / first.name).stat().st_mtime_ns

    copied = copy_to_drive([first, second], usb, drive_of(usb), tally=Tally())

    assert [each.was_there for each in copied] == [True, False]
    assert (usb / first.name).stat().st_mtime_ns == before


@pytest.mark.parametrize("size", [3, 7])
def test_another_file_of_the_same_name_is_never_replaced(usb: Path, make: Make, size: int) -> None:
    (usb / "goi.asice").write_bytes(b"khac"[:3] + bytes(size - 3))

    with pytest.raises(NameTakenError):
        copy_to_drive([make("goi.asice", 7)], usb, drive_of(usb), tally=Tally())

    assert (usb / "goi.asice").read_bytes() == b"kha" + bytes(size - 3)


def test_all_files_have_to_fit_before_the_first_is_written(usb: Path, make: Make) -> None:
    room = drive_of(usb).free
    files = (
        [make("tap-1.asice", MEGABYTE), make("tap-2.asice", room)] if room < 99 * MEGABYTE else []
    )

    if files:
        with pytest.raises(DriveFullError) as caught:
            copy_to_drive(files, usb, drive_of(usb), tally=Tally())

        assert caught.value.free < caught.value.needed
    assert files_on(usb) == set()


def test_fat_takes_no_file_of_four_gigabytes(usb: Path, tmp_path: Path) -> None:
    large = tmp_path / "lon.asice"
    with large.open("wb") as stream:
        stream.truncate(FAT_LARGEST_FILE + 1)
    fat = Drive(
        usb,
        "/dev/sdb1",
        "USB",
        "vfat",
        1 << 40,
        1 << 40,
        4096,
        is_removable=True,
        is_read_only=False,
    )

    with pytest.raises(FileTooLargeForDriveError) as caught:
        copy_to_drive([large], usb, fat, tally=Tally())

    assert (caught.value.size, caught.value.limit) == (4 * 1024**3, 4 * 1024**3 - 1)
    assert files_on(usb) == set()


def test_a_stick_that_fills_up_meanwhile_keeps_nothing_of_it(tmp_path: Path, make: Make) -> None:
    with memory_stick(tmp_path / "usb", megabytes=8) as is_mounted:
        usb = tmp_path / "usb"
        ballast = usb / "ballast"
        meddling = Meddling(lambda: ballast.write_bytes(bytes(5 * MEGABYTE)), at=2)
        source = make("goi.asice", 6 * MEGABYTE)
        if is_mounted:
            with pytest.raises(DriveFullError):
                copy_to_drive([source], usb, drive_of(usb), tally=meddling)
            assert files_on(usb) == {"ballast"}
            ballast.unlink()

        copy_to_drive([source], usb, drive_of(usb), tally=Tally())

        assert files_on(usb) == {"goi.asice"}


def test_a_write_protected_stick_is_called_so(usb: Path, make: Make) -> None:
    if not make_read_only(usb):
        return  # nothing can be protected where nothing can be mounted

    with pytest.raises(DriveReadOnlyError):
        copy_to_drive([make("goi.asice")], usb, drive_of(usb), tally=Tally())


def test_a_stick_pulled_meanwhile_is_missed_and_nothing_lands_beneath(
    tmp_path: Path, make: Make
) -> None:
    with memory_stick(tmp_path / "usb", megabytes=8) as is_mounted:
        usb = tmp_path / "usb"
        if is_mounted:
            with pytest.raises(DriveGoneError):
                copy_to_drive(
                    [make("goi.asice")], usb, drive_of(usb), tally=Meddling(lambda: pull(usb), at=3)
                )
            assert files_on(usb) == set()


@pytest.mark.parametrize(
    ("number", "expected"),
    [
        (errno.EIO, DriveGoneError),
        (errno.ENODEV, DriveGoneError),
        (errno.EROFS, DriveReadOnlyError),
        (errno.ENOSPC, DriveFullError),
        (errno.EPERM, WriteRefusedError),
    ],
)
def test_what_the_stick_refuses_has_a_name_and_leaves_nothing(
    usb: Path,
    make: Make,
    monkeypatch: pytest.MonkeyPatch,
    number: int,
    expected: type[Exception],
) -> None:
    class Refusing(FileIO):
        @override
        def write(self, content: Buffer, /) -> int:
            raise OSError(number, os.strerror(number))

    source = make("goi.asice")
    with monkeypatch.context() as patch:
        patch.setattr(copying, "FileIO", Refusing)
        with pytest.raises(expected):
            copy_to_drive([source], usb, drive_of(usb), tally=Tally())
    assert files_on(usb) == set()

    copy_to_drive([source], usb, drive_of(usb), tally=Tally())

    assert files_on(usb) == {"goi.asice"}


def test_a_stick_that_forgets_what_was_written_is_found_out(usb: Path, make: Make) -> None:
    """As those that claim more room than they have: later files overwrite the earlier ones."""
    files = [make("tap-1.asice"), make("tap-2.asice")]

    def forget() -> None:
        (unfinished,) = usb.glob(".tap-1.asice*")
        with unfinished.open("r+b") as stream:
            stream.seek(MEGABYTE)
            stream.write(b"\0")

    with pytest.raises(CopyDamagedError) as caught:
        copy_to_drive(files, usb, drive_of(usb), tally=Meddling(forget, at=16))

    assert caught.value.path.name == "tap-1.asice"
    assert files_on(usb) == set()


def test_a_package_that_changes_meanwhile_is_not_handed_over(usb: Path, make: Make) -> None:
    source = make("goi.asice")

    with pytest.raises(FileChangedError):
        copy_to_drive(
            [source], usb, drive_of(usb), tally=Meddling(lambda: os.truncate(source, MEGABYTE))
        )

    assert files_on(usb) == set()


def test_a_package_that_is_gone_is_missed_before_anything_is_written(usb: Path, make: Make) -> None:
    with pytest.raises(FileVanishedError):
        copy_to_drive(
            [make("tap-1.asice"), usb.parent / "khong-co"], usb, drive_of(usb), tally=Tally()
        )

    assert files_on(usb) == set()


@pytest.mark.parametrize("at", [1, 5, 9, 12])
def test_cancelling_leaves_nothing(usb: Path, make: Make, at: int) -> None:
    files = [make("tap-1.asice"), make("tap-2.asice")]
    tally = Meddling(at=at)

    with pytest.raises(JobCancelledError):
        copy_to_drive(files, usb, drive_of(usb), tally=tally)

    assert files_on(usb) == set()


def test_killed_copies_leave_no_half_file_and_the_next_one_succeeds() -> None:
    left = play(KILLS, seed=7)

    assert len(left) == KILLS
    assert any(each.unfinished for each in left), "no copy was killed while it was writing"
