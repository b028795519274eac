"""What is doubtful about a tree from a table: said each time anything of it changes."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal
from typing import Final

from desktop.domain.criterion_set_errors import SetFault
from desktop.domain.decimals import plain, total
from desktop.domain.office_tables.values import DraftRow, Role, TableDraft

_CODE: Final = re.compile(r"[0-9A-Za-zĐđ][0-9A-Za-zĐđ.()_-]{0,31}")


@dataclass(slots=True)
class Branch:
    """A row with what lies below it."""

    row: DraftRow
    children: "list[Branch]" = field(default_factory=list)

    def points(self) -> Decimal:
        """What it is worth: as written, else what is below it, else nothing."""
        return self.row.max if self.row.max is not None else self.points_below()

    def points_below(self) -> Decimal:
        """What lies below it, together."""
        return total(child.points() for child in self.children)


def nested(rows: Sequence[DraftRow]) -> list[Branch]:
    """The rows that are not left out, each below the last one of a smaller level."""
    roots: list[Branch] = []
    above: list[Branch] = []
    for row in rows:
        if row.is_left_out:
            continue
        while above and above[-1].row.level >= row.level:
            above.pop()
        branch = Branch(row)
        (above[-1].children if above else roots).append(branch)
        above.append(branch)
    return roots


def checked(draft: TableDraft) -> TableDraft:
    """The draft with all its doubts, in the order of the table."""
    roots = nested(draft.rows)
    found = list(_Doubts(draft).of_all(roots))
    order = {row.line: place for place, row in enumerate(draft.rows)}
    found.sort(key=lambda doubt: (order.get(doubt.line, len(order)), doubt.column, doubt.code))
    return replace(draft, doubts=tuple(found))


class _Doubts:
    """Looks one tree through."""

    def __init__(self, draft: TableDraft) -> None:
        self._draft = draft
        self._columns = draft.guess.columns
        self._first: dict[str, int] = {}

    def of_all(self, roots: Sequence[Branch]) -> Iterator[SetFault]:
        """Every doubt, the tree's as a whole last."""
        for branch in _walk(roots):
            yield from branch.row.remarks
            yield from self._of_code(branch.row)
            yield from self._of_points(branch)
        if not roots:
            line = self._draft.guess.head_line + 1
            yield SetFault("table.no_rows", line, 1, sheet=self._draft.sheet)
        together = total(root.points() for root in roots)
        said = self._draft.total
        # The last total may be that of the last field alone.
        if roots and said is not None and said not in {together, roots[-1].points()}:
            column = self._columns.get(Role.MAX, 1)
            facts = (("sum", plain(together)), ("max", plain(said)))
            line = self._draft.total_line
            yield SetFault("table.total_differs", line, column, "", facts, self._draft.sheet)

    def _of_code(self, row: DraftRow) -> Iterator[SetFault]:
        facts = {"text": row.code}
        if not row.code:
            yield self._doubt("table.code_missing", row, Role.CODE)
        elif not _CODE.fullmatch(row.code):
            yield self._doubt("table.code_faulty", row, Role.CODE, **facts)
        elif self._first.setdefault(row.code, row.line) != row.line:
            facts["first_line"] = str(self._first[row.code])
            yield self._doubt("table.code_doubled", row, Role.CODE, **facts)
        if not row.title:
            yield self._doubt("table.title_missing", row, Role.TITLE)

    def _of_points(self, branch: Branch) -> Iterator[SetFault]:
        row = branch.row
        if row.max is None and row.points:
            yield self._doubt("table.points_faulty", row, Role.MAX, text=row.points[:80])
        elif branch.children and row.is_accepted:
            return
        elif row.max is None and branch.children:
            below = plain(branch.points_below())
            yield self._doubt("table.points_summed", row, Role.MAX, sum=below)
        elif row.max is None:
            yield self._doubt("table.points_missing", row, Role.MAX)
        elif branch.children and row.max != branch.points_below():
            facts = {"sum": plain(branch.points_below()), "max": plain(row.max)}
            yield self._doubt("table.sum_differs", row, Role.MAX, **facts)

    def _doubt(self, code: str, row: DraftRow, role: Role, **facts: str) -> SetFault:
        column = self._columns.get(role) or self._columns.get(Role.TITLE, 1)
        return SetFault(code, row.line, column, row.code, tuple(facts.items()), self._draft.sheet)


def _walk(branches: Sequence[Branch]) -> Iterator[Branch]:
    for branch in branches:
        yield branch
        yield from _walk(branch.children)
