"""What stands around a paper's text by NĐ 30/2020: its head, and who signs it for whom."""

from dataclasses import dataclass


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
