"""Values go to the database and come back exactly, or not at all."""

from datetime import UTC, date, datetime, timedelta, timezone
from decimal import Decimal
from typing import Any, TypeVar

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import TypeDecorator
from sqlalchemy.dialects.sqlite import dialect

from desktop.db.column_types import Day, ExactDecimal, OneOf, UtcTime, Words
from desktop.db.failures import StoredValueError
from desktop.domain.evidence import MediaType

T = TypeVar("T")

SQLITE = dialect()
zones = st.integers(-14 * 60, 14 * 60).map(lambda minutes: timezone(timedelta(minutes=minutes)))
times = st.datetimes(
    min_value=datetime(2, 1, 1),  # noqa: DTZ001 - the zone comes from the strategy beside it
    max_value=datetime(9998, 12, 31),  # noqa: DTZ001 - as above
    timezones=zones,
)


def store(kind: TypeDecorator[Any], value: object) -> str:
    stored = kind.process_bind_param(value, SQLITE)
    assert isinstance(stored, str)
    return stored


def read(kind: TypeDecorator[T], stored: str) -> T:
    value = kind.process_result_value(stored, SQLITE)
    assert value is not None
    return value


@given(st.decimals(allow_nan=False, allow_infinity=False))
def test_a_decimal_keeps_every_digit(value: Decimal) -> None:
    again = read(ExactDecimal(), store(ExactDecimal(), value))

    assert again.as_tuple() == value.as_tuple()


@pytest.mark.parametrize("value", [0.5, 1, "1", True])
def test_only_a_decimal_is_a_decimal(value: object) -> None:
    with pytest.raises(TypeError):
        store(ExactDecimal(), value)


@pytest.mark.parametrize("value", [Decimal("NaN"), Decimal("-Infinity")])
def test_points_are_finite(value: Decimal) -> None:
    with pytest.raises(ValueError, match="no figure"):
        store(ExactDecimal(), value)


@given(times)
def test_a_time_is_the_same_moment_in_utc(value: datetime) -> None:
    again = read(UtcTime(), store(UtcTime(), value))

    assert again == value
    assert again.tzinfo == UTC


@given(times, times)
def test_stored_times_sort_as_times_do(one: datetime, other: datetime) -> None:
    assert (store(UtcTime(), one) < store(UtcTime(), other)) == (one < other)


def test_a_time_without_its_zone_is_refused() -> None:
    with pytest.raises(TypeError):
        store(UtcTime(), datetime(2026, 1, 5))  # noqa: DTZ001 - that is the point


@given(st.dates())
def test_a_day_stays_that_day(value: date) -> None:
    assert read(Day(), store(Day(), value)) == value


def test_a_time_is_no_day() -> None:
    with pytest.raises(TypeError):
        store(Day(), datetime(2026, 1, 5, tzinfo=UTC))


@pytest.mark.parametrize("value", list(MediaType))
def test_a_member_of_a_set_stays_that_member(value: MediaType) -> None:
    assert read(OneOf(MediaType), store(OneOf(MediaType), value)) is value


@given(st.text(st.characters(codec=None)))
def test_any_name_can_be_stored(name: str) -> None:
    stored = store(Words(), name)

    assert stored.encode() == name.encode("utf-8", "replace")


@pytest.mark.parametrize(
    ("kind", "stored"),
    [
        (ExactDecimal(), "1,5"),
        (ExactDecimal(), "sNaN"),
        (UtcTime(), "2026-01-05T07:30:00"),
        (UtcTime(), "2026-01-05T07:30:00+07:00"),
        (UtcTime(), "yesterday"),
        (Day(), "30/01/2026"),
        (OneOf(MediaType), "application/x-unknown"),
    ],
)
def test_a_stored_value_of_another_kind_is_found_out(kind: TypeDecorator[Any], stored: str) -> None:
    with pytest.raises(StoredValueError):
        read(kind, stored)


@pytest.mark.parametrize("kind", [ExactDecimal(), UtcTime(), Day(), OneOf(MediaType), Words()])
def test_nothing_stays_nothing(kind: TypeDecorator[Any]) -> None:
    assert kind.process_bind_param(None, SQLITE) is None
