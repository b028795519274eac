"""Every fault of a set is named, alone, at its line and column."""

import pytest

from desktop.catalog.criterion_set_reading import check_criterion_set
from desktop.domain.limits import MAX_SET_FAULTS
from tests.catalog.small_set import SMALL_SET, changed

LAST_BAND = "- {below: 0.9, points: 0}\n            - "

# What is changed (the first time it occurs), into what (§ marks the place), and the one fault.
FAULTS = [
    # YAML that a set may not use, and YAML's traps
    ("year: 2026", "year: §&y 2026", "yaml.anchor"),
    ("year: 2026", "year: §*y", "yaml.alias"),
    ("year: 2026", "year: §!!int 2026", "yaml.tag"),
    ("decision: {", "decision: {§<<: *x, ", "yaml.merge_key"),
    ("year: 2026", "year: 2026\n§year: 2027", "yaml.duplicate_key"),
    ("year: 2026", "year: 2026\n§[a]: b", "yaml.key_not_text"),
    ("year: 2026", "year: 2026\n§no: 5", "yaml.bool_trap"),
    ("year: 2026", "year: 2026\n§5.10: 5", "yaml.float_trap"),
    ("year: 2026", "year: 2026\n§~: 5", "yaml.null_trap"),
    ("year: 2026", "year: 2026\n§=: 5", "yaml.value_trap"),
    ('code: "1.10"', "code: §1.10", "yaml.float_trap"),
    ('version: "1"', "version: §1", "yaml.int_trap"),
    ("title: Đếm", "title: §yes", "yaml.bool_trap"),
    ("title: Đếm", "title: §2026-01-31", "yaml.date_trap"),
    ("title: Đếm", "title: §<<", "yaml.merge_trap"),
    ("each: 2.5, cap: 10", "each: 2.5, cap: 10,§5", "yaml.comma_in_braces"),
    ("penalty:", "§---\npenalty:", "yaml.several_documents"),
    ("title: Đếm", "title: §%", "yaml.syntax"),
    # Shape
    ("title: Đếm", "title:§ ", "value.empty"),
    ("title: Đếm", 'title: §"  "', "value.empty"),
    ("title: Đếm", "title: §[a]", "shape.wrong_type"),
    ('decision: {number: 12/QĐ-UBND, date: "2025-11-24"}', "decision: §12", "shape.wrong_type"),
    ("classes: [", "classes: §Tốt #", "shape.wrong_type"),
    ("rule: {kind: manual}", "rule: §manual", "shape.wrong_type"),
    ("title: Đếm", "§titel: Đếm\n        title: Đếm", "shape.unknown_field"),
    ("max: 60", "max: 60\n    §wording: Chung", "shape.unknown_field"),
    ("decision: {number: 12/QĐ-UBND, ", "decision: §{", "shape.missing_field"),
    ("rule: {kind: manual}", "rule: §{step: 1}", "shape.missing_field"),
    ("at_least: 1, points: 10", "at_least: 1, above: §1, points: 10", "shape.only_one_of"),
    ("at_least: 1, points: 10", "at_least: 1, points: 10, times: §3", "shape.only_one_of"),
    ("- {below: 0.9, points: 0}", "- §{below: 0.9}", "shape.one_of_needed"),
    ("kind: yes_no, points: 10", "kind: §yesno", "rule.unknown_kind"),
    ("kind: yes_no, points: 10", "kind: §[yes_no]", "shape.wrong_type"),
    ("mode: half_up", "mode: §up", "word.unknown"),
    ("schema: minhchung/criteria-set/1", "schema: §minhchung/criteria-set/2", "schema.unknown"),

    ("types: [KH]", "types: §[" + "A," * 51 + "]", "list.too_long"),
    # Single values
    ("year: 2026", "year: §2026.5", "number.not_whole"),
    ("year: 2026", "year: §1999", "number.too_small"),
    ("year: 2026", "year: §2101", "number.too_large"),
    ("max: 60", "max: §-1", "number.too_small"),
    ("each: 2.5", "each: §0", "number.not_above"),
    ("index_max: 100", "index_max: §0", "number.not_above"),
    ("weight: 1}", "weight: §1.5}", "number.too_large"),
    ("weight: 1}", "weight: §-0.5}", "number.too_small"),
    ("max: 60", "max: §60,5", "number.comma"),
    ("max: 60", "max: §6e1", "number.format"),
    ("max: 60", "max: §0x3c", "number.format"),
    ("max: 60", "max: §060", "number.format"),
    ("max: 60", "max: §6_0", "number.format"),
    ("max: 60", "max: §.inf", "number.format"),
    ("max: 60", "max: §.nan", "number.format"),
    ("max: 60", "max: §1:00", "number.format"),
    ("max: 60", "max: §yes", "number.format"),
    ("max: 60", "max: §" + "6" * 31, "number.too_long"),
    ('date: "2025-11-24"', "date: §24/11/2025", "date.format"),
    ('date: "2025-11-24"', "date: §2025-02-30", "date.not_in_calendar"),
    ("required: true", "required: §yes", "flag.format"),
    ("required: true", 'required: §"true"', "flag.format"),
    ("title: Đếm", 'title: §"\\u202egnud"', "text.invisible"),
    ("title: Đếm", "title: Đ§\u202eếm", "text.invisible"),
    ("title: Đếm", "title: Đ§\x07ếm", "text.invisible"),
    ("title: Đếm", "title: §" + "x" * 1001, "text.too_long"),
    ('code: "1.10"', 'code: §"1 10"', "text.characters"),
    ('code: "1.10"', 'code: §"../1"', "text.characters"),
    ('code: "1.10"', 'code: §"' + "1" * 33 + '"', "text.too_long"),
    ("id: nho-2026", "id: §nhỏ", "text.characters"),
    ("weights: [{id: A, label: Hài lòng, weight: 1}, {id: D, label: Không, weight: 0}]",
     "weights: §[]", "list.too_short"),
    # Across values
    ('code: "1.10"', 'code: §"1.1"', "code.duplicate"),
    ("code: P\n", 'code: §"1.1"\n', "code.duplicate"),
    ("{id: kha,", "{id: §tot,", "id.duplicate"),
    ("{id: b, label: B", "{id: §a1, label: B", "id.duplicate"),
    ("{id: bc,", "{id: §kh,", "id.duplicate"),
    ("nodes:\n", "  - {code: §VP, name: Trùng}\nnodes:\n", "id.duplicate"),
    ("types: [KH]", "types: [KH, §KH]", "id.duplicate"),
    ("offices: [VP]", "offices: [§VPP]", "office.unknown"),
    ("appraisers: [SNV]", "appraisers: [§STP]", "office.unknown"),
    ('tie_break: ["1"]', 'tie_break: [§"3"]', "field.unknown"),
    ("to: 2026-06-30", "to: §2025-06-30", "period.reversed"),
    ('to: "2026-11-30"', 'to: §"2025-11-30"', "period.reversed"),
    ("at_least: 80}", "at_least: 80}, {name: Kém, at_least: §80.0}", "class.same_start"),
    ("at_least: 80", "at_least: §101", "class.over_100"),
    ("max: 10\n        min: 0", "max: 10\n        min: §11", "leaf.min_over_max"),
    ("points: 10}\n        evidence", "points: §10.01}\n        evidence", "points.over_max"),
    ('points: "7.5"', "points: §-1", "points.under_min"),
    ('points: "7.5"', "points: §11", "points.over_max"),
    ("id: b, label: B, points: 4", "id: b, label: B, points: §-4", "points.under_min"),
    ("at_least: 20, points: 10", "at_least: 20, points: §10.5", "points.over_max"),
    ("points: 2}", "points: §-2}", "points.under_min"),
    ("each: 2.5", "each: §12", "points.over_max"),
    ("cap: 10", "cap: §11", "points.over_max"),
    ("floor: -0.5", "floor: §-2", "points.under_min"),
    ("step: 0.5", "step: §11", "points.over_max"),
    ("points: 6\n", "points: §6.5\n", "parts.sum_differs"),
    # Rules
    ("{id: tong,", "{id: §dung_han,", "ratio.same_input"),
    ("- {below: 0.9, points: 0}", "- §{below: 0.8, points: 0}", "bands.gap"),
    ("- {below: 0.9, points: 0}", "- §{at_most: 0.9, points: 0}", "bands.overlap"),
    ("- {below: 0.9, points: 0}", f"{LAST_BAND}§{{above: 1, below: 1, points: 0}}", "bands.empty"),
    ("- {below: 0.9, points: 0}", f"{LAST_BAND}§{{above: 95, points: 0}}", "bands.outside"),
    ("{below: 20, points: 5}", "§{below: 10, points: 5}", "bands.gap"),
    ("{at_least: 1, points: 0}", "§{at_least: 2, points: 0}", "bands.gap"),
    ("{at_least: 1, points: 0}", "{at_least: 1, times: §-1}", "deadline.times"),
    ("{below: 50, points: 2}", "§{at_most: 50, points: 2}", "bands.overlap"),
    ("{id: A, label: Hài", "{id: §value, label: Hài", "id.reserved"),
    ("{id: x, label: X}", "{id: §max, label: X}", "id.reserved"),
    ("{id: x, label: X}", "{id: §x-1, label: X}", "formula.name"),
    ("expression: max if", "expression: §maxi if", "formula.syntax"),
    ("expression: max if", "expression: §__import__('os') if", "formula.syntax"),
]  # fmt: skip


@pytest.mark.parametrize(("old", "new", "code"), FAULTS)
def test_a_fault_is_named_alone_at_its_place(old: str, new: str, code: str) -> None:
    untrusted, line, column = changed(old, new)

    checked = check_criterion_set(untrusted)

    assert [(f.code, f.line, f.column) for f in checked.faults] == [(code, line, column)]
    assert checked.criterion_set is None


def test_all_faults_are_named_at_once_in_the_order_of_the_file() -> None:
    text = SMALL_SET
    for old, new, _ in FAULTS:
        if old in text and not new.startswith(("title: §%", "§---", "schema:")):
            text = text.replace(old, new.replace("§", ""), 1)

    faults = check_criterion_set(text.encode()).faults

    assert len(faults) > 40
    assert list(faults) == sorted(faults, key=lambda fault: (fault.line, fault.column))


def test_faults_name_the_criterion_and_the_way_into_it() -> None:
    untrusted, _, _ = changed('points: "7.5"', "points: §x")

    (fault,) = check_criterion_set(untrusted).faults

    assert fault.place == "1.2: rule.options.2.points"
    assert fault.facts == (("text", "x"),)


def test_an_unknown_word_brings_the_nearest_known_one() -> None:
    untrusted, _, _ = changed("title: Đếm", "§titel: Đếm\n        title: Đếm")

    (fault,) = check_criterion_set(untrusted).faults

    assert dict(fault.facts)["suggestion"] == "title"


def test_a_gap_says_which_values_nothing_covers() -> None:
    untrusted, _, _ = changed("- {below: 0.9, points: 0}", "- §{below: 0.8, points: 0}")

    (fault,) = check_criterion_set(untrusted).faults

    assert fault.facts == (("lower", ">=0.8"), ("upper", "<0.9"))


def test_more_faults_than_anybody_reads_are_counted() -> None:
    many = "\n".join(f"u{number}: 1" for number in range(MAX_SET_FAULTS + 7))

    faults = check_criterion_set(f"{SMALL_SET}\n{many}\n".encode()).faults

    assert len(faults) == MAX_SET_FAULTS + 1
    assert (faults[-1].code, faults[-1].facts) == ("faults.more", (("count", "7"),))
