"""The child that speaks to tokens, seen from the program: asked, timed, ended."""

import json
import subprocess
import sys
import threading
from collections.abc import Mapping
from pathlib import Path

from desktop.child_processes import child_environment, close_pipe
from desktop.domain.errors import AppError
from desktop.domain.json_parsers import JsonRefusal, record, word
from desktop.domain.plain_text import one_line
from desktop.domain.signing import PinState
from desktop.domain.signing_errors import (
    TokenGoneError,
    TokenLibraryCrashedError,
    TokenLibraryHungError,
    TokenLibraryUnusableError,
    TokenPinLastTryError,
    TokenPinLockedError,
    TokenPinWrongError,
    TokenRefusedError,
)
from desktop.domain.strict_json import JsonRefusedError, JsonValue, read_json
from desktop.exchange.token_argument import WORKER_ARGUMENT

_NO_WINDOW = 0x08000000  # CREATE_NO_WINDOW
_GRACE_SECONDS = 5
_PIN_VARIABLE = "MINHCHUNG_PIN"  # the command line's; a vendor's library has no business with it
_MAX_ANSWER_BYTES = 4 * 1024**2


def worker_command() -> tuple[str, ...]:
    """How the child is started; the frozen program has no other Python to start."""
    if getattr(sys, "frozen", False):
        return sys.executable, WORKER_ARGUMENT
    return sys.executable, "-m", "desktop.exchange.token_worker"


class TokenChild:
    """One child process with one vendor's library; not for two threads at once."""

    def __init__(self, module: Path, *, command: tuple[str, ...]) -> None:
        self._module = module
        try:
            self._process = subprocess.Popen(  # noqa: S603 - the program itself
                command,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                env=child_environment(without=_PIN_VARIABLE),
                start_new_session=True,  # what is typed at a terminal is not for the child
                creationflags=_NO_WINDOW if sys.platform == "win32" else 0,
            )
        except OSError as error:  # the system has no room for another process
            raise TokenLibraryCrashedError(module) from error

    def ask(self, request: Mapping[str, object], *, seconds: float) -> Mapping[str, JsonValue]:
        """The answer's fields.

        Raises TokenLibraryHungError and TokenLibraryCrashedError, after which the child is of no
        use, TokenLibraryUnusableError, TokenGoneError, TokenPinWrongError, TokenPinLastTryError,
        TokenPinLockedError, TokenRefusedError. A child that answers out of form counts as crashed.
        """
        late = threading.Event()
        watch = threading.Timer(seconds, self._end_late, [late])
        watch.start()
        try:
            answer = self._understood(json.dumps(request).encode("ascii") + b"\n")
        finally:
            watch.cancel()
            watch.join()
        if late.is_set():
            raise TokenLibraryHungError(self._module)
        if isinstance(answer, AppError):
            raise answer
        return answer

    def end(self) -> None:
        """End the child, whatever it is doing, and wait until nothing is left of it."""
        self._process.kill()
        for pipe in (self._process.stdin, self._process.stdout):
            close_pipe(pipe)
        try:
            self._process.wait(_GRACE_SECONDS)
        except subprocess.TimeoutExpired:  # it hangs in a driver, and ends with that
            return

    def _understood(self, line: bytes) -> Mapping[str, JsonValue] | AppError:
        """The answer, or what it says went wrong.

        An error is returned instead of raised on from its cause, which may quote the question,
        and with it a PIN.
        """
        try:
            fields = record(self._exchange(line))
            return self._fault(fields) if "fault" in fields else fields
        except (OSError, EOFError, JsonRefusedError, JsonRefusal):
            return TokenLibraryCrashedError(self._module)

    def _exchange(self, line: bytes) -> JsonValue:
        requests, answers = self._process.stdin, self._process.stdout
        if requests is None or answers is None:
            raise EOFError
        requests.write(line)
        requests.flush()
        answer = answers.readline(_MAX_ANSWER_BYTES)
        if not answer.endswith(b"\n"):
            raise EOFError
        return read_json(answer, max_bytes=_MAX_ANSWER_BYTES)

    def _end_late(self, late: threading.Event) -> None:
        late.set()
        self._process.kill()

    def _fault(self, fields: Mapping[str, JsonValue]) -> AppError:
        reason = one_line(str(fields.get("reason", "")))
        match fields["fault"]:
            case "unusable":
                return TokenLibraryUnusableError(self._module, reason)
            case "gone":
                return TokenGoneError()
            case "pin_wrong":
                return _wrong_pin(word(PinState)(fields.get("pin")))
            case "pin_locked":
                return TokenPinLockedError()
            case _:
                return TokenRefusedError(reason)


def _wrong_pin(state: PinState) -> AppError:
    match state:
        case PinState.LOCKED:
            return TokenPinLockedError()
        case PinState.LAST_TRY:
            return TokenPinLastTryError()
        case _:
            return TokenPinWrongError()
