"""Expected failures of opening and making workspaces."""

from dataclasses import dataclass
from pathlib import Path
from typing import ClassVar

from desktop.domain.errors import AppError


@dataclass(eq=False)
class WorkspaceMissingError(AppError):
    """A folder is not a workspace."""

    code: ClassVar[str] = "workspace.missing"
    path: Path


@dataclass(eq=False)
class WorkspaceExistsError(AppError):
    """A new workspace would be made over an existing one or in a folder with other files."""

    code: ClassVar[str] = "workspace.exists"
    path: Path


@dataclass(eq=False)
class WorkspaceBusyError(AppError):
    """Another run of the program holds the workspace."""

    code: ClassVar[str] = "workspace.busy"
    path: Path


@dataclass(eq=False)
class WorkspaceNewerError(AppError):
    """The workspace was written by a newer program whose database this one does not know."""

    code: ClassVar[str] = "workspace.newer"
    path: Path
    revision: str


@dataclass(eq=False)
class WorkspaceDamagedError(AppError):
    """The workspace's database cannot be opened or fails its own check."""

    code: ClassVar[str] = "workspace.damaged"
    path: Path
    reason: str


@dataclass(eq=False)
class WorkspaceGoneError(AppError):
    """The folder of an open workspace is no longer there: a stick was pulled, or it was moved."""

    code: ClassVar[str] = "workspace.gone"
    path: Path


@dataclass(eq=False)
class CriterionSetChangedError(AppError):
    """The criterion set beside the answers is not the one they were given to."""

    code: ClassVar[str] = "workspace.set_changed"
    path: Path


@dataclass(eq=False)
class DatabaseBusyError(AppError):
    """Another program holds the database file longer than the program waits."""

    code: ClassVar[str] = "database.busy"


@dataclass(eq=False)
class NotAnExampleError(AppError):
    """A folder that should be thrown away was not made by the program as an example."""

    code: ClassVar[str] = "workspace.not_example"
    path: Path


@dataclass(eq=False)
class UnitFaultyError(AppError):
    """A unit was not given as `CODE:NAME`."""

    code: ClassVar[str] = "unit.faulty"
    given: str
