"""Reads what a file's name tells: "599-QD-UBND_28.5.2018.pdf", "20180528_BC_so_12.pdf"."""

import re
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from typing import Final

from desktop.domain.describing.own_date import calendar_day
from desktop.domain.document_types import ALL_TYPES, TITLES, abbreviation_like
from desktop.domain.letters import fold, plain_marks

_ENDING: Final = re.compile(r"(?:\.(?:pdf|docx?|xlsx?|jpe?g|png|tiff?|signed))+$", re.IGNORECASE)
_LONGEST: Final = 200
_DAY: Final = re.compile(r"(?<!\d)(\d{1,2})[-._ ](\d{1,2})[-._ ]((?:19|20)\d{2})(?!\d)")
_PACKED_DAY: Final = re.compile(r"(?<!\d)((?:19|20)\d{2})[-._]?([01]\d)[-._]?([0-3]\d)(?!\d)")
_PARTS: Final = re.compile(r"[\s_\-.,+()/\[\]]+")
_NUMBER: Final = re.compile(r"0*\d{1,5}[a-z]?")
_NUMBER_WORDS: Final = frozenset({"so", "no"})
_STUCK: Final = re.compile(r"^([a-z]{2,4}?)(\d{1,5})$")
# Offices in file names, to their spelling in symbols.
_BODIES: Final = {
    "ubnd": "UBND",
    "hdnd": "HĐND",
    "vpubnd": "VPUBND",
    "snv": "SNV",
    "stp": "STP",
    "pnv": "PNV",
    "bnv": "BNV",
    "btc": "BTC",
    "cp": "CP",
    "ttg": "TTg",
    "tu": "TU",
    "hu": "HU",
    "du": "ĐU",
    "ttpvhcc": "TTPVHCC",
    "hdtd": "HĐTĐ",
}
_LETTER_NAME: Final = re.compile(
    r"(?P<number>\d{1,5})[-_ ](?P<symbol>(?:UBND|VPUBND|HĐND|SNV|STP|PNV|BNV|BTC)"
    r"(?:[-_][A-ZĐ][A-Za-zĐ&]{1,7})?)(?![A-Za-z])"
)
_COUNTED: Final = re.compile(r"^\s*\d{1,3}\s?[.)]\s+")  # "1. Kế hoạch": a place in a list
_PARTY_BODIES: Final = frozenset({"TU", "HU", "ĐU"})
_LONGEST_COMMON: Final = 2  # "tu", "du", "hu" and "cp" are words as well unless in capitals
_COUNTING: Final = frozenset({"thang", "quy", "nam", "ngay", "tuan", "lan", "dot", "ky"})
_LEGAL: Final = frozenset({"CP", "TTg"})


@dataclass(frozen=True, slots=True)
class NamedFile:
    """What the name holds; "" and None where it holds nothing. `type` is an abbreviation."""

    number: str = ""
    symbol: str = ""
    type: str = ""
    issued_on: date | None = None


def read_file_name(untrusted_name: str) -> NamedFile:
    """Number, symbol, type and day of a file's name, as officers write them there.

    A number alone may as well be a scanner's counter: it needs a type, an office or "số" beside it.
    """
    name = _COUNTED.sub("", _ENDING.sub("", plain_marks(untrusted_name)[:_LONGEST]))
    day, rest = _take_day(fold(name))
    kind, rest = _take_title(rest)
    words = [word for each in _PARTS.split(rest) if each for word in _unstuck(each)]
    at = next((i for i, word in enumerate(words) if not kind and _type(word)), None)
    kind = kind or ("" if at is None else _type(words[at]))
    capitals = {fold(each) for each in _PARTS.split(name) if each.isupper()}
    body = next((_BODIES[word] for word in words if _is_body(word, capitals)), "")
    letter = _LETTER_NAME.match(name)
    if letter is not None and not kind:
        return NamedFile(letter["number"], letter["symbol"].replace("_", "-"), "CV", day)
    return NamedFile(
        number=_number(words, at) if kind or body or _NUMBER_WORDS & {*words} else "",
        symbol=_symbol(kind, body) if body and kind else "",
        type=kind,
        issued_on=day,
    )


def number_before(symbol: str, untrusted_name: str) -> str:
    """The number right before this symbol in a file's name, "" where there is none."""
    letters = re.findall(r"[a-z0-9]+", fold(plain_marks(symbol)))
    name = fold(plain_marks(untrusted_name)[:_LONGEST])
    pattern = r"(?<![a-z0-9])(\d{1,6}[a-z]?)[\W_]*" + r"[\W_]*".join(letters) + "(?![a-z])"
    found = re.search(pattern, name) if letters else None
    return "" if found is None else found.group(1)


def _take_day(folded: str) -> tuple[date | None, str]:
    for pattern, order in ((_DAY, (2, 1, 0)), (_PACKED_DAY, (0, 1, 2))):
        for match in pattern.finditer(folded):
            parts = [int(part) for part in match.groups()]
            day = calendar_day(*(parts[i] for i in order))
            if day is not None:
                return day, f"{folded[: match.start()]} {folded[match.end() :]}"
    return None, folded


def _take_title(folded: str) -> tuple[str, str]:
    """A type written out ("quyet dinh so 599"), as its abbreviation, and the rest."""
    spaced = " ".join(_PARTS.split(folded))
    for title, name in TITLES.items():
        if re.match(rf"\d*\s*{title}\b", spaced):
            kind = next((short for short, full in ALL_TYPES.items() if full == name), "")
            return kind, spaced.replace(title, "", 1)
    if spaced.startswith("cong van "):
        return "CV", spaced.removeprefix("cong van ")
    return "", folded


def _unstuck(word: str) -> tuple[str, ...]:
    """A type and its number written as one: "qd599"."""
    match = _STUCK.match(word)
    return match.groups() if match and _type(match.group(1)) else (word,)


def _type(word: str) -> str:
    return abbreviation_like(word) if word.isalpha() and len(word) > 1 else ""


def _is_body(word: str, capitals: Collection[str]) -> bool:
    return word in _BODIES and (len(word) > _LONGEST_COMMON or word in capitals)


def _number(words: list[str], type_at: int | None) -> str:
    """The number after "số", else beside the type, else at the start."""
    spots = [i + 1 for i, word in enumerate(words) if word in _NUMBER_WORDS]
    if type_at is not None:
        spots += [type_at - 1, type_at + 1, type_at + 2]
    spots.append(0)
    for spot in spots:
        if 0 <= spot < len(words) and _is_number(words, spot):
            return words[spot]
    return ""


def _is_number(words: list[str], spot: int) -> bool:
    """Whether it numbers the document; "6 tháng" and "quý 3" count something else."""
    beside = {*words[max(spot - 1, 0) : spot], *words[spot + 1 : spot + 2]}
    is_plain = _NUMBER.fullmatch(words[spot]) is not None and not _is_year(words[spot])
    return is_plain and not beside & _COUNTING


def _is_year(word: str) -> bool:
    return re.fullmatch(r"(?:19|20)\d{2}", word) is not None


def _symbol(kind: str, body: str) -> str:
    if kind == "CV" or (body in _LEGAL and kind == "NĐ"):
        return ""
    return f"{kind}{'/' if body in _PARTY_BODIES else '-'}{body}"
