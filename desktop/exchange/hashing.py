"""Hashes several streams on worker threads while the caller reads and writes."""

import hashlib
import os
import zlib
from collections import deque
from concurrent.futures import Future, ThreadPoolExecutor
from types import TracebackType
from typing import Self

from desktop.domain.evidence import Digest

_BUFFER_BYTES = 512 * 1024
_BUFFERS = 32
_MOST_LANES = 4
_SMALL = 64 * 1024
"""Hashed sooner than handed over."""


class StreamHash:
    """SHA-256, and CRC-32 where asked for, of one stream; fed through `HashingLanes`."""

    def __init__(self, lane: ThreadPoolExecutor, *, with_crc32: bool) -> None:
        self._lane = lane
        self._sha256 = hashlib.sha256()
        self._crc32 = 0
        self._with_crc32 = with_crc32
        self._last: Future[None] | None = None

    def feed(self, chunk: memoryview) -> Future[None] | None:
        """Take in `chunk`, which must stay as it is until the future, if there is one, is done."""
        if self._last is None and len(chunk) <= _SMALL:
            self._take(chunk)
            return None
        self._last = self._lane.submit(self._take, chunk)
        return self._last

    def wait(self) -> None:
        """Return when everything that was fed is taken in."""
        if self._last is not None:
            self._last.result()

    @property
    def digest(self) -> Digest:
        self.wait()
        return Digest(self._sha256.hexdigest())

    @property
    def crc32(self) -> int:
        self.wait()
        return self._crc32

    def _take(self, chunk: memoryview) -> None:
        self._sha256.update(chunk)
        if self._with_crc32:
            self._crc32 = zlib.crc32(chunk, self._crc32)


class HashingLanes:
    """A few threads that hash, and a ring of buffers between them and the one that reads.

    One reader keeps old disks and sticks at their best; memory is the ring's, whatever is read.
    """

    def __init__(self) -> None:
        count = max(2, min(_MOST_LANES, os.cpu_count() or 1))
        self._lanes = [ThreadPoolExecutor(1, thread_name_prefix="hash") for _ in range(count)]
        self._fed = [0] * count
        self._free: bytearray | None = None
        self._ring: deque[tuple[bytearray, Future[None]]] = deque()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        for lane in self._lanes:
            lane.shutdown(cancel_futures=True)

    def stream(self, *, size: int, with_crc32: bool = False) -> StreamHash:
        """A new stream of about `size` bytes, on the lane that has been given least so far."""
        lane = self._fed.index(min(self._fed))
        self._fed[lane] += size
        return StreamHash(self._lanes[lane], with_crc32=with_crc32)

    def free_buffer(self) -> memoryview:
        """A buffer nobody reads any more; the same one until it is fed."""
        if self._free is None:
            self._free = self._next_buffer()
        return memoryview(self._free)

    def feed(self, stream: StreamHash, size: int) -> memoryview:
        """Hand the first `size` bytes of the free buffer to a stream.

        They may be read until the next buffer is asked for.
        """
        buffer = self._free or self._next_buffer()
        chunk = memoryview(buffer)[:size]
        reader = stream.feed(chunk)
        if reader is None:
            self._free = buffer
        else:
            self._free = None
            self._ring.append((buffer, reader))
        return chunk

    def _next_buffer(self) -> bytearray:
        if len(self._ring) < _BUFFERS and not (self._ring and self._ring[0][1].done()):
            return bytearray(_BUFFER_BYTES)
        buffer, reader = self._ring.popleft()
        reader.result()
        return buffer
