"""Has a PDF's signatures checked by a child process that is ended when it takes too long."""

import json
import subprocess
import sys
from collections.abc import Sequence
from datetime import datetime
from typing import Final

from desktop.child_processes import child_environment
from desktop.domain.json_parsers import JsonRefusal
from desktop.domain.signed_report import MAX_REPORT_BYTES, PdfCheck, PdfTrouble
from desktop.domain.strict_json import JsonRefusedError, read_json
from desktop.exchange.pades_argument import PADES_ARGUMENT
from desktop.exchange.pades_json import check_from_json

_SECONDS: Final = 30.0
_NO_WINDOW: Final = 0x08000000  # CREATE_NO_WINDOW
_SIGNED: Final = b"/ByteRange"
"""A signature names the bytes it covers by this word, and never inside compressed bytes."""


def check_signed_pdf(
    content: bytes,
    *,
    base_size: int | None,
    trusted: Sequence[bytes],
    at: datetime,
    seconds: float = _SECONDS,
) -> PdfCheck:
    """See the `CheckSignedPdf` port. A PDF without any signature costs no process."""
    if len(content) > MAX_REPORT_BYTES:
        return PdfCheck(trouble=PdfTrouble.TOO_LARGE)
    if _SIGNED not in content and base_size is None:
        return PdfCheck()
    request = {
        "base_size": base_size,
        "trusted": [one.hex() for one in trusted],
        "at": at.isoformat(),
    }
    try:
        answer = _ask(json.dumps(request).encode() + b"\n" + content, seconds)
        return check_from_json(read_json(answer))
    except subprocess.TimeoutExpired:
        return PdfCheck(trouble=PdfTrouble.TIMED_OUT)
    except (OSError, JsonRefusedError, JsonRefusal):
        return PdfCheck(trouble=PdfTrouble.DAMAGED)


def _ask(request: bytes, seconds: float) -> bytes:
    """The child's answer, "" where it fell; raises TimeoutExpired after it was ended."""
    done = subprocess.run(  # noqa: S603 - the program itself
        _command(),
        input=request,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env=child_environment(),
        timeout=seconds,
        check=False,
        start_new_session=True,  # what is typed at a terminal is not for the child
        creationflags=_NO_WINDOW if sys.platform == "win32" else 0,
    )
    return done.stdout


def _command() -> tuple[str, ...]:
    """How the child is started; the frozen program has no other Python to start."""
    if getattr(sys, "frozen", False):
        return sys.executable, PADES_ARGUMENT
    return sys.executable, "-m", "desktop.exchange.pades_worker"
