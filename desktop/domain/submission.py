"""A submission: one unit's answers, points, documents and links, bound to its criterion set."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from desktop.domain.answers import Answer, Layer
from desktop.domain.evidence import Digest, EvidenceDocument, EvidenceLink
from desktop.domain.scoring.outcome import Outcome


@dataclass(frozen=True, slots=True)
class Unit:
    """An office that submits; matched by `code`, since names are spelled many ways."""

    code: str
    name: str


@dataclass(frozen=True, slots=True)
class PackageHead:
    """Who sends what for which set, and where it stands in the unit's sequence.

    `criterion_set` is the digest of the set's exact bytes; `previous` the digest of the unit's
    package before this one.
    """

    unit: Unit
    year: int
    set_id: str
    set_version: str
    criterion_set: Digest
    sequence: int
    previous: Digest | None
    created_at: datetime


@dataclass(frozen=True, slots=True)
class Submission:
    """The content of a `submission` package; `paths` names each document's file in it."""

    head: PackageHead
    answers: Mapping[Layer, Mapping[str, Answer]]
    outcomes: Mapping[str, Outcome]
    documents: tuple[EvidenceDocument, ...]
    links: tuple[EvidenceLink, ...]
    paths: Mapping[str, str]
