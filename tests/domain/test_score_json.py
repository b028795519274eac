"""Scores as JSON have the shape that programs read."""

import json
from datetime import date
from decimal import Decimal

from desktop.domain.answers import Answer, DateInput, Override, YesNoInput
from desktop.domain.criteria import Group, Leaf, NotApplicable
from desktop.domain.rules import Deadline, External, Ratio, YesNo, ZeroDenominator
from desktop.domain.scoring.score_json import outcome_to_json, sheet_to_json
from desktop.domain.scoring.totals import score_set
from tests.domain.building import band, criterion_set, dec, figure, leaf, numbers, score


def test_a_sheet_has_every_total_and_leaf() -> None:
    nodes = (
        Group("1", "Một", Decimal(2), (Leaf("1.1", "A", dec("1.50"), YesNo()),)),
        Leaf("2", "B", Decimal(100), External("Công bố của tỉnh")),
    )

    content = sheet_to_json(score_set(criterion_set(*nodes), {"1.1": Answer(YesNoInput(yes=True))}))

    assert content == {
        "nominal_max": "101.5",
        "excluded": "0",
        "pending": "100",
        "unanswered": "0",
        "applicable_max": "1.5",
        "earned": "1.5",
        "lost": "0",
        "bonus": "0",
        "penalty": "0",
        "total": "1.5",
        "percent": "100",
        "class": "Rất tốt",
        "fields": {
            "1": {
                "max": "1.5",
                "excluded": "0",
                "pending": "0",
                "unanswered": "0",
                "applicable_max": "1.5",
                "earned": "1.5",
                "lost": "0",
            },
            "2": {
                "max": "100",
                "excluded": "0",
                "pending": "100",
                "unanswered": "0",
                "applicable_max": "0",
                "earned": "0",
                "lost": "0",
            },
        },
        "leaves": {
            "1.1": {
                "state": "scored",
                "points": "1.5",
                "max": "1.5",
                "trace": [{"step": "item", "id": "yes", "label": "", "points": "1.5"}],
            },
            "2": {
                "state": "pending",
                "points": None,
                "max": "100",
                "trace": [{"step": "waiting", "source": "Công bố của tỉnh", "by": "external"}],
            },
        },
    }
    assert json.loads(json.dumps(content)) == content


def test_nothing_applicable_has_no_percent_and_no_class() -> None:
    content = sheet_to_json(score_set(criterion_set(leaf(External("Công bố"))), {}))

    assert (content["percent"], content["class"]) == (None, None)


def test_a_trace_keeps_exact_fractions_bands_and_rounding() -> None:
    rule = Ratio(
        figure("dat"),
        figure("tong"),
        (band("[0.5", "1]", times="1"), band("", "0.5)", "0")),
        ZeroDenominator.FULL,
    )

    content = outcome_to_json(score(leaf(rule), numbers(dat="2", tong="3")))

    assert content["trace"] == [
        {
            "step": "figure",
            "id": "dat",
            "label": "Số dat",
            "value": "2",
            "unit": "việc",
            "weight": None,
        },
        {
            "step": "figure",
            "id": "tong",
            "label": "Số tong",
            "value": "3",
            "unit": "việc",
            "weight": None,
        },
        {"step": "ratio", "numerator": "2", "denominator": "3", "value": "2/3"},
        {
            "step": "band",
            "value": "2/3",
            "band": {"at_least": "0.5", "at_most": "1", "times": "1"},
            "points": "2/3",
            "percent": True,
        },
        {
            "step": "round",
            "before": "2/3",
            "points": "0.67",
            "rounding": {"places": 2, "mode": "half_up"},
        },
    ]


def test_dates_and_open_bands_are_written_as_in_a_set() -> None:
    rule = Deadline(date(2026, 1, 31), (band("", "0]", "1"), band("(0", "", "0")))

    late = outcome_to_json(score(leaf(rule), DateInput(date(2026, 2, 3))))
    early = outcome_to_json(score(leaf(rule), DateInput(date(2026, 1, 30))))

    assert early["trace"] == [
        {"step": "days_late", "due": "2026-01-31", "done": "2026-01-30", "days": -1},
        {
            "step": "band",
            "value": "-1",
            "band": {"at_most": "0", "points": "1"},
            "points": "1",
            "percent": False,
        },
    ]
    assert late["trace"] == [
        {"step": "days_late", "due": "2026-01-31", "done": "2026-02-03", "days": 3},
        {
            "step": "band",
            "value": "3",
            "band": {"above": "0", "points": "0"},
            "points": "0",
            "percent": False,
        },
    ]


def test_the_computed_points_stand_beside_an_override() -> None:
    answer = Answer(YesNoInput(yes=True), override=Override(dec("0.8"), "Lý do"))

    content = sheet_to_json(score_set(criterion_set(leaf()), {"1.1": answer}))

    leaves = content["leaves"]
    assert isinstance(leaves, dict)
    found = leaves["1.1"]
    assert isinstance(found, dict)
    assert (found["points"], found["computed"]) == ("0.8", "1")


def test_a_fault_names_its_field() -> None:
    content = outcome_to_json(score(leaf(), numbers(a="1")))

    assert content["state"] == "unanswered"
    assert content["trace"] == [{"step": "fault", "fault": "wrong_kind", "field": "inputs"}]


def test_an_excluded_leaf_has_no_points_in_its_trace() -> None:
    criterion = leaf(not_applicable=NotApplicable.EXCLUDE)

    sheet = score_set(criterion_set(criterion), {"1.1": Answer(not_applicable=True)})

    assert outcome_to_json(sheet.outcomes["1.1"])["trace"] == [
        {"step": "not_applicable", "effect": "exclude", "points": None}
    ]
