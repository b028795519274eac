"""JSON is read within bounds and written one way."""

import json
import time
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.limits import MAX_JSON_DEPTH, MAX_JSON_VALUES
from desktop.domain.strict_json import JsonFault, JsonRefusedError, read_json, write_json

_texts = st.text(st.characters(exclude_categories=["Cs"]))
_scalars = st.none() | st.booleans() | st.integers(-(10**29), 10**29) | _texts
_values = st.recursive(
    _scalars,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(_texts, inner, max_size=4),
    max_leaves=20,
)

REFUSED = {
    "nothing": (b"", JsonFault.SYNTAX),
    "not UTF-8": (b'"\xff"', JsonFault.NOT_UTF8),
    "UTF-16": ('{"a": 1}'.encode("utf-16"), JsonFault.NOT_UTF8),
    "a key twice": (b'{"a": 1, "b": {"a": 1, "a": 2}}', JsonFault.DUPLICATE_KEY),
    "a key twice, spelled twice": (b'{"a": 1, "\\u0061": 2}', JsonFault.DUPLICATE_KEY),
    "not a number": (b"[NaN]", JsonFault.NUMBER_FORM),
    "no end": (b"[-Infinity]", JsonFault.NUMBER_FORM),
    "an exponent": (b"[1e5]", JsonFault.NUMBER_FORM),
    "a huge exponent": (b"[1.0E999999999]", JsonFault.NUMBER_FORM),
    "a long number": (b"[" + b"1" * 31 + b"]", JsonFault.NUMBER_TOO_LONG),
    "a long decimal": (b"[0." + b"1" * 1_000_000 + b"]", JsonFault.NUMBER_TOO_LONG),
    "a very long number": (b"[" + b"1" * 1_000_000 + b"]", JsonFault.NUMBER_TOO_LONG),
    "half a character": (b'["\\ud800"]', JsonFault.HALF_CHARACTER),
    "half a character as key": (b'[{"\\udc00": 1}]', JsonFault.HALF_CHARACTER),
    "two documents": (b"{} {}", JsonFault.SYNTAX),
    "a comment": (b"{} // a", JsonFault.SYNTAX),
    "a trailing comma": (b"[1,]", JsonFault.SYNTAX),
    "a control character": (b'["\x01"]', JsonFault.SYNTAX),
    "lists without end": (b"[" * 10_000_000, JsonFault.TOO_DEEP),
    "objects without end": (b'{"a":' * 1_000_000, JsonFault.TOO_DEEP),
    "values without end": (b"[" + b"1," * (MAX_JSON_VALUES + 1), JsonFault.TOO_MANY_VALUES),
    "a string without end": (b'"' + b'\\"' * 5_000_000, JsonFault.SYNTAX),
    "backslashes": (b'"' + b"\\" * 10_000_001, JsonFault.SYNTAX),
    "quotes": (b'"' * 3_000_000, JsonFault.SYNTAX),
    "many keys, one twice": (
        ("{" + ",".join(f'"k{number}":1' for number in range(200_000)) + ',"k7":2}').encode(),
        JsonFault.DUPLICATE_KEY,
    ),
}


@pytest.mark.parametrize(("untrusted", "fault"), REFUSED.values(), ids=REFUSED.keys())
def test_what_is_not_strict_is_refused_by_name(untrusted: bytes, fault: JsonFault) -> None:
    started = time.process_time()

    with pytest.raises(JsonRefusedError) as refusal:
        read_json(untrusted)

    assert refusal.value.fault is fault
    # Not a speed test: what grows faster than the text takes minutes here.
    assert time.process_time() - started < 30


def test_a_text_over_the_limit_is_not_looked_at() -> None:
    with pytest.raises(JsonRefusedError) as refusal:
        read_json(b"[1234]", max_bytes=5)

    assert refusal.value.fault is JsonFault.TOO_LARGE


def test_a_refusal_says_where() -> None:
    with pytest.raises(JsonRefusedError) as refusal:
        read_json(b'{\n "a": 1,\n "b" 2\n}')

    assert (refusal.value.line, refusal.value.column) == (3, 6)


def test_brackets_in_strings_are_not_depth() -> None:
    text = "[{" * 1000

    assert read_json(json.dumps([text, '\\"' + text]).encode()) == [text, '\\"' + text]


def test_depth_up_to_the_limit_is_read() -> None:
    untrusted = b"[" * MAX_JSON_DEPTH + b"]" * MAX_JSON_DEPTH

    assert read_json(untrusted) is not None


def test_a_decimal_is_exact() -> None:
    assert read_json(b"[0.1, 1.10, 12345678901234567890.123456789]") == [
        Decimal("0.1"),
        Decimal("1.10"),
        Decimal("12345678901234567890.123456789"),
    ]


def test_a_byte_order_mark_is_let_pass() -> None:
    assert read_json(b"\xef\xbb\xbf{}") == {}


@given(_values)
def test_what_is_written_comes_back(value: object) -> None:
    assert read_json(write_json(value)) == value


@given(st.dictionaries(_texts, _scalars, max_size=6))
def test_equal_values_are_written_as_equal_bytes(value: dict[str, object]) -> None:
    turned = dict(reversed(value.items()))

    assert write_json(turned) == write_json(value)


def test_writing_keeps_vietnamese_readable_and_ends_the_line() -> None:
    assert write_json({"b": [1], "a": "Điểm"}) == '{\n "a": "Điểm",\n "b": [\n  1\n ]\n}\n'.encode()


@pytest.mark.parametrize("value", [1.5, [Decimal(1)], {1: 2}, {"a": {1, 2}}, 10**30, b"a"])
def test_what_would_not_come_back_is_not_written(value: object) -> None:
    with pytest.raises(TypeError):
        write_json(value)


@given(st.binary(max_size=200))
def test_any_bytes_are_read_or_refused(untrusted: bytes) -> None:
    try:
        value = read_json(untrusted)
    except JsonRefusedError:
        return
    assert json.loads(untrusted) is not NotImplemented
    assert not isinstance(value, float)
