"""Seeks documents by words away from the window's thread; of several answers the last counts."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from desktop.domain.errors import AppError
from desktop.domain.evidence import DocumentCode
from desktop.domain.search_text import folded
from desktop.services.searching import find_documents
from desktop.services.workspace import Workspace
from desktop.ui.library.rows import LibraryRow
from desktop.ui.work import Jobs, Reply


@dataclass(frozen=True, slots=True)
class Found:
    """The documents that match, the best first; `inside` on their pages alone."""

    codes: tuple[DocumentCode, ...] = ()
    inside: frozenset[DocumentCode] = frozenset()


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
        self._wanted: tuple[str, Sequence[LibraryRow]] | None = None
        self._asked: tuple[str, Sequence[LibraryRow]] | None = None

    @property
    def is_seeking(self) -> bool:
        """Whether a question is on its way."""
        return self._asked is not None

    def seek(self, query: str, rows: Sequence[LibraryRow]) -> None:
        """Seek what is in these rows; `found` hears of it unless something else is sought."""
        self._wanted = (query, rows)
        if self._asked is None:
            self._ask()

    def drop(self) -> None:
        """Nobody waits for an answer any more."""
        self._wanted = None

    def _ask(self) -> None:
        if self._wanted is None:
            return
        self._asked = self._wanted
        job = partial(seek, self._workspace, *self._asked)
        self._jobs.save(job, Reply(self._on_found, self._on_failed))

    def _on_found(self, found: Found) -> None:
        asked, self._asked = self._asked, None
        if asked is self._wanted:
            self._wanted = None
            self._found(found)
        else:
            self._ask()

    def _on_failed(self, error: AppError) -> None:
        self._asked = self._wanted = None
        self._failed(error)


def seek(workspace: Workspace, query: str, rows: Sequence[LibraryRow]) -> Found:
    """What is called so first, as the index ranks it; then what only a row says, then pages."""
    words = folded(query).split()
    in_rows = rows
    for word in words:
        in_rows = [row for row in in_rows if word in row.search]
    named = {row.code: None for row in in_rows}
    ranked = find_documents(workspace, query)
    best = [code for code in ranked if code in named]
    known = {row.code for row in rows}
    inside = [code for code in ranked if code not in named and code in known]
    return Found(tuple(dict.fromkeys((*best, *named, *inside))), frozenset(inside))
