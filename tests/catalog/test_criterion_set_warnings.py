"""What is odd about a set is said, and never refuses it."""

import pytest

from desktop.catalog.criterion_set_reading import check_criterion_set
from tests.catalog.small_set import changed

# What is changed (the first time it occurs), into what (§ marks the place), and the warnings.
WARNINGS = [
    ("    max: 60", "    max: §61", ["set.total_not_100", "group.sum_differs"]),
    ("at_least: 80}, {name: Yếu, at_least: 0}", "at_least: §80}", ["classes.none_from_0"]),
    ('- code: "1.4"', '- §code: "1.4"', []),
    ("{kind: yes_no, points: 10}", "§{kind: yes_no, points: 9}", ["rule.max_not_reached"]),
    ("points: 10}\n            - {id: kha", "points: §9}\n            - {id: kha",
     ["rule.max_not_reached"]),
    ("{id: b, label: B, points: 4}", "{id: b, label: B, points: §3}", ["rule.max_not_reached"]),
    ("{id: b, label: B, points: 4}", "{id: b, label: B, points: §5}", ["rule.passes_max"]),
    ("cap: 10", "cap: §5", ["rule.max_not_reached"]),
    ("below: 1, times: 10", "below: 1, times: §12", ["rule.passes_max"]),
    ("points: 10}, {below: 20", "points: §8}, {below: 20", ["rule.max_not_reached"]),
    ("scored_by: external",
     "scored_by: §self\n        evidence: [{id: e, label: E, required: true}]",
     ["leaf.published_but_self"]),
    ("required: true, types", "required: §false, types", ["leaf.no_required_evidence"]),
    ("        wording: Đếm số báo cáo.\n", "§", ["leaf.no_wording"]),
]  # fmt: skip


@pytest.mark.parametrize(("old", "new", "codes"), WARNINGS)
def test_a_warning_is_said_and_the_set_is_taken(old: str, new: str, codes: list[str]) -> None:
    untrusted, _, _ = changed(old, new)

    checked = check_criterion_set(untrusted)

    assert [warning.code for warning in checked.warnings] == codes
    assert checked.faults == ()
    assert checked.criterion_set is not None


def test_a_warning_has_its_place_and_its_figures() -> None:
    untrusted, line, column = changed("cap: 10", "cap: §5")

    (warning,) = check_criterion_set(untrusted).warnings

    assert warning.line == line
    assert warning.column < column
    assert warning.place == "1.4: rule"
    assert warning.facts == (("best", "5"), ("max", "10"))
