"""Guessing a file: OCR where a page has no text, and what is said when it cannot be read."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from desktop.domain.describing.guess import Description, GuessSource
from desktop.domain.evidence import MediaType
from desktop.domain.pages import (
    BindingRefusal,
    DocumentFacts,
    OcrLack,
    PageFacts,
    TextLine,
    TextSource,
    Trouble,
)
from desktop.services.guessing import guess_file

SCAN = DocumentFacts(MediaType.PDF, 1, has_text_layer=False, pages=(PageFacts(1, 210, 297),))
LINES = (
    TextLine("ỦY BAN NHÂN DÂN XÃ TÂN LONG", 0.15, 0.07, 0.45, 0.085),
    TextLine("Số: 12/KH-UBND", 0.2, 0.1, 0.4, 0.115),
)


@dataclass
class FakeReader:
    """Knows one document."""

    seen: DocumentFacts
    read: tuple[TextLine, ...] | Trouble | OcrLack = LINES
    asked: list[int] = field(default_factory=list)

    def facts(self, path: Path, *, pages: int = 3) -> DocumentFacts:
        return self.seen

    def picture(self, path: Path, page: int, *, width_px: int) -> bytes | Trouble:
        return Trouble.NO_PAGES

    def ocr_lack(self) -> OcrLack | None:
        return None

    def ocr(self, path: Path, page: int) -> tuple[TextLine, ...] | Trouble | OcrLack:
        self.asked.append(page)
        return self.read

    def bind(self, files: Sequence[Path], target: Path) -> BindingRefusal | None:
        return None

    def close(self) -> None:
        return None


def guess(reader: FakeReader, *, with_ocr: bool = True) -> tuple[Description, OcrLack | None]:
    file = Path("scan.pdf")
    guessed = guess_file(file, reader=reader, today=date(2026, 3, 1), with_ocr=with_ocr)
    return guessed.description, guessed.ocr_lack


def test_a_scan_without_text_is_read_and_said_to_be_read_by_ocr() -> None:
    said, lack = guess(FakeReader(SCAN))

    assert lack is None
    assert said.number is not None
    assert (said.number.value, said.number.source) == ("12", GuessSource.OCR)


def test_a_document_with_text_is_not_read_again() -> None:
    page = PageFacts(1, 210, 297, LINES, TextSource.LAYER)
    reader = FakeReader(DocumentFacts(MediaType.PDF, 1, pages=(page,)))

    said, _lack = guess(reader)

    assert reader.asked == []
    assert said.number is not None
    assert said.number.source is GuessSource.TEXT_LAYER


def test_without_tesseract_the_lack_is_told() -> None:
    assert guess(FakeReader(SCAN, OcrLack.PROGRAM)) == (Description(), OcrLack.PROGRAM)


def test_a_page_that_ocr_cannot_read_says_nothing() -> None:
    assert guess(FakeReader(SCAN, Trouble.TIMED_OUT)) == (Description(), None)


def test_no_ocr_is_asked_where_none_is_wanted() -> None:
    reader = FakeReader(SCAN)

    assert guess(reader, with_ocr=False) == (Description(), None)
    assert reader.asked == []
