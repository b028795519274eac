"""Opens workspaces, with every tool they need."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from hashlib import sha256
from typing import TYPE_CHECKING

from desktop.bootstrap.clock import SystemClock
from desktop.bootstrap.late_encryption import LateCipher, LateReceiverKeys
from desktop.bootstrap.late_packages import (
    LateSizes,
    copy_entries,
    peek_package,
    read_package,
    write_package,
)
from desktop.bootstrap.late_papers import LatePapers
from desktop.bootstrap.late_reading import (
    LateLikeness,
    judge,
    open_document_reader,
    sniff,
    watch_scans,
)
from desktop.bootstrap.late_signing import (
    LateKeyFile,
    LateTokenShelf,
    check_signed_pdf,
    inspect_trust,
    stamp_signer,
    try_time_stamps,
)
from desktop.catalog.criterion_set_reading import read_criterion_set
from desktop.db.sqlite_workspace import open_database
from desktop.db.workspace_lock import hold_workspace
from desktop.delivery.room import Room
from desktop.domain.criterion_set_errors import CriterionSetFaultyError
from desktop.domain.errors import FileVanishedError
from desktop.domain.limits import MAX_RECEIVED_BYTES
from desktop.domain.workspace_errors import CriterionSetChangedError, WorkspaceMissingError
from desktop.services.export_shelf import settle
from desktop.services.files import read_small_file
from desktop.services.workspace import CRITERION_SET, EXPORTS, RECEIVED, Tools, Workspace
from desktop.vault.object_vault import ObjectVault

if TYPE_CHECKING:  # only annotations speak of them: whoever makes one loads it
    from collections.abc import Iterator
    from pathlib import Path

    from desktop.domain.criteria import CriterionSet
    from desktop.domain.evidence import Digest


DATABASE = "minhchung.db"


def adapters() -> Tools:
    """The tools that need no workspace."""
    return Tools(
        clock=SystemClock(),
        read_criterion_set=read_criterion_set,
        sniff=sniff,
        judge=judge,
        watch_scans=watch_scans,
        papers=LatePapers(),
        write_package=write_package,
        read_package=read_package,
        peek_package=peek_package,
        copy_entries=copy_entries,
        key_file=LateKeyFile(),
        check_signed_pdf=check_signed_pdf,
        tokens=LateTokenShelf(),
        stamp_signer=stamp_signer,
        try_time_stamps=try_time_stamps,
        cipher=LateCipher(),
        receiver_keys=LateReceiverKeys(),
        sizes=LateSizes(),
        open_workspace=open_workspace,
        likeness=LateLikeness(),
        delivery=Room(),
        inspect_trust=inspect_trust,
    )


@contextmanager
def open_workspace(folder: Path) -> Iterator[Workspace]:
    """Open a workspace for this run of the program alone, and close it at the end.

    Leftovers of an interrupted copy are swept away first. Raises WorkspaceMissingError,
    WorkspaceBusyError, WorkspaceNewerError, WorkspaceDamagedError, CriterionSetChangedError,
    DatabaseBusyError.
    """
    root = folder.resolve()
    if not (root / DATABASE).is_file():
        raise WorkspaceMissingError(folder)
    with hold_workspace(root), open_document_reader() as reader:
        with ThreadPoolExecutor(max_workers=1) as beside:
            # SQLite's own check of the database takes as long as reading the set.
            reading = beside.submit(_read_set, root)
            database = open_database(root / DATABASE)
        try:
            with database.look() as work:
                record, exports = work.workspace, work.exports.all()
            set_bytes, said = reading.result()
            criterion_set = _set_of(root, record.criterion_set, set_bytes, said)
            vault = ObjectVault(root / "vault")
            vault.sweep()
            quarantine = ObjectVault(root / RECEIVED, largest=MAX_RECEIVED_BYTES)
            quarantine.sweep()
            settle(root / EXPORTS, exports[-1] if exports else None)
            yield Workspace(
                root=root,
                unit=record.unit,
                criterion_set=criterion_set,
                set_bytes=set_bytes,
                set_digest=record.criterion_set,
                work=database.work,
                look=database.look,
                look_at_once=database.look_at_once,
                vault=vault,
                quarantine=quarantine,
                reader=reader,
                tools=adapters(),
                role=record.role,
            )
        finally:
            database.close()


def _read_set(root: Path) -> tuple[bytes, CriterionSet | CriterionSetFaultyError]:
    """The set's bytes, and what they say; whether they are the right ones is not known yet."""
    path = root / CRITERION_SET
    try:
        content = read_small_file(path)
    except FileVanishedError as error:
        raise CriterionSetChangedError(path) from error
    try:
        return content, read_criterion_set(content)
    except CriterionSetFaultyError as error:
        return content, error


def _set_of(
    root: Path, digest: Digest, content: bytes, said: CriterionSet | CriterionSetFaultyError
) -> CriterionSet:
    """The set, only if its bytes are those the answers were given to."""
    if sha256(content).hexdigest() != digest:
        raise CriterionSetChangedError(root / CRITERION_SET)
    if isinstance(said, CriterionSetFaultyError):
        raise said
    return said
