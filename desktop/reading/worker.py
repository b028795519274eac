"""The reading child: opens foreign documents so that the program itself never has to.

Reads requests from its standard input and answers on its standard output, see `messages`. It ends
when its parent goes away, whatever it is doing at that moment.
"""

import json
import os
import sys
import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from queue import SimpleQueue
from typing import BinaryIO

from desktop.domain.errors import FileUnreadableError, FileVanishedError
from desktop.domain.evidence import MediaType
from desktop.domain.pages import BindingRefusal, DocumentFacts, Trouble
from desktop.reading.confinement import allow_seconds, confine
from desktop.reading.facts_json import facts_to_json
from desktop.reading.image_file import image_facts
from desktop.reading.messages import Message, receive, send
from desktop.reading.pages_to_pdf import bind_pages
from desktop.reading.pdf_facts import pdf_facts
from desktop.reading.pictures import ocr_picture, picture
from desktop.reading.troubles import TroubleMet, naming_lost_files

_IMAGES = frozenset({MediaType.JPEG, MediaType.PNG, MediaType.TIFF})


@dataclass(frozen=True, slots=True)
class _Answer:
    fields: Mapping[str, object]
    attached: bytes = b""


def main() -> int:
    """Answer requests until the parent goes away."""
    requests, answers = _streams()
    confine()
    mail: SimpleQueue[Message] = SimpleQueue()
    threading.Thread(target=_listen, args=(requests, mail), daemon=True).start()
    while True:
        answer = _answer(mail.get())
        text = json.dumps(answer.fields, ensure_ascii=False)
        # A file's name may hold what is no character.
        send(answers, Message(text.encode("utf-8", "replace"), answer.attached))


def _streams() -> tuple[BinaryIO, BinaryIO]:
    """The pipes to the parent, out of reach of whatever a library prints."""
    requests, answers = os.fdopen(os.dup(0), "rb"), os.fdopen(os.dup(1), "wb")
    nowhere = os.open(os.devnull, os.O_RDWR)
    for descriptor in (0, 1):
        os.dup2(nowhere, descriptor)
    os.close(nowhere)
    return requests, answers


def _listen(requests: BinaryIO, mail: "SimpleQueue[Message]") -> None:
    while (message := receive(requests)) is not None:
        mail.put(message)
    os._exit(0)  # the parent is gone, and a renderer that hangs would not notice


def _answer(message: Message) -> _Answer:
    request = json.loads(message.text)
    allow_seconds(request["seconds"])
    try:
        return _ACTS[request["do"]](request)
    except FileVanishedError as lost:
        return _Answer({"vanished": str(lost.path)})
    except FileUnreadableError as lost:
        return _Answer({"unreadable": str(lost.path), "reason": lost.reason})
    except Exception as error:  # noqa: BLE001 - boundary: parsers raise anything over hostile bytes
        return _Answer({"trouble": _trouble(error).value})


def _trouble(error: Exception) -> Trouble:
    if isinstance(error, TroubleMet):
        return error.trouble
    return Trouble.OUT_OF_MEMORY if isinstance(error, MemoryError) else Trouble.DAMAGED


def _facts(request: Mapping[str, object]) -> _Answer:
    path, media_type = _document(request)
    pages = int(str(request["pages"]))
    with naming_lost_files(path):
        return _Answer({"facts": facts_to_json(_look(path, media_type, pages))})


def _look(path: Path, media_type: MediaType, pages: int) -> DocumentFacts:
    if media_type is MediaType.PDF:
        return pdf_facts(path, pages)
    if media_type in _IMAGES:
        return image_facts(path, media_type, pages)
    return DocumentFacts(media_type, trouble=Trouble.UNSUPPORTED)


def _picture(request: Mapping[str, object]) -> _Answer:
    path, media_type = _drawable(request)
    page, width = int(str(request["page"])), int(str(request["width"]))
    with naming_lost_files(path):
        return _Answer({}, picture(path, media_type, page, width=width))


def _ocr_picture(request: Mapping[str, object]) -> _Answer:
    path, media_type = _drawable(request)
    page, turn = int(str(request["page"])), int(str(request["turn"]))
    with naming_lost_files(path):
        return _Answer({}, ocr_picture(path, media_type, page, turn=turn))


def _bind(request: Mapping[str, object]) -> _Answer:
    paths = request["paths"]
    if not isinstance(paths, list):
        raise TroubleMet(Trouble.UNSUPPORTED)
    bound = bind_pages([Path(path) for path in paths])
    if isinstance(bound, BindingRefusal):
        return _Answer({"position": bound.position, "trouble": bound.trouble.value})
    return _Answer({}, bound)


def _drawable(request: Mapping[str, object]) -> tuple[Path, MediaType]:
    path, media_type = _document(request)
    if media_type is not MediaType.PDF and media_type not in _IMAGES:
        raise TroubleMet(Trouble.UNSUPPORTED)
    return path, media_type


def _document(request: Mapping[str, object]) -> tuple[Path, MediaType]:
    return Path(str(request["path"])), MediaType(str(request["media_type"]))


_ACTS: Mapping[str, Callable[[Mapping[str, object]], _Answer]] = {
    "facts": _facts,
    "picture": _picture,
    "ocr_picture": _ocr_picture,
    "bind": _bind,
}

if __name__ == "__main__":
    sys.exit(main())
