"""What is known of handing files over: drives, letters, and what became of each file."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import Final

from desktop.domain.evidence import Digest

FAT_LARGEST_FILE: Final = 4 * 1024**3 - 1
"""FAT keeps a file's size in 32 bits: 4 GiB less one byte, on sticks as they are sold."""

_FAT: Final = frozenset({"fat", "fat12", "fat16", "fat32", "vfat", "msdos"})
_MEMORY: Final = frozenset({"tmpfs", "ramfs", "devtmpfs", "hugetlbfs"})


@dataclass(frozen=True, slots=True)
class Drive:
    """A place files can be copied to; sizes in bytes.

    `mount` is its top folder, `device` what the system calls it, `label` its name ("" without
    one), `file_system` the kind the system names (vfat, FAT32, exfat, NTFS, …), `cluster` the
    least a file takes.
    """

    mount: Path
    device: str
    label: str
    file_system: str
    free: int
    size: int
    cluster: int
    is_removable: bool
    is_read_only: bool

    @property
    def largest_file(self) -> int | None:
        """The size above which the file system takes no file; None where nobody gets there."""
        return FAT_LARGEST_FILE if self.file_system.lower() in _FAT else None

    @property
    def hides_its_cache(self) -> bool:
        """Whether a read past the cache cannot be told from one out of it.

        Memory has nothing below it, and a file system in a program of its own (FUSE) keeps pages
        of the device that nobody else can let go.
        """
        kind = self.file_system.lower()
        return kind in _MEMORY or kind.startswith("fuse")

    def room_for(self, size: int) -> int:
        """How many bytes of the drive a file of this size takes."""
        return -(-size // self.cluster) * self.cluster


class ReadBack(StrEnum):
    """How a copy was compared with its original; there is none that was not."""

    FROM_DRIVE = "from_drive"
    MAYBE_CACHED = "maybe_cached"


@dataclass(frozen=True, slots=True)
class CopiedFile:
    """A copy that was read back and is the same as its original; `was_there` already before."""

    path: Path
    digest: Digest
    size: int
    read_back: ReadBack
    was_there: bool


class DeliveryWay(StrEnum):
    """How a file leaves the office."""

    DRIVE = "drive"
    DRAFT = "draft"
    MAIL = "mail"


class DeliveryState(StrEnum):
    """How far a file is on its way.

    UNDERWAY: begun, and not arrived by this program; a draft is so until somebody says that it was
    sent. DOUBTFUL: a mail server had all of it and did not say whether it took it. DONE: copied and
    read back, sent as a person says, or taken by the mail server. FAILED: it did not arrive.
    """

    UNDERWAY = "underway"
    DOUBTFUL = "doubtful"
    DONE = "done"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class Delivery:
    """One file on one way: a package as a whole, or one of its volumes.

    `package` is the package's file name, `file` this file's, `digest` the SHA-256 of its bytes;
    `target` is a drive's label and folder, a folder, or a mail address.
    """

    package: str
    file: str
    digest: Digest
    way: DeliveryWay
    target: str
    state: DeliveryState
    at: datetime


class MailSecurity(StrEnum):
    """How the way to the mail server is encrypted; without that nothing is sent."""

    TLS = "tls"
    STARTTLS = "starttls"


@dataclass(frozen=True, slots=True)
class MailAccount:
    """Where mail is sent from; the password is kept elsewhere."""

    server: str
    port: int
    security: MailSecurity
    user: str
    sender: str


@dataclass(frozen=True, slots=True)
class Letter:
    """A mail with one file; `sender` is "" where the mail program fills it in.

    `message_id` is the same each time this file goes to this address, so that whoever gets it
    twice can tell.
    """

    sender: str
    to: str
    subject: str
    text: str
    attachment: Path
    message_id: str


class MailNoteKind(StrEnum):
    """What was met in a saved mail besides whole attachments."""

    NO_ATTACHMENT = "no_attachment"
    WINMAIL = "winmail"
    ENCRYPTED = "encrypted"
    DAMAGED = "damaged"
    UNKNOWN_ENCODING = "unknown_encoding"
    RENAMED = "renamed"
    EMPTY = "empty"
    TOO_MANY = "too_many"
    TOO_DEEP = "too_deep"


@dataclass(frozen=True, slots=True)
class MailNote:
    """One thing met in a mail; `name` is the attachment's, as far as it has one."""

    kind: MailNoteKind
    name: str = ""


@dataclass(frozen=True, slots=True)
class OpenedMail:
    """The attachments of a saved mail, in files of their own; its words are mere claims."""

    sender: str
    subject: str
    message_id: str
    attachments: tuple[Path, ...]
    notes: tuple[MailNote, ...]
