"""Opens windows on the benchmark's workspaces, and drives them as a person would."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QEventLoop, QSettings, QSize, QTimer
from PySide6.QtWidgets import QApplication

from desktop.bootstrap.opening import open_workspace
from desktop.paths import resources
from desktop.ui.session import Session
from desktop.ui.shell.memory import WindowMemory
from desktop.ui.theme import Theme

SIZE = QSize(1366, 728)  # an office screen less its task bar


@contextmanager
def opened(root: Path, folder: Path) -> Iterator[Session]:
    """The window on a workspace, with new settings, as large as on a small screen."""
    settings = QSettings(str(folder / f"{root.name}.ini"), QSettings.Format.IniFormat)
    settings.clear()
    with open_workspace(root) as workspace:
        theme = Theme(resources())
        session = Session(workspace, theme, WindowMemory(settings), reading_folder=folder)
        session.show()
        session.window.resize(SIZE)
        rest(session)
        yield session
        session.window.close()
        session.close()
        rest(session)


def rest(session: Session, *, milliseconds: int = 600) -> None:
    """Let timers run out and jobs end, until nothing is left to do."""
    wait(milliseconds)
    session.jobs.finish_saves()
    wait_until(lambda: not session.catalogue.is_reading)
    wait_until(lambda: session.jobs.current is None)
    QApplication.processEvents()


def wait(milliseconds: int) -> None:
    """Let the window live for a while."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def wait_until(holds: Callable[[], bool]) -> None:
    """Let the window live until something holds."""
    while not holds():
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
