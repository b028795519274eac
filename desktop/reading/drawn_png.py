"""How large a drawn page may be, and the check that a child's picture keeps to it."""

import struct

MOST_DRAWN_PIXELS = 36_000_000
"""A3 at 360 dpi; larger pages are drawn coarser."""

MOST_LONG = 18_000
"""A strip of paper is drawn no longer than this."""

_START = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR"
_SIZES = struct.Struct(">II")


def is_drawn_png(untrusted: bytes) -> bool:
    """Whether this begins as a PNG of a size that is safe to decode."""
    if not untrusted.startswith(_START) or len(untrusted) < len(_START) + _SIZES.size:
        return False
    width, height = _SIZES.unpack_from(untrusted, len(_START))
    # Drawing rounds each side up.
    return bool(
        0 < (width - 1) * (height - 1) <= MOST_DRAWN_PIXELS or min(width, height) == 1
    ) and (0 < max(width, height) <= MOST_LONG + 1)
