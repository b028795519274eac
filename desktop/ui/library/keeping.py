"""Puts documents away, brings them back, makes two into one, and renews their scans."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Protocol

from desktop.domain.errors import AppError
from desktop.domain.evidence import DocumentCode, OldVersion, Proven
from desktop.ports.progress import Progress
from desktop.services.binning import bin_documents, restore_documents
from desktop.services.joining import join_documents, replace_by_twin
from desktop.services.library import read_proven
from desktop.services.rearranging import NewContent, Rearrangement, rearrange
from desktop.services.renewing import Renewal, bring_version_back, renew_document
from desktop.services.workspace import Workspace
from desktop.ui.edits import Deed, KeepingEdit
from desktop.ui.history import History
from desktop.ui.messages import describe_error
from desktop.ui.work import Jobs, Reply
from desktop.wording.phrases import say, word


class KeepingView(Protocol):
    """Where it is said what became of an action."""

    def show_notice(self, sentence: str) -> None: ...
    def show_refused(self, sentences: Sequence[str]) -> None: ...
    def clear_messages(self) -> None: ...


@dataclass(frozen=True, slots=True)
class _Done:
    change: Rearrangement
    proven: Proven


class Keeping:
    """Each step is remembered for undo; whoever shows documents hears of it."""

    def __init__(
        self, workspace: Workspace, *, jobs: Jobs, view: KeepingView, history: History
    ) -> None:
        self._workspace, self._jobs, self._view = workspace, jobs, view
        self._history = history
        self._listeners: list[Callable[[Proven], None]] = []

    def listen(self, on_changed: Callable[[Proven], None]) -> None:
        """Say that documents are others, and what is proven now."""
        self._listeners.append(on_changed)

    def bin(self, codes: Sequence[DocumentCode]) -> None:
        """Put documents that nobody uses into the bin."""
        said = say(
            "Đã bỏ {what} vào thùng rác. Lấy lại được ở mục Thùng rác, hoặc bấm Hoàn tác.",
            what=_named(codes),
        )
        self._do(Deed.BIN, partial(bin_documents, self._workspace, tuple(codes)), said)

    def restore(self, codes: Sequence[DocumentCode]) -> None:
        """Take documents out of the bin."""
        said = say("Đã lấy {what} khỏi thùng rác, trả về kho.", what=_named(codes))
        self._do(Deed.RESTORE, partial(restore_documents, self._workspace, tuple(codes)), said)

    def join(self, kept: DocumentCode, other: DocumentCode) -> None:
        """Let one of two documents take over the uses of the other."""
        said = say(
            "{other} và {kept} là một: mọi chỗ dùng nay trỏ tới {kept}; {other} vào thùng rác.",
            other=other,
            kept=kept,
        )
        self._do(Deed.JOIN, partial(join_documents, self._workspace, kept, other), said)

    def replace(self, kept: DocumentCode, better: DocumentCode) -> None:
        """Give a document the content of its better twin."""
        said = say(
            "{kept} nay có bản quét của {better}; mọi chỗ dùng giữ nguyên. Bản cũ vào thùng rác.",
            kept=kept,
            better=better,
        )
        self._do(Deed.JOIN, partial(replace_by_twin, self._workspace, kept, better), said)

    def renew(self, code: DocumentCode, file: Path) -> None:
        """Give a document the content of a file."""
        self._view.clear_messages()
        title = say("Đang thay bản quét của {code}", code=code)
        job = partial(_renew, self._workspace, code, file)
        self._jobs.start(title, job, Reply(partial(self._on_renewed, code), self._on_failed))

    def bring_back(self, version: OldVersion) -> None:
        """Make an old version the content again."""
        code = version.document
        said = say("{code} dùng lại bản cũ; bản vừa rồi nằm trong các bản cũ.", code=code)
        self._do(Deed.RENEW, partial(_bring_back, self._workspace, version), said)

    def put_back(self, edit: KeepingEdit, on_failed: Callable[[], None]) -> None:
        """Do an edit without remembering it: this undoes what is remembered."""
        self._view.clear_messages()
        job = partial(_run, self._workspace, partial(rearrange, self._workspace, edit.change))
        self._jobs.save(job, Reply(self._tell, partial(self._on_not_put_back, on_failed)))

    def _do(self, deed: Deed, action: Callable[[], Rearrangement], said: str) -> None:
        self._view.clear_messages()
        job = partial(_run, self._workspace, action)
        self._jobs.save(job, Reply(partial(self._on_done, deed, said), self._on_failed))

    def _on_done(self, deed: Deed, said: str, done: _Done) -> None:
        self._history.record(KeepingEdit(deed, done.change))
        self._tell(done)
        self._view.show_notice(said)

    def _on_renewed(self, code: DocumentCode, done: _Done) -> None:
        if not done.change.renewed:
            self._view.show_notice(
                word("Tệp này chính là bản đang dùng, nên không có gì thay đổi.")
            )
            return
        said = say("{code} đã có bản quét mới; mọi chỗ dùng giữ nguyên, bản cũ vẫn còn.", code=code)
        self._on_done(Deed.RENEW, said, done)

    def _tell(self, done: _Done) -> None:
        for each in self._listeners:
            each(done.proven)

    def _on_failed(self, error: AppError) -> None:
        self._view.show_refused([describe_error(error)])

    def _on_not_put_back(self, on_failed: Callable[[], None], error: AppError) -> None:
        on_failed()
        self._on_failed(error)


def _run(workspace: Workspace, action: Callable[[], Rearrangement]) -> _Done:
    return _Done(action(), read_proven(workspace))


def _renew(workspace: Workspace, code: DocumentCode, file: Path, progress: Progress) -> _Done:
    renewal = renew_document(workspace, code, file, progress=progress)
    return _Done(_as_change(renewal), read_proven(workspace))


def _bring_back(workspace: Workspace, version: OldVersion) -> Rearrangement:
    return _as_change(bring_version_back(workspace, version))


def _as_change(renewal: Renewal) -> Rearrangement:
    before, after = renewal.before, renewal.after
    if before == after:
        return Rearrangement()
    new = NewContent(after.code, (before.content, before.name), (after.content, after.name))
    return Rearrangement(renewed=(new,))


def _named(codes: Sequence[DocumentCode]) -> str:
    return codes[0] if len(codes) == 1 else say("{count} tài liệu", count=str(len(codes)))
