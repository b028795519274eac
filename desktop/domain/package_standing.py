"""What a package in the register counts for now."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Final

from desktop.domain import bases
from desktop.domain.receiving import COUNTED, LOCKED, Judged, ReceivedFile, Relation, Standing
from desktop.domain.submission import PackageHead
from desktop.domain.verification import WHOLE, Aspect, Verdict

_LOCKED_CODES: Final = frozenset({LOCKED, "encrypted.other_key"})
"""Findings of a package that another key may still open."""

_ALONE: Final = "volume.alone"


def standing(one: ReceivedFile, others: Iterable[ReceivedFile]) -> Standing:
    """What a file counts for now; `others` are all its unit's, itself among them or not."""
    judged = one.judged
    if judged is None or any(finding.code in _LOCKED_CODES for finding in judged.findings):
        return Standing.LOCKED
    if is_part(judged):
        return Standing.PART
    if judged.verdict not in WHOLE or judged.placed is None:
        return Standing.WITHOUT_BASE if is_without_base(judged) else Standing.REFUSED
    relation = judged.placed.relation
    if relation not in COUNTED:
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


def volumes_beside(one: ReceivedFile, group: Iterable[ReceivedFile]) -> tuple[ReceivedFile, ...]:
    """The files that are of one package with a volume: they say the same and are signed alike.

    Anybody can sign a volume that claims a group; such a one changes nothing for the others.
    """
    package = _package(one)
    return tuple(each for each in group if _package(each) == package)


def _package(one: ReceivedFile) -> tuple[PackageHead, frozenset[str]] | None:
    if one.judged is None or one.head is None or one.head.volume is None:
        return None
    alike = replace(one.head, volume=replace(one.head.volume, number=1))
    return alike, frozenset(each.fingerprint for each in one.judged.signers)


def missing_volumes(group: Iterable[ReceivedFile]) -> tuple[int, ...]:
    """Which numbers have not come whole of volumes that are of one package."""
    volumes = [
        one.head.volume
        for one in group
        if one.head is not None
        and one.head.volume is not None
        and one.judged is not None
        and one.judged.verdict in {*WHOLE, Verdict.INCOMPLETE}
    ]
    there = {volume.number for volume in volumes}
    count = max((volume.count for volume in volumes), default=0)
    return tuple(number for number in range(1, count + 1) if number not in there)


def _counted(one: ReceivedFile, verdict: Verdict, others: Iterable[ReceivedFile]) -> Standing:
    if verdict is Verdict.UNTRUSTED:
        return Standing.UNKNOWN_SIGNER
    return Standing.REPLACED if _is_replaced(one, others) else Standing.CURRENT


def _is_replaced(one: ReceivedFile, others: Iterable[ReceivedFile]) -> bool:
    sequence = 0 if one.head is None else one.head.sequence
    return any(
        other.head.sequence > sequence
        for other in others
        if other.is_counted and other.head is not None
    )
