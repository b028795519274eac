"""Fills the blanks of a sentence with facts that may come from outside."""

from collections.abc import Mapping

from desktop.domain.plain_text import one_line
from desktop.wording.phrases import Value, word


class _Blanks(dict[str, str]):
    def __missing__(self, key: str) -> str:
        return Value("…")  # a fact that was not told must not cost the sentence


def fill(template: str, facts: Mapping[str, str]) -> str:
    """The sentence with its blanks filled; a fact that is not there becomes "…"."""
    return word(template).format_map(
        _Blanks({name: Value(one_line(text)) for name, text in facts.items()})
    )
