"""Expected failures between a receiving office and its communes: rounds, pins, receipts."""

from dataclasses import dataclass
from pathlib import Path
from typing import ClassVar

from desktop.domain.errors import AppError
from desktop.domain.verification import VerificationFinding


@dataclass(eq=False)
class PackageRefusedError(AppError):
    """A package is not whole as it was signed; `verdict` is a `domain.verification.Verdict`."""

    code: ClassVar[str] = "package.refused"
    path: Path
    verdict: str
    findings: tuple[VerificationFinding, ...] = ()


@dataclass(eq=False)
class PackageOtherKindError(AppError):
    """A package is not of the kind that is wanted; both are a `domain.submission.PackageKind`."""

    code: ClassVar[str] = "package.other_kind"
    path: Path
    found: str
    expected: str


@dataclass(eq=False)
class OtherRoleError(AppError):
    """The workspace is of the other office: `expected` is a `domain.rounds.Role`."""

    code: ClassVar[str] = "workspace.other_role"
    expected: str


@dataclass(eq=False)
class RoundMissingError(AppError):
    """The workspace has no round yet: none was opened here, or none was taken."""

    code: ClassVar[str] = "round.missing"


@dataclass(eq=False)
class RoundOtherSetError(AppError):
    """A round asks for answers to another criterion set than this workspace's."""

    code: ClassVar[str] = "round.other_set"
    path: Path


@dataclass(eq=False)
class RoundUnitUnknownError(AppError):
    """A round does not ask this unit; as the unit's code."""

    code: ClassVar[str] = "round.unit_unknown"
    unit: str


@dataclass(eq=False)
class RoundOlderError(AppError):
    """A round package came before the one that is known; by their numbers."""

    code: ClassVar[str] = "round.older"
    found: int
    known: int


@dataclass(eq=False)
class OfficeOtherSignerError(AppError):
    """A package of the receiving office was signed by another than the known certificate."""

    code: ClassVar[str] = "office.other_signer"
    path: Path
    fingerprint: str


@dataclass(eq=False)
class UnitsFaultyError(AppError):
    """A list of units cannot be used; `fault` says why, `line` where (0 for the whole)."""

    code: ClassVar[str] = "units.faulty"
    path: Path
    line: int
    fault: str


@dataclass(eq=False)
class ReceiptNotOursError(AppError):
    """A receipt is for another unit, or for a package that this workspace did not make."""

    code: ClassVar[str] = "receipt.not_ours"
    path: Path
    unit: str
    sequence: int


@dataclass(eq=False)
class NoPackageFoundError(AppError):
    """A folder or a saved mail that was handed over has no package in it."""

    code: ClassVar[str] = "received.no_package"
    path: Path


@dataclass(eq=False)
class NothingToReceiptError(AppError):
    """A file is no verified package of a unit in this round: nothing can be certified of it."""

    code: ClassVar[str] = "receipt.nothing"
    number: int


@dataclass(eq=False)
class UnknownReceivedError(AppError):
    """The register has no file of this number."""

    code: ClassVar[str] = "received.unknown"
    number: int


@dataclass(eq=False)
class FingerprintDiffersError(AppError):
    """A signer's fingerprint is not the one that was given for comparison."""

    code: ClassVar[str] = "pin.differs"
    fingerprint: str


@dataclass(eq=False)
class TrustFolderFaultyError(AppError):
    """A folder does not make a trust bundle; `path` is the file that is to blame, or the folder.

    `fault`: "empty", "not_authority" (a certificate of nobody who vouches for others), "no_issuer"
    (a list or certificate whose issuer is missing), "too_much".
    """

    code: ClassVar[str] = "trust.folder_faulty"
    path: Path
    fault: str


@dataclass(eq=False)
class TrustForeignError(AppError):
    """A trust bundle was issued by another office than the one this workspace works with."""

    code: ClassVar[str] = "trust.foreign"
    path: Path
    office: str


@dataclass(eq=False)
class TrustOlderError(AppError):
    """A trust bundle is not newer than the installed one; by their numbers."""

    code: ClassVar[str] = "trust.older"
    found: int
    known: int


@dataclass(eq=False)
class TrustUnconfirmedError(AppError):
    """Nobody has yet compared the fingerprint of the office that issued a trust bundle."""

    code: ClassVar[str] = "trust.unconfirmed"
    path: Path
    fingerprint: str


@dataclass(eq=False)
class TrustDamagedError(AppError):
    """The installed trust bundle is no longer what was installed."""

    code: ClassVar[str] = "trust.damaged"
    path: Path


@dataclass(eq=False)
class NothingToPinError(AppError):
    """A file was not signed by anybody for a unit: there is no certificate to accept."""

    code: ClassVar[str] = "pin.nothing"
    number: int
