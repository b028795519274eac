"""The self-score table as a sheet that adds up by itself."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal
from typing import Final

from openpyxl.formatting.rule import Rule
from openpyxl.styles import Font
from openpyxl.styles.differential import DifferentialStyle

from desktop.domain.answers import Answer
from desktop.domain.criteria import Group, Leaf, Node, Section
from desktop.domain.evidence import EvidenceLink
from desktop.domain.scoring.outcome import Outcome
from desktop.domain.scoring.totals import totals_of
from desktop.ports.papers import ReportContent
from desktop.reports.figures_sheet import FiguresSheet
from desktop.reports.paper_text import Align
from desktop.reports.sheet_formulas import added, signed_sums
from desktop.reports.uses import citations, links_by_leaf
from desktop.reports.workbook import HEAD, Look, Sheet
from desktop.wording.answers import answer_text, remarks_text
from desktop.wording.numbers import number
from desktop.wording.phrases import say
from desktop.wording.states import STATES
from desktop.wording.traces import reason

_FIELD_SHADE: Final = "F3F3F3"
_CODE, _TITLE, _MAX, _FIGURES, _POINTS, _APPRAISED, _REASON, _PROOF, _REMARKS = range(1, 10)
_STATE, _SOURCE, _BROUGHT = range(10, 13)
MAX_COLUMN, POINTS_COLUMN, STATE_COLUMN, _BROUGHT_COLUMN = "C", "E", "J", "L"
WIDTHS: Final = (8, 34, 8, 20, 8, 9, 28, 17, 26, 13, 34, 9)
PRINTED: Final = _REMARKS
"""The columns of the form; what comes after them is what formulas need and say."""

_CENTRED: Final = Look(align=Align.CENTER)
_CHANGED: Final = Font(color="FFC00000", bold=True)


@dataclass(frozen=True, slots=True)
class Extent:
    """Where things stand: rows of each field's leaves, headings of both extras, every leaf."""

    fields: Mapping[str, tuple[int, ...]]
    bonus: int | None
    penalty: int | None
    rows: Mapping[str, int]

    @property
    def leaves(self) -> tuple[int, ...]:
        """The rows of the leaves in all fields."""
        return tuple(row for rows in self.fields.values() for row in rows)


@dataclass(slots=True)
class SelfScoreTable:
    """Writes the table from `row` on; `places` is how many decimals its points have at most.

    `document_rows` says where each document stands in the sheet `list_name`.
    """

    sheet: Sheet
    figures: FiguresSheet
    content: ReportContent
    places: int
    document_rows: Mapping[str, int]
    list_name: str
    row: int
    _leaves: list[int] = field(default_factory=list)
    _rows: dict[str, int] = field(default_factory=dict)
    _links: Mapping[str, tuple[EvidenceLink, ...]] = field(init=False)

    def __post_init__(self) -> None:
        self._links = links_by_leaf(self.content.links)

    def write(self) -> Extent:
        """All rows; every group is the sum of the leaves below it."""
        self._heads()
        self.figures.heads()
        first = self.row
        criterion_set = self.content.criterion_set
        fields = {}
        for node in criterion_set.nodes:
            self._node(node, depth=0)
            fields[node.code] = self._taken_leaves()
        bonus = self._section("Điểm thưởng", criterion_set.bonus, self._bonus)
        penalty = self._section("Điểm trừ", criterion_set.penalty, self._penalty)
        self._mark_changes(first)
        return Extent(fields, bonus, penalty, self._rows)

    def _heads(self) -> None:
        heads = (
            "Mã số",
            "Lĩnh vực, tiêu chí, tiêu chí thành phần",
            self.content.criterion_set.max_label,
            "Số liệu thực hiện",
            "Điểm tự chấm",
            "Điểm thẩm định",
            "Cách tính điểm",
            "Tài liệu kiểm chứng",
            "Giải trình, ghi chú",
            "Trạng thái",
            "Nguồn điểm",
            "Điểm trong hồ sơ",
        )
        for column, head in enumerate(heads, start=1):
            self.sheet.text(self.row, column, head, HEAD)
        self.row += 1

    def _node(self, node: Node, *, depth: int) -> None:
        if isinstance(node, Leaf):
            self._leaf(node)
            return
        row, first = self.row, len(self._leaves)
        self.row += 1
        for child in node.children:
            self._node(child, depth=depth + 1)
        below = self._leaves[first:]
        earned = totals_of((node,), self.content.sheet.outcomes).earned
        look = Look(is_bold=True, is_italic=depth > 0, shade="" if depth else _FIELD_SHADE)
        self._heading(row, (node.code, node.title, node.max), look)
        formula = self._rounded(added(POINTS_COLUMN, STATE_COLUMN, below))
        self._computed(row, formula, earned, look)

    def _leaf(self, leaf: Leaf) -> None:
        content, row = self.content, self.row
        outcome = content.sheet.outcomes[leaf.code]
        answer = content.answers.get(leaf.code, Answer())
        links = self._links.get(leaf.code, ())
        put = self.sheet.text
        put(row, _CODE, leaf.code, _CENTRED)
        put(row, _TITLE, leaf.title)
        self.sheet.number(row, _MAX, leaf.max, _CENTRED)
        put(row, _FIGURES, answer_text(answer, leaf))
        self._points(leaf, outcome)
        put(row, _APPRAISED, "", _CENTRED)
        put(row, _REASON, reason(outcome, leaf, content.criterion_set))
        proof = "; ".join(citations(links))
        # What leads somewhere has one line in some programs: longer, and the rest is not seen.
        has_room = len(proof) <= WIDTHS[_PROOF - 1]
        put(row, _PROOF, proof)
        put(row, _REMARKS, remarks_text(answer, outcome))
        if links and links[0].document in self.document_rows:
            place = _PROOF if has_room else _CODE
            self.sheet.link(row, place, self.list_name, self.document_rows[links[0].document])
        self._leaves.append(row)
        self._rows[leaf.code] = row
        self.row += 1

    def _points(self, leaf: Leaf, outcome: Outcome) -> None:
        """By formulas where figures make the points; what they are now stands beside."""
        row, points, state = self.row, outcome.points, STATES[outcome.state]
        scored = self.figures.leaf(leaf, row, f"{POINTS_COLUMN}{row}")
        if scored.points:
            now = "" if points is None else points
            self.sheet.formula(row, _POINTS, scored.points, now, _CENTRED)
            self.sheet.formula(row, _STATE, scored.state, state, _CENTRED)
        else:
            self._number(row, _POINTS, points)
            self.sheet.text(row, _STATE, state, _CENTRED)
        self.sheet.text(row, _SOURCE, scored.note)
        self._number(row, _BROUGHT, points)

    def _number(self, row: int, column: int, points: Decimal | None) -> None:
        if points is None:
            self.sheet.text(row, column, "", _CENTRED)
        else:
            self.sheet.number(row, column, points, _CENTRED)

    def _computed(self, row: int, formula: str, result: Decimal, look: Look) -> None:
        """A sum, with what it is now beside it."""
        self.sheet.formula(row, _POINTS, formula, result, _centred(look))
        self.sheet.number(row, _BROUGHT, result, _centred(look))

    def _mark_changes(self, first: int) -> None:
        """Points that are no more those of the submission stand out."""
        points, brought = f"${POINTS_COLUMN}{first}", f"${_BROUGHT_COLUMN}{first}"
        differs = f'AND({brought}<>"",{points}<>{brought})'
        style = DifferentialStyle(font=_CHANGED)
        rule = Rule("expression", dxf=style, formula=[differs])
        area = f"{POINTS_COLUMN}{first}:{POINTS_COLUMN}{self.row}"
        self.sheet.cells.conditional_formatting.add(area, rule)

    def _heading(self, row: int, said: tuple[str, str, Decimal], look: Look) -> None:
        code, title, maximum = said
        for column in range(_CODE, _BROUGHT + 1):
            self.sheet.text(row, column, "", look)
        self.sheet.text(row, _CODE, code, _centred(look))
        self.sheet.text(row, _TITLE, title, look)
        self.sheet.number(row, _MAX, maximum, _centred(look))

    def _section(
        self, title: str, section: Section | None, formula: Callable[[int, Sequence[int]], None]
    ) -> int | None:
        """Bonus or penalty under one heading; a set that has a group of its own for it names it."""
        if section is None:
            return None
        code, nodes, row = "", section.nodes, self.row
        match nodes:
            case (Group() as only,):
                code, title, nodes = only.code, only.title, only.children
        label = say("{title} (không quá {max} điểm)", title=title, max=number(section.max))
        look = Look(is_bold=True, shade=_FIELD_SHADE)
        self._heading(row, (code, label, section.max), look)
        self.row += 1
        for node in nodes:
            self._node(node, depth=1)
        formula(row, self._taken_leaves())
        return row

    def _bonus(self, row: int, leaves: Sequence[int]) -> None:
        earned = self._rounded(added(POINTS_COLUMN, STATE_COLUMN, leaves))
        formula = f"MAX(0,MIN({earned},{MAX_COLUMN}{row}))"
        look = Look(is_bold=True, shade=_FIELD_SHADE)
        self._computed(row, formula, self.content.sheet.bonus, look)

    def _penalty(self, row: int, leaves: Sequence[int]) -> None:
        """Sets write penalty points with or without their minus sign."""
        above, below = signed_sums(POINTS_COLUMN, STATE_COLUMN, leaves)
        formula = f"MIN({self._rounded(f'{above}-{below}')},{MAX_COLUMN}{row})"
        look = Look(is_bold=True, shade=_FIELD_SHADE)
        self._computed(row, formula, self.content.sheet.penalty, look)

    def _rounded(self, formula: str) -> str:
        """Without the dust of binary fractions: the sum of decimals is one of as many places."""
        return f"ROUND({formula},{self.places})"

    def _taken_leaves(self) -> tuple[int, ...]:
        leaves = tuple(self._leaves)
        self._leaves.clear()
        return leaves


def _centred(look: Look) -> Look:
    return replace(look, align=Align.CENTER)
