"""Decides what the evidence pane shows, takes files in and links documents."""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Protocol

from desktop.domain.criteria import Leaf
from desktop.domain.errors import AppError
from desktop.domain.evidence import DocumentCode, EvidenceDocument, EvidenceLink, MediaType
from desktop.domain.plain_text import one_line
from desktop.ports import Progress
from desktop.services.attaching import AttachReport, TakenFile, Target, attach_files
from desktop.services.library import Library, read_library
from desktop.services.linking import link_document, unlink_document
from desktop.services.workspace import Workspace
from desktop.ui.evidence.reading_copy import copy_for_reading
from desktop.ui.evidence.sheet import EvidenceSheet, Offer, evidence_sheet, offer_sentence
from desktop.ui.messages import describe_error
from desktop.ui.work import Jobs, Reply
from desktop.wording.phrases import say


class EvidenceView(Protocol):
    """What the pane can show."""

    def show_sheet(self, sheet: EvidenceSheet) -> None: ...
    def show_offer(self, offer: Offer) -> None: ...
    def show_notice(self, sentence: str) -> None: ...
    def show_refused(self, sentences: Sequence[str]) -> None: ...
    def clear_messages(self) -> None: ...
    def show_library(self, library: Library, target: Target) -> None: ...
    def open_file(self, path: Path) -> None: ...


@dataclass(frozen=True, slots=True)
class _Attached:
    report: AttachReport
    library: Library


class EvidencePresenter:
    """Keeps the library as it was last read; every change reads it anew on its own thread."""

    def __init__(
        self,
        workspace: Workspace,
        library: Library,
        *,
        jobs: Jobs,
        view: EvidenceView,
        reading_folder: Path,
    ) -> None:
        self._workspace, self._jobs, self._view = workspace, jobs, view
        self._library = library
        self._reading_folder = reading_folder
        self._leaf: Leaf | None = None
        self._met = _met(library)
        self._on_changed: Callable[[Collection[str]], None] = _ignore

    def listen(self, on_changed: Callable[[Collection[str]], None]) -> None:
        """Say which leaves' documents changed."""
        self._on_changed = on_changed

    @property
    def met(self) -> Collection[tuple[str, str]]:
        """The (leaf, requirement) pairs that have a document."""
        return self._met

    def open_leaf(self, leaf: Leaf) -> None:
        """Show the evidence of a leaf."""
        self._leaf = leaf
        self._view.clear_messages()
        self._view.show_sheet(evidence_sheet(leaf, self._library))

    def attach(self, files: Sequence[Path], requirement: str) -> None:
        """Take files in for the open leaf; ask before using a known document again."""
        if self._leaf is None or not files:
            return
        self._view.clear_messages()
        target = Target(self._leaf.code, self._only_requirement(requirement))
        title = say("Đang thêm {count} tệp minh chứng", count=str(len(files)))
        if len(files) == 1:
            title = say("Đang thêm “{name}”", name=one_line(files[0].name))
        reply = Reply(done=partial(self._on_attached, target), failed=self._on_failed)
        self._jobs.start(title, partial(_attach, self._workspace, tuple(files), target), reply)

    def use_here(self, documents: Sequence[DocumentCode], target: Target) -> None:
        """Link documents that are in the workspace already."""
        self._change(partial(_link_all, self._workspace, tuple(documents), target))

    def remove(self, link: EvidenceLink) -> None:
        """Take one use away; the document stays in the workspace."""
        document = self._library.documents.get(link.document)
        self._change(partial(_unlink, self._workspace, link))
        if document is not None:
            self._view.show_notice(
                say(
                    "Đã gỡ {code} khỏi tiêu chí này. Tài liệu vẫn còn trong kho.",
                    code=document.code,
                )
            )

    def choose_from_library(self, requirement: str) -> None:
        """Let the officer pick among the documents of the workspace."""
        if self._leaf is not None:
            target = Target(self._leaf.code, self._only_requirement(requirement))
            self._view.show_library(self._library, target)

    def open_document(self, code: DocumentCode) -> None:
        """Open a copy of a document in the program the PC has for it."""
        document = self._library.documents[code]
        if document.content.media_type is MediaType.OTHER:
            self._view.show_refused([_not_opened(document)])
            return
        job = partial(copy_for_reading, self._workspace, document, self._reading_folder)
        reply = Reply(done=self._view.open_file, failed=self._on_failed)
        self._jobs.start(say("Đang mở “{name}”", name=one_line(document.name)), job, reply)

    def _only_requirement(self, requirement: str) -> str:
        """A file for a leaf that asks for one thing only is that thing, wherever it is dropped."""
        if requirement or self._leaf is None or len(self._leaf.evidence) != 1:
            return requirement
        return self._leaf.evidence[0].id

    def _change(self, job: Callable[[], Library]) -> None:
        self._view.clear_messages()
        self._jobs.save(job, Reply(done=self._show_library, failed=self._on_failed))

    def _on_attached(self, target: Target, attached: _Attached) -> None:
        self._show_library(attached.library)
        if self._leaf is None or self._leaf.code != target.leaf:
            return
        report = attached.report
        self._view.show_refused([describe_error(each.error) for each in report.refused])
        waiting = [each for each in report.taken if not each.is_linked]
        if waiting:
            self._offer(target, waiting)
        elif notice := _twin_notice(report.taken):
            self._view.show_notice(notice)

    def _offer(self, target: Target, waiting: Sequence[TakenFile]) -> None:
        documents = tuple(dict.fromkeys(each.document.code for each in waiting))
        sentence = offer_sentence(waiting, self._workspace.criterion_set)
        self._view.show_offer(Offer(target.leaf, target.requirement, documents, sentence))

    def _show_library(self, library: Library) -> None:
        before, self._library = self._library, library
        self._met = _met(library)
        if self._leaf is not None:
            self._view.show_sheet(evidence_sheet(self._leaf, library))
        changed = {link.leaf for link in set(before.links) ^ set(library.links)}
        if changed:
            self._on_changed(changed)

    def _on_failed(self, error: AppError) -> None:
        self._view.show_refused([describe_error(error)])


def _attach(
    workspace: Workspace, files: Sequence[Path], target: Target, progress: Progress
) -> _Attached:
    report = attach_files(workspace, files, target=target, link_known=False, progress=progress)
    return _Attached(report, read_library(workspace))


def _link_all(workspace: Workspace, documents: Sequence[DocumentCode], target: Target) -> Library:
    for document in documents:
        link_document(workspace, document, target)
    return read_library(workspace)


def _unlink(workspace: Workspace, link: EvidenceLink) -> Library:
    unlink_document(workspace, link)
    return read_library(workspace)


def _met(library: Library) -> frozenset[tuple[str, str]]:
    return frozenset((link.leaf, link.requirement) for link in library.links)


def _ignore(_leaves: Collection[str]) -> None:
    """Nobody listens yet."""


def _twin_notice(taken: Sequence[TakenFile]) -> str:
    """What to say of files that were the same as others, "" where all were different."""
    documents = {each.document.code for each in taken}
    if len(documents) < len(taken):
        return say(
            "{files} tệp chỉ có {documents} nội dung khác nhau: mỗi tài liệu được lưu một lần.",
            files=str(len(taken)),
            documents=str(len(documents)),
        )
    here = [each for each in taken if not each.is_new]
    if here:
        codes = ", ".join(each.document.code for each in here)
        return say("{codes} đã được gắn ở đây từ trước.", codes=codes)
    return ""


def _not_opened(document: EvidenceDocument) -> str:
    return say(
        "Không mở “{name}”: chương trình không nhận ra loại tệp này nên không mở, để tránh chạy "
        "nhầm phần mềm lạ. Nếu cần xem, hãy mở tệp gốc của đơn vị.",
        name=one_line(document.name),
    )
