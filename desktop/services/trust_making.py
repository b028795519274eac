"""Issues roots, other CAs and revocation lists as a dated, signed bundle."""

from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from desktop.domain.evidence import Digest
from desktop.domain.limits import MAX_TRUST_BYTES, MAX_TRUST_FILES
from desktop.domain.package_names import package_name
from desktop.domain.receiving_errors import OtherRoleError, TrustFolderFaultyError
from desktop.domain.rounds import Pin, Role
from desktop.domain.submission import PackageHead, PackageKind
from desktop.domain.submission_json import package_json
from desktop.domain.trust_bundle import TrustKind, trust_json, trust_path
from desktop.ports.package_writing import PackageEntry, PackagePlan
from desktop.ports.progress import Progress
from desktop.ports.signing import Signer
from desktop.services.opening_round import bag_info
from desktop.services.pinning import pin_certificate
from desktop.services.trust import read_trust_files
from desktop.services.trust_bundle import install_trust
from desktop.services.trusted import InstalledTrust, read_installed
from desktop.services.workspace import Workspace


@dataclass(frozen=True, slots=True)
class MadeTrust:
    """A bundle that was made, and installed here as well."""

    path: Path
    installed: InstalledTrust


def make_trust(
    workspace: Workspace, source: Path, *, folder: Path | None, signer: Signer, progress: Progress
) -> MadeTrust:
    """Make the next bundle of all certificates and lists in `source`, and install it here.

    Raises OtherRoleError in a submitting office's workspace, TrustFolderFaultyError,
    FileUnreadableError, and what installing and the package writer raise.
    """
    if workspace.role is not Role.RECEIVING:
        raise OtherRoleError(Role.RECEIVING)
    before = read_installed(workspace)
    files = _sorted_out(workspace, source)
    head = _head(workspace, before)
    target = (folder or workspace.exports) / package_name(head)
    sealed = workspace.tools.write_package(
        _plan(workspace, head, files, signer=signer),
        target,
        signer=signer,
        at=head.created_at,
        progress=progress,
    )
    _pin_own(workspace, signer)
    return MadeTrust(sealed.path, install_trust(workspace, sealed.path, progress=progress))


def _head(workspace: Workspace, before: InstalledTrust | None) -> PackageHead:
    with workspace.look() as work:
        audit = work.journal.head()
    return PackageHead(
        unit=workspace.unit,
        year=workspace.criterion_set.year,
        set_id=workspace.criterion_set.id,
        set_version=workspace.criterion_set.version,
        criterion_set=workspace.set_digest,
        sequence=1 if before is None else before.head.sequence + 1,
        previous=None if before is None else before.digest,
        created_at=workspace.tools.clock.now().replace(microsecond=0),
        kind=PackageKind.TRUST,
        audit=audit,
    )


def _plan(
    workspace: Workspace, head: PackageHead, files: Mapping[str, bytes], *, signer: Signer
) -> PackagePlan:
    check = workspace.tools.papers.check_instructions(
        package_name=package_name(head), fingerprint=signer.fingerprint
    )
    entries = (
        PackageEntry("package.json", package_json(head)),
        PackageEntry("trust.json", trust_json(tuple(sorted(files)))),
        *(PackageEntry(path, der) for path, der in sorted(files.items())),
        PackageEntry("CACH-KIEM-TRA.txt", check),
    )
    return PackagePlan(entries, bag_info(head))


def _pin_own(workspace: Workspace, signer: Signer) -> None:
    """Whoever may sign for this office here is known here."""
    unit, now = workspace.unit.code, workspace.tools.clock.now()
    with workspace.work() as work:
        if signer.fingerprint not in {pin.fingerprint for pin in work.pins.of_unit(unit)}:
            pin = Pin(unit, signer.fingerprint, signer.certificate, signer.subject, now)
            pin_certificate(work, pin)
            work.commit()


def _sorted_out(workspace: Workspace, source: Path) -> dict[str, bytes]:
    """The files by their places in the bundle; raises TrustFolderFaultyError."""
    given = read_trust_files(source)
    all_of_them = [der for _, der in given]
    files: dict[str, bytes] = {}
    for file, der in given:
        item = workspace.tools.inspect_trust(der, all_of_them)
        if item is None:
            raise TrustFolderFaultyError(file, "not_authority")
        if not item.issued_by_one_of:
            raise TrustFolderFaultyError(file, "no_issuer")
        files[trust_path(item.kind, Digest(sha256(der).hexdigest()))] = der
    if not any(path.startswith(TrustKind.ROOT) for path in files):
        raise TrustFolderFaultyError(source, "empty")
    if len(files) > MAX_TRUST_FILES or sum(map(len, files.values())) > MAX_TRUST_BYTES:
        raise TrustFolderFaultyError(source, "too_much")
    return files
