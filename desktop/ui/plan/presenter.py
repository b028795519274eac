"""Decides what the page *Kế hoạch* shows, and saves what is planned and reported."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from functools import partial
from typing import Protocol

from desktop.domain.errors import AppError
from desktop.domain.plan import FollowUp, Measure, PlanPart, ReportPeriod, offices_of
from desktop.services.planning import (
    FollowUpChange,
    MeasureChange,
    PlanChange,
    PlanState,
    TextChange,
    change_plan,
    own_offices,
    prefilled,
    read_plan,
    suggested_measure,
)
from desktop.services.workspace import Workspace
from desktop.ui.edits import PlanEdit
from desktop.ui.history import History
from desktop.ui.messages import describe_error
from desktop.ui.plan.card import MeasureCard, measure_card
from desktop.ui.plan.carried_rows import (
    CarriedCard,
    CarriedRow,
    carried_card,
    carried_rows,
    no_carried_sentence,
)
from desktop.ui.plan.carried_rows import carried_sentence as describe_carried
from desktop.ui.plan.draft import Key, PlanDraft
from desktop.ui.plan.rows import (
    PlanRow,
    empty_sentence,
    hints_sentence,
    narrowed,
    plan_rows,
    total_sentence,
)
from desktop.ui.work import Jobs, Reply


class PlanView(Protocol):
    """What the page can show."""

    def show_year(self, year: int) -> None: ...
    def show_totals(self, sentence: str, hints: str) -> None: ...
    def show_offices(self, used: Sequence[str], known: Sequence[str]) -> None: ...
    def show_rows(self, rows: Sequence[PlanRow], code: str) -> None: ...
    def show_measure(self, card: MeasureCard) -> None: ...
    def show_standing(self, card: MeasureCard) -> None: ...
    def show_texts(self, texts: Mapping[PlanPart, str]) -> None: ...
    def show_empty(self, sentence: str) -> None: ...
    def show_prefill(self, count: int) -> None: ...
    def show_carried(self, rows: Sequence[CarriedRow], code: str, sentence: str) -> None: ...
    def show_report(self, card: CarriedCard) -> None: ...
    def show_no_carried(self, sentence: str) -> None: ...
    def show_unread(self, sentence: str) -> None: ...
    def show_read(self) -> None: ...
    def open_part(self, *, is_carried: bool) -> None: ...
    def arm_save(self) -> None: ...


class Frame(Protocol):
    """What the window around the page shows of it."""

    def show_saved(self, at: datetime) -> None: ...
    def show_save_failed(self, error: AppError) -> None: ...


class PlanPresenter:
    """Holds what is typed until it is saved; what was read comes below it."""

    def __init__(
        self,
        workspace: Workspace,
        *,
        jobs: Jobs,
        view: PlanView,
        frame: Frame,
        history: History,
    ) -> None:
        self._workspace, self._jobs = workspace, jobs
        self._view, self._frame, self._history = view, frame, history
        self._set = workspace.criterion_set
        self._names = {office.code: office.name for office in self._set.offices}
        self._draft = PlanDraft(self._set)
        self._code, self._carried_code, self._office = "", "", ""
        view.show_year(self._set.year + 1)

    @property
    def state(self) -> PlanState | None:
        """The plan as it is shown; None before it was read."""
        return self._draft.state

    @property
    def has_unsaved(self) -> bool:
        """Whether something typed is not on the disk yet."""
        return bool(self._draft.unsaved)

    def refresh(self) -> None:
        """Read the plan and the points anew, after whatever was sent to be saved."""
        self.save_now()
        reply = Reply(done=self._on_read, failed=self._on_failed)
        self._jobs.save(partial(read_plan, self._workspace), reply)

    def choose(self, code: str) -> None:
        """Show a row's card."""
        self.save_now()
        self._history.end_visit()
        self._code = code
        self._show_card()

    def choose_carried(self, code: str) -> None:
        """Show what was reported of a target of last year's plan."""
        self.save_now()
        self._history.end_visit()
        self._carried_code = code
        self._show_report()

    def narrow(self, office: str) -> None:
        """Show only what an office leads or takes part in; everything for ""."""
        self._office = office
        self._show_rows()

    def edit(self, measure: Measure) -> None:
        """Take what the form holds now."""
        if self.state is None or not self._code:
            return
        before = self.state.plan.measure(self._code)
        self._do((MeasureChange(self._code, before, measure),))
        card = measure_card(self.state, self._code)
        if card is not None:
            self._view.show_standing(card)

    def edit_text(self, part: PlanPart, text: str) -> None:
        """Take a text of the whole plan."""
        if self.state is not None:
            self._do((TextChange(part, self.state.plan.texts.get(part, ""), text),))

    def report(self, period: ReportPeriod, follow_up: FollowUp) -> None:
        """Take what is reported of the open measure."""
        code = self._carried_code
        if code:
            before = self._draft.report(code, period)
            self._do((FollowUpChange(code, period, before, follow_up),))

    def prefill(self) -> None:
        """Suggest a measure for every leaf that has none."""
        if self.state is not None:
            self._do_at_once(prefilled(self.state, self._set))

    def suggest(self) -> None:
        """Suggest a measure for the open leaf."""
        if self.state is None:
            return
        leaves = (one for field in self.state.fields for one in field.leaves)
        lost = next((one for one in leaves if one.leaf.code == self._code), None)
        if lost is not None:
            measure = suggested_measure(lost, self._names, self.state.year)
            before = self.state.plan.measure(self._code)
            self._do_at_once((MeasureChange(self._code, before, measure),))

    def clear(self) -> None:
        """Take the open measure away."""
        if self.state is not None and self._code:
            before = self.state.plan.measure(self._code)
            self._do_at_once((MeasureChange(self._code, before, Measure()),))

    def put_back(self, edit: PlanEdit) -> None:
        """Do an edit without remembering it, and save it."""
        self._draft.take(edit.changes)
        self.save_now()
        self._show_all()

    def reveal(self, edit: PlanEdit) -> None:
        """Show where an edit was made."""
        match edit.changes[0]:
            case MeasureChange(code=code):
                is_one = len(edit.changes) == 1
                self._code, self._office = code if is_one else self._code, ""
            case TextChange():
                self._code = ""
            case FollowUpChange(code=code):
                self._carried_code = code
        self._view.open_part(is_carried=isinstance(edit.changes[0], FollowUpChange))
        self._show_all()

    def save_now(self) -> None:
        """Send what is not saved to the disk."""
        batch = self._draft.unsaved
        if not batch:
            return
        reply = Reply(done=partial(self._on_saved, batch), failed=self._frame.show_save_failed)
        self._jobs.save(partial(_save, self._workspace, tuple(batch.values())), reply)

    def _do_at_once(self, changes: Sequence[PlanChange]) -> None:
        """What no typing goes on from is an edit of its own."""
        self._history.end_visit()
        self._do(changes)
        self._history.end_visit()
        self._show_card()

    def _do(self, changes: Sequence[PlanChange]) -> None:
        real = tuple(each for each in changes if each.before != each.after)
        if not real:
            return
        self._history.record(PlanEdit(real))
        self._draft.take(real)
        self._show_overview()
        self._view.arm_save()

    def _on_read(self, state: PlanState) -> None:
        self._draft.read(state)
        self._view.show_read()
        self._show_all()

    def _on_failed(self, error: AppError) -> None:
        self._view.show_unread(describe_error(error))

    def _on_saved(self, batch: Mapping[Key, PlanChange], at: datetime) -> None:
        self._draft.saved(batch)
        self._frame.show_saved(at)

    def _show_all(self) -> None:
        if self.state is None:
            return
        self._show_overview()
        self._show_card()
        self._show_report()

    def _show_overview(self) -> None:
        state = self.state
        if state is None:
            return
        findings = state.findings
        self._view.show_totals(total_sentence(state, self._set), hints_sentence(findings))
        self._view.show_offices(offices_of(state.plan), own_offices(self._set))
        self._view.show_prefill(len(prefilled(state, self._set)))
        self._view.show_empty(empty_sentence(state))
        self._show_rows()
        self._show_carried(state)

    def _show_rows(self) -> None:
        if self.state is not None:
            rows = narrowed(plan_rows(self.state), self._office)
            self._view.show_rows(rows, self._code)

    def _show_carried(self, state: PlanState) -> None:
        if state.carried is not None and state.carried.results:
            rows = carried_rows(state.carried)
            if self._carried_code not in {row.code for row in rows}:
                self._carried_code = rows[0].code
            self._view.show_carried(rows, self._carried_code, describe_carried(state.carried))
        else:
            self._view.show_no_carried(no_carried_sentence(state, self._set.year - 1))

    def _show_card(self) -> None:
        if self.state is None:
            return
        card = measure_card(self.state, self._code) if self._code else None
        if card is None:
            self._code = ""
            self._view.show_texts(self.state.plan.texts)
        else:
            self._view.show_measure(card)

    def _show_report(self) -> None:
        if self.state is None or self.state.carried is None:
            return
        card = carried_card(self.state.carried, self._carried_code)
        if card is not None:
            self._view.show_report(card)


def _save(workspace: Workspace, changes: Sequence[PlanChange]) -> datetime:
    change_plan(workspace, changes)
    return workspace.tools.clock.now()
