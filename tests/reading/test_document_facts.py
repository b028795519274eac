"""What a document shows is told as a reader sees it, and what is wrong with it by its name."""

import io
import os
import zlib
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PIL import Image
from PIL.TiffImagePlugin import TiffImageFile
from pypdf import PdfWriter
from pypdf.annotations import FreeText, Text

from desktop.domain.errors import FileUnreadableError, FileVanishedError
from desktop.domain.evidence import MediaType
from desktop.domain.pages import DocumentFacts, TextLine, TextSource, Trouble
from desktop.reading.document_reader import ChildDocumentReader
from tests.reading.documents import (
    A4,
    LETTER,
    deep_pdf,
    empty_pdf,
    flate_bomb,
    form_image,
    image_bytes,
    image_pdf,
    letter_pdf,
    locked,
    looping_pages_pdf,
    one_page_pdf,
    pixel_bomb_pdf,
    pixel_bomb_png,
    raw_pdf,
    scan_pdf,
    stream,
    turned,
    written,
)

Put = Callable[..., Path]
MM = 72 / 25.4


def line_with(facts: DocumentFacts, text: str) -> TextLine:
    return next(line for line in facts.pages[0].lines if text in line.text)


def test_a_letter_is_read_line_by_line_in_its_places(reader: ChildDocumentReader, put: Put) -> None:
    facts = reader.facts(put(letter_pdf()))

    page = facts.pages[0]
    assert (facts.media_type, facts.page_count, facts.trouble) == (MediaType.PDF, 1, None)
    assert facts.has_text_layer is True
    assert page.source is TextSource.LAYER
    assert (round(page.width_mm), round(page.height_mm)) == (210, 297)
    assert [line.text for line in page.lines] == [text for text, _, _ in LETTER]
    for line, (_, left, base) in zip(page.lines, LETTER, strict=True):
        assert line.left == pytest.approx(left / 210, abs=0.01)
        assert line.top < base / 297 <= line.bottom + 0.002
        assert line.right > line.left


@pytest.mark.parametrize("degrees", [90, 180, 270])
def test_a_turned_page_is_told_upright(reader: ChildDocumentReader, put: Put, degrees: int) -> None:
    flat = reader.facts(put(letter_pdf()))
    facts = reader.facts(put(turned(letter_pdf(), degrees)))

    before, after = line_with(flat, "Số: 12"), line_with(facts, "Số: 12")
    x, y = (before.left + before.right) / 2, (before.top + before.bottom) / 2
    seen = {90: (1 - y, x), 180: (1 - x, 1 - y), 270: (y, 1 - x)}[degrees]
    assert after.text == before.text
    assert (after.left + after.right) / 2 == pytest.approx(seen[0], abs=0.01)
    assert (after.top + after.bottom) / 2 == pytest.approx(seen[1], abs=0.01)
    sizes = (round(facts.pages[0].width_mm), round(facts.pages[0].height_mm))
    assert sizes == ((210, 297) if degrees == 180 else (297, 210))


def test_the_first_pages_and_the_last_two_are_read(reader: ChildDocumentReader, put: Put) -> None:
    file = put(letter_pdf(LETTER[:1], pages=9))

    facts = reader.facts(file, pages=3)
    everything = reader.facts(file, pages=9)

    assert [page.number for page in facts.pages] == [1, 2, 3, 8, 9]
    assert [page.number for page in everything.pages] == list(range(1, 10))


def test_two_thousand_pages_are_said_as_such_and_counted(
    reader: ChildDocumentReader, put: Put
) -> None:
    writer = PdfWriter()
    for _ in range(2000):
        writer.add_blank_page(595, 842)

    facts = reader.facts(put(written(writer)))

    assert (facts.trouble, facts.page_count) == (Trouble.TOO_MANY_PAGES, 2000)
    assert [page.number for page in facts.pages] == [1, 2, 3, 1999, 2000]


@pytest.mark.parametrize(
    ("mode", "coloured"), [("RGB", True), ("L", False), ("1", False), ("CMYK", True)]
)
def test_a_scan_tells_its_resolution_and_colour(
    reader: ChildDocumentReader, put: Put, mode: str, *, coloured: bool
) -> None:
    facts = reader.facts(put(scan_pdf(form_image((1654, 2339), mode))))

    page = facts.pages[0]
    assert (page.dpi, page.is_coloured) == (200, coloured)
    assert (page.lines, page.source, facts.has_text_layer) == ((), TextSource.NONE, False)


def test_a_scan_laid_sideways_on_the_page_has_the_same_resolution(
    reader: ChildDocumentReader, put: Put
) -> None:
    data = image_bytes(form_image((2339, 1654), "L"), "JPEG")
    entries = b"/Width 2339/Height 1654/BitsPerComponent 8/ColorSpace/DeviceGray/Filter/DCTDecode"
    image = stream(data, b"/Type/XObject/Subtype/Image " + entries)

    upright = one_page_pdf(stream(b"q 0 842 -595 0 595 0 cm /Im Do Q"), image)

    assert reader.facts(put(upright)).pages[0].dpi == 200


def test_a_coat_of_arms_does_not_make_a_letter_a_scan(
    reader: ChildDocumentReader, put: Put
) -> None:
    image = stream(bytes(300), b"/Type/XObject/Subtype/Image /Width 10/Height 10"
                   b"/BitsPerComponent 8/ColorSpace/DeviceRGB")  # fmt: skip
    page = reader.facts(put(one_page_pdf(stream(b"q 50 0 0 50 9 9 cm /Im Do Q"), image))).pages[0]

    assert (page.dpi, page.is_coloured) == (None, None)


def test_a_fax_scan_is_read(reader: ChildDocumentReader, put: Put) -> None:
    tiff = image_bytes(form_image((1728, 2200), "1"), "TIFF", compression="group4")
    with TiffImageFile(io.BytesIO(tiff)) as image:
        start, size = image.tag_v2[273][0], sum(image.tag_v2[279])
    parms = b"/DecodeParms<</K -1/Columns 1728/Rows 2200>>"
    data = image_pdf(
        tiff[start : start + size],
        b"/Width 1728/Height 2200/BitsPerComponent 1/ColorSpace/DeviceGray/Filter/CCITTFaxDecode"
        + parms,
    )

    page = reader.facts(put(data)).pages[0]

    assert (page.is_coloured, page.dpi) == (False, 188)


def test_a_jpeg_2000_scan_is_read(reader: ChildDocumentReader, put: Put) -> None:
    data = image_bytes(form_image((1240, 1754)), "JPEG2000")

    page = reader.facts(put(image_pdf(data, b"/Width 1240/Height 1754/Filter/JPXDecode"))).pages[0]

    assert page.dpi == 150


def test_annotations_stamps_and_fields_are_read(reader: ChildDocumentReader, put: Put) -> None:
    writer = PdfWriter(io.BytesIO(letter_pdf(LETTER[:1])))
    note = Text(text="Đã trình Chủ tịch", rect=(50, 50, 90, 90))
    stamp = FreeText(text="CONG VAN DEN so 77", rect=(300, 700, 500, 740), font_size="12pt")
    writer.add_annotation(0, note)
    writer.add_annotation(0, stamp)

    facts = reader.facts(put(written(writer)))

    assert "Đã trình Chủ tịch" in facts.annotations
    assert "CONG VAN DEN so 77" in facts.annotations
    assert facts.pages[0].lines[0].text == LETTER[0][0]
    assert LETTER[0][0] not in facts.annotations


def test_the_version_is_the_files_own(reader: ChildDocumentReader, put: Put) -> None:
    pdf = letter_pdf().replace(b"%PDF-1.4", b"%PDF-1.7", 1).replace(b"%PDF-1.3", b"%PDF-1.7", 1)

    assert reader.facts(put(pdf)).pdf_version == "1.7"


TROUBLED = {
    "locked": (locked(letter_pdf()), Trouble.PASSWORD),
    "no pages": (empty_pdf(), Trouble.NO_PAGES),
    "a header and nothing": (b"%PDF-1.4\n", Trouble.DAMAGED),
    "an image of ten thousand million pixels": (pixel_bomb_png(), Trouble.TOO_LARGE),
    "half a PNG": (image_bytes(form_image(), "PNG")[:30], Trouble.DAMAGED),
    "a JPEG's first bytes": (b"\xff\xd8\xff\xe0", Trouble.DAMAGED),
    "a TIFF of rubbish": (b"II*\x00\x08\x00\x00\x00" + b"\xff" * 200, Trouble.DAMAGED),
    "text": ("Kính gửi UBND xã".encode(), Trouble.UNSUPPORTED),
    "nothing": (b"", Trouble.UNSUPPORTED),
}


@pytest.mark.parametrize("name", TROUBLED)
def test_a_trouble_has_its_name(reader: ChildDocumentReader, put: Put, name: str) -> None:
    content, trouble = TROUBLED[name]

    assert reader.facts(put(content)).trouble is trouble


@pytest.mark.parametrize("part", range(1, 12))
def test_a_pdf_cut_off_anywhere_is_damaged(
    reader: ChildDocumentReader, put: Put, part: int
) -> None:
    whole = letter_pdf(pages=2)

    facts = reader.facts(put(whole[: len(whole) * part // 12]))

    assert facts.trouble in {Trouble.DAMAGED, Trouble.NO_PAGES}


def test_a_pdf_without_its_end_mark_is_damaged_and_read_all_the_same(
    reader: ChildDocumentReader, put: Put
) -> None:
    facts = reader.facts(put(letter_pdf().rstrip()[:-3]))

    assert facts.trouble is Trouble.DAMAGED
    assert [line.text for line in facts.pages[0].lines] == [text for text, _, _ in LETTER]


HARMFUL = {
    "blanks without end": flate_bomb(),
    "pixels without end": pixel_bomb_pdf(),
    "arrays in arrays": deep_pdf(),
    "pages that hold themselves": looping_pages_pdf(),
    "a page a mile wide": one_page_pdf(stream(b""), box=b"0 0 9999999 9999999"),
    "a page without size": one_page_pdf(stream(b""), box=b"0 0 0 0"),
    "a page of no number": one_page_pdf(stream(b""), box=b"0 0 1e99 -1e99"),
    "a page as thin as a hair": one_page_pdf(stream(b""), box=b"0 0 0.001 14400"),
}


@pytest.mark.parametrize("name", HARMFUL)
def test_a_harmful_document_costs_only_itself(
    reader: ChildDocumentReader, put: Put, name: str
) -> None:
    file = put(HARMFUL[name])

    facts = reader.facts(file)
    picture = reader.picture(file, 1, width_px=200)

    assert facts.media_type is MediaType.PDF
    assert isinstance(picture, bytes | Trouble)
    assert reader.facts(put(letter_pdf(), "next.pdf")).trouble is None


def test_a_photo_and_a_scan_tell_size_colour_and_resolution(
    reader: ChildDocumentReader, put: Put
) -> None:
    scan = image_bytes(form_image((1654, 2339), "L"), "JPEG", dpi=(200, 200))
    photo = image_bytes(form_image((2339, 1654)), "JPEG", dpi=(72, 72))

    scanned, taken = reader.facts(put(scan)).pages[0], reader.facts(put(photo)).pages[0]

    assert (round(scanned.width_mm), round(scanned.height_mm)) == (210, 297)
    assert (scanned.dpi, scanned.is_coloured) == (200, False)
    assert (round(taken.width_mm), round(taken.height_mm)) == (297, 210)
    assert (taken.dpi, taken.is_coloured) == (200, True)


def test_a_photo_taken_upright_is_told_upright(reader: ChildDocumentReader, put: Put) -> None:
    exif = Image.Exif()
    exif[0x0112] = 6

    facts = reader.facts(put(image_bytes(form_image((2339, 1654)), "JPEG", exif=exif)))

    page = facts.pages[0]
    assert (round(page.width_mm), round(page.height_mm)) == (210, 297)


def test_every_page_of_a_tiff_is_told(reader: ChildDocumentReader, put: Put) -> None:
    pages = [form_image((1654, 2339), mode) for mode in ("1", "L", "RGB")]
    data = image_bytes(pages[0], "TIFF", save_all=True, append_images=pages[1:], dpi=(200, 200))

    facts = reader.facts(put(data))

    assert facts.page_count == 3
    assert [(page.number, page.is_coloured, page.dpi) for page in facts.pages] == [
        (1, False, 200),
        (2, False, 200),
        (3, True, 200),
    ]


def test_a_palette_of_greys_is_no_colour(reader: ChildDocumentReader, put: Put) -> None:
    grey = form_image(mode="L").convert("P")
    coloured = form_image().quantize(16)

    assert reader.facts(put(image_bytes(grey, "PNG"))).pages[0].is_coloured is False
    assert reader.facts(put(image_bytes(coloured, "PNG"))).pages[0].is_coloured is True


def test_an_office_document_is_no_trouble(reader: ChildDocumentReader, tmp_path: Path) -> None:
    import zipfile  # noqa: PLC0415 - for this one document

    with zipfile.ZipFile(tmp_path / "book.xlsx", "w") as archive:
        archive.writestr("[Content_Types].xml", "<x/>")
        archive.writestr("xl/workbook.xml", "<x/>")

    facts = reader.facts(tmp_path / "book.xlsx")

    assert facts == DocumentFacts(MediaType.XLSX)


def test_a_missing_file_and_a_folder_are_named(reader: ChildDocumentReader, tmp_path: Path) -> None:
    with pytest.raises(FileVanishedError):
        reader.facts(tmp_path / "missing.pdf")
    with pytest.raises(FileUnreadableError):
        reader.facts(tmp_path)


def test_a_name_of_any_letters_is_found(reader: ChildDocumentReader, tmp_path: Path) -> None:
    file = tmp_path / "Kế hoạch số 5 – “bản chính” \N{GRINNING FACE}.pdf"
    file.write_bytes(letter_pdf())

    assert reader.facts(file).trouble is None


def test_a_name_that_is_no_text_is_found(reader: ChildDocumentReader, tmp_path: Path) -> None:
    file = tmp_path / os.fsdecode(b"scan\xff.pdf")
    file.write_bytes(letter_pdf())

    assert reader.facts(file).trouble is None
    assert isinstance(reader.picture(file, 1, width_px=50), bytes)


def test_a_document_of_more_text_than_anybody_writes_is_read_in_part(
    reader: ChildDocumentReader, put: Put
) -> None:
    rows = [b"BT /F 1 Tf 1 0 0 1 9 %d Tm (%s) Tj ET" % (y, b"xyz" * 500) for y in range(1, 800, 20)]
    page = stream(zlib.compress(b"\n".join(rows)), b"/Filter/FlateDecode")
    kids = b" ".join([b"3 0 R"] * 12)
    pdf = raw_pdf(
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[%s]/Count 12>>" % kids,
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R"
        b"/Resources<</Font<</F<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>>>",
        page,
    )

    facts = reader.facts(put(pdf), pages=12)

    letters = sum(len(line.text) for page in facts.pages for line in page.lines)
    assert facts.trouble is None
    assert facts.page_count == 12
    assert 500_000 < letters <= 600_000


def test_the_size_of_a_page_is_what_is_seen_of_it(reader: ChildDocumentReader, put: Put) -> None:
    writer = PdfWriter(io.BytesIO(letter_pdf()))
    page = writer.pages[0]
    page.cropbox.lower_left = (20 * MM, A4[1] - 50 * MM)
    page.cropbox.upper_right = (120 * MM, A4[1] - 10 * MM)

    facts = reader.facts(put(written(writer)))

    seen = facts.pages[0]
    assert (round(seen.width_mm), round(seen.height_mm)) == (100, 40)
    assert line_with(facts, "Số: 12").left == pytest.approx(10 / 100, abs=0.01)


def test_a_moment_in_a_pdf_is_read() -> None:
    from desktop.reading.pdf_signatures import pdf_date  # noqa: PLC0415 - it loads the renderer

    assert pdf_date("D:20260305093000+07'00'") == datetime(2026, 3, 5, 2, 30, tzinfo=UTC)
    assert pdf_date("D:20261305093000Z") is None
    assert pdf_date("yesterday") is None
