"""Splits a package into volumes, each small enough for a mail and whole by itself."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from hashlib import sha256
from typing import Final

from desktop.domain.evidence import Digest, EvidenceDocument
from desktop.domain.limits import MAX_PACKAGE_ENTRIES
from desktop.domain.mail_size import MIN_MAIL_BYTES, largest_package
from desktop.domain.package_names import package_name
from desktop.domain.submission import PackageHead
from desktop.domain.submission_json import package_json
from desktop.domain.volume_errors import (
    DocumentExceedsVolumeError,
    PapersExceedVolumeError,
    TooManyVolumesError,
    VolumeSizeFaultyError,
)
from desktop.domain.volumes import MAX_VOLUMES, Volume, fill_volumes, group_digest
from desktop.ports.package_writing import PackageEntry, PackagePlan, PackageSizes, StoredSource
from desktop.ports.progress import Pause, unasked

HEAD: Final = "package.json"
INSTRUCTIONS: Final = "CACH-KIEM-TRA.txt"
EVIDENCE: Final = "evidence/"
PAYLOAD: Final = "data/"

OF_ONE_VOLUME: Final = frozenset({PAYLOAD + HEAD, PAYLOAD + INSTRUCTIONS})
"""What each volume has for itself; every other content is in the group once."""

_MOST_ENTRIES: Final = MAX_PACKAGE_ENTRIES - 20
"""What a container may hold, less its own files and those of each volume."""

_WIDEST: Final = Volume(Digest("0" * 64), MAX_VOLUMES, MAX_VOLUMES)


@dataclass(frozen=True, slots=True)
class Whole:
    """A package as it would be in one file.

    `documents` are its evidence by path; `instructions` makes the paper on checking a file of this
    name.
    """

    head: PackageHead
    plan: PackagePlan
    documents: Mapping[str, EvidenceDocument]
    instructions: Callable[[str], bytes]


@dataclass(frozen=True, slots=True)
class PlannedFile:
    """One file that is to be written."""

    head: PackageHead
    plan: PackagePlan

    @property
    def name(self) -> str:
        return package_name(self.head)


def split_package(
    whole: Whole, *, sizes: PackageSizes, mail_limit: int, pause: Pause
) -> tuple[PlannedFile, ...]:
    """The files of a package: one where it fits into a mail of so many bytes, else its volumes.

    The same package and limit give the same volumes. Raises VolumeSizeFaultyError,
    DocumentExceedsVolumeError, PapersExceedVolumeError, TooManyVolumesError, JobCancelledError.
    """
    if mail_limit < MIN_MAIL_BYTES:
        raise VolumeSizeFaultyError(str(mail_limit))
    # Sizes decide what goes where, so that everything is made beforehand.
    entries = tuple(_made(one, pause) for one in whole.plan.entries)
    made = replace(whole, plan=replace(whole.plan, entries=entries))
    return _Splitter(made, sizes, largest_package(mail_limit)).files()


class _Splitter:
    """Divides one package."""

    def __init__(self, whole: Whole, sizes: PackageSizes, limit: int) -> None:
        entries, own = whole.plan.entries, {HEAD, INSTRUCTIONS}
        self._whole = whole
        self._sizes = sizes
        self._limit = limit
        self._evidence = [one for one in entries if one.path.startswith(EVIDENCE)]
        self._papers = [
            one for one in entries if one.path not in own and not one.path.startswith(EVIDENCE)
        ]

    def files(self) -> tuple[PlannedFile, ...]:
        if self._fits_one_file():
            return (PlannedFile(self._whole.head, self._whole.plan),)
        shares = self._shares()
        if len(shares) > MAX_VOLUMES:
            raise TooManyVolumesError(len(shares), MAX_VOLUMES)
        group = self._group()
        return tuple(
            self._file(Volume(group, number, len(shares)), [self._evidence[one] for one in share])
            for number, share in enumerate(shares, start=1)
        )

    def _fits_one_file(self) -> bool:
        plan = self._whole.plan
        size = self._sizes.frame(plan.bag_info) + self._size(plan.entries)
        return size <= self._limit and len(plan.entries) <= _MOST_ENTRIES

    def _shares(self) -> tuple[tuple[int, ...], ...]:
        widest = self._file(_WIDEST, []).plan
        room = (
            self._limit
            - self._sizes.frame(widest.bag_info)
            - self._size(one for one in widest.entries if one.path in {HEAD, INSTRUCTIONS})
        )
        papers = self._size(self._papers)
        if papers > room:
            raise PapersExceedVolumeError(papers, room)
        taken = [self._size([one]) for one in self._evidence]
        self._refuse_too_large(taken, room)
        return fill_volumes(taken, first_room=room - papers, room=room, most=_MOST_ENTRIES)

    def _refuse_too_large(self, taken: Sequence[int], room: int) -> None:
        largest = max(range(len(taken)), key=taken.__getitem__, default=None)
        if largest is None or taken[largest] <= room:
            return
        document = self._whole.documents[self._evidence[largest].path]
        size = document.content.size
        raise DocumentExceedsVolumeError(
            document.code, document.name, size, room - (taken[largest] - size)
        )

    def _file(self, volume: Volume, evidence: Sequence[PackageEntry]) -> PlannedFile:
        head = replace(self._whole.head, volume=volume)
        own = (
            PackageEntry(HEAD, package_json(head)),
            PackageEntry(INSTRUCTIONS, self._whole.instructions(package_name(head))),
        )
        papers = self._papers if volume.number == 1 else []
        labels = (*self._whole.plan.bag_info, *volume_labels(volume))
        first, rest = papers[:1], papers[1:]  # the viewer is what is opened first
        return PlannedFile(head, PackagePlan((*first, *own, *rest, *evidence), labels))

    def _group(self) -> Digest:
        contents = {PAYLOAD + one.path: _digest(one) for one in (*self._papers, *self._evidence)}
        return group_digest(package_json(self._whole.head), contents)

    def _size(self, entries: Iterable[PackageEntry]) -> int:
        return sum(self._sizes.entry(one.path, _bytes(one)) for one in entries)


def plan_size(plan: PackagePlan) -> int:
    """How many bytes of content a plan has, but for what is still to be made."""
    return sum(map(_bytes, plan.entries))


def volume_labels(volume: Volume) -> tuple[tuple[str, str], ...]:
    """BagIt's labels for a volume."""
    return (
        ("Bag-Group-Identifier", volume.group),
        ("Bag-Count", f"{volume.number} of {volume.count}"),
    )


def _made(entry: PackageEntry, pause: Pause) -> PackageEntry:
    pause()
    return replace(entry, source=entry.source(pause)) if callable(entry.source) else entry


def _bytes(entry: PackageEntry) -> int:
    source = entry.source
    if isinstance(source, StoredSource):
        return source.size
    return 0 if callable(source) else len(source)


def _digest(entry: PackageEntry) -> Digest:
    source = entry.source
    if isinstance(source, StoredSource):
        return source.digest
    return Digest(sha256(source(unasked) if callable(source) else source).hexdigest())
