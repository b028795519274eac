"""Guesses which column of a criteria table is what: by its headings, else by what it holds."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Final

from desktop.domain.letters import fold
from desktop.domain.office_tables.codes import Style, parse_code
from desktop.domain.office_tables.points import read_points
from desktop.domain.office_tables.values import ColumnGuess, OfficeTable, Role, TableRow
from desktop.domain.plain_text import one_line

_LOOKED_AT: Final = 60
"""Rows from the top among which the headings are."""

_LONGEST_HEADING: Final = 120
_LONGEST_LABEL: Final = 100

_HEADINGS: Final[Mapping[Role, tuple[tuple[str, int], ...]]] = MappingProxyType(
    {
        Role.CODE: (
            (r"(so )?(stt|tt)", 3),
            (r"so thu tu", 3),
            (r"ma( so)?( tieu chi| tc| chi so)?", 3),
            (r"(tieu chi|muc|so muc)", 1),
        ),
        Role.TITLE: (
            (r"(ten )?(cac )?linh vuc\b.*", 3),
            (r"(ten )?(cac )?(tieu chi|chi tieu|chi so)\b.*", 2),
            (r"(cac )?noi dung\b(?!.*(kiem chung|minh chung)).*", 3),
            (r"ten\b.*", 1),
        ),
        Role.MAX: (
            (r".*\bdiem (chuan|toi da|cao nhat|quy dinh|thang|cua tieu chi)\b.*", 4),
            (r".*\b(thang|khung|muc|tong) diem\b.*", 3),
            (r"(so )?diem( so)?", 2),
        ),
        Role.EVIDENCE: (
            (r".*\b(kiem chung|minh chung|chung minh)\b.*", 4),
            (r".*\b(ho so|tai lieu|van ban)\b.*", 1),
        ),
        Role.WORDING: (
            (r".*\b(cach (tinh|cham|danh gia|xac dinh)|huong dan|phuong phap|dien giai)\b.*", 3),
            (r".*\b(nguyen van|quy dinh cham|tieu chuan|yeu cau)\b.*", 1),
        ),
    }
)
_NOT_MAX: Final = re.compile(
    r"\b(tu cham|tu danh gia|dat duoc|tham dinh|thuc te|cham lai|cham diem|nam truoc|ket qua)\b"
)


def guess_columns(table: OfficeTable) -> ColumnGuess:
    """The columns as far as they can be guessed; what cannot is not among them."""
    return _by_headings(table.rows[:_LOOKED_AT]) or _by_content(table.rows)


def heading_roles(texts: Mapping[int, str]) -> dict[Role, int]:
    """The columns that a row of headings names, each role and each column once."""
    found = [
        (worth, -column, role)
        for column, text in texts.items()
        for role, worth in _worths(text).items()
    ]
    columns: dict[Role, int] = {}
    for _worth, column, role in sorted(found, key=lambda one: one[:2], reverse=True):
        if role not in columns and -column not in columns.values():
            columns[role] = -column
    return columns


def texts_of(row: TableRow) -> dict[int, str]:
    """What a row says, by column."""
    return {column: cell.text for column, cell in row.cells.items()}


def _by_headings(rows: Sequence[TableRow]) -> ColumnGuess | None:
    best: tuple[int, ColumnGuess] | None = None
    for place, row in enumerate(rows):
        if len({cell.home for cell in row.cells.values()}) < 2:  # noqa: PLR2004 - a title
            continue
        guess = _heading_at(rows, place)
        worth = len(guess.columns)
        if worth > 1 and Role.TITLE in guess.columns and (best is None or worth > best[0]):
            best = worth, guess
    return None if best is None else best[1]


def _heading_at(rows: Sequence[TableRow], place: int) -> ColumnGuess:
    """The headings of a row, together with those of the row below where they go on."""
    row = rows[place]
    texts, last = texts_of(row), row.line
    labels = dict(texts)
    below = rows[place + 1] if place + 1 < len(rows) else None
    if below is not None and _goes_on(row, below):
        last = below.line
        own = {c: cell.text for c, cell in below.cells.items() if cell.home[0] == below.line}
        labels |= own
        texts = {c: f"{texts.get(c, '')} {own.get(c, '')}".strip() for c in {*texts, *own}}
    columns = heading_roles(texts)
    shown = one_line(labels.get(columns.get(Role.MAX, 0), ""))
    label = shown if len(shown) <= _LONGEST_LABEL else ""
    return ColumnGuess(MappingProxyType(columns), last, label)


def _goes_on(row: TableRow, below: TableRow) -> bool:
    """Whether headings have a second row: something above it is merged, and it has no figures."""
    is_merged = any(
        cell.home != (line.line, column)
        for line in (row, below)
        for column, cell in line.cells.items()
    )
    own = [cell for cell in below.cells.values() if cell.home[0] == below.line]
    has_figures = any(parse_code(cell.text).parts for cell in own)
    return is_merged and bool(own) and not has_figures and len(own) < len(below.cells)


def _worths(text: str) -> dict[Role, int]:
    """What a heading may stand for, and how surely."""
    said = re.sub(r"[^a-z0-9 ]+", " ", fold(one_line(text)))
    said = " ".join(said.split())
    if not said or len(said) > _LONGEST_HEADING:
        return {}
    worths = {}
    for role, patterns in _HEADINGS.items():
        worth = max((w for pattern, w in patterns if re.fullmatch(pattern, said)), default=0)
        if worth and not (role is Role.MAX and _NOT_MAX.search(said)):
            worths[role] = worth
    return worths


def _by_content(rows: Sequence[TableRow]) -> ColumnGuess:
    """Of a table without headings: numbering, the longest texts, the last figures."""
    codes, points, lengths = Counter[int](), Counter[int](), Counter[int]()
    for row in rows:
        for column, cell in row.cells.items():
            if cell.home != (row.line, column):
                continue
            is_code = parse_code(cell.shown).style not in {Style.OTHER, Style.NONE}
            codes[column] += is_code
            points[column] += read_points(cell.text) is not None
            lengths[column] += len(cell.text)
    columns: dict[Role, int] = {}
    for role, worths in ((Role.TITLE, lengths), (Role.CODE, codes), (Role.MAX, points)):
        free = [
            (worth, -column)
            for column, worth in worths.items()
            if worth and column not in columns.values()
        ]
        if free:
            columns[role] = -max(free)[1]
    return ColumnGuess(MappingProxyType(columns), 0)
