"""What an explanation says of its base comes back as it was written, and nothing else is taken."""

import json
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.evidence import Digest, DocumentCode
from desktop.domain.explanation_json import (
    Explanation,
    explanation_json,
    read_explanation_json,
)
from desktop.domain.limits import MAX_NOTE_CHARACTERS
from desktop.domain.plain_text import many_lines
from desktop.domain.submission_errors import SubmissionFaultyError

_reasons = st.text(st.characters(exclude_categories=["Cs"]), max_size=60).map(many_lines)
_codes = st.integers(1, 10**9 - 1).map(lambda number: DocumentCode(f"TL-{number:03d}"))
_explanations = st.builds(
    Explanation,
    st.binary(min_size=32, max_size=32).map(lambda raw: Digest(raw.hex())),
    st.integers(1, 1_000_000),
    st.sets(_codes, max_size=8).map(lambda codes: tuple(sorted(codes))),
    _reasons,
)
GOOD = explanation_json(Explanation(Digest("a" * 64), 1, (DocumentCode("TL-001"),), "Bổ sung"))


@given(_explanations)
def test_an_explanation_comes_back(explanation: Explanation) -> None:
    assert read_explanation_json(explanation_json(explanation)) == explanation


@pytest.mark.parametrize(
    "change",
    [
        lambda said: said.pop("base"),
        lambda said: said.pop("from_base"),
        lambda said: said.pop("reason"),
        lambda said: said.update(more=1),
        lambda said: said.update(schema="minhchung/explanation/2"),
        lambda said: said.update(from_base="TL-001"),
        lambda said: said.update(from_base=["TL-001", "TL-001"]),
        lambda said: said.update(from_base=["tl-001"]),
        lambda said: said.update(from_base=[None]),
        lambda said: said.update(reason="x" * (MAX_NOTE_CHARACTERS + 1)),
        lambda said: said["base"].update(sha256="A" * 64),
        lambda said: said["base"].update(sequence=0),
        lambda said: said["base"].update(sequence=True),
        lambda said: said["base"].update(path="/etc"),
    ],
)
def test_what_is_no_explanation_is_refused(change: Callable[[Any], object]) -> None:
    said = json.loads(GOOD)
    change(said)

    with pytest.raises(SubmissionFaultyError) as caught:
        read_explanation_json(json.dumps(said).encode())
    assert caught.value.faults


def test_every_fault_is_told_at_once() -> None:
    said = {"schema": "minhchung/explanation/1", "base": {}, "from_base": ["x", "y"], "reason": 1}

    with pytest.raises(SubmissionFaultyError) as caught:
        read_explanation_json(json.dumps(said).encode())
    assert len(caught.value.faults) == 5
