"""What the window remembers from one run to the next: places and sizes, never work."""

from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings
from PySide6.QtWidgets import QSplitter, QWidget

_LAST = "last_workspace"
_LIBRARY_VIEW = "library_view"


class WindowMemory:
    """Keeps itself in the settings it was given."""

    def __init__(self, settings: QSettings) -> None:
        self._settings = settings

    @property
    def settings(self) -> QSettings:
        """Where everything of this kind is kept."""
        return self._settings

    @property
    def last_workspace(self) -> Path | None:
        """The workspace that was open last, if it is still there."""
        value = self._settings.value(_LAST)
        if not isinstance(value, str) or not value or not Path(value).is_dir():
            return None
        return Path(value)

    def keep_workspace(self, root: Path) -> None:
        """Remember the workspace that was opened."""
        self._settings.setValue(_LAST, str(root))

    def forget_workspace(self, root: Path) -> None:
        """Remember a workspace no more that is no longer there."""
        if self._settings.value(_LAST) == str(root):
            self._settings.remove(_LAST)

    def leaf_of(self, root: Path) -> str:
        """The leaf that was open last in a workspace, "" where none is known."""
        value = self._settings.value(_leaf_key(root))
        return value if isinstance(value, str) else ""

    def keep_leaf(self, root: Path, leaf: str) -> None:
        """Remember the open leaf of a workspace."""
        if self.leaf_of(root) != leaf:
            self._settings.setValue(_leaf_key(root), leaf)

    @property
    def library_view(self) -> str:
        """The view of the library that was open last, "" where none is known."""
        value = self._settings.value(_LIBRARY_VIEW)
        return value if isinstance(value, str) else ""

    def keep_library_view(self, view: str) -> None:
        """Remember the open view of the library."""
        self._settings.setValue(_LIBRARY_VIEW, str(view))

    def restore_window(self, window: QWidget) -> None:
        """Put a window where it was."""
        value = self._settings.value(f"geometry/{window.objectName()}")
        if isinstance(value, QByteArray):
            window.restoreGeometry(value)

    def restore_panes(self, splitter: QSplitter) -> None:
        """Give panes the widths they had."""
        value = self._settings.value(f"panes/{splitter.objectName()}")
        if isinstance(value, QByteArray):
            splitter.restoreState(value)

    def keep_window(self, window: QWidget) -> None:
        """Remember a window and its panes."""
        self._settings.setValue(f"geometry/{window.objectName()}", window.saveGeometry())
        for splitter in window.findChildren(QSplitter):
            self._settings.setValue(f"panes/{splitter.objectName()}", splitter.saveState())


def _leaf_key(root: Path) -> str:
    return f"leaf/{root.name}"
