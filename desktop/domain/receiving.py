"""Packages as a receiving office registers them: what came, what was found, where it stands."""

from dataclasses import dataclass, replace
from datetime import UTC, datetime
from enum import StrEnum
from typing import Final

from desktop.domain.evidence import Digest
from desktop.domain.submission import PackageHead
from desktop.domain.verification import RestsOn, Verdict, VerificationFinding


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

COUNTED: Final = frozenset({Relation.FIRST, Relation.NEXT, Relation.OLDER, Relation.OUT_OF_ORDER})
"""Those that have a number of their own among their unit's."""

_WHENEVER: Final = datetime(1970, 1, 1, tzinfo=UTC)


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
            and judged.placed.relation in COUNTED
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


def _timeless(judged: Judged) -> Judged:
    signers = tuple(
        one
        if one.rests_on is None
        else replace(one, rests_on=replace(one.rests_on, judged_at=_WHENEVER))
        for one in judged.signers
    )
    return replace(judged, signers=signers)
