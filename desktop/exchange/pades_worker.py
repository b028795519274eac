"""The child that checks the signatures of one PDF: it may hang or fall, and nothing is lost.

Its standard input brings one line of JSON (when to judge, what is trusted, how long the base is)
and then the PDF to its end; its standard output takes the answer.
"""

import json
import sys
from datetime import datetime
from typing import Final

from desktop.domain.signed_report import MAX_REPORT_BYTES, PdfCheck, PdfTrouble
from desktop.exchange.pades_check import check_pdf
from desktop.exchange.pades_json import check_to_json

_MEMORY_BYTES: Final = 1024**3


def main() -> int:
    """Answer one request."""
    _confine()
    requests = sys.stdin.buffer
    request = json.loads(requests.readline())
    content = requests.read(MAX_REPORT_BYTES + 1)
    try:
        check = check_pdf(
            content,
            base_size=request["base_size"],
            trusted=[bytes.fromhex(one) for one in request["trusted"]],
            at=datetime.fromisoformat(request["at"]),
        )
    except MemoryError:
        check = PdfCheck(trouble=PdfTrouble.TOO_LARGE)
    except Exception:  # noqa: BLE001 - boundary: parsers raise anything over hostile bytes
        check = PdfCheck(trouble=PdfTrouble.DAMAGED)
    sys.stdout.buffer.write(json.dumps(check_to_json(check)).encode())
    sys.stdout.buffer.flush()
    return 0


def _confine() -> None:
    """Bound the memory and write no file; Windows lends no such bounds to a process itself."""
    if sys.platform != "win32":
        import resource  # noqa: PLC0415 - Windows has none

        resource.setrlimit(resource.RLIMIT_AS, (_MEMORY_BYTES, _MEMORY_BYTES))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))


if __name__ == "__main__":
    sys.exit(main())
