"""Makes a part of the window when it is first asked for."""

from collections.abc import Callable
from typing import Generic, TypeVar

T = TypeVar("T")


class OnDemand(Generic[T]):
    """Something that is costly to make, and on many days not needed."""

    def __init__(self, make: Callable[[], T]) -> None:
        self._make = make
        self._made: T | None = None
        self._listeners: list[Callable[[T], None]] = []

    def listen(self, on_made: Callable[[T], None]) -> None:
        """Be handed it as soon as it is made, before anybody else uses it."""
        self._listeners.append(on_made)

    @property
    def made(self) -> T | None:
        """What was made, None while nobody has asked for it."""
        return self._made

    def get(self) -> T:
        """What is made the first time, the same every time."""
        if self._made is None:
            self._made = made = self._make()
            for on_made in self._listeners:
                on_made(made)
        return self._made
