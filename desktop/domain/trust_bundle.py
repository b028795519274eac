"""What a trust bundle says beside its head: which roots, CAs and revocation lists it brings."""

import re
from collections import Counter
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Final

from desktop.domain.evidence import Digest
from desktop.domain.json_file import faulty, open_json
from desktop.domain.json_parsers import Form
from desktop.domain.json_spot import JsonRemark, JsonSpot
from desktop.domain.limits import MAX_TRUST_FILES
from desktop.domain.strict_json import JsonValue, write_json

TRUST_PATH: Final = "data/trust.json"
TRUST_SCHEMA: Final = "minhchung/trust/1"

_PATH: Final = Form(90, r"((roots|intermediates)/[0-9a-f]{64}\.cer|crls/[0-9a-f]{64}\.crl)")
_DIGEST: Final = re.compile("[0-9a-f]{64}")


class TrustKind(StrEnum):
    """What a file of a bundle is; also the folder it lies in."""

    ROOT = "roots"
    INTERMEDIATE = "intermediates"
    CRL = "crls"


@dataclass(frozen=True, slots=True)
class TrustItem:
    """A CA's certificate or a revocation list.

    `issued_by_one_of` says whether an authority that was given has really issued it; a root's own
    word counts. `until` is when it runs out.
    """

    kind: TrustKind
    subject: str
    issued_by_one_of: bool
    since: datetime
    until: datetime


def trust_path(kind: TrustKind, digest: Digest) -> str:
    """Where a file lies below `data/`: under its own digest."""
    return f"{kind.value}/{digest}{'.crl' if kind is TrustKind.CRL else '.cer'}"


def digest_in(path: str) -> Digest:
    """The digest that a file of a bundle has for its name."""
    found = _DIGEST.search(path)
    return Digest("" if found is None else found.group())


def trust_json(paths: tuple[str, ...]) -> bytes:
    """The content of `data/trust.json`."""
    files: list[JsonValue] = list(paths)
    return write_json({"schema": TRUST_SCHEMA, "files": files})


def read_trust_json(untrusted: bytes) -> tuple[str, ...]:
    """The files' paths below `data/`, each once; raises SubmissionFaultyError with every fault."""
    remarks: list[JsonRemark] = []
    spot = open_json(untrusted, TRUST_PATH, TRUST_SCHEMA, remarks)
    paths = () if spot is None else _paths(spot)
    if remarks:
        raise faulty(remarks)
    return paths


def _paths(spot: JsonSpot) -> tuple[str, ...]:
    given = spot.fields(("schema", "files"), needed=("schema", "files")).get("files")
    if given is None:
        return ()
    read = [one.read(_PATH) for one in given.items(most=MAX_TRUST_FILES)]
    paths = tuple(path for path in read if path is not None)
    for path in (path for path, count in Counter(paths).items() if count > 1):
        given.fault("evidence.twice", text=path)
    if not (read or spot.remarks):
        given.fault("value.empty")
    return paths
