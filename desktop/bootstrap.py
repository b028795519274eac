"""Builds the program from its rooms: the one place that knows every adapter."""

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path

from desktop.catalog.criterion_set_yaml import (
    CheckedSet,
    check_criterion_set,
    read_criterion_set,
)
from desktop.db.sqlite_workspace import create_database, open_database
from desktop.db.workspace_lock import hold_workspace
from desktop.domain.errors import (
    FileVanishedError,
    WorkspaceDamagedError,
    WorkspaceExistsError,
    WorkspaceMissingError,
    WriteRefusedError,
)
from desktop.domain.evidence import Digest
from desktop.domain.submission import Unit
from desktop.exchange.container_reader import read_package
from desktop.exchange.container_writer import write_package
from desktop.exchange.office_key import OfficeKeyFile
from desktop.ports import WorkspaceRecord
from desktop.reading.media_type import sniff_media_type
from desktop.reports.papers import Papers
from desktop.services.files import read_small_file
from desktop.services.workspace import Tools, Workspace
from desktop.vault.object_vault import ObjectVault

_DATABASE = "minhchung.db"
_SET = "criteria-set.yaml"


class SystemClock:
    """The PC's own clock."""

    def now(self) -> datetime:
        """The present moment, UTC."""
        return datetime.now(UTC)


def adapters() -> Tools:
    """The tools that need no workspace."""
    return Tools(
        clock=SystemClock(),
        read_criterion_set=read_criterion_set,
        sniff=sniff_media_type,
        papers=Papers(),
        write_package=write_package,
        read_package=read_package,
        key_file=OfficeKeyFile(),
    )


def check_set(untrusted_bytes: bytes) -> CheckedSet:
    """Every fault and warning of a criterion set's file."""
    return check_criterion_set(untrusted_bytes)


def create_workspace(folder: Path, *, set_bytes: bytes, unit: Unit) -> None:
    """Make an empty workspace: whole under `folder`, or not at all.

    Raises CriterionSetFaultyError, WorkspaceExistsError when the folder holds anything,
    WriteRefusedError, DiskFullError.
    """
    criterion_set = read_criterion_set(set_bytes)
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise WorkspaceExistsError(folder)
    record = WorkspaceRecord(
        unit=unit,
        year=criterion_set.year,
        criterion_set=Digest(sha256(set_bytes).hexdigest()),
        created_at=SystemClock().now(),
    )
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        unfinished = Path(tempfile.mkdtemp(prefix=f".{folder.name}.", dir=folder.parent))
    except OSError as error:
        raise WriteRefusedError(folder, error.strerror or "") from error
    try:
        _fill(unfinished, set_bytes, record)
        if folder.exists():
            folder.rmdir()
        unfinished.rename(folder)
    except OSError as error:
        raise WriteRefusedError(folder, error.strerror or "") from error
    finally:
        shutil.rmtree(unfinished, ignore_errors=True)


@contextmanager
def open_workspace(folder: Path) -> Iterator[Workspace]:
    """Open a workspace for this run of the program alone, and close it at the end.

    Leftovers of an interrupted copy are swept away first. Raises WorkspaceMissingError,
    WorkspaceBusyError, WorkspaceNewerError, WorkspaceDamagedError, DatabaseBusyError.
    """
    root = folder.resolve()
    if not (root / _DATABASE).is_file():
        raise WorkspaceMissingError(folder)
    with hold_workspace(root):
        database = open_database(root / _DATABASE)
        try:
            with database.look() as work:
                record = work.workspace
            set_bytes = _read_set(root, record.criterion_set)
            vault = ObjectVault(root / "vault")
            vault.sweep()
            yield Workspace(
                root=root,
                unit=record.unit,
                criterion_set=read_criterion_set(set_bytes),
                set_bytes=set_bytes,
                set_digest=record.criterion_set,
                work=database.work,
                look=database.look,
                vault=vault,
                tools=adapters(),
            )
        finally:
            database.close()


def _fill(folder: Path, set_bytes: bytes, record: WorkspaceRecord) -> None:
    for name in ("vault/objects", "vault/incoming", "backups", "exports", "logs", "keys"):
        (folder / name).mkdir(parents=True)
    with (folder / _SET).open("wb") as stream:
        stream.write(set_bytes)
        stream.flush()
        os.fsync(stream.fileno())
    create_database(folder / _DATABASE, record)


def _read_set(root: Path, digest: Digest) -> bytes:
    """The set's bytes, only if they are those the answers were given to."""
    path = root / _SET
    try:
        content = read_small_file(path)
    except FileVanishedError as error:
        raise WorkspaceDamagedError(root, _SET) from error
    if sha256(content).hexdigest() != digest:
        raise WorkspaceDamagedError(root, _SET)
    return content
