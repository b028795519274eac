"""Reads a criterion set that was chosen for a new workspace: YAML, or a workbook."""

from dataclasses import dataclass
from pathlib import Path

from desktop.domain.criteria import CriterionSet
from desktop.domain.criterion_set_errors import CriterionSetFaultyError, SetFault
from desktop.ports.progress import Progress
from desktop.services.files import read_small_file
from desktop.ui.doors import Doors

_WORKBOOKS = frozenset({".xls", ".xlsm", ".xlsx"})
_ZIP = b"PK"


@dataclass(frozen=True, slots=True)
class ReadSet:
    """A usable set with its exact bytes."""

    content: bytes
    criterion_set: CriterionSet


def read_set(doors: Doors, file: Path, progress: Progress) -> ReadSet:
    """Raises what tells why it cannot be used, CriterionSetFaultyError with every fault."""
    progress.step(0, 0, file.name)
    content = read_small_file(file)
    if file.suffix.lower() in _WORKBOOKS and not content.startswith(_ZIP):
        raise CriterionSetFaultyError((SetFault("workbook.unreadable", 0, 0),))
    criterion_set, as_yaml = doors.read_set(content)
    return ReadSet(as_yaml, criterion_set)
