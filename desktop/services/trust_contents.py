"""Lists what the installed trust bundle holds, for people to see."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from desktop.domain.trust_bundle import TrustItem, TrustKind
from desktop.services.trusted import InstalledTrust, read_installed
from desktop.services.workspace import Workspace

_ORDER: Final[Mapping[TrustKind, int]] = MappingProxyType(
    {kind: place for place, kind in enumerate(TrustKind)}
)


@dataclass(frozen=True, slots=True)
class TrustContents:
    """The bundle, and what each of its files is: roots, other CAs, revocation lists."""

    installed: InstalledTrust
    items: tuple[TrustItem, ...]


def read_contents(workspace: Workspace) -> TrustContents | None:
    """What is installed; None where nothing is. Raises TrustDamagedError."""
    installed = read_installed(workspace)
    if installed is None:
        return None
    inspect = workspace.tools.inspect_trust
    found = (inspect(der, installed.material) for der in installed.material)
    items = [item for item in found if item is not None]
    items.sort(key=lambda item: (_ORDER[item.kind], item.subject))
    return TrustContents(installed, tuple(items))
