"""Builds the program from its rooms: the one place that knows every adapter."""

import os
import shutil
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from functools import cache
from hashlib import sha256
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING

from desktop.catalog.criterion_set_reading import (
    CheckedSet,
    check_criterion_set,
    criterion_set_as_yaml,
    read_criterion_set,
)
from desktop.catalog.criterion_set_writing import write_criterion_set
from desktop.db.sqlite_workspace import create_database, open_database
from desktop.db.workspace_lock import hold_workspace
from desktop.domain.criteria import CriterionSet
from desktop.domain.errors import (
    CriterionSetChangedError,
    FileVanishedError,
    JobCancelledError,
    NotAnExampleError,
    WorkspaceExistsError,
    WorkspaceMissingError,
)
from desktop.domain.evidence import Digest
from desktop.domain.pages import BindingRefusal, DocumentFacts, OcrLack, TextLine, Trouble
from desktop.domain.scans import ScanFolder
from desktop.domain.submission import Unit
from desktop.domain.twins import PageComparison
from desktop.durable import writing
from desktop.ports import (
    DocumentReader,
    OpenedPackage,
    PackagePlan,
    PageLikeness,
    PaperMaker,
    Progress,
    ReportContent,
    ScanDesk,
    ScanWatch,
    SealedPackage,
    Signer,
    WorkspaceRecord,
)
from desktop.reading.completeness import completeness
from desktop.reading.media_type import sniff_media_type
from desktop.services.example import is_example, remove_example
from desktop.services.files import read_small_file
from desktop.services.workspace import Tools, Workspace
from desktop.vault.object_vault import ObjectVault

if TYPE_CHECKING:
    from desktop.services.carrying import Carried

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
        judge=completeness,
        watch_scans=_watch_scans,
        papers=_LatePapers(),
        write_package=_write_package,
        read_package=_read_package,
        key_file=_LateKeyFile(),
        open_workspace=open_workspace,
        likeness=_LateLikeness(),
    )


# Signing and typesetting cost half a second to load and are not needed to open the window.


class _LatePapers:
    """The papers; see `PaperMaker`."""

    def self_score_report(self, content: ReportContent) -> bytes:
        return _papers().self_score_report(content)

    def viewer(self, content: ReportContent) -> bytes:
        return _papers().viewer(content)

    def check_instructions(self, *, package_name: str, fingerprint: str) -> bytes:
        return _papers().check_instructions(package_name=package_name, fingerprint=fingerprint)


@cache
def _papers() -> PaperMaker:
    from desktop.reports.papers import Papers  # noqa: PLC0415 - see above

    return Papers()


class _LateLikeness:
    """What knows pages again; see `PageLikeness`."""

    def fingerprint(self, png: bytes) -> bytes:
        return page_likeness().fingerprint(png)

    def keys(self, fingerprint_bytes: bytes, *, turned: bool = False) -> tuple[int, ...]:
        return page_likeness().keys(fingerprint_bytes, turned=turned)

    def compare(self, first: bytes, second: bytes) -> PageComparison | None:
        return page_likeness().compare(first, second)


class _LateKeyFile:
    """The office's key; see `KeyFile`."""

    def create(self, path: Path, *, owner: Unit, pin: str, at: datetime) -> Signer:
        from desktop.exchange.office_key import OfficeKeyFile  # noqa: PLC0415 - see above

        return OfficeKeyFile().create(path, owner=owner, pin=pin, at=at)

    def open(self, path: Path, *, pin: str) -> Signer:
        from desktop.exchange.office_key import OfficeKeyFile  # noqa: PLC0415 - see above

        return OfficeKeyFile().open(path, pin=pin)


@contextmanager
def open_document_reader() -> Iterator[DocumentReader]:
    """What looks into documents; at the end nothing of it is left running."""
    reader = _LateReader()
    try:
        yield reader
    finally:
        reader.close()


class _LateReader:
    """The reader of documents; see `DocumentReader`. Nothing of it is loaded before it is asked."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._made: DocumentReader | None = None
        self._is_closed = False

    def facts(self, path: Path, *, pages: int = 3) -> DocumentFacts:
        return self._reader().facts(path, pages=pages)

    def picture(self, path: Path, page: int, *, width_px: int) -> bytes | Trouble:
        return self._reader().picture(path, page, width_px=width_px)

    def ocr_lack(self) -> OcrLack | None:
        return self._reader().ocr_lack()

    def ocr(self, path: Path, page: int) -> tuple[TextLine, ...] | Trouble | OcrLack:
        return self._reader().ocr(path, page)

    def bind(self, files: Sequence[Path], target: Path) -> BindingRefusal | None:
        return self._reader().bind(files, target)

    def close(self) -> None:
        with self._lock:
            self._is_closed = True
            if self._made is not None:
                self._made.close()

    def _reader(self) -> DocumentReader:
        with self._lock:
            if self._is_closed:
                raise JobCancelledError
            if self._made is None:
                from desktop.reading.document_reader import (  # noqa: PLC0415 - see above
                    ChildDocumentReader,
                )

                self._made = ChildDocumentReader()
            return self._made


@cache
def page_likeness() -> PageLikeness:
    """What knows pages again by their pictures."""
    from desktop.reading.twin_pictures import PictureLikeness  # noqa: PLC0415 - see above

    return PictureLikeness()


def _watch_scans(folders: Sequence[ScanFolder], desk: ScanDesk) -> ScanWatch:
    from desktop.intake.watcher import ScanWatcher  # noqa: PLC0415 - see above

    return ScanWatcher(folders, desk)


def _write_package(
    plan: PackagePlan, target: Path, *, signer: Signer, at: datetime, progress: Progress
) -> SealedPackage:
    from desktop.exchange.container_writer import write_package  # noqa: PLC0415 - see above

    return write_package(plan, target, signer=signer, at=at, progress=progress)


def _read_package(
    package: Path, *, trusted_certificates: Sequence[bytes], at: datetime, progress: Progress
) -> OpenedPackage:
    from desktop.exchange.container_reader import read_package  # noqa: PLC0415 - see above

    return read_package(
        package, trusted_certificates=trusted_certificates, at=at, progress=progress
    )


def read_earlier_year(source: Path, progress: Progress) -> "Carried":
    """An earlier year from its workspace or its package; see `services.carrying`."""
    from desktop.services import carrying  # noqa: PLC0415 - once a year

    return carrying.read_earlier_year(adapters(), source, progress)


def check_set(untrusted_bytes: bytes) -> CheckedSet:
    """Every fault and warning of a criterion set's file, YAML or a workbook."""
    return check_criterion_set(untrusted_bytes)


def take_set(untrusted_bytes: bytes) -> tuple[CriterionSet, bytes]:
    """The set of a YAML file or a workbook, and its bytes as YAML, to make a workspace of.

    Raises CriterionSetFaultyError with every fault.
    """
    as_yaml = criterion_set_as_yaml(untrusted_bytes)
    return read_criterion_set(as_yaml), as_yaml


def write_set(criterion_set: CriterionSet, *, is_workbook: bool) -> bytes:
    """A criterion set's file: a workbook, or YAML; raises CellTooLongError."""
    if not is_workbook:
        return write_criterion_set(criterion_set)
    from desktop.catalog.criterion_set_workbook import (  # noqa: PLC0415 - once a year
        write_set_workbook,
    )

    return write_set_workbook(criterion_set)


def create_workspace(
    folder: Path, *, set_bytes: bytes, unit: Unit, earlier: "Carried | None" = None
) -> None:
    """Make an empty workspace that knows an earlier year: whole under `folder`, or not at all.

    Raises CriterionSetFaultyError, WorkspaceExistsError when the folder holds anything,
    EarlierOtherUnitError, EarlierNotBeforeError, WriteRefusedError, DiskFullError.
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
    with writing(folder):
        folder.parent.mkdir(parents=True, exist_ok=True)
        unfinished = Path(tempfile.mkdtemp(prefix=f".{folder.name}.", dir=folder.parent))
    try:
        with writing(folder):
            _fill(unfinished, set_bytes, record)
            if earlier is not None:
                _keep_earlier(unfinished, earlier, record)
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


@contextmanager
def open_workspace(folder: Path) -> Iterator[Workspace]:
    """Open a workspace for this run of the program alone, and close it at the end.

    Leftovers of an interrupted copy are swept away first. Raises WorkspaceMissingError,
    WorkspaceBusyError, WorkspaceNewerError, WorkspaceDamagedError, CriterionSetChangedError,
    DatabaseBusyError.
    """
    root = folder.resolve()
    if not (root / _DATABASE).is_file():
        raise WorkspaceMissingError(folder)
    with hold_workspace(root), open_document_reader() as reader:
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
                look_at_once=database.look_at_once,
                vault=vault,
                reader=reader,
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


def _keep_earlier(folder: Path, earlier: "Carried", record: WorkspaceRecord) -> None:
    from desktop.services.carrying import keep_carried  # noqa: PLC0415 - once a year

    keep_carried(folder, earlier, unit=record.unit, year=record.year)


def _read_set(root: Path, digest: Digest) -> bytes:
    """The set's bytes, only if they are those the answers were given to."""
    path = root / _SET
    try:
        content = read_small_file(path)
    except FileVanishedError as error:
        raise CriterionSetChangedError(path) from error
    if sha256(content).hexdigest() != digest:
        raise CriterionSetChangedError(path)
    return content
