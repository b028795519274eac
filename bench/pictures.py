"""Draws the pictures of the documentation from the running window: `python -m bench.pictures`."""

import os
import tempfile
from pathlib import Path

from PySide6.QtCore import QEventLoop, QSettings, QSize, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from bench.workspaces import Unwatched
from desktop.bootstrap.opening import open_workspace
from desktop.cli.sample_workspace import make_sample_workspace
from desktop.domain.scans import CaughtScan, FileMark, ScanFolder
from desktop.paths import resources
from desktop.services.inbox import InboxDesk, enter_scans, watch_folder
from desktop.services.workspace import Workspace
from desktop.ui.garbage import GarbageCollector
from desktop.ui.inbox.scan_list import ScanList
from desktop.ui.session import CHECKS, OVERVIEW, SUBMISSION, Session
from desktop.ui.shell.memory import WindowMemory
from desktop.ui.theme import Theme

IMAGES = Path(__file__).parent.parent / "docs" / "images"
SIZE = QSize(1366, 728)  # an office screen less its task bar
LEAF = "1.1.3"
DOCUMENT = "TL-003"
SETTLING_MILLISECONDS = 500
_READING_MILLISECONDS = 15_000  # pages are drawn and read in the background


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
            _scan(workspace, sorted((folder / "tai-lieu").rglob("*.pdf"))[:4], folder / "may-quet")
            _draw(workspace, folder)


def _scan(workspace: Workspace, papers: list[Path], scanner: Path) -> None:
    """Papers that come from the scanner once more: the first as it is known, the others anew."""
    scanner.mkdir()
    desk = InboxDesk(workspace, entered=_ignore, told=_ignore)
    watch_folder(workspace, ScanFolder(scanner))
    caught = []
    for number, paper in enumerate(papers):
        scan = scanner / f"scan{number + 1:04}.pdf"
        scan.write_bytes(paper.read_bytes() + b"\n" * number)
        mark = FileMark(scan, scan.stat().st_size, scan.stat().st_mtime_ns)
        caught.append(CaughtScan(mark, desk.catch(scan)))
    enter_scans(workspace, caught)


def _ignore(_news: object) -> None:
    """Nobody listens."""


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
    _keep(session.window, "minh-chung.png", settling=_READING_MILLISECONDS)
    session.open_inbox()
    _settle(SETTLING_MILLISECONDS)
    (scans,) = session.library_page.findChildren(ScanList)
    scans.setCurrentIndex(scans.model().index(1, 0))
    _keep(session.window, "hop-quet.png", settling=_READING_MILLISECONDS)
    session.window.open_page(CHECKS)
    _keep(session.window, "kiem-tra.png")
    session.window.open_page(SUBMISSION)
    _keep(session.window, "nop-ho-so.png")
    session.window.close()
    session.close()


def _keep(window: QWidget, name: str, *, settling: int = SETTLING_MILLISECONDS) -> None:
    _settle(settling)
    IMAGES.mkdir(parents=True, exist_ok=True)
    window.grab().save(str(IMAGES / name))


def _settle(milliseconds: int) -> None:
    settled = QEventLoop()
    QTimer.singleShot(milliseconds, settled.quit)
    settled.exec()


if __name__ == "__main__":
    main()
