"""What a verdict rests on comes back from its JSON as it was, and nothing else does."""

from collections.abc import Mapping
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.json_parsers import JsonRefusal
from desktop.domain.plain_text import one_line
from desktop.domain.rests_on_json import rests_on_from_json, rests_on_to_json
from desktop.domain.strict_json import JsonValue, read_json, write_json
from desktop.domain.verification import Ground, RestsOn

MOMENTS = st.datetimes(
    min_value=datetime(2000, 1, 1, tzinfo=UTC).replace(tzinfo=None), timezones=st.just(UTC)
)
BASES = st.builds(
    RestsOn,
    st.sampled_from(Ground),
    MOMENTS,
    issued=st.booleans(),
    listed_at=st.none() | MOMENTS,
    anchor=st.text(st.characters(codec="utf-8"), max_size=60).map(one_line),
    anchor_fingerprint=st.just("") | st.text("0123456789abcdef", min_size=64, max_size=64),
)
GOOD = rests_on_to_json(RestsOn(Ground.CHAIN, datetime(2026, 12, 1, tzinfo=UTC)))


@given(st.none() | BASES)
def test_it_comes_back_as_it_was(basis: RestsOn | None) -> None:
    assert rests_on_from_json(read_json(write_json(rests_on_to_json(basis)))) == basis


@pytest.mark.parametrize(
    "change",
    [
        {"ground": "hope"},
        {"judged_at": None},
        {"judged_at": "2026-12-01"},
        {"issued": "yes"},
        {"listed_at": 7},
        {"anchor": None},
        {"anchor_fingerprint": "0" * 63},
    ],
)
def test_what_is_none_is_refused(change: Mapping[str, JsonValue]) -> None:
    assert isinstance(GOOD, dict)
    with pytest.raises(JsonRefusal):
        rests_on_from_json(GOOD | dict(change))
    with pytest.raises(JsonRefusal):
        rests_on_from_json("pinned")
