"""What the dialog of a criteria table shows, as frozen rows in words."""

from collections.abc import Mapping
from dataclasses import dataclass

from desktop.domain.criterion_set_errors import SetFault
from desktop.domain.office_tables.values import (
    BLOCKING,
    DraftRow,
    OfficeTable,
    TableDraft,
)
from desktop.domain.plain_text import one_line
from desktop.ui.messages import describe_set_fault
from desktop.wording.numbers import number
from desktop.wording.phrases import say, word

_LONGEST = 300
"""Characters of a cell that are shown."""


@dataclass(frozen=True, slots=True)
class SourceRow:
    """A row of the sheet: the texts of its cells in the order of the shown columns."""

    line: int
    texts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Source:
    """A sheet as it is: the columns that hold anything, and its rows."""

    columns: tuple[int, ...]
    rows: tuple[SourceRow, ...]


@dataclass(frozen=True, slots=True)
class TreeRow:
    """A criterion of the tree; `doubts` in sentences, `is_blocking` where one must be answered.

    One that `may_be_accepted` has a doubt that can be right as it is.
    """

    line: int
    level: int
    code: str
    title: str
    points: str
    doubts: tuple[str, ...]
    is_blocking: bool
    is_left_out: bool
    may_be_accepted: bool

    @property
    def remark(self) -> str:
        """What to say of the row."""
        return word("Bỏ, không đưa vào bộ tiêu chí.") if self.is_left_out else " ".join(self.doubts)


def source_of(table: OfficeTable) -> Source:
    """The cells of a sheet; those that are only part of a merged one stay empty."""
    columns = tuple(sorted({column for row in table.rows for column in row.cells}))
    rows = []
    for row in table.rows:
        own = {at: cell for at, cell in row.cells.items() if cell.home == (row.line, at)}
        texts = (one_line(own[at].shown)[:_LONGEST] if at in own else "" for at in columns)
        rows.append(SourceRow(row.line, tuple(texts)))
    return Source(columns, tuple(rows))


def tree_rows(draft: TableDraft) -> tuple[TreeRow, ...]:
    """The rows of the tree with their doubts."""
    by_line: dict[int, list[SetFault]] = {}
    for doubt in draft.doubts:
        by_line.setdefault(doubt.line, []).append(doubt)
    return tuple(_tree_row(row, by_line) for row in draft.rows)


def summary(draft: TableDraft) -> str:
    """How many criteria there are, what they are worth, and how much is open."""
    rows = [row for row in draft.rows if not row.is_left_out]
    leaves = sum(
        following is None or following.level <= row.level
        for row, following in zip(rows, [*rows, None][1:], strict=True)
    )
    facts = say(
        "{count} dòng, {leaves} tiêu chí chấm điểm", count=str(len(rows)), leaves=str(leaves)
    )
    musts = sum(doubt.code in BLOCKING for doubt in draft.doubts)
    others = len(draft.doubts) - musts
    if musts:
        return say(
            "{facts} · {musts} chỗ phải sửa · {others} chỗ nên xem",
            facts=facts,
            musts=str(musts),
            others=str(others),
        )
    if others:
        return say("{facts} · {others} chỗ nên xem", facts=facts, others=str(others))
    return say("{facts} · không còn chỗ nào phải xem", facts=facts)


def whole_doubts(draft: TableDraft) -> tuple[str, ...]:
    """Doubts that belong to no row of the tree."""
    lines = {row.line for row in draft.rows}
    return tuple(describe_set_fault(each) for each in draft.doubts if each.line not in lines)


def _tree_row(row: DraftRow, by_line: Mapping[int, list[SetFault]]) -> TreeRow:
    doubts = [] if row.is_left_out else by_line.get(row.line, [])
    return TreeRow(
        row.line,
        row.level,
        row.code,
        row.title,
        row.points if row.max is None else number(row.max),
        tuple(_bare(each) for each in sorted(doubts, key=lambda one: one.code not in BLOCKING)),
        any(each.code in BLOCKING for each in doubts),
        row.is_left_out,
        any(each.code not in BLOCKING for each in doubts),
    )


def _bare(doubt: SetFault) -> str:
    """A doubt without its place: it stands beside its row."""
    return describe_set_fault(SetFault(doubt.code, 0, 0, facts=doubt.facts))
