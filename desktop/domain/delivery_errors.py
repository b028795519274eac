"""Expected failures of handing files over: sticks, mail servers, saved mails."""

from dataclasses import dataclass
from pathlib import Path
from typing import ClassVar

from desktop.domain.errors import AppError, FileVanishedError


@dataclass(eq=False)
class NothingToDeliverError(AppError):
    """No package was made yet that could be handed over."""

    code: ClassVar[str] = "delivery.nothing"


@dataclass(eq=False)
class PackageGoneError(FileVanishedError):
    """A file of a package that was made here is not in its place any more."""

    code: ClassVar[str] = "delivery.package_gone"
    folder: Path


@dataclass(eq=False)
class MadeFileGoneError(FileVanishedError):
    """Another file that was made here to be handed over is not in its place any more."""

    code: ClassVar[str] = "delivery.file_gone"
    folder: Path


@dataclass(eq=False)
class PackageNotCopiedError(AppError):
    """A package was made and is kept, but not copied to where it was to go; `why` says why not."""

    code: ClassVar[str] = "delivery.not_copied"
    package: str
    why: AppError


@dataclass(eq=False)
class PackageCopyStoppedError(AppError):
    """A package was made and is kept; its copying was stopped by who had ordered it."""

    code: ClassVar[str] = "delivery.copy_stopped"
    package: str


@dataclass(eq=False)
class ExportFolderGoneError(AppError):
    """The folder that was chosen for a package is not there: nothing was made."""

    code: ClassVar[str] = "delivery.folder_gone"
    path: Path


@dataclass(eq=False)
class DriveGoneError(AppError):
    """A drive is not there any more, or stopped answering: pulled out, loose, or broken."""

    code: ClassVar[str] = "drive.gone"
    path: Path


@dataclass(eq=False)
class DriveReadOnlyError(AppError):
    """Nothing can be written to a drive."""

    code: ClassVar[str] = "drive.read_only"
    path: Path


@dataclass(eq=False)
class DriveFullError(AppError):
    """A drive has less room than all files together need; in bytes."""

    code: ClassVar[str] = "drive.full"
    path: Path
    free: int
    needed: int


@dataclass(eq=False)
class FileTooLargeForDriveError(AppError):
    """A file is larger than the drive's file system takes; in bytes."""

    code: ClassVar[str] = "drive.file_too_large"
    path: Path
    size: int
    limit: int


@dataclass(eq=False)
class NameTakenError(AppError):
    """A file of the same name and other content is there already; it is not replaced."""

    code: ClassVar[str] = "drive.name_taken"
    path: Path


@dataclass(eq=False)
class CopyDamagedError(AppError):
    """A copy is not what was written when it is read back; it was removed."""

    code: ClassVar[str] = "drive.copy_damaged"
    path: Path


@dataclass(eq=False)
class EjectRefusedError(AppError):
    """The system does not let a drive go; `reason` is its own word for it."""

    code: ClassVar[str] = "drive.not_ejected"
    path: Path
    reason: str


@dataclass(eq=False)
class EjectUnknownError(AppError):
    """This PC has nothing with which the program could eject a drive."""

    code: ClassVar[str] = "drive.eject_unknown"
    path: Path


@dataclass(eq=False)
class MailAddressFaultyError(AppError):
    """What was given is no mail address."""

    code: ClassVar[str] = "mail.address_faulty"
    given: str


@dataclass(eq=False)
class MailAccountFaultyError(AppError):
    """The account to send from is not filled in."""

    code: ClassVar[str] = "mail.account_faulty"
    server: str


@dataclass(eq=False)
class MailServerUnreachableError(AppError):
    """The mail server does not answer."""

    code: ClassVar[str] = "mail.unreachable"
    server: str
    reason: str


@dataclass(eq=False)
class MailNotEncryptedError(AppError):
    """The mail server offers no encrypted way; no password goes any other."""

    code: ClassVar[str] = "mail.not_encrypted"
    server: str


@dataclass(eq=False)
class MailCertificateError(AppError):
    """The mail server cannot prove that it is the one."""

    code: ClassVar[str] = "mail.certificate"
    server: str
    reason: str


@dataclass(eq=False)
class MailLoginRefusedError(AppError):
    """The mail server does not accept the name or the password."""

    code: ClassVar[str] = "mail.login_refused"
    server: str
    user: str


@dataclass(eq=False)
class MailTooLargeError(AppError):
    """A letter is larger than the server takes; in bytes, 0 where it does not say."""

    code: ClassVar[str] = "mail.too_large"
    path: Path
    size: int
    limit: int


@dataclass(eq=False)
class MailRefusedError(AppError):
    """The server took the connection and refused the letter; `reason` is its own word for it."""

    code: ClassVar[str] = "mail.refused"
    to: str
    reason: str


@dataclass(eq=False)
class MailBrokenOffError(AppError):
    """The connection broke before a letter was whole: the server does not have it."""

    code: ClassVar[str] = "mail.broken_off"
    path: Path


@dataclass(eq=False)
class MailDoubtfulError(AppError):
    """The connection broke after a letter was whole and before the server took it or not."""

    code: ClassVar[str] = "mail.doubtful"
    path: Path


@dataclass(eq=False)
class MailPasswordMissingError(AppError):
    """The account's password is not known."""

    code: ClassVar[str] = "mail.password_missing"
    user: str


@dataclass(eq=False)
class KeyringMissingError(AppError):
    """This PC has no place that keeps passwords, or it is locked."""

    code: ClassVar[str] = "mail.keyring_missing"


@dataclass(eq=False)
class MailFileUnreadableError(AppError):
    """A file is no saved mail that could be opened."""

    code: ClassVar[str] = "mail.file_unreadable"
    path: Path
