"""Writes a formula out with the figures in place of their names, in signs an office reads."""

from collections.abc import Mapping
from decimal import Decimal
from itertools import pairwise
from typing import Final

from desktop.domain.scoring.formula_tokens import (
    FormulaSyntaxError,
    Token,
    TokenKind,
    tokens_of,
)
from desktop.wording.numbers import number
from desktop.wording.phrases import Words

_SIGNS: Final[Mapping[str, str]] = Words(
    {
        "(": "(",
        ")": ")",
        ",": "; ",
        "/": "/",
        "+": " + ",
        "-": " - ",
        "*": " × ",
        "<": " < ",
        ">": " > ",
        "<=": " ≤ ",
        ">=": " ≥ ",
        "==": " = ",
        "!=": " ≠ ",
        "and": " và ",
        "or": " hoặc ",
        "not": "không phải ",
        "if": " nếu ",
        "else": ", nếu không thì ",
    }
)

_FUNCTIONS: Final[Mapping[str, str]] = Words({"max": "số lớn nhất của ", "min": "số nhỏ nhất của "})


def formula_text(expression: str, figures: Mapping[str, str]) -> str:
    """For `max * r` over max = "3" and r = "(148/152)": "3 × (148/152)".

    A text that is no formula is shown as it is.
    """
    try:
        tokens = tuple(tokens_of(expression))
    except FormulaSyntaxError:
        return expression
    words = (_word(token, following, figures) for token, following in pairwise(tokens))
    return " ".join("".join(words).split())


def _word(token: Token, following: Token, figures: Mapping[str, str]) -> str:
    match token.kind:
        case TokenKind.NUMBER:
            return number(Decimal(token.text))
        case TokenKind.SIGN:
            return _SIGNS[token.text]
        case _:
            return _name(token.text, following, figures)


def _name(name: str, following: Token, figures: Mapping[str, str]) -> str:
    if following.text == "(" and name in _FUNCTIONS:
        return _FUNCTIONS[name]
    return figures.get(name, name)
