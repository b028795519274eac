"""Disks that are full, read-only or gone, and files others hold: a sentence, and work goes on."""

import errno
import os
from collections.abc import Callable, Iterator
from dataclasses import replace
from io import FileIO
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from desktop.bootstrap.opening import open_workspace
from desktop.domain.answers import Layer
from desktop.domain.errors import AppError, DiskFullError, WriteRefusedError
from desktop.ports.progress import Progress
from desktop.ports.workspace import UnitOfWork
from desktop.services.attaching import AttachReport, Target, attach_files
from desktop.services.library import read_library
from desktop.services.workspace import Workspace
from desktop.ui.application import Program
from desktop.ui.evidence import making as evidence_making
from desktop.ui.session import LIBRARY, SCORING, Session
from desktop.vault import source_file
from tests.ui.conftest import Drop, Quiet, Scan
from tests.ui.stories.person import Person

FULL, READ_ONLY = "đã hết chỗ trống", "Thư mục có thể chỉ cho đọc"


class Disk:
    """Where the database lies; refuses all writing as long as there is a `refusal`."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace
        self.refusal: AppError | None = None

    def work(self) -> UnitOfWork:
        if self.refusal is not None:
            raise self.refusal
        return self._workspace.work()


@pytest.fixture
def disk(root: Path) -> Iterator[Disk]:
    with open_workspace(root) as opened:
        yield Disk(opened)


@pytest.fixture
def workspace(disk: Disk) -> Workspace:
    return replace(disk._workspace, work=disk.work)


@pytest.fixture
def officer(session: Session, person: Person) -> Person:
    person.come_to(session.window)
    return person


@pytest.mark.parametrize(
    ("refusal", "sentence"),
    [
        (DiskFullError(Path("E:/ho-so")), FULL),
        (WriteRefusedError(Path("E:/ho-so"), "Read-only file system"), READ_ONLY),
    ],
)
def test_what_was_typed_waits_for_a_disk_that_takes_it(
    officer: Person, session: Session, disk: Disk, refusal: AppError, sentence: str
) -> None:
    session.open_leaf("1.1")
    disk.refusal = refusal
    officer.click("Giải trình, ghi chú")
    officer.type("da lam xong")
    officer.waits_for(sentence)
    session.open_leaf("1.2")
    session.open_leaf("1.1")
    assert officer.sees("da lam xong")

    disk.refusal = None
    officer.click("Thử lưu lại")

    officer.wait(lambda: session.window.status.saved.text().startswith("Đã lưu"))
    with session.workspace.look() as work:
        assert work.answers.all(Layer.SELF)["1.1"].note == "da lam xong"


class Offering:
    """A file that is dropped on whichever page is open."""

    def __init__(self, session: Session, drop: Drop, file: Path) -> None:
        self.session = session
        self._drop, self._file = drop, file

    def drop(self) -> None:
        on_library = self.session.window.pages.currentIndex() == LIBRARY
        target = self.session.library_page.pane if on_library else self._box()
        self._drop(target, [self._file])

    def _box(self) -> QWidget:
        self.session.open_leaf("1.4")
        return self.session.scoring_page.evidence.boxes[0]


@pytest.fixture
def offering(session: Session, drop: Drop, scan: Scan) -> Offering:
    return Offering(session, drop, scan("a.pdf"))


@pytest.mark.parametrize(("code", "sentence"), [(errno.ENOSPC, FULL), (errno.EROFS, READ_ONLY)])
@pytest.mark.parametrize("page", [SCORING, LIBRARY])
def test_files_that_find_no_room_are_taken_once_there_is_some(
    officer: Person, offering: Offering, page: int, code: int, sentence: str
) -> None:
    session = offering.session
    session.window.open_page(page)
    with pytest.MonkeyPatch.context() as full:
        full.setattr(os, "fsync", refuse(code))
        offering.drop()
        officer.waits_for(sentence)
        officer.wait(lambda: session.jobs.current is None)
    assert read_library(session.workspace).documents == {}
    assert list((session.workspace.root / "vault" / "incoming").iterdir()) == []

    offering.drop()

    officer.wait(lambda: len(read_library(session.workspace).documents) == 1)
    officer.wait(lambda: not officer.sees(sentence))


def refuse(code: int) -> Callable[[int], None]:
    def fail(_descriptor: int) -> None:
        raise OSError(code, os.strerror(code))

    return fail


# Files


class HeldFile(FileIO):
    """A file another program keeps to itself, as Windows does it."""

    def __init__(self, path: Path) -> None:
        if path.name == "b.pdf":
            raise PermissionError(errno.EACCES, "Permission denied")
        super().__init__(path)


class TornFile(FileIO):
    """A file on a stick that is pulled while it is copied."""

    @override
    def readinto(self, buffer: object, /) -> int:
        if str(self.name).endswith("b.pdf"):
            raise OSError(errno.EIO, "Input/output error")
        return super().readinto(buffer)  # type: ignore[arg-type] # typed as a buffer only from 3.12


@pytest.mark.parametrize("kind", [HeldFile, TornFile])
def test_a_file_that_cannot_be_read_keeps_no_other_back(
    officer: Person, session: Session, scan: Scan, drop: Drop, kind: type[FileIO]
) -> None:
    session.open_leaf("1.4")
    box = session.scoring_page.evidence.boxes[0]
    files = [scan(f"{name}.pdf", name.encode()) for name in "abc"]
    with pytest.MonkeyPatch.context() as held:
        held.setattr(source_file, "FileIO", kind)
        drop(box, files)
        officer.waits_for("Không đọc được “b.pdf”")
    assert officer.sees("Đã có 2")

    drop(session.scoring_page.evidence.boxes[0], files[1:2])

    officer.waits_for("Đã có 3")


def test_a_file_that_vanishes_before_its_turn_is_named(
    officer: Person, session: Session, scan: Scan, drop: Drop, monkeypatch: pytest.MonkeyPatch
) -> None:
    gone = scan("b.pdf", b"b")

    def tidied_away(
        workspace: Workspace,
        files: tuple[Path, ...],
        *,
        target: Target,
        link_known: bool,
        progress: Progress,
    ) -> AttachReport:
        gone.unlink()
        return attach_files(
            workspace, files, target=target, link_known=link_known, progress=progress
        )

    monkeypatch.setattr(evidence_making, "attach_files", tidied_away)
    session.open_leaf("1.4")

    drop(session.scoring_page.evidence.boxes[0], [scan("a.pdf", b"a"), gone])

    officer.waits_for("Không còn thấy “b.pdf”")
    assert officer.sees("Đã có 1")


def test_what_is_called_back_in_the_library_is_not_there_and_it_is_said(
    officer: Person, session: Session, scan: Scan, drop: Drop, monkeypatch: pytest.MonkeyPatch
) -> None:
    called_back = Event()

    class SlowFile(FileIO):
        @override
        def readinto(self, buffer: object, /) -> int:
            called_back.wait(10)
            return super().readinto(buffer)  # type: ignore[arg-type] # typed as a buffer only from 3.12

    monkeypatch.setattr(source_file, "FileIO", SlowFile)
    officer.click("Minh chứng")
    drop(session.library_page.pane, [scan(f"{name}.pdf", name.encode()) for name in "abc"])
    officer.click("Hủy việc đang chạy")
    called_back.set()

    officer.waits_for("Đã hủy theo yêu cầu. Không có tệp nào được thêm.")
    assert read_library(session.workspace).documents == {}


# A page that is opened when the stick is out


@pytest.fixture
def started(program: Callable[[], Program], root: Path, person: Person) -> Program:
    """The program on its first page; nothing else was opened yet."""
    started = program()
    started.start(root)
    assert started.session is not None
    person.come_to(started.session.window)
    return started


@pytest.mark.usefixtures("started")
@pytest.mark.parametrize(
    ("page", "shown"),
    [
        ("Chấm điểm", "1.1. Ban hành kế hoạch"),
        ("Minh chứng", "Thêm tài liệu…"),
        ("Kiểm tra", "Tất cả · "),
        ("Nộp hồ sơ", "Lãnh đạo phê duyệt"),
    ],
)
def test_a_page_says_why_it_cannot_be_opened_and_opens_later(
    person: Person, root: Path, page: str, shown: str
) -> None:
    away = root.rename(root.with_name("rut-ra"))
    person.click(page)
    person.waits_for("Không còn thấy thư mục hồ sơ")

    away.rename(root)
    if page == "Chấm điểm":
        person.click("Mở lại trang này")
    else:
        person.click("Tổng quan")
        person.click(page)

    person.waits_for(shown)
    person.wait(lambda: not person.sees("Không còn thấy thư mục hồ sơ"))


def test_what_cannot_be_undone_now_can_be_undone_later(
    program: Callable[[], Program], root: Path, person: Person, scan: Scan
) -> None:
    with open_workspace(root) as workspace:
        file, target = scan("a.pdf"), Target("1.4", "quy")
        attach_files(workspace, [file], target=target, link_known=True, progress=Quiet())
    started = program()
    started.start(root)
    session = started.session
    assert session is not None
    person.come_to(session.window)
    session.open_document("TL-001")
    person.click("Gỡ")
    person.waits_for("Đã gỡ TL-001")
    undo = "Hoàn tác: "
    away = root.rename(root.with_name("rut-ra"))

    person.click(undo)

    person.waits_for("Không còn thấy thư mục hồ sơ")
    away.rename(root)
    person.click(undo)
    person.waits_for("Đã có 1")
