"""Suggests documents for the open leaf, without letting anybody wait for it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING, Protocol

from desktop.domain.criteria import Leaf
from desktop.domain.errors import AppError
from desktop.domain.evidence import DocumentCode, EvidenceLink
from desktop.domain.suggestions import Suggester
from desktop.services.suggesting import read_suggester
from desktop.services.workspace import Workspace
from desktop.ui.library.catalogue import Catalogue
from desktop.ui.suggestions.rows import Dismissed, Question, SuggestionRow, rows_for
from desktop.ui.work import Jobs, Lane, Reply

if TYPE_CHECKING:
    from desktop.ui.earlier.comparison import YearBefore


class SuggestionsView(Protocol):
    """Where suggestions are shown."""

    def show_suggestions(self, leaf: str, rows: Sequence[SuggestionRow]) -> None: ...


@dataclass(frozen=True, slots=True)
class _Weighed:
    """All documents weighed, as the catalogue stood."""

    version: int
    suggester: Suggester


@dataclass(frozen=True, slots=True)
class _Answer:
    weighed: _Weighed
    leaf: str
    rows: tuple[SuggestionRow, ...]


class Suggestions:
    """Weighs the documents once until the catalogue changes; only the last question counts."""

    def __init__(
        self, workspace: Workspace, catalogue: Catalogue, *, jobs: Jobs, view: SuggestionsView
    ) -> None:
        self._workspace, self._catalogue = workspace, catalogue
        self._jobs, self._view = jobs, view
        self._weighed: _Weighed | None = None
        self._question: Question | None = None
        self._asked_version = 0
        self._dismissed: Dismissed = frozenset()
        self._earlier: YearBefore | None = None

    def show_earlier(self, earlier: "YearBefore") -> None:
        """Count from now on what proved a leaf in an earlier year."""
        self._earlier = earlier
        if self._question is not None:
            self.suggest(self._question.leaf, self._question.links)

    def suggest(self, leaf: Leaf, links: Sequence[EvidenceLink]) -> None:
        """Show before long what could prove this leaf too."""
        subjects = () if self._earlier is None else self._earlier.subjects(leaf)
        self._question = Question(leaf, tuple(links), subjects, self._dismissed)
        self._ask()

    def refresh(self) -> None:
        """Weigh again what was changed since the open leaf was asked for."""
        if self._question is not None and self._asked_version != self._catalogue.version:
            self._ask()

    def dismiss(self, requirement: str, code: DocumentCode) -> None:
        """Suggest this document here no more while the window is open."""
        if self._question is not None:
            place = (self._question.leaf.code, requirement, code)
            self._dismissed |= {place}
            self._question = replace(self._question, dismissed=self._dismissed)
            self._ask()

    def _ask(self) -> None:
        question = self._question
        if question is None or not question.leaf.evidence:
            return
        self._asked_version = version = self._catalogue.version
        weighed = self._weighed

        def is_wanted() -> bool:
            return self._question is question

        job = partial(_answer, self._workspace, question, weighed, version, is_wanted)
        self._jobs.behind(Lane.DRAW, job, Reply(self._on_answered, _say_nothing))

    def _on_answered(self, answer: _Answer | None) -> None:
        if answer is None:
            return
        self._weighed = answer.weighed
        if self._question is not None and self._question.leaf.code == answer.leaf:
            self._view.show_suggestions(answer.leaf, answer.rows)


def _answer(
    workspace: Workspace,
    question: Question,
    weighed: _Weighed | None,
    version: int,
    is_wanted: Callable[[], bool],
) -> _Answer | None:
    if not is_wanted():  # another leaf was opened meanwhile
        return None
    if weighed is None or weighed.version != version:
        known = None if weighed is None else weighed.suggester
        weighed = _Weighed(version, read_suggester(workspace, known))
    rows = rows_for(workspace, weighed.suggester, question)
    return _Answer(weighed, question.leaf.code, rows)


def _say_nothing(_error: AppError) -> None:
    """Nobody asked for a suggestion; what hinders it hinders the work too and is said there."""
