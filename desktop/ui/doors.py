"""The ways into a workspace, as whoever starts the window hands them over."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from desktop.domain.criteria import CriterionSet
from desktop.domain.rounds import Role
from desktop.domain.submission import Unit
from desktop.ports.clock import Clock
from desktop.ports.progress import Progress
from desktop.services.workspace import Workspace

if TYPE_CHECKING:
    from desktop.domain.office_tables.values import OfficeWorkbook
    from desktop.services.carrying import Carried
    from desktop.services.taking_round import OpenedRound


class CreateWorkspace(Protocol):
    """Makes an empty workspace: whole under `folder`, or not at all."""

    def __call__(
        self,
        folder: Path,
        *,
        set_bytes: bytes,
        unit: Unit,
        earlier: "Carried | None" = None,
        role: Role = Role.SUBMITTING,
    ) -> None:
        """Raise CriterionSetFaultyError, WorkspaceExistsError, DiskFullError, WriteRefusedError.

        `earlier` is kept with it; raises EarlierOtherUnitError, EarlierNotBeforeError.
        """
        ...


class JoinRound(Protocol):
    """Makes a workspace for a unit that a round asks: whole under `folder`, or not at all."""

    def __call__(
        self,
        folder: Path,
        opened: "OpenedRound",
        *,
        unit_code: str,
        earlier: "Carried | None" = None,
    ) -> None:
        """Raise RoundUnitUnknownError, and what `CreateWorkspace` raises.

        A person has compared the fingerprint of who signed the round.
        """
        ...


class WriteSet(Protocol):
    """Writes a criterion set as a file."""

    def __call__(self, criterion_set: CriterionSet, *, is_workbook: bool) -> bytes:
        """The file's bytes: a workbook, or YAML; raise CellTooLongError."""
        ...


@dataclass(frozen=True, slots=True)
class Doors:
    """All but `open_workspace` run away from the window's thread.

    `read_set` gives the set of a YAML file or a workbook with its bytes as YAML, and raises
    CriterionSetFaultyError with every fault; `read_tables` gives the tables of a workbook that is
    no such set, and what is wrong with it; `open_round` reads a round package, whoever signed it,
    and raises PackageRefusedError, PackageOtherKindError; `home` is where a new workspace is
    offered a place.
    """

    open_workspace: Callable[[Path], AbstractContextManager[Workspace]]
    make_example: Callable[[Progress], Path]
    throw_example_away: Callable[[Path], None]
    read_earlier_year: Callable[[Path, Progress], "Carried"]
    create_workspace: CreateWorkspace
    open_round: Callable[[Path, Progress], "OpenedRound"]
    join_round: JoinRound
    read_set: Callable[[bytes], tuple[CriterionSet, bytes]]
    read_tables: Callable[[bytes], "OfficeWorkbook"]
    write_set: WriteSet
    home: Path
    clock: Clock
