"""Looks into documents through a child process; see the `DocumentReader` port."""

import json
import os
import tempfile
from collections.abc import Sequence
from math import ceil
from pathlib import Path

from desktop.domain.errors import FileUnreadableError, FileVanishedError
from desktop.domain.evidence import MediaType
from desktop.domain.json_parsers import JsonRefusal
from desktop.domain.pages import (
    BindingRefusal,
    DocumentFacts,
    OcrLack,
    TextLine,
    Trouble,
)
from desktop.domain.plain_text import one_line
from desktop.durable import flush_folder, writing
from desktop.reading.child_keeper import ChildKeeper
from desktop.reading.child_process import Reply, worker_command
from desktop.reading.drawn_png import MOST_LONG, is_drawn_png
from desktop.reading.facts_json import facts_from_json
from desktop.reading.media_type import sniff_media_type
from desktop.reading.tesseract import Tesseract
from desktop.reading.troubles import TroubleMet

_UNREAD = frozenset({MediaType.DOCX, MediaType.XLSX, MediaType.OTHER})
_SECONDS = 20.0
_BINDING_SECONDS = 120.0
_DOCUMENTS_PER_CHILD = 200


class ChildDocumentReader:
    """Safe for several threads; the child is started when first asked."""

    def __init__(
        self,
        *,
        command: tuple[str, ...] | None = None,
        tesseract: Tesseract | None = None,
        seconds: float = _SECONDS,
        documents_per_child: int = _DOCUMENTS_PER_CHILD,
    ) -> None:
        self._keeper = ChildKeeper(command or worker_command(), documents=documents_per_child)
        self._tesseract = tesseract or Tesseract()
        self._seconds = seconds

    def facts(self, path: Path, *, pages: int = 3) -> DocumentFacts:
        """See `DocumentReader.facts`."""
        media_type = sniff_media_type(path)
        if media_type in _UNREAD:
            trouble = Trouble.UNSUPPORTED if media_type is MediaType.OTHER else None
            return DocumentFacts(media_type, trouble=trouble)
        request = {"do": "facts", "media_type": media_type, "path": str(path), "pages": pages}
        try:
            return _facts(self._ask(request, (path,)))
        except TroubleMet as met:
            return DocumentFacts(media_type, trouble=met.trouble)

    def picture(self, path: Path, page: int, *, width_px: int) -> bytes | Trouble:
        """See `DocumentReader.picture`."""
        width = min(max(width_px, 1), MOST_LONG)
        try:
            return self._drawn({"do": "picture", "page": page, "width": width}, path)
        except TroubleMet as met:
            return met.trouble

    def ocr_lack(self) -> OcrLack | None:
        """See `DocumentReader.ocr_lack`."""
        lack = self._tesseract.lack()
        self._keeper.check_open()
        return lack

    def ocr(self, path: Path, page: int) -> tuple[TextLine, ...] | Trouble | OcrLack:
        """See `DocumentReader.ocr`."""
        lack = self.ocr_lack()
        if lack is not None:
            return lack
        try:
            return self._read(path, page)
        except TroubleMet as met:
            self._keeper.check_open()
            return met.trouble

    def bind(self, files: Sequence[Path], target: Path) -> BindingRefusal | None:
        """See `DocumentReader.bind`."""
        request: dict[str, object] = {"do": "bind", "paths": [str(file) for file in files]}
        try:
            reply = self._ask(request, files, seconds=_BINDING_SECONDS)
        except TroubleMet as met:
            position = met.position if met.position < len(files) else 0
            return BindingRefusal(position, met.trouble)
        _write(target, reply.attached)
        return None

    def close(self) -> None:
        """See `DocumentReader.close`."""
        self._keeper.close()
        self._tesseract.close()

    def _read(self, path: Path, page: int) -> tuple[TextLine, ...]:
        """The lines, of the page turned upright where it was scanned another way round."""
        png = self._drawn({"do": "ocr_picture", "page": page, "turn": 0}, path)
        read = self._tesseract.read(png)
        turn = self._tesseract.turn(png) if read.may_be_turned else 0
        if turn == 0:
            return read.lines
        png = self._drawn({"do": "ocr_picture", "page": page, "turn": turn}, path)
        again = self._tesseract.read(png)
        is_better = again.confidence > read.confidence or read.is_sideways
        return again.lines if is_better else read.lines

    def _drawn(self, request: dict[str, object], path: Path) -> bytes:
        media_type = sniff_media_type(path)
        if media_type in _UNREAD:
            raise TroubleMet(Trouble.UNSUPPORTED)
        reply = self._ask({**request, "media_type": media_type, "path": str(path)}, (path,))
        if not is_drawn_png(reply.attached):
            raise TroubleMet(Trouble.CRASHED)
        return reply.attached

    def _ask(
        self, request: dict[str, object], files: Sequence[Path], *, seconds: float | None = None
    ) -> Reply:
        """The answer; raises TroubleMet, and what the child says of files that it cannot read."""
        limit = seconds or self._seconds
        text = json.dumps({**request, "seconds": ceil(limit)}).encode()
        reply = self._keeper.ask(text, seconds=limit)
        _raise_lost(reply, files)
        if reply.trouble is not None:
            raise TroubleMet(reply.trouble, reply.position)
        return reply


def _facts(reply: Reply) -> DocumentFacts:
    try:
        return facts_from_json(reply.fields.get("facts"))
    except JsonRefusal as error:
        raise TroubleMet(Trouble.CRASHED) from error


def _raise_lost(reply: Reply, files: Sequence[Path]) -> None:
    """Raises FileVanishedError, FileUnreadableError; only for a file that was asked about."""
    asked = {str(file): file for file in files}
    for kind in ("vanished", "unreadable"):
        if kind in reply.fields:
            file = asked.get(str(reply.fields[kind]), files[0])
            if kind == "vanished":
                raise FileVanishedError(file)
            raise FileUnreadableError(file, one_line(str(reply.fields.get("reason")))[:500])


def _write(target: Path, content: bytes) -> None:
    """Whole under `target`, or not at all."""
    with writing(target):
        descriptor, name = tempfile.mkstemp(prefix=f".{target.name}.", dir=target.parent)
        try:
            with os.fdopen(descriptor, "wb") as stream:
                stream.write(content)
                stream.flush()
                os.fsync(stream.fileno())
            Path(name).replace(target)
        except BaseException:
            Path(name).unlink(missing_ok=True)
            raise
        flush_folder(target.parent)
