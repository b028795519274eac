"""Expected failures of explanations, which carry only what a submission before them did not."""

from dataclasses import dataclass
from typing import ClassVar

from desktop.domain.errors import AppError


@dataclass(eq=False)
class NoBaseError(AppError):
    """No whole submission was exported whose evidence is known, so there is nothing to rest on."""

    code: ClassVar[str] = "explanation.no_base"


@dataclass(eq=False)
class RebuildRefusedError(AppError):
    """A registered package is not verified, or not all of it can be read any more."""

    code: ClassVar[str] = "explanation.not_whole"
    number: int


@dataclass(eq=False)
class RebuildLacksError(RebuildRefusedError):
    """What was whole once is not any more; `missing` are the names of what cannot be read."""

    code: ClassVar[str] = "explanation.lacks"
    missing: str
