"""No member of a closed set is without words."""

from collections.abc import Mapping
from datetime import UTC, datetime
from decimal import Decimal
from enum import Enum
from string import Formatter
from typing import Any

import pytest
from hypothesis import given

from desktop.domain.answers import Answer, Layer, LostKind
from desktop.domain.criteria import EvidenceGate, Leaf, NotApplicable, RoundingMode, ScoredBy
from desktop.domain.evidence import MediaType
from desktop.domain.receiving import Relation, Standing
from desktop.domain.rules import Count, Manual, ZeroDenominator
from desktop.domain.scoring.outcome import FaultKind, InputFault, State
from desktop.domain.verification import Claim, Verdict
from desktop.wording import states
from desktop.wording.days import recent_moment
from desktop.wording.faults import FAULTS, fault_sentence
from desktop.wording.receiving import RELATIONS, STANDINGS
from tests.domain.strategies import answered_leaves
from tests.wording.steps_of_any_kind import of_type

CLOSED_SETS: list[tuple[type[Enum], Mapping[Any, str]]] = [
    (State, states.STATES),
    (ScoredBy, states.SCORED_BY),
    (NotApplicable, states.NOT_APPLICABLE),
    (ZeroDenominator, states.ZERO_DENOMINATOR),
    (RoundingMode, states.ROUNDING_MODES),
    (EvidenceGate, states.EVIDENCE_GATES),
    (Layer, states.LAYERS),
    (LostKind, states.LOST_KINDS),
    (MediaType, states.MEDIA_TYPES),
    (Claim, states.CLAIMS),
    (Verdict, states.VERDICTS),
    (FaultKind, FAULTS),
    (Relation, RELATIONS),
    (Standing, STANDINGS),
]


@pytest.mark.parametrize(("kind", "words"), CLOSED_SETS)
def test_every_member_has_words_of_its_own(kind: type[Enum], words: Mapping[Any, str]) -> None:
    assert set(words) == set(kind)
    assert len(set(words.values())) == len(words)


@pytest.mark.parametrize("kind", FaultKind)
def test_the_blanks_of_a_fault_are_those_that_get_filled(kind: FaultKind) -> None:
    blanks = {name for _, name, _, _ in Formatter().parse(FAULTS[kind]) if name}

    assert blanks <= {"field", "min", "max", "step"}


@given(of_type(InputFault), answered_leaves())
def test_any_fault_of_any_leaf_can_be_told(
    fault: InputFault, answered: tuple[Leaf, Answer]
) -> None:
    subject, _ = answered

    sentence = fault_sentence(fault, subject)

    assert sentence.endswith(".")
    assert sentence[0] == sentence[0].upper()  # "ª" is a small letter without a capital


def test_a_fault_names_its_field_as_the_form_does() -> None:
    counted = Leaf("1", "Báo cáo", Decimal(2), Count("báo cáo", Decimal("0.5")))
    judged = Leaf("2", "Đánh giá", Decimal(2), Manual(Decimal("0.25")))

    assert fault_sentence(InputFault(FaultKind.NOT_WHOLE, "count"), counted) == (
        "Số báo cáo phải là số nguyên."
    )
    assert fault_sentence(InputFault(FaultKind.NOT_A_STEP, "points"), judged) == (
        "Số điểm phải là bội số của 0,25."
    )
    assert fault_sentence(InputFault(FaultKind.OUT_OF_RANGE, "override"), judged) == (
        "Điểm điều chỉnh nằm ngoài khoảng từ 0 đến 2."
    )


@pytest.mark.parametrize(
    ("at", "said"),
    [
        (datetime(2026, 3, 5, 3, 42, tzinfo=UTC), "10:42 hôm nay"),
        (datetime(2026, 3, 4, 16, 59, tzinfo=UTC), "23:59 hôm qua"),
        (datetime(2026, 3, 3, 17, 0, tzinfo=UTC), "00:00 hôm qua"),
        (datetime(2026, 3, 3, 16, 59, tzinfo=UTC), "23:59 ngày 03/03/2026"),
    ],
)
def test_a_moment_is_said_by_the_days_of_viet_nam(at: datetime, said: str) -> None:
    assert recent_moment(at, datetime(2026, 3, 5, 16, 0, tzinfo=UTC)) == said
