"""What is written on a PDF page by annotations, stamps and form fields."""

from collections.abc import Iterator
from ctypes import Array, c_ushort

import pypdfium2.raw as pdfium
from pypdfium2 import PdfDocument, PdfPage

from desktop.domain.plain_text import many_lines
from desktop.reading.facts_json import MAX_LINE_CHARACTERS

_MOST_ANNOTATIONS = 500
_SILENT = frozenset({pdfium.FPDF_ANNOT_LINK, pdfium.FPDF_ANNOT_POPUP})
_CONTENTS = b"Contents\x00"
_END_MARK = 2  # a zero in UTF-16


def annotation_texts(document: PdfDocument, page: PdfPage) -> tuple[bool, tuple[str, ...]]:
    """Whether annotations can be seen on the page, and what they say in words."""
    visible = False
    texts: list[str] = []
    for annotation in _annotations(page):
        if pdfium.FPDFAnnot_GetSubtype(annotation) in _SILENT:
            continue
        visible = True
        texts += _texts(document, annotation)
    return visible, tuple(texts)


def _annotations(page: PdfPage) -> Iterator[object]:
    count = pdfium.FPDFPage_GetAnnotCount(page)
    for index in range(min(count, _MOST_ANNOTATIONS)):
        annotation = pdfium.FPDFPage_GetAnnot(page, index)
        if not annotation:
            continue
        try:
            yield annotation
        finally:
            pdfium.FPDFPage_CloseAnnot(annotation)


def _texts(document: PdfDocument, annotation: object) -> Iterator[str]:
    buffer = (c_ushort * (MAX_LINE_CHARACTERS * 4))()
    size = len(buffer) * 2
    written = pdfium.FPDFAnnot_GetStringValue(annotation, _CONTENTS, buffer, size)
    yield from _decoded(buffer, written)
    if document.formenv:
        written = pdfium.FPDFAnnot_GetFormFieldValue(document.formenv, annotation, buffer, size)
        yield from _decoded(buffer, written)


def _decoded(buffer: "Array[c_ushort]", written: int) -> Iterator[str]:
    raw = bytes(buffer)
    if written > len(raw):  # longer than anybody writes; nothing was put down
        return
    text = many_lines(raw[: max(written - _END_MARK, 0)].decode("utf-16-le", "replace")).strip()
    if text:
        yield text[:MAX_LINE_CHARACTERS]
