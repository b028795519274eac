"""A scan folder gives out each file once, whole and quiet, and loses nothing it has seen whole."""

import os
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.domain.errors import DiskFullError, FileUnreadableError
from desktop.domain.evidence import Content, Digest, MediaType
from desktop.domain.pages import Completeness
from desktop.domain.scans import CaughtScan, FileMark, Wait
from desktop.intake.folder_watch import QUIET_SECONDS, FolderWatch, mark_of
from desktop.intake.listing import TAKEN_FOLDER
from desktop.intake.moving import move_taken

if TYPE_CHECKING:
    from collections.abc import Callable

END = b"%%EOF"


def judge(file: Path) -> Completeness:
    content = file.read_bytes()
    if content and not content.startswith(b"%PDF"):
        return Completeness.UNKNOWN
    return Completeness.COMPLETE if content.endswith(END) else Completeness.HALF


class Store:
    """Stands for the vault; refuses with `error` while there is one."""

    def __init__(self) -> None:
        self.kept: dict[str, bytes] = {}
        self.error: Exception | None = None
        self.while_reading: Callable[[], None] = lambda: None

    def __call__(self, file: Path) -> Content:
        if self.error is not None:
            raise self.error
        content = file.read_bytes()
        self.while_reading()
        digest = Digest(sha256(content).hexdigest())
        self.kept[digest] = content
        return Content(digest, len(content), 0, MediaType.PDF)

    def bytes_of(self, scan: CaughtScan) -> bytes:
        return self.kept[scan.content.digest]


@pytest.fixture
def store() -> Store:
    return Store()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "scan").mkdir()
    return tmp_path / "scan"


@pytest.fixture
def watch(folder: Path, store: Store) -> FolderWatch:
    return FolderWatch(folder, store=store, judge=judge)


_written = 0


def write(path: Path, content: bytes) -> Path:
    """Write as a scanner does, each time at a time of its own."""
    global _written  # noqa: PLW0603 - a clock that only grows
    _written += 1
    path.write_bytes(content)
    os.utime(path, ns=(_written * 10**9, _written * 10**9))
    return path


def look(watch: FolderWatch, now: float, *taken: FileMark) -> list[CaughtScan]:
    return watch.look(now, frozenset(taken))


def waits(watch: FolderWatch) -> dict[str, Wait]:
    return {each.mark.path.name: each.reason for each in watch.sight().waiting}


def test_a_whole_file_is_given_out_when_it_was_quiet(
    watch: FolderWatch, folder: Path, store: Store
) -> None:
    path = write(folder / "a.pdf", b"%PDF" + END)

    assert look(watch, 0) == []
    assert waits(watch) == {"a.pdf": Wait.WRITING}
    assert look(watch, QUIET_SECONDS - 0.1) == []
    (scan,) = look(watch, QUIET_SECONDS)

    assert (scan.mark, scan.former) == (mark_of(path), ())
    assert store.bytes_of(scan) == b"%PDF" + END


def test_what_was_entered_is_not_given_out_again(watch: FolderWatch, folder: Path) -> None:
    write(folder / "a.pdf", b"%PDF" + END)
    look(watch, 0)
    (scan,) = look(watch, 9)
    watch.forget(scan.mark)

    assert look(watch, 20, scan.mark) == []
    assert waits(watch) == {}
    assert not watch.is_busy


def test_what_could_not_be_entered_is_given_out_again(watch: FolderWatch, folder: Path) -> None:
    write(folder / "a.pdf", b"%PDF" + END)
    look(watch, 0)

    assert look(watch, 9) == look(watch, 10)


def test_a_slow_writer_is_waited_for(watch: FolderWatch, folder: Path, store: Store) -> None:
    for second, content in enumerate((b"", b"%PD", b"%PDF-1.7", b"%PDF-1.7 more")):
        write(folder / "a.pdf", content)
        assert look(watch, second) == []
        assert waits(watch) == {"a.pdf": Wait.WRITING}
    write(folder / "a.pdf", b"%PDF-1.7 more" + END)
    look(watch, 10)

    (scan,) = look(watch, 10 + QUIET_SECONDS)
    assert store.bytes_of(scan) == b"%PDF-1.7 more" + END
    assert scan.former == ()


def test_a_half_file_waits_visibly_however_long_and_then_goes_on(
    watch: FolderWatch, folder: Path
) -> None:
    write(folder / "a.pdf", b"%PDF-1.7")
    look(watch, 0)

    assert look(watch, 3600) == []
    assert waits(watch) == {"a.pdf": Wait.HALF}

    write(folder / "a.pdf", b"%PDF-1.7" + END)
    look(watch, 3601)
    assert len(look(watch, 3610)) == 1


def test_the_same_name_twice_within_the_quiet_time_keeps_both(
    watch: FolderWatch, folder: Path, store: Store
) -> None:
    write(folder / "scan.pdf", b"%PDF first" + END)
    look(watch, 0)
    write(folder / "scan.pdf", b"%PDF other" + END)
    look(watch, 1)

    (scan,) = look(watch, 1 + QUIET_SECONDS)

    assert store.bytes_of(scan) == b"%PDF other" + END
    assert [store.kept[one.digest] for one in scan.former] == [b"%PDF first" + END]


def test_a_file_that_vanishes_after_it_was_whole_is_not_lost(
    watch: FolderWatch, folder: Path, store: Store
) -> None:
    path = write(folder / "a.pdf", b"%PDF" + END)
    look(watch, 0)
    path.unlink()

    (scan,) = look(watch, 1)
    assert store.bytes_of(scan) == b"%PDF" + END


def test_a_file_replaced_by_half_of_another_and_gone_is_not_lost(
    watch: FolderWatch, folder: Path, store: Store
) -> None:
    path = write(folder / "a.pdf", b"%PDF whole" + END)
    look(watch, 0)
    write(path, b"%PDF ha")
    look(watch, 1)
    path.unlink()

    (scan,) = look(watch, 2)
    assert store.bytes_of(scan) == b"%PDF whole" + END


def test_what_half_of_another_has_replaced_is_given_out_while_that_one_waits(
    watch: FolderWatch, folder: Path, store: Store
) -> None:
    path = write(folder / "a.pdf", b"%PDF whole" + END)
    look(watch, 0)
    write(path, b"%PDF ha")
    look(watch, 1)

    (scan,) = look(watch, 9)
    assert store.bytes_of(scan) == b"%PDF whole" + END
    assert look(watch, 10, scan.mark) == []
    assert waits(watch) == {"a.pdf": Wait.HALF}


def test_a_file_that_vanishes_half_is_forgotten(watch: FolderWatch, folder: Path) -> None:
    path = write(folder / "a.pdf", b"%PDF")
    look(watch, 0)
    path.unlink()

    assert look(watch, 1) == []
    assert waits(watch) == {}


def test_a_file_renamed_when_it_is_done_is_one_scan(watch: FolderWatch, folder: Path) -> None:
    path = write(folder / "scan.tmp", b"%PDF" + END)
    look(watch, 0)
    assert waits(watch) == {}
    path.rename(folder / "scan.pdf")
    look(watch, 1)

    assert [scan.mark.path.name for scan in look(watch, 9)] == ["scan.pdf"]


def test_a_full_disk_and_a_locked_file_are_tried_again(
    watch: FolderWatch, folder: Path, store: Store
) -> None:
    path = write(folder / "a.pdf", b"%PDF" + END)
    for error, reason in (
        (DiskFullError(path), Wait.DISK_FULL),
        (FileUnreadableError(path, "locked"), Wait.LOCKED),
    ):
        store.error = error
        assert look(watch, 9) == []
        assert waits(watch) == {"a.pdf": reason}
        assert watch.is_busy

    store.error = None
    assert len(look(watch, 99)) == 1


def test_what_is_replaced_while_it_is_read_is_kept_and_read_again(
    watch: FolderWatch, folder: Path, store: Store
) -> None:
    path = write(folder / "a.pdf", b"%PDF first" + END)

    def replace_it() -> None:
        write(path, b"%PDF other" + END)

    store.while_reading = replace_it
    look(watch, 0)
    store.while_reading = lambda: None
    look(watch, 1)

    (scan,) = look(watch, 9)
    assert store.bytes_of(scan) == b"%PDF other" + END
    assert [store.kept[one.digest] for one in scan.former] == [b"%PDF first" + END]


def test_a_folder_that_disappears_and_comes_back_goes_on(watch: FolderWatch, folder: Path) -> None:
    write(folder / "a.pdf", b"%PDF" + END)
    look(watch, 0)
    away = folder.rename(folder.with_name("away"))

    assert look(watch, 1) == []
    assert not watch.sight().is_there

    away.rename(folder)
    assert len(look(watch, 9)) == 1
    assert watch.sight().is_there


def test_what_is_no_scan_is_left_alone(watch: FolderWatch, folder: Path) -> None:
    for name in (".hidden.pdf", "~$a.docx", "Thumbs.db", "x.PART", "desktop.ini"):
        write(folder / name, b"%PDF" + END)
    write(folder / "readme.txt", b"text")
    (folder / TAKEN_FOLDER).mkdir()
    write(folder / TAKEN_FOLDER / "old.pdf", b"%PDF" + END)
    outside = write(folder.parent / "outside.pdf", b"%PDF" + END)
    (folder / "link.pdf").symlink_to(outside)
    (folder / "loop").symlink_to(folder)
    look(watch, 0)

    assert look(watch, 9) == []
    assert waits(watch) == {"readme.txt": Wait.FOREIGN}
    assert not watch.is_busy


def test_folders_of_a_scanner_are_looked_into(watch: FolderWatch, folder: Path) -> None:
    (folder / "2026-11-22" / "Lan").mkdir(parents=True)
    write(folder / "2026-11-22" / "Lan" / "a.pdf", b"%PDF" + END)
    look(watch, 0)

    assert len(look(watch, 9)) == 1


def test_a_thousand_files_at_once_lose_none(watch: FolderWatch, folder: Path) -> None:
    for number in range(1000):
        write(folder / f"{number}.pdf", b"%%PDF %d" % number + END)
    taken: set[FileMark] = set()
    now = 0.0
    while watch.is_busy or not taken:
        for scan in watch.look(now, frozenset(taken)):
            assert scan.mark not in taken
            taken.add(scan.mark)
            watch.forget(scan.mark)
        now += 1

    assert {mark.path.name for mark in taken} == {f"{number}.pdf" for number in range(1000)}


steps = st.lists(
    st.tuples(
        st.sampled_from(["write", "finish", "remove", "rename", "look"]),
        st.sampled_from(["a", "b"]),
        st.integers(0, 3),
    ),
    max_size=25,
)


def test_what_was_caught_while_its_last_bytes_came_is_one_scan_in_a_crowd(
    folder: Path, store: Store
) -> None:
    """Others come before it for longer than the quiet time, and it is still given out once."""
    path = write(folder / "z.pdf", b"%PDF")

    def finish(file: Path) -> Completeness:
        if file == path and file.read_bytes() == b"%PDF":
            write(path, b"%PDF z" + END)
        return judge(file)

    watch = FolderWatch(folder, store=store, judge=finish)
    found = watch.look(0, frozenset())
    for each in range(60):
        write(folder / f"{each:03}.pdf", b"%%PDF %d" % each + END)
    for each in range(1, 10):
        for scan in watch.look(each * 2 * QUIET_SECONDS, frozenset(one.mark for one in found)):
            found.append(scan)
            watch.forget(scan.mark)

    assert [one.mark.path.name for one in found].count("z.pdf") == 1
    assert len(found) == 61


@given(steps=steps)
@settings(deadline=None, max_examples=150)
def test_whatever_happens_each_whole_content_that_was_seen_is_given_out_once(
    tmp_path_factory: pytest.TempPathFactory, steps: list[tuple[str, str, int]]
) -> None:
    folder = tmp_path_factory.mktemp("scan")
    store = Store()
    watch = FolderWatch(folder, store=store, judge=judge)
    given_out: list[CaughtScan] = []
    now = 0.0

    def look_and_enter() -> None:
        for scan in watch.look(now, frozenset(scan.mark for scan in given_out)):
            assert scan not in given_out
            given_out.append(scan)
            watch.forget(scan.mark)

    for kind, name, number in steps:
        path = folder / f"{name}.pdf"
        if kind == "write":
            write(path, b"%%PDF %d" % number)
        elif kind == "finish":
            write(path, b"%%PDF %d" % number + END)
        elif kind == "remove":
            path.unlink(missing_ok=True)
        elif kind == "rename" and path.exists():
            path.rename(folder / f"{name}{number}.pdf")
        now += number
        look_and_enter()
    look_and_enter()
    now += 100
    look_and_enter()

    contents = {one.digest for scan in given_out for one in (*scan.former, scan.content)}
    assert contents == store.kept.keys()


def test_a_taken_file_is_moved_and_never_replaces_another(folder: Path) -> None:
    for number in range(3):
        path = write(folder / "scan.pdf", b"%d" % number)
        mark = mark_of(path)
        assert mark is not None
        assert move_taken(mark, folder)

    moved = sorted((folder / TAKEN_FOLDER).iterdir())
    assert [one.name for one in moved] == ["scan (2).pdf", "scan (3).pdf", "scan.pdf"]
    assert {one.read_bytes() for one in moved} == {b"0", b"1", b"2"}


def test_a_file_that_is_another_by_now_stays(folder: Path) -> None:
    path = write(folder / "scan.pdf", b"first")
    mark = mark_of(path)
    assert mark is not None
    write(path, b"other")

    assert not move_taken(mark, folder)
    assert path.read_bytes() == b"other"
