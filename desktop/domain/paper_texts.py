"""The pieces of the self-score report that the office words itself, each kept apart."""

from enum import StrEnum
from typing import Final


class PaperPart(StrEnum):
    """A piece of text in the report; what nobody has worded is worded by the program."""

    ADDRESSEE = "addressee"
    GROUNDS = "grounds"
    COURSE = "course"
    REMARKS = "remarks"
    LOST = "lost"
    DIFFICULTIES = "difficulties"
    PROPOSALS = "proposals"
    MEASURES = "measures"
    SUPERIOR = "superior"
    NUMBER = "number"
    PLACE = "place"
    DAY = "day"
    AUTHORITY = "authority"
    TITLE = "title"
    SIGNER = "signer"
    RECEIVERS = "receivers"


class Authority(StrEnum):
    """On whose behalf somebody signs by NĐ 30/2020, Phụ lục I: thay mặt, ký thay, thừa lệnh."""

    ON_BEHALF = "TM."
    IN_STEAD = "KT."
    BY_ORDER = "TL."
    BY_MANDATE = "TUQ."
    ACTING = "Q."
    OWN = ""
    """The head of an office that no committee leads."""


BODY_PARTS: Final = (
    *(PaperPart.GROUNDS, PaperPart.COURSE, PaperPart.REMARKS, PaperPart.LOST),
    *(PaperPart.DIFFICULTIES, PaperPart.PROPOSALS, PaperPart.MEASURES),
)
"""What the report says, several lines each; an approval covers it."""

FORM_PARTS: Final = tuple(part for part in PaperPart if part not in BODY_PARTS)
"""How the report is issued and who signs it, which văn thư may still fill in after approval."""

LINES_PARTS: Final = frozenset({*BODY_PARTS, PaperPart.RECEIVERS})
"""What may have more than one line."""
