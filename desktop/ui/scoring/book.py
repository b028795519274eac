"""The answers and outcomes as the window shows them: one keystroke scores one leaf."""

from collections.abc import Mapping

from desktop.domain.answers import Answer
from desktop.domain.criteria import CriterionSet
from desktop.domain.scoring.evaluate import evaluate
from desktop.domain.scoring.outcome import Outcome
from desktop.domain.scoring.totals import Totals, totals_of
from desktop.services.scoring import Scores

_EMPTY = Answer()


class ScoreBook:
    """What is filled in, saved or not, and what it is worth."""

    def __init__(self, criterion_set: CriterionSet, scores: Scores) -> None:
        self._set = criterion_set
        self._answers = dict(scores.answers)
        self._outcomes = dict(scores.sheet.outcomes)

    def answer(self, leaf: str) -> Answer:
        """The answer to a leaf, empty where nothing was filled in."""
        return self._answers.get(leaf, _EMPTY)

    def outcome(self, leaf: str) -> Outcome:
        """What the leaf is worth."""
        return self._outcomes[leaf]

    @property
    def outcomes(self) -> Mapping[str, Outcome]:
        """What every leaf is worth."""
        return self._outcomes

    def put(self, leaf: str, answer: Answer) -> Outcome:
        """Take an answer and score its leaf alone."""
        found = self._set.leaf(leaf)
        if found is None:
            raise KeyError(leaf)
        self._answers[leaf] = answer
        self._outcomes[leaf] = evaluate(found, answer, self._set.points_rounding)
        return self._outcomes[leaf]

    def totals(self) -> Totals:
        """The sums of the fields, without bonus and penalty."""
        return totals_of(self._set.nodes, self._outcomes)
