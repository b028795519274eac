"""Count, ratio, number and deadline."""

from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest

from desktop.domain.answers import CountInput, DateInput, YesNoInput
from desktop.domain.rules import Count, Deadline, Number, Ratio, ZeroDenominator
from desktop.domain.scoring.outcome import (
    BandStep,
    DaysLateStep,
    FaultKind,
    LimitStep,
    NotDoneStep,
    RatioStep,
    State,
    ZeroDenominatorStep,
)
from tests.domain.building import band, dec, faults, figure, leaf, numbers, points, score

REPORTS = Count("báo cáo", dec("0.5"))
SHARE = Ratio(
    figure("dat"),
    figure("tong"),
    (band("[1", "", "1"), band("[0.9", "1)", times="1"), band("", "0.9)", "0")),
    ZeroDenominator.FULL,
)
NEWS = Number(figure("tin"), (band("[12", "", "1"), band("[6", "12)", "0.5"), band("", "6)", "0")))
PLAN = Deadline(
    date(2026, 1, 31), (band("", "0]", "1"), band("[1", "28]", "0.5"), band("(28", "", "0"))
)


def ratio(effect: ZeroDenominator, *, allow_over: bool = False) -> Ratio:
    return Ratio(SHARE.numerator, SHARE.denominator, SHARE.bands, effect, allow_over)


@pytest.mark.parametrize(
    ("count", "cap", "wanted"),
    [("0", None, "0"), ("3", None, "1.5"), ("4", None, "2"), ("9", None, "2"), ("9", "1", "1")],
)
def test_items_bring_their_points_up_to_the_cap(count: str, cap: str | None, wanted: str) -> None:
    rule = Count("báo cáo", dec("0.5"), None if cap is None else dec(cap))

    assert points(score(leaf(rule, max=Decimal(2)), CountInput(dec(count)))) == dec(wanted)


def test_a_cap_that_bites_is_one_step_of_the_trace() -> None:
    outcome = score(leaf(REPORTS, max=Decimal(2)), CountInput(Decimal(7)))

    assert outcome.trace[1:] == (LimitStep(Fraction(7, 2), Fraction(2)),)


@pytest.mark.parametrize(
    ("count", "wanted"),
    [
        ("-1", {FaultKind.NEGATIVE}),
        ("1.5", {FaultKind.NOT_WHOLE}),
        ("-0.5", {FaultKind.NEGATIVE, FaultKind.NOT_WHOLE}),
        ("NaN", {FaultKind.OUT_OF_RANGE}),
        ("Infinity", {FaultKind.OUT_OF_RANGE}),
        ("1E+999999", {FaultKind.OUT_OF_RANGE}),
        ("1E-999999", {FaultKind.OUT_OF_RANGE}),
    ],
)
def test_a_count_is_a_whole_number_of_things(count: str, wanted: set[FaultKind]) -> None:
    outcome = score(leaf(REPORTS), CountInput(dec(count)))

    assert faults(outcome) == {(kind, "count") for kind in wanted}


@pytest.mark.parametrize(
    ("met", "of", "wanted"),
    [
        ("5", "5", "1"),
        ("9", "10", "0.9"),
        ("95", "100", "0.95"),
        ("899", "1000", "0"),
        ("2", "3", "0"),
        ("0", "7", "0"),
        ("29.5", "30", "0.98"),
    ],
)
def test_a_share_earns_what_its_band_says(met: str, of: str, wanted: str) -> None:
    assert points(score(leaf(SHARE), numbers(dat=met, tong=of))) == dec(wanted)


def test_the_trace_shows_the_share_exactly_and_the_band() -> None:
    outcome = score(leaf(SHARE), numbers(dat="28", tong="30"))

    share = Fraction(14, 15)
    assert outcome.trace[2] == RatioStep(Decimal(28), Decimal(30), share)
    assert outcome.trace[3] == BandStep(share, SHARE.bands[1], share, percent=True)
    assert points(outcome) == dec("0.93")


@pytest.mark.parametrize(
    ("effect", "wanted"), [(ZeroDenominator.FULL, "1"), (ZeroDenominator.ZERO, "0")]
)
def test_nothing_to_count_is_worth_what_the_set_says(effect: ZeroDenominator, wanted: str) -> None:
    outcome = score(leaf(ratio(effect)), numbers(dat="0", tong="0"))

    assert points(outcome) == dec(wanted)


def test_nothing_to_count_can_exclude_the_leaf() -> None:
    outcome = score(leaf(ratio(ZeroDenominator.EXCLUDE)), numbers(dat="0", tong="0"))

    assert (outcome.state, outcome.points) == (State.EXCLUDED, None)
    assert outcome.trace[-1] == ZeroDenominatorStep(ZeroDenominator.EXCLUDE, None)


@pytest.mark.parametrize("of", ["4", "0"])
def test_more_than_there_are_is_a_fault_of_the_numerator(of: str) -> None:
    outcome = score(leaf(SHARE), numbers(dat="5", tong=of))

    assert faults(outcome) == {(FaultKind.OVER_DENOMINATOR, "dat")}


def test_more_than_planned_counts_where_the_set_allows_it() -> None:
    rule = ratio(ZeroDenominator.FULL, allow_over=True)

    assert points(score(leaf(rule), numbers(dat="5", tong="4"))) == 1


def test_every_missing_and_wrong_figure_is_named_at_once() -> None:
    outcome = score(leaf(SHARE), numbers(dat="-1", khac="2"))

    assert faults(outcome) == {
        (FaultKind.MISSING, "tong"),
        (FaultKind.NEGATIVE, "dat"),
        (FaultKind.UNKNOWN_ID, "khac"),
    }


@pytest.mark.parametrize(("news", "wanted"), [("0", "0"), ("5.5", "0"), ("6", "0.5"), ("12", "1")])
def test_a_figure_earns_what_its_band_says(news: str, wanted: str) -> None:
    assert points(score(leaf(NEWS), numbers(tin=news))) == dec(wanted)


def test_a_figure_in_no_band_gives_no_points() -> None:
    rule = Number(figure("tin"), (band("[1", "", "1"),))

    assert faults(score(leaf(rule), numbers(tin="0"))) == {(FaultKind.OUT_OF_RANGE, "value")}


@pytest.mark.parametrize(
    ("done", "days", "wanted"),
    [
        (date(2025, 12, 31), -31, "1"),
        (date(2026, 1, 31), 0, "1"),
        (date(2026, 2, 1), 1, "0.5"),
        (date(2026, 2, 28), 28, "0.5"),
        (date(2026, 3, 1), 29, "0"),
    ],
)
def test_a_date_earns_by_its_days_late(done: date, days: int, wanted: str) -> None:
    outcome = score(leaf(PLAN), DateInput(done))

    assert outcome.trace[0] == DaysLateStep(PLAN.due, done, days)
    assert points(outcome) == dec(wanted)


@pytest.mark.parametrize(
    ("least", "most", "wanted"), [("0", "1", "0"), ("-1", "1", "0"), ("0.5", "1", "0.5")]
)
def test_what_was_never_done_earns_nothing_within_the_limits(
    least: str, most: str, wanted: str
) -> None:
    outcome = score(leaf(PLAN, min=dec(least), max=dec(most)), DateInput(None))

    assert outcome.trace[0] == NotDoneStep(PLAN.due, Fraction(0))
    assert points(outcome) == dec(wanted)
    assert outcome.lost == dec(most) - dec(wanted)


def test_what_was_never_done_earns_nothing_although_any_delay_would() -> None:
    rule = Deadline(PLAN.due, (band("", "", "1"),))

    assert points(score(leaf(rule), DateInput(None))) == 0


@pytest.mark.parametrize("rule", [REPORTS, SHARE, NEWS, PLAN])
def test_an_input_of_another_kind_is_a_fault(rule: Count | Ratio | Number | Deadline) -> None:
    assert faults(score(leaf(rule), YesNoInput(yes=True))) == {(FaultKind.WRONG_KIND, "inputs")}
