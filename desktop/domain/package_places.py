"""How a package stands to the round and to its unit's packages that came before it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from desktop.domain.evidence import Digest
from desktop.domain.receiving import COUNTED, Placed, ReceivedFile, Relation, SignedBy
from desktop.domain.submission import PackageHead, PackageKind
from desktop.domain.verification import Verdict

_TAKEN_KINDS: Final = frozenset({PackageKind.SUBMISSION, PackageKind.EXPLANATION})


@dataclass(frozen=True, slots=True)
class Asked:
    """Whose packages an office takes in a round: its own code, the set's digest, the units."""

    office: str
    criterion_set: Digest
    units: frozenset[str]


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
        and one.judged.placed.relation in COUNTED
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
