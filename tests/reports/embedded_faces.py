"""Whether a face that a PDF embeds has every glyph that is shown, as wide as the PDF says."""

import re
import struct
from collections.abc import Iterator, Mapping
from collections.abc import Set as AbstractSet
from typing import Any, Final

Loose = Any  # pypdf's own looseness

SYMBOLIC: Final = 4
SLACK: Final = 1.0


def face_faults(font: Loose, codes: AbstractSet[int]) -> Iterator[str]:
    """What speaks against this face being archival where these codes are shown in it."""
    name = str(font["/BaseFont"])
    descriptor = font["/FontDescriptor"].get_object()
    if not re.fullmatch(r"/[A-Z]{6}\+.+", name) or descriptor["/FontName"] != name:
        yield f"{name}: not named as a part of a face"
    if (
        font["/Subtype"] != "/TrueType"
        or not descriptor["/Flags"] & SYMBOLIC
        or "/Encoding" in font
    ):
        yield f"{name}: no face with codes of its own"
        return
    program = descriptor["/FontFile2"].get_object()
    content = program.get_data()
    if program["/Length1"] != len(content):
        yield f"{name}: as long as it is not"
    said = font["/ToUnicode"].get_object().get_data()
    yield from (f"{name}: {each}" for each in _glyph_faults(_tables(content), font, codes))
    yield from (f"{name}: code {each} stands for no text" for each in sorted(codes - _mapped(said)))


def _tables(content: bytes) -> Mapping[str, bytes]:
    (count,) = struct.unpack_from(">4xH", content)
    entries = (struct.unpack_from(">4s4xII", content, 12 + 16 * n) for n in range(count))
    return {tag.decode("ascii"): content[start : start + size] for tag, start, size in entries}


def _glyph_faults(
    tables: Mapping[str, bytes], font: Loose, codes: AbstractSet[int]
) -> Iterator[str]:
    count, platform, encoding, place = struct.unpack_from(">2xHHHI", tables["cmap"])
    kind, first, entries = struct.unpack_from(">H4xHH", tables["cmap"], place)
    if (count, platform, encoding, kind) != (1, 1, 0, 6):
        yield "codes in another form"
        return
    glyphs = struct.unpack_from(f">{entries}H", tables["cmap"], place + 10)
    (scale,) = struct.unpack_from(">18xH", tables["head"])
    widths = _widths(tables)
    for code in sorted(codes):
        glyph = glyphs[code - first] if 0 <= code - first < entries else 0
        if not glyph:
            yield f"code {code} has no glyph"
            continue
        said = float(font["/Widths"][code - font["/FirstChar"]])
        if abs(said - widths[min(glyph, len(widths) - 1)] * 1000 / scale) > SLACK:
            yield f"code {code} is not as wide as it says"


def _widths(tables: Mapping[str, bytes]) -> list[int]:
    (count,) = struct.unpack_from(">34xH", tables["hhea"])
    return list(struct.unpack_from(">" + "H2x" * count, tables["hmtx"]))


def _mapped(to_unicode: bytes) -> set[int]:
    """The codes that stand for some text, one by one as reportlab writes them."""
    pairs = re.findall(rb"<([0-9A-F]{2})> <([0-9A-F]{4,8})>\n", to_unicode)
    return {int(code, 16) for code, text in pairs if int(text, 16)}
