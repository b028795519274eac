"""Makes workspaces, and what they are made of: earlier years and rounds."""

from __future__ import annotations

import os
import shutil
import tempfile
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.bootstrap.clock import SystemClock
from desktop.bootstrap.opening import DATABASE, adapters
from desktop.catalog.criterion_set_reading import read_criterion_set
from desktop.db.sqlite_workspace import create_database, open_database
from desktop.db.workspace_lock import hold_workspace
from desktop.domain.evidence import Digest
from desktop.domain.rounds import Role
from desktop.domain.workspace_errors import NotAnExampleError, WorkspaceExistsError
from desktop.durable import writing
from desktop.ports.workspace import WorkspaceRecord
from desktop.services.example import is_example, remove_example
from desktop.services.workspace import CRITERION_SET

if TYPE_CHECKING:  # only annotations speak of them: whoever makes one loads it
    from collections.abc import Iterator

    from desktop.domain.submission import Unit
    from desktop.ports.progress import Progress
    from desktop.services.carrying import Carried
    from desktop.services.taking_round import OpenedRound


def read_earlier_year(source: Path, progress: Progress) -> Carried:
    """An earlier year from its workspace or its package; see `services.carrying`."""
    from desktop.services import carrying  # noqa: PLC0415 - once a year

    return carrying.read_earlier_year(adapters(), source, progress)


def create_workspace(
    folder: Path,
    *,
    set_bytes: bytes,
    unit: Unit,
    earlier: Carried | None = None,
    role: Role = Role.SUBMITTING,
) -> None:
    """Make an empty workspace that knows an earlier year: whole under `folder`, or not at all.

    Raises CriterionSetFaultyError, WorkspaceExistsError when the folder holds anything,
    EarlierOtherUnitError, EarlierNotBeforeError, WriteRefusedError, DiskFullError.
    """
    record = _record(set_bytes, unit, role)
    with _new_folder(folder) as unfinished:
        _fill(unfinished, set_bytes, record)
        if earlier is not None:
            _keep_earlier(unfinished, earlier, record)


def open_round(package: Path, progress: Progress) -> OpenedRound:
    """A round package, whole as it was signed; see `services.taking_round`."""
    from desktop.services import taking_round  # noqa: PLC0415 - once a year

    return taking_round.open_round(adapters(), package, progress)


def create_workspace_for_round(
    folder: Path, opened: OpenedRound, *, unit_code: str, earlier: Carried | None = None
) -> None:
    """The same for a unit that a round package asks; the round is kept in the workspace.

    The caller has shown the office's fingerprint to a person: the certificate is pinned. Raises
    RoundUnitUnknownError, PackageRefusedError, and what `create_workspace` raises.
    """
    from desktop.services import taking_round  # noqa: PLC0415 - once a year

    unit = taking_round.unit_of(opened, unit_code)
    record = _record(opened.set_bytes, unit, Role.SUBMITTING)
    with _new_folder(folder) as unfinished:
        _fill(unfinished, opened.set_bytes, record)
        if earlier is not None:
            _keep_earlier(unfinished, earlier, record)
        database = open_database(unfinished / DATABASE)
        try:
            with database.work() as work:
                taking_round.keep_round(work, opened, at=record.created_at)
                work.commit()
        finally:
            database.close()


def _record(set_bytes: bytes, unit: Unit, role: Role) -> WorkspaceRecord:
    return WorkspaceRecord(
        unit=unit,
        year=read_criterion_set(set_bytes).year,
        criterion_set=Digest(sha256(set_bytes).hexdigest()),
        created_at=SystemClock().now(),
        role=role,
    )


@contextmanager
def _new_folder(folder: Path) -> Iterator[Path]:
    """A folder to fill that takes the place of an empty one at the end, or leaves nothing."""
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise WorkspaceExistsError(folder)
    with writing(folder):
        folder.parent.mkdir(parents=True, exist_ok=True)
        unfinished = Path(tempfile.mkdtemp(prefix=f".{folder.name}.", dir=folder.parent))
    try:
        with writing(folder):
            yield unfinished
            if folder.exists():
                folder.rmdir()
            unfinished.rename(folder)
    finally:
        shutil.rmtree(unfinished, ignore_errors=True)


def throw_example_away(folder: Path) -> None:
    """Remove an example that no other run of the program has open.

    Raises NotAnExampleError, WorkspaceBusyError, WriteRefusedError.
    """
    if not is_example(folder):
        raise NotAnExampleError(folder)
    with hold_workspace(folder):
        pass  # held for a moment: whoever has it open would lose it under their hands
    remove_example(folder)


def _fill(folder: Path, set_bytes: bytes, record: WorkspaceRecord) -> None:
    for name in ("vault/objects", "vault/incoming", "backups", "exports", "logs", "keys"):
        (folder / name).mkdir(parents=True)
    with (folder / CRITERION_SET).open("wb") as stream:
        stream.write(set_bytes)
        stream.flush()
        os.fsync(stream.fileno())
    create_database(folder / DATABASE, record)


def _keep_earlier(folder: Path, earlier: Carried, record: WorkspaceRecord) -> None:
    from desktop.services.carrying import keep_carried  # noqa: PLC0415 - once a year

    keep_carried(folder, earlier, unit=record.unit, year=record.year)
