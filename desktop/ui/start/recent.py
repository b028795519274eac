"""The workspaces that were opened before: whose they are, where they are, when."""

import json
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QSettings

from desktop.services.example import is_example
from desktop.services.workspace import Workspace

_KEY = "recent_workspaces"
_MOST = 20
_DATABASE = "minhchung.db"


@dataclass(frozen=True, slots=True)
class RecentWorkspace:
    """One of them as it was when it was opened last."""

    root: Path
    unit: str
    year: int
    opened_at: datetime

    @property
    def is_there(self) -> bool:
        """Whether it can still be opened where it was."""
        try:
            return (self.root / _DATABASE).is_file()
        except OSError:
            return False  # a drive that answers with an error is not there

    @property
    def is_example(self) -> bool:
        """Whether the program made it to play in."""
        return is_example(self.root)


class RecentWorkspaces:
    """Keeps the list in the settings it was given, the last opened first."""

    def __init__(self, settings: QSettings) -> None:
        self._settings = settings

    def all(self) -> tuple[RecentWorkspace, ...]:
        """Everything that was opened and not forgotten; what cannot be read is left out."""
        value = self._settings.value(_KEY)
        try:
            rows = json.loads(value) if isinstance(value, str) else []
        except ValueError:
            return ()
        read = [_read(row) for row in rows] if isinstance(rows, list) else []
        return tuple(one for one in read if one is not None)[:_MOST]

    def keep(self, workspace: Workspace, at: datetime) -> None:
        """Put a workspace that was opened first."""
        opened = RecentWorkspace(
            workspace.root, workspace.unit.name, workspace.criterion_set.year, at
        )
        others = [one for one in self.all() if one.root != workspace.root]
        self._write([opened, *others][:_MOST])

    def forget(self, root: Path) -> None:
        """Take a workspace off the list; the folder stays as it is."""
        self._write([one for one in self.all() if one.root != root])

    def _write(self, rows: list[RecentWorkspace]) -> None:
        listed = [
            {
                "root": str(one.root),
                "unit": one.unit,
                "year": one.year,
                "opened_at": one.opened_at.isoformat(),
            }
            for one in rows
        ]
        self._settings.setValue(_KEY, json.dumps(listed, ensure_ascii=False))


def _read(row: object) -> RecentWorkspace | None:
    match row:
        case {"root": str(root), "unit": str(unit), "year": int(year), "opened_at": str(opened)}:
            try:
                moment = datetime.fromisoformat(opened)
            except ValueError:
                return None
            return RecentWorkspace(Path(root), unit, year, moment) if moment.tzinfo else None
        case _:
            return None
