"""Finds ink that changed between two pages lying over each other, down to one stroke of a digit."""

from collections.abc import Sequence
from itertools import product

import numpy as np
from numpy.typing import NDArray
from PIL import ImageFilter

from desktop.reading.fingerprint_ink import Plane, as_picture, as_plane

Box = tuple[int, int, int, int]
"""Left, top, right and bottom in pixels."""

_CELL = 8
_ACROSS = 3
_SOFT = 1.2
_INKED = 0.1
_STEADY = 0.01
_LEAST_LEFT, _LEAST_SHARE, _PAPER = 3.2, 0.04, 4.0
_FEATURES = 4


def changed_boxes(one: Plane, other: Plane, *, excused: Sequence[Box]) -> tuple[Box, ...]:
    """Where ink changed, outside the places that are excused and the outermost rim of the page."""
    left, share = _left_over(one, other)
    changed = (left > _LEAST_LEFT) & (share > _LEAST_SHARE)
    around = _ACROSS - 1
    for box in excused:
        x0, y0, x1, y1 = (side // _CELL for side in box)
        changed[max(y0 - around, 0) : y1 + 1, max(x0 - around, 0) : x1 + 1] = False
    changed[:around] = changed[-around:] = False
    changed[:, :around] = changed[:, -around:] = False
    found = []
    for group in touching(changed):
        rows, columns = zip(*group, strict=True)
        x1, y1 = max(columns) + _ACROSS, max(rows) + _ACROSS
        found.append((min(columns) * _CELL, min(rows) * _CELL, x1 * _CELL, y1 * _CELL))
    return tuple(sorted(found))


def touching(flagged: NDArray[np.bool_]) -> list[list[tuple[int, int]]]:
    """Flagged cells in groups that touch, also at a corner or over one empty cell."""
    left = {(int(row), int(column)) for row, column in zip(*np.nonzero(flagged), strict=True)}
    groups = []
    while left:
        waiting, group = [left.pop()], []
        while waiting:
            row, column = waiting.pop()
            group.append((row, column))
            close = {(r, c) for r in range(row - 2, row + 3) for c in range(column - 2, column + 3)}
            close &= left
            waiting += close
            left -= close
        groups.append(group)
    return groups


def _left_over(one: Plane, other: Plane) -> tuple[Plane, Plane]:
    """For each window the energy that stays unexplained, and its share of the ink there.

    A window of one page is fitted by the other's: moved a little, of another contrast, sharper or
    softer. Least squares over these four, either way round; what is then left over was changed.
    """
    features = [_cut(plane) for page in (one, other) for plane in _features(page)]
    inked = np.maximum(features[0], features[_FEATURES]).max(axis=(2, 3)) > _INKED
    near = np.stack([cut[inked].reshape(-1, _CELL * _CELL) for cut in features], axis=1)
    cells = np.zeros((*inked.shape, len(features), len(features)), dtype=np.float32)
    cells[inked] = near @ near.transpose(0, 2, 1)
    windows = _windows(cells)
    flat = windows.reshape(-1, len(features), len(features))
    ink = flat[:, 0, 0] + flat[:, _FEATURES, _FEATURES]
    worth = ink > _LEAST_LEFT
    left = np.zeros(len(flat), dtype=np.float32)
    left[worth] = np.maximum(
        _unexplained(flat[worth], 0, by=_FEATURES), _unexplained(flat[worth], _FEATURES, by=0)
    )
    share = left / (ink + np.float32(_PAPER))
    return left.reshape(windows.shape[:2]), share.reshape(windows.shape[:2])


def _features(plane: Plane) -> tuple[Plane, ...]:
    """The page's ink, how it grows to the right and downwards, and how sharply it ends."""
    soft = as_plane(as_picture(plane).filter(ImageFilter.GaussianBlur(_SOFT)))
    right, down, sharp = (np.zeros_like(soft) for _ in range(3))
    right[:, 1:-1] = (soft[:, 2:] - soft[:, :-2]) / 2
    down[1:-1] = (soft[2:] - soft[:-2]) / 2
    beside = soft[1:-1, :-2] + soft[1:-1, 2:] + soft[:-2, 1:-1] + soft[2:, 1:-1]
    sharp[1:-1, 1:-1] = beside - 4 * soft[1:-1, 1:-1]
    return soft, right, down, sharp


def _cut(plane: Plane) -> Plane:
    """The plane as rows and columns of cells, without copying it."""
    rows, columns = (side // _CELL for side in plane.shape)
    whole = plane[: rows * _CELL, : columns * _CELL]
    return whole.reshape(rows, _CELL, columns, _CELL).transpose(0, 2, 1, 3)


def _windows(cells: Plane) -> Plane:
    """Sums over 3 × 3 cells, at each of them that has the others to its right and below."""
    rows, columns = (max(side - _ACROSS + 1, 0) for side in cells.shape[:2])
    whole = np.zeros((rows, columns, *cells.shape[2:]), dtype=np.float32)
    for down, right in product(range(_ACROSS), repeat=2):
        whole += cells[down : down + rows, right : right + columns]
    return whole


def _unexplained(products: Plane, fitted: int, *, by: int) -> Plane:
    """The part of one page's energy that the other's four features do not explain."""
    features = slice(by, by + _FEATURES)
    normal = products[:, features, features] + np.eye(_FEATURES, dtype=np.float32) * _STEADY
    common = products[:, features, fitted]
    weights = np.linalg.solve(normal, common[..., None])[..., 0]
    return np.asarray(products[:, fitted, fitted] - (weights * common).sum(axis=1), np.float32)
