"""Lays a document out as NĐ 30/2020/NĐ-CP prescribes, as a PDF with a text layer."""

import io
from collections.abc import Iterator
from typing import Any, assert_never

from reportlab.lib.colors import black, grey
from reportlab.lib.pagesizes import A4
from reportlab.lib.units import mm
from reportlab.platypus import BaseDocTemplate, Frame, KeepTogether, PageTemplate, Paragraph, Spacer
from reportlab.platypus import Table as Grid

from desktop.samples import catalogue
from desktop.samples.catalogue import Document
from desktop.samples.letterhead import letterhead, rule
from desktop.samples.seal import signed_and_sealed
from desktop.samples.typeface import BOLD, BOLD_ITALIC, ITALIC, SERIF, centred, flush, running

_LEFT, _RIGHT, _TOP, _BOTTOM = 30 * mm, 18 * mm, 20 * mm, 20 * mm
_SHORT = 14  # letters; columns of short cells are centred
_SAMPLE_MARK = "Tài liệu mẫu của chương trình Minh Chứng, không có giá trị pháp lý"


def document_pdf(document: Document) -> bytes:
    """The document as PDF; the same document always gives the same bytes.

    The typefaces must have been registered.
    """
    target = io.BytesIO()
    template = BaseDocTemplate(
        target,
        pagesize=A4,
        title=document.subject,
        author=" ".join(document.issuer.lines),
        invariant=1,
    )
    template.addPageTemplates(
        [
            PageTemplate("first", _frame(), onPageEnd=_mark, autoNextPageTemplate="later"),
            PageTemplate("later", _frame(), onPageEnd=_number_and_mark),
        ]
    )
    template.build([*_story(document)])
    return target.getvalue()


def _story(document: Document) -> Iterator[Any]:
    yield letterhead(document)
    yield Spacer(1, 8)
    yield from _addressees(document) if document.type is None else _title(document)
    # A signature never stands on a page without text of the document, nor text without its heading.
    split = -2 if isinstance(document.body[-2], catalogue.Heading) else -1
    for block in document.body[:split]:
        yield from _block(block)
    last = [flowable for block in document.body[split:] for flowable in _block(block)]
    yield KeepTogether([*last, Spacer(1, 12), _closing(document)])


def _title(document: Document) -> Iterator[Any]:
    yield Paragraph(document.type, centred(BOLD, 14))
    yield Paragraph(document.subject, centred(BOLD, 14))
    yield rule(44)
    if document.authority:
        yield Spacer(1, 4)
        yield Paragraph(document.authority, centred(BOLD, 13))
    for line in document.basis:
        yield Paragraph(line, running(ITALIC))
    if document.authority:
        yield Spacer(1, 8)
        yield Paragraph("QUYẾT ĐỊNH:", centred(BOLD, 13))


def _addressees(document: Document) -> Iterator[Any]:
    if len(document.to) == 1:
        yield Paragraph(f"Kính gửi: {document.to[0]}.", centred(SERIF, 13))
    else:
        yield Paragraph("Kính gửi:", running(indent=30 * mm))
        for line in _listed(document.to):
            yield Paragraph(line, running(indent=46 * mm))
    yield Spacer(1, 6)


def _block(block: catalogue.Block) -> Iterator[Any]:
    match block:
        case catalogue.Paragraph(text):
            yield Paragraph(text, running())
        case catalogue.Heading(text):
            yield Paragraph(text, running(BOLD))
        case catalogue.Table():
            yield Spacer(1, 8)
            yield _grid(block)
            yield Spacer(1, 4)
        case _:
            assert_never(block)


def _grid(table: catalogue.Table) -> Grid:
    head = [Paragraph(cell, centred(BOLD, 12)) for cell in table.head]
    looks = [
        centred(SERIF, 12) if max(map(len, column)) <= _SHORT else flush(SERIF, 12)
        for column in zip(*table.rows, strict=True)
    ]
    rows = [
        [Paragraph(cell, look) for cell, look in zip(row, looks, strict=True)] for row in table.rows
    ]
    ruled: list[Any] = [
        ("GRID", (0, 0), (-1, -1), 0.5, black),
        ("VALIGN", (0, 0), (-1, -1), "MIDDLE"),
    ]
    ruled += [("LEFTPADDING", (0, 0), (-1, -1), 3), ("RIGHTPADDING", (0, 0), (-1, -1), 3)]
    widths = [width * mm for width in table.widths]
    return Grid([head, *rows], colWidths=widths, repeatRows=1, style=ruled)


def _closing(document: Document) -> Grid:
    """Recipients at the left, authority, signature and name at the right (boxes 7 to 9)."""
    receivers = [Paragraph("Nơi nhận:", flush(BOLD_ITALIC, 12))]
    receivers += [Paragraph(line, flush(SERIF, 11)) for line in _listed(document.recipients)]
    signature = [Paragraph(title, centred(BOLD, 13)) for title in document.signer.titles]
    signature += [signed_and_sealed(document.signer.name)]
    signature += [Paragraph(document.signer.name, centred(BOLD, 13))]
    style: list[Any] = [("VALIGN", (0, 0), (-1, -1), "TOP"), ("ALIGN", (1, 0), (1, 0), "CENTER")]
    style += [("LEFTPADDING", (0, 0), (-1, -1), 0), ("RIGHTPADDING", (0, 0), (-1, -1), 0)]
    return Grid([[receivers, signature]], colWidths=[72 * mm, 90 * mm], style=style)


def _listed(lines: tuple[str, ...]) -> Iterator[str]:
    for line in lines[:-1]:
        yield f"- {line};"
    yield f"- {lines[-1].rstrip('.')}."


def _frame() -> Frame:
    width, height = A4[0] - _LEFT - _RIGHT, A4[1] - _TOP - _BOTTOM
    return Frame(
        *(_LEFT, _BOTTOM, width, height),
        leftPadding=0,
        rightPadding=0,
        topPadding=0,
        bottomPadding=0,
    )


# Drawn when the page ends, so that the text layer starts with the letterhead.
def _mark(canvas: Any, _template: Any) -> None:  # noqa: ANN401 - reportlab ships no types
    canvas.setFont(SERIF, 8)
    canvas.setFillColor(grey)
    canvas.drawCentredString(A4[0] / 2, 8 * mm, _SAMPLE_MARK)


def _number_and_mark(canvas: Any, template: Any) -> None:  # noqa: ANN401 - reportlab ships no types
    canvas.setFont(SERIF, 13)
    canvas.drawCentredString(A4[0] / 2, A4[1] - 13 * mm, str(canvas.getPageNumber()))
    _mark(canvas, template)
