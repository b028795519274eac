"""The rows of the plan say what bonus and penalty are; its columns leave the titles their room."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.answers import Answer, CountInput, YesNoInput
from desktop.domain.criteria import CriterionSet, Group, Period, Section
from desktop.domain.plan import Measure, Plan
from desktop.domain.plan_losses import lost_points
from desktop.domain.rules import Count
from desktop.domain.scoring.totals import score_set
from desktop.services.planning import PlanState, prefilled
from desktop.ui.plan.card import measure_card
from desktop.ui.plan.rows import plan_rows, total_sentence
from desktop.ui.plan.table import Layout, fitted
from tests.domain.building import criterion_set, leaf

YEAR = Period(date(2026, 12, 1), date(2027, 11, 30))
ANSWERS = {"1.1": Answer(YesNoInput(yes=False)), "T.1": Answer(CountInput(Decimal(1)))}


def with_extras() -> CriterionSet:
    each = Count("lần", Decimal("0.5"), None)
    field = Group("1", "Chỉ đạo", Decimal(2), (leaf(code="1.1", max=Decimal(2)),))
    return replace(
        criterion_set(field),
        bonus=Section(Decimal(3), (leaf(code="C.1", title="Sáng kiến", max=Decimal(2)),)),
        penalty=Section(
            Decimal(1),
            (Group("T", "Vi phạm", Decimal(1), (leaf(each, code="T.1", title="Bị nhắc nhở"),)),),
        ),
    )


def state(measures: dict[str, Measure]) -> PlanState:
    whole = with_extras()
    sheet = score_set(whole, ANSWERS)
    fields = lost_points(whole, ANSWERS, sheet, measures)
    return PlanState(Plan(2027, measures), fields, sheet, ANSWERS, YEAR)


def test_a_penalty_is_shown_as_lost_and_a_bonus_as_what_it_is() -> None:
    rows = {row.code: row for row in plan_rows(state({}))}

    assert (rows[""].points, rows[""].lost) == ("-0,5/2,0", "2,5")
    assert (rows["T"].title, rows["T"].points) == ("Vi phạm (điểm trừ)", "−0,5")
    assert (rows["T.1"].points, rows["T.1"].lost, rows["T.1"].mark) == ("−0,5", "0,5", "⚠")
    assert (rows["C.1"].title, rows["C.1"].points) == ("Sáng kiến (điểm thưởng)", "0/2")
    assert (rows["C.1"].lost, rows["C.1"].mark) == ("", "")
    card = measure_card(state({}), "C.1")
    assert card is not None
    assert card.facts == "0/2 điểm, có thể thêm 2 điểm"
    assert card.may_suggest


def test_suggestions_avoid_the_penalty_and_leave_the_bonus_open() -> None:
    changes = {each.code: each.after for each in prefilled(state({}), with_extras())}

    assert changes.keys() == {"1.1", "T.1"}
    assert changes["T.1"].target == 0
    planned = state(changes)
    rows = {row.code: row for row in plan_rows(planned)}
    assert (rows["T.1"].target, rows["T.1"].gain) == ("0", "+0,5")
    assert (rows[""].target, rows[""].gain) == ("2", "+2,5")
    sentence = total_sentence(planned, with_extras())
    assert "Thưởng 0, trừ 0,5: tổng -0,5 điểm." in sentence
    assert sentence.endswith("Kế hoạch năm 2027: +2,5 điểm, đạt 2.")


LAYOUT = Layout(title=1, shrinking={2: (14, 44)}, dispensable=(2, 3))


def test_an_empty_column_leaves_its_room_to_the_titles() -> None:
    assert fitted((50, 400, 0, 60), LAYOUT, room=700, letter=7) == {0: 50, 2: 0, 3: 60}


def test_offices_get_what_the_titles_leave_within_their_bounds() -> None:
    widths = [
        fitted((50, 400, 300, 60), LAYOUT, room=room, letter=7)[2] for room in (600, 700, 2_000)
    ]

    assert widths == [14 * 7 + 26, 190, 300]


@given(st.lists(st.integers(0, 500), min_size=4, max_size=4), st.integers(0, 3_000))
def test_titles_keep_room_as_long_as_there_is_something_to_give_up(
    wanted: list[int], room: int
) -> None:
    widths = fitted(wanted, LAYOUT, room=room, letter=7)

    assert all(width <= wanted[column] for column, width in widths.items())
    assert room - sum(widths.values()) >= 30 * 7 or not (widths[2] or widths[3])
