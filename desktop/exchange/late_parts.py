"""Makes the end of a package on a thread of its own while its beginning is written."""

import sys
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from typing import Final

from desktop.exchange.package_parts import Part, payload_part
from desktop.ports.package_writing import PackageEntry

_TURN: Final = 0.0001
"""Seconds: setting type is Python's own work, and would let the writing have a turn each 5 ms."""

Finish = Callable[[Sequence[Part]], list[Part]]
"""Makes from the late parts of the payload all that closes the package, these first."""


class LateParts:
    """What closes a package, while it is made."""

    def __init__(self, ending: Future[list[Part]]) -> None:
        self._ending = ending

    def after(self, beginning: Sequence[Part]) -> Iterator[Part]:
        """All parts in their order; what failed in the making is raised before the next one."""
        for part in beginning:
            if self._ending.done():
                self._ending.result()
            yield part
        yield from self._ending.result()


@contextmanager
def late_parts(entries: Sequence[PackageEntry], finish: Finish) -> Iterator[LateParts]:
    """Begin to make the entries, one by one, then `finish`; nothing is begun once this was left.

    What is being made then is waited for: nobody signs or sets type behind a job that has ended.
    """
    before = sys.getswitchinterval()
    maker = ThreadPoolExecutor(1, thread_name_prefix="late")
    try:
        sys.setswitchinterval(min(before, _TURN))
        made = [maker.submit(payload_part, one) for one in entries]
        yield LateParts(maker.submit(lambda: finish([one.result() for one in made])))
    finally:
        maker.shutdown(cancel_futures=True)
        sys.setswitchinterval(before)
