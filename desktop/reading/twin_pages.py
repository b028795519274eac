"""Compares two page pictures: lays them over each other and finds the ink only one of them has."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageFilter

from desktop.domain.twins import PageComparison, Region
from desktop.reading.changed_ink import Box, changed_boxes, touching
from desktop.reading.fingerprint import Marks, find_marks
from desktop.reading.fingerprint_ink import PageInk, Plane, as_picture, as_plane, page_ink
from desktop.reading.registration import Turn, laid_over, overlay

_CELL = 12
_FLAG = 1.2
_NOISE = 8.0
_MOST_DOUBT = 0.01
_LEAST_INK = 0.0015
_MOST_INK = 0.5
_MOST_ADDITIONS = 2
_ONE_SIDED = 0.9
_ADDED_WIDTH, _ADDED_HEIGHT = range(7, 31), range(6, 23)
_SEALED_WIDTH = range(7, 43)
_RED_SHARE = 0.25
_UPPER_PART = 0.4
_EDGE, _MARGIN, _HOLE, _HOLE_MASS = 9, 12, range(3, 6), 10
_LONG_EDGE = 0.5
_INK, _LEAST_INK_POINTS = 0.25, 200
_RED, _RED_POINTS = 0.2, 3


@dataclass(frozen=True, slots=True)
class Patch:
    """A place where two pages differ: its box in cells of 2 mm on A4, `mass` the differing ink.

    `one_sided` is 1 where all of that ink is on one page; `red` is 1 for a seal in colour.
    """

    left: int
    top: int
    right: int
    bottom: int
    mass: float
    one_sided: float
    red: float


@dataclass(frozen=True, slots=True)
class PageView:
    """A page made ready to be compared with others."""

    ink: PageInk
    marks: Marks


def view(picture: Image.Image) -> PageView:
    """Any picture as a page to compare."""
    ink = page_ink(picture)
    return PageView(ink, find_marks(ink))


def compare_pages(one: PageView, other: PageView) -> PageComparison | None:
    """The comparison of two pages; None where they are different pages altogether.

    Pages with next to no ink are never the same scan: one blank page proves nothing of another.
    """
    lying = overlay(one.marks, other.marks)
    if lying is None:
        return None
    first, second = one.ink, other.ink
    rows, columns = (side // _CELL for side in first.dark.shape)
    a = _even(first.dark)
    b = _even(laid_over(second.dark, lying.turn, first.dark))
    red = np.maximum(first.red, _red_on(second.red, lying.turn, first.red))
    patches = _patches(_cells(_unmatched(a, b)), _cells(_unmatched(b, a)), _red_cells(red))
    excused = [patch for patch in patches if is_excused(patch, rows=rows, columns=columns)]
    foreign = [patch for patch in patches if patch not in excused]
    changes = changed_boxes(a, b, excused=[_box(patch) for patch in excused])
    ink, doubt = float(a.sum()) + 1.0, sum(patch.mass for patch in foreign)
    enough = _LEAST_INK < ink / a.size < _MOST_INK
    additions = sum(is_addition(patch, rows=rows) for patch in patches)
    regions = _regions([_box(patch) for patch in patches if patch.mass >= _NOISE], changes, a)
    return PageComparison(
        is_same=enough
        and not changes
        and additions <= _MOST_ADDITIONS
        and all(patch.mass < _NOISE for patch in foreign)
        and doubt < _MOST_DOUBT * ink,
        score=max(0.0, 1.0 - doubt / ink),
        regions=regions,
        regions_there=tuple(
            moved(each, lying.turn, onto=first.dark, there=second.dark) for each in regions
        ),
        quarter_turns=quarter_turns(lying.turn),
    )


def _box(patch: Patch) -> Box:
    return patch.left * _CELL, patch.top * _CELL, patch.right * _CELL, patch.bottom * _CELL


def _regions(patches: list[Box], changes: tuple[Box, ...], page: Plane) -> tuple[Region, ...]:
    """All places as fractions of the page, those only once that were found both ways."""
    new = [
        one
        for one in changes
        if not any(
            one[0] < box[2] and box[0] < one[2] and one[1] < box[3] and box[1] < one[3]
            for box in patches
        )
    ]
    height, width = page.shape
    return tuple(
        Region(left / width, top / height, min(right / width, 1.0), min(bottom / height, 1.0))
        for left, top, right, bottom in (*patches, *new)
    )


def quarter_turns(turn: Turn) -> int:
    """How often to turn the second page clockwise until it stands as the first one does."""
    angle = float(np.degrees(np.arctan2(turn[1, 0], turn[0, 0])))
    return -round(angle / 90) % 4


def moved(region: Region, turn: Turn, *, onto: Plane, there: Plane) -> Region:
    """The box around a place of the first page on the second one."""
    height, width = onto.shape
    corners = np.array(
        [
            (x * width, y * height, 1.0)
            for x in (region.left, region.right)
            for y in (region.top, region.bottom)
        ]
    )
    rows, columns = there.shape
    places = np.clip(corners @ turn.T / (columns, rows), 0.0, 1.0)
    left, top = (float(value) for value in places.min(axis=0))
    right, bottom = (float(value) for value in places.max(axis=0))
    return Region(left, top, right, bottom)


def is_excused(patch: Patch, *, rows: int, columns: int) -> bool:
    """Whether a difference comes from the scanner, or is a seal or signature added later."""
    if patch.one_sided < _ONE_SIDED:
        return False
    return is_addition(patch, rows=rows) or _is_of_the_scanner(patch, rows=rows, columns=columns)


def is_addition(patch: Patch, *, rows: int) -> bool:
    """A seal, or low on the page a signature: far taller than a line, far smaller than a page.

    Both may have grown together, since a seal is put over the signature's left third.
    """
    width, height = patch.right - patch.left, patch.bottom - patch.top
    if patch.one_sided < _ONE_SIDED or height not in _ADDED_HEIGHT:
        return False
    if patch.red > _RED_SHARE:
        return width in _SEALED_WIDTH
    return width in _ADDED_WIDTH and patch.top > rows * _UPPER_PART


def _is_of_the_scanner(patch: Patch, *, rows: int, columns: int) -> bool:
    """The dark edge of the glass, or a punched hole: full of ink, in the margin."""
    width, height = patch.right - patch.left, patch.bottom - patch.top
    near = min(patch.right, patch.bottom, columns - patch.left, rows - patch.top)
    is_edge = near <= _EDGE and max(height / rows, width / columns) > _LONG_EDGE
    is_hole = (
        near <= _MARGIN
        and width in _HOLE
        and height in _HOLE
        and patch.mass > _HOLE_MASS * width * height
    )
    return is_edge or is_hole


def _red_on(red: Plane, turn: Turn, onto: Plane) -> Plane:
    """The second page's red as it lies on the first; both are kept at half size."""
    half = turn.copy()
    half[:, 2] /= 2
    height, width = onto.shape
    moved = as_picture(red).transform(
        (width, height), Image.Transform.AFFINE, tuple(half.ravel()), Image.Resampling.BILINEAR
    )
    return as_plane(moved)


def _even(dark: Plane) -> Plane:
    """Full ink becomes 1 whatever the scanner's contrast was."""
    soft = as_plane(as_picture(dark).filter(ImageFilter.GaussianBlur(0.8)))
    inked = soft[soft > _INK]
    full = float(np.percentile(inked, 85)) if len(inked) > _LEAST_INK_POINTS else 0.8
    return np.asarray(np.clip((soft / max(full, 0.15) - 0.15) / 0.85, 0, 1), dtype=np.float32)


def _unmatched(one: Plane, other: Plane) -> Plane:
    """Ink of one page with none of the other's on it or beside it."""
    around = other
    for axis in (0, 1):
        around = np.maximum(np.maximum(np.roll(around, 1, axis), around), np.roll(around, -1, axis))
    return np.clip(one - 1.3 * around - 0.15, 0, 1).astype(np.float32)


def _cells(plane: Plane, side: int = _CELL) -> Plane:
    height, width = plane.shape[0] // side, plane.shape[1] // side
    boxes = plane[: height * side, : width * side].reshape(height, side, width, side)
    return np.asarray(boxes.sum(axis=(1, 3)), dtype=np.float32)


def _red_cells(red: Plane) -> NDArray[np.bool_]:
    return np.asarray(_cells((red > _RED).astype(np.float32), _CELL // 2) >= _RED_POINTS)


def _patches(only_a: Plane, only_b: Plane, red: NDArray[np.bool_]) -> tuple[Patch, ...]:
    whole = only_a + only_b
    found = [_patch(np.array(group), only_a, only_b, red) for group in touching(whole > _FLAG)]
    return tuple(sorted(found, key=lambda patch: -patch.mass))


def _patch(group: NDArray[np.intp], only_a: Plane, only_b: Plane, red: NDArray[np.bool_]) -> Patch:
    rows, columns = group[:, 0], group[:, 1]
    mine, theirs = float(only_a[rows, columns].sum()), float(only_b[rows, columns].sum())
    reddish = red[np.minimum(rows, red.shape[0] - 1), np.minimum(columns, red.shape[1] - 1)]
    return Patch(
        left=int(columns.min()),
        top=int(rows.min()),
        right=int(columns.max()) + 1,
        bottom=int(rows.max()) + 1,
        mass=mine + theirs,
        one_sided=abs(mine - theirs) / (mine + theirs),
        red=float(reddish.mean()),
    )
