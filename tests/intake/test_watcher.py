"""The watcher hands every scan over once, whoever writes it, and survives what goes wrong."""

import random
from collections.abc import Callable, Iterator, Sequence
from hashlib import sha256
from pathlib import Path
from threading import Condition, Thread

import pytest

from desktop.domain.evidence import Content, Digest, MediaType
from desktop.domain.pages import Completeness
from desktop.domain.scans import CaughtScan, FileMark, FolderSight, ScanFolder, Wait
from desktop.domain.workspace_errors import DatabaseBusyError
from desktop.intake.listing import TAKEN_FOLDER
from desktop.intake.watcher import ScanWatcher
from desktop.reading.completeness import completeness

PATIENCE = 30.0
QUIET = 0.15


class Desk:
    """Enters into memory, and says when something happened."""

    def __init__(self) -> None:
        self.entered: list[CaughtScan] = []
        self.kept: dict[Digest, bytes] = {}
        self.sights: tuple[FolderSight, ...] = ()
        self.refusals = 0
        self.faults = 0
        self.changed = Condition()

    def judge(self, file: Path) -> Completeness:
        return completeness(file)

    def catch(self, file: Path) -> Content:
        content = file.read_bytes()
        digest = Digest(sha256(content).hexdigest())
        self.kept[digest] = content
        return Content(digest, len(content), 0, MediaType.PDF)

    def taken(self, folder: Path) -> frozenset[FileMark]:
        if self.faults:
            self.faults -= 1
            raise ZeroDivisionError
        return frozenset(one.mark for one in self.entered if one.mark.path.is_relative_to(folder))

    def enter(self, scans: Sequence[CaughtScan]) -> None:
        if self.refusals:
            self.refusals -= 1
            raise DatabaseBusyError
        with self.changed:
            self.entered += scans
            self.changed.notify_all()

    def tell(self, sights: tuple[FolderSight, ...]) -> None:
        with self.changed:
            self.sights = sights
            self.changed.notify_all()

    def wait_for(self, what: Callable[[], bool]) -> None:
        with self.changed:
            assert self.changed.wait_for(what, PATIENCE)

    def waits(self) -> dict[str, Wait]:
        return {one.mark.path.name: one.reason for sight in self.sights for one in sight.waiting}


@pytest.fixture
def desk() -> Desk:
    return Desk()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "scan").mkdir()
    return tmp_path / "scan"


@pytest.fixture
def watching(desk: Desk) -> Iterator[Callable[..., ScanWatcher]]:
    watchers: list[ScanWatcher] = []

    def start(*folders: ScanFolder) -> ScanWatcher:
        watcher = ScanWatcher(folders, desk, quiet=QUIET)
        watchers.append(watcher)
        watcher.start()
        return watcher

    yield start
    for watcher in watchers:
        watcher.close()


def whole(number: int) -> bytes:
    body = b"%%PDF-1.4\n1 0 obj\n<</N %d>>\nendobj\n" % number
    return body + b"xref\n0 1\ntrailer\n<<>>\nstartxref\n%d\n%%%%EOF\n" % len(body)


def test_files_of_several_slow_writers_all_arrive_once(
    desk: Desk, folder: Path, watching: Callable[..., ScanWatcher]
) -> None:
    watching(ScanFolder(folder))

    def write_some(writer: int) -> None:
        chance = random.Random(writer)
        for number in range(60):
            content = whole(writer * 1000 + number)
            cut = chance.randrange(len(content))
            with (folder / f"{writer}-{number}.pdf").open("wb", buffering=0) as stream:
                stream.write(content[:cut])
                stream.write(content[cut:])

    writers = [Thread(target=write_some, args=(each,)) for each in range(4)]
    for each in writers:
        each.start()
    for each in writers:
        each.join()
    desk.wait_for(lambda: len(desk.entered) >= 240)

    names = [one.mark.path.name for one in desk.entered]
    assert sorted(names) == sorted(
        f"{each}-{number}.pdf" for each in range(4) for number in range(60)
    )
    assert len({one.content.digest for one in desk.entered}) == 240


def test_what_stays_in_its_place_is_not_taken_by_the_next_watcher(
    desk: Desk, folder: Path, watching: Callable[..., ScanWatcher]
) -> None:
    (folder / "a.pdf").write_bytes(whole(1))
    first = watching(ScanFolder(folder))
    desk.wait_for(lambda: len(desk.entered) == 1)
    first.close()

    watching(ScanFolder(folder))
    (folder / "b.pdf").write_bytes(whole(2))
    desk.wait_for(lambda: len(desk.entered) == 2)

    assert [one.mark.path.name for one in desk.entered] == ["a.pdf", "b.pdf"]
    assert (folder / "a.pdf").read_bytes() == whole(1)


def test_taken_files_are_moved_where_the_officer_wants_it(
    desk: Desk, folder: Path, watching: Callable[..., ScanWatcher]
) -> None:
    watching(ScanFolder(folder, moves_taken=True))
    (folder / "a.pdf").write_bytes(whole(1))
    desk.wait_for(lambda: len(desk.entered) == 1)
    desk.wait_for(lambda: not desk.waits())

    assert (folder / TAKEN_FOLDER / "a.pdf").read_bytes() == whole(1)


def test_a_half_file_is_shown_as_such_until_it_is_whole(
    desk: Desk, folder: Path, watching: Callable[..., ScanWatcher]
) -> None:
    watching(ScanFolder(folder))
    content = whole(1)
    (folder / "a.pdf").write_bytes(content[:-8])
    desk.wait_for(lambda: desk.waits() == {"a.pdf": Wait.HALF})

    with (folder / "a.pdf").open("ab") as stream:
        stream.write(content[-8:])
    desk.wait_for(lambda: len(desk.entered) == 1)


def test_a_database_that_is_busy_is_tried_again(
    desk: Desk, folder: Path, watching: Callable[..., ScanWatcher]
) -> None:
    desk.refusals = 1
    watching(ScanFolder(folder))
    (folder / "a.pdf").write_bytes(whole(1))

    desk.wait_for(lambda: len(desk.entered) == 1)
    assert desk.refusals == 0


def test_a_look_that_fails_is_not_the_last_one(
    desk: Desk, folder: Path, watching: Callable[..., ScanWatcher], caplog: pytest.LogCaptureFixture
) -> None:
    desk.faults = 1
    watcher = watching(ScanFolder(folder))
    (folder / "a.pdf").write_bytes(whole(1))
    watcher.look_now()

    desk.wait_for(lambda: len(desk.entered) == 1)
    assert "ZeroDivisionError" in caplog.text


def test_a_folder_that_is_away_is_waited_for(
    desk: Desk, folder: Path, watching: Callable[..., ScanWatcher]
) -> None:
    away = folder.with_name("away")
    folder.rename(away)
    watcher = watching(ScanFolder(folder))
    desk.wait_for(lambda: bool(desk.sights) and not desk.sights[0].is_there)

    (away / "a.pdf").write_bytes(whole(1))
    away.rename(folder)
    watcher.look_now()
    desk.wait_for(lambda: len(desk.entered) == 1)
    assert desk.sights[0].is_there


def test_closing_does_not_wait_for_files_that_wait(
    desk: Desk, folder: Path, watching: Callable[..., ScanWatcher]
) -> None:
    (folder / "a.pdf").write_bytes(whole(1)[:-4])
    watcher = watching(ScanFolder(folder))
    desk.wait_for(lambda: "a.pdf" in desk.waits())

    watcher.close()  # returns
    assert desk.entered == []
