"""What travels in packages: their heads, and one unit's answers, documents and links."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from desktop.domain.answers import Answer, Layer
from desktop.domain.evidence import Digest, DocumentCode, EvidenceDocument, EvidenceLink
from desktop.domain.volumes import Volume


@dataclass(frozen=True, slots=True)
class Unit:
    """An office that submits; matched by `code`, since names are spelled many ways."""

    code: str
    name: str


class PackageKind(StrEnum):
    """What a package is for."""

    SUBMISSION = "submission"
    EXPLANATION = "explanation"
    ROUND = "round"
    RECEIPT = "receipt"
    RESULT = "result"
    TRUST = "trust"


@dataclass(frozen=True, slots=True)
class PackageHead:
    """Who sends what to whom for which set, and where it stands in the sender's sequence.

    `unit` is the sender, `to` the addressee where it is known. `criterion_set` is the digest of the
    set's exact bytes; `previous` the digest of the sender's package before this one; `base` that of
    the package this one answers or completes. `audit` is the head of the sender's audit chain when
    the package was made. A receipt has the number of the package it answers. `volume` is which part
    this is of a package in several files. `signers` is how many have signed: without it, a second
    signature could be taken off, or put on, unseen.
    """

    unit: Unit
    year: int
    set_id: str
    set_version: str
    criterion_set: Digest
    sequence: int
    previous: Digest | None
    created_at: datetime
    kind: PackageKind = PackageKind.SUBMISSION
    to: Unit | None = None
    audit: Digest | None = None
    base: Digest | None = None
    volume: Volume | None = None
    signers: int = 1


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
