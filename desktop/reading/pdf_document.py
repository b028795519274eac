"""Opens a PDF that may be anything, and one page of it."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pypdfium2.raw as pdfium
from pypdfium2 import PdfDocument, PdfiumError, PdfPage
from pypdfium2.internal import get_bufreader

from desktop.domain.pages import Trouble
from desktop.reading.troubles import TroubleMet

_LARGEST_FILE = 2**31 - 1
"""Windows' pdfium counts a file's bytes in 32 bits."""

_TROUBLES = {
    pdfium.FPDF_ERR_PASSWORD: Trouble.PASSWORD,
    pdfium.FPDF_ERR_SECURITY: Trouble.UNSUPPORTED,
}


@contextmanager
def opened_pdf(path: Path) -> Iterator[PdfDocument]:
    """The document, its form fields ready to be drawn; raises TroubleMet, OSError."""
    logging.getLogger("pypdfium2").setLevel(logging.ERROR)
    with path.open("rb") as stream:
        if stream.seek(0, 2) > _LARGEST_FILE:
            raise TroubleMet(Trouble.TOO_LARGE)
        stream.seek(0)
        access, kept_alive = get_bufreader(stream)
        # Not through the constructor: it asks for an error where there was none, and gets the last.
        handle = pdfium.FPDF_LoadCustomDocument(access, None)
        if not handle:
            raise TroubleMet(_TROUBLES.get(pdfium.FPDF_GetLastError(), Trouble.DAMAGED))
        document = PdfDocument(handle)
        try:
            if len(document) < 1:
                raise TroubleMet(Trouble.NO_PAGES)
            document.init_forms()
            yield document
        finally:
            document.close()
            del kept_alive


@contextmanager
def opened_page(document: PdfDocument, number: int) -> Iterator[PdfPage]:
    """A page by its number from 1; raises TroubleMet."""
    if not 1 <= number <= len(document):
        raise TroubleMet(Trouble.NO_PAGES)
    try:
        page = document[number - 1]
    except PdfiumError as error:
        raise TroubleMet(Trouble.DAMAGED) from error
    try:
        yield page
    finally:
        page.close()
