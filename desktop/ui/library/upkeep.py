"""The parts of *Minh chứng* that keep the library in order: bin, old scans, twins."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QTimer, Slot
from PySide6.QtGui import QKeySequence, QShortcut

from desktop.domain.errors import AppError
from desktop.domain.evidence import DocumentCode, EvidenceDocument, OldVersion, Proven
from desktop.services.twins import ComparedPages
from desktop.ui.evidence.reading_copy import copy_for_reading
from desktop.ui.library.bin_pane import BinnedPane, BinPane
from desktop.ui.library.bin_presenter import BinPresenter
from desktop.ui.library.bin_rows import BinRow
from desktop.ui.library.keeping import Keeping
from desktop.ui.library.page import LibraryPage
from desktop.ui.library.views_bar import View
from desktop.ui.messages import describe_error
from desktop.ui.surroundings import Surroundings
from desktop.ui.twins.dialog import TwinDialog
from desktop.ui.twins.presenter import TwinPresenter
from desktop.ui.twins.rows import Likeness
from desktop.ui.work import Reply
from desktop.wording.phrases import say

_COUNT_DELAY = 500  # what is looked into comes in one after another


class Upkeep(QObject):
    """Shows what these parts say on the page, and passes what the officer does on to them."""

    def __init__(self, around: Surroundings, page: LibraryPage) -> None:
        super().__init__(page)
        self._around, self._page = around, page
        self._dialog: TwinDialog | None = None
        self._count_soon = QTimer(self, singleShot=True, interval=_COUNT_DELAY)
        self.bin_pane = BinPane(around.theme, page.views.lists)
        self.binned_pane = BinnedPane(around.theme, page.views.beside)
        page.views.add_view(View.BIN, self.bin_pane, self.binned_pane)
        self.keeping = Keeping(
            around.workspace, jobs=around.jobs, view=self, history=around.history
        )
        self.bin = BinPresenter(around.workspace, jobs=around.jobs, view=self)
        self.twins = TwinPresenter(
            around.workspace,
            jobs=around.jobs,
            view=self,
            keeping=self.keeping,
            mark_twins=around.catalogue.mark_twins,
        )
        self._count_soon.timeout.connect(self.twins.count)
        self.keeping.listen(self._on_changed)
        around.catalogue.listen(self._on_catalogue)
        self._connect()

    def show_bin(self, rows: Sequence[BinRow]) -> None:
        """Show what is in the bin, and how much."""
        self.bin_pane.show_rows(rows)
        self._page.views.show_count(View.BIN, len(rows))

    def show_versions(self, versions: Sequence[OldVersion]) -> None:
        """Show the scans the chosen document had."""
        self._page.document.versions.show_versions(versions)

    def show_likeness(self, likeness: Likeness | None) -> None:
        """Say at the chosen document that it has a twin."""
        banner = self._page.document.twin_banner
        if likeness is None:
            banner.hide()
        else:
            banner.say(likeness.sentence, tone="accent", action=self.tr("So sánh…"))

    def compare(self, likeness: Likeness) -> None:
        """Show two documents side by side."""
        self._dialog = dialog = TwinDialog(self._around.theme, likeness, self._page)
        dialog.page_wanted.connect(self.twins.turn_to)
        dialog.answered.connect(self.twins.answer)
        dialog.finished.connect(self._on_compared)
        self.twins.turn_to(dialog.page)
        dialog.open()

    def show_compared(self, page: int, compared: ComparedPages) -> None:
        """Show a page of both."""
        if self._dialog is not None:
            self._dialog.show_page(page, compared)

    def show_notice(self, sentence: str) -> None:
        """Say what was done, whichever view is open."""
        self._page.show_notice(sentence)
        self.binned_pane.notice_banner.say(sentence, tone="success")

    def show_refused(self, sentences: Sequence[str]) -> None:
        """Say what could not be done, whichever view is open."""
        self._page.show_refused(sentences)
        self.binned_pane.refused_banner.say("\n".join(sentences), tone="danger")

    def clear_messages(self) -> None:
        """Take all messages away."""
        self._page.clear_messages()
        self.binned_pane.notice_banner.hide()
        self.binned_pane.refused_banner.hide()

    def _connect(self) -> None:
        document, pane = self._page.document, self._page.pane
        self.bin_pane.restore_wanted.connect(self.keeping.restore)
        self.bin_pane.chosen.connect(self.binned_pane.show_chosen)
        document.shown.connect(self.twins.choose)
        document.bin.clicked.connect(self._on_bin)
        document.twin_banner.acted.connect(self.twins.compare)
        document.versions.renew_wanted.connect(self._on_renew)
        document.versions.back_wanted.connect(self.keeping.bring_back)
        document.versions.open_wanted.connect(self._on_open_version)
        document.versions.refused.connect(self._on_refused)
        delete = QShortcut(QKeySequence(Qt.Key.Key_Delete), pane.table)
        delete.setContext(Qt.ShortcutContext.WidgetShortcut)
        delete.activated.connect(self._on_bin)
        self._page.views.opened.connect(self._on_view)

    def _on_changed(self, _proven: Proven) -> None:
        self._around.catalogue.forget()
        self._around.catalogue.want()
        self.bin.refresh()
        self.twins.refresh()

    def _on_catalogue(self, code: str) -> None:
        if code in ("", self._page.document.code):
            self.twins.refresh()
        self._count_soon.start()
        if not code:
            self.bin.refresh()

    @Slot(object)
    def _on_view(self, view: View) -> None:
        if view is View.BIN:
            self.binned_pane.notice_banner.hide()  # it was said where it was done
            self.binned_pane.refused_banner.hide()
            self.bin.refresh()

    @Slot()
    def _on_bin(self) -> None:
        model, selection = self._page.pane.model, self._page.pane.table.selectionModel()
        rows = [model.row_at(index) for index in selection.selectedRows()]
        chosen = [row for row in rows if row is not None]
        unused = [row for row in chosen if not row.links]  # of several, those that may go
        codes = [row.code for row in unused or chosen]
        if codes:
            self.keeping.bin(codes)

    @Slot(Path)
    def _on_renew(self, file: Path) -> None:
        code = self._page.document.code
        if code:
            self.keeping.renew(DocumentCode(code), file)

    @Slot(object)
    def _on_open_version(self, version: OldVersion) -> None:
        around = self._around
        old = EvidenceDocument(
            version.document, version.content, f"ban-cu-{version.name}", version.replaced_at
        )
        job = partial(copy_for_reading, around.workspace, old, around.reading_folder)
        title = say("Đang mở bản cũ của {code}", code=version.document)
        around.jobs.start(title, job, Reply(self._page.open_file, self._on_failed))

    @Slot(str)
    def _on_refused(self, sentence: str) -> None:
        self.show_refused([sentence])

    @Slot()
    def _on_compared(self) -> None:
        self._dialog = None

    def _on_failed(self, error: AppError) -> None:
        self.show_refused([describe_error(error)])
