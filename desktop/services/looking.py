"""Looks into documents and scans, one after another, and keeps what was found."""

from dataclasses import replace
from datetime import date

from desktop.domain.describing.guess import Description, Guess
from desktop.domain.errors import FileUnreadableError, FileVanishedError, ObjectMissingError
from desktop.domain.evidence import Content, Digest
from desktop.domain.pages import DocumentFacts, OcrLack, PageFacts, TextSource, Trouble
from desktop.domain.readings import KeptGuess, Reading, ReadPage
from desktop.ports.progress import Progress
from desktop.ports.workspace import UnitOfWork
from desktop.services.workspace import Workspace
from desktop.wording.days import today

_MOST_PAGES = 200
"""Pages whose text is kept: a report with all its annexes has fewer."""

_FIELDS = ("number", "symbol", "type", "issued_on", "issuer", "subject")


def look_into_next(workspace: Workspace, *, first: Digest | None = None) -> Digest | None:
    """Look into one content that nobody has looked into; None where there is none.

    The document `first` comes first. One that cannot be opened is kept as such, and never stands
    in the way of the next. Raises JobCancelledError when the reader was closed, DatabaseBusyError.
    """
    with workspace.look() as work:
        unread = _wanted_first(work, first) or work.readings.unread(limit=1)
    for content in unread:
        _keep(workspace, content, _look(workspace, content))
        return content.digest
    return None


def count_textless(workspace: Workspace, *, most: int) -> int:
    """How many contents have pages whose text is still to be read (OCR), counted up to `most`."""
    with workspace.look() as work:
        return len(work.readings.without_text(limit=most))


def count_unread(workspace: Workspace, *, most: int) -> int:
    """How many contents nobody has looked into, counted up to `most`."""
    with workspace.look() as work:
        return len(work.readings.unread(limit=most))


def read_scan_text_next(workspace: Workspace, progress: Progress) -> Digest | OcrLack | None:
    """Read the text of one content's scanned pages (OCR), a guess; None where all were read.

    Takes seconds a page and may be stopped between pages, when it keeps nothing of this content.
    Raises JobCancelledError, DatabaseBusyError.
    """
    lack = workspace.reader.ocr_lack()
    if lack is not None:
        return lack
    with workspace.look() as work:
        wanted = work.readings.without_text(limit=1)
    for content in wanted:
        facts = _look(workspace, content)
        pages = tuple(_with_text(workspace, content, page, progress) for page in facts.pages)
        _keep(workspace, content, replace(facts, pages=pages))
        return content.digest
    return None


def guesses_of(description: Description) -> dict[str, KeptGuess]:
    """The guesses by the names of the metadata's fields."""
    found: dict[str, Guess[str] | Guess[date] | None] = {
        name: getattr(description, name) for name in _FIELDS
    }
    return {
        name: KeptGuess(_written(guess.value), guess.source, guess.certainty)
        for name, guess in found.items()
        if guess is not None
    }


def _wanted_first(work: UnitOfWork, first: Digest | None) -> tuple[Content, ...]:
    document = None if first is None else work.documents.by_digest(first)
    if document is None or work.readings.get(document.content.digest) is not None:
        return ()
    return (document.content,)


def _look(workspace: Workspace, content: Content) -> DocumentFacts:
    try:
        return _facts(workspace, content)
    except (FileVanishedError, FileUnreadableError, ObjectMissingError):
        return DocumentFacts(content.media_type, trouble=Trouble.DAMAGED)  # `verify` says more


def _facts(workspace: Workspace, content: Content) -> DocumentFacts:
    return workspace.reader.facts(workspace.vault.path_of(content.digest), pages=_MOST_PAGES)


def _with_text(
    workspace: Workspace, content: Content, page: PageFacts, progress: Progress
) -> PageFacts:
    """The page with its text read by OCR; one that cannot be read counts as read, without text."""
    if page.source is not TextSource.NONE:
        return page
    progress.step(0, 0, str(page.number))
    lines = workspace.reader.ocr(workspace.vault.path_of(content.digest), page.number)
    found = lines if isinstance(lines, tuple) else ()
    return replace(page, lines=found, source=TextSource.OCR)


def _keep(workspace: Workspace, content: Content, facts: DocumentFacts) -> None:
    from desktop.domain.describing.describe import describe  # noqa: PLC0415 - patterns: slow to load

    now = workspace.tools.clock.now()
    with workspace.look() as work:
        document = work.documents.by_digest(content.digest)
    name = "" if document is None else document.name
    description = describe(facts, file_name=name, today=today(now))  # while others may write
    with workspace.work() as work:
        before = work.readings.get(content.digest)
        reading = Reading(
            page_count=facts.page_count,
            pdf_version=facts.pdf_version,
            has_text_layer=facts.has_text_layer,
            trouble=facts.trouble,
            pages=tuple(_page(page, before) for page in facts.pages),
            guesses=guesses_of(description),
            is_marked=before is not None and before.is_marked,
        )
        work.readings.keep(content.digest, reading, at=now)
        work.commit()


def _page(page: PageFacts, before: Reading | None) -> ReadPage:
    """The page as it is kept; its fingerprint stays when its text is read later."""
    text = "\n".join(line.text for line in page.lines)
    read = ReadPage(page.number, text, page.source, page.is_coloured, page.dpi)
    known = () if before is None else before.pages
    old = next((one for one in known if one.number == page.number), read)
    return replace(read, print=old.print, keys=old.keys)


def _written(value: str | date) -> str:
    return value.isoformat() if isinstance(value, date) else value
