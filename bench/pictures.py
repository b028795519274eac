"""Draws the pictures of the documentation from the running window: `python -m bench.pictures`."""

import os
import tempfile
from pathlib import Path

from PySide6.QtCore import QEventLoop, QSettings, QSize, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from bench.workspaces import Unwatched
from desktop.bootstrap import open_workspace
from desktop.cli.sample_workspace import make_sample_workspace
from desktop.paths import resources
from desktop.services.workspace import Workspace
from desktop.ui.garbage import GarbageCollector
from desktop.ui.session import CHECKS, OVERVIEW, SUBMISSION, Session
from desktop.ui.shell.memory import WindowMemory
from desktop.ui.theme import Theme

IMAGES = Path(__file__).parent.parent / "docs" / "images"
SIZE = QSize(1366, 728)  # an office screen less its task bar
LEAF = "1.1.3"
DOCUMENT = "TL-003"
SETTLING_MILLISECONDS = 500


def main() -> None:
    """Make the sample workspace and draw each page of it."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory() as name:
        # A short path: the page prints where the packages go.
        folder = Path(name)
        root = folder / "khong-gian-thu"
        make_sample_workspace(root, folder / "tai-lieu", Unwatched())
        application = QApplication(["minhchung"])
        GarbageCollector(application)
        Theme(resources()).follow_system(application)
        with open_workspace(root) as workspace:
            _draw(workspace, folder)


def _draw(workspace: Workspace, folder: Path) -> None:
    memory = WindowMemory(QSettings(str(folder / "window.ini"), QSettings.Format.IniFormat))
    session = Session(workspace, Theme(resources()), memory, reading_folder=folder)
    session.show()
    session.window.resize(SIZE)
    session.window.open_page(OVERVIEW)
    _keep(session.window, "tong-quan.png")
    session.open_leaf(LEAF)
    _keep(session.window, "cham-diem.png")
    session.open_document(DOCUMENT)
    _keep(session.window, "minh-chung.png")
    session.window.open_page(CHECKS)
    _keep(session.window, "kiem-tra.png")
    session.window.open_page(SUBMISSION)
    _keep(session.window, "nop-ho-so.png")
    session.window.close()
    session.close()


def _keep(window: QWidget, name: str) -> None:
    settled = QEventLoop()
    QTimer.singleShot(SETTLING_MILLISECONDS, settled.quit)
    settled.exec()
    IMAGES.mkdir(parents=True, exist_ok=True)
    window.grab().save(str(IMAGES / name))


if __name__ == "__main__":
    main()
