"""Packages in several files: which part of which group a file is, and what goes into which part."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256

from desktop.domain.evidence import Digest
from desktop.domain.strict_json import read_json, write_json

GROUP_SCHEMA = "minhchung/volumes/1"
MAX_VOLUMES = 200
"""Nobody sends or gathers more mails than this for one package."""

VOLUME_FIELD = "volume"
"""Where the head of a package says which volume it is."""


@dataclass(frozen=True, slots=True)
class Volume:
    """One file of a package that was split: volume `number` of `count`.

    `group` stands for the whole: it is made of every content, so that the volumes of a group
    together are that package and no other.
    """

    group: Digest
    number: int
    count: int


def group_digest(package_json: bytes, contents: Mapping[str, Digest]) -> Digest:
    """What stands for a whole package, however it is split.

    SHA-256 of the schema's line, the head without its volume, and a line `digest  path` for each
    content that is not made for one volume alone, sorted by path. `package_json` must be readable.
    """
    head = read_json(package_json)
    if not isinstance(head, dict):
        raise TypeError("a head is an object")
    told = {name: value for name, value in head.items() if name != VOLUME_FIELD}
    lines = "".join(f"{contents[path]}  {path}\n" for path in sorted(contents))
    return Digest(
        sha256(f"{GROUP_SCHEMA}\n".encode() + write_json(told) + lines.encode()).hexdigest()
    )


def fill_volumes(
    sizes: Sequence[int], *, first_room: int, room: int, most: int
) -> tuple[tuple[int, ...], ...]:
    """Which of the pieces go into which volume: the largest first, each where it fits first.

    The first volume has less room than the others; it may stay empty, the others do not. No volume
    holds more than `most` pieces. Pieces are given by their places, in their order. No piece may
    be larger than `room`: ValueError.
    """
    if max(sizes, default=0) > room:
        raise ValueError("a piece is larger than a volume")
    left = [first_room]
    volumes: list[list[int]] = [[]]
    for place in sorted(range(len(sizes)), key=lambda one: (-sizes[one], one)):
        fits = (
            number
            for number, rest in enumerate(left)
            if sizes[place] <= rest and len(volumes[number]) < most
        )
        chosen = next(fits, None)
        if chosen is None:
            chosen = len(volumes)
            left.append(room)
            volumes.append([])
        left[chosen] -= sizes[place]
        volumes[chosen].append(place)
    return tuple(tuple(sorted(volume)) for volume in volumes)
