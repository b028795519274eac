"""The page *Minh chứng*: the table of all documents, and the chosen one beside it."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFileDialog, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from desktop.domain.criteria import CriterionSet
from desktop.domain.evidence import DocumentCode
from desktop.services.attaching import Target
from desktop.ui.library.actions import LibraryActions
from desktop.ui.library.document_pane import DocumentPane
from desktop.ui.library.leaf_picker import LeafPicker
from desktop.ui.library.many_pane import ManyPane
from desktop.ui.library.presenter import LibraryPresenter
from desktop.ui.library.rows import LibraryRow, Narrowing, SortBy
from desktop.ui.library.sheet import DocumentSheet
from desktop.ui.library.table_pane import TablePane
from desktop.ui.library.views_bar import LibraryViews, View
from desktop.ui.on_demand import OnDemand
from desktop.ui.theme import Theme
from desktop.ui.widgets.refused_files import open_elsewhere, refused_text
from desktop.ui.widgets.saving_soon import SavingSoon

_REST_DELAY = 120
_WIDTHS = (800, 380)
_TABLE_SMALLEST = 420


class LibraryPage(QWidget):
    """Lays the panes out and passes what the officer does to the presenter.

    It is complete once `parts` has come to its end: all at once would hold the window up.
    """

    jump_wanted = Signal(str)
    folder_dropped = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self._theme = theme
        self._saving = SavingSoon(self)
        self._rest_soon = QTimer(self, singleShot=True, interval=_REST_DELAY)
        self._presenter: LibraryPresenter | None = None
        self._actions: LibraryActions | None = None
        self._many = OnDemand(lambda: self._make_many(theme))
        self.splitter = QSplitter(Qt.Orientation.Horizontal, self)
        self.splitter.setObjectName("libraryPanes")
        self.splitter.setHandleWidth(10)
        self.splitter.setChildrenCollapsible(False)

    def parts(self) -> Iterator[None]:
        """Make one pane after the other."""
        theme = self._theme
        self.views = LibraryViews(self.splitter)
        self.views.setMinimumWidth(_TABLE_SMALLEST)
        self.pane = TablePane(theme, self.views.lists)
        yield
        self.sides = QStackedWidget(self.views.beside)
        self.document = DocumentPane(theme, self.sides)
        self.sides.addWidget(self.document)
        self.views.add_view(View.DOCUMENTS, self.pane, self.sides)
        for place in range(2):
            self.splitter.setStretchFactor(place, 1 - place)
        self.splitter.setSizes(list(_WIDTHS))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(12, 12, 12, 12)
        whole.addWidget(self.splitter)

    def attend(self, presenter: LibraryPresenter, actions: LibraryActions) -> None:
        """Take those that decide and act."""
        self._presenter, self._actions = presenter, actions
        self._saving.due.connect(presenter.save_now)
        self._rest_soon.timeout.connect(presenter.show_rest)
        pane, document = self.pane, self.document
        pane.chosen.connect(presenter.choose)
        pane.searched.connect(presenter.search)
        pane.narrowed.connect(presenter.narrow)
        pane.sorted.connect(self._on_sorted)
        pane.files_wanted.connect(self._on_files_wanted)
        pane.files_dropped.connect(self._on_dropped)
        pane.table.doubleClicked.connect(actions.open_document)
        document.edited.connect(self._on_edited)
        document.open_wanted.connect(actions.open_document)
        document.leaf_wanted.connect(actions.choose_leaf)
        document.jump_wanted.connect(self.jump_wanted)
        document.remove_wanted.connect(actions.unlink)
        find = QShortcut(QKeySequence("Ctrl+F"), self)
        find.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        find.activated.connect(self._on_find)

    def show_rows(self, rows: Sequence[LibraryRow], *, of: int, is_whole: bool = True) -> None:
        """Show these documents; where they are not the whole, the others follow."""
        self.pane.show_rows(rows, of=of, is_whole=is_whole)

    def update_row(self, row: LibraryRow) -> None:
        """Show one document as it is now."""
        self.pane.update_row(row)

    def show_counts(self, found: Mapping[Narrowing, int]) -> None:
        """Show how many documents pass each filter."""
        self.pane.show_counts(found)

    def show_document(self, sheet: DocumentSheet | None) -> None:
        """Show the chosen document."""
        code = "" if sheet is None else sheet.code
        if self.pane.chosen_code != code:
            self.pane.select(code)
        self.document.show_document(sheet)

    def show_all(self) -> None:
        """Drop search and filter, and show the list of documents."""
        self.views.open(View.DOCUMENTS)
        self.pane.show_all()

    def open_inbox(self) -> None:
        """Show the scans that wait."""
        self.views.open(View.INBOX)
        self.views.button(View.INBOX).setFocus()

    def show_notice(self, sentence: str) -> None:
        """Say what was done."""
        self._side.notice_banner.say(sentence, tone="success")

    def show_refused(self, sentences: Sequence[str]) -> None:
        """Say what could not be done."""
        if sentences:
            self._side.refused_banner.say(refused_text(sentences), tone="danger")

    def clear_messages(self) -> None:
        """Take all messages away."""
        for side in (self.document, self._many.made or self.document):
            side.notice_banner.hide()
            side.refused_banner.hide()

    @property
    def many(self) -> ManyPane:
        """The pane for several documents, made when several are first chosen."""
        return self._many.get()

    def _make_many(self, theme: Theme) -> ManyPane:
        many = ManyPane(theme, self.sides)
        self.sides.addWidget(many)
        return many

    @property
    def _side(self) -> DocumentPane | ManyPane:
        many = self._many.made
        return many if many is not None and self.sides.currentWidget() is many else self.document

    def choose_leaf(self, code: DocumentCode, criterion_set: CriterionSet) -> None:
        """Let the officer choose what a document proves."""
        picker = LeafPicker(code, criterion_set, self)
        picker.picked.connect(self._on_leaf_picked)
        picker.open()

    def open_file(self, path: Path) -> None:
        """Open a file in the program the PC has for it."""
        if refusal := open_elsewhere(path):
            self.show_refused([refusal])

    def arm_save(self) -> None:
        """Save when nothing was typed for a moment; who types on and on is saved meanwhile."""
        self._saving.arm()

    def arm_rest(self) -> None:
        """Ask for all that match when nothing was typed for a moment."""
        self._rest_soon.start()

    @Slot()
    def _on_edited(self) -> None:
        if self._presenter is not None:
            self._presenter.edit(self.document.form.metadata())

    @Slot(object, bool)
    def _on_sorted(self, by: SortBy, descending: bool) -> None:  # noqa: FBT001 - Qt's signature
        if self._presenter is not None:
            self._presenter.sort(by, descending=descending)

    @Slot(str, object)
    def _on_leaf_picked(self, code: str, target: Target) -> None:
        if self._actions is not None:
            self._actions.link(DocumentCode(code), target)

    @Slot(list)
    def _on_dropped(self, files: list[Path]) -> None:
        folders = [each for each in files if each.is_dir()]
        if len(folders) > 1:
            self.show_refused([self.tr("Mỗi lần chỉ nhập một thư mục. Hãy thả từng thư mục một.")])
            return
        for folder in folders:
            self.folder_dropped.emit(folder)
        if files and self._actions is not None:
            self._actions.add([each for each in files if each not in folders])
            return
        sentence = self.tr(
            "Thứ vừa thả không phải là tệp trên máy này, nên chưa nhận. Hãy lưu tệp về máy rồi kéo "
            "thả lại, hoặc bấm “Thêm tài liệu…”."
        )
        self.show_refused([sentence])

    @Slot()
    def _on_files_wanted(self) -> None:
        dialog = QFileDialog(self, self.tr("Chọn tài liệu để đưa vào kho"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.filesSelected.connect(self._on_files_selected)
        dialog.open()

    @Slot(list)
    def _on_files_selected(self, names: list[str]) -> None:
        if self._actions is not None:
            self._actions.add([Path(name) for name in names])

    @Slot()
    def _on_find(self) -> None:
        self.pane.search.setFocus()
        self.pane.search.selectAll()
