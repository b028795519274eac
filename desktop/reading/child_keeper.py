"""Keeps one reading child ready: starts it when needed, replaces it, ends it for good."""

import threading

from desktop.domain.errors import JobCancelledError
from desktop.domain.pages import Trouble
from desktop.reading.child_process import ReadingChild, Reply
from desktop.reading.troubles import TroubleMet

_USED_UP = frozenset({Trouble.CRASHED, Trouble.OUT_OF_MEMORY})


class ChildKeeper:
    """One child at a time for all threads; `documents` is after how many it is replaced.

    A fresh child now and then keeps what a renderer leaks from adding up over ten thousand scans.
    """

    def __init__(self, command: tuple[str, ...], *, documents: int) -> None:
        self._command = command
        self._documents = documents
        self._asking = threading.Lock()
        self._changing = threading.Lock()
        self._child: ReadingChild | None = None
        self._served = 0
        self._closed = False

    def ask(self, text: bytes, *, seconds: float) -> Reply:
        """The child's answer; raises TroubleMet, and JobCancelledError once closed.

        What ends a child that was used before is tried again with a fresh one: an earlier document
        may have been to blame.
        """
        with self._asking:
            was_used = self._served > 0
            try:
                return self._ask_once(text, seconds)
            except TroubleMet as met:
                if not was_used or met.trouble not in _USED_UP:
                    raise
            return self._ask_once(text, seconds)

    def close(self) -> None:
        """End the child, even one that is busy; every later question is a cancelled one."""
        with self._changing:
            self._closed = True
            if self._child is not None:
                self._child.stop()
        with self._asking:
            self._end()

    def check_open(self) -> None:
        """Raises JobCancelledError once closed."""
        if self._closed:
            raise JobCancelledError

    def _ask_once(self, text: bytes, seconds: float) -> Reply:
        child = self._ready_child()
        try:
            reply = child.ask(text, seconds=seconds)
        except BaseException:
            self._end()
            self.check_open()
            raise
        self._served += 1
        if reply.trouble is Trouble.OUT_OF_MEMORY:
            self._end()
            raise TroubleMet(Trouble.OUT_OF_MEMORY)
        if self._served >= self._documents:
            self._end()
        return reply

    def _ready_child(self) -> ReadingChild:
        if self._child is not None and not self._child.is_alive:
            self._end()
        with self._changing:
            self.check_open()
            try:
                self._child = self._child or ReadingChild(self._command)
            except OSError as error:  # the system has no room for another process
                raise TroubleMet(Trouble.CRASHED) from error
            return self._child

    def _end(self) -> None:
        with self._changing:
            child, self._child, self._served = self._child, None, 0
        if child is not None:
            child.end()
