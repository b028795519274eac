"""Reads the installed trust bundle: roots, CAs and revocation lists that verdicts rest on."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from desktop.domain.evidence import Digest
from desktop.domain.receiving_errors import (
    PackageOtherKindError,
    PackageRefusedError,
    TrustDamagedError,
)
from desktop.domain.rounds import certificates_of
from desktop.domain.submission import PackageHead, PackageKind
from desktop.domain.trust_bundle import TRUST_PATH, read_trust_json
from desktop.services.answers_of_office import WholePackage, open_whole
from desktop.services.workspace import Workspace


@dataclass(frozen=True, slots=True)
class InstalledTrust:
    """A bundle whose every byte is as its office signed it; `material` is DER."""

    head: PackageHead
    digest: Digest
    material: tuple[bytes, ...]

    @property
    def issued_at(self) -> datetime:
        """Of when it is."""
        return self.head.created_at


class _Unwatched:
    """Reading a bundle takes a moment that nobody has to follow."""

    def step(self, done: int, total: int, what: str) -> None:
        """Say nothing."""


def read_installed(workspace: Workspace) -> InstalledTrust | None:
    """The bundle that is installed, checked anew; None where there is none.

    Raises TrustDamagedError where it is not as it was installed: what a lost revocation list
    would not say must not be taken for good.
    """
    place = trust_place(workspace)
    if not place.exists():
        return None
    with workspace.look() as work:
        pins = work.pins.all()
    try:
        whole = open_whole(
            workspace.tools,
            place,
            PackageKind.TRUST,
            trusted=certificates_of(pins),
            progress=_Unwatched(),
        )
    except (PackageRefusedError, PackageOtherKindError) as error:
        raise TrustDamagedError(place) from error
    known = {pin.fingerprint for pin in pins if pin.unit == whole.head.unit.code}
    if whole.signature.fingerprint not in known:
        raise TrustDamagedError(place)
    return installed_of(whole)


def trusted_here(workspace: Workspace) -> tuple[bytes, ...]:
    """The installed roots, CAs and revocation lists, DER; raises TrustDamagedError."""
    installed = read_installed(workspace)
    return () if installed is None else installed.material


def trusted_for(workspace: Workspace, unit: str | None) -> tuple[bytes, ...]:
    """A unit's pinned certificates, or everybody's, with what is installed, DER.

    Raises TrustDamagedError.
    """
    with workspace.look() as work:
        pins = work.pins.all() if unit is None else work.pins.of_unit(unit)
    return (*certificates_of(pins), *trusted_here(workspace))


def trust_place(workspace: Workspace) -> Path:
    """Where the bundle lies that is installed, as it came."""
    return workspace.root / "trust" / "bundle.asice"


def installed_of(whole: WholePackage) -> InstalledTrust:
    """What an opened bundle brings."""
    paths = read_trust_json(whole.texts[TRUST_PATH])
    material = tuple(whole.texts[f"data/{path}"] for path in paths)
    return InstalledTrust(whole.head, whole.digest, material)
