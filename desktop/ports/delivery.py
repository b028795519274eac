"""How files are handed over, and where it is kept what became of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:  # only annotations speak of them: whoever makes one loads it
    from collections.abc import Callable, Sequence
    from contextlib import AbstractContextManager
    from datetime import datetime
    from pathlib import Path

    from desktop.domain.delivery import (
        CopiedFile,
        Delivery,
        DeliveryState,
        DeliveryWay,
        Drive,
        Letter,
        MailAccount,
        OpenedMail,
    )
    from desktop.domain.evidence import Digest
    from desktop.ports.progress import Progress


class DeliveryBook(Protocol):
    """What became of the files that were handed over."""

    def put(self, delivery: Delivery) -> None:
        """Keep how far a file is, in place of what was known of it on this way to this target."""
        ...

    def of_package(self, package: str) -> tuple[Delivery, ...]:
        """What is known of a package's files, the latest news last."""
        ...

    def state_of(self, digest: Digest, way: DeliveryWay, target: str) -> DeliveryState | None:
        """How far this content is on this way to this target; None where it never set out."""
        ...


class MailConnection(Protocol):
    """An encrypted connection to a mail server."""

    def check(self, letter: Letter, *, at: datetime) -> None:
        """Raise MailTooLargeError for a letter that the server said it will not take."""
        ...

    def send(
        self, letter: Letter, *, at: datetime, hand_over: Callable[[], None], progress: Progress
    ) -> None:
        """Send a letter; returns when the server has taken it.

        `hand_over` is called, on a thread of its own, when all but the end was sent: from there to
        the answer nobody can tell whether the server has the letter. Raises MailTooLargeError,
        MailRefusedError, MailBrokenOffError (the server does not have it), MailDoubtfulError,
        FileChangedError, FileVanishedError, FileUnreadableError, JobCancelledError.
        """
        ...


class DeliveryRoom(Protocol):
    """Hands files over: drives, letters, and letters that were saved."""

    def removable_drives(self) -> tuple[Drive, ...]:
        """The drives that can be taken away and are there now."""
        ...

    def drive_of(self, folder: Path) -> Drive:
        """The drive a folder lies on; raises DriveGoneError."""
        ...

    def copy(
        self, files: Sequence[Path], folder: Path, *, progress: Progress
    ) -> tuple[CopiedFile, ...]:
        """Copy files into a folder of a drive; each gets its name once all were read back.

        Nothing is written unless all of them fit, and nothing that is there is replaced. Raises
        DriveGoneError, DriveReadOnlyError, DriveFullError, FileTooLargeForDriveError,
        NameTakenError, CopyDamagedError, WriteRefusedError, FileVanishedError,
        FileUnreadableError, FileChangedError, JobCancelledError.
        """
        ...

    def eject(self, drive: Drive, *, progress: Progress) -> None:
        """Let a drive go, so that it can be pulled; raises EjectRefusedError, EjectUnknownError."""
        ...

    def write_draft(
        self, letter: Letter, target: Path, *, at: datetime, progress: Progress
    ) -> None:
        """Write a letter for the PC's mail program to open: whole under `target`, or not at all.

        Raises DiskFullError, WriteRefusedError, FileVanishedError, FileUnreadableError,
        FileChangedError, JobCancelledError.
        """
        ...

    def connect(
        self, account: MailAccount, password: str, *, progress: Progress
    ) -> AbstractContextManager[MailConnection]:
        """A connection to the account's server, encrypted and logged in.

        Raises MailServerUnreachableError, MailCertificateError, MailNotEncryptedError,
        MailLoginRefusedError, JobCancelledError.
        """
        ...

    def password(self, account: MailAccount) -> str | None:
        """The password the system keeps for this account; raises KeyringMissingError."""
        ...

    def keep_password(self, account: MailAccount, password: str) -> None:
        """Have the system keep it; raises KeyringMissingError."""
        ...

    def forget_password(self, account: MailAccount) -> None:
        """Have the system forget it; raises KeyringMissingError."""
        ...

    def open_mail(self, mail: Path, folder: Path, *, progress: Progress) -> OpenedMail:
        """Put the attachments of a saved mail (.eml) into an existing folder; it may be anything.

        What is no whole attachment is noted, and nothing of it stays. Raises FileVanishedError,
        FileUnreadableError, MailFileUnreadableError, DiskFullError, WriteRefusedError,
        JobCancelledError.
        """
        ...
