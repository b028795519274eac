"""Guesses what a file says of itself, read by OCR where its first page carries no text."""

from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from desktop.domain.describing.describe import describe
from desktop.domain.describing.guess import Description
from desktop.domain.pages import DocumentFacts, OcrLack, PageFacts, TextSource, Trouble
from desktop.ports.reading import DocumentReader

_OPENING_PAGES = 3


@dataclass(frozen=True, slots=True)
class GuessedFile:
    """What was seen and what was made of it; `ocr_lack` says why a scan was not read."""

    facts: DocumentFacts
    description: Description
    ocr_lack: OcrLack | None = None


def guess_file(path: Path, *, reader: DocumentReader, today: date, with_ocr: bool) -> GuessedFile:
    """What the file says of itself: always a guess, never kept by this.

    Raises FileVanishedError, FileUnreadableError.
    """
    facts = reader.facts(path, pages=_OPENING_PAGES)
    lack = None
    if with_ocr and facts.pages and not any(page.lines for page in facts.pages):
        facts, lack = _with_ocr(path, facts, reader)
    return GuessedFile(facts, describe(facts, file_name=path.name, today=today), lack)


def _with_ocr(
    path: Path, facts: DocumentFacts, reader: DocumentReader
) -> tuple[DocumentFacts, OcrLack | None]:
    """The facts with what OCR reads on the first page."""
    first, *others = facts.pages
    lines = reader.ocr(path, first.number)
    if isinstance(lines, OcrLack):
        return facts, lines
    if isinstance(lines, Trouble) or not lines:
        return facts, None
    read: PageFacts = replace(first, lines=lines, source=TextSource.OCR)
    return replace(facts, pages=(read, *others)), None
