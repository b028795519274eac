"""Makes a page's fingerprint: small marks around its words, and the keys to find them again by."""

import struct
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageFilter

from desktop.reading.fingerprint_ink import PageInk, Plane, as_picture, as_plane, page_ink

Bits = NDArray[np.uint64]
Points = NDArray[np.float32]

_MARKS = 194
_MARK_BYTES = 21
_KEYS = 96
_BANDS = 2
_BAND_BITS = 24
_SOFT, _WIDE_SOFT = (4.0, 3.0), 40
_REACH = (54, 28)
_SPREAD = (26, 12)
_FORM = struct.Struct("<4sHHH")
_MAGIC = b"MCF2"
_INK = 0.35
_LEAST_INK_POINTS, _MOST_INK_POINTS = 50, 12_000
_LEAST_PEAK = 18
_PAIR_NEAREST, _PAIR_FARTHEST = 12, 60


@dataclass(frozen=True, slots=True)
class Marks:
    """A page's marks: places in working pixels, 64 bits each, as seen upright and upside down.

    `steady` tells which parts of them make keys: a bit for each band upright, then turned.
    """

    width: int
    height: int
    points: Points
    bits: Bits
    bits_turned: Bits
    steady: NDArray[np.uint8]


def fingerprint(picture: Image.Image) -> bytes:
    """The page's fingerprint, at most 4 kB; any picture has one, an empty page an empty one."""
    return pack(find_marks(page_ink(picture)))


def keys(fingerprint: bytes, *, turned: bool = False) -> tuple[int, ...]:
    """Up to 96 numbers below 2**25; two scans of one page share many of them.

    Unrelated pages share those that many pages have, so a key tells the more the rarer it is.
    Store the upright keys; look up with both, since no one knows which way is up.
    """
    marks = unpack(fingerprint)
    bits = marks.bits_turned if turned else marks.bits
    found: set[int] = set()
    for band in range(_BANDS):
        is_steady = (marks.steady >> (band + _BANDS * turned) & 1).astype(np.bool_)
        part = bits[is_steady] >> np.uint64(band * _BAND_BITS) & np.uint64(2**_BAND_BITS - 1)
        found.update(int(value) << 1 | band for value in part)
    return tuple(sorted(found))


def pack(marks: Marks) -> bytes:
    """Marks as bytes."""
    head = _FORM.pack(_MAGIC, marks.width, marks.height, len(marks.points))
    places = np.rint(marks.points).astype("<u2").tobytes()
    return (
        head
        + places
        + marks.bits.astype("<u8").tobytes()
        + marks.bits_turned.astype("<u8").tobytes()
        + marks.steady.tobytes()
    )


def unpack(fingerprint: bytes) -> Marks:
    """Bytes as marks; raises ValueError for what `pack` did not make."""
    if len(fingerprint) < _FORM.size or not fingerprint.startswith(_MAGIC):
        raise ValueError("not a page fingerprint")
    _, width, height, count = _FORM.unpack_from(fingerprint)
    if len(fingerprint) != _FORM.size + _MARK_BYTES * count:
        raise ValueError("page fingerprint cut short")
    at = _FORM.size
    places = np.frombuffer(fingerprint, "<u2", 2 * count, at).reshape(count, 2)
    bits = np.frombuffer(fingerprint, "<u8", count, at + 4 * count)
    turned = np.frombuffer(fingerprint, "<u8", count, at + 12 * count)
    steady = np.frombuffer(fingerprint, np.uint8, count, at + 20 * count)
    points = places.astype(np.float32)
    return Marks(width, height, points, bits.astype(np.uint64), turned.astype(np.uint64), steady)


def find_marks(ink: PageInk) -> Marks:
    """The marks of the strongest words."""
    height, width = ink.dark.shape
    dark = as_picture(ink.dark).reduce(2)
    angle = text_angle(as_plane(dark))
    level = dark.rotate(angle, Image.Resampling.BILINEAR, expand=True)
    near = as_plane(level.filter(ImageFilter.GaussianBlur((3.2, 2.2))))
    far = as_plane(level.filter(ImageFilter.GaussianBlur((7.0, 5.0))))
    spots = _peaks(near - far)
    words = _words(as_plane(level.filter(ImageFilter.GaussianBlur(_SOFT))))
    seen = [_contrasts(words, spots, sign=sign) for sign in (1, -1)]
    steady = _steady(seen[0]) | _steady(seen[1]) << np.uint8(_BANDS)
    points = _on_the_page(spots, angle, level.size, dark.size) * 2.0
    points = np.clip(points, 0, (width - 1, height - 1)).astype(np.float32)
    return Marks(width, height, points, _bits(seen[0]), _bits(seen[1]), steady)


def text_angle(dark: Plane) -> float:
    """Degrees to turn the page counter-clockwise until its lines lie level (or upside down)."""
    # The rim is left out: shadows of the scanner's edge lie level too, but not with the text.
    rim = [side // 14 for side in dark.shape]
    rows, columns = np.nonzero(dark[rim[0] : -rim[0] or None, rim[1] : -rim[1] or None] > _INK)
    if len(rows) < _LEAST_INK_POINTS:
        return 0.0
    if len(rows) > _MOST_INK_POINTS:
        chosen = np.linspace(0, len(rows) - 1, _MOST_INK_POINTS).astype(np.intp)
        rows, columns = rows[chosen], columns[chosen]
    x, y = columns.astype(np.float32), rows.astype(np.float32)
    best = max(
        (
            (_sharpness(x, y, angle + base), angle + base)
            for base in (0.0, 90.0)
            for angle in np.arange(-8, 8.1, 0.5)
        ),
    )
    fine = max(
        (_sharpness(x, y, best[1] + step), best[1] + step) for step in np.arange(-0.4, 0.41, 0.1)
    )
    return float(fine[1])


def _sharpness(x: Plane, y: Plane, angle: float) -> float:
    """How unevenly the ink falls on level lines when the page is turned by this much."""
    turn = np.deg2rad(angle)
    heights = y * np.cos(turn) - x * np.sin(turn)
    counts = np.bincount((heights - heights.min()).astype(np.intp)).astype(np.float64)
    # Capped: else a table's few rules outweigh its many lines of text.
    capped = np.minimum(counts, 3 * counts[counts > 0].mean())
    return float(np.sum(np.diff(capped) ** 2))


def _peaks(response: Plane) -> NDArray[np.intp]:
    """Where the response is highest for some way around, strongest first: columns x, y."""
    scaled = as_picture(response * 2.0 + 0.02)
    highest = np.asarray(scaled.filter(ImageFilter.MaxFilter(9)))
    level = np.asarray(scaled)
    rows, columns = np.nonzero((level == highest) & (level > _LEAST_PEAK))
    order = np.argsort(-response[rows, columns], kind="stable")
    spots = np.stack([columns[order], rows[order]], axis=1)
    return spots[:_MARKS]


def _words(soft: Plane) -> Plane:
    """How each place stands out of its own line: all text has lines, only its own words."""
    summed = np.cumsum(np.pad(soft, ((0, 0), (_WIDE_SOFT + 1, _WIDE_SOFT)), mode="edge"), axis=1)
    width = 2 * _WIDE_SOFT + 1
    return np.asarray(soft - (summed[:, width:] - summed[:, :-width]) / width, dtype=np.float32)


def _contrasts(plane: Plane, spots: NDArray[np.intp], *, sign: int) -> Plane:
    """64 comparisons of darkness around each spot; `sign` −1 as if the page were upside down."""
    first, second = _pattern()
    height, width = plane.shape

    def at(offsets: NDArray[np.intp]) -> Plane:
        x = np.clip(spots[:, None, 0] + sign * offsets[None, :, 0], 0, width - 1)
        y = np.clip(spots[:, None, 1] + sign * offsets[None, :, 1], 0, height - 1)
        return np.asarray(plane[y, x], dtype=np.float32)

    return at(first) - at(second)


def _bits(contrasts: Plane) -> Bits:
    darker = (contrasts > 0).astype(np.uint64)
    return np.asarray((darker << np.arange(64, dtype=np.uint64)).sum(axis=1), dtype=np.uint64)


def _steady(contrasts: Plane) -> NDArray[np.uint8]:
    """A bit for each band that is among the page's 96 least likely to tip over in another scan."""
    bands = np.abs(contrasts[:, : _BANDS * _BAND_BITS]).reshape(-1, _BANDS, _BAND_BITS)
    weakest = np.sort(bands, axis=2)[:, :, :2].sum(axis=2)
    is_chosen = np.zeros(weakest.size, dtype=np.uint8)
    is_chosen[np.argsort(-weakest.ravel(), kind="stable")[:_KEYS]] = 1
    chosen = is_chosen.reshape(-1, _BANDS) << np.arange(_BANDS, dtype=np.uint8)
    return np.asarray(chosen.sum(axis=1), dtype=np.uint8)


def _pattern() -> tuple[NDArray[np.intp], NDArray[np.intp]]:
    """64 pairs of places around a mark: fixed once and for all, far enough apart to be sure."""
    source = np.random.default_rng(20260131)
    ends = source.normal(0, 1, (20000, 2, 2)) * _SPREAD
    ends = ends[(np.abs(ends) < _REACH).all(axis=(1, 2))]
    apart = np.hypot(*(ends[:, 0] - ends[:, 1]).T)
    chosen = np.rint(ends[(apart > _PAIR_NEAREST) & (apart < _PAIR_FARTHEST)][:64]).astype(np.intp)
    return chosen[:, 0], chosen[:, 1]


def _on_the_page(
    spots: NDArray[np.intp], angle: float, turned: tuple[int, int], page: tuple[int, int]
) -> Points:
    """Places of the levelled picture, back on the page as it was."""
    turn = np.deg2rad(angle)
    x = spots[:, 0] - turned[0] / 2
    y = spots[:, 1] - turned[1] / 2
    back_x = x * np.cos(turn) - y * np.sin(turn) + page[0] / 2
    back_y = x * np.sin(turn) + y * np.cos(turn) + page[1] / 2
    return np.stack([back_x, back_y], axis=1).astype(np.float32)
