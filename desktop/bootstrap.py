"""Builds the program from its rooms: the one place that knows every adapter."""

from __future__ import annotations

import os
import shutil
import tempfile
from concurrent.futures import ThreadPoolExecutor
from contextlib import AbstractContextManager, contextmanager
from datetime import UTC, datetime
from functools import cache
from hashlib import sha256
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING

from desktop.catalog.criterion_set_reading import (
    check_criterion_set,
    criterion_set_as_yaml,
    read_criterion_set,
)
from desktop.catalog.criterion_set_writing import write_criterion_set
from desktop.db.sqlite_workspace import create_database, open_database
from desktop.db.workspace_lock import hold_workspace
from desktop.delivery.room import Room
from desktop.domain.errors import (
    CriterionSetChangedError,
    CriterionSetFaultyError,
    FileVanishedError,
    JobCancelledError,
    NotAnExampleError,
    WorkspaceExistsError,
    WorkspaceMissingError,
)
from desktop.domain.evidence import Digest
from desktop.domain.limits import MAX_RECEIVED_BYTES
from desktop.domain.rounds import Role
from desktop.durable import writing
from desktop.ports import (
    WorkspaceRecord,
)
from desktop.services.example import is_example, remove_example
from desktop.services.export_shelf import settle
from desktop.services.files import read_small_file
from desktop.services.workspace import CRITERION_SET, EXPORTS, RECEIVED, Tools, Workspace
from desktop.vault.object_vault import ObjectVault

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from desktop.catalog.criterion_set_reading import (
        CheckedSet,
    )
    from desktop.domain.criteria import CriterionSet, Leaf
    from desktop.domain.evidence import MediaType
    from desktop.domain.office_tables.values import OfficeWorkbook
    from desktop.domain.pages import (
        BindingRefusal,
        Completeness,
        DocumentFacts,
        OcrLack,
        TextLine,
        Trouble,
    )
    from desktop.domain.paper_texts import PaperPart
    from desktop.domain.receipts import Receipt
    from desktop.domain.rounds import Round
    from desktop.domain.scans import ScanFolder
    from desktop.domain.signed_report import PdfCheck
    from desktop.domain.signing import SigningCertificate, TokenCertificate, TokenModule
    from desktop.domain.submission import PackageHead, Unit
    from desktop.domain.trust_bundle import TrustItem
    from desktop.domain.twins import PageComparison
    from desktop.ports import (
        DocumentReader,
        EnrolmentContent,
        OpenedPackage,
        PackagePlan,
        PackageSizes,
        PageLikeness,
        PaperFile,
        PaperMaker,
        PlanPaper,
        Progress,
        ReceiverKey,
        ReceiverKeys,
        ReportContent,
        ScanDesk,
        ScanWatch,
        SealedPackage,
        SelfScorePaper,
        SignatureLook,
        Signer,
        SlipContent,
        TokenShelf,
        WantedEntry,
    )
    from desktop.services.carrying import Carried
    from desktop.services.taking_round import OpenedRound

_DATABASE = "minhchung.db"


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
        sniff=_sniff,
        judge=_judge,
        watch_scans=_watch_scans,
        papers=_LatePapers(),
        write_package=_write_package,
        read_package=_read_package,
        peek_package=_peek_package,
        copy_entries=_copy_entries,
        key_file=_LateKeyFile(),
        check_signed_pdf=_check_signed_pdf,
        tokens=_LateTokenShelf(),
        stamp_signer=_stamp_signer,
        try_time_stamps=_try_time_stamps,
        cipher=_LateCipher(),
        receiver_keys=_LateReceiverKeys(),
        sizes=_LateSizes(),
        open_workspace=open_workspace,
        likeness=_LateLikeness(),
        delivery=Room(),
        inspect_trust=_inspect_trust,
    )


# Signing and typesetting cost half a second to load and are not needed to open the window, what
# looks at files a little.


def _sniff(file: Path) -> MediaType:
    from desktop.reading.media_type import sniff_media_type  # noqa: PLC0415 - see above

    return sniff_media_type(file)


def _judge(file: Path) -> Completeness:
    from desktop.reading.completeness import completeness  # noqa: PLC0415 - see above

    return completeness(file)


class _LatePapers:
    """The papers; see `PaperMaker`."""

    def self_score_report(self, content: ReportContent) -> bytes:
        return _papers().self_score_report(content)

    def self_score_annex(self, paper: SelfScorePaper) -> bytes:
        return _papers().self_score_annex(paper)

    def report_texts(self, paper: SelfScorePaper) -> Mapping[PaperPart, str]:
        return _papers().report_texts(paper)

    def report_pdf(self, paper: SelfScorePaper) -> bytes:
        return _papers().report_pdf(paper)

    def report_docx(self, paper: SelfScorePaper) -> bytes:
        return _papers().report_docx(paper)

    def plan_pdf(self, paper: PlanPaper) -> bytes:
        return _papers().plan_pdf(paper)

    def plan_docx(self, paper: PlanPaper) -> bytes:
        return _papers().plan_docx(paper)

    def tables(self, paper: SelfScorePaper) -> tuple[PaperFile, ...]:
        return _papers().tables(paper)

    def evidence_list(self, paper: SelfScorePaper) -> bytes:
        return _papers().evidence_list(paper)

    def explanation_sheets(
        self, content: ReportContent, leaves: Sequence[Leaf]
    ) -> tuple[PaperFile, ...]:
        return _papers().explanation_sheets(content, leaves)

    def slip(self, content: SlipContent) -> bytes:
        return _papers().slip(content)

    def signature_look(self, look: SignatureLook) -> bytes:
        return _papers().signature_look(look)

    def enrolment_sheet(self, content: EnrolmentContent) -> bytes:
        return _papers().enrolment_sheet(content)

    def round_notice(self, head: PackageHead, asked: Round) -> bytes:
        return _papers().round_notice(head, asked)

    def receipt_notice(self, head: PackageHead, receipt: Receipt) -> bytes:
        return _papers().receipt_notice(head, receipt)

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


class _LateTokenShelf:
    """The signing tokens; see `TokenShelf`."""

    def modules(self) -> tuple[TokenModule, ...]:
        return _token_shelf().modules()

    def certificates(self, module: Path, *, at: datetime) -> tuple[TokenCertificate, ...]:
        return _token_shelf().certificates(module, at=at)

    def open(
        self, choice: TokenCertificate, *, pin: str | None, at: datetime
    ) -> AbstractContextManager[Signer]:
        return _token_shelf().open(choice, pin=pin, at=at)

    def describe(self, certificate: bytes, *, at: datetime) -> SigningCertificate:
        return _token_shelf().describe(certificate, at=at)


@cache
def _token_shelf() -> TokenShelf:
    from desktop.exchange.token_shelf import TokenShelf as Shelf  # noqa: PLC0415 - see above

    return Shelf()


def _stamp_signer(signer: Signer, *, url: str) -> Signer:
    from desktop.exchange.time_stamp import StampedSigner  # noqa: PLC0415 - see above

    return StampedSigner(signer, url)


def _try_time_stamps(url: str) -> bool:
    from desktop.exchange.time_stamp import gives_stamps  # noqa: PLC0415 - see above

    return gives_stamps(url)


class _LateCipher:
    """What encrypts packages; see `PackageCipher`."""

    def is_recipient(self, text: str) -> bool:
        from desktop.exchange.encryption import is_recipient  # noqa: PLC0415 - see above

        return is_recipient(text)

    def is_encrypted(self, file: Path) -> bool:
        from desktop.exchange.encryption import is_encrypted  # noqa: PLC0415 - see above

        return is_encrypted(file)

    def encrypt(
        self, source: Path, target: Path, *, recipients: Sequence[str], progress: Progress
    ) -> int:
        from desktop.exchange.encryption import encrypt_file  # noqa: PLC0415 - see above

        return encrypt_file(source, target, recipients=recipients, progress=progress)


class _LateReceiverKeys:
    """The receiver's key; see `ReceiverKeys`."""

    def create(self, path: Path, *, pin: str, at: datetime) -> ReceiverKey:
        return _receiver_keys().create(path, pin=pin, at=at)

    def is_protected(self, path: Path) -> bool:
        return _receiver_keys().is_protected(path)

    def open(self, path: Path, *, pin: str) -> ReceiverKey:
        return _receiver_keys().open(path, pin=pin)


@cache
def _receiver_keys() -> ReceiverKeys:
    from desktop.exchange.receiver_key import ReceiverKeyFile  # noqa: PLC0415 - see above

    return ReceiverKeyFile()


class _LateSizes:
    """How large packages become; see `PackageSizes`."""

    def frame(self, bag_info: Sequence[tuple[str, str]]) -> int:
        return _sizes().frame(bag_info)

    def entry(self, path: str, size: int) -> int:
        return _sizes().entry(path, size)


@cache
def _sizes() -> PackageSizes:
    from desktop.exchange.package_sizes import ContainerSizes  # noqa: PLC0415 - see above

    return ContainerSizes()


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
    plan: PackagePlan,
    target: Path,
    *,
    signer: Signer | Sequence[Signer],
    at: datetime,
    progress: Progress,
) -> SealedPackage:
    from desktop.exchange.container_writer import write_package  # noqa: PLC0415 - see above

    return write_package(plan, target, signer=signer, at=at, progress=progress)


def _read_package(
    package: Path, *, trusted: Sequence[bytes], at: datetime, progress: Progress
) -> OpenedPackage:
    from desktop.exchange.container_reader import read_package  # noqa: PLC0415 - see above

    return read_package(package, trusted=trusted, at=at, progress=progress)


def _check_signed_pdf(
    content: bytes,
    *,
    base_size: int | None,
    trusted: Sequence[bytes],
    at: datetime,
) -> PdfCheck:
    from desktop.exchange.pades_checking import check_signed_pdf  # noqa: PLC0415 - see above

    return check_signed_pdf(content, base_size=base_size, trusted=trusted, at=at)


def _inspect_trust(der: bytes, authorities: Sequence[bytes]) -> TrustItem | None:
    from desktop.exchange.trust_inspection import inspect_trust  # noqa: PLC0415 - see above

    return inspect_trust(der, authorities)


def _peek_package(package: Path, *, path: str = "data/package.json") -> bytes | None:
    from desktop.exchange.head_peek import peek_head  # noqa: PLC0415 - see above

    return peek_head(package, path=path)


def _copy_entries(
    package: Path, wanted: Mapping[str, WantedEntry], *, progress: Progress
) -> frozenset[str]:
    from desktop.exchange.entry_copy import copy_entries  # noqa: PLC0415 - see above

    return copy_entries(package, wanted, progress=progress)


def read_earlier_year(source: Path, progress: Progress) -> Carried:
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


def read_tables(untrusted_bytes: bytes) -> OfficeWorkbook:
    """The tables of a workbook of any form, and what is wrong with it."""
    from desktop.catalog.office_table import read_office_tables  # noqa: PLC0415 - once a year

    return read_office_tables(untrusted_bytes)


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
        database = open_database(unfinished / _DATABASE)
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
        with ThreadPoolExecutor(max_workers=1) as beside:
            # SQLite's own check of the database takes as long as reading the set.
            reading = beside.submit(_read_set, root)
            database = open_database(root / _DATABASE)
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


def _fill(folder: Path, set_bytes: bytes, record: WorkspaceRecord) -> None:
    for name in ("vault/objects", "vault/incoming", "backups", "exports", "logs", "keys"):
        (folder / name).mkdir(parents=True)
    with (folder / CRITERION_SET).open("wb") as stream:
        stream.write(set_bytes)
        stream.flush()
        os.fsync(stream.fileno())
    create_database(folder / _DATABASE, record)


def _keep_earlier(folder: Path, earlier: Carried, record: WorkspaceRecord) -> None:
    from desktop.services.carrying import keep_carried  # noqa: PLC0415 - once a year

    keep_carried(folder, earlier, unit=record.unit, year=record.year)


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
