"""Takes the next quiet step with what is in the workspace: look into it, or read its scans."""

from dataclasses import dataclass
from enum import Enum, auto

from desktop.domain.evidence import Digest
from desktop.domain.pages import OcrLack
from desktop.ports.progress import Progress
from desktop.services.library import UsedDocument, read_document
from desktop.services.looking import (
    count_textless,
    look_into_next,
    read_scan_text_next,
)
from desktop.services.twins import mark_next
from desktop.services.workspace import Workspace

_MOST_COUNTED = 10_000


class Step(Enum):
    """What was done."""

    LOOKED = auto()
    MARKED = auto()
    READ = auto()
    NOTHING = auto()


@dataclass(frozen=True, slots=True)
class Glance:
    """One step: the document as it is after it, and how many scans still wait to be read.

    `lack` is what has to be installed before those can be read.
    """

    step: Step
    document: UsedDocument | None = None
    unread_scans: int = 0
    lack: OcrLack | None = None

    @property
    def did_something(self) -> bool:
        """Whether there may be a next step."""
        return self.step is not Step.NOTHING


def glance(
    workspace: Workspace, *, first: Digest | None, may_read: bool, progress: Progress
) -> Glance:
    """Take one step, that with the document `first` before others.

    Texts of scans are read (OCR) only when nothing else is left. Raises JobCancelledError when the
    reader was closed or `progress` says so, DatabaseBusyError.
    """
    looked = look_into_next(workspace, first=first)
    if looked is not None:
        return Glance(Step.LOOKED, _document(workspace, looked))
    marked = mark_next(workspace, first=first)
    if marked is not None:
        return Glance(Step.MARKED, _document(workspace, marked))
    waiting = count_textless(workspace, most=_MOST_COUNTED)
    lack = workspace.reader.ocr_lack() if waiting else None
    if not waiting or lack is not None or not may_read:
        return Glance(Step.NOTHING, unread_scans=waiting, lack=lack)
    read = read_scan_text_next(workspace, progress)
    if isinstance(read, OcrLack) or read is None:
        return Glance(Step.NOTHING)
    return Glance(Step.READ, _document(workspace, read), unread_scans=waiting - 1)


def _document(workspace: Workspace, digest: Digest) -> UsedDocument | None:
    """The document with this content; None for a scan that is none, or one in the bin."""
    with workspace.look() as work:
        document = work.documents.by_digest(digest)
        if document is None or work.archive.is_binned(document.code):
            return None
    return read_document(workspace, document.code)
