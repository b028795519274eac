"""What every page of an open workspace is built with."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtCore import QSettings

    from desktop.services.workspace import Workspace
    from desktop.ui.approval.lock import Lock
    from desktop.ui.earlier.desk import EarlierDesk
    from desktop.ui.history import History
    from desktop.ui.inbox.inbox import Inbox
    from desktop.ui.jobs import JobRunner
    from desktop.ui.library.catalogue import Catalogue
    from desktop.ui.looking.looking import Looking
    from desktop.ui.shell.main_window import MainWindow
    from desktop.ui.theme import Theme


@dataclass(frozen=True, slots=True)
class Surroundings:
    """The window around a page, and what its pages share.

    `reading_folder` takes the copies of documents that other programs show; `settings` is what
    this PC remembers.
    """

    workspace: Workspace
    window: MainWindow
    theme: Theme
    jobs: JobRunner
    catalogue: Catalogue
    history: History
    earlier: EarlierDesk
    inbox: Inbox
    looking: Looking
    reading_folder: Path
    settings: QSettings
    lock: Lock
