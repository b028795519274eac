from decimal import Decimal

import pytest

from desktop.domain.answer_errors import LeafNotOursError, UnknownLeafError
from desktop.domain.answers import Answer, CountInput, ValueInput, YesNoInput
from desktop.services.answering import answer_leaves
from desktop.services.scoring import read_scores
from desktop.services.workspace import Workspace


def test_answers_are_kept_and_scored(workspace: Workspace) -> None:
    answer_leaves(
        workspace,
        {"1.1": Answer(YesNoInput(yes=True)), "1.2": Answer(CountInput(Decimal(3)))},
    )

    totals = read_scores(workspace).sheet.totals
    assert (totals.earned, totals.pending, totals.applicable) == (
        Decimal("3.5"),
        Decimal(2),
        Decimal(4),
    )


def test_one_unknown_leaf_keeps_none_of_the_answers(workspace: Workspace) -> None:
    with pytest.raises(UnknownLeafError):
        answer_leaves(workspace, {"1.1": Answer(YesNoInput(yes=True)), "7": Answer(note="?")})

    assert not read_scores(workspace).answers


def test_an_empty_answer_takes_the_old_one_away(workspace: Workspace) -> None:
    answer_leaves(workspace, {"1.1": Answer(YesNoInput(yes=True))})

    answer_leaves(workspace, {"1.1": Answer()})

    assert not read_scores(workspace).answers


def test_points_of_others_are_not_ours_to_give_but_a_note_is(workspace: Workspace) -> None:
    with pytest.raises(LeafNotOursError):
        answer_leaves(workspace, {"1.3": Answer(ValueInput(Decimal(2)))})

    answer_leaves(workspace, {"1.3": Answer(note="Đã gửi danh sách khảo sát.")})

    assert read_scores(workspace).sheet.totals.pending == 2
