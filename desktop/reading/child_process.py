"""The child that opens foreign documents, seen from the program: asked, timed, ended, replaced."""

import subprocess
import sys
import threading
from collections.abc import Mapping
from dataclasses import dataclass

from desktop.child_processes import child_environment, close_pipe
from desktop.domain.json_parsers import JsonRefusal, Whole, record, word
from desktop.domain.pages import Trouble
from desktop.domain.strict_json import JsonRefusedError, JsonValue, read_json
from desktop.reading.messages import (
    MAX_TEXT_BYTES,
    Message,
    MessageRefused,
    receive,
    send,
)
from desktop.reading.troubles import TroubleMet
from desktop.reading.windows_job import JobObject
from desktop.reading.worker_argument import WORKER_ARGUMENT

_NO_WINDOW_AND_LOW = 0x08000000 | 0x00004000  # CREATE_NO_WINDOW, BELOW_NORMAL_PRIORITY_CLASS
_GRACE_SECONDS = 5


@dataclass(frozen=True, slots=True)
class Reply:
    """What the child answered, its form checked."""

    fields: Mapping[str, JsonValue]
    attached: bytes
    trouble: Trouble | None
    position: int

    @classmethod
    def of(cls, message: Message) -> "Reply":
        """The message's content; raises JsonRefusedError, JsonRefusal."""
        fields = record(read_json(message.text, max_bytes=MAX_TEXT_BYTES))
        trouble = word(Trouble)(fields["trouble"]) if "trouble" in fields else None
        position = Whole(0, 100_000)(fields.get("position", 0))
        return cls(fields, message.attached, trouble, position)


def worker_command() -> tuple[str, ...]:
    """How the child is started; the frozen program has no other Python to start."""
    if getattr(sys, "frozen", False):
        return sys.executable, WORKER_ARGUMENT
    return sys.executable, "-m", "desktop.reading.worker"


class ReadingChild:
    """One child process; not for two threads at once."""

    def __init__(self, command: tuple[str, ...]) -> None:
        self._process = subprocess.Popen(  # noqa: S603 - the program itself
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=child_environment(),
            start_new_session=True,  # what is typed at a terminal is not for the child
            creationflags=_NO_WINDOW_AND_LOW if sys.platform == "win32" else 0,
        )
        self._job = JobObject(self._process.pid)

    @property
    def is_alive(self) -> bool:
        """Whether it still runs."""
        return self._process.poll() is None

    def ask(self, text: bytes, *, seconds: float) -> Reply:
        """The answer; raises TroubleMet TIMED_OUT or CRASHED, after which the child is of no use.

        A child that answers out of form is taken for crashed: a document may have taken it over.
        """
        late = threading.Event()
        watch = threading.Timer(seconds, self._end_late, [late])
        watch.start()
        try:
            return Reply.of(self._exchange(Message(text)))
        except (OSError, EOFError, MessageRefused, JsonRefusedError, JsonRefusal) as error:
            raise TroubleMet(Trouble.TIMED_OUT if late.is_set() else Trouble.CRASHED) from error
        finally:
            watch.cancel()
            watch.join()

    def stop(self) -> None:
        """Have it end at once; who is waiting for its answer meets CRASHED."""
        self._process.kill()

    def end(self) -> None:
        """End the child, whatever it is doing, and wait until nothing is left of it."""
        self._process.kill()
        for pipe in (self._process.stdin, self._process.stdout):
            close_pipe(pipe)
        try:
            self._process.wait(_GRACE_SECONDS)
        except subprocess.TimeoutExpired:  # it hangs in a share that is gone, and ends with that
            return
        finally:
            self._job.close()

    def _exchange(self, message: Message) -> Message:
        requests, answers = self._process.stdin, self._process.stdout
        if requests is None or answers is None:
            raise EOFError
        send(requests, message)
        answer = receive(answers)
        if answer is None:
            raise EOFError
        return answer

    def _end_late(self, late: threading.Event) -> None:
        late.set()
        self._process.kill()
