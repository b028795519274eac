"""What is found about the package that an explanation rests on: its base."""

from typing import Final

NEEDED: Final = "base.needed"
UNCONFIRMED: Final = "base.unconfirmed"
DAMAGED: Final = "base.damaged"
REFUSED: Final = "base.refused"
OTHER_UNIT: Final = "base.other_unit"
OTHER_SET: Final = "base.other_set"
OTHER_NUMBER: Final = "base.other_number"
NOT_SUBMISSION: Final = "base.not_submission"
DOCUMENT_MISSING: Final = "base.document_missing"
DOCUMENT_DIFFERS: Final = "base.document_differs"

WAITING: Final = frozenset({NEEDED, UNCONFIRMED, DAMAGED})
"""Faults that another package mends: the base, once it is there and believed."""

CODES: Final = WAITING | {
    REFUSED,
    OTHER_UNIT,
    OTHER_SET,
    OTHER_NUMBER,
    NOT_SUBMISSION,
    DOCUMENT_MISSING,
    DOCUMENT_DIFFERS,
}
"""Every code above; facts: `base`, `number`, `count`, `unit`, `kind`, `document`, `name` where they
help."""
