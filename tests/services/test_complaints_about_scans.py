"""What users of other programs complain of when they scan, each as it must not happen here."""

import errno
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from io import FileIO
from pathlib import Path
from threading import Event

import pytest

from desktop.bootstrap.making import create_workspace
from desktop.bootstrap.opening import open_workspace
from desktop.domain.scans import Wait
from desktop.services.attaching import Target
from desktop.services.inbox import put_scan_aside, read_inbox, use_scan
from desktop.services.workspace import Workspace
from tests.corpus.small_set import SMALL_SET
from tests.services.conftest import UNIT
from tests.services.small_disk import SmallDisk, small_disk
from tests.services.watched_folder import WatchedFolder, whole_scan


@pytest.fixture
def folder(workspace: Workspace, tmp_path: Path) -> WatchedFolder:
    (tmp_path / "may-quet").mkdir()
    return WatchedFolder(workspace, tmp_path / "may-quet")


@pytest.fixture
def disk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[SmallDisk]:
    with small_disk(tmp_path / "o-dia-nho", monkeypatch) as disk:
        yield disk


def test_a_half_written_scan_was_taken_as_if_it_were_whole(folder: WatchedFolder) -> None:
    scan, content = folder.path / "scan.pdf", whole_scan(1, filler=5000)
    with folder.watched():
        scan.write_bytes(content[:2500])
        folder.wait_until(lambda: folder.waits() == {"scan.pdf": Wait.HALF})
        assert folder.names() == []

        scan.write_bytes(content)
        folder.wait_until(lambda: folder.names() == ["scan.pdf"])

    assert folder.contents() == [content]


def test_a_share_that_pauses_in_the_middle_gave_a_broken_scan(folder: WatchedFolder) -> None:
    content = whole_scan(1, filler=9000)
    with folder.watched(), (folder.path / "scan.pdf").open("wb", buffering=0) as stream:
        for start in range(0, len(content), 3000):
            stream.write(content[start : start + 3000])
            folder.wait_until(  # each pause is longer than the quiet time
                lambda: folder.waits() == {"scan.pdf": Wait.HALF} or bool(folder.names())
            )
        folder.wait_until(lambda: bool(folder.names()))

    assert folder.contents() == [content]


def test_a_scan_renamed_at_its_end_was_taken_twice_or_not_at_all(folder: WatchedFolder) -> None:
    with folder.watched():
        unfinished = folder.path / "~scan.pdf.part"
        unfinished.write_bytes(whole_scan(1))
        (folder.path / "another.pdf").write_bytes(whole_scan(2))
        folder.wait_until(lambda: folder.names() == ["another.pdf"])

        unfinished.rename(folder.path / "scan.pdf")
        folder.wait_until(lambda: len(folder.names()) == 2)
        (folder.path / "scan.pdf").rename(folder.path / "Kế hoạch 12.pdf")
        (folder.path / "last.pdf").write_bytes(whole_scan(3))
        folder.wait_until(lambda: "last.pdf" in folder.names())
        folder.wait_until(lambda: not folder.waits())

    assert folder.contents() == sorted(whole_scan(number) for number in (1, 2, 3))


def test_the_next_scan_under_the_same_name_overwrote_the_first(
    folder: WatchedFolder, workspace: Workspace
) -> None:
    scan = folder.path / "scan.pdf"
    with folder.watched(quiet=1.5):
        scan.write_bytes(whole_scan(1))
        folder.wait_until(lambda: len(workspace.vault.digests()) == 1)
        scan.write_bytes(whole_scan(22))
        folder.wait_until(lambda: len(folder.names()) == 2)

    assert folder.contents() == sorted([whole_scan(1), whole_scan(22)])


def test_a_scan_was_lost_when_the_disk_was_full(disk: SmallDisk, tmp_path: Path) -> None:
    create_workspace(disk.root / "ws", set_bytes=SMALL_SET.encode(), unit=UNIT)
    (tmp_path / "may-quet").mkdir()
    with open_workspace(disk.root / "ws") as workspace:
        folder = WatchedFolder(workspace, tmp_path / "may-quet")
        with folder.watched():
            disk.fill()
            content = whole_scan(1, filler=200_000)
            (folder.path / "scan.pdf").write_bytes(content)
            folder.wait_until(lambda: folder.waits() == {"scan.pdf": Wait.DISK_FULL})
            assert workspace.vault.digests() == frozenset()

            disk.free()
            folder.wait_until(lambda: folder.names() == ["scan.pdf"])

        assert folder.contents() == [content]
        assert not list((workspace.root / "vault" / "incoming").iterdir())


def test_a_scan_taken_away_too_soon_was_lost(folder: WatchedFolder, workspace: Workspace) -> None:
    with folder.watched(quiet=1.5):
        scan = folder.path / "scan.pdf"
        scan.write_bytes(whole_scan(1))
        folder.wait_until(lambda: len(workspace.vault.digests()) == 1)
        scan.unlink()
        folder.wait_until(lambda: folder.names() == ["scan.pdf"])

    assert folder.contents() == [whole_scan(1)]


def test_a_scan_that_vanished_half_written_held_up_the_others(folder: WatchedFolder) -> None:
    with folder.watched():
        half = folder.path / "half.pdf"
        half.write_bytes(whole_scan(1)[:20])
        folder.wait_until(lambda: folder.waits() == {"half.pdf": Wait.HALF})
        half.unlink()
        (folder.path / "next.pdf").write_bytes(whole_scan(2))
        folder.wait_until(lambda: folder.names() == ["next.pdf"])
        folder.wait_until(lambda: not folder.waits())


def test_a_scan_another_program_held_open_was_given_up(
    folder: WatchedFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    let_go = Event()

    def held(path: Path, *given: object) -> FileIO:
        if path.name == "locked.pdf" and not let_go.is_set():
            raise PermissionError(errno.EACCES, "used by another process", str(path))
        return FileIO(path, *given)  # type: ignore[arg-type]  # handed on as it came

    monkeypatch.setattr("desktop.vault.source_file.FileIO", held)
    (folder.path / "locked.pdf").write_bytes(whole_scan(1))
    (folder.path / "free.pdf").write_bytes(whole_scan(2))
    with folder.watched():
        folder.wait_until(lambda: folder.names() == ["free.pdf"])
        folder.wait_until(lambda: folder.waits() == {"locked.pdf": Wait.LOCKED})

        let_go.set()
        folder.wait_until(lambda: folder.names() == ["free.pdf", "locked.pdf"])


def test_watching_stopped_for_good_when_the_share_was_away_once(folder: WatchedFolder) -> None:
    away = folder.path.with_name("di-vang")
    with folder.watched():
        (folder.path / "a.pdf").write_bytes(whole_scan(1))
        folder.wait_until(lambda: folder.names() == ["a.pdf"])
        folder.path.rename(away)
        folder.wait_until(lambda: not folder.is_there())

        (away / "b.pdf").write_bytes(whole_scan(2))
        away.rename(folder.path)
        folder.wait_until(lambda: folder.names() == ["a.pdf", "b.pdf"])
        assert folder.is_there()


def test_of_a_thousand_scans_at_once_some_were_missing(folder: WatchedFolder) -> None:
    def drop(number: int) -> None:
        (folder.path / f"{number:04}.pdf").write_bytes(whole_scan(number))

    with folder.watched():
        with ThreadPoolExecutor(8) as writers:
            list(writers.map(drop, range(1000)))
        folder.wait_until(lambda: len(folder.names()) >= 1000)

    assert folder.names() == [f"{number:04}.pdf" for number in range(1000)]
    assert folder.contents() == sorted(map(whole_scan, range(1000)))


def test_one_bad_file_stopped_all_other_scans(folder: WatchedFolder) -> None:
    bad = {"a.pdf": b"%PDF-1.7 no end", "b.pdf": b"", "c.txt": b"words", "d.jpg": b"\xff\xd8\xff"}
    for name, content in bad.items():
        (folder.path / name).write_bytes(content)
    (folder.path / "e.pdf").write_bytes(whole_scan(1))
    with folder.watched():
        folder.wait_until(lambda: folder.names() == ["e.pdf"])
        folder.wait_until(lambda: Wait.WRITING not in folder.waits().values())

    assert folder.waits() == {
        "a.pdf": Wait.HALF,
        "b.pdf": Wait.HALF,
        "c.txt": Wait.FOREIGN,
        "d.jpg": Wait.HALF,
    }


def test_what_was_put_aside_by_mistake_could_not_be_scanned_again(
    folder: WatchedFolder, workspace: Workspace
) -> None:
    with folder.watched():
        (folder.path / "a.pdf").write_bytes(whole_scan(1))
        folder.wait_until(lambda: folder.names() == ["a.pdf"])
        put_scan_aside(workspace, read_inbox(workspace).waiting[0].id)

        (folder.path / "b.pdf").write_bytes(whole_scan(1))
        folder.wait_until(lambda: folder.names() == ["b.pdf"])


def test_after_a_restart_scans_came_a_second_time(
    new_workspace: Callable[[str], Path], tmp_path: Path
) -> None:
    root, scans = new_workspace(SMALL_SET), tmp_path / "may-quet"
    scans.mkdir()
    for number, name in enumerate(("used.pdf", "aside.pdf", "new.pdf")):
        (scans / name).write_bytes(whole_scan(number))
    with open_workspace(root) as workspace:
        folder = WatchedFolder(workspace, scans)
        with folder.watched():
            folder.wait_until(lambda: len(folder.names()) == 3)
        numbers = {scan.name: scan.id for scan in read_inbox(workspace).waiting}
        use_scan(workspace, numbers["used.pdf"], Target("1.1", "kh"))
        put_scan_aside(workspace, numbers["aside.pdf"])

    with open_workspace(root) as workspace:
        folder = WatchedFolder(workspace, scans)
        with folder.watched():
            (scans / "later.pdf").write_bytes(whole_scan(9))
            folder.wait_until(lambda: "later.pdf" in folder.names())
        inbox = read_inbox(workspace)

    assert sorted(scan.name for scan in inbox.waiting) == ["later.pdf", "new.pdf"]
    assert [scan.name for scan in inbox.aside] == ["aside.pdf"]
