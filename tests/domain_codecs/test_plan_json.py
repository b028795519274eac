"""A plan comes back as it was kept; a damaged one is refused with what is wrong."""

import json
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.plain_text import many_lines, one_line
from desktop.domain.plan import Measure, Plan, PlanPart
from desktop.domain.plan_json import plan_json, read_plan_json
from desktop.domain.submission_errors import SubmissionFaultyError

LINE = st.text(max_size=40).map(one_line)
NAME = LINE.filter(bool)
MEASURES = st.builds(
    Measure,
    text=st.text(max_size=80).map(many_lines),
    office=LINE,
    cooperating=st.lists(NAME, max_size=3, unique=True).map(tuple),
    deadline=st.none() | st.dates(date(1900, 1, 1)),
    target=st.none() | st.decimals(-10, 100, places=3),
)
PLANS = st.builds(
    Plan,
    year=st.integers(2000, 2100),
    measures=st.dictionaries(NAME, MEASURES, max_size=4),
    texts=st.dictionaries(st.sampled_from(PlanPart), st.text(max_size=60).map(many_lines)),
)


@given(PLANS)
def test_a_plan_comes_back_as_it_was(plan: Plan) -> None:
    content = plan_json(plan)

    assert read_plan_json(content, "plan.json") == plan
    assert plan_json(read_plan_json(content, "plan.json")) == content


def changed(**fields: object) -> bytes:
    good = json.loads(plan_json(Plan(2027, {"1.1": Measure("Làm", target=Decimal("1.5"))})))
    return json.dumps({**good, **fields}).encode()


@pytest.mark.parametrize(
    "untrusted",
    [
        b"",
        b"[]",
        b"{}",
        changed(schema="minhchung/plan/9"),
        changed(year="năm sau"),
        changed(measures={"1.1": {}}),
        changed(measures=[{"text": "không có mã"}]),
        changed(measures=[{"code": "1.1"}, {"code": "1.1"}]),
        changed(measures=[{"code": "1.1", "target": "1,5"}]),
        changed(measures=[{"code": "1.1", "deadline": "30/11/2027"}]),
        changed(measures=[{"code": "1.1", "office": "x" * 1001}]),
        changed(measures=[{"code": "1.1", "cooperating": ["x"] * 51}]),
        changed(texts=[{"part": "unknown", "text": ""}]),
        changed(more=1),
    ],
)
def test_what_is_no_plan_is_refused(untrusted: bytes) -> None:
    with pytest.raises(SubmissionFaultyError) as caught:
        read_plan_json(untrusted, "plan.json")

    assert caught.value.faults
