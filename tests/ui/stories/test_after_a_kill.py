"""What was said to be saved is there after a kill, nothing is half, and work goes on."""

import os
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path
from queue import Queue
from threading import Thread

import pytest

from desktop.bootstrap.opening import adapters, open_workspace
from desktop.domain.answers import Layer
from desktop.domain.approval import Approver
from desktop.services.approval import read_approval
from desktop.services.approving import approve_submission
from desktop.services.attaching import Target, attach_files
from desktop.services.library import read_library
from desktop.ui.application import Program
from tests.ui.conftest import UNIT
from tests.ui.stories.driven_program import PIN
from tests.ui.stories.leader import approve
from tests.ui.stories.package_checks import Quiet, assert_verified
from tests.ui.stories.person import Person

HERE = Path(__file__).parents[3]
_PATIENCE = 60


@contextmanager
def working(mode: str, root: Path, files: Sequence[Path] = ()) -> Iterator[Queue[str]]:
    """Somebody at work in another process, which is killed at the end of the block."""
    command = [sys.executable, "-m", "tests.ui.stories.driven_program", mode, str(root)]
    program = subprocess.Popen(
        [*command, *map(str, files)], cwd=HERE, stdout=subprocess.PIPE, encoding="utf-8"
    )
    lines: Queue[str] = Queue()
    assert program.stdout is not None
    listener = Thread(target=_listen, args=(program.stdout, lines))
    listener.start()
    try:
        yield lines
    finally:
        program.kill()
        program.wait()
        listener.join()
        program.stdout.close()


def _listen(stream: Iterator[str], lines: "Queue[str]") -> None:
    for line in stream:
        lines.put(line.rstrip("\n"))


def said_last(lines: "Queue[str]", first: str) -> str:
    """The last thing heard before the kill."""
    while not lines.empty():
        first = lines.get()
    return first


@pytest.fixture
def large_files(tmp_path: Path) -> list[Path]:
    folder = tmp_path / "quet"
    folder.mkdir()
    files = [folder / f"quet-{place:02}.pdf" for place in range(12)]
    for file in files:
        file.write_bytes(b"%PDF-1.7\n" + os.urandom(3_000_000) + b"\n%%EOF\n")
    return files


def assert_whole(root: Path) -> None:
    """Every stored object is what its name says, and every document has its object."""
    objects = [each for each in (root / "vault" / "objects").rglob("*") if each.is_file()]
    for each in objects:
        assert sha256(each.read_bytes()).hexdigest() == each.name
    with open_workspace(root) as workspace:
        known = read_library(workspace).documents.values()
        assert {each.content.digest for each in known} <= {each.name for each in objects}
        assert list((root / "vault" / "incoming").iterdir()) == []


def export_by_hand(person: Person, started: Program) -> None:
    """What the office does next: open the workspace again, sign, export."""
    assert started.session is not None
    person.come_to(started.session.window)
    person.click("Nộp hồ sơ")
    if read_approval(started.session.workspace).is_locked:
        person.waits_for("Phê duyệt: ")
    else:
        approve(person)
    if person._named("Mở bước 4"):
        person.click("Mở bước 4")
    if not person.sees("đã sẵn sàng"):
        person.fill("Mã PIN", PIN)
        person.fill("Nhập lại mã PIN", PIN)
        person.click("Tạo khóa của đơn vị")
        person.waits_for("đã sẵn sàng")
    person.fill("Mã PIN", PIN)
    person.click("Ký và xuất gói")
    person.waits_for("Có thể tiếp nhận")


@pytest.mark.parametrize("saves", [1, 3])
def test_what_was_said_to_be_saved_is_there(
    root: Path,
    person: Person,
    program: Callable[[], Program],
    tmp_path: Path,
    saves: int,
) -> None:
    with working("type", root) as lines:
        heard = [lines.get(timeout=_PATIENCE) for _ in range(saves)]
    last = said_last(lines, heard[-1]).removeprefix("saved ")

    started = program()
    started.start(root)
    assert started.session is not None
    with started.session.workspace.look() as work:
        assert work.answers.all(Layer.SELF)["1.1"].note.startswith(last)
    export_by_hand(person, started)
    (package,) = (root / "exports").glob("*.asice")
    assert_verified(root, package, tmp_path)


def test_files_that_were_being_taken_in_are_whole_or_not_there(
    root: Path,
    large_files: list[Path],
    person: Person,
    program: Callable[[], Program],
    tmp_path: Path,
) -> None:
    objects = root / "vault" / "objects"
    with working("attach", root, large_files) as lines:
        assert lines.get(timeout=_PATIENCE).startswith("busy")
        while not any(objects.iterdir()):  # some are in, some are not
            assert lines.get(timeout=_PATIENCE).startswith("busy")

    assert_whole(root)
    with open_workspace(root) as workspace:
        target = Target("1.4", "quy")
        report = attach_files(
            workspace, large_files, target=target, link_known=True, progress=Quiet()
        )
        assert report.refused == ()
    started = program()
    started.start(root)
    export_by_hand(person, started)
    (package,) = (root / "exports").glob("*.asice")
    assert_verified(root, package, tmp_path)


def test_no_half_package_bears_a_packages_name(
    root: Path,
    large_files: list[Path],
    person: Person,
    program: Callable[[], Program],
    tmp_path: Path,
) -> None:
    at = datetime(2026, 11, 20, tzinfo=UTC)
    adapters().key_file.create(root / "keys" / "office.p12", owner=UNIT, pin=PIN, at=at)
    with open_workspace(root) as workspace:
        attach_files(workspace, large_files, target=None, link_known=True, progress=Quiet())
        approve_submission(workspace, Approver("Nguyễn Văn Mẫu", "Chủ tịch UBND xã"))

    with working("export", root) as lines:
        assert lines.get(timeout=_PATIENCE).startswith("busy")

    for each in (root / "exports").glob("*.asice"):
        assert_verified(root, each, tmp_path)
    assert_whole(root)
    before = set((root / "exports").iterdir())
    started = program()
    started.start(root)
    export_by_hand(person, started)
    (package,) = set((root / "exports").glob("*.asice")) - before
    assert_verified(root, package, tmp_path)
