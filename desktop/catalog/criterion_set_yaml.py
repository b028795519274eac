"""Reads a criterion set from YAML, and says all that is wrong or odd about it."""

from dataclasses import dataclass

from desktop.catalog.set_checks import check_references
from desktop.catalog.set_shape import SCHEMA_NAME, SET
from desktop.catalog.shape import Notes, Spot
from desktop.catalog.yaml_nodes import YamlMap, YamlNode, YamlScalar
from desktop.catalog.yaml_reading import read_yaml
from desktop.domain.criteria import CriterionSet
from desktop.domain.errors import CriterionSetFaultyError, SetFault
from desktop.domain.limits import MAX_SET_FAULTS


@dataclass(frozen=True, slots=True)
class CheckedSet:
    """What a file holds: the set where it has no faults; warnings never refuse it.

    Both lists are in the order of the file and cut after `MAX_SET_FAULTS`, which is then said.
    """

    criterion_set: CriterionSet | None
    faults: tuple[SetFault, ...]
    warnings: tuple[SetFault, ...]


def read_criterion_set(untrusted_bytes: bytes) -> CriterionSet:
    """The set; raises CriterionSetFaultyError with every fault."""
    checked = check_criterion_set(untrusted_bytes)
    if checked.criterion_set is None:
        raise CriterionSetFaultyError(checked.faults)
    return checked.criterion_set


def check_criterion_set(untrusted_bytes: bytes) -> CheckedSet:
    """The set if there is one, its faults, its warnings; any bytes give an answer."""
    file = read_yaml(untrusted_bytes)
    notes = Notes()
    value = None if file.root is None else _read(file.root, notes)
    faults = [*file.faults, *(r.as_fault() for r in notes.remarks if not r.is_warning)]
    warnings = [r.as_fault() for r in notes.remarks if r.is_warning]
    criterion_set = value if isinstance(value, CriterionSet) and not faults else None
    return CheckedSet(criterion_set, _in_order(faults), _in_order(warnings))


def _read(root: YamlNode, notes: Notes) -> object:
    spot = Spot(root)
    version = root.get("schema") if isinstance(root, YamlMap) else None
    if isinstance(version, YamlScalar) and version.text.strip() != SCHEMA_NAME:
        # Whatever another schema means by the rest, it is not faults of this one.
        facts = {"text": version.text, "known": SCHEMA_NAME}
        return notes.fault("schema.unknown", spot.at("schema"), **facts)
    notes.add(check_references(spot))
    return SET.read(spot, notes)


def _in_order(faults: list[SetFault]) -> tuple[SetFault, ...]:
    ordered = sorted(set(faults), key=lambda fault: (fault.line, fault.column, fault.code))
    if len(ordered) <= MAX_SET_FAULTS:
        return tuple(ordered)
    rest = (("count", str(len(ordered) - MAX_SET_FAULTS)),)
    return (*ordered[:MAX_SET_FAULTS], SetFault("faults.more", 0, 0, facts=rest))
