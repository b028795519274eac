"""Makes a part of the window when it is first asked for."""

from collections.abc import Callable, Generator
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


class InParts(Generic[T]):
    """Something that is made part by part, with other work in between, or all of it when needed.

    `make` yields wherever it may be interrupted, and returns what it has made.
    """

    def __init__(self, make: Callable[[], Generator[None, None, T]]) -> None:
        self._make = make
        self._making: Generator[None, None, T] | None = None
        self._made: T | None = None

    @property
    def is_made(self) -> bool:
        """Whether no part is missing."""
        return self._made is not None

    def go_on(self) -> None:
        """Make one more part."""
        if self._making is None:
            self._making = self._make()
        try:
            next(self._making)
        except StopIteration as end:
            self._made = end.value

    def get(self) -> T:
        """What is made the first time, with the parts that were missing; the same every time."""
        while self._made is None:
            self.go_on()
        return self._made
