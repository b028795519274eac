"""A made-up signature and a made-up seal, drawn so that a scan has something blue and red on it."""

import math
from random import Random

from reportlab.graphics.shapes import Circle, Drawing, Path, Polygon
from reportlab.lib.colors import Color
from reportlab.lib.units import mm

_INK = Color(0.10, 0.18, 0.60)
_RED = Color(0.85, 0.12, 0.12)
_WIDTH, _HEIGHT = 84 * mm, 27 * mm
_STROKES = 7


def signed_and_sealed(name: str) -> Drawing:
    """The space between position and name: the seal covers a third of the signature, at its left.

    The seal bears a plain star and no words: it belongs to nobody.
    """
    drawing = Drawing(_WIDTH, _HEIGHT)
    drawing.hAlign = "CENTER"
    drawing.add(_signature(Random(name)))
    for shape in _seal(_WIDTH * 0.30, _HEIGHT * 0.5):
        drawing.add(shape)
    return drawing


def _signature(random: Random) -> Path:
    x, y = _WIDTH * 0.36, _HEIGHT * 0.45
    path = Path(strokeColor=_INK, strokeWidth=1.3, fillColor=None)
    path.moveTo(x, y)
    for stroke in range(_STROKES):
        up = 1 if stroke % 2 else -1
        reach = random.uniform(3, 9) * mm * (1 if stroke < _STROKES - 1 else 2)
        path.curveTo(
            x + random.uniform(-2, 2) * mm,
            y + up * random.uniform(4, 10) * mm,
            x + reach,
            y + up * random.uniform(2, 8) * mm,
            x := x + reach * 0.7,
            y := _HEIGHT * 0.45 + random.uniform(-2, 2) * mm,
        )
    return path


def _seal(x: float, y: float) -> tuple[Circle | Polygon, ...]:
    rings = tuple(
        Circle(x, y, radius * mm, strokeColor=_RED, strokeWidth=width, fillColor=None)
        for radius, width in ((13, 1.6), (11.8, 0.6), (7.5, 0.6))
    )
    points = []
    for corner in range(10):
        angle = math.pi / 2 + corner * math.pi / 5
        radius = (6 if corner % 2 == 0 else 2.4) * mm
        points += [x + radius * math.cos(angle), y + radius * math.sin(angle)]
    return (*rings, Polygon(points, strokeColor=_RED, fillColor=_RED))
