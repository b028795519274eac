"""A submission: one unit's answers, documents and links, bound to its criterion set."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from desktop.domain.answers import Answer, Layer
from desktop.domain.evidence import Digest, DocumentCode, EvidenceDocument, EvidenceLink


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
    """The content of a `submission` package; `paths` says where each document lies below `data/`.

    Points are not among it: they follow from the answers and the set.
    """

    head: PackageHead
    answers: Mapping[Layer, Mapping[str, Answer]]
    documents: tuple[EvidenceDocument, ...]
    links: tuple[EvidenceLink, ...]
    paths: Mapping[DocumentCode, str]
