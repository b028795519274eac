"""What the officer does with scans of the inbox: use, keep, bind, put aside, take back."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Protocol

from desktop.domain.errors import AppError
from desktop.domain.evidence import DocumentCode, Proven
from desktop.ports.progress import Progress
from desktop.services.attaching import AttachReport, TakenFile, Target
from desktop.services.binding import bind_scans
from desktop.services.inbox import bring_scan_back, change_scans, put_scan_aside, use_scan
from desktop.services.library import read_proven
from desktop.services.linking import links_made
from desktop.services.workspace import Workspace
from desktop.ui.edits import ScanEdit
from desktop.ui.messages import describe_error
from desktop.ui.work import Jobs, Reply
from desktop.wording.phrases import say

_MOST_CODES = 5


class DeedsView(Protocol):
    """Where it is said what became of a deed."""

    def show_notice(self, sentence: str) -> None: ...
    def show_refused(self, sentences: Sequence[str]) -> None: ...
    def clear_messages(self) -> None: ...


@dataclass(frozen=True, slots=True)
class ScanOutcome:
    """What became of scans: documents, uses that were made, those that could not be used.

    `edit` takes it back; None where no use was made.
    """

    codes: tuple[DocumentCode, ...]
    edit: ScanEdit | None
    proven: Proven
    refused: tuple[AppError, ...] = ()


Settled = Callable[[Proven, ScanEdit | None], None]


class ScanDeeds:
    """Acts on scans away from the window's thread, and tells the page that asked."""

    def __init__(
        self, workspace: Workspace, *, jobs: Jobs, view: DeedsView, settled: Settled
    ) -> None:
        self._workspace, self._jobs, self._view = workspace, jobs, view
        self._settled = settled

    def use(self, numbers: Sequence[int], target: Target | None) -> None:
        """Make scans documents, and let them prove the target where there is one."""
        if numbers:
            self._view.clear_messages()
            job = partial(_use, self._workspace, tuple(numbers), target)
            done = partial(self._on_used, target)
            self._jobs.save(job, Reply(done=done, failed=self._on_failed))

    def bind(self, numbers: Sequence[int], name: str, target: Target | None) -> None:
        """Make one document of scans, in this order."""
        self._view.clear_messages()
        job = partial(_bind, self._workspace, tuple(numbers), name, target)
        title = say("Đang ghép {count} bản quét", count=str(len(numbers)))
        done = partial(self._on_bound, len(numbers), target)
        self._jobs.start(title, job, Reply(done=done, failed=self._on_failed))

    def put_aside(self, numbers: Sequence[int]) -> None:
        """Say that scans are no evidence; they can be brought back."""
        said = say(
            "Đã cất riêng {count} bản quét. Xem lại ở “Đã cất riêng”, bấm “Lấy lại” để dùng.",
            count=str(len(numbers)),
        )
        self._change(numbers, put_scan_aside, said)

    def bring_back(self, numbers: Sequence[int]) -> None:
        """Let scans wait again that were put aside."""
        said = say("{count} bản quét lại nằm trong hộp quét.", count=str(len(numbers)))
        self._change(numbers, bring_scan_back, said)

    def put_back(self, edit: ScanEdit, on_failed: Callable[[], None]) -> None:
        """Undo or redo without remembering it."""
        self._view.clear_messages()
        job = partial(_put_back, self._workspace, edit)
        failed = partial(self._on_not_put_back, on_failed)
        self._jobs.save(job, Reply(done=self._on_put_back, failed=failed))

    def _change(
        self, numbers: Sequence[int], change: Callable[[Workspace, int], None], said: str
    ) -> None:
        if numbers:
            self._view.clear_messages()
            job = partial(_each, self._workspace, tuple(numbers), change)
            done = partial(self._on_changed, said)
            self._jobs.save(job, Reply(done=done, failed=self._on_failed))

    def _on_changed(self, said: str, proven: Proven) -> None:
        self._view.show_notice(said)
        self._settled(proven, None)

    def _on_used(self, target: Target | None, outcome: ScanOutcome) -> None:
        self._settled(outcome.proven, outcome.edit)
        if outcome.codes:
            self._view.show_notice(_used_sentence(outcome.codes, target))
        self._view.show_refused([describe_error(each) for each in outcome.refused])

    def _on_bound(self, count: int, target: Target | None, outcome: ScanOutcome) -> None:
        self._settled(outcome.proven, outcome.edit)
        said = say(
            "Đã ghép {count} bản quét thành {code}. Bản gốc vẫn được giữ.",
            count=str(count),
            code=outcome.codes[0],
        )
        if target is not None:
            said = f"{said} {_used_sentence(outcome.codes, target)}"
        self._view.show_notice(said)

    def _on_put_back(self, proven: Proven) -> None:
        self._settled(proven, None)

    def _on_not_put_back(self, on_failed: Callable[[], None], error: AppError) -> None:
        on_failed()
        self._on_failed(error)

    def _on_failed(self, error: AppError) -> None:
        self._view.show_refused([describe_error(error)])


def _use(workspace: Workspace, numbers: Sequence[int], target: Target | None) -> ScanOutcome:
    taken: dict[int, TakenFile] = {}
    refused = []
    for number in numbers:
        try:
            taken[number] = use_scan(workspace, number, target)
        except AppError as error:
            refused.append(error)
    scans = tuple((number, each.document.code) for number, each in taken.items())
    edit = _edit(tuple(taken.values()), scans, target)
    codes = tuple(dict.fromkeys(code for _, code in scans))
    return ScanOutcome(codes, edit, read_proven(workspace), tuple(refused))


def _bind(
    workspace: Workspace,
    numbers: Sequence[int],
    name: str,
    target: Target | None,
    progress: Progress,
) -> ScanOutcome:
    progress.step(0, 0, name)
    taken = bind_scans(workspace, numbers, name=name, target=target)
    code = taken.document.code
    edit = _edit((taken,), tuple((number, code) for number in numbers), target)
    return ScanOutcome((code,), edit, read_proven(workspace))


def _edit(
    taken: Sequence[TakenFile],
    scans: tuple[tuple[int, DocumentCode], ...],
    target: Target | None,
) -> ScanEdit | None:
    if target is None:
        return None
    change = links_made(AttachReport(tuple(taken), ()), target)
    return ScanEdit(target.leaf, change, scans) if change.added else None


def _each(
    workspace: Workspace, numbers: Sequence[int], change: Callable[[Workspace, int], None]
) -> Proven:
    for number in numbers:
        change(workspace, number)
    return read_proven(workspace)


def _put_back(workspace: Workspace, edit: ScanEdit) -> Proven:
    uses = {number: code if edit.is_used else None for number, code in edit.scans}
    change_scans(workspace, edit.change, uses)
    return read_proven(workspace)


def _used_sentence(codes: Sequence[DocumentCode], target: Target | None) -> str:
    shown = ", ".join(codes[:_MOST_CODES])
    if len(codes) > _MOST_CODES:
        shown = say("{codes}, …", codes=shown)
    if target is None:
        return say("Đã đưa vào kho: {codes}.", codes=shown)
    return say("{codes} nay dùng cho tiêu chí {leaf}.", codes=shown, leaf=target.leaf)
