"""How a criterion set is read."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:  # only annotations speak of them: whoever makes one loads it
    from desktop.domain.criteria import CriterionSet


class CriterionSetReader(Protocol):
    """Reads a criterion set from its file's bytes."""

    def __call__(self, untrusted_bytes: bytes) -> CriterionSet:
        """The set; raises CriterionSetFaultyError with every fault."""
        ...
