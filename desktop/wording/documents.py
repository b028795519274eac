"""Names an evidence document the way offices cite it: "599/QĐ-UBND", "Quyết định về việc …"."""

import re
from typing import Final

from desktop.domain.document_types import OFFICE_TYPES
from desktop.domain.evidence import EvidenceDocument, Metadata
from desktop.domain.plain_text import one_line
from desktop.wording.numbers import day
from desktop.wording.phrases import say

DOCUMENT_TYPES: Final = OFFICE_TYPES
"""Names by the abbreviations of NĐ 30/2020, Phụ lục III, and offices' own "CV"."""

_PARTY_SYMBOL: Final = re.compile(r"[^\W\d]+/")


def number_and_symbol(metadata: Metadata) -> str:
    """Số, ký hiệu: "599/QĐ-UBND", in Party style "05-NQ/TU", or what there is of it."""
    number, symbol = one_line(metadata.number), one_line(metadata.symbol)
    if not (number and symbol):
        return number or symbol
    template = "{number}-{symbol}" if _PARTY_SYMBOL.match(symbol) else "{number}/{symbol}"
    return say(template, number=number, symbol=symbol)


def type_and_subject(metadata: Metadata) -> str:
    """Tên loại, trích yếu: "Kế hoạch Cải cách hành chính năm 2026", or what there is of it."""
    kind = one_line(metadata.type)
    # Papers print the type in capitals; a list does not.
    name = DOCUMENT_TYPES.get(kind) or (kind.capitalize() if kind.isupper() else kind)
    return say("{type} {subject}", type=name, subject=one_line(metadata.subject)).strip()


def issued_on(metadata: Metadata) -> str:
    """The day on the document, "" where unknown."""
    return "" if metadata.issued_on is None else day(metadata.issued_on)


def document_title(document: EvidenceDocument) -> str:
    """What the document is called: number, type and subject, else its file's name."""
    metadata = document.metadata
    parts = (number_and_symbol(metadata), type_and_subject(metadata))
    return ", ".join(part for part in parts if part) or one_line(document.name)
