"""Seeks documents by words away from the window's thread; of several answers the last counts."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from itertools import islice

from desktop.domain.errors import AppError
from desktop.domain.evidence import DocumentCode
from desktop.domain.search_text import folded
from desktop.services.searching import find_documents
from desktop.services.workspace import Workspace
from desktop.ui.library.rows import LibraryRow
from desktop.ui.work import Jobs, Lane, Reply

_FIRST = 200
"""Nobody sees more at once."""


@dataclass(frozen=True, slots=True)
class Found:
    """The documents that match, the best first; `inside` on their pages alone.

    Where `is_whole` is not set, there may be more.
    """

    codes: tuple[DocumentCode, ...] = ()
    inside: frozenset[DocumentCode] = frozenset()
    is_whole: bool = True


@dataclass(frozen=True, slots=True)
class Question:
    """What is sought among these rows; `is_first` asks only for the first that match."""

    query: str
    rows: Mapping[DocumentCode, LibraryRow]
    is_first: bool


class Seeker:
    """One question at a time is on its way; what is typed meanwhile is asked once, as it is then.

    An answer to a question that nobody asks any more is dropped.
    """

    def __init__(
        self,
        workspace: Workspace,
        *,
        jobs: Jobs,
        found: Callable[[Found], None],
        failed: Callable[[AppError], None],
    ) -> None:
        self._workspace, self._jobs = workspace, jobs
        self._found, self._failed = found, failed
        self._wanted: Question | None = None
        self._asked: Question | None = None

    @property
    def is_seeking(self) -> bool:
        """Whether a question is on its way."""
        return self._asked is not None

    def seek(self, question: Question) -> None:
        """Seek an answer; `found` hears of it unless something else is sought."""
        self._wanted = question
        if self._asked is None:
            self._ask()

    def drop(self) -> None:
        """Nobody waits for an answer any more."""
        self._wanted = None

    def _ask(self) -> None:
        if self._wanted is None:
            return
        self._asked = asked = self._wanted
        job = partial(seek, self._workspace, asked)
        done, failed = partial(self._on_found, asked), partial(self._on_failed, asked)
        self._jobs.behind(Lane.SEEK, job, Reply(done, failed, ended=self._on_ended))

    def _on_ended(self) -> None:
        """However it ended: what is typed next must be sought."""
        self._asked = None

    def _on_found(self, asked: Question, found: Found) -> None:
        if asked is self._wanted:
            self._wanted = None
            self._found(found)
        else:
            self._ask()

    def _on_failed(self, asked: Question, error: AppError) -> None:
        if asked is self._wanted:
            self._wanted = None
            self._failed(error)
        else:
            self._ask()


def seek(workspace: Workspace, question: Question) -> Found:
    """What is called so first, as the index ranks it; then what only a row says, then pages."""
    rows, words = question.rows, folded(question.query).split()

    def is_named(row: LibraryRow) -> bool:
        return all(word in row.search for word in words)

    limit = _FIRST if question.is_first else max(len(rows), _FIRST)
    found = find_documents(workspace, question.query, limit=limit)
    ranked = [code for code in found if code in rows]
    named = dict.fromkeys(code for code in ranked if is_named(rows[code]))
    inside = [code for code in ranked if code not in named]
    others = (row.code for row in rows.values() if is_named(row) and row.code not in named)
    most = max(_FIRST - len(named), 0) if question.is_first else None
    more = list(islice(others, most))
    is_whole = not question.is_first or len(more) < _FIRST - len(named)
    codes = (*named, *more, *(inside if is_whole else ()))
    return Found(codes, frozenset(inside), is_whole)
