"""Writes the ICC profile of sRGB (IEC 61966-2-1), by which a paper says what its colours mean."""

import struct
from typing import Final

_D50: Final = (0.9642, 1.0, 0.8249)
# Adapted from D65 to D50 as profiles want it: the columns red, green, blue; then the adaptation.
_PRIMARIES: Final = {
    "rXYZ": (0.43607, 0.22249, 0.01392),
    "gXYZ": (0.38515, 0.71687, 0.09708),
    "bXYZ": (0.14307, 0.06061, 0.71410),
}
_ADAPTATION: Final = (
    *(1.04788, 0.02292, -0.05022),
    *(0.02959, 0.99048, -0.01707),
    *(-0.00925, 0.01508, 0.75168),
)
_CURVE: Final = (2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045)
_CURVE_WITH_A_FOOT: Final = 3  # one straight piece, then a power (ICC.1:2004-10, 10.15)
_VERSION: Final = 0x04200000
_SIZE: Final = struct.Struct(">I")
_HEAD_SIZE: Final = 128
_ENTRY_SIZE: Final = 12


def srgb_profile() -> bytes:
    """The profile, version 4.2; always the same bytes."""
    tags = {
        "desc": _text("sRGB"),
        "cprt": _text("CC0"),
        "wtpt": _numbers("XYZ ", _D50),
        "chad": _numbers("sf32", _ADAPTATION),
        **{name: _numbers("XYZ ", values) for name, values in _PRIMARIES.items()},
    }
    curve = b"para\0\0\0\0" + struct.pack(">HH", _CURVE_WITH_A_FOOT, 0) + _fixed(_CURVE)
    table, body = _laid_out({**tags, "rTRC": curve, "gTRC": curve, "bTRC": curve})
    return _head(_HEAD_SIZE + len(table) + len(body)) + table + body


def _laid_out(tags: dict[str, bytes]) -> tuple[bytes, bytes]:
    """The list of tags, and what they hold; what is the same is held once."""
    start = _HEAD_SIZE + _SIZE.size + _ENTRY_SIZE * len(tags)
    table, body, places = _SIZE.pack(len(tags)), b"", dict[bytes, int]()
    for name, content in tags.items():
        if content not in places:
            places[content] = start + len(body)
            body += content + bytes(-len(content) % 4)
        table += struct.pack(">4sII", name.encode("ascii"), places[content], len(content))
    return table, body


def _head(size: int) -> bytes:
    """A display's profile, of no maker; its day is the standard's, not today."""
    day = struct.pack(">6H", 1999, 10, 18, 0, 0, 0)
    kinds = struct.pack(">II4s4s4s", size, 0, _SIZE.pack(_VERSION), b"mntr", b"RGB ")
    head = kinds + b"XYZ " + day + b"acsp" + bytes(28) + _fixed(_D50)
    return head + bytes(_HEAD_SIZE - len(head))


def _text(said: str) -> bytes:
    """One text in English (multiLocalizedUnicodeType)."""
    content = said.encode("utf-16-be")
    return struct.pack(">4sIII2s2sII", b"mluc", 0, 1, 12, b"en", b"US", len(content), 28) + content


def _numbers(kind: str, values: tuple[float, ...]) -> bytes:
    return kind.encode("ascii") + bytes(4) + _fixed(values)


def _fixed(values: tuple[float, ...]) -> bytes:
    """In sixteen bits before the point and sixteen behind (s15Fixed16Number)."""
    return b"".join(struct.pack(">i", round(value * 65536)) for value in values)
