"""Checks volumes: what one says of itself, and whether several together are their package."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from desktop.domain.package_names import package_name
from desktop.domain.strict_json import read_json
from desktop.domain.submission import PackageHead
from desktop.domain.submission_errors import SubmissionFaultyError
from desktop.domain.submission_json import PACKAGE_PATH, read_package_json
from desktop.domain.verification import Aspect, VerificationFinding
from desktop.domain.volumes import VOLUME_FIELD, Volume, group_digest
from desktop.ports.package_reading import EntryFact, OpenedPackage
from desktop.services.splitting import OF_ONE_VOLUME, PAYLOAD, volume_labels

BAG_INFO: Final = "bag-info.txt"
ALONE: Final = "volume.alone"
MISSING: Final = "volume.missing"

CODES: Final = frozenset(
    {
        ALONE,
        "volume.labels_differ",
        MISSING,
        "volume.conflict",
        "volume.head_differs",
        "volume.signer_differs",
        "volume.entry_twice",
        "volume.group_differs",
    }
)
"""Every code below; facts: `number`, `count`, `group`, `signer` where they help."""


@dataclass(frozen=True, slots=True)
class Member:
    """A volume that was read; `name` is its file's, `head` what it says of itself."""

    name: str
    head: PackageHead
    volume: Volume
    opened: OpenedPackage

    @property
    def package(self) -> object:
        """What all volumes of one package have alike: what they say of it, and who signed."""
        return replace(self.head, volume=replace(self.volume, number=1)), _signers(self)


def head_of(opened: OpenedPackage) -> PackageHead | None:
    """Who sent a package, and which part of it this is; None where that cannot be read."""
    try:
        return read_package_json(opened.texts[PACKAGE_PATH])
    except (KeyError, SubmissionFaultyError):
        return None


def volume_of(opened: OpenedPackage) -> Volume | None:
    """Which part of a package in several files this one says it is."""
    head = head_of(opened)
    return None if head is None else head.volume


def alone(volume: Volume) -> VerificationFinding:
    """A volume by itself proves nothing about the whole."""
    return VerificationFinding(
        ALONE, Aspect.COMPLETE, PACKAGE_PATH, _facts(volume) | {"group": volume.group}
    )


def check_labels(opened: OpenedPackage, volume: Volume | None) -> Iterator[VerificationFinding]:
    """BagIt's labels, which other tools show, say the same as the head."""
    text = opened.texts.get(BAG_INFO)
    if text is None:  # it was found altered
        return
    wanted = () if volume is None else volume_labels(volume)
    names = {"bag-group-identifier", "bag-count"}
    pairs = (line.partition(": ") for line in text.decode("utf-8", "replace").split("\n"))
    said = tuple((name, value) for name, _, value in pairs if name.strip().casefold() in names)
    if said != wanted:
        yield VerificationFinding("volume.labels_differ", Aspect.COMPLETE, BAG_INFO)


def check_group(members: Sequence[Member]) -> Iterator[VerificationFinding]:
    """Every contradiction between volumes that say they belong together, one for each number.

    Whether the content agrees with itself is checked in what they make together.
    """
    first = members[0]
    there = {one.volume.number for one in members}
    for number in range(1, first.volume.count + 1):
        if number not in there:
            yield _missing(first.head, Volume(first.volume.group, number, first.volume.count))
    for one in members[1:]:
        if _told(one) != _told(first):
            yield _finding("head_differs", one)
        if _signers(one) != _signers(first):
            facts = _facts(one.volume) | {"signer": one.opened.signature.signer}
            yield VerificationFinding("volume.signer_differs", Aspect.SIGNATURE, one.name, facts)
    yield from _check_contents(members, is_whole=len(there) == first.volume.count)


def conflict(one: Member) -> VerificationFinding:
    """Two files are the same volume with different contents."""
    return _finding("conflict", one)


def joined_entries(members: Sequence[Member]) -> tuple[EntryFact, ...]:
    """The contents of the whole, as if they had come in one file."""
    entries = [entry for one in members for entry in one.opened.entries]
    return tuple(
        one for one in entries if one.path.startswith(PAYLOAD) and one.path not in OF_ONE_VOLUME
    )


def _check_contents(members: Sequence[Member], *, is_whole: bool) -> Iterator[VerificationFinding]:
    entries = joined_entries(members)
    for path, count in Counter(one.path for one in entries).items():
        if count > 1:
            yield VerificationFinding("volume.entry_twice", Aspect.COMPLETE, path)
    contents = {one.path: one.digest for one in entries}
    if is_whole and group_digest(_head_bytes(members[0]), contents) != members[0].volume.group:
        yield VerificationFinding("volume.group_differs", Aspect.COMPLETE, PACKAGE_PATH)


def _signers(member: Member) -> tuple[str, ...]:
    return tuple(one.fingerprint for one in member.opened.signatures)


def _told(member: Member) -> tuple[int, object]:
    """What all volumes of a group must say alike."""
    head = read_json(_head_bytes(member))
    rest = {} if not isinstance(head, Mapping) else head
    return member.volume.count, {name: rest[name] for name in rest if name != VOLUME_FIELD}


def _head_bytes(member: Member) -> bytes:
    return member.opened.texts[PACKAGE_PATH]


def _missing(head: PackageHead, volume: Volume) -> VerificationFinding:
    name = package_name(replace(head, volume=volume))
    return VerificationFinding(MISSING, Aspect.COMPLETE, name, _facts(volume))


def _finding(name: str, member: Member) -> VerificationFinding:
    return VerificationFinding(
        f"volume.{name}", Aspect.COMPLETE, member.name, _facts(member.volume)
    )


def _facts(volume: Volume) -> dict[str, str]:
    return {"number": str(volume.number), "count": str(volume.count)}
