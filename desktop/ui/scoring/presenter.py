"""Decides what the page *Chấm điểm* shows, scores at every change and saves it."""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING, Protocol

from desktop.domain.answers import Answer
from desktop.domain.criteria import Leaf
from desktop.domain.errors import AppError
from desktop.domain.scoring.totals import Totals
from desktop.services.answering import answer_leaves, is_filled_by_others
from desktop.services.scoring import Scores
from desktop.services.workspace import Workspace
from desktop.ui.edits import AnswerEdit
from desktop.ui.history import History
from desktop.ui.scoring.book import ScoreBook
from desktop.ui.scoring.outline import Outline
from desktop.ui.scoring.rows import Mark, TreeRow, tree_row
from desktop.ui.scoring.standing import LeafCard, Standing, standing
from desktop.ui.work import Jobs, Reply

if TYPE_CHECKING:
    from desktop.ui.earlier.comparison import LeafBefore, YearBefore


class ScoringView(Protocol):
    """What the page can show."""

    def show_tree(self, rows: Sequence[TreeRow]) -> None: ...
    def update_rows(self, rows: Sequence[TreeRow]) -> None: ...
    def show_leaf(self, card: LeafCard) -> None: ...
    def show_standing(self, shown: Standing) -> None: ...
    def show_before(self, before: "LeafBefore | None") -> None: ...
    def visible_leaves(self) -> Sequence[str]: ...
    def arm_save(self) -> None: ...


class Frame(Protocol):
    """What the window around the page shows of it."""

    def show_totals(self, totals: Totals) -> None: ...
    def show_saved(self, at: datetime) -> None: ...
    def show_save_failed(self, error: AppError) -> None: ...


class Proofs(Protocol):
    """What the page knows about evidence."""

    @property
    def met(self) -> Collection[tuple[str, str]]: ...
    def open_leaf(self, leaf: Leaf) -> None: ...


class ScoringPresenter:
    """Holds what is typed until it is saved; a leaf is scored alone at every change."""

    def __init__(
        self, workspace: Workspace, scores: Scores, *, jobs: Jobs, view: ScoringView, frame: Frame
    ) -> None:
        self._workspace = workspace
        self._set = workspace.criterion_set
        self._jobs, self._view, self._frame = jobs, view, frame
        self._outline = Outline(self._set)
        self._book = ScoreBook(self._set, scores)
        self._unsaved: dict[str, Answer] = {}
        self._drafts: dict[str, Mapping[str, str]] = {}
        self._current = ""
        self._proofs: Proofs | None = None
        self._history = History()
        self._earlier: YearBefore | None = None
        self._is_locked = False

    def begin(self, proofs: Proofs, leaf: str = "") -> None:
        """Show everything, and the leaf that was open last or the first one."""
        self._proofs = proofs
        self._view.show_tree([self._row(spot.code) for spot in self._outline.spots])
        self._frame.show_totals(self._book.totals())
        codes = self._outline.leaf_codes
        if codes:
            self.open_leaf(leaf if leaf in codes else self._first_open())

    def record_in(self, history: History) -> None:
        """Remember what is edited in this history."""
        self._history = history

    def lock(self, *, is_locked: bool) -> None:
        """Take no edits while the submission is approved."""
        self._is_locked = is_locked

    def show_earlier(self, earlier: "YearBefore") -> None:
        """Show an earlier year beside this one from now on."""
        self._earlier = earlier
        if self._current:
            self._view.show_before(earlier.leaf(self._workspace.leaf(self._current)))

    @property
    def current(self) -> str:
        """The code of the leaf that is open."""
        return self._current

    @property
    def has_unsaved(self) -> bool:
        """Whether something typed is not on the disk yet."""
        return bool(self._unsaved)

    def open_leaf(self, code: str) -> None:
        """Show the card of a leaf; what was typed in the one before is saved first."""
        if code not in self._outline or self._outline[code].leaf is None:
            return
        self.save_now()
        if code != self._current:
            self._history.end_visit()
        leaf = self._workspace.leaf(code)
        self._current = code
        self._view.show_leaf(self._card(leaf))
        if self._proofs is not None:
            self._proofs.open_leaf(leaf)

    def edit(self, answer: Answer, drafts: Mapping[str, str]) -> None:
        """Take what the card holds now."""
        if self._is_locked:
            return
        code = self._current
        self._drafts[code] = drafts
        before = self._book.answer(code)
        is_new = answer != before
        if is_new:
            self._history.record(AnswerEdit(code, before, answer))
            self._book.put(code, answer)
            self._unsaved[code] = answer
        self._view.show_standing(self._standing(self._workspace.leaf(code)))
        if is_new:
            self._refresh(code)
            self._frame.show_totals(self._book.totals())
            self._view.arm_save()

    def copy_earlier(self) -> None:
        """Copy what the open leaf was in the earlier year, as one edit that can be undone."""
        code = self._current
        leaf = self._outline[code].leaf if code else None
        if self._is_locked or self._earlier is None or leaf is None:
            return
        if not self._earlier.leaf(leaf).may_copy:
            return
        before = self._book.answer(code)
        answer = self._earlier.copied(leaf, before)
        if answer == before:
            return
        self._history.end_visit()
        self._history.record(AnswerEdit(code, before, answer, is_copied=True))
        self._history.end_visit()
        self.put_back(code, answer)
        self._view.show_leaf(self._card(leaf))
        self._view.arm_save()

    def put_back(self, code: str, answer: Answer) -> None:
        """Give a leaf another answer without remembering it; opening it shows and saves it."""
        self._drafts.pop(code, None)
        self._book.put(code, answer)
        self._unsaved[code] = answer
        self._refresh(code)
        self._frame.show_totals(self._book.totals())

    def step(self, by: int) -> None:
        """Open the next (1) or previous (-1) leaf of those the tree shows."""
        codes = list(self._view.visible_leaves())
        if self._current not in codes:
            codes = list(self._outline.leaf_codes)
        place = codes.index(self._current) + by if self._current in codes else 0
        if 0 <= place < len(codes):
            self.open_leaf(codes[place])

    def save_now(self) -> None:
        """Send what is not saved to the disk."""
        if not self._unsaved:
            return
        batch = dict(self._unsaved)
        reply = Reply(done=partial(self._on_saved, batch), failed=self._frame.show_save_failed)
        self._jobs.save(partial(_save, self._workspace, batch), reply)

    def proofs_changed(self, leaves: Collection[str]) -> None:
        """Show again what depends on the documents of these leaves."""
        for code in leaves:
            self._refresh(code)
        if self._current in leaves:
            self._view.show_standing(self._standing(self._workspace.leaf(self._current)))

    def _on_saved(self, batch: Mapping[str, Answer], at: datetime) -> None:
        for code, answer in batch.items():
            if self._unsaved.get(code) == answer:
                del self._unsaved[code]
        self._frame.show_saved(at)

    def _refresh(self, code: str) -> None:
        changed = (code, *self._outline[code].above)
        self._view.update_rows([self._row(each) for each in changed])

    def _row(self, code: str) -> TreeRow:
        met = self._proofs.met if self._proofs is not None else ()
        return tree_row(self._outline[code], self._book, met)

    def _card(self, leaf: Leaf) -> LeafCard:
        codes = self._outline.leaf_codes
        return LeafCard(
            leaf=leaf,
            breadcrumb=self._outline.breadcrumb(leaf.code),
            place=codes.index(leaf.code) + 1,
            of=len(codes),
            answer=self._book.answer(leaf.code),
            standing=self._standing(leaf),
            may_fill=not is_filled_by_others(leaf),
            drafts=self._drafts.get(leaf.code, {}),
            before=None if self._earlier is None else self._earlier.leaf(leaf),
        )

    def _standing(self, leaf: Leaf) -> Standing:
        mark = self._row(leaf.code).mark or Mark.OPEN
        outcome, part = self._book.outcome(leaf.code), self._outline[leaf.code].part
        return standing(outcome, leaf, self._set, mark, part=part)

    def _first_open(self) -> str:
        codes = self._outline.leaf_codes
        unscored = {Mark.OPEN, Mark.BEGUN, Mark.FAULTY}
        open_ones = (code for code in codes if self._row(code).mark in unscored)
        return next(open_ones, codes[0])


def _save(workspace: Workspace, answers: Mapping[str, Answer]) -> datetime:
    answer_leaves(workspace, answers)
    return workspace.tools.clock.now()
