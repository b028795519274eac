"""Packages made by hand: every entry's bytes in the open, ready to be changed."""

import hashlib
from collections.abc import Mapping, Sequence
from pathlib import Path

from desktop.domain.evidence import Digest
from desktop.domain.verification import VerificationReport, report_of
from desktop.exchange.asic_manifest import ListedEntry, make_list
from desktop.exchange.bag import DECLARATION, make_info, make_manifest, oxum
from desktop.exchange.container_reader import read_package
from desktop.exchange.layout import (
    BAG_DECLARATION,
    BAG_INFO,
    MIMETYPE,
    MIMETYPE_CONTENT,
    PAYLOAD_MANIFEST,
    SIGNATURE,
    SIGNED_LIST,
    TAG_MANIFEST,
    media_type,
)
from desktop.ports.package_reading import OpenedPackage
from desktop.ports.package_writing import PackageEntry, PackagePlan
from desktop.ports.signing import Signer
from tests.corpus.signers import AT

EVIDENCE = "data/evidence/TL-001_599-QD-UBND.pdf"

PAYLOAD: Mapping[str, bytes] = {
    "data/index.html": b"<!doctype html><title>CCHC</title>",
    "data/package.json": b'{"schema":"minhchung/package/1"}',
    "data/submission.json": b'{"answers":{}}',
    "data/criteria-set.yaml": b"schema: minhchung/criteria-set/1\n",
    EVIDENCE: b"%PDF-1.7 " + bytes(range(256)) + b" %%EOF",
    "data/evidence/TL-002.bin": b"",
}

LABELS = (("Source-Organization", "UBND xã Bình Minh"),)

PLAN = PackagePlan(
    tuple(PackageEntry(name.removeprefix("data/"), content) for name, content in PAYLOAD.items()),
    LABELS,
)


class Quiet:
    """Progress that nobody watches."""

    def step(self, done: int, total: int, what: str) -> None:
        pass


def bagged(
    payload: Mapping[str, bytes], labels: Sequence[tuple[str, str]] = LABELS
) -> dict[str, bytes]:
    """The payload with the bag's own files before it, all consistent."""
    sizes = [len(content) for content in payload.values()]
    tags = {
        BAG_DECLARATION: DECLARATION,
        BAG_INFO: make_info(labels, payload_oxum=oxum(sizes)),
        PAYLOAD_MANIFEST: make_manifest(digests(payload)),
    }
    return {**tags, TAG_MANIFEST: make_manifest(digests(tags)), **payload}


def listed(entries: Mapping[str, bytes], *, signature: str = SIGNATURE) -> bytes:
    """The list that names these entries, and where the signature over it will be."""
    return make_list(
        [ListedEntry(name, media_type(name), one) for name, one in digests(entries).items()],
        signature=signature,
    )


def sealed(
    entries: Mapping[str, bytes], signer: Signer, *, signed_list: bytes | None = None
) -> dict[str, bytes]:
    """A whole package's entries; the list is made from them unless it is given."""
    manifest = listed(entries) if signed_list is None else signed_list
    return {
        MIMETYPE: MIMETYPE_CONTENT,
        **entries,
        SIGNED_LIST: manifest,
        SIGNATURE: signer.sign(manifest, at=AT),
    }


def digests(entries: Mapping[str, bytes]) -> dict[str, Digest]:
    return {name: Digest(hashlib.sha256(content).hexdigest()) for name, content in entries.items()}


def open_package(package: Path, *trusted: bytes) -> OpenedPackage:
    return read_package(package, trusted=trusted, at=AT, progress=Quiet())


def judge(package: Path, *trusted: bytes) -> VerificationReport:
    """The container's own findings, summed up as the program does."""
    opened = open_package(package, *trusted)
    return report_of(
        str(package),
        digest=opened.digest,
        signature=opened.signatures,
        findings=opened.findings,
    )
