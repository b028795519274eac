"""The plan as it was read, with what was typed since and may not be saved yet."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from desktop.domain.criteria import CriterionSet
from desktop.domain.plan import FollowUp, Plan, ReportPeriod
from desktop.services.planning import (
    FollowUpChange,
    MeasureChange,
    PlanChange,
    PlanState,
    TextChange,
    with_measures,
)

Key = tuple[type[PlanChange], str, str]


class PlanDraft:
    """What is read anew comes below what is not saved."""

    def __init__(self, criterion_set: CriterionSet) -> None:
        self._set = criterion_set
        self._state: PlanState | None = None
        self._unsaved: dict[Key, PlanChange] = {}

    @property
    def state(self) -> PlanState | None:
        """The plan as it stands; None before it was read."""
        return self._state

    @property
    def unsaved(self) -> Mapping[Key, PlanChange]:
        """What is not on the disk yet."""
        return dict(self._unsaved)

    def report(self, code: str, period: ReportPeriod) -> FollowUp:
        """What was reported of a carried measure."""
        carried = None if self._state is None else self._state.carried
        reported = {} if carried is None else carried.follow_ups
        return reported.get((code, period), FollowUp())

    def read(self, state: PlanState) -> None:
        """Take what is on the disk."""
        self._state = self._with(state, tuple(self._unsaved.values()))

    def take(self, changes: Sequence[PlanChange]) -> None:
        """Take what was typed, also before anything was read."""
        for change in changes:
            self._unsaved[_key(change)] = change
        if self._state is not None:
            self._state = self._with(self._state, changes)

    def saved(self, batch: Mapping[Key, PlanChange]) -> None:
        """These are on the disk now; what was typed since is not."""
        for key, change in batch.items():
            if self._unsaved.get(key) == change:
                del self._unsaved[key]

    def _with(self, state: PlanState, changes: Sequence[PlanChange]) -> PlanState:
        measures, texts = dict(state.plan.measures), dict(state.plan.texts)
        reported = {} if state.carried is None else dict(state.carried.follow_ups)
        for change in changes:
            match change:
                case MeasureChange():
                    measures[change.code] = change.after
                case TextChange():
                    texts[change.part] = change.after
                case FollowUpChange():
                    reported[change.code, change.period] = change.after
        changed = with_measures(state, self._set, measures)
        plan = Plan(changed.plan.year, changed.plan.measures, texts)
        carried = None if state.carried is None else replace(state.carried, follow_ups=reported)
        return replace(changed, plan=plan, carried=carried)


def _key(change: PlanChange) -> Key:
    match change:
        case MeasureChange():
            return MeasureChange, change.code, ""
        case TextChange():
            return TextChange, change.part, ""
        case FollowUpChange():
            return FollowUpChange, change.code, change.period
