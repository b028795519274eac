"""Expected failures of answering."""

from dataclasses import dataclass
from typing import ClassVar

from desktop.domain.errors import AppError


@dataclass(eq=False)
class UnknownLeafError(AppError):
    """A code names no leaf of the criterion set."""

    code: ClassVar[str] = "leaf.unknown"
    leaf: str


@dataclass(eq=False)
class UnknownRequirementError(AppError):
    """A leaf asks for no evidence under this id."""

    code: ClassVar[str] = "requirement.unknown"
    leaf: str
    requirement: str


@dataclass(eq=False)
class LeafNotOursError(AppError):
    """The points of this leaf are filled in by the receiving office, not by the commune."""

    code: ClassVar[str] = "leaf.not_ours"
    leaf: str


@dataclass(frozen=True, slots=True)
class AnswerFault:
    """One fault of an answers file: the leaf ("" for the whole), the field, what is wrong."""

    code: str
    leaf: str
    field: str = ""
    facts: tuple[tuple[str, str], ...] = ()


@dataclass(eq=False)
class AnswersFaultyError(AppError):
    """Answers from a file cannot be used; every fault is listed."""

    code: ClassVar[str] = "answers.faulty"
    faults: tuple[AnswerFault, ...]
