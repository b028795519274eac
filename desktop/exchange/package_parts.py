"""The entries of a package, and the lists and signatures that are made from them."""

import hashlib
import zlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from desktop.domain.evidence import Digest
from desktop.domain.signing_errors import SameSignerTwiceError
from desktop.exchange.asic_manifest import ListedEntry, make_list
from desktop.exchange.bag import DECLARATION, make_info, make_manifest, oxum
from desktop.exchange.layout import (
    BAG_DECLARATION,
    BAG_INFO,
    PAYLOAD,
    PAYLOAD_MANIFEST,
    SECOND_LIST,
    SECOND_SIGNATURE,
    SIGNATURE,
    SIGNED_LIST,
    TAG_MANIFEST,
    media_type,
)
from desktop.exchange.public_key import public_key_of
from desktop.exchange.zip_form import ZipEntry
from desktop.ports.package_writing import PackageEntry, StoredSource
from desktop.ports.progress import Pause, unasked
from desktop.ports.signing import Signer


@dataclass(frozen=True, slots=True)
class Part:
    """One entry of the zip."""

    zip_entry: ZipEntry
    digest: Digest
    source: bytes | StoredSource

    @property
    def listed(self) -> ListedEntry:
        """Its line in the signed list."""
        return ListedEntry(self.zip_entry.name, media_type(self.zip_entry.name), self.digest)


def made_part(name: str, content: bytes) -> Part:
    """An entry whose bytes are at hand."""
    digest = Digest(hashlib.sha256(content).hexdigest())
    return Part(ZipEntry(name, len(content), zlib.crc32(content)), digest, content)


def payload_part(entry: PackageEntry, pause: Pause = unasked) -> Part:
    """An entry of the payload; one that has to be made is made now."""
    name, source = PAYLOAD + entry.path, entry.source
    if isinstance(source, StoredSource):
        return Part(ZipEntry(name, source.size, source.crc32), source.digest, source)
    return made_part(name, source if isinstance(source, bytes) else source(pause))


def tag_parts(payload: Sequence[Part], labels: Sequence[tuple[str, str]]) -> list[Part]:
    """The bag's own files."""
    payload_oxum = oxum([part.zip_entry.size for part in payload])
    tags = [
        made_part(BAG_DECLARATION, DECLARATION),
        made_part(BAG_INFO, make_info(labels, payload_oxum=payload_oxum)),
        made_part(PAYLOAD_MANIFEST, make_manifest(_digests(payload))),
    ]
    return [*tags, made_part(TAG_MANIFEST, make_manifest(_digests(tags)))]


def seal_parts(
    entries: Sequence[Part], signers: Sequence[Signer], at: datetime, pause: Pause
) -> list[Part]:
    """For each signer a list of their own, and the signature over it; a pause before each."""
    places = ((SIGNED_LIST, SIGNATURE), (SECOND_LIST, SECOND_SIGNATURE))
    listed = [part.listed for part in entries]
    parts = []
    for signer, (place, signature) in zip(signers, places, strict=False):
        signed_list = make_list(listed, signature=signature)
        pause()
        signed = signer.sign(signed_list, at=at)
        parts += [made_part(place, signed_list), made_part(signature, signed)]
    return parts


def refuse_impossible_signers(signers: Sequence[Signer]) -> None:
    """Raise ValueError, SameSignerTwiceError."""
    if len(signers) not in (1, 2):
        raise ValueError("a package is signed by one or by two")
    if len({public_key_of(signer.certificate) for signer in signers}) < len(signers):
        raise SameSignerTwiceError(signers[-1].subject)


def _digests(parts: Iterable[Part]) -> dict[str, Digest]:
    return {part.zip_entry.name: part.digest for part in parts}
