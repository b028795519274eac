"""Makes the round package with which a receiving office asks its communes."""

import csv
from dataclasses import dataclass
from datetime import datetime
from io import StringIO
from pathlib import Path
from typing import Final

from desktop.domain.audit import EntryKind
from desktop.domain.errors import FileVanishedError
from desktop.domain.limits import MAX_CODE_CHARACTERS, MAX_ROUND_UNITS, MAX_SHORT_CHARACTERS
from desktop.domain.package_names import package_name
from desktop.domain.plain_text import one_line
from desktop.domain.receiving_errors import OtherRoleError, UnitsFaultyError
from desktop.domain.round_json import round_json
from desktop.domain.rounds import Role, Round, RoundRecord
from desktop.domain.strict_json import JsonValue
from desktop.domain.submission import PackageHead, PackageKind, Unit
from desktop.domain.submission_json import package_json
from desktop.ports.package_writing import PackageEntry, PackagePlan
from desktop.ports.progress import Progress
from desktop.ports.signing import Signer
from desktop.services.files import read_small_file
from desktop.services.reviewing import review_verdicts
from desktop.services.workspace import Workspace
from desktop.wording.days import today

_COLUMNS: Final = 2


@dataclass(frozen=True, slots=True)
class MadeRound:
    """A round package that was made and entered in the workspace's list."""

    path: Path
    record: RoundRecord


def make_round(
    workspace: Workspace, asked: Round, *, folder: Path | None, signer: Signer, progress: Progress
) -> MadeRound:
    """Write the next round package into `folder` (None: the workspace's own).

    The signer's certificate is what communes will know the office by. Raises OtherRoleError in a
    submitting office's workspace, and what the package writer raises.
    """
    if workspace.role is not Role.RECEIVING:
        raise OtherRoleError(Role.RECEIVING)
    at = workspace.tools.clock.now().replace(microsecond=0)
    head = _head(workspace, at)
    name = package_name(head)
    sealed = workspace.tools.write_package(
        _plan(workspace, asked, head, signer=signer),
        (folder or workspace.exports) / name,
        signer=signer,
        at=at,
        progress=progress,
    )
    record = RoundRecord(
        sequence=head.sequence,
        digest=sealed.digest,
        office=workspace.unit,
        round=asked,
        certificate=signer.certificate,
        file_name=name,
        created_at=at,
    )
    facts = _told(record)
    with workspace.work() as work:
        work.rounds.add(record)
        work.journal.append(EntryKind.ROUND_OPENED, facts, at=at, actor=signer.subject)
        work.commit()
    review_verdicts(workspace, progress=progress)  # a unit may be asked now whose package came
    return MadeRound(sealed.path, record)


def read_rounds(workspace: Workspace) -> tuple[RoundRecord, ...]:
    """The round packages that were made here, or taken; the last one holds."""
    with workspace.look() as work:
        return work.rounds.all()


def recipient_of(workspace: Workspace) -> str:
    """What communes encrypt to, from beside the receiver's key; "" while there is none."""
    try:
        text = read_small_file(workspace.receiver_key_path.with_suffix(".pub")).decode().strip()
    except (FileVanishedError, UnicodeDecodeError):
        return ""
    return text if workspace.tools.cipher.is_recipient(text) else ""


def read_units(file: Path) -> tuple[Unit, ...]:
    """The units of a CSV file: code and name on each line, after a heading or not.

    Commas or semicolons part them, as spreadsheets write it. Raises UnitsFaultyError with the
    first fault, and what reading a small file raises.
    """
    try:
        text = read_small_file(file).decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise UnitsFaultyError(file, 0, "encoding") from error
    units: dict[str, Unit] = {}
    for line, row in enumerate(_rows(text, file), start=1):
        if not any(cell.strip() for cell in row) or (line == 1 and _is_heading(row)):
            continue
        unit = _unit(row, file, line)
        if unit.code in units:
            raise UnitsFaultyError(file, line, "twice")
        units[unit.code] = unit
    if not 0 < len(units) <= MAX_ROUND_UNITS:
        raise UnitsFaultyError(file, 0, "count")
    return tuple(units.values())


def _rows(text: str, file: Path) -> list[list[str]]:
    first = text.partition("\n")[0]
    delimiter = ";" if first.count(";") > first.count(",") else ","
    try:
        return list(csv.reader(StringIO(text, newline=""), delimiter=delimiter, strict=True))
    except csv.Error as error:
        raise UnitsFaultyError(file, 0, "form") from error


def _is_heading(row: list[str]) -> bool:
    return one_line(row[0]).casefold() in {"code", "mã", "mã đơn vị"}


def _unit(row: list[str], file: Path, line: int) -> Unit:
    code, name = (one_line(cell) for cell in (*row, "", "")[:_COLUMNS])
    if not code or not name:
        raise UnitsFaultyError(file, line, "missing")
    if len(code) > MAX_CODE_CHARACTERS or len(name) > MAX_SHORT_CHARACTERS:
        raise UnitsFaultyError(file, line, "too_long")
    return Unit(code, name)


def _head(workspace: Workspace, at: datetime) -> PackageHead:
    with workspace.look() as work:
        last, audit = work.rounds.last(), work.journal.head()
    return PackageHead(
        unit=workspace.unit,
        year=workspace.criterion_set.year,
        set_id=workspace.criterion_set.id,
        set_version=workspace.criterion_set.version,
        criterion_set=workspace.set_digest,
        sequence=1 if last is None else last.sequence + 1,
        previous=None if last is None else last.digest,
        created_at=at,
        kind=PackageKind.ROUND,
        audit=audit,
    )


def _plan(workspace: Workspace, asked: Round, head: PackageHead, *, signer: Signer) -> PackagePlan:
    papers = workspace.tools.papers
    name = package_name(head)
    entries = (
        PackageEntry("THONG-BAO.txt", papers.round_notice(head, asked)),
        PackageEntry("package.json", package_json(head)),
        PackageEntry("round.json", round_json(asked)),
        PackageEntry("criteria-set.yaml", workspace.set_bytes),
        PackageEntry(
            "CACH-KIEM-TRA.txt",
            papers.check_instructions(package_name=name, fingerprint=signer.fingerprint),
        ),
    )
    return PackagePlan(entries, bag_info(head))


def bag_info(head: PackageHead) -> tuple[tuple[str, str], ...]:
    """BagIt's labels for a package of the receiving office."""
    identifier = f"{head.kind.value}-{head.unit.code}-{head.year}-{head.sequence:03d}"
    return (
        ("Source-Organization", head.unit.name),
        ("Bagging-Date", today(head.created_at).isoformat()),
        ("External-Identifier", identifier),
        ("Internal-Sender-Identifier", f"{head.set_id} {head.set_version}"),
    )


def _told(record: RoundRecord) -> dict[str, JsonValue]:
    return {
        "sequence": record.sequence,
        "digest": record.digest,
        "units": len(record.round.units),
    }
