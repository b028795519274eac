"""Puts *Hộp quét* together: its list, the preview beside it, the dialogs, and who acts."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Slot

from desktop.domain.errors import AppError
from desktop.domain.scans import ScanFolder
from desktop.services.attaching import Target
from desktop.services.inbox import unwatch_folder, watch_folder
from desktop.ui.inbox.binding_dialog import BindingDialog
from desktop.ui.inbox.deeds import ScanDeeds
from desktop.ui.inbox.folders_dialog import FoldersDialog
from desktop.ui.inbox.pane import InboxPane
from desktop.ui.inbox.preview import ScanPreview
from desktop.ui.library.leaf_picker import LeafPicker
from desktop.ui.library.previewing import Previewing
from desktop.ui.library.views_bar import LibraryViews, View
from desktop.ui.messages import describe_error
from desktop.ui.surroundings import Surroundings
from desktop.ui.work import Reply
from desktop.wording.phrases import say


class InboxDesk(QObject):
    """Shows what the tray holds and passes on what the officer wants."""

    def __init__(self, around: Surroundings, views: LibraryViews) -> None:
        super().__init__(views)
        self._around, self._views = around, views
        self._inbox = around.inbox
        self._set = around.workspace.criterion_set
        self.pane = InboxPane(around.theme, self._inbox.pictures, views.lists)
        self.preview = ScanPreview(around.theme, views.beside)
        self.preview.listen_for_keys(self.pane)
        Previewing(around, self.preview.sheet)
        self.deeds = ScanDeeds(
            around.workspace, jobs=around.jobs, view=self, settled=self._inbox.settle
        )
        self.folders: FoldersDialog | None = None
        self._for_leaf: list[int] = []
        views.add_view(View.INBOX, self.pane, self.preview)
        self._connect()
        self._show()

    def show_notice(self, sentence: str) -> None:
        """Say what was done."""
        self.preview.notice_banner.say(sentence, tone="success")

    def show_refused(self, sentences: Sequence[str]) -> None:
        """Say what could not be done."""
        if sentences:
            self.preview.refused_banner.say("\n".join(sentences), tone="danger")

    def clear_messages(self) -> None:
        """Take all messages away."""
        self.preview.notice_banner.hide()
        self.preview.refused_banner.hide()

    def _connect(self) -> None:
        pane = self.pane
        pane.choice_changed.connect(self._on_choice)
        pane.leaf_wanted.connect(self._on_leaf_wanted)
        pane.library_wanted.connect(self._on_library_wanted)
        pane.binding_wanted.connect(self._on_binding_wanted)
        pane.aside_wanted.connect(self._on_aside_wanted)
        pane.back_wanted.connect(self._on_back_wanted)
        pane.folders_wanted.connect(self._on_folders_wanted)
        self._inbox.tray.listen(self._show)

    def _show(self) -> None:
        state = self._inbox.tray.state
        self.pane.show_state(state)
        self._views.show_count(View.INBOX, len(state.waiting))
        if self.folders is not None:
            self.folders.show_state(state)

    @Slot()
    def _on_choice(self) -> None:
        self.preview.show_scan(self.pane.list.current)

    @Slot()
    def _on_leaf_wanted(self) -> None:
        numbers = self.pane.chosen_numbers
        if numbers:
            title = say("Dùng {count} bản quét cho tiêu chí", count=str(len(numbers)))
            picker = LeafPicker("", self._set, self.pane, title=title)
            self._for_leaf = numbers
            picker.picked.connect(self._on_leaf_picked)
            picker.open()

    @Slot(str, object)
    def _on_leaf_picked(self, _what: str, target: Target) -> None:
        self.deeds.use(self._for_leaf, target)

    @Slot()
    def _on_library_wanted(self) -> None:
        self.deeds.use(self.pane.chosen_numbers, None)

    @Slot()
    def _on_binding_wanted(self) -> None:
        rows = self.pane.list.chosen
        if len(rows) > 1:
            oldest_first = tuple(reversed(rows))  # as they were scanned
            dialog = BindingDialog(self._around.theme, oldest_first, self._set, self.pane)
            dialog.wanted.connect(self.deeds.bind)
            dialog.open()

    @Slot()
    def _on_aside_wanted(self) -> None:
        self.deeds.put_aside(self.pane.chosen_numbers)

    @Slot()
    def _on_back_wanted(self) -> None:
        self.deeds.bring_back(self.pane.chosen_numbers)

    @Slot()
    def _on_folders_wanted(self) -> None:
        self.folders = dialog = FoldersDialog(self._around.theme, self.pane)
        dialog.show_state(self._inbox.tray.state)
        dialog.watch_wanted.connect(self._on_watch)
        dialog.leave_wanted.connect(self._on_leave)
        dialog.finished.connect(self._on_folders_closed)
        dialog.open()

    @Slot()
    def _on_folders_closed(self) -> None:
        self.folders = None

    @Slot(object)
    def _on_watch(self, folder: ScanFolder) -> None:
        self._change(partial(watch_folder, self._around.workspace, folder))

    @Slot(object)
    def _on_leave(self, path: Path) -> None:
        self._change(partial(unwatch_folder, self._around.workspace, path))

    def _change(self, change: Callable[[], None]) -> None:
        reply = Reply(done=self._on_folders_changed, failed=self._on_folders_refused)
        self._around.jobs.save(change, reply)

    def _on_folders_changed(self, _nothing: None) -> None:
        self._inbox.restart()

    def _on_folders_refused(self, error: AppError) -> None:
        said = describe_error(error)
        if self.folders is not None:
            self.folders.show_refused([said])
        else:
            self.show_refused([said])
