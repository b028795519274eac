"""Makes files like an office's scans: many, incompressible, some of them twins."""

import random
from dataclasses import dataclass
from pathlib import Path

_HEADER = b"%PDF-1.7\n"
_TRAILER = b"\n%%EOF\n"
_SEED = 20260131
_BLOCK = 1024**2


@dataclass(frozen=True, slots=True)
class Corpus:
    """Files on the disk: all that are offered, and the first of each content."""

    files: tuple[Path, ...]
    unique: tuple[Path, ...]
    total_bytes: int


def make_corpus(folder: Path, *, files: int, total_bytes: int, twin_share: float) -> Corpus:
    """Write the files once; the same arguments give the same bytes, and are reused.

    Sizes spread as scans do (most small, few large); twins have other names and folders.
    """
    source = random.Random(_SEED)
    unique_count = files - round(files * twin_share)
    weights = [source.lognormvariate(0, 0.8) for _ in range(unique_count)]
    mean = total_bytes / files
    scale = mean * unique_count / sum(weights)
    unique = [
        _write(folder / "mot" / f"Van ban {number:04d}.pdf", int(weight * scale), source)
        for number, weight in enumerate(weights)
    ]
    originals = [source.choice(unique) for _ in range(files - unique_count)]
    twins = [
        _copy(original, folder / "hai" / f"Ban sao {number:04d} {original.name}")
        for number, original in enumerate(originals)
    ]
    every = [*unique, *twins]
    source.shuffle(every)
    total = sum(file.stat().st_size for file in every)
    return Corpus(tuple(every), tuple(unique), total)


def make_file(path: Path, size: int) -> Path:
    """One incompressible file of this size."""
    return _write(path, size, random.Random(_SEED + size))


def _write(path: Path, size: int, source: random.Random) -> Path:
    """The shared source moves on even when the file is there: later files depend on it."""
    seed = source.getrandbits(64)
    body = max(size - len(_HEADER) - len(_TRAILER), 0)
    if path.exists() and path.stat().st_size == body + len(_HEADER) + len(_TRAILER):
        return path
    path.parent.mkdir(parents=True, exist_ok=True)
    own = random.Random(seed)
    with path.open("wb") as stream:
        stream.write(_HEADER)
        while body > 0:
            stream.write(own.randbytes(min(body, _BLOCK)))
            body -= _BLOCK
        stream.write(_TRAILER)
    return path


def _copy(original: Path, twin: Path) -> Path:
    if not twin.exists():
        twin.parent.mkdir(parents=True, exist_ok=True)
        twin.write_bytes(original.read_bytes())
    return twin
