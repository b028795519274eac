"""Gets packages out of saved mails, into a folder where they lie until they are copied."""

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from desktop.domain.plain_text import one_line
from desktop.domain.receiving_errors import NoPackageFoundError
from desktop.durable import writing
from desktop.ports.progress import Progress
from desktop.services.workspace import Workspace

PACKAGE_SUFFIXES: Final = frozenset({".asice", ".age"})
MAIL_SUFFIX: Final = ".eml"
_MAILS: Final = "mails"


@dataclass(frozen=True, slots=True)
class MailedPackages:
    """The packages a mail brought; `source` says which mail it was, as far as it can be told."""

    files: tuple[Path, ...]
    source: str


def is_mail(file: Path) -> bool:
    """Whether a file is a saved mail by its name."""
    return file.suffix.lower() == MAIL_SUFFIX


def is_package(file: Path) -> bool:
    """Whether a file is a package by its name."""
    return file.suffix.lower() in PACKAGE_SUFFIXES


@contextmanager
def mail_folder(workspace: Workspace) -> Iterator[Path]:
    """Where attachments lie until they are copied; leftovers of a killed run go first.

    Raises DiskFullError, WriteRefusedError.
    """
    folder = workspace.received / _MAILS
    with writing(folder):
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True, exist_ok=True)
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def packages_in(
    workspace: Workspace, mail: Path, folder: Path, *, progress: Progress
) -> MailedPackages:
    """The packages attached to a mail, in a place of their own below `folder`.

    Raises NoPackageFoundError, and what opening a mail raises.
    """
    with writing(folder):
        place = Path(tempfile.mkdtemp(dir=folder))
    opened = workspace.tools.delivery.open_mail(mail, place, progress=progress)
    files = tuple(one for one in opened.attachments if is_package(one))
    if not files:
        raise NoPackageFoundError(mail)
    return MailedPackages(files, one_line(f"{mail} · {opened.sender} · {opened.subject}"))
