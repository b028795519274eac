"""Decides what the dialog of a criteria table shows, and makes the criterion set's file."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from itertools import count
from pathlib import Path
from types import MappingProxyType
from typing import Protocol

from desktop.domain.criteria import Period
from desktop.domain.criterion_set_errors import CriterionSetFaultyError
from desktop.domain.errors import AppError
from desktop.domain.office_tables.columns import guess_columns
from desktop.domain.office_tables.editing import (
    accepted,
    left_out,
    moved,
    with_code,
    with_points,
    with_title,
)
from desktop.domain.office_tables.heads import guess_head
from desktop.domain.office_tables.sets import SetHead, draft_to_set
from desktop.domain.office_tables.tree import build_tree
from desktop.domain.office_tables.values import (
    ColumnGuess,
    OfficeTable,
    OfficeWorkbook,
    Role,
    TableDraft,
    is_blocked,
)
from desktop.domain.plain_text import one_line
from desktop.ports.progress import Progress
from desktop.services.files import read_small_file
from desktop.services.placing import place_file
from desktop.ui.doors import Doors
from desktop.ui.messages import describe_error, describe_set_fault
from desktop.ui.tables.shown import Source, TreeRow, source_of, summary, tree_rows, whole_doubts
from desktop.ui.work import Jobs, Lane, Reply
from desktop.wording.phrases import say, word

_STEPS_BACK = 100


@dataclass(frozen=True, slots=True)
class HeadForm:
    """What was typed about the set; None for a day that is none."""

    title: str
    year: int
    issued_by: str
    receiver: str
    first: date | None
    last: date | None


class TableView(Protocol):
    """What the dialog can show."""

    def show_busy(self, *, is_busy: bool) -> None: ...
    def show_sheets(self, names: Sequence[str], place: int) -> None: ...
    def show_source(self, source: Source, roles: Mapping[int, Role]) -> None: ...
    def show_notes(self, sentences: Sequence[str]) -> None: ...
    def show_tree(self, rows: Sequence[TreeRow], said: str, *, may_undo: bool) -> None: ...
    def show_no_tree(self, sentence: str) -> None: ...
    def show_head(self, form: HeadForm) -> None: ...
    def show_failure(self, sentences: Sequence[str]) -> None: ...
    def finish(self, file: Path) -> None: ...


class TablePresenter:
    """One workbook from its bytes to the file of a criterion set."""

    def __init__(self, doors: Doors, *, file: Path, jobs: Jobs, view: TableView) -> None:
        self._doors, self._file, self._jobs, self._view = doors, file, jobs, view
        self._tables: tuple[OfficeTable, ...] = ()
        self._book_notes: tuple[str, ...] = ()
        self._table: OfficeTable | None = None
        self._guess = ColumnGuess(MappingProxyType({}), 0)
        self._draft: TableDraft | None = None
        self._before: list[TableDraft] = []
        self._asked = 0
        self._is_left = False

    def open(self) -> None:
        """Read the file and show its first sheet."""
        self._view.show_busy(is_busy=True)
        title = say("Đang đọc “{name}”", name=self._file.name)
        reply = Reply(done=self._on_read, failed=self._on_failed, ended=self._on_ended)
        self._jobs.start(title, partial(_read, self._doors, self._file), reply)

    def leave(self) -> None:
        """Show nothing any more: the dialog is closed."""
        self._is_left = True

    def choose_sheet(self, place: int) -> None:
        """Show another sheet, with its columns guessed."""
        self._table = table = self._tables[place]
        self._guess = guess_columns(table)
        roles = {column: role for role, column in self._guess.columns.items()}
        self._view.show_source(source_of(table), roles)
        notes = (describe_set_fault(note) for note in table.notes)
        self._view.show_notes((*self._book_notes, *notes))
        year = self._doors.clock.now().year
        head = guess_head(table, self._guess, name=self._file.stem, year=year)
        period = head.period
        form = HeadForm(
            head.title, head.year, head.issued_by, head.receiver, period.first, period.last
        )
        self._view.show_head(form)
        self._build()

    def choose_role(self, column: int, role: Role | None) -> None:
        """Say what a column is; another one that was the same is nothing any more."""
        kept = {each: at for each, at in self._guess.columns.items() if column != at}
        if role is not None:
            kept[role] = column
        self._guess = replace(self._guess, columns=MappingProxyType(kept))
        if self._table is not None:
            roles = {at: each for each, at in kept.items()}
            self._view.show_source(source_of(self._table), roles)
            self._build()

    def write_code(self, place: int, text: str) -> None:
        """Give a row another code."""
        self._edit(lambda draft: with_code(draft, place, text))

    def write_title(self, place: int, text: str) -> None:
        """Give a row another title."""
        self._edit(lambda draft: with_title(draft, place, text))

    def write_points(self, place: int, text: str) -> None:
        """Give a row other points."""
        self._edit(lambda draft: with_points(draft, place, text))

    def move(self, place: int, by: int) -> None:
        """Move a row and what is below it one level in or out."""
        self._edit(lambda draft: moved(draft, place, by))

    def leave_out(self, place: int) -> None:
        """Leave a row and what is below it out, or take them in again."""
        if self._draft is not None:
            is_out = not self._draft.rows[place].is_left_out
            self._edit(lambda draft: left_out(draft, place, is_left_out=is_out))

    def accept(self, place: int) -> None:
        """Take a row as it is."""
        self._edit(lambda draft: accepted(draft, place))

    def undo(self) -> None:
        """Take the last change back."""
        if self._before:
            self._draft = self._before.pop()
            self._show()

    def make(self, form: HeadForm) -> None:
        """Write the set beside the table, or say what is still missing."""
        faults = _head_faults(form)
        if self._draft is None or is_blocked(self._draft):
            faults = (*faults, word("Hãy sửa các chỗ phải sửa trong cây tiêu chí trước."))
        if faults or self._draft is None or form.first is None or form.last is None:
            self._view.show_failure(faults)
            return
        head = SetHead(
            one_line(form.title),
            form.year,
            one_line(form.issued_by),
            one_line(form.receiver),
            Period(form.first, form.last),
        )
        self._view.show_busy(is_busy=True)
        job = partial(_make, self._doors, self._draft, head, self._file)
        reply = Reply(done=self._on_made, failed=self._on_failed, ended=self._on_ended)
        self._jobs.start(word("Đang ghi bộ tiêu chí"), job, reply)

    def _edit(self, change: Callable[[TableDraft], TableDraft]) -> None:
        if self._draft is None:
            return
        changed = change(self._draft)
        if changed != self._draft:
            self._before = [*self._before[1 - _STEPS_BACK :], self._draft]
            self._draft = changed
        self._show()

    def _build(self) -> None:
        """Let the tree grow again; what was changed in the one before is gone."""
        self._draft, self._before = None, []
        self._asked += 1
        if self._table is None or Role.TITLE not in self._guess.columns:
            self._view.show_no_tree(word("Hãy chọn cột nào là nội dung tiêu chí."))
            return
        job = partial(build_tree, self._table, self._guess)
        reply = Reply(done=partial(self._on_built, self._asked), failed=self._on_failed)
        self._jobs.behind(Lane.READ, job, reply)

    def _on_built(self, asked: int, draft: TableDraft) -> None:
        if asked == self._asked and not self._is_left:
            self._draft = draft
            self._show()

    def _show(self) -> None:
        if self._draft is not None:
            said = " ".join((f"{summary(self._draft)}.", *whole_doubts(self._draft)))
            self._view.show_tree(tree_rows(self._draft), said, may_undo=bool(self._before))

    def _on_made(self, file: Path) -> None:
        if not self._is_left:
            self._view.finish(file)

    def _on_read(self, book: OfficeWorkbook) -> None:
        if self._is_left:
            return
        self._tables = book.tables
        if not book.tables:
            self._on_failed(CriterionSetFaultyError(book.faults))
            return
        said = (*book.notes, *book.faults)
        self._book_notes = tuple(describe_set_fault(each) for each in said)
        self._view.show_sheets([table.sheet for table in book.tables], 0)
        self.choose_sheet(0)

    def _on_failed(self, error: AppError) -> None:
        if self._is_left:
            return
        faults = error.faults if isinstance(error, CriterionSetFaultyError) else ()
        sentences = [describe_set_fault(fault) for fault in faults] or [describe_error(error)]
        self._view.show_failure(sentences)

    def _on_ended(self) -> None:
        if not self._is_left:
            self._view.show_busy(is_busy=False)


def _head_faults(form: HeadForm) -> tuple[str, ...]:
    asked = (
        (one_line(form.title), word("Hãy nhập tên bộ tiêu chí.")),
        (one_line(form.issued_by), word("Hãy nhập cơ quan ban hành.")),
        (one_line(form.receiver), word("Hãy nhập nơi nhận hồ sơ.")),
        (form.first and form.last, word("Hãy nhập kỳ số liệu từ ngày nào đến ngày nào.")),
    )
    return tuple(sentence for value, sentence in asked if not value)


def _read(doors: Doors, file: Path, progress: Progress) -> OfficeWorkbook:
    progress.step(0, 0, file.name)
    return doors.read_tables(read_small_file(file))


def _make(doors: Doors, draft: TableDraft, head: SetHead, file: Path, progress: Progress) -> Path:
    progress.step(0, 0, file.name)
    content = doors.write_set(draft_to_set(draft, head), is_workbook=False)
    doors.read_set(content)  # what would refuse it later refuses it now
    return place_file(_free(file.with_suffix(".yaml")), content)


def _free(file: Path) -> Path:
    """The file, or one of a like name that is not there yet."""
    others = (file.with_stem(f"{file.stem} ({number})") for number in count(2))
    return file if not file.exists() else next(each for each in others if not each.exists())
