"""Lets threads that work on the same thing go one after the other."""

from collections import Counter
from collections.abc import Hashable, Iterator
from contextlib import contextmanager
from threading import Lock


class Turns:
    """A lock for each key in use; keys nobody holds cost nothing."""

    def __init__(self) -> None:
        self._guard = Lock()
        self._locks: dict[Hashable, Lock] = {}
        self._users: Counter[Hashable] = Counter()

    @contextmanager
    def take(self, key: Hashable) -> Iterator[None]:
        """Hold this key's lock."""
        with self._guard:
            lock = self._locks.setdefault(key, Lock())
            self._users[key] += 1
        try:
            with lock:
                yield
        finally:
            self._give_back(key)

    def _give_back(self, key: Hashable) -> None:
        with self._guard:
            self._users[key] -= 1
            if not self._users[key]:
                del self._users[key], self._locks[key]
