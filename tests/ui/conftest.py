"""The window on a real workspace whose set has one leaf of each rule kind."""

import gc
import os
import shutil
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Protocol

import pytest
from PySide6.QtCore import (
    QAbstractItemModel,
    QCoreApplication,
    QEvent,
    QMimeData,
    QPoint,
    QPointF,
    QSettings,
    Qt,
    QUrl,
)
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from typing_extensions import override

from desktop.bootstrap.criterion_sets import read_tables, take_set, write_set
from desktop.bootstrap.making import (
    create_workspace,
    create_workspace_for_round,
    open_round,
    read_earlier_year,
    throw_example_away,
)
from desktop.bootstrap.opening import adapters, open_workspace
from desktop.cli.sample_workspace import make_sample_workspace
from desktop.domain.submission import Unit
from desktop.paths import resources
from desktop.ports.progress import Progress
from desktop.services.example import mark_example
from desktop.services.workspace import Workspace
from desktop.ui.application import Program
from desktop.ui.doors import Doors
from desktop.ui.session import SCORING, Session
from desktop.ui.shell.memory import WindowMemory
from desktop.ui.theme import Theme

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

UNIT = Unit("31756", "Xã Vĩnh Thành")
SET = Path(__file__).parent / "every_kind.yaml"

Drop = Callable[[QWidget, Sequence[Path | QUrl]], None]
Scan = Callable[..., Path]
Check = Callable[[QAbstractItemModel], None]


_PATIENCE_MS = 120_000
"""How long a test waits before it fails: what has to happen does, but a busy machine is slow."""


class PatientBot(QtBot):
    """Waits longer than the library's five seconds, which say more of the machine than of us."""

    @override
    def waitUntil(
        self, callback: Callable[[], bool | None], *, timeout: int = _PATIENCE_MS
    ) -> None:
        super().waitUntil(callback, timeout=timeout)


class ModelTester(Protocol):
    """What is used of pytest-qt's own tester, which it leaves untyped."""

    def check(self, model: QAbstractItemModel) -> None: ...


@pytest.fixture
def qtbot(qapp: QApplication, request: pytest.FixtureRequest) -> QtBot:  # noqa: ARG001 - Qt first
    """In the place of pytest-qt's own."""
    return PatientBot(request)


@pytest.fixture(scope="module", autouse=True)
def garbage_is_collected_here() -> Iterator[None]:
    """As the program does: a collection on a job's thread would take widgets down there.

    For a whole module: what its other fixtures do on threads of their own comes between tests.
    """
    gc.disable()
    yield
    gc.collect()
    gc.enable()


@pytest.fixture(autouse=True)
def no_key_is_held_down(qapp: QApplication) -> None:
    """Qt's test keys leave Ctrl and Shift down for whatever test comes next on this process."""
    QTest.keyRelease(QWidget(), Qt.Key.Key_Control)
    assert qapp.keyboardModifiers() == Qt.KeyboardModifier.NoModifier


@pytest.fixture(autouse=True)
def garbage_does_not_grow() -> Iterator[None]:
    yield
    gc.collect(1)  # what the test itself has made


@pytest.fixture(scope="session")
def empty_workspace(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A new workspace to copy from: making one costs more than copying it."""
    root = tmp_path_factory.mktemp("template") / "ho-so"
    create_workspace(root, set_bytes=SET.read_bytes(), unit=UNIT)
    return root


class Quiet:
    """Progress that nobody watches."""

    def step(self, done: int, total: int, what: str) -> None: ...


@pytest.fixture(scope="session")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The practice dossier, with answers and documents of every kind; to be looked at only."""
    folder = tmp_path_factory.mktemp("sample")
    make_sample_workspace(folder / "ho-so", folder / "scans", Quiet())
    return folder / "ho-so"


@pytest.fixture
def root(empty_workspace: Path, tmp_path: Path) -> Path:
    target = tmp_path / "ho-so"
    shutil.copytree(empty_workspace, target)
    return target


@pytest.fixture
def workspace(root: Path) -> Iterator[Workspace]:
    with open_workspace(root) as opened:
        yield opened


@pytest.fixture
def theme(qapp: QApplication) -> Theme:
    theme = Theme(resources(), qapp)
    theme.apply(qapp, dark=False)
    return theme


@pytest.fixture
def memory(tmp_path: Path) -> WindowMemory:
    return WindowMemory(QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat))


@pytest.fixture
def doors(root: Path, tmp_path: Path) -> Doors:
    """The program's own doors; the example is one that was made before."""

    def example(progress: Progress) -> Path:
        progress.step(1, 1, "mẫu")
        mark_example(root)
        return root

    tools = adapters()
    return Doors(
        open_workspace=open_workspace,
        make_example=example,
        throw_example_away=throw_example_away,
        read_earlier_year=read_earlier_year,
        create_workspace=create_workspace,
        open_round=open_round,
        join_round=create_workspace_for_round,
        read_set=take_set,
        read_tables=read_tables,
        write_set=write_set,
        home=tmp_path / "Minh Chung",
        clock=tools.clock,
    )


@pytest.fixture
def program(
    doors: Doors, theme: Theme, memory: WindowMemory, tmp_path: Path
) -> Iterator[Callable[[], Program]]:
    """Make programs that remember the same; they are closed at the end."""
    made: list[Program] = []

    def make() -> Program:
        made.append(Program(doors, theme, memory, reading_folder=tmp_path))
        return made[-1]

    yield make
    for each in made:
        each.close()


@pytest.fixture
def session(
    workspace: Workspace, theme: Theme, memory: WindowMemory, tmp_path: Path, qtbot: QtBot
) -> Iterator[Session]:
    reading = tmp_path / "reading"
    reading.mkdir()
    session = Session(workspace, theme, memory, reading_folder=reading)
    with qtbot.waitExposed(session.window):
        session.show()
    session.window.open_page(SCORING)  # where most of the work is done
    yield session
    session.window.close()
    session.close()
    # Here and now: a garbage collection in a job's thread must not find widgets to take down.
    session.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def scan(tmp_path: Path) -> Scan:
    """Write a file as a scanner would leave it."""

    def write(name: str, content: bytes = b"%PDF-1.7\nke hoach\n%%EOF\n") -> Path:
        path = tmp_path / "scans" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
        return path

    return write


@pytest.fixture
def drop() -> Drop:
    """Drop files on a widget as the desktop would."""

    def drop_on(widget: QWidget, things: Sequence[Path | QUrl]) -> None:
        mime = QMimeData()
        mime.setUrls(
            [each if isinstance(each, QUrl) else QUrl.fromLocalFile(str(each)) for each in things]
        )
        copy, left = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
        none = Qt.KeyboardModifier.NoModifier
        enter = QDragEnterEvent(QPoint(5, 5), copy, mime, left, none)
        QApplication.sendEvent(widget, enter)
        assert enter.isAccepted()
        QApplication.sendEvent(widget, QDropEvent(QPointF(5, 5), copy, mime, left, none))

    return drop_on


@pytest.fixture
def keeps_qts_contract(qtmodeltester: ModelTester) -> Check:
    """Fail for a model that breaks Qt's rules for models."""
    return qtmodeltester.check
