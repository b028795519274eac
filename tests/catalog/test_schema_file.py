"""The schema file is what the code says, and judges files as reading does."""

import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from desktop.catalog.nodes import FileNode, ListNode, MapNode, ScalarNode, ScalarType
from desktop.catalog.schema_file import criterion_set_schema
from desktop.catalog.yaml_reading import read_yaml
from desktop.domain.strict_json import write_json
from tests.catalog.small_set import SMALL_SET, changed

RESOURCES = Path(__file__).parents[2] / "resources"
SCHEMA_FILE = RESOURCES / "schemas" / "criteria-set.schema.json"

BROKEN = [
    ('code: "1.10"', "code: §1.10"),
    ("title: Đếm", "§titel: Đếm"),
    ("kind: yes_no", "kind: §yesno"),
    ("mode: half_up", "mode: §up"),
    ("max: 60", "max: §-1"),
    ("weight: 1}", "weight: §1.5}"),
    ("required: true", 'required: §"true"'),
    ('date: "2025-11-24"', "date: §24/11/2025"),
    ("at_least: 1, points: 10", "at_least: 1, above: §1, points: 10"),
    ("below: 0.9, points: 0", "§below: 0.9"),
    ("schema: minhchung/criteria-set/1", "schema: §minhchung/criteria-set/2"),
    ("max: 60", "max: 60\n    §wording: Chung"),
    ("{id: a1, label: A1, points: 3}", "{id: a1, label: A1, points: 3, §part: []}"),
]


def _as_json(node: FileNode) -> object:
    """The file as a program that knows nothing of us would load it."""
    match node:
        case MapNode():
            return {key.text: _as_json(value) for key, value in node.entries}
        case ListNode():
            return [_as_json(item) for item in node.items]
        case ScalarNode(type=ScalarType.INT | ScalarType.FLOAT | ScalarType.BOOL):
            return json.loads(node.text)
        case ScalarNode():
            return node.text
        case _:
            raise TypeError(node)


def _errors(untrusted: bytes) -> list[str]:
    root = read_yaml(untrusted).root
    assert root is not None
    validator = Draft202012Validator(criterion_set_schema())
    return [error.message for error in validator.iter_errors(_as_json(root))]


def test_the_schema_file_is_what_the_code_makes() -> None:
    assert SCHEMA_FILE.read_bytes() == write_json(criterion_set_schema())


def test_the_schema_is_valid() -> None:
    Draft202012Validator.check_schema(criterion_set_schema())


def test_the_schema_takes_the_sample_set() -> None:
    assert _errors((RESOURCES / "criteria" / "xa-mau.yaml").read_bytes()) == []


def test_the_schema_takes_a_set_with_every_kind_of_rule() -> None:
    assert _errors(SMALL_SET.encode()) == []


@pytest.mark.parametrize(("old", "new"), BROKEN)
def test_the_schema_refuses_what_reading_refuses(old: str, new: str) -> None:
    untrusted, _, _ = changed(old, new)

    assert _errors(untrusted)
