"""Lost points ask for an explanation until there is one."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from desktop.domain.answers import Answer, LostKind, LostReason, Override, YesNoInput
from desktop.domain.criteria import Period
from desktop.domain.evidence import DocumentCode
from desktop.domain.findings import (
    DatedUse,
    FindingKind,
    check_answers,
    check_dates,
    window_of_all,
)
from desktop.domain.rules import YesNo
from desktop.domain.scoring.totals import score_set
from tests.domain.building import criterion_set, leaf

NO = YesNoInput(yes=False)


def kinds(answer: Answer) -> set[FindingKind]:
    a_set = criterion_set(leaf(YesNo()))
    answers = {"1.1": answer}
    outcomes = score_set(a_set, answers).outcomes
    return {each.kind for each in check_answers(a_set, answers, outcomes, ())}


@pytest.mark.parametrize("note", ["", " \n"])
def test_lost_points_without_a_word_are_found(note: str) -> None:
    assert FindingKind.LOST_UNEXPLAINED in kinds(Answer(NO, note=note))


@pytest.mark.parametrize(
    "answer",
    [
        *(Answer(NO, lost=LostReason(kind)) for kind in LostKind),
        Answer(NO, note="vì bão"),
        Answer(NO, override=Override(Decimal("0.5"), "theo biên bản")),
        Answer(YesNoInput(yes=True)),
    ],
)
def test_a_reason_a_note_or_no_loss_is_enough(answer: Answer) -> None:
    assert FindingKind.LOST_UNEXPLAINED not in kinds(answer)


def test_a_date_is_held_against_the_leafs_own_window_first() -> None:
    year, march = window(1, 12), window(3, 3)
    own = replace(leaf(YesNo(Decimal(1)), code="1.2"), period=march)
    whole = replace(criterion_set(leaf(YesNo(Decimal(1)), code="1.1"), own), period=year)
    uses = [
        DatedUse(code, DocumentCode("TL-001"), date(2026, month, 15))
        for code in ("1.1", "1.2", "9.9")
        for month in (2, 3)
    ] + [DatedUse("1.1", DocumentCode("TL-002"), date(2025, 12, 31))]

    found = check_dates(whole, uses)

    assert [(one.kind, one.leaf, one.document) for one in found] == [
        (FindingKind.DOCUMENT_OUTSIDE_PERIOD, "1.2", "TL-001"),
        (FindingKind.DOCUMENT_OUTSIDE_PERIOD, "1.1", "TL-002"),
    ]
    assert window_of_all(whole) == march
    assert march.holds(date(2026, 3, 1))
    assert march.holds(date(2026, 3, 28))


def window(first: int, last: int) -> Period:
    return Period(date(2026, first, 1), date(2026, last, 28))
