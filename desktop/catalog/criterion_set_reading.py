"""Reads a criterion set from YAML or a workbook, and says all that is wrong or odd about it."""

from dataclasses import dataclass

from desktop.catalog.criterion_set_writing import write_criterion_set
from desktop.catalog.nodes import FileNode, MapNode, ScalarNode
from desktop.catalog.set_checks import check_references
from desktop.catalog.set_shape import SCHEMA_NAME, SET
from desktop.catalog.shape import Notes, Spot
from desktop.catalog.yaml_reading import read_yaml
from desktop.domain.criteria import CriterionSet
from desktop.domain.criterion_set_errors import CriterionSetFaultyError, SetFault
from desktop.domain.limits import MAX_SET_FAULTS

_ZIP = b"PK\x03\x04"
"""How a workbook begins."""


@dataclass(frozen=True, slots=True)
class CheckedSet:
    """What a file holds: the set where it has no faults; warnings never refuse it.

    Both lists are in the order of the file and cut after `MAX_SET_FAULTS`, which is then said.
    """

    criterion_set: CriterionSet | None
    faults: tuple[SetFault, ...]
    warnings: tuple[SetFault, ...]


def read_criterion_set(untrusted_bytes: bytes) -> CriterionSet:
    """The set of a YAML file; raises CriterionSetFaultyError with every fault."""
    return _usable(_check_yaml(untrusted_bytes))


def check_criterion_set(untrusted_bytes: bytes) -> CheckedSet:
    """The set of a YAML file or a workbook, its faults, its warnings; any bytes give an answer."""
    is_workbook = untrusted_bytes.startswith(_ZIP)
    return (_check_workbook if is_workbook else _check_yaml)(untrusted_bytes)


def criterion_set_as_yaml(untrusted_bytes: bytes) -> bytes:
    """A YAML file's own bytes, or what a workbook says as YAML.

    Raises CriterionSetFaultyError with every fault.
    """
    criterion_set = _usable(check_criterion_set(untrusted_bytes))
    if not untrusted_bytes.startswith(_ZIP):
        return untrusted_bytes
    return write_criterion_set(criterion_set)


def _check_yaml(untrusted_bytes: bytes) -> CheckedSet:
    file = read_yaml(untrusted_bytes)
    return _checked(file.root, file.faults)


def _check_workbook(untrusted_bytes: bytes) -> CheckedSet:
    # What reads workbooks takes long to load, and is needed once a year.
    from desktop.catalog.criterion_set_xlsx import (  # noqa: PLC0415
        in_words_of_workbooks,
        read_set_workbook,
    )

    file = read_set_workbook(untrusted_bytes)
    checked = _checked(file.root, file.faults)
    return CheckedSet(
        checked.criterion_set,
        tuple(map(in_words_of_workbooks, checked.faults)),
        tuple(map(in_words_of_workbooks, checked.warnings)),
    )


def _checked(root: FileNode | None, file_faults: tuple[SetFault, ...]) -> CheckedSet:
    notes = Notes()
    value = None if root is None else _read(root, notes)
    faults = [*file_faults, *(r.as_fault() for r in notes.remarks if not r.is_warning)]
    warnings = [r.as_fault() for r in notes.remarks if r.is_warning]
    criterion_set = value if isinstance(value, CriterionSet) and not faults else None
    return CheckedSet(criterion_set, _in_order(faults), _in_order(warnings))


def _usable(checked: CheckedSet) -> CriterionSet:
    if checked.criterion_set is None:
        raise CriterionSetFaultyError(checked.faults)
    return checked.criterion_set


def _read(root: FileNode, notes: Notes) -> object:
    spot = Spot(root)
    version = root.get("schema") if isinstance(root, MapNode) else None
    if isinstance(version, ScalarNode) and version.text.strip() != SCHEMA_NAME:
        # Whatever another schema means by the rest, it is not faults of this one.
        facts = {"text": version.text, "known": SCHEMA_NAME}
        return notes.fault("schema.unknown", spot.at("schema"), **facts)
    notes.add(check_references(spot))
    return SET.read(spot, notes)


def _place(fault: SetFault) -> tuple[str, int, int, str]:
    return (fault.sheet, fault.line, fault.column, fault.code)


def _in_order(faults: list[SetFault]) -> tuple[SetFault, ...]:
    ordered = sorted(dict.fromkeys(faults), key=_place)  # not a set: it has no order
    if len(ordered) <= MAX_SET_FAULTS:
        return tuple(ordered)
    rest = (("count", str(len(ordered) - MAX_SET_FAULTS)),)
    return (*ordered[:MAX_SET_FAULTS], SetFault("faults.more", 0, 0, facts=rest))
