from dataclasses import replace
from datetime import date
from decimal import Decimal
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.answers import (
    Answer,
    CountInput,
    DateInput,
    LostKind,
    LostReason,
    NumbersInput,
    Override,
    YesNoInput,
)
from desktop.domain.counterparts import (
    carried_answer,
    counterparts,
    field_counterparts,
    rule_shape,
)
from desktop.domain.criteria import CriterionSet, Group, Leaf, NotApplicable
from desktop.domain.rules import Count, Number, NumberInput, YesNo
from tests.domain.building import criterion_set, leaf
from tests.domain.strategies import answers_to, leaves, numbered

_TITLES = ("Ban hành kế hoạch", "Báo cáo định kỳ", "Báo cáo năm 2025", "Kiểm tra", "")


@st.composite
def sets(draw: st.DrawFn) -> CriterionSet:
    found = draw(st.lists(leaves(), min_size=1, max_size=8))
    named = [replace(one, title=draw(st.sampled_from(_TITLES))) for one in found]
    return criterion_set(*numbered(tuple(named)))


def codes(earlier: CriterionSet, current: CriterionSet) -> dict[str, str]:
    return {code: one.code for code, one in counterparts(earlier, current).items()}


@given(sets())
def test_every_leaf_of_a_set_that_stayed_is_its_own_counterpart(one: CriterionSet) -> None:
    assert codes(one, one) == {each.code: each.code for each in one.leaves()}


@given(sets(), sets())
def test_no_leaf_stands_for_two_and_both_ask_for_the_same(
    earlier: CriterionSet, current: CriterionSet
) -> None:
    found = counterparts(earlier, current)

    assert len({one.code for one in found.values()}) == len(found)
    for code, before in found.items():
        now = current.leaf(code)
        assert now is not None
        assert rule_shape(now.rule) == rule_shape(before.rule)


@given(sets(), sets())
def test_it_is_the_same_seen_from_either_year(earlier: CriterionSet, current: CriterionSet) -> None:
    there, back = codes(earlier, current), codes(current, earlier)

    assert {one: other for other, one in there.items()} == back


@given(sets(), st.randoms())
def test_the_order_of_the_leaves_does_not_matter(one: CriterionSet, chance: Random) -> None:
    mixed = list(one.nodes)
    chance.shuffle(mixed)

    assert codes(criterion_set(*mixed), one) == codes(one, one)


def test_a_leaf_that_moved_is_found_by_its_title() -> None:
    earlier = criterion_set(
        leaf(code="1.1", title="Ban hành kế hoạch năm 2025"), leaf(code="1.2", title="Tin")
    )
    current = criterion_set(
        leaf(code="1.1", title="Tin"), leaf(code="1.2", title="Ban hành  KẾ hoạch năm 2026")
    )

    assert codes(earlier, current) == {"1.1": "1.2", "1.2": "1.1"}


def test_a_title_that_two_leaves_have_says_nothing_alone() -> None:
    earlier = criterion_set(leaf(code="1.1", title="Báo cáo"), leaf(code="1.2", title="Báo cáo"))
    current = criterion_set(leaf(code="2.1", title="Báo cáo"))

    assert codes(earlier, current) == {}


def test_a_title_that_was_reworded_is_known_by_its_code() -> None:
    earlier = criterion_set(leaf(code="1.1", title="Ban hành kế hoạch cải cách"))
    current = criterion_set(leaf(code="1.1", title="Ban hành kế hoạch cải cách hành chính"))

    assert codes(earlier, current) == {"1.1": "1.1"}


def test_a_code_that_was_given_to_something_else_is_no_counterpart() -> None:
    earlier = criterion_set(leaf(code="1.1", title="Ban hành kế hoạch"))
    current = criterion_set(leaf(code="1.1", title="Tổ chức hội nghị đối thoại"))

    assert codes(earlier, current) == {}


@pytest.mark.parametrize(
    ("before", "now"),
    [
        (YesNo(), Count("báo cáo", Decimal(1))),
        (Count("báo cáo", Decimal(1)), Count("hội nghị", Decimal(1))),
        (
            Number(NumberInput("tien", "Số tiền", "triệu đồng"), ()),
            Number(NumberInput("tien", "Số tiền", "đồng"), ()),
        ),
    ],
)
def test_figures_that_mean_something_else_are_not_taken_for_the_same(
    before: YesNo | Count | Number, now: YesNo | Count | Number
) -> None:
    assert codes(criterion_set(leaf(before)), criterion_set(leaf(now))) == {}


def test_points_and_bands_may_change_over_the_years() -> None:
    before, now = Count("báo cáo", Decimal(1)), Count("Báo  cáo", Decimal("0.5"), Decimal(2))

    assert codes(criterion_set(leaf(before, max=Decimal(9))), criterion_set(leaf(now))) == {
        "1.1": "1.1"
    }


def test_fields_are_matched_too() -> None:
    def field(code: str, title: str) -> Group:
        return Group(code, title, Decimal(1), (leaf(code=f"{code}.1"),))

    earlier = criterion_set(field("I", "Chỉ đạo điều hành"), field("II", "Cải cách thể chế"))
    current = criterion_set(
        field("1", "Chỉ đạo điều hành"), field("II", "Cải cách thể chế năm 2026")
    )

    assert field_counterparts(earlier, current) == {"1": "I", "II": "II"}


@st.composite
def both_years(draw: st.DrawFn) -> tuple[Leaf, Answer, Answer]:
    one = draw(leaves())
    return one, draw(answers_to(one)), draw(answers_to(one))


@given(both_years())
def test_points_set_by_hand_and_lost_reasons_never_carry_over(
    drawn: tuple[Leaf, Answer, Answer],
) -> None:
    one, earlier, current = drawn
    told = replace(earlier, lost=LostReason(LostKind.LATE, "năm ngoái"))

    found = carried_answer(told, one, current)

    assert (found.override, found.lost) == (current.override, current.lost)


@given(both_years())
def test_copying_twice_is_copying_once_and_no_note_is_lost(
    drawn: tuple[Leaf, Answer, Answer],
) -> None:
    one, earlier, current = drawn

    found = carried_answer(earlier, one, current)

    assert carried_answer(earlier, one, found) == found
    assert found.note == (current.note or earlier.note)
    assert not found.not_applicable or (
        one.not_applicable is not NotApplicable.NONE or current.not_applicable
    )


def test_figures_and_note_carry_over() -> None:
    earlier = Answer(
        CountInput(Decimal(3)), override=Override(Decimal(1), "theo công văn"), note="Đủ 3 quý"
    )

    found = carried_answer(earlier, leaf(Count("báo cáo", Decimal(1))), Answer())

    assert found == Answer(CountInput(Decimal(3)), note="Đủ 3 quý")


def test_days_stay_behind() -> None:
    earlier = Answer(DateInput(date(2025, 1, 20)), note="Ban hành sớm")

    assert carried_answer(earlier, leaf(), Answer()) == Answer(note="Ban hành sớm")


def test_what_applies_this_year_is_not_excused_by_last_year() -> None:
    earlier = Answer(not_applicable=True)

    assert carried_answer(earlier, leaf(not_applicable=NotApplicable.NONE), Answer()) == Answer()
    excused = carried_answer(earlier, leaf(not_applicable=NotApplicable.EXCLUDE), Answer())
    assert excused.not_applicable


def test_an_empty_answer_takes_nothing_away() -> None:
    current = Answer(NumbersInput((("a", Decimal(1)),)), not_applicable=True)

    assert carried_answer(Answer(), leaf(), current) == current
    assert carried_answer(Answer(YesNoInput(yes=True)), leaf(), current).inputs == YesNoInput(
        yes=True
    )
