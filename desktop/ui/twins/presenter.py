"""Says at the chosen document that it has a twin, and lets the officer compare the two."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Protocol

from desktop.domain.errors import AppError
from desktop.domain.evidence import DocumentCode, OldVersion
from desktop.domain.twins import TwinKind
from desktop.services.library import read_document
from desktop.services.renewing import read_versions
from desktop.services.twins import (
    ComparedPages,
    KnownTwin,
    call_different,
    compare_page,
    find_twins,
    read_twins,
)
from desktop.services.workspace import Workspace
from desktop.ui.library.keeping import Keeping
from desktop.ui.messages import describe_error
from desktop.ui.twins.dialog import Answer
from desktop.ui.twins.rows import Likeness, side, twin_sentence
from desktop.ui.work import Jobs, Lane, Reply
from desktop.wording.phrases import say


class TwinView(Protocol):
    """What the page can show of twins and of old scans."""

    def show_versions(self, versions: Sequence[OldVersion]) -> None: ...
    def show_likeness(self, likeness: Likeness | None) -> None: ...
    def compare(self, likeness: Likeness) -> None: ...
    def show_compared(self, page: int, compared: ComparedPages) -> None: ...
    def show_notice(self, sentence: str) -> None: ...
    def show_refused(self, sentences: Sequence[str]) -> None: ...


@dataclass(frozen=True, slots=True)
class _About:
    code: DocumentCode
    versions: tuple[OldVersion, ...]
    likeness: Likeness | None


class TwinPresenter:
    """Knows the chosen document's twin and the scans it had; asks anew when it was looked into."""

    def __init__(
        self,
        workspace: Workspace,
        *,
        jobs: Jobs,
        view: TwinView,
        keeping: Keeping,
        mark_twins: Callable[[frozenset[DocumentCode]], None],
    ) -> None:
        self._workspace, self._jobs, self._view = workspace, jobs, view
        self._keeping, self._mark_twins = keeping, mark_twins
        self._chosen = ""
        self._likeness: Likeness | None = None
        self._compared: Likeness | None = None

    def choose(self, code: str) -> None:
        """Show old scans and the twin of a document, "" for none."""
        self._chosen = code
        self._likeness = None
        self._view.show_likeness(None)
        self._view.show_versions(())
        self._look_again()

    def refresh(self) -> None:
        """The chosen document may have another twin: look again."""
        self._look_again()

    def count(self) -> None:
        """Say which documents have twins."""
        job = partial(read_twins, self._workspace)
        self._jobs.behind(Lane.DRAW, job, Reply(self._mark_twins, _ignore))

    def compare(self) -> None:
        """Show the chosen document beside its twin."""
        if self._likeness is not None:
            self._compared = self._likeness
            self._view.compare(self._compared)

    def turn_to(self, page: int) -> None:
        """Draw a page of both."""
        likeness = self._compared
        if likeness is None:
            return
        one, other = likeness.kept.digest, likeness.other.digest
        job = partial(compare_page, self._workspace, one, other, page)
        shown = partial(self._view.show_compared, page)
        self._jobs.behind(Lane.DRAW, job, Reply(shown, self._on_failed))

    def answer(self, answer: Answer) -> None:
        """Do what the officer said of the two."""
        likeness = self._compared
        if likeness is None:
            return
        kept, other = likeness.kept, likeness.other
        if answer is Answer.ONE:
            self._keeping.join(kept.code, other.code)
        elif answer is Answer.BETTER:
            self._keeping.replace(kept.code, other.code)
        else:
            job = partial(call_different, self._workspace, kept.digest, other.digest)
            said = say(
                "Đã ghi nhớ: {kept} và {other} khác nhau. Chương trình không hỏi lại.",
                kept=kept.code,
                other=other.code,
            )
            self._jobs.save(job, Reply(partial(self._on_different, said), self._on_failed))

    def _look_again(self) -> None:
        if self._chosen:
            job = partial(_read, self._workspace, DocumentCode(self._chosen))
            self._jobs.behind(Lane.DRAW, job, Reply(self._on_read, _ignore))

    def _on_read(self, about: _About) -> None:
        if about.code == self._chosen:
            self._likeness = about.likeness
            self._view.show_versions(about.versions)
            self._view.show_likeness(about.likeness)

    def _on_different(self, said: str, _done: None) -> None:
        self.refresh()
        self.count()
        self._view.show_notice(said)

    def _on_failed(self, error: AppError) -> None:
        self._view.show_refused([describe_error(error)])


def _read(workspace: Workspace, code: DocumentCode) -> _About:
    used = read_document(workspace, code)
    twins = find_twins(workspace, used.document.content.digest)
    likeness = _likeness(workspace, code, twins[0]) if twins else None
    return _About(code, read_versions(workspace, code), likeness)


def _likeness(workspace: Workspace, code: DocumentCode, twin: KnownTwin) -> Likeness:
    """The document that came first is kept, unless it lies in the bin."""
    used = read_document(workspace, code)
    criterion_set = workspace.criterion_set
    with workspace.look() as work:
        readings = [
            work.readings.get(each.content.digest) for each in (used.document, twin.document)
        ]
        is_binned = work.archive.is_binned(code)
    pages = [0 if one is None else one.page_count or 0 for one in readings]
    own = side(used.document, used.links, criterion_set, pages=pages[0], is_binned=is_binned)
    its = side(twin.document, twin.links, criterion_set, pages=pages[1], is_binned=twin.is_binned)
    order = [(each.added_at, each.code) for each in (used.document, twin.document)]
    is_first = order[0] < order[1] or twin.is_binned
    kept, other = (own, its) if is_first else (its, own)
    sentence = twin_sentence(code, twin, criterion_set)
    return Likeness(kept, other, sentence, twin.kind is TwinKind.SAME_SCAN)


def _ignore(_error: AppError) -> None:
    """What is shown beside a document may be missing; the document's own page says why."""
