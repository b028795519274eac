"""Makes the end of a package on a thread of its own while its beginning is written."""

import sys
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor, wait
from contextlib import contextmanager
from threading import Event
from typing import Final

from desktop.domain.errors import JobCancelledError
from desktop.exchange.package_parts import Part, payload_part
from desktop.ports.package_writing import PackageEntry
from desktop.ports.progress import Pause

_TURN: Final = 0.0001
"""Seconds: setting type is Python's own work, and would let the writing have a turn each 5 ms."""

_HEARING: Final = 0.1
"""Seconds between two chances to be stopped while the end is waited for."""

Finish = Callable[[Sequence[Part], Pause], list[Part]]
"""Makes from the late parts of the payload all that closes the package, these first.

It calls the pause before it asks anybody to sign.
"""


class LateParts:
    """What closes a package, while it is made."""

    def __init__(self, ending: Future[list[Part]], pause: Pause) -> None:
        self._ending = ending
        self._pause = pause

    def after(self, beginning: Sequence[Part]) -> Iterator[Part]:
        """All parts in their order; what failed in the making is raised before the next one."""
        for part in beginning:
            if self._ending.done():
                self._ending.result()
            yield part
        yield from self.made()

    def made(self) -> list[Part]:
        """What closes it, waited for; the waiting can be stopped."""
        while not wait([self._ending], timeout=_HEARING).done:
            self._pause()
        return self._ending.result()


class _Leaving:
    """Tells the thread when nobody waits for it any more, and what it was doing then."""

    def __init__(self) -> None:
        self._is_left = Event()
        self._signs = Event()

    def pause(self) -> None:
        if self._is_left.is_set():
            raise JobCancelledError

    def pause_to_sign(self) -> None:
        self._signs.set()  # before the look at the other one: `leave` looks the other way round
        self.pause()

    def leave(self) -> bool:
        """Whether the thread will have ended in a moment."""
        self._is_left.set()
        return not self._signs.is_set()


@contextmanager
def late_parts(
    entries: Sequence[PackageEntry], finish: Finish, pause: Pause
) -> Iterator[LateParts]:
    """Begin to make the entries, one by one, then `finish`; nothing is begun once this was left.

    What is being set then is waited for, as it stops by itself; who is being asked to sign is not:
    a token or a server of time stamps can keep one waiting for long, and what it says is dropped.
    """
    before = sys.getswitchinterval()
    maker = ThreadPoolExecutor(1, thread_name_prefix="late")
    leaving = _Leaving()

    def make() -> list[Part]:
        made = [payload_part(one, leaving.pause) for one in _each(entries, leaving.pause)]
        return finish(made, leaving.pause_to_sign)

    ending = maker.submit(make)
    try:
        sys.setswitchinterval(min(before, _TURN))
        yield LateParts(ending, pause)
    finally:
        maker.shutdown(wait=leaving.leave() or ending.done(), cancel_futures=True)
        sys.setswitchinterval(before)


def _each(entries: Sequence[PackageEntry], pause: Pause) -> Iterator[PackageEntry]:
    for entry in entries:
        pause()
        yield entry
