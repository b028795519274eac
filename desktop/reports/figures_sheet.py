"""The sheet of figures: a row a figure, checked, from which the table computes its points."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Final

from openpyxl.worksheet.datavalidation import DataValidation

from desktop.domain.answers import Answer
from desktop.domain.criteria import Leaf
from desktop.domain.rules import Deadline, External, Manual, Ratio, Survey, ZeroDenominator
from desktop.domain.scoring.evaluate import open_state, waits_for
from desktop.domain.scoring.outcome import Outcome, State
from desktop.ports.papers import ReportContent
from desktop.reports.paper_text import Align
from desktop.reports.sheet_amounts import UnsayableError
from desktop.reports.sheet_entries import NO, YES, Entry, Form, entries_of
from desktop.reports.sheet_formulas import is_taken
from desktop.reports.sheet_rules import Points
from desktop.reports.sheet_slots import RIGHT, Room, Slot, rooms
from desktop.reports.workbook import HEAD, Look, Sheet, number_form
from desktop.wording.numbers import day
from desktop.wording.phrases import say
from desktop.wording.states import SCORED_BY, STATES

WIDTHS: Final = (10, 52, 16, 14, 46, 36)
HEAD_ROW: Final = 2
_VALUE, _CHECK = "C", "F"
_CENTRED: Final = Look(align=Align.CENTER)
_OPEN: Final = Look(align=Align.CENTER, shade="FFF8DC")
_EXACT_DIGITS: Final = 15
_LONGEST_LIST: Final = 80  # Excel takes lists of 255 characters
_SAID: Final = "Tính từ số liệu ở trang tính Số liệu"
_UNSAID: Final = "Chương trình tính: quy tắc hoặc số liệu này không viết được thành công thức ô"


@dataclass(frozen=True, slots=True)
class Scored:
    """How a leaf's cells are written: by formulas, or as they are where there are none; and why."""

    note: str
    points: str = ""
    state: str = ""


@dataclass(slots=True)
class FiguresSheet:
    """Writes the figures of one leaf after another."""

    sheet: Sheet
    content: ReportContent
    table_name: str
    _row: int = HEAD_ROW + 1
    _lists: dict[str, DataValidation] = field(default_factory=dict)

    def heads(self) -> None:
        """What the sheet is for, and its columns."""
        self.sheet.text(
            1,
            1,
            "Sửa các ô nền vàng thì điểm và tổng điểm ở các trang tính khác được tính lại. Sửa ở "
            "đây không làm đổi hồ sơ trong chương trình.",
            Look(is_italic=True, has_grid=False),
        )
        self.sheet.cells.merge_cells(f"A1:{_CHECK}1")
        heads = ("Mã số", "Số liệu", "Giá trị", "Đơn vị", "Cách ghi", "Kiểm tra")
        for column, head in enumerate(heads, start=1):
            self.sheet.text(HEAD_ROW, column, head, HEAD)

    def leaf(self, leaf: Leaf, table_row: int, points_cell: str) -> Scored:
        """Write a leaf's figures, and say how its points follow from them."""
        answer = self.content.answers.get(leaf.code, Answer())
        outcome = self.content.sheet.outcomes[leaf.code]
        note = _given(leaf, answer, outcome)
        if note:
            return Scored(note)
        try:
            points, slots = self._said(leaf, answer, outcome)
        except UnsayableError:
            return Scored(_UNSAID)
        right = self._all_right(slots)
        for slot in slots:
            self._entry(slot, leaf, slots, table_row)
        state = self._state(leaf, slots, right)
        return Scored(
            _SAID,
            f'IF({right},{points},"")',
            f'IF({points_cell}<>"","{STATES[State.SCORED]}",{state})',
        )

    def _said(self, leaf: Leaf, answer: Answer, outcome: Outcome) -> tuple[str, tuple[Slot, ...]]:
        """The points by the widest room for figures that a formula is exact with."""
        numbers = [leaf.max, leaf.min, outcome.points or Decimal(0)]
        entries = entries_of(leaf, answer)
        if not entries or any(map(_is_long, numbers)):
            raise UnsayableError
        for room in rooms(entries):
            slots = self._slots(entries, room)
            try:
                points = Points(leaf, self.content.criterion_set.points_rounding, slots).formula()
            except UnsayableError:
                continue
            if is_taken(points):
                return points, slots
        raise UnsayableError

    def _slots(self, entries: Sequence[Entry], room: Room) -> tuple[Slot, ...]:
        name = self.sheet.cells.title
        return tuple(
            Slot(entry, f"'{name}'!{_VALUE}{row}", f"'{name}'!{_CHECK}{row}", room)
            for row, entry in enumerate(entries, start=self._row)
        )

    def _all_right(self, slots: Sequence[Slot]) -> str:
        first, last = slots[0].check, slots[-1].check.rpartition("!")[2]
        return f'COUNTIF({first}:{last},"{RIGHT}")={len(slots)}'

    def _state(self, leaf: Leaf, slots: Sequence[Slot], right: str) -> str:
        """What a leaf without points is: open, or taken out by a ratio over nothing."""
        waiting = f'"{STATES[open_state(leaf)]}"'
        rule = leaf.rule
        if isinstance(rule, Ratio) and rule.zero_denominator is ZeroDenominator.EXCLUDE:
            is_nothing = f"AND({right},{slots[1].cell}=0)"
            return f'IF({is_nothing},"{STATES[State.EXCLUDED]}",{waiting})'
        return waiting

    def _entry(self, slot: Slot, leaf: Leaf, slots: Sequence[Slot], table_row: int) -> None:
        entry, row = slot.entry, self._row
        is_part = isinstance(leaf.rule, Ratio) and not leaf.rule.allow_over and slot is slots[0]
        total = slots[1] if is_part else None
        self.sheet.text(row, 1, leaf.code, _CENTRED)
        self.sheet.link(row, 1, self.table_name, table_row)
        self.sheet.text(row, 2, entry.name)
        self._value(row, entry)
        self.sheet.text(row, 4, entry.unit, _CENTRED)
        self.sheet.text(row, 5, entry.hint or slot.rule())
        check = slot.check_formula(f"{_VALUE}{row}", total)
        self.sheet.formula(row, 6, check, slot.fault(total), _CENTRED)
        self._row += 1
        if isinstance(leaf.rule, Deadline):
            self._days_late(leaf, leaf.rule.due, entry)

    def _value(self, row: int, entry: Entry) -> None:
        self.sheet.value(row, 3, entry.value, _OPEN, is_day=entry.form is Form.DAY)
        if entry.form is Form.YES_NO:
            self._offer(row, f"{YES},{NO}")
        elif entry.form is Form.OPTION and entry.options < _LONGEST_LIST:
            self._offer(row, ",".join(str(at) for at in range(1, entry.options + 1)))

    def _offer(self, row: int, choices: str) -> None:
        if choices not in self._lists:
            made = DataValidation("list", formula1=f'"{choices}"', allow_blank=True)
            self.sheet.cells.add_data_validation(made)
            self._lists[choices] = made
        self._lists[choices].add(f"{_VALUE}{row}")

    def _days_late(self, leaf: Leaf, due: date, entry: Entry) -> None:
        """Below the day of the deed; before the day it was due they are negative."""
        row, done = self._row, entry.value
        cell = f"{_VALUE}{row - 1}"
        days = f'IF(ISNUMBER({cell}),INT({cell})-DATE({due.year},{due.month},{due.day}),"")'
        late = Decimal((done - due).days) if isinstance(done, date) else ""
        self.sheet.text(row, 1, leaf.code, _CENTRED)
        self.sheet.text(row, 2, say("Số ngày chậm so với ngày {day}", day=day(due)))
        self.sheet.formula(row, 3, days, late, _CENTRED)
        # A difference of days would be shown as a day.
        self.sheet.cells.cell(row, 3).number_format = number_form(0)
        self.sheet.text(row, 4, "ngày", _CENTRED)
        self.sheet.text(row, 5, "Tự tính; sớm hơn hạn thì âm")
        self.sheet.text(row, 6, "")
        self._row += 1


def _given(leaf: Leaf, answer: Answer, outcome: Outcome) -> str:
    """Why points are not computed from figures, "" where they are."""
    if answer.override is not None:
        return say("Điểm sửa tay: {reason}", reason=answer.override.reason)
    if answer.not_applicable:
        return "Không áp dụng trong năm"
    return _rule_given(leaf, answer, outcome)


def _rule_given(leaf: Leaf, answer: Answer, outcome: Outcome) -> str:
    if answer.inputs is None and outcome.state is State.PENDING:
        by = SCORED_BY[waits_for(leaf) or leaf.scored_by]
        return say("{by}; chưa có kết quả", by=by)
    match leaf.rule:
        case Manual():
            reason = answer.note.strip()
            return say("Điểm nhập tay: {reason}", reason=reason) if reason else "Điểm nhập tay"
        case External(source=source, index_max=None, bands=()) | Survey(source=source, weights=()):
            return say("Điểm công bố: {source}", source=source)
        case _:
            return ""


def _is_long(number: Decimal) -> bool:
    return len(number.normalize().as_tuple().digits) > _EXACT_DIGITS
