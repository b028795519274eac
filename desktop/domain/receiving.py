"""Packages as a receiving office registers them, and how each stands to those that came before."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from enum import StrEnum
from itertools import pairwise
from typing import Final

from desktop.domain import bases
from desktop.domain.evidence import Digest
from desktop.domain.submission import PackageHead, PackageKind
from desktop.domain.verification import Aspect, RestsOn, Verdict, VerificationFinding


class Relation(StrEnum):
    """How a package that is whole stands to the round and to its unit's other packages."""

    FIRST = "first"
    NEXT = "next"
    DUPLICATE = "duplicate"
    OLDER = "older"
    OUT_OF_ORDER = "out_of_order"
    FORK = "fork"
    OTHER_ROUND = "other_round"
    UNKNOWN_UNIT = "unknown_unit"
    OTHER_SIGNER = "other_signer"
    NOT_FOR_US = "not_for_us"


class Standing(StrEnum):
    """What a package in the register counts for now."""

    CURRENT = "current"
    REPLACED = "replaced"
    DUPLICATE = "duplicate"
    UNKNOWN_SIGNER = "unknown_signer"
    LOCKED = "locked"
    PART = "part"
    WITHOUT_BASE = "without_base"
    REFUSED = "refused"


LOCKED: Final = "received.locked"
LOST: Final = "received.lost"
OTHER_SIGNER: Final = "received.other_signer"
UNIT_UNCONFIRMED: Final = "received.unit_unconfirmed"
MORE: Final = "received.more"

CODES: Final = frozenset({LOCKED, LOST, OTHER_SIGNER, UNIT_UNCONFIRMED, MORE})
"""Findings of the register itself; facts: `unit` and `count` where they help."""

LOCKED_CODES: Final = frozenset({LOCKED, "encrypted.other_key"})
"""Findings of a package that another key may still open."""

_COUNTED: Final = frozenset({Relation.FIRST, Relation.NEXT, Relation.OLDER, Relation.OUT_OF_ORDER})
_ALONE: Final = "volume.alone"
_WHOLE: Final = frozenset({Verdict.VERIFIED, Verdict.UNTRUSTED})
_WHENEVER: Final = datetime(1970, 1, 1, tzinfo=UTC)
_TAKEN_KINDS: Final = frozenset({PackageKind.SUBMISSION, PackageKind.EXPLANATION})


@dataclass(frozen=True, slots=True)
class Asked:
    """Whose packages an office takes in a round: its own code, the set's digest, the units."""

    office: str
    criterion_set: Digest
    units: frozenset[str]


@dataclass(frozen=True, slots=True)
class Placed:
    """How a package stands to the others.

    `missing` are the numbers before it that have not come, as pairs of first and last.
    """

    relation: Relation
    missing: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class SignedBy:
    """Whose certificate a signature was made with; `certificate` is DER.

    `rests_on` is told of a known signer alone.
    """

    name: str
    fingerprint: str
    certificate: bytes
    rests_on: RestsOn | None = None


@dataclass(frozen=True, slots=True)
class Judged:
    """What checking a received file found.

    `head` is None where nothing could be understood of it. A package in volumes has its group's
    digest, and what was found about it stands at its first volume.
    """

    verdict: Verdict
    findings: tuple[VerificationFinding, ...]
    head: PackageHead | None = None
    digest: Digest | None = None
    signers: tuple[SignedBy, ...] = ()
    placed: Placed | None = None

    def says_the_same(self, other: "Judged") -> bool:
        """Whether both found the same on the same grounds, whenever that was."""
        return _timeless(self) == _timeless(other)


@dataclass(frozen=True, slots=True)
class ReceivedFile:
    """A file in the register: its bytes as they came, by their SHA-256, and what was found.

    `judged` is None between the moment it was copied and the moment it was checked. `name` and
    `received_at` are those of the first time it came, `times` how often it came.
    """

    number: int
    sha256: Digest
    name: str
    size: int
    received_at: datetime
    times: int
    judged: Judged | None

    @property
    def head(self) -> PackageHead | None:
        """Who sent what, where it could be understood."""
        return None if self.judged is None else self.judged.head

    @property
    def is_counted(self) -> bool:
        """Whether it is a verified package in its unit's sequence."""
        judged = self.judged
        return (
            judged is not None
            and judged.verdict is Verdict.VERIFIED
            and judged.placed is not None
            and judged.placed.relation in _COUNTED
        )


@dataclass(frozen=True, slots=True)
class Attempt:
    """One time something was handed over; `received` is the file's number in the register.

    Where nothing could be taken, it is None and `problem` says why: an error's code, with its
    `reason`. `source` is where it came from: a path, or the mail it was attached to.
    """

    at: datetime
    name: str
    source: str
    received: int | None
    problem: str = ""
    reason: str = ""


def believed(
    files: Iterable[ReceivedFile], unit: str, *, signers: Iterable[SignedBy]
) -> tuple[ReceivedFile, ...]:
    """The packages that are taken for a unit's own when another one is placed among them.

    Besides verified ones these are the same signers', whom nobody may have pinned yet; a stranger
    who signs with another key changes nothing. `files` are those that came before, so that judging
    again comes to the same.
    """
    fingerprints = {one.fingerprint for one in signers}
    return tuple(
        one
        for one in files
        if one.head is not None
        and one.head.unit.code == unit
        and one.judged is not None
        and one.judged.placed is not None
        and one.judged.placed.relation in _COUNTED
        and (
            one.judged.verdict is Verdict.VERIFIED
            or (
                one.judged.verdict is Verdict.UNTRUSTED
                and fingerprints & {each.fingerprint for each in one.judged.signers}
            )
        )
    )


def place(
    head: PackageHead, digest: Digest, *, asked: Asked, others: Sequence[ReceivedFile]
) -> Placed:
    """How a package stands to `others`, its unit's packages that are believed to be its own."""
    refusal = _refusal(head, asked)
    if refusal is not None:
        return Placed(refusal)
    known = _by_sequence(others)
    if digest in known.values():
        return Placed(Relation.DUPLICATE)
    if head.sequence in known or not _fits(head, digest, known, others):
        return Placed(Relation.FORK)
    missing = _missing(head.sequence, known)
    return Placed(_order(head.sequence, known, has_gap=bool(missing)), missing)


def standing(one: ReceivedFile, others: Iterable[ReceivedFile]) -> Standing:
    """What a file counts for now; `others` are all its unit's, itself among them or not."""
    judged = one.judged
    if judged is None or any(finding.code in LOCKED_CODES for finding in judged.findings):
        return Standing.LOCKED
    if is_part(judged):
        return Standing.PART
    if judged.verdict not in _WHOLE or judged.placed is None:
        return Standing.WITHOUT_BASE if is_without_base(judged) else Standing.REFUSED
    relation = judged.placed.relation
    if relation not in _COUNTED:
        return Standing.DUPLICATE if relation is Relation.DUPLICATE else Standing.REFUSED
    return _counted(one, judged.verdict, others)


def is_part(judged: Judged) -> bool:
    """Whether a file is a sound volume that stands for nothing but itself."""
    codes = {one.code for one in judged.findings if one.aspect is not Aspect.TRUST}
    return judged.head is not None and judged.head.volume is not None and codes == {_ALONE}


def is_without_base(judged: Judged) -> bool:
    """Whether a sound explanation only lacks the package it rests on."""
    codes = {one.code for one in judged.findings if one.aspect is not Aspect.TRUST}
    return bool(codes) and codes <= bases.WAITING


def missing_volumes(group: Iterable[ReceivedFile]) -> tuple[int, ...]:
    """Which numbers of a group of volumes have not come whole."""
    volumes = [
        one.head.volume
        for one in group
        if one.head is not None
        and one.head.volume is not None
        and one.judged is not None
        and one.judged.verdict in {*_WHOLE, Verdict.INCOMPLETE}
    ]
    there = {volume.number for volume in volumes}
    count = max((volume.count for volume in volumes), default=0)
    return tuple(number for number in range(1, count + 1) if number not in there)


def _timeless(judged: Judged) -> Judged:
    signers = tuple(
        one
        if one.rests_on is None
        else replace(one, rests_on=replace(one.rests_on, judged_at=_WHENEVER))
        for one in judged.signers
    )
    return replace(judged, signers=signers)


def _counted(one: ReceivedFile, verdict: Verdict, others: Iterable[ReceivedFile]) -> Standing:
    if verdict is Verdict.UNTRUSTED:
        return Standing.UNKNOWN_SIGNER
    return Standing.REPLACED if _is_replaced(one, others) else Standing.CURRENT


def _order(sequence: int, known: Iterable[int], *, has_gap: bool) -> Relation:
    if any(number > sequence for number in known):
        return Relation.OLDER
    if has_gap:
        return Relation.OUT_OF_ORDER
    return Relation.FIRST if sequence == 1 else Relation.NEXT


def _refusal(head: PackageHead, asked: Asked) -> Relation | None:
    """Why a package has no place in the round at all."""
    if head.kind not in _TAKEN_KINDS or (head.to is not None and head.to.code != asked.office):
        return Relation.NOT_FOR_US
    if head.criterion_set != asked.criterion_set:
        return Relation.OTHER_ROUND
    return None if head.unit.code in asked.units else Relation.UNKNOWN_UNIT


def _is_replaced(one: ReceivedFile, others: Iterable[ReceivedFile]) -> bool:
    sequence = 0 if one.head is None else one.head.sequence
    return any(
        other.head.sequence > sequence
        for other in others
        if other.is_counted and other.head is not None
    )


def _by_sequence(others: Iterable[ReceivedFile]) -> dict[int, Digest]:
    return {
        other.judged.head.sequence: other.judged.digest
        for other in others
        if other.judged is not None
        and other.judged.head is not None
        and other.judged.digest is not None
    }


def _missing(sequence: int, known: Iterable[int]) -> tuple[tuple[int, int], ...]:
    there = [0, *sorted(number for number in known if number < sequence), sequence]
    return tuple((before + 1, after - 1) for before, after in pairwise(there) if after - before > 1)


def _fits(
    head: PackageHead, digest: Digest, known: dict[int, Digest], others: Iterable[ReceivedFile]
) -> bool:
    """Whether the chain of previous digests holds on both sides of the package."""
    before = known.get(head.sequence - 1)
    if before is not None and before != head.previous:
        return False
    return all(
        other.head.previous == digest
        for other in others
        if other.head is not None and other.head.sequence == head.sequence + 1
    )
