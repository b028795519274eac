"""What a receiving office writes of rounds and receipts comes back, and hostile text is refused."""

import json
from collections.abc import Callable
from datetime import UTC, date, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.evidence import Digest
from desktop.domain.limits import MAX_ROUND_UNITS
from desktop.domain.plain_text import one_line
from desktop.domain.receipt_json import read_receipt_json, receipt_json
from desktop.domain.receipts import Receipt
from desktop.domain.round_json import read_round_json, round_json
from desktop.domain.rounds import Round
from desktop.domain.submission import Unit
from desktop.domain.submission_errors import SubmissionFaultyError
from desktop.domain.verification import Verdict

_lines = st.text(st.characters(exclude_categories=["Cs"]), max_size=30).map(one_line).filter(bool)
_digests = st.binary(min_size=32, max_size=32).map(lambda raw: Digest(raw.hex()))
_moments = st.datetimes(datetime(2000, 1, 1), datetime(2100, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001 - hypothesis wants naive bounds
_rounds = st.builds(
    Round,
    st.dates(),
    st.lists(
        st.builds(Unit, _lines, _lines), min_size=1, max_size=5, unique_by=lambda u: u.code
    ).map(tuple),
    st.just("") | st.from_regex("age1[0-9a-z]{10,58}", fullmatch=True),
)
_receipts = st.builds(
    Receipt,
    st.integers(1, 1_000_000),
    _digests,
    _lines,
    _digests,
    st.integers(0, 2**40),
    _moments,
    st.sampled_from(Verdict),
    _digests,
)
ROUND = round_json(Round(date(2026, 12, 15), (Unit("1", "Xã A"), Unit("2", "Xã B")), "age1x"))
RECEIPT = receipt_json(
    Receipt(
        2,
        Digest("a" * 64),
        "HoSo.asice",
        Digest("b" * 64),
        7,
        datetime(2026, 12, 1, tzinfo=UTC),
        Verdict.VERIFIED,
        "c" * 64,
    )
)


@given(_rounds)
def test_a_round_comes_back(asked: Round) -> None:
    assert read_round_json(round_json(asked)) == asked


@given(_receipts)
def test_a_receipt_comes_back(receipt: Receipt) -> None:
    assert read_receipt_json(receipt_json(receipt)) == receipt


def _set(*steps: str | int, to: object) -> Callable[[Any], object]:
    def change(content: Any) -> object:  # noqa: ANN401 - any JSON at all
        for step in steps[:-1]:
            content = content[step]
        content[steps[-1]] = to
        return content

    return change


@pytest.mark.parametrize(
    ("change", "code", "place"),
    [
        (_set("schema", to="minhchung/receipt/1"), "schema.unknown", ""),
        (_set("deadline", to="15/12/2026"), "date.format", "#/deadline"),
        (_set("deadline", to="2026-02-30"), "date.not_in_calendar", "#/deadline"),
        (_set("units", to=[]), "value.empty", "#/units"),
        (_set("units", to={}), "shape.wrong_type", "#/units"),
        (_set("units", to=[{}] * (MAX_ROUND_UNITS + 1)), "list.too_long", "#/units"),
        (_set("units", 1, "code", to="1"), "unit.twice", "#/units"),
        (_set("units", 1, "extra", to=1), "shape.unknown_field", "#/units/1/extra"),
        (_set("recipient", to="AGE-SECRET-KEY-1"), "text.characters", "#/recipient"),
        (_set("extra", to=1), "shape.unknown_field", "#/extra"),
    ],
)
def test_a_fault_of_a_round_is_named(
    change: Callable[[Any], object], code: str, place: str
) -> None:
    assert _faults(read_round_json, ROUND, change) == [(code, f"data/round.json{place}")]


@pytest.mark.parametrize(
    ("change", "code", "place"),
    [
        (_set("verdict", to="accepted"), "word.unknown", "#/verdict"),
        (_set("received", to="2026-12-01"), "moment.format", "#/received"),
        (_set("signer", to="x"), "text.characters", "#/signer"),
        (_set("package", "sequence", to=0), "number.too_small", "#/package/sequence"),
        (_set("file", "size", to=-1), "number.too_small", "#/file/size"),
        (_set("file", "name", to=" "), "value.empty", "#/file/name"),
        (_set("extra", to=1), "shape.unknown_field", "#/extra"),
    ],
)
def test_a_fault_of_a_receipt_is_named(
    change: Callable[[Any], object], code: str, place: str
) -> None:
    assert _faults(read_receipt_json, RECEIPT, change) == [(code, f"data/receipt.json{place}")]


def _faults(
    read: Callable[[bytes], object], good: bytes, change: Callable[[Any], object]
) -> list[tuple[str, str]]:
    content = json.loads(good)
    change(content)
    with pytest.raises(SubmissionFaultyError) as refusal:
        read(json.dumps(content).encode())
    return [(fault.code, fault.path) for fault in refusal.value.faults]
