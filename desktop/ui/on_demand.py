"""Makes a part of the window when it is first asked for."""

from collections.abc import Callable
from typing import Generic, TypeVar

T = TypeVar("T")


class OnDemand(Generic[T]):
    """Something that is costly to make, and on many days not needed."""

    def __init__(self, make: Callable[[], T]) -> None:
        self._make = make
        self._made: T | None = None

    @property
    def made(self) -> T | None:
        """What was made, None while nobody has asked for it."""
        return self._made

    def get(self) -> T:
        """What is made the first time, the same every time."""
        if self._made is None:
            self._made = self._make()
        return self._made
