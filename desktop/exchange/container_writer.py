"""Writes a package: a zip that is at once a BagIt bag and an ASiC-E container with CAdES."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from pathlib import Path

from desktop.domain.errors import FileUnreadableError, ObjectDamagedError, ObjectMissingError
from desktop.domain.limits import MAX_PACKAGE_ENTRIES
from desktop.domain.submission_errors import PackageTooManyEntriesError
from desktop.exchange.byte_meter import ByteMeter
from desktop.exchange.entry_names import is_ours, twin_faults
from desktop.exchange.hashing import HashingLanes, StreamHash
from desktop.exchange.late_parts import late_parts
from desktop.exchange.layout import BAG_FILES, MIMETYPE, MIMETYPE_CONTENT, PAYLOAD, SIGNED_LIST
from desktop.exchange.package_parts import (
    Part,
    made_part,
    payload_part,
    refuse_impossible_signers,
    seal_parts,
    tag_parts,
)
from desktop.exchange.placed_file import PlacedFile, placed_file
from desktop.exchange.zip_form import directory_and_end, local_header
from desktop.ports.package_writing import PackagePlan, SealedPackage, StoredSource
from desktop.ports.progress import Pause, Progress
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
    mistake of the caller: ValueError. Where nothing has to be made meanwhile, everybody signs
    before the first byte is written; else what has to be made, the bag's own files and the
    signatures stand behind the rest.
    """
    signers = tuple(signer) if isinstance(signer, Sequence) else (signer,)
    _refuse_impossible(plan, seals=2 * len(signers))
    refuse_impossible_signers(signers)
    payload = [payload_part(one) for one in plan.entries if not callable(one.source)]
    late = [one for one in plan.entries if callable(one.source)]
    opening = [made_part(MIMETYPE, MIMETYPE_CONTENT)]
    if not late:
        opening += tag_parts(payload, plan.bag_info)
    opening += payload

    def finish(made: Sequence[Part], pause: Pause) -> list[Part]:
        closing = [*made, *tag_parts([*payload, *made], plan.bag_info)] if late else []
        return [*closing, *seal_parts([*opening[1:], *closing], signers, at, pause)]

    meter = ByteMeter(progress, total=_size(opening))
    with late_parts(late, finish, meter.pause) as ending:
        parts = ending.after(opening) if late else [*opening, *ending.made()]
        return _write(parts, target, meter)


def _refuse_impossible(plan: PackagePlan, *, seals: int) -> None:
    names = [PAYLOAD + entry.path for entry in plan.entries]
    if not names or not all(is_ours(name) for name in names) or list(twin_faults(names)):
        raise ValueError("a package needs entries, each with a plain name of its own")
    entries = len(names) + len((MIMETYPE, *BAG_FILES)) + seals
    if entries > MAX_PACKAGE_ENTRIES:
        raise PackageTooManyEntriesError(entries, MAX_PACKAGE_ENTRIES)


def _size(parts: Iterable[Part]) -> int:
    return sum(part.zip_entry.size for part in parts)


def _write(parts: Iterable[Part], target: Path, meter: ByteMeter) -> SealedPackage:
    written: list[Part] = []
    with HashingLanes() as lanes, placed_file(target) as file:
        hashed = []
        for part in parts:
            file.write(local_header(part.zip_entry))
            if isinstance(part.source, bytes):
                file.write(part.source)
                meter.add(len(part.source), part.zip_entry.name)
            else:
                hashed.append((part.source, _copy(part, part.source, file, lanes, meter)))
            written.append(part)
        file.write(directory_and_end([part.zip_entry for part in written]))
        for source, stream in hashed:
            if stream.digest != source.digest:
                raise ObjectDamagedError(source.digest)
        meter.finish()
    digest = next(part.digest for part in written if part.zip_entry.name == SIGNED_LIST)
    return SealedPackage(target, digest, file.size)


def _copy(
    part: Part, source: StoredSource, file: PlacedFile, lanes: HashingLanes, meter: ByteMeter
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
