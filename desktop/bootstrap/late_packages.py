"""What writes and reads packages, loaded when it is asked: the window needs none."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # only annotations speak of them: whoever makes one loads it
    from collections.abc import Mapping, Sequence
    from datetime import datetime
    from pathlib import Path

    from desktop.ports.package_reading import OpenedPackage, WantedEntry
    from desktop.ports.package_writing import PackagePlan, PackageSizes, SealedPackage
    from desktop.ports.progress import Progress
    from desktop.ports.signing import Signer


class LateSizes:
    """How large packages become; see `PackageSizes`."""

    def frame(self, bag_info: Sequence[tuple[str, str]]) -> int:
        return _sizes().frame(bag_info)

    def entry(self, path: str, size: int) -> int:
        return _sizes().entry(path, size)


@cache
def _sizes() -> PackageSizes:
    from desktop.exchange.package_sizes import ContainerSizes  # noqa: PLC0415 - see above

    return ContainerSizes()


def write_package(
    plan: PackagePlan,
    target: Path,
    *,
    signer: Signer | Sequence[Signer],
    at: datetime,
    progress: Progress,
) -> SealedPackage:
    """See `PackageWriter`."""
    from desktop.exchange.container_writer import write_package  # noqa: PLC0415 - see above

    return write_package(plan, target, signer=signer, at=at, progress=progress)


def read_package(
    package: Path, *, trusted: Sequence[bytes], at: datetime, progress: Progress
) -> OpenedPackage:
    """See `PackageReader`."""
    from desktop.exchange.container_reader import read_package  # noqa: PLC0415 - see above

    return read_package(package, trusted=trusted, at=at, progress=progress)


def peek_package(package: Path, *, path: str = "data/package.json") -> bytes | None:
    """See `PeekPackage`."""
    from desktop.exchange.head_peek import peek_head  # noqa: PLC0415 - see above

    return peek_head(package, path=path)


def copy_entries(
    package: Path, wanted: Mapping[str, WantedEntry], *, progress: Progress
) -> frozenset[str]:
    """See `EntryCopier`."""
    from desktop.exchange.entry_copy import copy_entries  # noqa: PLC0415 - see above

    return copy_entries(package, wanted, progress=progress)
