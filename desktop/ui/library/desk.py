"""Puts the page *Minh chứng* together with those who decide on it."""

from collections.abc import Sequence

from desktop.domain.evidence import DocumentCode
from desktop.ui.importing.desk import ImportDesk
from desktop.ui.inbox.desk import InboxDesk
from desktop.ui.library.actions import LibraryActions
from desktop.ui.library.many import ManyDesk
from desktop.ui.library.many_choice import ManyChoice
from desktop.ui.library.page import LibraryPage
from desktop.ui.library.presenter import LibraryPresenter
from desktop.ui.library.previewing import Previewing
from desktop.ui.library.upkeep import Upkeep
from desktop.ui.looking.reading_hint import ReadingHint
from desktop.ui.surroundings import Surroundings


class LibraryDesk:
    """The page, who chooses what it shows, and who acts on documents."""

    def __init__(self, around: Surroundings, page: LibraryPage) -> None:
        self.page = page
        self.library = LibraryPresenter(
            around.workspace,
            around.catalogue,
            jobs=around.jobs,
            view=self.page,
            frame=around.window,
        )
        self.library.record_in(around.history)
        self.actions = LibraryActions(
            around.workspace,
            self.library,
            jobs=around.jobs,
            view=self.page,
            reading_folder=around.reading_folder,
        )
        self.page.attend(self.library, self.actions)
        self.previewing = Previewing(around, self.page.document.preview)
        self.reading_hint = ReadingHint(around.looking, self.page.pane.reading_hint)
        self.many = ManyDesk(
            around.workspace,
            around.catalogue,
            jobs=around.jobs,
            history=around.history,
            view=self.page,
        )
        self._attend_many(around)
        self.inbox = InboxDesk(around, self.page.views)
        self.upkeep = Upkeep(around, self.page)

    def save_now(self) -> None:
        """Save what was typed about documents and their uses."""
        self.page.document.uses.save_now()
        self.library.save_now()

    @property
    def has_unsaved(self) -> bool:
        """Whether something typed is not on the disk yet."""
        return self.library.has_unsaved or self.page.document.uses.has_unsaved

    def _attend_many(self, around: Surroundings) -> None:
        page = self.page
        self.importing = ImportDesk(
            around.workspace,
            around.window,
            jobs=around.jobs,
            view=page,
            remember=self.many.remember,
        )
        page.pane.folder_wanted.connect(self.importing.ask)
        page.folder_dropped.connect(self.importing.look)
        page.document.use_described.connect(self.many.describe_use)
        self.choice = ManyChoice(
            page,
            self.many,
            around.workspace.criterion_set,
            bin_documents=self._bin,
            save_typed=self.save_now,
        )

    def _bin(self, codes: Sequence[DocumentCode]) -> None:
        self.upkeep.keeping.bin(codes)
