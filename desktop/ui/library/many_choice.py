"""Shows what several chosen documents share, and passes on what is wanted with them."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Slot

from desktop.domain.criteria import CriterionSet
from desktop.domain.evidence import DocumentCode
from desktop.services.attaching import Target
from desktop.services.describing import CommonFields
from desktop.ui.library.leaf_picker import LeafPicker
from desktop.ui.library.many import ManyDesk
from desktop.ui.library.many_pane import ManyPane
from desktop.ui.library.page import LibraryPage
from desktop.ui.library.rows import LibraryRow
from desktop.ui.on_demand import OnDemand


class ManyChoice(QObject):
    """Stands between the table, the pane for several documents, and who edits them.

    `bin_documents` puts documents into the bin; `save_typed` sends what was typed about one.
    """

    def __init__(
        self,
        page: LibraryPage,
        desk: ManyDesk,
        criterion_set: CriterionSet,
        *,
        bin_documents: Callable[[Sequence[DocumentCode]], None],
        save_typed: Callable[[], None],
    ) -> None:
        super().__init__(page)
        self._page, self._many = page, OnDemand(self._attend)
        self._desk, self._set = desk, criterion_set
        self._bin, self._save_typed = bin_documents, save_typed
        self._codes: list[DocumentCode] = []
        self.picker: LeafPicker | None = None
        page.pane.many_chosen.connect(self._on_many)

    def _attend(self) -> ManyPane:
        many = self._page.many
        many.describe_wanted.connect(self._on_describe)
        many.leaf_wanted.connect(self._on_leaf_wanted)
        many.bin_wanted.connect(self._on_bin_unused)
        many.confirm_wanted.connect(self._on_confirm)
        return many

    @Slot(object)
    def _on_many(self, rows: list[LibraryRow]) -> None:
        if rows and not self._codes:
            self._save_typed()
        self._codes = [row.code for row in rows]
        if rows:
            self._many.get().show_rows(rows)
        self._page.sides.setCurrentWidget(self._many.get() if rows else self._page.document)

    @Slot(object)
    def _on_describe(self, common: CommonFields) -> None:
        self._desk.describe(self._codes, common)

    @Slot()
    def _on_leaf_wanted(self) -> None:
        title = self.tr("Dùng {count} tài liệu cho tiêu chí").format(count=len(self._codes))
        self.picker = LeafPicker("", self._set, self._page, title=title)
        self.picker.picked.connect(self._on_leaf)
        self.picker.open()

    @Slot(str, object)
    def _on_leaf(self, _code: str, target: Target) -> None:
        self._desk.link(self._codes, target)

    @Slot()
    def _on_confirm(self) -> None:
        self._desk.confirm([row.code for row in self._many.get().guessed])

    @Slot()
    def _on_bin_unused(self) -> None:
        self._bin([row.code for row in self._many.get().unused])
