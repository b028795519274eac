"""Keeps the improvement plan, and follows up the one that was carried over from last year."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from desktop.domain.answer_errors import UnknownLeafError
from desktop.domain.answers import Answer, Layer
from desktop.domain.criteria import CriterionSet, Group, Leaf, Period
from desktop.domain.earlier_errors import EarlierDamagedError
from desktop.domain.limits import MAX_NOTE_CHARACTERS, MAX_SHORT_CHARACTERS
from desktop.domain.plain_text import one_line, seen
from desktop.domain.plan import (
    MAX_OFFICES,
    FollowUp,
    LostField,
    LostLeaf,
    Measure,
    Plan,
    PlanKind,
    PlanPart,
    ReportPeriod,
    year_after,
)
from desktop.domain.plan_checks import PlanFinding, check_plan
from desktop.domain.plan_losses import lost_points
from desktop.domain.plan_results import ScoredYear, TargetResult, plan_results
from desktop.domain.scoring.totals import ScoreSheet, score_set
from desktop.ports.workspace import UnitOfWork
from desktop.services.earlier import Earlier, read_earlier
from desktop.services.workspace import Workspace
from desktop.wording.plan_suggestions import suggested_text


@dataclass(frozen=True, slots=True)
class MeasureChange:
    """A measure before and after."""

    code: str
    before: Measure
    after: Measure

    @property
    def reversed(self) -> "MeasureChange":
        """The change that takes this one back."""
        return MeasureChange(self.code, self.after, self.before)

    def joined(self, later: "PlanChange") -> "MeasureChange | None":
        """Both as one, where both change the same thing; else None."""
        if isinstance(later, MeasureChange) and later.code == self.code:
            return replace(self, after=later.after)
        return None


@dataclass(frozen=True, slots=True)
class TextChange:
    """A text of the plan before and after."""

    part: PlanPart
    before: str
    after: str

    @property
    def reversed(self) -> "TextChange":
        """The change that takes this one back."""
        return TextChange(self.part, self.after, self.before)

    def joined(self, later: "PlanChange") -> "TextChange | None":
        """Both as one, where both change the same thing; else None."""
        if isinstance(later, TextChange) and later.part is self.part:
            return replace(self, after=later.after)
        return None


@dataclass(frozen=True, slots=True)
class FollowUpChange:
    """What was reported of a carried measure, before and after."""

    code: str
    period: ReportPeriod
    before: FollowUp
    after: FollowUp

    @property
    def reversed(self) -> "FollowUpChange":
        """The change that takes this one back."""
        return FollowUpChange(self.code, self.period, self.after, self.before)

    def joined(self, later: "PlanChange") -> "FollowUpChange | None":
        """Both as one, where both change the same thing; else None."""
        if isinstance(later, FollowUpChange) and later.code == self.code:
            return replace(self, after=later.after) if later.period is self.period else None
        return None


PlanChange = MeasureChange | TextChange | FollowUpChange


@dataclass(frozen=True, slots=True)
class CarriedPlan:
    """Last year's plan for this year, what became of its targets, and what was reported."""

    plan: Plan
    results: tuple[TargetResult, ...]
    follow_ups: Mapping[tuple[str, ReportPeriod], FollowUp]


@dataclass(frozen=True, slots=True)
class PlanState:
    """The plan for next year, what it is about, and last year's.

    `year` is when the plan's points will be counted. `carried` is None where no plan was carried
    over, or the earlier year cannot be read any more.
    """

    plan: Plan
    fields: tuple[LostField, ...]
    sheet: ScoreSheet
    answers: Mapping[str, Answer]
    year: Period
    carried: CarriedPlan | None = None
    is_earlier_damaged: bool = False

    @property
    def findings(self) -> tuple[PlanFinding, ...]:
        """What is doubtful about the plan."""
        return check_plan(self.fields, self.plan, self.year)


def read_plan(workspace: Workspace) -> PlanState:
    """The plan as it is kept, with the points as they are now."""
    criterion_set = workspace.criterion_set
    with workspace.look() as work:
        plan = _plan(work, criterion_set)
        answers, reported = work.answers.all(Layer.SELF), work.plan.follow_ups()
    sheet = score_set(criterion_set, answers)
    earlier, is_damaged = _earlier(workspace)
    carried = None
    if earlier is not None and earlier.plan is not None:
        before = ScoredYear(earlier.criterion_set, earlier.answers, earlier.sheet)
        results = plan_results(earlier.plan, before, ScoredYear(criterion_set, answers, sheet))
        carried = CarriedPlan(earlier.plan, results, reported)
    return PlanState(
        plan=plan,
        fields=lost_points(criterion_set, answers, sheet, plan.measures),
        sheet=sheet,
        answers=answers,
        year=year_after(criterion_set.period),
        carried=carried,
        is_earlier_damaged=is_damaged,
    )


def made_plan(workspace: Workspace) -> Plan | None:
    """The plan that was made in the workspace; None where nothing is planned."""
    with workspace.look() as work:
        plan = _plan(work, workspace.criterion_set)
    return plan if plan.measures else None


def change_plan(workspace: Workspace, changes: Sequence[PlanChange]) -> None:
    """Keep what the changes end in, all or none.

    An approved submission stays as it is, so that its plan may still be written. Raises
    UnknownLeafError where no leaf or field of this year's set has the code.
    """
    with workspace.work() as work:
        now = workspace.tools.clock.now()
        for change in changes:
            match change:
                case MeasureChange():
                    _check_known(workspace.criterion_set, change.code)
                    work.plan.put_measure(change.code, change.after, at=now)
                case TextChange():
                    work.plan.put_text(change.part, change.after, at=now)
                case FollowUpChange():
                    work.plan.put_follow_up(change.code, change.period, change.after, at=now)
        work.commit()


def with_measures(
    state: PlanState, criterion_set: CriterionSet, measures: Mapping[str, Measure]
) -> PlanState:
    """The state with these measures in the place of its own, before they are kept."""
    kept = {code: one for code, one in measures.items() if not one.is_empty}
    plan = replace(state.plan, measures=kept)
    fields = lost_points(criterion_set, state.answers, state.sheet, kept)
    return replace(state, plan=plan, fields=fields)


def prefilled(state: PlanState, criterion_set: CriterionSet) -> tuple[MeasureChange, ...]:
    """A measure for every leaf that loses points and has none yet."""
    names = {office.code: office.name for office in criterion_set.offices}
    return tuple(
        MeasureChange(one.leaf.code, Measure(), suggested_measure(one, names, state.year))
        for lost in state.fields
        for one in lost.leaves
        if one.lost > 0 and state.plan.measure(one.leaf.code).is_empty
    )


def suggested_measure(lost: LostLeaf, names: Mapping[str, str], year: Period) -> Measure:
    """What follows from the leaf: its offices, its maximum, and the end of the year."""
    offices = tuple(names.get(code, code) for code in lost.leaf.offices)
    return Measure(
        text=suggested_text(lost),
        office=offices[0] if offices else "",
        cooperating=offices[1:],
        deadline=year.last,
        target=Decimal(0) if lost.kind is PlanKind.PENALTY else lost.leaf.max,
    )


def own_offices(criterion_set: CriterionSet) -> tuple[str, ...]:
    """The names of the offices that fill in leaves, in the set's order."""
    used = {code for leaf in criterion_set.leaves() for code in leaf.offices}
    return tuple(office.name for office in criterion_set.offices if office.code in used)


def offices_typed(text: str) -> tuple[str, ...]:
    """The offices of a line in which they stand between semicolons, each once."""
    named = (one_line(name)[:MAX_SHORT_CHARACTERS].rstrip() for name in text.split(";"))
    return tuple(dict.fromkeys(name for name in named if name))[:MAX_OFFICES]


def text_typed(text: str) -> str:
    """A text as it was typed, as long as it may be."""
    return seen(text)[:MAX_NOTE_CHARACTERS]


def _plan(work: UnitOfWork, criterion_set: CriterionSet) -> Plan:
    return Plan(criterion_set.year + 1, work.plan.measures(), work.plan.texts())


def _earlier(workspace: Workspace) -> tuple[Earlier | None, bool]:
    try:
        return read_earlier(workspace), False
    except EarlierDamagedError:  # the overview says so; this year's plan does not need it
        return None, True


def _check_known(criterion_set: CriterionSet, code: str) -> None:
    extras = (criterion_set.bonus, criterion_set.penalty)
    parts = (node for section in extras if section is not None for node in section.nodes)
    topmost = (*criterion_set.nodes, *parts)
    is_field = any(isinstance(node, Group) and node.code == code for node in topmost)
    if not is_field and not isinstance(criterion_set.leaf(code), Leaf):
        raise UnknownLeafError(code)
