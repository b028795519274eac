"""The program as a process of its own, with somebody at it who works until the process is killed.

Run as `python -m tests.ui.stories.driven_program MODE ROOT [FILE…]`; says on its standard output
what the window said.
"""

import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QMimeData, QPoint, QPointF, QSettings, Qt, QTimer, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop.bootstrap.opening import open_workspace
from desktop.paths import resources
from desktop.ui.garbage import GarbageCollector
from desktop.ui.session import SCORING, SUBMISSION, Session
from desktop.ui.shell.memory import WindowMemory
from desktop.ui.theme import Theme

PIN = "246810"
_KEY_MS = 15


def say(*words: str) -> None:
    sys.stdout.write(" ".join(words) + "\n")
    sys.stdout.flush()


def type_on(session: Session) -> Callable[[], None]:
    """Type a note without end; what is in it when the window says "Đã lưu" is repeated."""
    session.open_leaf("1.1")
    note = session.scoring_page.card.remarks.note
    note.setFocus()

    def on_saved() -> None:
        if session.window.status.saved.text().startswith("Đã lưu"):
            say("saved", note.toPlainText())

    session.window.saved.connect(on_saved)
    typed = 0

    def type_one() -> None:
        nonlocal typed
        typed += 1
        if typed % 40 < 20:  # people stop and think
            QTest.keyClicks(note, str(typed % 10))

    return type_one


def attach(session: Session, files: Sequence[Path]) -> Callable[[], None]:
    """Drop files, and say when they are being copied."""
    session.open_leaf("1.4")
    box = session.scoring_page.evidence.boxes[0]
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
    copy, left = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    none = Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(box, QDragEnterEvent(QPoint(5, 5), copy, mime, left, none))
    QApplication.sendEvent(box, QDropEvent(QPointF(5, 5), copy, mime, left, none))
    return lambda: _say_how_far(session)


def export(session: Session) -> Callable[[], None]:
    """Sign a package, and say when it is being written."""
    session.window.open_page(SUBMISSION)
    page = session.submission_page

    def press() -> None:
        key, making = page.package.key, page.package.export.export
        if key.pin.text():
            _say_how_far(session)
        elif key.has_key and session.lock.is_locked:
            QTest.keyClicks(key.pin, PIN)
            QTest.mouseClick(making, Qt.MouseButton.LeftButton)

    return press


def _say_how_far(session: Session) -> None:
    ticket = session.jobs.current
    if ticket is not None:
        say("busy", str(ticket.motion.done))


def main(mode: str, root: Path, files: Sequence[Path]) -> None:
    application = QApplication(["minhchung"])
    GarbageCollector(application)
    theme = Theme(resources())
    theme.follow_system(application)
    settings = QSettings(str(root.parent / "window.ini"), QSettings.Format.IniFormat)
    with open_workspace(root) as workspace:
        session = Session(workspace, theme, WindowMemory(settings), reading_folder=root.parent)
        session.show()
        session.window.open_page(SCORING)
        modes = {
            "type": lambda: type_on(session),
            "attach": lambda: attach(session, files),
            "export": lambda: export(session),
        }
        act = modes[mode]()
        timer = QTimer(interval=_KEY_MS)
        timer.timeout.connect(act)
        timer.start()
        application.exec()


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]), [Path(each) for each in sys.argv[3:]])
