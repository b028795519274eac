"""Reads the list of mounted file systems that Linux keeps (proc(5), `mountinfo`)."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

_ESCAPED = re.compile(r"\\([0-7]{3})")
_LEAST_BEFORE = 6
_LEAST_AFTER = 3


@dataclass(frozen=True, slots=True)
class Mount:
    """One mounted file system; `number` is its device's (`8:17`), `root` what of it is shown."""

    number: str
    root: str
    mount_point: Path
    options: frozenset[str]
    file_system: str
    source: str

    @property
    def is_read_only(self) -> bool:
        """Whether nothing can be written, be it by the mount or by the file system itself."""
        return "ro" in self.options


def parse_mounts(text: str) -> tuple[Mount, ...]:
    """All mounts in their order; lines of another form are left out."""
    parsed = (_parse(line) for line in text.split("\n"))
    return tuple(mount for mount in parsed if mount is not None)


def mount_of(path: Path, mounts: Sequence[Mount]) -> Mount | None:
    """The mount that an absolute, resolved path lies on; a later one covers an earlier."""
    around = (path, *path.parents)
    covering = [mount for mount in mounts if mount.mount_point in around]
    if not covering:
        return None
    deepest = max(len(mount.mount_point.parts) for mount in covering)
    return [mount for mount in covering if len(mount.mount_point.parts) == deepest][-1]


def _parse(line: str) -> Mount | None:
    # 36 35 98:0 /root /mount/point rw,noatime [optional fields…] - type source super,options
    before, separator, after = line.partition(" - ")
    front, back = before.split(" "), after.split(" ")
    if not separator or len(front) < _LEAST_BEFORE or len(back) < _LEAST_AFTER:
        return None
    return Mount(
        number=front[2],
        root=_plain(front[3]),
        mount_point=Path(_plain(front[4])),
        options=frozenset(front[5].split(",")) | frozenset(back[2].split(",")),
        file_system=_plain(back[0]),
        source=_plain(back[1]),
    )


def _plain(field: str) -> str:
    """Blanks, tabs, line ends and backslashes come as three octal digits, byte for byte."""
    return _ESCAPED.sub(lambda found: chr(int(found[1], 8)), field)
