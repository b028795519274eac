"""The rows of the page *Nộp hồ sơ*: packages made so far."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from desktop.ports import ExportRecord
from desktop.wording.numbers import moment, size
from desktop.wording.phrases import say

_SHOWN_DIGITS = 12


@dataclass(frozen=True, slots=True)
class PackageRow:
    """A package that was made; `path` is where it was put, if it went into the workspace."""

    name: str
    facts: str
    path: Path


def package_rows(exports: Sequence[ExportRecord], folder: Path) -> tuple[PackageRow, ...]:
    """The newest first."""
    return tuple(
        PackageRow(
            one.file_name,
            say(
                "{at} · {size} · mã {digest}…",
                at=moment(one.created_at),
                size=size(one.size),
                digest=one.digest[:_SHOWN_DIGITS],
            ),
            folder / one.file_name,
        )
        for one in reversed(exports)
    )
