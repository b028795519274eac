"""The plan adds up exactly, forgets no lost point, and says what is doubtful about it."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.answers import Answer, CountInput, LostKind, LostReason, YesNoInput
from desktop.domain.criteria import (
    CriterionSet,
    Group,
    Node,
    Period,
    ScoredBy,
    Section,
    leaves_of,
)
from desktop.domain.decimals import total
from desktop.domain.plan import (
    LostField,
    Measure,
    Plan,
    PlanKind,
    counted,
    field_gain,
    gain_of,
    offices_of,
    whole_gain,
    year_after,
)
from desktop.domain.plan_checks import PlanFault, PlanFinding, check_plan
from desktop.domain.plan_losses import lost_points
from desktop.domain.plan_results import ScoredYear, TargetResult, plan_results
from desktop.domain.rules import Count, Survey
from desktop.domain.scoring.totals import score_set
from tests.domain.building import criterion_set, leaf
from tests.domain.strategies import answered_trees

YEAR = Period(date(2026, 12, 1), date(2027, 11, 30))
WHOLE = Measure("Ban hành sớm", "Văn phòng", ("Phòng Kinh tế",), date(2027, 3, 1), Decimal(1))
LATE = LostReason(LostKind.LATE, "ban hành tháng 3")
POINTS = st.decimals(-5, 20, places=2)


def small() -> CriterionSet:
    count = Count("báo cáo", Decimal("0.5"), None)
    return criterion_set(
        Group(
            "1",
            "Chỉ đạo",
            Decimal(3),
            (
                leaf(code="1.1", title="Ban hành kế hoạch"),
                leaf(count, code="1.2", title="Báo cáo định kỳ", max=Decimal(2)),
            ),
        ),
        leaf(code="2", title="Một lĩnh vực không có tiêu chí con"),
    )


def fields(
    answers: Mapping[str, Answer], measures: Mapping[str, Measure] | None = None
) -> tuple[LostField, ...]:
    return lost_points(small(), answers, score_set(small(), answers), measures or {})


NO = Answer(YesNoInput(yes=False), lost=LATE)
THREE = Answer(CountInput(Decimal(3)))


@given(answered_trees())
def test_every_lost_point_stands_in_the_plan_once(
    tree: tuple[tuple[object, ...], dict[str, Answer]],
) -> None:
    nodes, answers = tree
    whole = criterion_set(*nodes)  # type: ignore[arg-type]  # the strategy makes nodes
    sheet = score_set(whole, answers)

    found = lost_points(whole, answers, sheet, {})

    assert [each.code for each in found] == [node.code for node in whole.nodes]
    assert total(each.lost for each in found) == sheet.totals.lost
    for each in found:
        assert total(one.lost for one in each.leaves) >= each.lost
    named = [one.leaf.code for each in found for one in each.leaves]
    losing = [one.code for one in leaves_of(whole.nodes) if sheet.outcomes[one.code].lost > 0]
    assert named == losing


@given(st.lists(POINTS, min_size=2, max_size=2), st.none() | POINTS)
def test_gains_add_up_to_the_last_digit(targets: list[Decimal], own: Decimal | None) -> None:
    measures = {
        "1.1": replace(WHOLE, target=targets[0]),
        "1.2": replace(WHOLE, target=targets[1]),
        "1": Measure(target=own),
    }
    found = fields({"1.1": NO, "1.2": THREE}, measures)
    plan = Plan(2027, measures)

    expected = sum(targets) - Decimal("1.5") if own is None else own - Decimal("1.5")
    assert field_gain(found[0], plan) == expected
    assert whole_gain(found, plan) == expected
    assert gain_of(found[0], Measure()) == 0


def test_reasons_come_from_the_answers_and_a_field_may_be_its_own_leaf() -> None:
    first, second = fields({"1.1": NO, "1.2": THREE, "2": NO})

    assert [(one.leaf.code, one.lost, one.reason) for one in first.leaves] == [
        ("1.1", Decimal(1), LATE),
        ("1.2", Decimal("0.5"), None),
    ]
    assert [one.leaf.code for one in second.leaves] == ["2"]


def test_a_measure_stays_when_the_points_come_back() -> None:
    found = fields({"1.1": Answer(YesNoInput(yes=True))}, {"1.1": WHOLE})

    (kept,) = found[0].leaves
    assert (kept.leaf.code, kept.points, kept.lost) == ("1.1", Decimal(1), Decimal(0))
    findings = check_plan(found, Plan(2027, {"1.1": WHOLE}), YEAR)
    assert [one.fault for one in findings] == [PlanFault.NOTHING_LOST]


def faults_of(**changes: object) -> list[PlanFault]:
    measure = replace(WHOLE, **changes)  # type: ignore[arg-type]  # each test names real fields
    found = fields({"1.1": NO}, {"1.1": measure})
    return [one.fault for one in check_plan(found, Plan(2027, {"1.1": measure}), YEAR)]


@pytest.mark.parametrize(
    ("changes", "fault"),
    [
        ({"text": ""}, PlanFault.NO_MEASURE),
        ({"office": ""}, PlanFault.NO_OFFICE),
        ({"deadline": None}, PlanFault.NO_DEADLINE),
        ({"deadline": date(2026, 11, 30)}, PlanFault.DEADLINE_OUTSIDE_YEAR),
        ({"deadline": date(2027, 12, 1)}, PlanFault.DEADLINE_OUTSIDE_YEAR),
        ({"target": None}, PlanFault.NO_TARGET),
        ({"target": Decimal("1.01")}, PlanFault.TARGET_ABOVE_MAX),
        ({"target": Decimal(0)}, PlanFault.TARGET_NOT_HIGHER),
    ],
)
def test_each_doubt_is_found_alone(changes: dict[str, object], fault: PlanFault) -> None:
    assert faults_of() == []
    assert faults_of(**changes) == [fault]


def test_lost_points_without_a_measure_are_hinted_at_with_their_worth() -> None:
    findings = check_plan(fields({"1.1": NO, "1.2": THREE, "2": NO}), Plan(2027), YEAR)

    assert findings == (
        PlanFinding(PlanFault.NO_MEASURE, "1.1", Decimal(1)),
        PlanFinding(PlanFault.NO_MEASURE, "1.2", Decimal("0.5")),
        PlanFinding(PlanFault.NO_MEASURE, "2", Decimal(1)),
    )


def test_a_field_cannot_reach_less_than_its_leaves() -> None:
    measures = {"1.1": WHOLE, "1": replace(WHOLE, target=Decimal("2.2"))}
    found = fields({"1.1": NO, "1.2": THREE}, measures)

    findings = check_plan(found, Plan(2027, measures), YEAR)

    below = PlanFinding(PlanFault.TARGET_BELOW_PARTS, "1", Decimal("2.5"))
    assert below in findings


def test_the_year_after_a_leap_day_has_its_last_february_day() -> None:
    leap = Period(date(2027, 3, 1), date(2028, 2, 29))

    assert year_after(leap) == Period(date(2028, 3, 1), date(2029, 2, 28))


def test_offices_are_named_once_in_the_order_of_the_measures() -> None:
    measures = {"1.1": WHOLE, "1.2": replace(WHOLE, office="Phòng Kinh tế", cooperating=("Tổ",))}

    assert offices_of(Plan(2027, measures)) == ("Văn phòng", "Phòng Kinh tế", "Tổ")


def results(now: Mapping[str, Answer], measures: Mapping[str, Measure]) -> list[TargetResult]:
    before = small()
    answers = {"1.1": NO, "1.2": THREE, "2": NO}
    this_year = replace(before, year=2027)
    return list(
        plan_results(
            Plan(2027, measures),
            ScoredYear(before, answers, score_set(before, answers)),
            ScoredYear(this_year, now, score_set(this_year, now)),
        )
    )


def test_planned_and_real_change_stand_side_by_side() -> None:
    measures = {"1.1": WHOLE, "1.2": replace(WHOLE, target=Decimal(2))}
    now = {"1.1": Answer(YesNoInput(yes=True)), "1.2": Answer(CountInput(Decimal(1)))}

    field, first, second = results(now, measures)

    assert (field.planned, field.change, field.is_met) == (Decimal("1.5"), Decimal(0), False)
    assert (first.planned, first.change, first.is_met) == (Decimal(1), Decimal(1), True)
    assert (second.planned, second.change, second.is_met) == (Decimal("0.5"), Decimal(-1), False)


def test_what_has_no_points_yet_is_neither_met_nor_missed() -> None:
    field, first = results({}, {"1.1": WHOLE})

    assert (first.now, first.change, first.is_met) == (None, None, None)
    assert (field.now, field.is_met) == (None, None)


def test_a_leaf_that_this_year_no_longer_has_is_not_compared() -> None:
    before, now = small(), criterion_set(leaf(code="9", title="Hoàn toàn khác"))
    answers = {"1.1": NO}
    found = plan_results(
        Plan(2027, {"1.1": WHOLE}),
        ScoredYear(before, answers, score_set(before, answers)),
        ScoredYear(now, {}, score_set(now, {})),
    )

    assert [(one.code, one.now, one.is_met) for one in found] == [
        ("1", None, None),
        ("1.1", None, None),
    ]


def with_extras(penalty_max: str = "1", sign: str = "") -> CriterionSet:
    """Two bonuses of which only 3 points count, two penalties of which only 1 counts."""
    each = Count("lần", Decimal(f"{sign}0.5"), None)
    limits = {"min": Decimal(-2), "max": Decimal(0)} if sign else {"max": Decimal(2)}
    return replace(
        small(),
        bonus=Section(
            Decimal(3),
            tuple(leaf(code=f"B.{n}", title="Sáng kiến", max=Decimal(2)) for n in (1, 2)),
        ),
        penalty=Section(
            Decimal(penalty_max),
            (
                Group(
                    "P",
                    "Điểm trừ",
                    Decimal(penalty_max),
                    tuple(leaf(each, code=f"P.{n}", title="Nhắc nhở", **limits) for n in (1, 2)),
                ),
            ),
        ),
    )


def extra_fields(
    whole: CriterionSet, answers: Mapping[str, Answer], measures: Mapping[str, Measure]
) -> dict[str, LostField]:
    sheet = score_set(whole, answers)
    found = lost_points(whole, answers, sheet, measures)
    return {each.code: each for each in found}


ONCE = Answer(CountInput(Decimal(1)))


@pytest.mark.parametrize("sign", ["", "-"])
def test_a_penalty_is_lost_points_and_a_bonus_is_not(sign: str) -> None:
    found = extra_fields(with_extras(sign=sign), {"P.1": ONCE}, {})

    assert (found["P"].kind, found["P"].points, found["P"].lost) == (
        PlanKind.PENALTY,
        Decimal("-0.5"),
        Decimal("0.5"),
    )
    assert [one.leaf.code for one in found["P"].leaves] == ["P.1"]
    bonus = found["B.1"]
    assert (bonus.kind, bonus.lost, bonus.leaves[0].room) == (
        PlanKind.BONUS,
        Decimal(0),
        Decimal(2),
    )
    findings = check_plan(tuple(found.values()), Plan(2027), YEAR)
    assert [one.code for one in findings] == ["P.1"]


@pytest.mark.parametrize("sign", ["", "-"])
def test_gains_of_extras_count_only_within_their_caps(sign: str) -> None:
    whole, none = with_extras(sign=sign), replace(WHOLE, target=Decimal(0))
    answers = {"P.1": Answer(CountInput(Decimal(3))), "P.2": ONCE}
    measures = {"P.1": none, "B.1": replace(WHOLE, target=Decimal(2))}
    found = tuple(extra_fields(whole, answers, measures).values())

    # 2 points would be taken away, of which 1 counts; without the 1.5 of P.1 it is 0.5.
    assert whole_gain(found, Plan(2027, {"P.1": none})) == Decimal("0.5")
    assert whole_gain(found, Plan(2027, measures)) == Decimal("2.5")
    both = {**measures, "B.2": measures["B.1"]}
    assert whole_gain(found, Plan(2027, both)) == Decimal("3.5")
    assert check_plan(found, Plan(2027, both), YEAR) == (
        PlanFinding(PlanFault.NO_MEASURE, "P.2", Decimal("0.5")),
    )


def test_a_bonus_that_waits_is_not_counted_as_reached() -> None:
    waits, open_one = (leaf(code=f"B.{n}", max=Decimal(2)) for n in (1, 2))
    waits = replace(waits, rule=Survey("Sở"), scored_by=ScoredBy.SURVEY)
    whole = replace(small(), bonus=Section(Decimal(3), (waits, open_one)))
    measures = {"B.2": replace(WHOLE, target=Decimal(2))}

    found = extra_fields(whole, {}, measures)

    assert (found["B.1"].points, found["B.1"].leaves) == (Decimal(0), ())
    assert whole_gain(tuple(found.values()), Plan(2027, measures)) == Decimal(2)


def test_long_penalties_are_counted_to_the_last_digit() -> None:
    points = Decimal("1234567890123456789012345678.25")

    assert counted(points, PlanKind.PENALTY) == Decimal(f"-{points}")


Answered = tuple[tuple[Node, ...], dict[str, Answer]]


@given(answered_trees(), answered_trees(), answered_trees())
def test_penalties_that_are_all_avoided_bring_back_what_was_taken(
    tree: Answered, bonus: Answered, penalty: Answered
) -> None:
    answers = {
        **tree[1],
        **{f"B{code}": each for code, each in bonus[1].items()},
        **{f"P{code}": each for code, each in penalty[1].items()},
    }
    whole = replace(
        criterion_set(*tree[0]),
        bonus=Section(Decimal(2), recoded("B", bonus[0])),
        penalty=Section(Decimal(2), recoded("P", penalty[0])),
    )
    sheet = score_set(whole, answers)
    found = lost_points(whole, answers, sheet, {})
    measures = {
        one.leaf.code: Measure(target=Decimal(0))
        for each in found
        if each.kind is PlanKind.PENALTY
        for one in each.leaves
    }

    assert whole_gain(found, Plan(2027, measures)) == sheet.penalty
    assert all(each.lost == 0 for each in found if each.kind is PlanKind.BONUS)


def recoded(prefix: str, nodes: Sequence[Node]) -> tuple[Node, ...]:
    """The same nodes under codes that begin with a letter."""
    return tuple(
        replace(node, code=f"{prefix}{node.code}", children=recoded(prefix, node.children))
        if isinstance(node, Group)
        else replace(node, code=f"{prefix}{node.code}")
        for node in nodes
    )


@pytest.mark.parametrize("sign", ["", "-"])
def test_a_penalty_that_is_planned_no_lower_is_doubtful(sign: str) -> None:
    for target, expected in (("0", []), ("0.25", []), ("0.5", [PlanFault.PENALTY_NOT_LOWER])):
        measures = {"P.1": replace(WHOLE, target=Decimal(f"{sign}{target}"))}
        found = tuple(extra_fields(with_extras(sign=sign), {"P.1": ONCE}, measures).values())

        assert [one.fault for one in check_plan(found, Plan(2027, measures), YEAR)] == expected


@pytest.mark.parametrize("sign", ["", "-"])
def test_what_became_of_a_penalty_is_told_like_any_target(sign: str) -> None:
    before, after = with_extras(sign=sign), replace(with_extras(sign=sign), year=2027)
    answers, now = {"P.1": ONCE}, {"P.1": Answer(CountInput(Decimal(0)))}
    measures = {"P.1": replace(WHOLE, target=Decimal(0))}

    field, one = plan_results(
        Plan(2027, measures),
        ScoredYear(before, answers, score_set(before, answers)),
        ScoredYear(after, now, score_set(after, now)),
    )

    assert (field.code, field.before, field.target, field.now) == (
        "P",
        Decimal("-0.5"),
        Decimal(0),
        Decimal(0),
    )
    assert (one.before, one.planned, one.change, one.is_met) == (
        Decimal("-0.5"),
        Decimal("0.5"),
        Decimal("0.5"),
        True,
    )
