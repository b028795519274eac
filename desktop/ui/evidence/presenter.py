"""Decides what the evidence pane shows, takes files in and links documents."""

from collections.abc import Callable, Collection, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from desktop.domain.criteria import Leaf
from desktop.domain.errors import AppError
from desktop.domain.evidence import DocumentCode, EvidenceLink, MediaType, Proven
from desktop.domain.plain_text import one_line
from desktop.services.attaching import TakenFile, Target
from desktop.services.library import (
    read_document,
    read_proven,
)
from desktop.services.linking import (
    LinkChange,
    change_links,
    link_documents,
    links_made,
    move_document,
    unlink_document,
)
from desktop.services.workspace import Workspace
from desktop.ui.edits import LinkEdit
from desktop.ui.evidence import making
from desktop.ui.evidence.choice import PickRow, read_choice
from desktop.ui.evidence.making import Attached, Changed
from desktop.ui.evidence.notices import notices
from desktop.ui.evidence.open_leaf import OpenLeaf
from desktop.ui.evidence.reading_copy import copy_for_reading, unopened_sentence
from desktop.ui.evidence.returning import returning_sentences
from desktop.ui.evidence.sheet import EvidenceSheet, Offer, offer_sentence
from desktop.ui.history import History
from desktop.ui.messages import describe_error
from desktop.ui.work import Jobs, Lane, Reply
from desktop.wording.phrases import say, word

if TYPE_CHECKING:
    from desktop.ui.earlier.comparison import YearBefore


class EvidenceView(Protocol):
    """What the pane can show."""

    def show_sheet(self, sheet: EvidenceSheet) -> None: ...
    def show_nothing(self) -> None: ...
    def show_offer(self, offer: Offer) -> None: ...
    def show_notice(self, sentence: str) -> None: ...
    def show_refused(self, sentences: Sequence[str]) -> None: ...
    def clear_messages(self) -> None: ...
    def show_library(self, rows: Sequence[PickRow], target: Target) -> None: ...
    def open_file(self, path: Path) -> None: ...


class EvidencePresenter:
    """Reads what one leaf needs when it is opened; all documents only to choose from."""

    def __init__(
        self,
        workspace: Workspace,
        *,
        jobs: Jobs,
        view: EvidenceView,
        reading_folder: Path,
    ) -> None:
        self._workspace, self._jobs, self._view = workspace, jobs, view
        self._reading_folder = reading_folder
        self._met: Proven = read_proven(workspace.at_once)
        self._on_changed: Callable[[Collection[str]], None] = _ignore
        self._history = History()
        self._open = OpenLeaf(workspace, jobs=jobs, view=view)

    def listen(self, on_changed: Callable[[Collection[str]], None]) -> None:
        """Say which leaves' documents changed."""
        self._on_changed = on_changed

    def ask_for(self, on_shown: Callable[[Leaf, Sequence[EvidenceLink]], None]) -> None:
        """Say which leaf is shown, with its uses, whenever it is."""
        self._open.ask_for(on_shown)

    def record_in(self, history: History) -> None:
        """Remember what is changed in this history."""
        self._history = history

    def show_earlier(self, earlier: "YearBefore") -> None:
        """Say from now on what proved a leaf in an earlier year."""
        self._open.show_earlier(earlier)

    @property
    def met(self) -> Collection[tuple[str, str]]:
        """The (leaf, requirement) pairs that have a document."""
        return self._met

    def open_leaf(self, leaf: Leaf) -> None:
        """Show the evidence of a leaf."""
        self._view.clear_messages()
        self._open.open(leaf)

    def attach(self, files: Sequence[Path], requirement: str) -> None:
        """Take files in for the open leaf; ask before using a known document again."""
        if self._open.leaf is None or not files:
            return
        self._view.clear_messages()
        target = Target(self._open.leaf.code, requirement)
        title = say("Đang thêm {count} tệp minh chứng", count=str(len(files)))
        if len(files) == 1:
            title = say("Đang thêm “{name}”", name=one_line(files[0].name))
        reply = Reply(
            done=partial(self._on_attached, target),
            failed=self._on_failed,
            cancelled=self._on_cancelled,
        )
        self._jobs.start(
            title, partial(making.attach, self._workspace, tuple(files), target), reply
        )

    def use_here(self, documents: Sequence[DocumentCode], target: Target) -> None:
        """Link documents that are in the workspace already."""
        self._change(partial(link_documents, self._workspace, tuple(documents), target))

    def remove(self, link: EvidenceLink) -> None:
        """Take one use away; the document stays in the workspace."""
        said = say(
            "Đã gỡ {code} khỏi tiêu chí này. Tài liệu vẫn còn trong kho.", code=link.document
        )
        self._change(partial(unlink_document, self._workspace, link), of=link.leaf, said=said)

    def move(self, link: EvidenceLink, requirement: str) -> None:
        """Let a document prove something else of its leaf."""
        self._change(partial(move_document, self._workspace, link, requirement))

    def put_back(self, change: LinkChange, on_failed: Callable[[], None]) -> None:
        """Change links without remembering it: this undoes what is remembered."""
        failed = partial(self._on_not_put_back, on_failed)
        self._view.clear_messages()
        job = partial(
            making.change, self._workspace, partial(change_links, self._workspace, change)
        )
        self._jobs.save(job, Reply(done=self._on_put_back, failed=failed))

    def choose_from_library(self, requirement: str) -> None:
        """Let the officer pick among the documents of the workspace."""
        if self._open.leaf is not None:
            target = Target(self._open.leaf.code, requirement)
            done = partial(self._show_library, target)
            job = partial(read_choice, self._workspace, target)
            self._jobs.behind(Lane.READ, job, Reply(done=done, failed=self._on_failed))

    def target(self, requirement: str) -> Target | None:
        """What a document for this requirement of the open leaf would prove."""
        if self._open.leaf is None:
            return None
        return Target(self._open.leaf.code, requirement)

    def open_document(self, code: DocumentCode) -> None:
        """Open a copy of a document in the program the PC has for it."""
        try:
            document = read_document(self._workspace.at_once, code).document
        except AppError as error:
            self._on_failed(error)
            return
        if document.content.media_type is MediaType.OTHER:
            self._view.show_refused([unopened_sentence(document)])
            return
        job = partial(copy_for_reading, self._workspace, document, self._reading_folder)
        reply = Reply(done=self._view.open_file, failed=self._on_failed)
        self._jobs.start(say("Đang mở “{name}”", name=one_line(document.name)), job, reply)

    def show_again(self) -> None:
        """Show the open leaf as it is kept: pages or notes were changed elsewhere."""
        self._open.show()

    def refresh(self, proven: Proven) -> None:
        """Show what was changed elsewhere."""
        before, self._met = self._met, proven
        self._open.show()
        changed = {leaf for leaf, _ in before ^ proven}
        if self._open.leaf is not None:
            changed.add(self._open.leaf.code)
        self._on_changed(changed)

    def _change(self, change: Callable[[], LinkChange], *, of: str = "", said: str = "") -> None:
        self._view.clear_messages()
        job = partial(making.change, self._workspace, change)
        done = partial(self._on_links_changed, of, said)
        self._jobs.save(job, Reply(done=done, failed=self._on_failed))

    def _on_links_changed(self, leaf: str, said: str, changed: Changed) -> None:
        self._record(changed.change)
        self.refresh(changed.proven)
        if said and self._is_open(leaf):
            self._view.show_notice(said)

    def _is_open(self, leaf: str) -> bool:
        return self._open.leaf is not None and self._open.leaf.code == leaf

    def _on_put_back(self, changed: Changed) -> None:
        self.refresh(changed.proven)

    def _on_not_put_back(self, on_failed: Callable[[], None], error: AppError) -> None:
        on_failed()
        self._on_failed(error)

    def _record(self, change: LinkChange) -> None:
        for link in (*change.added, *change.removed)[:1]:
            self._history.record(LinkEdit(link.leaf, change))

    def _on_attached(self, target: Target, attached: Attached) -> None:
        self._record(links_made(attached.report, target))
        self.refresh(attached.proven)
        report = attached.report
        refused = [describe_error(each.error) for each in report.refused]
        waiting = [each for each in report.taken if not each.is_linked]
        if not self._is_open(target.leaf):
            self._tell_from_elsewhere(target.leaf, refused, waiting)
            return
        self._view.show_refused(refused)
        if waiting:
            self._offer(target, waiting)
        elif notice := "\n".join(notices(report.taken)):
            self._view.show_notice(notice)

    def _tell_from_elsewhere(
        self, leaf: str, refused: Sequence[str], waiting: Sequence[TakenFile]
    ) -> None:
        """Say what the officer would never hear of, having gone on to another leaf."""
        template = "Đã có sẵn trong kho, chưa gắn: {code}. Hãy thêm lại ở đó nếu cần dùng."
        unlinked = dict.fromkeys(each.document.code for each in waiting)
        told = [*refused, *(say(template, code=code) for code in unlinked)]
        if told:
            told[0] = say("Ở tiêu chí {leaf}: {sentence}", leaf=leaf, sentence=told[0])
            self._view.show_refused(told)

    def _offer(self, target: Target, waiting: Sequence[TakenFile]) -> None:
        documents = tuple(dict.fromkeys(each.document.code for each in waiting))
        known = offer_sentence(waiting, self._workspace.criterion_set)
        sentence = "\n".join((known, *returning_sentences(waiting)))
        self._view.show_offer(Offer(target.leaf, target.requirement, documents, sentence))

    def _show_library(self, target: Target, rows: Sequence[PickRow]) -> None:
        self._view.show_library(rows, target)

    def _on_cancelled(self) -> None:
        self._view.show_notice(word("Đã hủy theo yêu cầu. Không có tệp nào được thêm."))

    def _on_failed(self, error: AppError) -> None:
        self._view.show_refused([describe_error(error)])


def _ignore(_leaves: Collection[str]) -> None:
    """Nobody listens yet."""
