"""The sample criterion set and the sample answers hold what they promise."""

import json
import unicodedata
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
import yaml

from desktop.catalog.criterion_set_reading import check_criterion_set
from desktop.domain.answers_json import answers_from_json
from desktop.domain.scoring.totals import score_set
from desktop.domain.strict_json import read_json
from desktop.paths import resources

_KINDS = {
    "yes_no",
    "choice",
    "checklist",
    "count",
    "ratio",
    "number",
    "deadline",
    "deduction",
    "zero_if_any",
    "external",
    "survey",
    "formula",
    "manual",
}
_FIELD_MAXIMA = [25, 6, 15, 18, 8, 13, 7, 8]


@pytest.fixture(scope="module")
def criterion_set() -> dict[str, Any]:
    text = (resources() / "criteria" / "xa-mau.yaml").read_text(encoding="utf-8")
    raw: dict[str, Any] = yaml.safe_load(text)
    return raw


@pytest.fixture(scope="module")
def answers() -> dict[str, Any]:
    text = (resources() / "samples" / "answers.json").read_text(encoding="utf-8")
    raw: dict[str, Any] = json.loads(text)
    return raw


def _nodes(roots: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    for root in roots:
        yield root
        yield from _nodes(root.get("children", []))


def _roots(criterion_set: dict[str, Any]) -> list[dict[str, Any]]:
    extras = [*criterion_set["bonus"]["nodes"], *criterion_set["penalty"]["nodes"]]
    return [*criterion_set["nodes"], *extras]


def _leaves(roots: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return [node for node in _nodes(roots) if "children" not in node]


def _points(node: dict[str, Any], key: str) -> Decimal:
    return Decimal(str(node[key]))


def test_the_fields_have_the_maxima_of_a_real_set(criterion_set: dict[str, Any]) -> None:
    assert [field["max"] for field in criterion_set["nodes"]] == _FIELD_MAXIMA
    assert sum(_FIELD_MAXIMA) == 100


def test_children_add_up_to_their_parent_at_every_level(criterion_set: dict[str, Any]) -> None:
    for node in _nodes(_roots(criterion_set)):
        if "children" in node:
            total = sum(_points(child, "max") for child in node["children"])
            assert total == _points(node, "max"), node["code"]


def test_parts_of_a_check_list_add_up_at_every_level(criterion_set: dict[str, Any]) -> None:
    def check(parts: list[dict[str, Any]], whole: Decimal, place: str) -> None:
        assert sum(_points(part, "points") for part in parts) == whole, place
        for part in parts:
            if "parts" in part:
                check(part["parts"], _points(part, "points"), f"{place}/{part['id']}")

    for leaf in _leaves(_roots(criterion_set)):
        if leaf["rule"]["kind"] == "checklist":
            check(leaf["rule"]["parts"], _points(leaf, "max"), leaf["code"])


def test_every_kind_of_rule_and_every_effect_of_not_applicable_occurs(
    criterion_set: dict[str, Any],
) -> None:
    leaves = _leaves(criterion_set["nodes"])

    assert len(leaves) >= 45
    assert {leaf["rule"]["kind"] for leaf in leaves} == _KINDS
    assert {leaf.get("not_applicable") for leaf in leaves} == {None, "exclude", "full", "zero"}
    assert any("period" in leaf for leaf in leaves)


def test_codes_are_distinct_strings_and_every_leaf_shows_its_rule(
    criterion_set: dict[str, Any],
) -> None:
    codes = [node["code"] for node in _nodes(_roots(criterion_set))]

    assert all(isinstance(code, str) for code in codes)
    assert len(codes) == len(set(codes))
    assert all(leaf["wording"] for leaf in _leaves(_roots(criterion_set)))


def test_offices_named_by_a_leaf_exist(criterion_set: dict[str, Any]) -> None:
    known = {office["code"] for office in criterion_set["offices"]}

    for leaf in _leaves(_roots(criterion_set)):
        assert {*leaf.get("offices", []), *leaf.get("appraisers", [])} <= known, leaf["code"]


def test_the_set_says_plainly_that_it_is_a_sample(criterion_set: dict[str, Any]) -> None:
    assert "mẫu" in criterion_set["title"]
    assert criterion_set["receiver"]["level"] == "province"


def test_the_answers_leave_open_only_what_others_decide_and_one_leaf(
    criterion_set: dict[str, Any], answers: dict[str, Any]
) -> None:
    leaves = {leaf["code"]: leaf for leaf in _leaves(_roots(criterion_set))}

    assert set(answers) <= set(leaves)
    unanswered = set(leaves) - set(answers)
    by_others = {code for code, leaf in leaves.items() if leaf.get("scored_by", "self") != "self"}
    assert unanswered - by_others == {"8.2.2"}
    assert by_others <= unanswered


def test_one_leaf_is_excluded_and_one_overridden_with_a_reason(
    criterion_set: dict[str, Any], answers: dict[str, Any]
) -> None:
    leaves = {leaf["code"]: leaf for leaf in _leaves(_roots(criterion_set))}
    excluded = [code for code, answer in answers.items() if answer.get("not_applicable")]
    overridden = [answer["override"] for answer in answers.values() if "override" in answer]

    assert [leaves[code]["not_applicable"] for code in excluded] == ["exclude"]
    assert len(overridden) == 1
    assert overridden[0]["reason"]


@pytest.mark.parametrize(
    "name", ["criteria/xa-mau.yaml", "samples/documents.yaml", "samples/answers.json"]
)
def test_vietnamese_text_is_composed(name: str) -> None:
    text = (resources() / Path(name)).read_text(encoding="utf-8")

    assert unicodedata.is_normalized("NFC", text)


def test_the_answers_score_as_a_good_commune_without_a_fault() -> None:
    checked = check_criterion_set((resources() / "criteria" / "xa-mau.yaml").read_bytes())
    assert checked.criterion_set is not None
    assert (checked.faults, checked.warnings) == ((), ())
    raw = read_json((resources() / "samples" / "answers.json").read_bytes(), max_bytes=100_000)

    sheet = score_set(checked.criterion_set, answers_from_json(raw, checked.criterion_set))

    assert not [outcome for outcome in sheet.outcomes.values() if outcome.faults]
    assert Decimal(88) <= 100 * sheet.totals.earned / sheet.totals.applicable <= Decimal(93)
    assert sheet.totals.excluded == 1
