"""What the officer does with documents of the library: add, open, use for a leaf, take back."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Protocol

from desktop.domain.criteria import CriterionSet
from desktop.domain.errors import AppError
from desktop.domain.evidence import DocumentCode, EvidenceLink, MediaType, Proven
from desktop.domain.plain_text import one_line
from desktop.ports.progress import Progress
from desktop.services.attaching import AttachReport, Target, attach_files
from desktop.services.library import UsedDocument, read_document, read_proven
from desktop.services.linking import LinkChange, link_document, unlink_document
from desktop.services.workspace import Workspace
from desktop.ui.evidence.reading_copy import copy_for_reading, unopened_sentence
from desktop.ui.evidence.returning import returning_sentences
from desktop.ui.library.presenter import LibraryPresenter
from desktop.ui.library.sheet import added_sentence
from desktop.ui.messages import describe_error
from desktop.ui.work import Jobs, Reply
from desktop.wording.phrases import say, word


class ActionsView(Protocol):
    """Where it is said what became of an action."""

    def show_notice(self, sentence: str) -> None: ...
    def show_refused(self, sentences: Sequence[str]) -> None: ...
    def clear_messages(self) -> None: ...
    def choose_leaf(self, code: DocumentCode, criterion_set: CriterionSet) -> None: ...
    def open_file(self, path: Path) -> None: ...


@dataclass(frozen=True, slots=True)
class _Changed:
    """A change of uses, the document as it is after it, and what is proven."""

    change: LinkChange
    used: UsedDocument
    proven: Proven


class LibraryActions:
    """Acts on the document that is chosen, away from the window's thread."""

    def __init__(
        self,
        workspace: Workspace,
        presenter: LibraryPresenter,
        *,
        jobs: Jobs,
        view: ActionsView,
        reading_folder: Path,
    ) -> None:
        self._workspace, self._presenter = workspace, presenter
        self._jobs, self._view = jobs, view
        self._reading_folder = reading_folder
        self._on_links: Callable[[LinkChange, Proven], None] = _ignore

    def listen(self, on_links: Callable[[LinkChange, Proven], None]) -> None:
        """Say which uses are others, and what is proven now."""
        self._on_links = on_links

    def link(self, code: DocumentCode, target: Target) -> None:
        """Use a document for a leaf."""
        said = say("{code} nay dùng cho tiêu chí {leaf}.", code=code, leaf=target.leaf)
        self._change(code, partial(link_document, self._workspace, code, target), said)

    def unlink(self, link: EvidenceLink) -> None:
        """Take one use away; the document stays."""
        said = say(
            "Đã gỡ {code} khỏi tiêu chí {leaf}. Tài liệu vẫn còn trong kho.",
            code=link.document,
            leaf=link.leaf,
        )
        self._change(link.document, partial(unlink_document, self._workspace, link), said)

    def choose_leaf(self) -> None:
        """Let the officer say what the document proves."""
        row = self._presenter.chosen_row
        if row is not None:
            self._view.choose_leaf(row.code, self._workspace.criterion_set)

    def add(self, files: Sequence[Path]) -> None:
        """Take files in without using them for a leaf yet."""
        if not files:
            return
        self._view.clear_messages()
        title = say("Đang thêm {count} tệp vào kho", count=str(len(files)))
        job = partial(_attach, self._workspace, tuple(files))
        reply = Reply(done=self._on_added, failed=self._on_failed, cancelled=self._on_cancelled)
        self._jobs.start(title, job, reply)

    def open_document(self) -> None:
        """Open a copy of the document in the program the PC has for it."""
        row = self._presenter.chosen_row
        if row is None:
            return
        if row.document.content.media_type is MediaType.OTHER:
            self._view.show_refused([unopened_sentence(row.document)])
            return
        job = partial(copy_for_reading, self._workspace, row.document, self._reading_folder)
        reply = Reply(done=self._view.open_file, failed=self._on_failed)
        self._jobs.start(say("Đang mở “{name}”", name=one_line(row.document.name)), job, reply)

    def _change(self, code: DocumentCode, change: Callable[[], LinkChange], said: str) -> None:
        self._view.clear_messages()
        job = partial(_change, self._workspace, code, change)
        self._jobs.save(job, Reply(partial(self._on_links_changed, said), self._on_failed))

    def _on_links_changed(self, said: str, changed: _Changed) -> None:
        self._presenter.take_change(changed.used)
        self._view.show_notice(said)
        self._on_links(changed.change, changed.proven)

    def _on_added(self, report: AttachReport) -> None:
        if report.taken:
            self._presenter.take_new(report.taken[0].document.code)
            said = (added_sentence(report.taken), *returning_sentences(report.taken))
            self._view.show_notice("\n".join(said))
        self._view.show_refused([describe_error(each.error) for each in report.refused])

    def _on_cancelled(self) -> None:
        self._view.show_notice(word("Đã hủy theo yêu cầu. Không có tệp nào được thêm."))

    def _on_failed(self, error: AppError) -> None:
        self._view.show_refused([describe_error(error)])


def _attach(workspace: Workspace, files: Sequence[Path], progress: Progress) -> AttachReport:
    return attach_files(workspace, files, target=None, link_known=False, progress=progress)


def _change(workspace: Workspace, code: DocumentCode, change: Callable[[], LinkChange]) -> _Changed:
    return _Changed(change(), read_document(workspace, code), read_proven(workspace))


def _ignore(_change: LinkChange, _proven: Proven) -> None:
    """Nobody listens yet."""
