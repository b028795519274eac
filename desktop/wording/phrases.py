"""Sentences and words in the language of whoever reads them: the one seam all of them pass.

Vietnamese is the source; a translation is looked up by the Vietnamese text itself. Without one in
the present context (the command line, a test), every text stays as it is written in the code.
"""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Final, TypeVar

from typing_extensions import override

Translate = Callable[[str], str]

K = TypeVar("K")


class Value(str):
    """What goes into a blank; "{days:day|days}" says the first word where it is 1, else the second.

    Vietnamese needs none of this, its translations do.
    """

    __slots__ = ()

    @override
    def __format__(self, choice: str) -> str:
        one, _, many = choice.partition("|")
        return (one if self == "1" else many) if choice else str(self)


def _as_written(text: str) -> str:
    return text


_TRANSLATE: Final[ContextVar[Translate]] = ContextVar("translate", default=_as_written)


def word(text: str) -> str:
    """A word or sentence without blanks in the reader's language."""
    return _TRANSLATE.get()(text)


def say(template: str, /, **values: str) -> str:
    """The sentence with its blanks filled; templates are whole phrases, so word order can change.

    Values are put in as they are: a brace in one is text, never a blank.
    """
    return word(template).format_map({name: Value(text) for name, text in values.items()})


class Words(Mapping[K, str]):
    """A table of words and sentences; what is taken from it is in the reader's language."""

    def __init__(self, written: Mapping[K, str]) -> None:
        self._written = dict(written)

    @override
    def __getitem__(self, key: K) -> str:
        return word(self._written[key])

    @override
    def __iter__(self) -> Iterator[K]:
        return iter(self._written)

    @override
    def __len__(self) -> int:
        return len(self._written)


def speak_through(translate: Translate) -> None:
    """Translate from now on, in this thread and in what is started in copies of its context."""
    _TRANSLATE.set(translate)


def speak_vietnamese() -> None:
    """Say from now on what is written in the code."""
    _TRANSLATE.set(_as_written)


@contextmanager
def in_vietnamese() -> Iterator[None]:
    """Say here what is written in the code: papers are Vietnamese whatever the window speaks."""
    before = _TRANSLATE.set(_as_written)
    try:
        yield
    finally:
        _TRANSLATE.reset(before)


def upper_first(sentence: str) -> str:
    """The sentence with its first letter as a capital."""
    return sentence[:1].upper() + sentence[1:]
