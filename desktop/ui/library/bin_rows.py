"""The documents of the bin as frozen rows."""

from collections.abc import Sequence
from dataclasses import dataclass

from desktop.domain.evidence import BinnedDocument, DocumentCode
from desktop.domain.plain_text import one_line
from desktop.domain.search_text import folded
from desktop.wording.documents import document_title
from desktop.wording.numbers import moment, size
from desktop.wording.phrases import say, word


@dataclass(frozen=True, slots=True)
class BinRow:
    """A document in the bin: when it went there and why; `search` is folded."""

    code: DocumentCode
    name: str
    when: str
    why: str
    size: str
    search: str


def bin_rows(binned: Sequence[BinnedDocument]) -> tuple[BinRow, ...]:
    """The rows, in the order given."""
    return tuple(map(_row, binned))


def matching(rows: Sequence[BinRow], query: str) -> list[BinRow]:
    """The rows that hold every word of the query."""
    words = folded(query).split()
    return [row for row in rows if all(each in row.search for each in words)]


def _row(binned: BinnedDocument) -> BinRow:
    document = binned.document
    name = document_title(document)
    why = word("Không dùng nữa")
    if binned.twin_of is not None:
        why = say("Trùng với {code}", code=binned.twin_of)
    text = f"{document.code} {name} {one_line(document.name)} {why}"
    return BinRow(
        code=document.code,
        name=name,
        when=moment(binned.binned_at),
        why=why,
        size=size(document.content.size),
        search=folded(text),
    )
