"""Builds the tree of criteria from a table's rows; what numbers the lines of a rule stays text."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from desktop.domain.criterion_set_errors import SetFault
from desktop.domain.decimals import total
from desktop.domain.office_tables.codes import WEAK, Code, Style
from desktop.domain.office_tables.doubts import checked
from desktop.domain.office_tables.levels import Placed, full_codes, place_codes
from desktop.domain.office_tables.lines import Line, Sort, sort_lines
from desktop.domain.office_tables.points import read_points
from desktop.domain.office_tables.values import (
    CellSort,
    ColumnGuess,
    DraftRow,
    OfficeTable,
    Role,
    TableDraft,
)
from desktop.domain.plain_text import one_line

_BULLETS = "-–—+*•●○▪· "


@dataclass(slots=True)
class _Node:
    """A criterion on its way: its row and what the rows below it add."""

    line: Line
    evidence: list[str] = field(default_factory=list)
    wording: list[str] = field(default_factory=list)
    doubts: list[str] = field(default_factory=list)

    def add(self, line: Line, text: str) -> None:
        """Take what a row says that is no criterion of its own."""
        self.wording += [each for each in (text, line.wording if line.title else "") if each]
        self.evidence += [each for each in evidence_lines(line.evidence) if each]


def build_tree(table: OfficeTable, guess: ColumnGuess) -> TableDraft:
    """The tree with its doubts; any table and any columns give one."""
    lines = sort_lines(table, guess)
    nodes: list[_Node] = []
    skipped = [line.number for line in lines if line.sort is Sort.SKIPPED]
    for strong, run in _runs([line for line in lines if line.sort is not Sort.SKIPPED]):
        if strong is None and not any(line.sort is Sort.CRITERION for line in run):
            skipped += [line.number for line in run]
            continue
        nodes += _nodes(strong, run)
    totals = [line for line in lines if line.is_total and line.worth is not None]
    draft = TableDraft(
        table.sheet,
        guess,
        tuple(_rows(nodes, table.sheet, guess)),
        skipped=tuple(sorted(skipped)),
        total=totals[-1].worth if totals else None,
        total_line=totals[-1].number if totals else 0,
    )
    return checked(draft)


def evidence_lines(text: str) -> tuple[str, ...]:
    """The documents that a cell asks for, one by one."""
    parts = (part.strip(_BULLETS) for line in text.split("\n") for part in line.split(";"))
    return tuple(dict.fromkeys(one_line(part).rstrip(".") for part in parts if part.strip()))


def _runs(lines: Sequence[Line]) -> Iterator[tuple[Line | None, list[Line]]]:
    """Each criterion with a code of its own, and the weaker rows below it."""
    strong: Line | None = None
    run: list[Line] = []
    for line in lines:
        if line.sort is Sort.CRITERION and line.code.style not in WEAK:
            if strong is not None or run:
                yield strong, run
            strong, run = line, []
        else:
            run.append(line)
    if strong is not None or run:
        yield strong, run


def _nodes(strong: Line | None, run: Sequence[Line]) -> list[_Node]:
    """A criterion and those among the weaker rows below it that are criteria too."""
    nodes = [] if strong is None else [_new(strong)]
    has_letters = any(line.points for line in run if _is_lettered(line))
    pending: list[Line] = []
    for line in run:
        if _is_lettered(line) and (has_letters or not nodes):
            _settle(nodes, pending)
            pending = []
            nodes.append(_new(line))
        else:
            pending.append(line)
    _settle(nodes, pending)
    return nodes


def _settle(nodes: list[_Node], pending: Sequence[Line]) -> None:
    """Rows without a code are parts of the criterion where their points make its points up."""
    with_points = [line for line in pending if line.points and line.title]
    worths = [line.worth for line in with_points if line.worth is not None]
    owner = nodes[-1] if nodes else None
    is_whole = len(worths) == len(with_points) and bool(worths)
    is_parts = owner is None or (
        is_whole and (not owner.line.points or total(worths) == owner.line.worth)
    )
    if with_points and not is_parts and owner is not None and owner.line.worth not in worths:
        owner.doubts.append("table.steps_as_text")  # else they are levels: the best is the maximum
    for line in pending:
        if is_parts and line.points and line.title:
            nodes.append(_new(line))
        elif nodes:
            nodes[-1].add(line, _as_text(line))


def _new(line: Line) -> _Node:
    wording = [line.wording] if line.wording else []
    return _Node(line, list(evidence_lines(line.evidence)), wording)


def _as_text(line: Line) -> str:
    mark = f"{line.code.text}) " if line.code.text else "- " if line.points else ""
    title = line.title or line.wording
    if not line.points:
        return f"{mark}{title}" if title else ""
    return f"{mark}{title.rstrip(' :')}: {line.points}"


def _is_lettered(line: Line) -> bool:
    return line.sort is Sort.CRITERION and line.code.style in {Style.LOWER, Style.PAREN}


def _rows(nodes: Sequence[_Node], sheet: str, guess: ColumnGuess) -> Iterator[DraftRow]:
    codes: list[tuple[Code, CellSort]] = [(each.line.code, each.line.code_sort) for each in nodes]
    placed = place_codes(codes)
    for node, place, code in zip(nodes, placed, full_codes(placed), strict=True):
        yield _row(node, place, code, _Where(sheet, guess))


@dataclass(frozen=True, slots=True)
class _Where:
    sheet: str
    guess: ColumnGuess

    def doubt(self, code: str, line: Line) -> SetFault:
        """A doubt at the row's code."""
        column = self.guess.columns.get(Role.CODE) or self.guess.columns.get(Role.TITLE, 1)
        return SetFault(code, line.number, column, sheet=self.sheet)


def _row(node: _Node, placed: Placed, code: str, where: _Where) -> DraftRow:
    line = node.line
    doubts = [*placed.doubts, *node.doubts]
    remarks = tuple(
        replace(where.doubt(each, line), facts=(("text", code),)) for each in dict.fromkeys(doubts)
    )
    return DraftRow(
        line.number,
        placed.level,
        code,
        one_line(line.title),
        line.points,
        read_points(line.points),
        tuple(dict.fromkeys(node.evidence)),
        "\n".join(dict.fromkeys(node.wording)),
        remarks=remarks,
    )
