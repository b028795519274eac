"""Makes scans of made-up papers and has Tesseract read them."""

import io
from dataclasses import replace
from pathlib import Path
from random import Random

import numpy as np
from PIL import Image, ImageFilter
from pypdfium2 import PdfDocument

from desktop.domain.pages import DocumentFacts, OcrLack, TextSource, Trouble
from desktop.reading.document_reader import ChildDocumentReader

_DPI = 200


def scanned(pdf: bytes, random: Random) -> bytes:
    """The page as an office scanner leaves it: 200 dpi, a little askew, noisy, as JPEG in a PDF."""
    document = PdfDocument(pdf)
    page = document[0].render(scale=_DPI / 72).to_pil().convert("L")
    document.close()
    askew = page.rotate(random.uniform(-0.8, 0.8), Image.Resampling.BICUBIC, fillcolor=255)
    soft = askew.filter(ImageFilter.GaussianBlur(random.uniform(0.2, 0.8)))
    noise = np.random.default_rng(random.randrange(2**32)).normal(
        0, random.uniform(2, 9), soft.size[::-1]
    )
    grey = np.clip(np.asarray(soft, dtype=np.float64) * random.uniform(0.9, 1.0) + noise, 0, 255)
    target = io.BytesIO()
    Image.fromarray(grey.astype(np.uint8)).save(
        target, "PDF", resolution=_DPI, quality=random.randint(55, 85)
    )
    return target.getvalue()


def read_scan(path: Path, reader: ChildDocumentReader) -> DocumentFacts:
    """The file's facts with what OCR reads of its first page."""
    facts = reader.facts(path)
    lines = reader.ocr(path, 1)
    if isinstance(lines, (OcrLack, Trouble)):
        raise TypeError(lines)
    first, *others = facts.pages
    return replace(facts, pages=(replace(first, lines=lines, source=TextSource.OCR), *others))
