"""Joins PDFs into one, whose bytes depend on nothing but theirs."""

import io
import re
from collections.abc import Iterable
from hashlib import sha256
from pathlib import Path

from pypdfium2 import PdfDocument, PdfiumError

from desktop.domain.pages import Trouble
from desktop.reading.pdf_document import opened_pdf
from desktop.reading.troubles import TroubleMet

_LEAST_VERSION = 14
_MOST_VERSION = 17
_HEAD, _TAIL = 1_000, 1_000
_DATE = re.compile(rb"/CreationDate ?\([^()]*\)")
_ID = re.compile(rb"/ID ?\[ ?<([0-9A-F]{32})> ?<([0-9A-F]{32})> ?\]")


def joined_pdf(parts: Iterable[bytes | Path]) -> bytes:
    """All pages in this order, their content not packed anew; raises TroubleMet, OSError."""
    whole = PdfDocument.new()
    version = _LEAST_VERSION
    try:
        for part in parts:
            if isinstance(part, bytes):
                with PdfDocument(part) as pictures:
                    whole.import_pages(pictures)
                continue
            with opened_pdf(part) as document:
                version = max(version, document.get_version() or 0)
                whole.import_pages(document)
        target = io.BytesIO()
        whole.save(target, version=min(version, _MOST_VERSION))
    except PdfiumError as error:
        raise TroubleMet(Trouble.DAMAGED) from error
    finally:
        whole.close()
    return _without_chance(target.getvalue())


def _without_chance(pdf: bytes) -> bytes:
    """The time is blanked, and the identifier follows from the content; no place moves."""
    head = _DATE.sub(lambda found: b" " * len(found[0]), pdf[:_HEAD], count=1)
    body, tail = head + pdf[_HEAD:-_TAIL], pdf[-_TAIL:]
    found = _ID.search(tail)
    if found is None:
        return body + tail
    before, after = tail[: found.start()], tail[found.end() :]
    name = sha256(body + before + after).hexdigest()[:32].upper().encode()
    return body + before + found[0].replace(found[1], name).replace(found[2], name) + after
