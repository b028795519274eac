"""Lost points ask for an explanation until there is one."""

from decimal import Decimal

import pytest

from desktop.domain.answers import Answer, LostKind, LostReason, Override, YesNoInput
from desktop.domain.findings import FindingKind, check_answers
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
