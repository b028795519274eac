"""Copies a stored document out under a readable name, so that the stored one is never touched."""

import errno
from pathlib import Path

from desktop.domain.errors import DiskFullError, FileUnreadableError, WriteRefusedError
from desktop.domain.evidence import EvidenceDocument
from desktop.domain.package_names import ascii_slug
from desktop.domain.plain_text import one_line
from desktop.ports.progress import Progress
from desktop.services.workspace import Workspace
from desktop.wording.phrases import say

_CHUNK = 1024 * 1024


def copy_for_reading(
    workspace: Workspace, document: EvidenceDocument, folder: Path, progress: Progress
) -> Path:
    """Write the copy; its ending says what the bytes are, whatever the file was once called.

    Raises ObjectMissingError, FileUnreadableError, WriteRefusedError, DiskFullError.
    """
    source = workspace.vault.path_of(document.content.digest)
    stem = ascii_slug(Path(document.name).stem) or "tai-lieu"
    target = folder / f"{document.code}_{stem}{document.content.media_type.suffix}"
    try:
        reading = source.open("rb")
    except OSError as error:
        raise FileUnreadableError(source, error.strerror or "") from error
    done = 0
    try:
        with reading, target.open("wb") as writing:
            while chunk := reading.read(_CHUNK):
                writing.write(chunk)
                done += len(chunk)
                progress.step(done, document.content.size, document.name)
    except OSError as error:
        if error.errno == errno.ENOSPC:
            raise DiskFullError(folder) from error
        raise WriteRefusedError(target, error.strerror or "") from error
    return target


def unopened_sentence(document: EvidenceDocument) -> str:
    """Why a document of unknown type is not opened."""
    return say(
        "Không mở “{name}”: chương trình không nhận ra loại tệp này nên không mở, để tránh chạy "
        "nhầm phần mềm lạ. Nếu cần xem, hãy mở tệp gốc của đơn vị.",
        name=one_line(document.name),
    )
