"""Expected failures around the signed report."""

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import ClassVar

from desktop.domain.errors import AppError
from desktop.domain.pages import Trouble
from desktop.domain.signed_report import SigningRole


class ReportRefusal(StrEnum):
    """Why a PDF is not taken as the signed form of the report."""

    NOT_PDF = "not_pdf"
    OTHER = "other"
    OLDER = "older"
    REWRITTEN = "rewritten"
    UNSIGNED = "unsigned"
    CHANGED = "changed"
    BROKEN = "broken"
    LOST_SIGNATURE = "lost_signature"
    DAMAGED = "damaged"
    ENCRYPTED = "encrypted"
    TOO_LARGE = "too_large"
    TIMED_OUT = "timed_out"


@dataclass(eq=False)
class ReportRefusedError(AppError):
    """A PDF is not the report with signatures on it; nothing was kept.

    `pages` are those whose text differs from the report's, the first few; only with OTHER.
    """

    code: ClassVar[str] = "report.refused"
    path: Path
    reason: ReportRefusal
    pages: tuple[int, ...] = ()


@dataclass(eq=False)
class ReportMissingError(AppError):
    """No report was made to be signed."""

    code: ClassVar[str] = "report.missing"


@dataclass(eq=False)
class NothingToExplainError(AppError):
    """No leaf lost points, so there is nothing to explain."""

    code: ClassVar[str] = "report.nothing_to_explain"


@dataclass(eq=False)
class PaperNotDrawnError(AppError):
    """A page of a paper could not be drawn for a look or for the printer."""

    code: ClassVar[str] = "report.not_drawn"
    trouble: Trouble


@dataclass(eq=False)
class PrinterRefusedError(AppError):
    """The printer takes no pages, or no more of them."""

    code: ClassVar[str] = "report.printer_refused"
    printer: str


@dataclass(eq=False)
class ReportOutdatedError(AppError):
    """The report says something else than the workspace does now: it must be made again."""

    code: ClassVar[str] = "report.outdated"


@dataclass(eq=False)
class ReportAlreadySignedError(AppError):
    """The report bears this signature already."""

    code: ClassVar[str] = "report.already_signed"
    role: SigningRole


@dataclass(eq=False)
class ReportLeaderFirstError(AppError):
    """The office signs what a person has signed before."""

    code: ClassVar[str] = "report.leader_first"


class PictureRefusal(StrEnum):
    """Why a picture cannot stand for a signature."""

    NOT_PNG = "not_png"
    TOO_LARGE = "too_large"
    DAMAGED = "damaged"


@dataclass(eq=False)
class SignaturePictureRefusedError(AppError):
    """A picture of a signature or seal cannot be used."""

    code: ClassVar[str] = "report.picture"
    reason: PictureRefusal
