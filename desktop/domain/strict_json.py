"""JSON that is safe to read and always written the same way: bounded, exact, no key twice."""

import json
import re
from collections import Counter
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from typing import ClassVar, NoReturn

from desktop.domain.decimal_text import decimal_from_text, digits_of
from desktop.domain.errors import AppError
from desktop.domain.limits import (
    MAX_INTEGER_DIGITS,
    MAX_JSON_DEPTH,
    MAX_JSON_VALUES,
    MAX_PACKAGE_TEXT_BYTES,
)

JsonValue = None | bool | int | Decimal | str | list["JsonValue"] | dict[str, "JsonValue"]
"""What is read; floats never are. Decimals are written as strings by those who own them."""


class JsonFault(StrEnum):
    """Why a JSON text is not taken."""

    TOO_LARGE = "too_large"
    NOT_UTF8 = "not_utf8"
    TOO_DEEP = "too_deep"
    TOO_MANY_VALUES = "too_many_values"
    SYNTAX = "syntax"
    DUPLICATE_KEY = "duplicate_key"
    NUMBER_TOO_LONG = "number_too_long"
    NUMBER_FORM = "number_form"
    HALF_CHARACTER = "half_character"


@dataclass(eq=False)
class JsonRefusedError(AppError):
    """A JSON text is not taken: why, where (from 1; 0 where unknown), and what was found there."""

    code: ClassVar[str] = "json.refused"
    fault: JsonFault
    line: int = 0
    column: int = 0
    found: str = ""


# The closing quote is optional so that a string without end cannot be tried again and again.
_TOKEN = re.compile(r'"(?:[^"\\]++|\\.)*+"?|[\[\]{},]', re.DOTALL)
_LONGEST_FOUND = 80


def read_json(untrusted: bytes, *, max_bytes: int = MAX_PACKAGE_TEXT_BYTES) -> JsonValue:
    """The value; raises JsonRefusedError. A byte order mark is let pass."""
    if len(untrusted) > max_bytes:
        raise JsonRefusedError(JsonFault.TOO_LARGE, found=str(len(untrusted)))
    try:
        text = untrusted.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = untrusted[: error.start].decode("utf-8-sig", "replace")
        raise _refused(JsonFault.NOT_UTF8, before, len(before)) from None
    _check_structure(text)
    value = _parse(text)
    # Only an escape can hide half a character in a text that was valid UTF-8.
    if "\\u" in text:
        _check_strings(value)
    return value


def write_json(value: object) -> bytes:
    """The value as bytes, the same for equal values: sorted keys, UTF-8, one line per item.

    Raises TypeError for floats, decimals and whatever else would not come back as it was.
    """
    _check_writable(value)
    text = json.dumps(value, ensure_ascii=False, sort_keys=True, indent=1, allow_nan=False)
    return f"{text}\n".encode()


def _check_structure(text: str) -> None:
    """Bound depth and number of values before a parser recurses or allocates."""
    depth = values = 0
    for token in _TOKEN.finditer(text):
        match token.group():
            case "[" | "{":
                depth += 1
                values += 1
            case "]" | "}":
                depth -= 1
            case ",":
                values += 1
        if depth > MAX_JSON_DEPTH:
            raise _refused(JsonFault.TOO_DEEP, text, token.start())
        if values > MAX_JSON_VALUES:
            raise _refused(JsonFault.TOO_MANY_VALUES, text, token.start())


def _parse(text: str) -> JsonValue:
    decoder = json.JSONDecoder(
        object_pairs_hook=_object,
        parse_int=_integer,
        parse_float=_decimal,
        parse_constant=_constant,
    )
    try:
        value: JsonValue = decoder.decode(text)
    except json.JSONDecodeError as error:
        raise JsonRefusedError(JsonFault.SYNTAX, error.lineno, error.colno, error.msg) from None
    return value


def _object(pairs: list[tuple[str, JsonValue]]) -> dict[str, JsonValue]:
    members = dict(pairs)
    if len(members) < len(pairs):
        twice, _ = Counter(name for name, _ in pairs).most_common(1)[0]
        raise JsonRefusedError(JsonFault.DUPLICATE_KEY, found=twice[:_LONGEST_FOUND])
    return members


def _integer(text: str) -> int:
    if digits_of(text) > MAX_INTEGER_DIGITS:
        raise JsonRefusedError(JsonFault.NUMBER_TOO_LONG, found=text[:_LONGEST_FOUND])
    return int(text)


def _decimal(text: str) -> Decimal:
    if digits_of(text) > MAX_INTEGER_DIGITS:
        raise JsonRefusedError(JsonFault.NUMBER_TOO_LONG, found=text[:_LONGEST_FOUND])
    value = decimal_from_text(text)
    if value is None:
        # An exponent makes a short text a number of a billion digits.
        raise JsonRefusedError(JsonFault.NUMBER_FORM, found=text[:_LONGEST_FOUND])
    return value


def _constant(text: str) -> NoReturn:
    raise JsonRefusedError(JsonFault.NUMBER_FORM, found=text)


def _check_strings(value: JsonValue) -> None:
    waiting: list[JsonValue] = [value]
    while waiting:
        match waiting.pop():
            case str() as text if not _is_whole(text):
                found = text.encode("ascii", "backslashreplace").decode("ascii")
                raise JsonRefusedError(JsonFault.HALF_CHARACTER, found=found[:_LONGEST_FOUND])
            case list() as items:
                waiting += items
            case dict() as members:
                waiting += members.keys()
                waiting += members.values()


def _is_whole(text: str) -> bool:
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True


def _check_writable(value: object) -> None:
    waiting: list[object] = [value]
    while waiting:
        match waiting.pop():
            case None | bool() | str():
                continue
            case int() as number if digits_of(str(number)) <= MAX_INTEGER_DIGITS:
                continue
            case list() as items:
                waiting += items
            case dict() as members if all(isinstance(name, str) for name in members):
                waiting += members.values()
            case other:
                raise TypeError(f"cannot be written as JSON: {other!r}")


def _refused(fault: JsonFault, text: str, position: int) -> JsonRefusedError:
    before = text[:position]
    line = before.count("\n") + 1
    return JsonRefusedError(fault, line, position - before.rfind("\n"))
