"""Reads the bytes of a zip's plain entries: all of them once to hash, a few of them whole."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from io import FileIO

from desktop.domain.evidence import Digest
from desktop.domain.plain_text import printable
from desktop.exchange.byte_meter import ByteMeter
from desktop.exchange.faults import Fault, RefusedError
from desktop.exchange.hashing import HashingLanes, StreamHash
from desktop.exchange.zip_check import Member
from desktop.exchange.zip_directory import read_exactly
from desktop.ports.progress import Progress


@dataclass(frozen=True, slots=True)
class HashedMember:
    """A member with the digest of its bytes; None where they cannot be read as they are."""

    member: Member
    digest: Digest | None
    is_crc_right: bool


def hash_members(
    file: FileIO, members: Sequence[Member], *, progress: Progress
) -> tuple[HashedMember, ...]:
    """Hash all plain members in one pass from the file's start to its end.

    Raises RefusedError when the file ends early, JobCancelledError.
    """
    plain = sorted((one for one in members if one.is_plain), key=lambda one: one.start)
    meter = ByteMeter(progress, total=sum(one.size for one in plain))
    with HashingLanes() as lanes:
        streams = {id(one): _feed(file, one, lanes, meter) for one in plain}
        hashed = tuple(_hashed(one, streams.get(id(one))) for one in members)
    meter.finish()
    return hashed


def read_member(file: FileIO, hashed: HashedMember) -> bytes:
    """The whole of a plain member, the very bytes that were hashed; raises RefusedError."""
    content = read_exactly(file, hashed.member.start, hashed.member.size)
    if hashlib.sha256(content).hexdigest() != hashed.digest:
        raise RefusedError(Fault.UNREADABLE.at(reason="the file changes while it is read"))
    return content


def _feed(file: FileIO, member: Member, lanes: HashingLanes, meter: ByteMeter) -> StreamHash:
    stream = lanes.stream(size=member.size, with_crc32=True)
    shown = printable(member.untrusted_name)
    file.seek(member.start)
    left = member.size
    while left:
        size = file.readinto(lanes.free_buffer()[:left])
        if not size:
            raise RefusedError(Fault.TRUNCATED.at(size=file.tell()))
        lanes.feed(stream, size)
        left -= size
        meter.add(size, shown)
    return stream


def _hashed(member: Member, stream: StreamHash | None) -> HashedMember:
    if stream is None:
        return HashedMember(member, None, is_crc_right=True)
    return HashedMember(member, stream.digest, is_crc_right=stream.crc32 == member.crc32)
