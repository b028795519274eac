"""Reads the workspace's answers and scores them."""

from collections.abc import Mapping
from dataclasses import dataclass

from desktop.domain.answers import Answer, Layer
from desktop.domain.scoring.totals import ScoreSheet, score_set
from desktop.services.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Scores:
    """All answers of a layer and what they are worth."""

    answers: Mapping[str, Answer]
    sheet: ScoreSheet


def read_scores(workspace: Workspace, layer: Layer = Layer.SELF) -> Scores:
    """Score everything that is filled in so far."""
    with workspace.look() as work:
        answers = work.answers.all(layer)
    return Scores(answers, score_set(workspace.criterion_set, answers))
