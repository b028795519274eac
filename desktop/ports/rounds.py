"""Where rounds are kept, and whose certificates a person has accepted."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:  # only annotations speak of them: whoever makes one loads it
    from desktop.domain.rounds import Pin, RoundRecord


class RoundBook(Protocol):
    """The round packages that were made here, or taken from the office that made them."""

    def add(self, record: RoundRecord) -> None:
        """Remember a round package; one that is known by its digest already stays as it is."""
        ...

    def all(self) -> tuple[RoundRecord, ...]:
        """All of them, in order of their sequence."""
        ...

    def last(self) -> RoundRecord | None:
        """The one that holds now: of the highest sequence."""
        ...


class PinBoard(Protocol):
    """The certificates that a person has accepted, unit by unit."""

    def add(self, pin: Pin) -> None:
        """Accept a certificate as a unit's; one that is accepted already stays as it is."""
        ...

    def remove(self, unit: str, fingerprint: str) -> None:
        """Accept it no longer; one that was not accepted is no fault."""
        ...

    def all(self) -> tuple[Pin, ...]:
        """All of them, in order of units, the oldest first."""
        ...

    def of_unit(self, unit: str) -> tuple[Pin, ...]:
        """The certificates of one unit, the oldest first."""
        ...

    def with_fingerprint(self, fingerprint: str) -> tuple[Pin, ...]:
        """Whose a certificate is, in order of units."""
        ...
