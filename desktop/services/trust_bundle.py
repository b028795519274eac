"""Installs a trust bundle that the known office has issued, in the place of an older one."""

from dataclasses import dataclass
from pathlib import Path
from typing import Final

from desktop.domain.audit import EntryKind
from desktop.domain.errors import FileTooLargeError, FileUnreadableError
from desktop.domain.limits import MAX_TRUST_BYTES
from desktop.domain.receiving_errors import (
    FingerprintDiffersError,
    OfficeOtherSignerError,
    PackageOtherKindError,
    PackageRefusedError,
    TrustDamagedError,
    TrustForeignError,
    TrustOlderError,
    TrustUnconfirmedError,
)
from desktop.domain.rounds import Pin, Role, certificates_of
from desktop.domain.strict_json import JsonValue
from desktop.domain.submission import PackageKind
from desktop.domain.verification import Verdict
from desktop.durable import flush_file, flush_folder, writing
from desktop.ports.progress import Progress
from desktop.ports.workspace import UnitOfWork
from desktop.services.answers_of_office import WholePackage, open_whole
from desktop.services.pinning import pin_certificate
from desktop.services.reviewing import review_verdicts
from desktop.services.trusted import InstalledTrust, installed_of, read_installed, trust_place
from desktop.services.workspace import Workspace

_STRANGE: Final = "trust.unknown_signer"
_LARGEST: Final = MAX_TRUST_BYTES + 8 * 1024**2


def install_trust(
    workspace: Workspace, package: Path, *, fingerprint: str = "", progress: Progress
) -> InstalledTrust:
    """Install a bundle in the place of an older one, if the known office has issued it.

    Of an office that is not known yet, the signer's `fingerprint` as a person has compared it is
    needed once. A receiving office judges its register again by it. Raises PackageRefusedError,
    PackageOtherKindError, TrustForeignError, TrustOlderError, TrustUnconfirmedError,
    FingerprintDiffersError, OfficeOtherSignerError, TrustDamagedError, FileUnreadableError,
    FileTooLargeError, DiskFullError, WriteRefusedError, JobCancelledError.
    """
    target = trust_place(workspace)
    before = _before(workspace)
    unfinished = target.with_name(f".{target.name}.part")
    content = _bytes_of(package)
    with writing(target):
        try:
            target.parent.mkdir(parents=True, exist_ok=True)
            unfinished.write_bytes(content)
            flush_file(unfinished)
            incoming = _Incoming(package, unfinished, fingerprint)
            found = _accepted(workspace, incoming, before, progress)
            unfinished.replace(target)
            flush_folder(target.parent)
        finally:
            unfinished.unlink(missing_ok=True)
    review_verdicts(workspace, progress=progress)
    return found


def _before(workspace: Workspace) -> InstalledTrust | None:
    """What is installed; a damaged bundle is mended by any good one."""
    try:
        return read_installed(workspace)
    except TrustDamagedError:
        return None


def _bytes_of(package: Path) -> bytes:
    try:
        with package.open("rb") as stream:
            content = stream.read(_LARGEST + 1)
    except OSError as error:
        raise FileUnreadableError(package, error.strerror or "") from error
    if len(content) > _LARGEST:
        raise FileTooLargeError(package, len(content), _LARGEST)
    return content


def _accepted(
    workspace: Workspace, incoming: "_Incoming", before: InstalledTrust | None, progress: Progress
) -> InstalledTrust:
    """What the copy holds, if it is to be installed; the file a person named is in every error."""
    with workspace.look() as work:
        pins = work.pins.all()
    whole = _open(
        workspace,
        incoming,
        trusted=(*certificates_of(pins), *(() if before is None else before.material)),
        progress=progress,
    )
    with workspace.work() as work:
        _refuse_foreign(workspace, work, whole, incoming)
        _refuse_stranger(workspace, work, whole, incoming)
        found = installed_of(whole)
        if before is None or before.digest != found.digest:
            _refuse_older(found, before)
            now = workspace.tools.clock.now()
            work.journal.append(EntryKind.TRUST_INSTALLED, _told(found, whole), at=now)
        work.commit()
    return found


@dataclass(frozen=True, slots=True)
class _Incoming:
    """A bundle as a person named it, its copy that is looked at, and a fingerprint compared."""

    package: Path
    copy: Path
    fingerprint: str


def _open(
    workspace: Workspace, incoming: _Incoming, *, trusted: tuple[bytes, ...], progress: Progress
) -> WholePackage:
    try:
        return open_whole(
            workspace.tools,
            incoming.copy,
            PackageKind.TRUST,
            trusted=trusted,
            progress=progress,
        )
    except PackageRefusedError as error:
        raise PackageRefusedError(incoming.package, error.verdict, error.findings) from error
    except PackageOtherKindError as error:
        raise PackageOtherKindError(incoming.package, error.found, error.expected) from error


def _refuse_foreign(
    workspace: Workspace, work: UnitOfWork, whole: WholePackage, incoming: _Incoming
) -> None:
    """The office is this one, or the one whose round was taken."""
    office = workspace.unit
    if workspace.role is Role.SUBMITTING:
        asked = work.rounds.last()
        office = whole.head.unit if asked is None else asked.office
    if whole.head.unit.code != office.code:
        raise TrustForeignError(incoming.package, whole.head.unit.name)


def _refuse_stranger(
    workspace: Workspace, work: UnitOfWork, whole: WholePackage, incoming: _Incoming
) -> None:
    """A known signer has to be good for it still; one of an office that nobody knows is pinned."""
    signer, unit = whole.signature, whole.head.unit.code
    known = {pin.fingerprint for pin in work.pins.of_unit(unit)}
    if signer.fingerprint in known:
        if whole.verdict is not Verdict.VERIFIED:
            raise PackageRefusedError(incoming.package, whole.verdict.value, whole.findings)
        return
    if known:
        raise OfficeOtherSignerError(incoming.package, signer.fingerprint)
    if not incoming.fingerprint:
        raise TrustUnconfirmedError(incoming.package, signer.fingerprint)
    if incoming.fingerprint != signer.fingerprint:
        raise FingerprintDiffersError(signer.fingerprint)
    if any(finding.code != _STRANGE for finding in whole.findings):
        raise PackageRefusedError(incoming.package, whole.verdict.value, whole.findings)
    now = workspace.tools.clock.now()
    pin_certificate(work, Pin(unit, signer.fingerprint, signer.der, signer.signer, now))


def _refuse_older(found: InstalledTrust, before: InstalledTrust | None) -> None:
    if before is not None and found.head.sequence <= before.head.sequence:
        raise TrustOlderError(found.head.sequence, before.head.sequence)


def _told(found: InstalledTrust, whole: WholePackage) -> dict[str, JsonValue]:
    return {
        "office": found.head.unit.code,
        "sequence": found.head.sequence,
        "digest": found.digest,
        "fingerprint": whole.signature.fingerprint,
    }
