"""Looks through a PDF: pages, text, scans, annotations, signatures."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

import pypdfium2.raw as pdfium
from pypdfium2 import PdfDocument, PdfPage

from desktop.domain.evidence import MediaType
from desktop.domain.pages import (
    Completeness,
    DocumentFacts,
    PageFacts,
    TextLine,
    TextSource,
    Trouble,
)
from desktop.reading.completeness import completeness
from desktop.reading.facts_json import MAX_ANNOTATIONS, MAX_CHARACTERS, MAX_LINES
from desktop.reading.page_choice import MANY_PAGES, pages_to_read
from desktop.reading.pdf_annotations import annotation_texts
from desktop.reading.pdf_document import opened_page, opened_pdf
from desktop.reading.pdf_images import page_scan
from desktop.reading.pdf_signatures import signatures
from desktop.reading.pdf_text import page_lines
from desktop.reading.troubles import TroubleMet

_MM_PER_POINT = 25.4 / 72


def pdf_facts(path: Path, pages: int) -> DocumentFacts:
    """What the document shows; a page that cannot be read is left out and DAMAGED says so."""
    facts = DocumentFacts(MediaType.PDF)
    try:
        with opened_pdf(path) as document:
            facts = _facts(document, pages)
    except TroubleMet as met:
        return replace(facts, trouble=met.trouble)
    if completeness(path) is Completeness.HALF:  # the renderer mends what it can
        return replace(facts, trouble=Trouble.DAMAGED)
    return facts


def _facts(document: PdfDocument, pages: int) -> DocumentFacts:
    count = len(document)
    signed = signatures(document)  # first: drawing stamps into a page takes its fields away
    trouble = Trouble.TOO_MANY_PAGES if count > MANY_PAGES else None
    read: list[PageFacts] = []
    written: list[str] = []
    letters = MAX_CHARACTERS
    for number in pages_to_read(count, pages):
        try:
            page, texts = _page(document, number, letters)
        except TroubleMet as met:
            trouble = met.trouble
            continue
        read.append(page)
        letters -= sum(len(line.text) for line in page.lines)
        written += texts
    return DocumentFacts(
        media_type=MediaType.PDF,
        page_count=count,
        pdf_version=_version(document),
        has_text_layer=any(page.source is TextSource.LAYER for page in read) if read else None,
        pages=tuple(_within_bounds(read)),
        annotations=tuple(written[:MAX_ANNOTATIONS]),
        signatures=signed,
        trouble=trouble,
    )


def _within_bounds(pages: Iterable[PageFacts]) -> Iterator[PageFacts]:
    """The pages, without the lines beyond what one answer may hold."""
    lines, characters = MAX_LINES, MAX_CHARACTERS
    for page in pages:
        kept = []
        for line in page.lines:
            lines, characters = lines - 1, characters - len(line.text)
            if lines >= 0 and characters >= 0:
                kept.append(line)
        yield replace(page, lines=tuple(kept))


def _page(document: PdfDocument, number: int, letters: int) -> tuple[PageFacts, tuple[str, ...]]:
    with opened_page(document, number) as page:
        lines = page_lines(page, letters=letters)
        scan = page_scan(page)
        width, height = page.get_size()
        has_more, texts = annotation_texts(document, page)
        drawn = _lines_drawn_over(document, page, number, letters) if has_more else lines
    known = set(lines)
    added = tuple(line for line in drawn if line not in known)
    facts = PageFacts(
        number=number,
        width_mm=width * _MM_PER_POINT,
        height_mm=height * _MM_PER_POINT,
        lines=(*lines, *added),
        source=TextSource.LAYER if lines else TextSource.NONE,
        is_coloured=None if scan is None else scan.is_coloured,
        dpi=None if scan is None else scan.dpi,
    )
    return facts, tuple(dict.fromkeys((*texts, *(line.text for line in added))))


def _lines_drawn_over(
    document: PdfDocument, page: PdfPage, number: int, letters: int
) -> tuple[TextLine, ...]:
    """All lines once stamps and fields are part of the page; only in memory."""
    if pdfium.FPDFPage_Flatten(page, pdfium.FLAT_NORMALDISPLAY) != pdfium.FLATTEN_SUCCESS:
        return ()
    with opened_page(document, number) as flat:
        return page_lines(flat, letters=letters)


def _version(document: PdfDocument) -> str:
    major, minor = divmod(document.get_version() or 0, 10)
    return f"{major}.{minor}" if 0 < major < 10 else ""  # noqa: PLR2004 - one figure each
