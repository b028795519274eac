"""What a full examination of a workspace may find."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final


class HealthKind(StrEnum):
    """What was found."""

    STORAGE_FAULT = "storage_fault"
    JOURNAL_FAULT = "journal_fault"
    POINTS_UNTOLD = "points_untold"
    APPROVED_CHANGED = "approved_changed"
    OBJECT_MISSING = "object_missing"
    OBJECT_DAMAGED = "object_damaged"
    OBJECT_UNUSED = "object_unused"
    SET_CHANGED = "set_changed"
    KEY_UNREADABLE = "key_unreadable"
    EXPORT_UNTOLD = "export_untold"
    EXPORT_ABSENT = "export_absent"
    EXPORT_CHANGED = "export_changed"


_NOTES: Final = frozenset({HealthKind.OBJECT_UNUSED, HealthKind.EXPORT_ABSENT})
"""What is no fault: leftovers do no harm, and a package may have been put elsewhere."""


@dataclass(frozen=True, slots=True)
class HealthFinding:
    """One finding: where, and the technician's detail of it."""

    kind: HealthKind
    place: str
    detail: str = ""

    @property
    def is_fault(self) -> bool:
        """Whether something is wrong, rather than worth knowing."""
        return self.kind not in _NOTES


@dataclass(frozen=True, slots=True)
class Health:
    """All findings, and how much was looked at."""

    findings: tuple[HealthFinding, ...]
    entries: int
    objects: int
    packages: int

    @property
    def is_sound(self) -> bool:
        """Whether nothing is wrong."""
        return not any(one.is_fault for one in self.findings)
