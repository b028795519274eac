"""Takes the ink off a page picture: evened paper, no shadows, at one working size."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageFilter

Plane = NDArray[np.float32]

WORKING_SIDE = 1475
"""Square root of the working area in pixels: an A4 page at 150 dpi."""

_LONGEST = 6000
_SHRINK = 8
_MUCH_SMALLER = 0.6
_LEAST_PAPER = 40.0
_RIM = 0.08
_RIM_PAPER = 80
_DEEPEST_SHADOW = 0.15


@dataclass(frozen=True, slots=True)
class PageInk:
    """How dark each place of a page is against its paper (0 to 1), and how red (0 to 1)."""

    dark: Plane
    red: Plane


def page_ink(picture: Image.Image) -> PageInk:
    """The ink of any picture, whatever its size and mode."""
    colour = _at_working_size(picture)
    grey = _without_edge_shadow(np.asarray(colour.convert("L"), dtype=np.float32))
    paper = np.maximum(_paper(as_picture(grey / 255.0)), _LEAST_PAPER)
    dark = np.clip(1.0 - grey / paper, 0.0, 1.0)
    channels = np.asarray(colour.reduce(2), dtype=np.float32)
    red = (channels[..., 0] - np.maximum(channels[..., 1], channels[..., 2])) / 128.0
    # Tinted paper is evenly reddish; only what stands out of it is a seal.
    red = np.clip(red - np.float32(np.median(red)), 0.0, 1.0)
    return PageInk(dark.astype(np.float32), red.astype(np.float32))


def as_picture(plane: Plane) -> Image.Image:
    """A plane of 0 to 1 as a grey picture, for filters and warps."""
    return Image.fromarray((np.clip(plane, 0.0, 1.0) * 255.0).astype(np.uint8))


def as_plane(picture: Image.Image) -> Plane:
    """The way back."""
    return np.asarray(picture, dtype=np.float32) / np.float32(255.0)


def _at_working_size(picture: Image.Image) -> Image.Image:
    width, height = picture.size
    scale = WORKING_SIDE / float(width * height) ** 0.5
    size = [min(max(round(side * scale), 16), _LONGEST) for side in (width, height)]
    return picture.convert("RGB").resize(
        (size[0], size[1]),
        Image.Resampling.BOX if scale < _MUCH_SMALLER else Image.Resampling.BICUBIC,
    )


def _without_edge_shadow(grey: Plane) -> Plane:
    """The page with the shadow along its edges lit up, which falls off too fast for `_paper`.

    The scanner's shadow darkens whole columns or rows, the more the nearer they are to the edge.
    """
    rows, columns = (max(round(side * _RIM), 1) for side in grey.shape)
    lit = grey.copy()
    for rim in (lit[:, :columns].T, lit[:, ::-1][:, :columns].T, lit[:rows], lit[::-1][:rows]):
        # Most of a line across the rim is paper, also where text or a rule begins there.
        paper = np.maximum.accumulate(np.percentile(rim, _RIM_PAPER, axis=1))
        if paper[-1] > _LEAST_PAPER:
            light = np.maximum(paper / paper[-1], _DEEPEST_SHADOW)
            np.divide(rim, light[:, None], out=rim)
    return np.minimum(lit, np.float32(255.0))


def _paper(grey: Image.Image) -> Plane:
    """The paper's own brightness at each place: the brightest of a neighbourhood, smoothed."""
    small = grey.reduce(_SHRINK) if min(grey.size) >= _SHRINK * _SHRINK else grey
    bright = small.filter(ImageFilter.MaxFilter(5))
    smooth = bright.filter(ImageFilter.MinFilter(5)).filter(ImageFilter.GaussianBlur(2))
    return np.asarray(smooth.resize(grey.size, Image.Resampling.BILINEAR), dtype=np.float32)
