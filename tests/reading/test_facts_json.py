"""Facts come over from the child as they were, and nothing else comes over."""

import json
from datetime import UTC, datetime
from typing import cast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.evidence import MediaType
from desktop.domain.json_parsers import JsonRefusal
from desktop.domain.pages import (
    DocumentFacts,
    PageFacts,
    SignatureField,
    TextLine,
    TextSource,
    Trouble,
)
from desktop.domain.strict_json import JsonValue, read_json
from desktop.reading.facts_json import facts_from_json, facts_to_json

words = (
    st.text(alphabet="aăâbcdđeêghiÝỳ 0123/-", min_size=1)
    .map(str.strip)
    .filter(bool)
    .map(lambda text: " ".join(text.split()))
)
places = st.integers(0, 100_000).map(lambda part: part / 100_000)
lines = st.builds(TextLine, words, places, places, places, places)
sizes = st.integers(0, 10**9).map(lambda micrometres: micrometres / 1000)
pages = st.builds(
    PageFacts,
    number=st.integers(1, 10_000),
    width_mm=sizes,
    height_mm=sizes,
    lines=st.lists(lines, max_size=3).map(tuple),
    source=st.sampled_from(TextSource),
    is_coloured=st.none() | st.booleans(),
    dpi=st.none() | st.integers(1, 2400),
)
moments = st.none() | st.integers(0, 4 * 10**9).map(
    lambda seconds: datetime.fromtimestamp(seconds, UTC)
)
documents = st.builds(
    DocumentFacts,
    media_type=st.sampled_from(MediaType),
    page_count=st.none() | st.integers(0, 5000),
    pdf_version=st.sampled_from(["", "1.4", "2.0"]),
    has_text_layer=st.none() | st.booleans(),
    pages=st.lists(pages, max_size=3).map(tuple),
    annotations=st.lists(words, max_size=3).map(tuple),
    signatures=st.lists(st.builds(SignatureField, words, moments), max_size=2).map(tuple),
    trouble=st.none() | st.sampled_from(Trouble),
)


def sent(facts: DocumentFacts) -> JsonValue:
    return read_json(json.dumps(facts_to_json(facts)).encode())


@given(facts=documents)
def test_facts_come_back_as_they_were_sent(facts: DocumentFacts) -> None:
    assert facts_from_json(sent(facts)) == facts


def test_places_beyond_the_page_are_brought_to_its_edge() -> None:
    line = TextLine("x", -3.0, 0.5, 7.0, 1e300)
    facts = DocumentFacts(MediaType.PDF, pages=(PageFacts(1, 210, 297, (line,)),))

    (read,) = facts_from_json(sent(facts)).pages[0].lines

    assert read == TextLine("x", 0.0, 0.5, 1.0, 1.0)


BROKEN: dict[str, object] = {
    "media_type": "application/x-evil",
    "page_count": -1,
    "pdf_version": "1.4; rm",
    "has_text_layer": "yes",
    "pages": [{"number": 0}],
    "annotations": ["x" * 3_000],
    "signatures": [["name", "yesterday"]],
    "trouble": "bored",
}


@pytest.mark.parametrize("field", BROKEN)
def test_a_field_of_another_form_is_refused(field: str) -> None:
    fields = cast("dict[str, JsonValue]", sent(DocumentFacts(MediaType.PDF)))

    with pytest.raises(JsonRefusal):
        facts_from_json({**fields, field: cast("JsonValue", BROKEN[field])})


@pytest.mark.parametrize("value", [None, [], "facts", 7, {}])
def test_what_is_no_record_of_facts_is_refused(value: JsonValue) -> None:
    with pytest.raises(JsonRefusal):
        facts_from_json(value)
