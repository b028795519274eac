"""What the rows above a criteria table, or its file's name, say of the set: title, year, office."""

import re
from datetime import date
from typing import Final

from desktop.domain.criteria import Period
from desktop.domain.letters import fold
from desktop.domain.limits import MAX_SHORT_CHARACTERS
from desktop.domain.office_tables.sets import SetHead
from desktop.domain.office_tables.values import ColumnGuess, OfficeTable
from desktop.domain.plain_text import one_line

_TITLE: Final = re.compile(r"\b(bo (chi so|tieu chi)|bang (tieu chi|cham diem|tu cham)|chi so)\b")
_OFFICE: Final = re.compile(r"(ubnd|uy ban nhan dan|hdnd|so noi vu|bo noi vu)\b")
_YEAR: Final = re.compile(r"\b20[0-9]{2}\b", re.ASCII)


def guess_head(table: OfficeTable, guess: ColumnGuess, *, name: str, year: int) -> SetHead:
    """The head as the table says it: `name` and `year` where it says none, "" for offices."""
    texts = _above(table, guess)
    title = next((text for text in texts if _TITLE.search(fold(text))), "") or one_line(name)
    office = next((text for text in texts if _OFFICE.match(fold(text))), "")
    found = _YEAR.search(title) or next(filter(None, map(_YEAR.search, texts)), None)
    said = int(found[0]) if found else year
    period = Period(date(said, 1, 1), date(said, 12, 31))
    return SetHead(title[:MAX_SHORT_CHARACTERS], said, office[:MAX_SHORT_CHARACTERS], "", period)


def _above(table: OfficeTable, guess: ColumnGuess) -> tuple[str, ...]:
    rows = [row for row in table.rows if row.line < guess.head_line]
    texts = (one_line(cell.text) for row in rows for cell in row.cells.values())
    return tuple(dict.fromkeys(texts))
