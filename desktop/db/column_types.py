"""How values are written as text, exactly, and checked when they are read back."""

import re
from abc import abstractmethod
from datetime import UTC, date, datetime
from decimal import Decimal
from enum import StrEnum
from typing import Any, Generic, TypeVar

from sqlalchemy import Dialect, Text, TypeDecorator
from typing_extensions import override

from desktop.db.failures import StoredValueError
from desktop.db.stored_inputs import decode_decimal, decode_inputs, encode_decimal, encode_inputs
from desktop.domain.answers import Inputs
from desktop.domain.evidence import Digest

T = TypeVar("T")
E = TypeVar("E", bound=StrEnum)

_DIGEST = re.compile("[0-9a-f]{64}")


def plain_words(text: str) -> str:
    """The text with every half of a surrogate pair, which is no character, as "?"."""
    return text.encode("utf-8", "replace").decode("utf-8")


class Words(TypeDecorator[str]):
    """Text from outside, made plain: a file name can hold what no database takes."""

    impl = Text
    cache_ok = True

    @override
    def process_bind_param(self, value: str | None, dialect: Dialect) -> str | None:
        return None if value is None else plain_words(value)


class AsText(TypeDecorator[T]):
    """A value kept as text: `encode` refuses what is no such value, `decode` raises ValueError."""

    impl = Text
    cache_ok = True

    @abstractmethod
    def encode(self, value: T) -> str: ...

    @abstractmethod
    def decode(self, text: str) -> T: ...

    @override
    def process_bind_param(self, value: T | None, dialect: Dialect) -> str | None:
        return None if value is None else self.encode(value)

    @override
    def process_result_value(self, value: Any | None, dialect: Dialect) -> T | None:
        if value is None:
            return None
        try:
            return self.decode(value)
        except (ArithmeticError, AttributeError, KeyError, TypeError, ValueError) as error:
            raise StoredValueError(f"{type(self).__name__}: {error}") from error


class ExactDecimal(AsText[Decimal]):
    """A finite decimal with its own digits and exponent; a float or an int is refused."""

    cache_ok = True

    @override
    def encode(self, value: Decimal) -> str:
        return encode_decimal(value)

    @override
    def decode(self, text: str) -> Decimal:
        return decode_decimal(text)


class UtcTime(AsText[datetime]):
    """A moment, always UTC and of one length, so that text order is time order."""

    cache_ok = True

    @override
    def encode(self, value: datetime) -> str:
        if value.tzinfo is None:
            raise TypeError("a time without its zone")
        return value.astimezone(UTC).isoformat(timespec="microseconds")

    @override
    def decode(self, text: str) -> datetime:
        value = datetime.fromisoformat(text)
        if value.utcoffset() != UTC.utcoffset(None):
            raise ValueError("not UTC")
        return value


class Day(AsText[date]):
    """A calendar day."""

    cache_ok = True

    @override
    def encode(self, value: date) -> str:
        if isinstance(value, datetime):
            raise TypeError("a time where a day belongs")
        return value.isoformat()

    @override
    def decode(self, text: str) -> date:
        return date.fromisoformat(text)


class OneOf(AsText[E], Generic[E]):
    """A member of a closed set, by its value."""

    cache_ok = True

    def __init__(self, kind: type[E]) -> None:
        super().__init__()
        self.kind = kind
        self._members = {member.value: member for member in kind}  # calling the kind takes long

    @override
    def encode(self, value: E) -> str:
        return self.kind(value).value

    @override
    def decode(self, text: str) -> E:
        return self._members[text]


class InputsText(AsText[Inputs]):
    """An answer's inputs."""

    cache_ok = True

    @override
    def encode(self, value: Inputs) -> str:
        return encode_inputs(value)

    @override
    def decode(self, text: str) -> Inputs:
        return decode_inputs(text)


class DigestsText(AsText[frozenset[Digest]]):
    """Digests in their order, each 64 digits, with spaces between."""

    cache_ok = True

    @override
    def encode(self, value: frozenset[Digest]) -> str:
        return " ".join(sorted(value))

    @override
    def decode(self, text: str) -> frozenset[Digest]:
        digests = text.split()
        if not all(_DIGEST.fullmatch(one) for one in digests):
            raise ValueError("not digests")
        return frozenset(map(Digest, digests))
