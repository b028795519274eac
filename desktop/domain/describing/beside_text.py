"""Reads what stands beside the text: stamps and notes laid over the page, signing times."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta, timezone
from typing import Final

from desktop.domain.describing.own_date import calendar_day
from desktop.domain.document_number import DocumentNumber, read_number
from desktop.domain.letters import fold, plain_marks
from desktop.domain.pages import SignatureField

_VIETNAM: Final = timezone(timedelta(hours=7))
_LONGEST: Final = 400  # characters of a note; a stamp has far less
_DAY: Final = re.compile(r"(?<!\d)(\d{1,2})\s?[./-]\s?(\d{1,2})\s?[./-]\s?(\d{4})(?!\d)")
_DAY_IN_WORDS: Final = re.compile(r"ngay\s*(\d{1,2})\s*thang\s*(\d{1,2})\s*nam\s*(\d{4})")
_ISO_DAY: Final = re.compile(r"(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)")
# A stamp of the incoming post carries the receiver's number and day, a copy's those of copying.
_NOT_OWN: Final = re.compile(r"\bden\b|\bcong van den\b|\bsao y\b|\bsao luc\b|\btrich sao\b")
_SIGNED: Final = re.compile(r"thoi gian ky|ngay ky|ky boi|nguoi ky|signed|signature|date:")
_BARE_NUMBER: Final = re.compile(r"\W*(?:so\s*[:.]?\s*)?(\d{1,6}[a-z]?)\W*$")


@dataclass(frozen=True, slots=True)
class Beside:
    """What notes and signatures say; `signed_on` is when the office put its signature."""

    number: DocumentNumber | None = None
    digits: str = ""
    day: date | None = None
    signed_on: date | None = None


def read_beside(annotations: Iterable[str], signatures: Iterable[SignatureField]) -> Beside:
    """The first of each that was found; notes of signatures only tell a signing time."""
    number, digits, day, signed = None, "", None, None
    for note in annotations:
        text = plain_marks(note[:_LONGEST])
        folded = fold(text)
        if _NOT_OWN.search(folded):
            continue
        if _SIGNED.search(folded):
            signed = signed or _day_in(folded)
            continue
        number = number or read_number(text)
        day = day or _day_in(folded)
        bare = _BARE_NUMBER.match(folded)
        digits = digits or (bare.group(1) if bare else "")
    return Beside(number, digits, day, _signed_on(signatures) or signed)


def _day_in(folded: str) -> date | None:
    for pattern in (_DAY_IN_WORDS, _DAY):
        if match := pattern.search(folded):
            day, month, year = map(int, match.groups())
            return calendar_day(year, month, day)
    if match := _ISO_DAY.search(folded):
        return calendar_day(*map(int, match.groups()))
    return None


def _signed_on(signatures: Iterable[SignatureField]) -> date | None:
    """The second signing time: the signer's comes first, then the office's, then copies."""
    times = sorted(
        _in_vietnam(signature) for signature in signatures if signature.signed_at is not None
    )
    return times[min(1, len(times) - 1)] if times else None


def _in_vietnam(signature: SignatureField) -> date:
    moment = signature.signed_at
    if moment is None:
        raise ValueError(signature)
    try:
        return (moment if moment.tzinfo is None else moment.astimezone(_VIETNAM)).date()
    except OverflowError:
        return moment.date()
