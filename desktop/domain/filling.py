"""Fills what the officer has left empty with what a document seems to say of itself."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from desktop.domain.evidence import Metadata
from desktop.domain.limits import MAX_SHORT_CHARACTERS
from desktop.domain.plain_text import one_line
from desktop.domain.readings import KeptGuess

FIELDS = ("number", "symbol", "type", "issued_on", "issuer", "subject")
"""The metadata's fields, as guesses name them."""


def open_guesses(metadata: Metadata, guesses: Mapping[str, KeptGuess]) -> Mapping[str, KeptGuess]:
    """The guesses of fields that are empty, in the order of the fields."""
    return {
        name: guesses[name]
        for name in FIELDS
        if name in guesses and not getattr(metadata, name) and _value(name, guesses[name])
    }


def filled(metadata: Metadata, guesses: Mapping[str, KeptGuess]) -> Metadata:
    """The metadata with the guesses in their empty fields."""
    found = open_guesses(metadata, guesses)
    values: dict[str, Any] = {name: _value(name, guess) for name, guess in found.items()}
    return replace(metadata, **values)


def _value(name: str, guess: KeptGuess) -> str | date | None:
    """The guess as the field takes it; None for a day that is none."""
    if name != "issued_on":
        return one_line(guess.value)[:MAX_SHORT_CHARACTERS].strip()
    try:
        return date.fromisoformat(guess.value)
    except ValueError:
        return None
