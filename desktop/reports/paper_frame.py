"""What stands around a paper's text by NĐ 30/2020: its head, and who signs it for whom."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate
from math import ceil
from typing import Final

_LONGEST: Final = 200
_MOST_LINES: Final = 24
_ACROSS: Final = 16
"""Wide letters of a line of Nơi nhận, so that lines are rather counted too many than too few."""


def shortened(text: str, longest: int = _LONGEST) -> str:
    """The text, or as much of it as has room: a head must not fill the page."""
    return text if len(text) <= longest else f"{text[: longest - 1].rstrip()}…"


def room_beside(receivers: Sequence[str]) -> int:
    """How many of the receivers find room beside the signature; the others stand below it."""
    counted = accumulate(ceil(len(each) / _ACROSS) for each in receivers)
    return sum(1 for lines in counted if lines <= _MOST_LINES)


@dataclass(frozen=True, slots=True)
class Head:
    """The lines of a head; `superior` is the office above, which not every paper names.

    Without a number the paper has no line for it.
    """

    office: tuple[str, ...]
    number: str
    place_and_day: str
    superior: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Signing:
    """The lines of Nơi nhận, in whose name and as what somebody signs, and who."""

    receivers: tuple[str, ...]
    titles: tuple[str, ...]
    name: str
