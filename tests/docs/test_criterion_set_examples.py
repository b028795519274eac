"""The examples of the format's document are read, refused and scored as the document says."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from textwrap import indent

import pytest

from desktop.catalog.criterion_set_reading import check_criterion_set, read_criterion_set
from desktop.catalog.rule_shapes import RULE
from desktop.domain.answers import Answer
from desktop.domain.answers_json import answers_from_json
from desktop.domain.criteria import CriterionSet, Rounding, RoundingMode
from desktop.domain.scoring.evaluate import evaluate
from desktop.domain.scoring.totals import score_set
from desktop.domain.strict_json import read_json

_DOCUMENT = Path(__file__).parents[2] / "docs" / "bo-tieu-chi.md"
_TEXT = _DOCUMENT.read_text(encoding="utf-8")
_BLOCK = re.compile(r"^```(yaml|json)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_WORTH = re.compile(r"\s*Trả lời `(?P<inputs>.*?)` → \*\*(?P<points>\S+) điểm\*\*")
_TRAP = re.compile(r"^\| `(?P<wrong>\w+: [^`]+)` \|.*\| `(?P<right>[^`]+)` \|$", re.MULTILINE)

_HEAD = """\
schema: minhchung/criteria-set/1
id: khung
version: "1"
title: Khung
year: 2026
issued_by: UBND
period: {from: "2025-12-01", to: "2026-11-30"}
receiver: {name: Sở, level: province}
"""
_LEAF = {
    "code": 'code: "1.1"',
    "title": "title: Kế hoạch",
    "max": "max: 2",
    "rule": "rule: {kind: yes_no}",
}


@dataclass(frozen=True, slots=True)
class Example:
    """A block of the document, the set it makes, and what follows the block."""

    first: str
    source: str
    after: str

    @property
    def set_source(self) -> str:
        if self.first == "schema":
            return self.source
        if self.first == "code":
            return _with_leaf(self.source)
        return _with_leaf("\n".join(_LEAF.values())) + self.source


def _with_leaf(leaf: str) -> str:
    return f"{_HEAD}nodes:\n  -\n{indent(leaf.rstrip(), '    ')}\n"


def _examples(language: str) -> Iterator[Example]:
    for block in _BLOCK.finditer(_TEXT):
        if block[1] == language:
            yield Example(block[2].partition(":")[0], block[2], _TEXT[block.end() :])


def _set(example: Example) -> CriterionSet:
    return read_criterion_set(example.set_source.encode())


_YAML = tuple(_examples("yaml"))
_LEAVES = tuple(example for example in _YAML if example.first == "code")
_WHOLE = next(example for example in _YAML if example.first == "schema")
_TRAPS = tuple((trap["wrong"], trap["right"]) for trap in _TRAP.finditer(_TEXT))


def _with_line(line: str) -> bytes:
    return _with_leaf("\n".join((_LEAF | {line.partition(":")[0]: line}).values())).encode()


@pytest.mark.parametrize("example", _YAML, ids=lambda example: example.source[:12].strip())
def test_every_yaml_example_is_a_sound_part_of_a_set(example: Example) -> None:
    assert check_criterion_set(example.set_source.encode()).faults == ()


def test_the_whole_set_has_nothing_to_warn_of() -> None:
    assert check_criterion_set(_WHOLE.source.encode()).warnings == ()


def test_every_kind_of_rule_has_an_example() -> None:
    shown = {leaf.rule.kind for example in _LEAVES for leaf in _set(example).leaves()}
    assert shown == set(RULE.kinds)


@pytest.mark.parametrize("example", _LEAVES, ids=lambda example: example.source[:12].strip())
def test_the_answer_below_an_example_brings_the_points_it_says(example: Example) -> None:
    said = _WORTH.match(example.after)
    assert said is not None
    criterion_set = _set(example)
    (leaf,) = criterion_set.leaves()
    source = f'{{"{leaf.code}": {{"inputs": {said["inputs"]}, "note": "Lý do"}}}}'
    answers = answers_from_json(read_json(source.encode()), criterion_set)
    outcome = evaluate(leaf, answers[leaf.code], Rounding(2, RoundingMode.HALF_UP))
    assert outcome.points == Decimal(said["points"])


@pytest.mark.parametrize(("wrong", "right"), _TRAPS)
def test_a_trap_is_refused_and_its_correction_read(wrong: str, right: str) -> None:
    assert check_criterion_set(_with_line(wrong)).faults
    assert check_criterion_set(_with_line(right)).faults == ()


def test_the_table_of_traps_is_found() -> None:
    table = _TEXT.partition("## Bẫy khi gõ")[2].partition("\n## ")[0]
    rows = [line for line in table.splitlines() if line.startswith("| `")]
    assert len(rows) == len(_TRAPS) > 0


def test_the_example_of_an_answers_file_is_read_and_scored() -> None:
    (example,) = _examples("json")
    criterion_set = _set(_WHOLE)
    answers = answers_from_json(read_json(example.source.encode()), criterion_set)
    sheet = score_set(criterion_set, answers)
    assert set(answers) == {leaf.code for leaf in criterion_set.leaves()}
    assert all(answer != Answer() for answer in answers.values())
    assert sheet.total == Decimal("84.5")
