"""Where texts stand on the pages of a PDF, in which face and size, measured from the PDF itself."""

import ctypes
from collections.abc import Iterator
from dataclasses import dataclass

import pypdfium2
import pypdfium2.raw as pdfium

MM = 72 / 25.4
SLACK = 0.6


@dataclass(frozen=True)
class Found:
    """A text on a page; distances in millimetres from the page's left and upper edge."""

    page: int
    left: float
    right: float
    top: float
    bottom: float
    size: float
    font: str
    centre: float


def found(pdf: bytes, text: str) -> list[Found]:
    """Every place of a text, in the order of the pages; it may not be broken over lines."""
    with pypdfium2.PdfDocument(pdf) as paper:
        return [each for number in range(len(paper)) for each in _on(paper[number], number, text)]


def lines_of(pdf: bytes, page: int) -> list[tuple[float, float, float]]:
    """The horizontal strokes of a page: left, right and height above its lower edge."""
    with pypdfium2.PdfDocument(pdf) as paper:
        bounds = [each.get_bounds() for each in paper[page].get_objects()]
    return [
        (left / MM, right / MM, bottom / MM)
        for left, bottom, right, top in bounds
        if top - bottom < 2 and right - left > 10
    ]


def beside_the_margins(pdf: bytes) -> list[str]:
    """What stands outside the margins of NĐ 30/2020, but for page numbers in the top one."""
    outside = []
    with pypdfium2.PdfDocument(pdf) as paper:
        for number, page in enumerate(paper, start=1):
            width, height = (side / MM for side in page.get_size())
            for each in page.get_objects():
                left, bottom, right, top = (value / MM for value in each.get_bounds())
                is_between = left >= 30 - SLACK and right <= width - 15 + SLACK
                is_number = top > height - 20 and right - left < 10
                if not is_between or bottom < 20 - SLACK or (top > height - 19 and not is_number):
                    outside.append(f"{number}: {left:.1f} {bottom:.1f} {right:.1f} {top:.1f}")
    return outside


def texts(pdf: bytes) -> list[str]:
    """The text of each page, without blanks."""
    with pypdfium2.PdfDocument(pdf) as paper:
        pages = (page.get_textpage().get_text_bounded() for page in paper)
        return ["".join(text.split()) for text in pages]


def _on(page: pypdfium2.PdfPage, number: int, text: str) -> Iterator[Found]:
    _, height = page.get_size()
    textpage = page.get_textpage()
    searcher = textpage.search(text, match_case=True)
    while (hit := searcher.get_next()) is not None:
        first, count = hit
        seen = [n for n in range(first, first + count) if textpage.get_text_range(n, 1).strip()]
        boxes = [textpage.get_charbox(n) for n in seen]
        left, right = min(box[0] for box in boxes), max(box[2] for box in boxes)
        yield Found(
            page=number,
            left=left / MM,
            right=right / MM,
            top=(height - max(box[3] for box in boxes)) / MM,
            bottom=(height - min(box[1] for box in boxes)) / MM,
            size=round(pdfium.FPDFText_GetFontSize(textpage.raw, first), 2),
            font=_font(textpage, first),
            centre=(left + right) / 2 / MM,
        )


def _font(textpage: pypdfium2.PdfTextPage, index: int) -> str:
    name = ctypes.create_string_buffer(200)
    pdfium.FPDFText_GetFontInfo(textpage.raw, index, name, 200, None)
    return name.value.decode().rpartition("+")[2]
