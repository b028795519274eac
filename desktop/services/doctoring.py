"""Examines a whole workspace: every byte that can be compared with what was written down of it."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from hashlib import sha256
from pathlib import Path

from desktop.domain.answers import Answer, Layer
from desktop.domain.approval_errors import ApprovedContentChangedError, NotApprovedError
from desktop.domain.audit import EntryKind, JournalEntry
from desktop.domain.decimals import plain
from desktop.domain.errors import AppError, ObjectDamagedError, ObjectMissingError
from desktop.domain.evidence import Digest
from desktop.domain.health import Health, HealthFinding, HealthKind
from desktop.domain.key_errors import KeyUnreadableError, PinWrongError
from desktop.domain.scans import ScanState
from desktop.domain.scoring.evaluate import evaluate
from desktop.domain.workspace_errors import WorkspaceDamagedError
from desktop.ports.exports import ExportRecord
from desktop.ports.progress import Progress
from desktop.ports.vault import Vault
from desktop.ports.workspace import UnitOfWork
from desktop.services.approving import refuse_unapproved
from desktop.services.auditing import check_audit, read_journal
from desktop.services.files import read_small_file
from desktop.services.package_judge import PackageJudge
from desktop.services.parcels import volume_names
from desktop.services.report_standing import kept_reports
from desktop.services.workspace import Workspace

_SHOWN_DIGITS = 12


def examine_workspace(workspace: Workspace, *, progress: Progress) -> Health:
    """Look at everything; what is wrong is a finding, never a failure.

    Reads every document's bytes; what is damaged is set aside, as an export does. Raises
    JobCancelledError, DatabaseBusyError.
    """
    findings = [
        *_storage(workspace),
        *_journal(workspace),
        *_approved(workspace),
        *_set(workspace),
        *_key(workspace),
    ]
    documents, received = _named(workspace), _received(workspace)
    findings += _objects(workspace.vault, documents, progress)
    findings += _objects(workspace.quarantine, received, progress)
    stored = workspace.vault.digests() | workspace.quarantine.digests()
    with workspace.look() as work:
        exports = work.exports.all()
        entries = len(work.journal.stored())
    findings += _exports(workspace, exports, progress)
    return Health(tuple(findings), entries, len(stored), len(exports))


def _storage(workspace: Workspace) -> Iterator[HealthFinding]:
    with workspace.look() as work:
        faults = work.storage_faults()
    for fault in faults:
        yield HealthFinding(HealthKind.STORAGE_FAULT, workspace.root.name, fault)


def _journal(workspace: Workspace) -> Iterator[HealthFinding]:
    faults = check_audit(workspace)
    for fault in faults:
        yield HealthFinding(HealthKind.JOURNAL_FAULT, str(fault.sequence), fault.fault.value)
    if not faults:  # what it tells is worth comparing only while it is whole
        entries = read_journal(workspace)
        with workspace.look() as work:
            yield from _untold_points(workspace, work, entries)
            yield from _untold_exports(work, entries)


def _untold_points(
    workspace: Workspace, work: UnitOfWork, entries: tuple[JournalEntry, ...]
) -> Iterator[HealthFinding]:
    """Leaves whose points are not those the journal says they came to last."""
    answers = work.answers.all(Layer.SELF)
    told = {
        str(each.facts.get("leaf")): each.facts.get("after")
        for each in entries
        if each.kind is EntryKind.ANSWER_CHANGED
    }
    rounding = workspace.criterion_set.points_rounding
    for code, after in told.items():
        leaf = workspace.criterion_set.leaf(code)
        if leaf is None:
            continue
        outcome = evaluate(leaf, answers.get(code, Answer()), rounding)
        points = None if outcome.points is None else plain(outcome.points)
        if after != {"state": outcome.state.value, "points": points}:
            yield HealthFinding(HealthKind.POINTS_UNTOLD, code, points or outcome.state.value)


def _untold_exports(work: UnitOfWork, entries: tuple[JournalEntry, ...]) -> Iterator[HealthFinding]:
    """Packages that the journal tells of and the list does not have, or has otherwise."""
    listed = {each.sequence: each.digest for each in work.exports.all()}
    for each in entries:
        if each.kind is EntryKind.EXPORTED:
            sequence = each.facts.get("sequence")
            known = listed.get(sequence) if isinstance(sequence, int) else None
            if known != each.facts.get("digest"):
                place = str(each.facts.get("file", sequence))
                yield HealthFinding(HealthKind.EXPORT_UNTOLD, place)


def _approved(workspace: Workspace) -> Iterator[HealthFinding]:
    try:
        refuse_unapproved(workspace)
    except NotApprovedError:
        return
    except ApprovedContentChangedError as error:
        yield HealthFinding(HealthKind.APPROVED_CHANGED, error.by)
    except WorkspaceDamagedError as error:  # a row that is none: the journal's check says which
        yield HealthFinding(HealthKind.STORAGE_FAULT, workspace.root.name, str(error))


def _set(workspace: Workspace) -> Iterator[HealthFinding]:
    path = workspace.set_path
    try:
        found = sha256(read_small_file(path)).hexdigest()
    except AppError as error:
        yield HealthFinding(HealthKind.SET_CHANGED, path.name, error.code)
        return
    if found != workspace.set_digest:
        yield HealthFinding(HealthKind.SET_CHANGED, path.name, found)


def _key(workspace: Workspace) -> Iterator[HealthFinding]:
    """Without its PIN a key can only be told from what is no key."""
    if not workspace.key_path.exists():
        return
    try:
        workspace.tools.key_file.open(workspace.key_path, pin="")
    except PinWrongError:
        return
    except KeyUnreadableError as error:
        yield HealthFinding(HealthKind.KEY_UNREADABLE, error.path.name)


def _objects(
    vault: Vault, names: Mapping[Digest, str], progress: Progress
) -> Iterator[HealthFinding]:
    wanted = sorted(vault.digests() | names.keys())
    for done, digest in enumerate(wanted):
        name = names.get(digest, digest[:_SHOWN_DIGITS])
        progress.step(done, len(wanted), name)
        try:
            vault.verify(digest, on_bytes=lambda _: None)
        except ObjectMissingError:
            yield HealthFinding(HealthKind.OBJECT_MISSING, name, digest)
        except ObjectDamagedError:
            with suppress(AppError):  # out of the way: the original, given again, mends it
                vault.set_aside(digest)
            yield HealthFinding(HealthKind.OBJECT_DAMAGED, name, digest)
        else:
            if digest not in names:
                yield HealthFinding(HealthKind.OBJECT_UNUSED, name, digest)


def _named(workspace: Workspace) -> dict[Digest, str]:
    """Every content of the vault the database speaks of, and what it is called there."""
    with workspace.look() as work:
        binned = [each.document for each in work.archive.binned()]
        documents = [*work.documents.all(), *binned]
        names = {
            old.content.digest: f"{old.document} ({old.name})"
            for each in documents
            for old in work.archive.versions(each.code)
        }
        for state in ScanState:
            names |= {scan.content.digest: scan.name for scan in work.scans.all(state)}
    with suppress(WorkspaceDamagedError), workspace.look() as work:
        names |= kept_reports(work)  # or the journal's check has said what is wrong
    return names | {each.content.digest: f"{each.code} ({each.name})" for each in documents}


def _received(workspace: Workspace) -> dict[Digest, str]:
    """Every file a receiving office was given."""
    with workspace.look() as work:
        return {each.sha256: each.name for each in work.register.all()}


def _exports(
    workspace: Workspace, exports: tuple[ExportRecord, ...], progress: Progress
) -> Iterator[HealthFinding]:
    for record in exports:
        files = [workspace.exports / name for name in volume_names(record.file_name)]
        if not all(file.is_file() for file in files):
            yield HealthFinding(HealthKind.EXPORT_ABSENT, record.file_name)
        elif not _is_as_made(workspace, record, files, progress):
            yield HealthFinding(HealthKind.EXPORT_CHANGED, record.file_name)


def _is_as_made(
    workspace: Workspace, record: ExportRecord, files: Sequence[Path], progress: Progress
) -> bool:
    """Whoever signed: the digest is the one that was written down."""
    judge = PackageJudge(workspace.tools, ())
    judged = tuple(judge.judge(files, progress=progress))
    (one, *more) = judged
    return not more and one.report.digest == record.digest and one.is_sound
