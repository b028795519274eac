"""Formula text cut into tokens, each with its place, and what can be wrong with such text."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, StrEnum, auto
from typing import ClassVar

from desktop.domain.errors import AppError
from desktop.domain.limits import MAX_INTEGER_DIGITS

MAX_FORMULA_CHARACTERS = 1000


class FormulaFault(StrEnum):
    """Why a text is not a formula."""

    TOO_LONG = "too_long"
    TOO_DEEP = "too_deep"
    NUMBER_TOO_LONG = "number_too_long"
    UNEXPECTED = "unexpected"
    UNFINISHED = "unfinished"
    UNKNOWN_NAME = "unknown_name"
    NOT_A_NUMBER = "not_a_number"
    NOT_A_CONDITION = "not_a_condition"


@dataclass(eq=False)
class FormulaSyntaxError(AppError):
    """A text is not a formula: what, at which character (from 0), and the token found there."""

    code: ClassVar[str] = "formula.syntax"
    fault: FormulaFault
    position: int
    found: str = ""


class TokenKind(Enum):
    """What a token is; operators and keywords are signs."""

    NUMBER = auto()
    NAME = auto()
    SIGN = auto()
    END = auto()


@dataclass(frozen=True, slots=True)
class Token:
    """A piece of the text and the character it starts at."""

    kind: TokenKind
    text: str
    position: int


KEYWORDS = frozenset({"and", "or", "not", "if", "else"})

_TOKEN = re.compile(
    r"""(?P<space>\s+)
      | (?P<number>\d+(?:\.\d+)?)
      | (?P<name>[A-Za-z_]\w*)
      | (?P<sign><=|>=|==|!=|[-+*/()<>,])""",
    re.ASCII | re.VERBOSE,
)


def tokens_of(text: str) -> Iterator[Token]:
    """The tokens, closed by an END; raises FormulaSyntaxError."""
    if len(text) > MAX_FORMULA_CHARACTERS:
        raise FormulaSyntaxError(FormulaFault.TOO_LONG, MAX_FORMULA_CHARACTERS)
    position = 0
    while position < len(text):
        match = _TOKEN.match(text, position)
        if match is None:
            raise FormulaSyntaxError(FormulaFault.UNEXPECTED, position, text[position])
        token = _token(match)
        if token is not None:
            yield token
        position = match.end()
    yield Token(TokenKind.END, "", len(text))


def _token(match: re.Match[str]) -> Token | None:
    found, position = match.group(), match.start()
    match match.lastgroup:
        case "space":
            return None
        case "number":
            if len(found) > MAX_INTEGER_DIGITS:
                raise FormulaSyntaxError(FormulaFault.NUMBER_TOO_LONG, position, found)
            return Token(TokenKind.NUMBER, found, position)
        case "name" if found not in KEYWORDS:
            return Token(TokenKind.NAME, found, position)
        case _:
            return Token(TokenKind.SIGN, found, position)
