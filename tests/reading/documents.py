"""Documents to read: honest ones, broken ones, and ones made to do harm."""

import io
import zlib
from collections.abc import Sequence

from PIL import Image, ImageDraw
from pypdf import PdfWriter
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas

from desktop import paths
from desktop.samples.typeface import SERIF, register_typefaces

A4 = (210 * mm, 297 * mm)
LETTER = (
    ("ỦY BAN NHÂN DÂN", 30, 20),
    ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 100, 20),
    ("Số: 12/QĐ-UBND", 30, 35),
    ("Vĩnh Thành, ngày 05 tháng 3 năm 2026", 110, 35),
    ("QUYẾT ĐỊNH", 90, 55),
    ("Về việc ban hành Kế hoạch cải cách hành chính năm 2026", 40, 65),
    ("Điều 1. Ban hành kèm theo Quyết định này Kế hoạch cải cách hành chính.", 30, 85),
    ("Điều 2. Văn phòng và các phòng chuyên môn chịu trách nhiệm thi hành.", 30, 95),
)
"""Lines with their left edge and base line, millimetres from the top left."""


def letter_pdf(
    lines: Sequence[tuple[str, float, float]] = LETTER, *, pages: int = 1, size: float = 12
) -> bytes:
    register_typefaces(paths.resources() / "fonts")
    target = io.BytesIO()
    canvas = Canvas(target, pagesize=A4)
    for _ in range(pages):
        canvas.setFont(SERIF, size)
        for text, left, down in lines:
            canvas.drawString(left * mm, A4[1] - down * mm, text)
        canvas.showPage()
    canvas.save()
    return target.getvalue()


def scan_pdf(image: Image.Image, *, dpi: float = 200) -> bytes:
    """A page that is nothing but the image."""
    return image_bytes(image, "PDF", resolution=dpi)


def turned(pdf: bytes, degrees: int) -> bytes:
    return _changed(pdf, lambda writer: writer.pages[0].rotate(degrees))


def locked(pdf: bytes) -> bytes:
    return _changed(pdf, lambda writer: writer.encrypt("mật khẩu", algorithm="AES-256"))


def _changed(pdf: bytes, change: object) -> bytes:
    writer = PdfWriter(io.BytesIO(pdf))
    change(writer)  # type: ignore[operator]  # a lambda for its effect
    return written(writer)


def written(writer: PdfWriter) -> bytes:
    target = io.BytesIO()
    writer.write(target)
    return target.getvalue()


def raw_pdf(*objects: bytes, version: str = "1.4", root: int = 1) -> bytes:
    """A PDF of these objects, numbered from 1, with a cross reference table that is right."""
    body = f"%PDF-{version}\n".encode()
    places = []
    for number, content in enumerate(objects, start=1):
        places.append(len(body))
        body += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    head = b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    trailer = b"trailer\n<</Size %d /Root %d 0 R>>\n" % (len(objects) + 1, root)
    return body + head + table + trailer + b"startxref\n%d\n%%%%EOF\n" % len(body)


def stream(content: bytes, entries: bytes = b"") -> bytes:
    return b"<</Length %d %s>>\nstream\n%s\nendstream" % (len(content), entries, content)


def one_page_pdf(content: bytes, *more: bytes, box: bytes = b"0 0 595 842") -> bytes:
    """Page 3, its content 4, and more objects from 5, of which the first is the image Im."""
    resources = b"/Resources<</XObject<</Im 5 0 R>>>>" if more else b""
    return raw_pdf(
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[%s]/Contents 4 0 R%s>>" % (box, resources),
        content,
        *more,
    )


def image_pdf(data: bytes, entries: bytes) -> bytes:
    """A page filled by an image given as it lies in the file."""
    image = stream(data, b"/Type/XObject/Subtype/Image " + entries)
    return one_page_pdf(stream(b"q 595 0 0 842 0 0 cm /Im Do Q"), image)


def flate_bomb() -> bytes:
    """A page whose content unpacks to two gigabytes of blanks."""
    packer = zlib.compressobj(9)
    once = b" " * 2**20
    packed = b"".join(packer.compress(once) for _ in range(64)) + packer.flush()
    twice = zlib.compress(packed * 1, 9)
    return one_page_pdf(stream(twice, b"/Filter[/FlateDecode/FlateDecode]"))


def pixel_bomb_pdf() -> bytes:
    """An image of ten thousand million pixels in a few kilobytes."""
    packed = zlib.compress(bytes(2**20), 9)
    return image_pdf(
        packed,
        b"/Width 100000/Height 100000/BitsPerComponent 8/ColorSpace/DeviceRGB/Filter/FlateDecode",
    )


def pixel_bomb_png() -> bytes:
    target = io.BytesIO()
    Image.new("1", (8, 8)).save(target, "PNG")
    png = bytearray(target.getvalue())
    png[16:24] = (100_000).to_bytes(4, "big") * 2
    png[29:33] = zlib.crc32(png[12:29]).to_bytes(4, "big")
    return bytes(png)


def deep_pdf(depth: int = 100_000) -> bytes:
    """A page with an array in an array in an array, and so on."""
    return raw_pdf(
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Odd %s>>" % (b"[" * depth + b"]" * depth),
    )


def looping_pages_pdf() -> bytes:
    return raw_pdf(
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[2 0 R 3 0 R]/Count 5/Parent 3 0 R>>",
        b"<</Type/Pages/Kids[2 0 R]/Count 5/Parent 2 0 R>>",
    )


def empty_pdf() -> bytes:
    return raw_pdf(b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[]/Count 0>>")


def form_image(
    size: tuple[int, int] = (600, 800), mode: str = "RGB", colour: str = "white"
) -> Image.Image:
    """Something to see: a dark bar along the top, a small mark in the lower right corner."""
    image = Image.new("RGB", size, colour)
    draw = ImageDraw.Draw(image)
    draw.rectangle((0, 0, size[0], size[1] // 8), fill="black")
    draw.rectangle((size[0] * 3 // 4, size[1] * 7 // 8, size[0], size[1]), fill="red")
    return image.convert(mode)


def image_bytes(image: Image.Image, form: str, **options: object) -> bytes:
    target = io.BytesIO()
    image.save(target, form, **options)
    return target.getvalue()
