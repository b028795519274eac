"""Writes a package: a zip that is at once a BagIt bag and an ASiC-E container with CAdES."""

import hashlib
import zlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from desktop.domain.errors import FileUnreadableError, ObjectDamagedError, ObjectMissingError
from desktop.domain.evidence import Digest
from desktop.domain.limits import MAX_PACKAGE_ENTRIES
from desktop.domain.signing_errors import SameSignerTwiceError
from desktop.domain.submission_errors import PackageTooManyEntriesError
from desktop.exchange.asic_manifest import ListedEntry, make_list
from desktop.exchange.bag import DECLARATION, make_info, make_manifest, oxum
from desktop.exchange.byte_meter import ByteMeter
from desktop.exchange.entry_names import is_ours, twin_faults
from desktop.exchange.hashing import HashingLanes, StreamHash
from desktop.exchange.layout import (
    BAG_DECLARATION,
    BAG_FILES,
    BAG_INFO,
    MIMETYPE,
    MIMETYPE_CONTENT,
    PAYLOAD,
    PAYLOAD_MANIFEST,
    SECOND_LIST,
    SECOND_SIGNATURE,
    SIGNATURE,
    SIGNED_LIST,
    TAG_MANIFEST,
    media_type,
)
from desktop.exchange.placed_file import PlacedFile, placed_file
from desktop.exchange.public_key import public_key_of
from desktop.exchange.zip_form import ZipEntry, directory_and_end, local_header
from desktop.ports.package_writing import PackagePlan, SealedPackage, StoredSource
from desktop.ports.progress import Progress
from desktop.ports.signing import Signer


def write_package(
    plan: PackagePlan,
    target: Path,
    *,
    signer: Signer | Sequence[Signer],
    at: datetime,
    progress: Progress,
) -> SealedPackage:
    """Write the package in one streaming pass; see `PackageWriter`.

    The same plan and `at` give the same bytes apart from the signature and what depends on its
    length. Size and CRC-32 of a stored source are taken as the plan has them; its bytes are
    compared with its digest. A plan with a name, label or twin that no package may hold is a
    mistake of the caller: ValueError. Everybody signs before the first byte is written.
    """
    signers = tuple(signer) if isinstance(signer, Sequence) else (signer,)
    listed = _compose(plan, seals=2 * len(signers))
    seals = _seals([part.listed for part in listed], signers, at)
    parts = [_made(MIMETYPE, MIMETYPE_CONTENT), *listed, *seals]
    size = _write(parts, target, progress)
    return SealedPackage(target, seals[0].digest, size)


@dataclass(frozen=True, slots=True)
class _Part:
    """One entry of the zip."""

    zip_entry: ZipEntry
    digest: Digest
    source: bytes | StoredSource

    @property
    def listed(self) -> ListedEntry:
        return ListedEntry(self.zip_entry.name, media_type(self.zip_entry.name), self.digest)


def _seals(entries: Sequence[ListedEntry], signers: Sequence[Signer], at: datetime) -> list[_Part]:
    """For each signer a list of their own, and the signature over it."""
    places = ((SIGNED_LIST, SIGNATURE), (SECOND_LIST, SECOND_SIGNATURE))
    if not 1 <= len(signers) <= len(places):
        raise ValueError("a package is signed by one or by two")
    if len({public_key_of(signer.certificate) for signer in signers}) < len(signers):
        raise SameSignerTwiceError(signers[-1].subject)
    parts = []
    for signer, (place, signature) in zip(signers, places, strict=False):
        signed_list = make_list(entries, signature=signature)
        parts += [_made(place, signed_list), _made(signature, signer.sign(signed_list, at=at))]
    return parts


def _made(name: str, content: bytes) -> _Part:
    digest = Digest(hashlib.sha256(content).hexdigest())
    return _Part(ZipEntry(name, len(content), zlib.crc32(content)), digest, content)


def _stored(name: str, source: StoredSource) -> _Part:
    return _Part(ZipEntry(name, source.size, source.crc32), source.digest, source)


def _compose(plan: PackagePlan, *, seals: int) -> list[_Part]:
    """Everything the signed list names, in its order."""
    _refuse_impossible(plan, seals=seals)
    payload = [
        _made(PAYLOAD + entry.path, entry.source)
        if isinstance(entry.source, bytes)
        else _stored(PAYLOAD + entry.path, entry.source)
        for entry in plan.entries
    ]
    payload_oxum = oxum([part.zip_entry.size for part in payload])
    tags = [
        _made(BAG_DECLARATION, DECLARATION),
        _made(BAG_INFO, make_info(plan.bag_info, payload_oxum=payload_oxum)),
        _made(PAYLOAD_MANIFEST, make_manifest(_digests(payload))),
    ]
    return [*tags, _made(TAG_MANIFEST, make_manifest(_digests(tags))), *payload]


def _refuse_impossible(plan: PackagePlan, *, seals: int) -> None:
    names = [PAYLOAD + entry.path for entry in plan.entries]
    if not names or not all(is_ours(name) for name in names) or list(twin_faults(names)):
        raise ValueError("a package needs entries, each with a plain name of its own")
    entries = len(names) + len((MIMETYPE, *BAG_FILES)) + seals
    if entries > MAX_PACKAGE_ENTRIES:
        raise PackageTooManyEntriesError(entries, MAX_PACKAGE_ENTRIES)


def _digests(parts: Iterable[_Part]) -> dict[str, Digest]:
    return {part.zip_entry.name: part.digest for part in parts}


def _write(parts: Sequence[_Part], target: Path, progress: Progress) -> int:
    meter = ByteMeter(progress, total=sum(part.zip_entry.size for part in parts))
    with HashingLanes() as lanes, placed_file(target) as file:
        hashed = []
        for part in parts:
            file.write(local_header(part.zip_entry))
            if isinstance(part.source, bytes):
                file.write(part.source)
                meter.add(len(part.source), part.zip_entry.name)
            else:
                hashed.append((part.source, _copy(part, part.source, file, lanes, meter)))
        file.write(directory_and_end([part.zip_entry for part in parts]))
        for source, stream in hashed:
            if stream.digest != source.digest:
                raise ObjectDamagedError(source.digest)
        meter.finish()
    return file.size


def _copy(
    part: _Part, source: StoredSource, file: PlacedFile, lanes: HashingLanes, meter: ByteMeter
) -> StreamHash:
    """Copy a stored source into the package, hashing what is written."""
    stream = lanes.stream(size=source.size)
    try:
        with source.path.open("rb", buffering=0) as reader:
            copied = 0
            while size := reader.readinto(lanes.free_buffer()):
                copied += size
                if copied > source.size:
                    raise ObjectDamagedError(source.digest)
                file.write(lanes.feed(stream, size))
                meter.add(size, part.zip_entry.name)
    except FileNotFoundError as error:
        raise ObjectMissingError(source.digest) from error
    except OSError as error:
        raise FileUnreadableError(source.path, error.strerror or str(error)) from error
    if copied != source.size:
        raise ObjectDamagedError(source.digest)
    return stream
