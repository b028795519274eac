"""The signatures in a PDF as it shows them, unverified."""

import re
from collections.abc import Callable, Iterator
from ctypes import create_string_buffer
from datetime import UTC, datetime, timedelta, timezone

import pypdfium2.raw as pdfium
from pypdfium2 import PdfDocument

from desktop.domain.pages import SignatureField
from desktop.domain.plain_text import one_line
from desktop.reading.cms_signer import cms_signer
from desktop.reading.facts_json import MAX_LINE_CHARACTERS, MAX_SIGNATURES

_LARGEST_CONTENTS = 1024**2
_DATE = re.compile(
    r"D:(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(?:Z|(?P<sign>[+-])(?P<hours>\d\d)'?(?P<minutes>\d\d)?)?"
)


def signatures(document: PdfDocument) -> tuple[SignatureField, ...]:
    """The filled signature fields; the times are the signers' own claims."""
    return tuple(_signatures(document))


def _signatures(document: PdfDocument) -> Iterator[SignatureField]:
    count = pdfium.FPDF_GetSignatureCount(document)
    for index in range(min(count, MAX_SIGNATURES)):
        signature = pdfium.FPDF_GetSignatureObject(document, index)
        if signature:
            contents = _bytes(pdfium.FPDFSignatureObj_GetContents, signature)
            name, signed_at = cms_signer(contents)
            shown = _bytes(pdfium.FPDFSignatureObj_GetTime, signature)
            written = pdf_date(shown.rstrip(b"\x00").decode("latin-1"))
            yield SignatureField(one_line(name)[:MAX_LINE_CHARACTERS], written or signed_at)


def pdf_date(text: str) -> datetime | None:
    """A moment as PDF writes it (ISO 32000-1, 7.9.4), in UTC; without a zone it is taken as UTC."""
    found = _DATE.match(text)
    if found is None:
        return None
    year, month, day, hour, minute, second = (int(part) for part in found.groups()[:6])
    away = timedelta(hours=int(found["hours"] or 0), minutes=int(found["minutes"] or 0))
    try:
        zone = timezone(-away if found["sign"] == "-" else away)
        moment = datetime(year, month, day, hour, minute, second, tzinfo=zone)
        return moment.astimezone(UTC)
    except (ValueError, OverflowError):
        return None


def _bytes(get: Callable[..., int], signature: object) -> bytes:
    size = get(signature, None, 0)
    if not 0 < size <= _LARGEST_CONTENTS:
        return b""
    buffer = create_string_buffer(size)
    get(signature, buffer, size)
    return buffer.raw
