"""Shows the window on a workspace once and takes it down again: proof that it comes up."""

import tempfile
from pathlib import Path

from PySide6.QtCore import QSettings, QTimer
from PySide6.QtWidgets import QApplication

from desktop.paths import resources
from desktop.services.workspace import Workspace
from desktop.ui.session import Session
from desktop.ui.shell.memory import WindowMemory
from desktop.ui.theme import Theme


def show_once(workspace: Workspace) -> str:
    """Show the window until it has settled; return its title. Nothing is remembered of it."""
    application = QApplication(["minhchung"])
    theme = Theme(resources(), application)
    theme.follow_system(application)
    with tempfile.TemporaryDirectory(prefix="minhchung-") as folder:
        settings = QSettings(str(Path(folder) / "cua-so.ini"), QSettings.Format.IniFormat)
        session = Session(
            workspace, theme, WindowMemory(settings), reading_folder=Path(folder) / "doc"
        )
        session.show()
        QTimer.singleShot(0, application.quit)  # comes after everything that showing has queued
        application.exec()
        title = session.window.windowTitle()
        session.close()
    return title
