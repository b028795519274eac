"""Expected failures: each has a stable code and typed fields; the words live at the edge."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import ClassVar


class AppError(Exception):
    """An expected failure: `code` picks the words shown, the fields fill their blanks."""

    code: ClassVar[str]

    def __str__(self) -> str:  # type: ignore[explicit-override]  # `override` is not in 3.11's library
        fields = ", ".join(f"{name}={value!r}" for name, value in vars(self).items())
        return f"{self.code}({fields})"


class JobCancelledError(Exception):
    """Raised by `Progress.step` when the user has asked to stop: an outcome, not a failure."""


@dataclass(eq=False)
class FileUnreadableError(AppError):
    """A file that was named cannot be read; `reason` is the system's own word for it."""

    code: ClassVar[str] = "file.unreadable"
    path: Path
    reason: str


@dataclass(eq=False)
class FileVanishedError(AppError):
    """A file that was named is not there, or went away while it was read."""

    code: ClassVar[str] = "file.vanished"
    path: Path


@dataclass(eq=False)
class FileEmptyError(AppError):
    """An empty file proves nothing."""

    code: ClassVar[str] = "file.empty"
    path: Path


@dataclass(eq=False)
class FileIsFolderError(AppError):
    """A folder stands where a file belongs."""

    code: ClassVar[str] = "file.is_folder"
    path: Path


@dataclass(eq=False)
class FileTooLargeError(AppError):
    """A file is larger than the program takes; sizes in bytes."""

    code: ClassVar[str] = "file.too_large"
    path: Path
    size: int
    limit: int


@dataclass(eq=False)
class FileChangedError(AppError):
    """A file changed while it was being read; taking it would store a mixture."""

    code: ClassVar[str] = "file.changed"
    path: Path


@dataclass(eq=False)
class DiskFullError(AppError):
    """There is no room left where the program writes."""

    code: ClassVar[str] = "disk.full"
    path: Path


@dataclass(eq=False)
class WriteRefusedError(AppError):
    """A file cannot be written where it should go; `reason` is the system's own word for it."""

    code: ClassVar[str] = "file.not_writable"
    path: Path
    reason: str


@dataclass(eq=False)
class ObjectMissingError(AppError):
    """The store lacks a document's bytes that the database knows."""

    code: ClassVar[str] = "vault.object_missing"
    digest: str


@dataclass(eq=False)
class ObjectDamagedError(AppError):
    """A stored document's bytes are no longer those that were put in."""

    code: ClassVar[str] = "vault.object_damaged"
    digest: str


@dataclass(eq=False)
class WorkspaceMissingError(AppError):
    """A folder is not a workspace."""

    code: ClassVar[str] = "workspace.missing"
    path: Path


@dataclass(eq=False)
class WorkspaceExistsError(AppError):
    """A new workspace would be made over an existing one or in a folder with other files."""

    code: ClassVar[str] = "workspace.exists"
    path: Path


@dataclass(eq=False)
class WorkspaceBusyError(AppError):
    """Another run of the program holds the workspace."""

    code: ClassVar[str] = "workspace.busy"
    path: Path


@dataclass(eq=False)
class WorkspaceNewerError(AppError):
    """The workspace was written by a newer program whose database this one does not know."""

    code: ClassVar[str] = "workspace.newer"
    path: Path
    revision: str


@dataclass(eq=False)
class WorkspaceDamagedError(AppError):
    """The workspace's database cannot be opened or fails its own check."""

    code: ClassVar[str] = "workspace.damaged"
    path: Path
    reason: str


@dataclass(eq=False)
class WorkspaceGoneError(AppError):
    """The folder of an open workspace is no longer there: a stick was pulled, or it was moved."""

    code: ClassVar[str] = "workspace.gone"
    path: Path


@dataclass(eq=False)
class CriterionSetChangedError(AppError):
    """The criterion set beside the answers is not the one they were given to."""

    code: ClassVar[str] = "workspace.set_changed"
    path: Path


@dataclass(eq=False)
class DatabaseBusyError(AppError):
    """Another program holds the database file longer than the program waits."""

    code: ClassVar[str] = "database.busy"


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
class UnknownDocumentError(AppError):
    """No document has this code."""

    code: ClassVar[str] = "document.unknown"
    document: str


@dataclass(eq=False)
class UnknownScanError(AppError):
    """The inbox has no such scan, or no longer."""

    code: ClassVar[str] = "scan.unknown"
    number: int


@dataclass(eq=False)
class PagesUnboundError(AppError):
    """A scan cannot become a page of a document; `trouble` is a `domain.pages.Trouble`."""

    code: ClassVar[str] = "scan.unbound"
    name: str
    trouble: str


@dataclass(eq=False)
class FolderInWorkspaceError(AppError):
    """The workspace's own folders are not watched for scans."""

    code: ClassVar[str] = "scan.folder_in_workspace"
    path: Path


@dataclass(eq=False)
class TooManyFilesError(AppError):
    """A folder holds more files than one year's evidence ever has."""

    code: ClassVar[str] = "import.too_many_files"
    path: Path
    limit: int


@dataclass(eq=False)
class FolderMissingError(AppError):
    """A folder that should be watched is not there."""

    code: ClassVar[str] = "scan.folder_missing"
    path: Path


@dataclass(eq=False)
class DocumentInUseError(AppError):
    """A document that proves something does not go into the bin; `leaf` is one it is used for."""

    code: ClassVar[str] = "document.in_use"
    document: str
    leaf: str
    uses: int


@dataclass(eq=False)
class ContentKnownError(AppError):
    """A file offered as a new version is a document of its own already."""

    code: ClassVar[str] = "document.content_known"
    document: str
    other: str


@dataclass(eq=False)
class DescriptionTooLongError(AppError):
    """A document is described by more characters than a package may carry."""

    code: ClassVar[str] = "document.description_too_long"
    document: str
    limit: int


@dataclass(eq=False)
class LeafNotOursError(AppError):
    """The points of this leaf are filled in by the receiving office, not by the commune."""

    code: ClassVar[str] = "leaf.not_ours"
    leaf: str


@dataclass(eq=False)
class PinWrongError(AppError):
    """The PIN does not open the key."""

    code: ClassVar[str] = "pin.wrong"
    path: Path


@dataclass(eq=False)
class PinTooShortError(AppError):
    """A new key's PIN has fewer characters than `minimum`."""

    code: ClassVar[str] = "pin.too_short"
    minimum: int


@dataclass(eq=False)
class PinMissingError(AppError):
    """A PIN is needed and nobody can be asked for it."""

    code: ClassVar[str] = "pin.missing"


@dataclass(eq=False)
class KeyUnreadableError(AppError):
    """A key file is not a key the program can use."""

    code: ClassVar[str] = "key.unreadable"
    path: Path


@dataclass(eq=False)
class KeyMissingError(AppError):
    """The workspace has no office key yet."""

    code: ClassVar[str] = "key.missing"


@dataclass(eq=False)
class KeyCopyExistsError(AppError):
    """A folder for a copy of the key holds another key."""

    code: ClassVar[str] = "key.copy_exists"
    path: Path


@dataclass(eq=False)
class KeyCopyDamagedError(AppError):
    """A copy of the key is not what was written when it is read back."""

    code: ClassVar[str] = "key.copy_damaged"
    path: Path


@dataclass(eq=False)
class NotAnExampleError(AppError):
    """A folder that should be thrown away was not made by the program as an example."""

    code: ClassVar[str] = "workspace.not_example"
    path: Path


@dataclass(eq=False)
class ExportBlockedError(AppError):
    """Findings of the check stop the export; `count` is how many."""

    code: ClassVar[str] = "export.blocked"
    count: int


@dataclass(eq=False)
class SubmissionLockedError(AppError):
    """The submission was approved: what it says is not edited until it is opened again."""

    code: ClassVar[str] = "approval.locked"
    by: str
    at: datetime


@dataclass(eq=False)
class ApprovalBlockedError(AppError):
    """Findings of the check stop the approval; `count` is how many."""

    code: ClassVar[str] = "approval.blocked"
    count: int


@dataclass(eq=False)
class ApproverMissingError(AppError):
    """An approval needs the leader's name and title."""

    code: ClassVar[str] = "approval.approver_missing"


@dataclass(eq=False)
class ReasonMissingError(AppError):
    """An approved submission is opened again only with a reason."""

    code: ClassVar[str] = "approval.reason_missing"


@dataclass(eq=False)
class NotApprovedError(AppError):
    """What needs an approved submission was asked of one that is not."""

    code: ClassVar[str] = "approval.missing"


@dataclass(eq=False)
class ApprovedContentChangedError(AppError):
    """The submission is not what was approved, though nobody opened it again."""

    code: ClassVar[str] = "approval.content_changed"
    by: str
    at: datetime


@dataclass(eq=False)
class PackageTooManyEntriesError(AppError):
    """A package would hold more entries than receivers accept."""

    code: ClassVar[str] = "package.too_many_entries"
    entries: int
    limit: int


@dataclass(frozen=True, slots=True)
class SetFault:
    """One fault of a criterion set: what, and where in the file (1-based; 0 where unknown).

    `code` picks the words, `place` names the node or field, `facts` fill the blanks. In a workbook
    `line` and `column` are those of a cell in `sheet`.
    """

    code: str
    line: int
    column: int
    place: str = ""
    facts: tuple[tuple[str, str], ...] = ()
    sheet: str = ""


@dataclass(eq=False)
class CriterionSetFaultyError(AppError):
    """A criterion set cannot be used; every fault is listed."""

    code: ClassVar[str] = "criteria.faulty"
    faults: tuple[SetFault, ...]


@dataclass(eq=False)
class SetFormUnknownError(AppError):
    """The name of a criterion set's file does not say in which form it is to be written."""

    code: ClassVar[str] = "criteria.form_unknown"
    file: Path


@dataclass(eq=False)
class CellTooLongError(AppError):
    """A criterion set has a list that does not fit into a cell of a workbook."""

    code: ClassVar[str] = "criteria.cell_too_long"
    sheet: str
    cell: str
    length: int
    limit: int


@dataclass(eq=False)
class ColumnsFaultyError(AppError):
    """Columns of a table were not given as `code=A,title=B,max=C`; `given` is the wrong part."""

    code: ClassVar[str] = "criteria.columns_faulty"
    given: str


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


@dataclass(eq=False)
class UnitFaultyError(AppError):
    """A unit was not given as `CODE:NAME`."""

    code: ClassVar[str] = "unit.faulty"
    given: str


@dataclass(eq=False)
class SigningWayUnknownError(AppError):
    """A way of signing the program does not know."""

    code: ClassVar[str] = "signing.unknown_way"
    given: str


@dataclass(frozen=True, slots=True)
class SubmissionFault:
    """One fault of a package's content: what, and where.

    `path` is the file in the package and a JSON pointer into it, such as
    `data/submission.json#/evidence/3/path`.
    """

    code: str
    path: str
    facts: tuple[tuple[str, str], ...] = ()


@dataclass(eq=False)
class SubmissionFaultyError(AppError):
    """The content of a package cannot be understood; every fault is listed."""

    code: ClassVar[str] = "submission.faulty"
    faults: tuple[SubmissionFault, ...]


@dataclass(eq=False)
class EarlierDamagedError(AppError):
    """What a workspace keeps of an earlier year cannot be read; nothing else depends on it."""

    code: ClassVar[str] = "earlier.damaged"
    path: Path


@dataclass(eq=False)
class EarlierPackageRefusedError(AppError):
    """A package is not whole as it was signed, so that its figures are not taken over."""

    code: ClassVar[str] = "earlier.package_refused"
    path: Path


@dataclass(eq=False)
class EarlierOtherUnitError(AppError):
    """Figures of an earlier year belong to another unit; both as code and name."""

    code: ClassVar[str] = "earlier.other_unit"
    found: str
    expected: str


@dataclass(eq=False)
class EarlierNotBeforeError(AppError):
    """What was offered as an earlier year is of this year or of a later one."""

    code: ClassVar[str] = "earlier.not_before"
    found: int
    year: int
