"""The grammar of document numbers: "599/QĐ-UBND", "05-NQ/TU", "588/SNV-TCBC", "20/2023/QH15"."""

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from desktop.domain.document_types import ALL_TYPES, LETTER, type_name
from desktop.domain.letters import plain_marks


class Style(StrEnum):
    """The ways of writing a number."""

    LAW = "law"
    STATE = "state"
    PARTY = "party"
    LETTER = "letter"


@dataclass(frozen=True, slots=True)
class DocumentNumber:
    """A number and symbol taken apart; `number` is "" where it has not been given yet.

    `symbol` goes without the year that legal documents carry; `type` is the abbreviation, "" for
    a công văn and a law; `body` the issuer's abbreviation, with its units.
    """

    style: Style
    number: str
    year: int | None
    symbol: str
    type: str
    body: str

    @property
    def notation(self) -> str:
        """What follows the number: "QĐ-UBND", "2005/NĐ-CP", "NQ/TU"."""
        return self.symbol if self.year is None else f"{self.year}/{self.symbol}"

    @property
    def text(self) -> str:
        """The whole as it is written."""
        return f"{self.number}{'-' if self.style is Style.PARTY else '/'}{self.notation}"

    @property
    def type_name(self) -> str:
        """The type's full name, as far as the number tells; "" where it does not (laws)."""
        if self.style is Style.LETTER:
            return LETTER
        return type_name(self.type, is_party=self.style is Style.PARTY)


_CAPITAL = "A-ZĐƯƠÂĂÊÔ"
_NUMBER = r"(?P<number>\d{1,6}[a-zđA-D]?|)(?![\w])"
_TYPE = "(?P<type>" + "|".join(sorted(ALL_TYPES, key=len, reverse=True)) + ")"
_GROUP = rf"[{_CAPITAL}][{_CAPITAL}a-zđ0-9&.]*(?:\([{_CAPITAL}]{{1,4}}\))?"
_UNITS = rf"(?:\s?[-/]\s?[{_CAPITAL}][{_CAPITAL}a-zđ0-9&.]*)*"
_BODY = rf"(?P<body>{_GROUP}{_UNITS})"
_START = r"(?<![\w/.-])"

# Bodies so common that they are known even where the hyphen before them is lost ("QĐUBND"); any
# other run of capitals may as well be one body: "KHCN", "TTPVHCC", "HĐND".
_KNOWN_BODY: Final = (
    r"(?:VP\.?)?(?:UBND|HĐND)|CT\.?UBND|UBMTTQ|UBTVQH|CP\b|TTg\b|BNV\b|BTC\b|BTP\b|BTTTT\b"
    r"|SNV\b|STP\b|STC\b|STTTT\b|SKHCN\b|PNV\b|HĐTĐ\b|VPCP\b"
)

_PATTERNS: Final = {
    Style.LAW: re.compile(
        rf"{_START}(?P<number>\d{{1,4}})\s*/\s*(?P<year>\d{{4}})\s*/\s*(?P<body>(?:UBTV)?QH\d{{1,2}})\b"
    ),
    Style.STATE: re.compile(
        rf"{_START}{_NUMBER}\s*/\s*(?:(?P<year>\d{{4}})\s*/\s*)?{_TYPE}"
        rf"(?:\s*-\s*|\s*(?={_KNOWN_BODY})){_BODY}"
    ),
    Style.PARTY: re.compile(rf"{_START}{_NUMBER}\s*(?:-|(?<=\d)\s)\s*{_TYPE}\s*/\s*{_BODY}"),
    Style.LETTER: re.compile(rf"{_START}{_NUMBER}\s*/\s*(?P<body>(?=[A-ZĐ]{{2}}){_GROUP}{_UNITS})"),
}

_LONGEST_BODY: Final = 100
"""Characters: four ministries that issue together have fifty."""

# Each run is taken as a whole: tried piece by piece, forty dots would take for ever.
_BLANKS_BY_DOTS = re.compile(r"(?:(?<!\.)\.{2,}+|(?<!…)…++|(?<!_)_{2,}+)++(?=\s*[/-])")
_AROUND_MARKS = re.compile(r"\s*([-/])\s*")


def read_number(untrusted_text: str) -> DocumentNumber | None:
    """The first number in a text, or None.

    Meant for the header of a document or for a file's name: in running text it finds what is cited.
    """
    text = _BLANKS_BY_DOTS.sub(" ", plain_marks(untrusted_text))
    found = [
        (match.start(), order, style, match)
        for order, (style, pattern) in enumerate(_PATTERNS.items())
        if (match := pattern.search(text)) and len(match["body"]) <= _LONGEST_BODY
    ]
    if not found:
        return None
    _start, _order, style, match = min(found, key=lambda each: each[:2])
    return _taken_apart(style, match)


def _taken_apart(style: Style, match: re.Match[str]) -> DocumentNumber:
    parts = match.groupdict()
    body = _AROUND_MARKS.sub(r"\1", parts["body"]).rstrip(".&")
    kind = parts.get("type") or ""
    joint = {Style.STATE: "-", Style.PARTY: "/"}.get(style, "")
    return DocumentNumber(
        style=style,
        number=parts["number"],
        year=int(parts["year"]) if parts.get("year") else None,
        symbol=f"{kind}{joint}{body}",
        type=kind,
        body=body,
    )
