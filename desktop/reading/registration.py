"""Lays one page over another: turn, size and place from their marks, then finely by tiles."""

from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from desktop.reading.fingerprint import Bits, Marks
from desktop.reading.fingerprint_ink import Plane, as_picture, as_plane

_FARTHEST = 18
_NEAR = 14.0
_GUESSES = 600
_LEAST_MARKS = 8
_TILE = 128
_STEP = 96
_LEAST_APART = 150
_SMALLEST, _LARGEST = 0.8, 1.25
_LEAST_INK = 0.012
_LEAST_TILES = 3
_SURE = 0.35
_FARTHEST_SHIFT = 30
_STRAY_AT_FIRST = 10
_STRAY = 3
_TILES_FOR_TERMS = ((18, 6), (8, 3), (0, 1))
_FLAT = 1e-9

Turn = NDArray[np.float64]
"""Two rows of three: x and y on the second page from (x, y, 1) on the first."""


@dataclass(frozen=True, slots=True)
class Overlay:
    """How the second page lies on the first, and how many marks say so."""

    turn: Turn
    agreeing: int


def overlay(first: Marks, second: Marks) -> Overlay | None:
    """The best overlay of two pages; None where their marks do not agree."""
    found = [
        _fit(first.points, second.points, _pairs(first.bits, bits))
        for bits in (second.bits, second.bits_turned)
    ]
    best = max(found, key=lambda one: 0 if one is None else one.agreeing)
    return None if best is None or best.agreeing < _LEAST_MARKS else best


def laid_over(plane: Plane, turn: Turn, onto: Plane) -> Plane:
    """The second page's plane as it lies on the first, nudged tile by tile onto its ink."""
    height, width = onto.shape
    picture = as_picture(plane)
    rough = as_plane(
        picture.transform(
            (width, height), Image.Transform.AFFINE, tuple(turn.ravel()), Image.Resampling.BILINEAR
        )
    )
    bend = _bend(onto, rough)
    if bend is None:
        return rough
    return as_plane(
        picture.transform(
            (width, height),
            Image.Transform.MESH,
            _mesh((width, height), turn, bend),
            Image.Resampling.BICUBIC,
        )
    )


def _pairs(first: Bits, second: Bits) -> NDArray[np.intp]:
    """Marks that are each other's nearest, as rows of two places."""
    if not len(first) or not len(second):
        return np.empty((0, 2), dtype=np.intp)
    apart = np.bitwise_count(first[:, None] ^ second[None, :])
    there, back = apart.argmin(axis=1), apart.argmin(axis=0)
    own = np.arange(len(first))
    mutual = (back[there] == own) & (apart[own, there] <= _FARTHEST)
    return np.stack([own[mutual], there[mutual]], axis=1)


def _fit(
    first: NDArray[np.float32], second: NDArray[np.float32], pairs: NDArray[np.intp]
) -> Overlay | None:
    """The turn most pairs agree on: guessed from two pairs each time, then fitted to all."""
    if len(pairs) < _LEAST_MARKS:
        return None
    a = first[pairs[:, 0]].astype(np.float64) @ np.array([1, 1j])
    b = second[pairs[:, 1]].astype(np.float64) @ np.array([1, 1j])
    chosen = np.random.default_rng(len(pairs)).integers(0, len(pairs), (_GUESSES, 2))
    one, two = chosen[:, 0], chosen[:, 1]
    far = np.abs(a[one] - a[two]) > _LEAST_APART
    one, two = one[far], two[far]
    if not len(one):
        return None
    scale = (b[one] - b[two]) / (a[one] - a[two])
    likely = (np.abs(scale) > _SMALLEST) & (np.abs(scale) < _LARGEST)
    scale, one = scale[likely], one[likely]
    if not len(one):
        return None
    miss = np.abs(scale[:, None] * (a[None, :] - a[one][:, None]) + b[one][:, None] - b[None, :])
    close = miss < 2 * _NEAR
    near = close[close.sum(axis=1).argmax()]
    return _settled(a, b, near)


def _settled(
    a: NDArray[np.complex128], b: NDArray[np.complex128], near: NDArray[np.bool_]
) -> Overlay | None:
    places = np.stack([a.real, a.imag, np.ones(len(a))], axis=1)
    targets = np.stack([b.real, b.imag], axis=1)
    turn: Turn = np.zeros((2, 3))
    for reach in (2 * _NEAR, 1.5 * _NEAR, _NEAR, _NEAR):
        if near.sum() < _LEAST_MARKS:
            return None
        solved, *_rest = np.linalg.lstsq(places[near], targets[near], rcond=None)
        turn = np.asarray(solved.T, dtype=np.float64)
        near = np.hypot(*(places @ solved - targets).T) < reach
    return Overlay(turn, int(near.sum()))


def _bend(onto: Plane, rough: Plane) -> Turn | None:
    """How far the tiles still lie apart, as polynomials of the second degree in x and y."""
    height, width = onto.shape
    spots = [
        (x, y)
        for y in range(0, height - _TILE, _STEP)
        for x in range(0, width - _TILE, _STEP)
        if min(
            onto[y : y + _TILE, x : x + _TILE].mean(), rough[y : y + _TILE, x : x + _TILE].mean()
        )
        > _LEAST_INK
    ]
    if len(spots) < _LEAST_TILES:
        return None
    shifts, sure = _tile_shifts(onto, rough, spots)
    keep = (sure > _SURE) & (np.abs(shifts).max(axis=1) < _FARTHEST_SHIFT)
    usual = np.median(shifts[keep], axis=0) if keep.any() else np.zeros(2)
    keep &= np.hypot(*(shifts - usual).T) < _STRAY_AT_FIRST
    terms = _terms(np.array(spots, dtype=np.float64) + _TILE / 2, len(spots))
    bend = np.zeros((6, 2))
    # Straight first: dotted lines fit at every dot, and must not bend the page.
    for most in (3, 3, 6, 6):
        if keep.sum() < _LEAST_TILES:
            return None
        columns = min(most, next(many for least, many in _TILES_FOR_TERMS if keep.sum() >= least))
        solved, *_rest = np.linalg.lstsq(terms[keep, :columns], shifts[keep], rcond=None)
        keep &= np.hypot(*(terms[:, :columns] @ solved - shifts).T) < _STRAY
        bend = np.zeros((6, 2))
        bend[:columns] = solved
    return bend


def _tile_shifts(
    onto: Plane, rough: Plane, spots: list[tuple[int, int]]
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """For each tile where the second page's ink fits best, and how well it fits there."""
    first = np.stack([onto[y : y + _TILE, x : x + _TILE] for x, y in spots])
    second = np.stack([rough[y : y + _TILE, x : x + _TILE] for x, y in spots])
    first = first - first.mean(axis=(1, 2), keepdims=True)
    second = second - second.mean(axis=(1, 2), keepdims=True)
    cross = np.fft.irfft2(np.conj(np.fft.rfft2(first)) * np.fft.rfft2(second), s=(_TILE, _TILE))
    size = np.sqrt((first**2).sum(axis=(1, 2)) * (second**2).sum(axis=(1, 2))) + 1e-6
    flat = cross.reshape(len(spots), -1)
    place = flat.argmax(axis=1)
    rows, columns = np.divmod(place, _TILE)
    own = np.arange(len(spots))
    fine = [
        _vertex(
            cross[own, (rows - 1) % _TILE, columns],
            flat[own, place],
            cross[own, (rows + 1) % _TILE, columns],
        ),
        _vertex(
            cross[own, rows, (columns - 1) % _TILE],
            flat[own, place],
            cross[own, rows, (columns + 1) % _TILE],
        ),
    ]
    down = np.where(rows > _TILE // 2, rows - _TILE, rows) + fine[0]
    right = np.where(columns > _TILE // 2, columns - _TILE, columns) + fine[1]
    return np.stack([right, down], axis=1), flat[own, place] / size


def _vertex(
    before: NDArray[np.floating], at: NDArray[np.floating], after: NDArray[np.floating]
) -> NDArray[np.float64]:
    """Where the top of the parabola through three neighbours lies, from the middle one."""
    curve = before - 2 * at + after
    return np.asarray(
        np.where(
            np.abs(curve) > _FLAT, (before - after) / (2 * np.where(curve == 0, 1, curve)), 0.0
        )
    )


def _terms(places: NDArray[np.float64], count: int) -> NDArray[np.float64]:
    x, y = places[:, 0] / 1000, places[:, 1] / 1000
    return np.stack([np.ones(count), x, y, x * x, x * y, y * y], axis=1)


def _mesh(
    size: tuple[int, int], turn: Turn, bend: Turn
) -> list[tuple[tuple[int, int, int, int], tuple[float, ...]]]:
    """Boxes of the first page with the four corners they come from on the second."""
    columns = np.linspace(0, size[0], 13).astype(int)
    rows = np.linspace(0, size[1], 17).astype(int)
    boxes = [
        (int(left), int(top), int(right), int(bottom))
        for left, right in pairwise(columns)
        for top, bottom in pairwise(rows)
    ]
    corners = np.array(
        [[(x0, y0), (x0, y1), (x1, y1), (x1, y0)] for x0, y0, x1, y1 in boxes], dtype=np.float64
    )
    flat = corners.reshape(-1, 2)
    moved = flat + _terms(flat, len(flat)) @ bend
    source = np.concatenate([moved, np.ones((len(flat), 1))], axis=1) @ turn.T
    return [
        (box, tuple(float(v) for v in quad))
        for box, quad in zip(boxes, source.reshape(-1, 8), strict=True)
    ]
