"""A file's type is told by its bytes, and no file, however made, hurts the telling."""

import io
import random
import struct
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image
from reportlab.pdfgen.canvas import Canvas

from desktop.domain.errors import FileUnreadableError, FileVanishedError
from desktop.domain.evidence import MediaType
from desktop.reading.media_type import sniff_media_type

CONTENT_TYPES = "[Content_Types].xml"


def a_pdf() -> bytes:
    target = io.BytesIO()
    page = Canvas(target)
    page.drawString(72, 720, "Ke hoach")
    page.save()
    return target.getvalue()


def an_image(form: str) -> bytes:
    target = io.BytesIO()
    Image.new("RGB", (8, 8), "white").save(target, form)
    return target.getvalue()


def a_big_tiff() -> bytes:
    target = io.BytesIO()
    Image.new("RGB", (8, 8), "white").save(target, "TIFF", big_tiff=True)
    return target.getvalue()


def a_zip(*names: str, comment: bytes = b"") -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        archive.comment = comment
        for name in names:
            archive.writestr(name, "<x/>")
    return target.getvalue()


DOCX = a_zip(CONTENT_TYPES, "_rels/.rels", "word/document.xml", "word/embeddings/book.xlsx")
XLSX = a_zip(CONTENT_TYPES, "_rels/.rels", "xl/workbook.xml", "xl/worksheets/sheet1.xml")

KNOWN = {
    "a PDF": (a_pdf(), MediaType.PDF),
    "a PDF after rubbish": (b"\r\n" * 400 + a_pdf(), MediaType.PDF),
    "a JPEG": (an_image("JPEG"), MediaType.JPEG),
    "a JPEG that mentions PDF": (
        an_image("JPEG")[:20] + b"%PDF-1.4" + an_image("JPEG")[20:],
        MediaType.JPEG,
    ),
    "a PNG": (an_image("PNG"), MediaType.PNG),
    "a TIFF": (an_image("TIFF"), MediaType.TIFF),
    "a big-endian TIFF": (b"MM\x00*" + bytes(60), MediaType.TIFF),
    "a BigTIFF": (a_big_tiff(), MediaType.TIFF),
    "a DOCX": (DOCX, MediaType.DOCX),
    "an XLSX": (XLSX, MediaType.XLSX),
    "a DOCX with a comment": (
        a_zip(CONTENT_TYPES, "word/document.xml", comment=b"c" * 60_000),
        MediaType.DOCX,
    ),
}

UNKNOWN = {
    "nothing": b"",
    "a byte": b"P",
    "text": "Kính gửi UBND xã".encode(),
    "a PDF header too far in": bytes(1024) + a_pdf(),
    "a text about PDF": b"the header %PDF- is followed by a version",
    "an old Word file": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600),
    "a plain ZIP": a_zip("a.txt", "word/document.xml"),
    "a ZIP that is both": a_zip(CONTENT_TYPES, "word/document.xml", "xl/workbook.xml"),
    "an OpenDocument text": a_zip("mimetype", "content.xml", "META-INF/manifest.xml"),
    "a ZIP cut off": DOCX[:200],
    "a ZIP without its last bytes": DOCX[:-4],
    "only the end of a ZIP": b"PK\x03\x04" + DOCX[-22:],
    "a directory before the file": (
        b"PK\x03\x04" + struct.pack("<4sHHHHLLH", b"PK\x05\x06", 0, 0, 1, 1, 0xFFFF, 0, 0)
    ),
    "a directory of 4 GiB": (
        b"PK\x03\x04" + struct.pack("<4sHHHHLLH", b"PK\x05\x06", 0, 0, 9, 9, 0xFFFFFFFF, 0, 0)
    ),
    "a directory of rubbish": (
        b"PK\x03\x04" + bytes(500) + struct.pack("<4sHHHHLLH", b"PK\x05\x06", 0, 0, 9, 9, 500, 0, 0)
    ),
}


@pytest.mark.parametrize("name", KNOWN)
def test_a_known_type_is_told_whatever_the_name_says(tmp_path: Path, name: str) -> None:
    content, expected = KNOWN[name]
    file = tmp_path / "scan.exe"
    file.write_bytes(content)

    assert sniff_media_type(file) is expected


@pytest.mark.parametrize("name", UNKNOWN)
def test_what_is_not_known_is_other(tmp_path: Path, name: str) -> None:
    file = tmp_path / "scan.pdf"
    file.write_bytes(UNKNOWN[name])

    assert sniff_media_type(file) is MediaType.OTHER


@given(
    whole=st.sampled_from([DOCX, XLSX, a_pdf()]),
    seed=st.integers(0, 2**32),
    damage=st.sampled_from(["flip", "cut", "double"]),
)
def test_a_damaged_file_still_gets_an_answer(
    tmp_path_factory: pytest.TempPathFactory, whole: bytes, seed: int, damage: str
) -> None:
    file = tmp_path_factory.mktemp("damaged") / "file"
    file.write_bytes(_DAMAGES[damage](bytearray(whole), random.Random(seed)))

    assert sniff_media_type(file) in MediaType


def test_a_zip_of_very_many_files_is_not_read_through(tmp_path: Path) -> None:
    file = tmp_path / "bomb.docx"
    names = [CONTENT_TYPES, "word/document.xml"]
    file.write_bytes(a_zip(*names, *(f"{number:060}" for number in range(40_000))))

    assert sniff_media_type(file) is MediaType.OTHER


def test_a_large_file_is_not_read_whole(tmp_path: Path) -> None:
    file = tmp_path / "huge.docx"
    with file.open("wb") as stream:
        stream.write(b"PK\x03\x04")
        stream.truncate(2**40)

    assert sniff_media_type(file) is MediaType.OTHER


def test_a_missing_file_and_a_folder_are_named(tmp_path: Path) -> None:
    with pytest.raises(FileVanishedError):
        sniff_media_type(tmp_path / "missing")
    with pytest.raises(FileUnreadableError):
        sniff_media_type(tmp_path)


def _flip(content: bytearray, chance: random.Random) -> bytes:
    for _ in range(10):
        content[chance.randrange(len(content))] = chance.randrange(256)
    return bytes(content)


def _cut(content: bytearray, chance: random.Random) -> bytes:
    start = chance.randrange(4)
    return bytes(content[start : chance.randrange(start, len(content))])


def _double(content: bytearray, chance: random.Random) -> bytes:
    middle = chance.randrange(len(content))
    return bytes(content[:middle] + content + content[middle:])


_DAMAGES: dict[str, Callable[[bytearray, random.Random], bytes]] = {
    "flip": _flip,
    "cut": _cut,
    "double": _double,
}
