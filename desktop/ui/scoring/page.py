"""The page *Chấm điểm*: three panes, their signals, and the keys that work everywhere in it."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from desktop.domain.criteria import CriterionSet
from desktop.ui.approval.lock_bar import LockBar
from desktop.ui.evidence.pane import EvidencePane
from desktop.ui.scoring.card import CriterionCard
from desktop.ui.scoring.presenter import ScoringPresenter
from desktop.ui.scoring.rows import TreeRow
from desktop.ui.scoring.standing import LeafCard, Standing
from desktop.ui.scoring.tree_pane import TreePane
from desktop.ui.theme import Theme
from desktop.ui.widgets.saving_soon import SavingSoon

if TYPE_CHECKING:
    from desktop.ui.earlier.comparison import LeafBefore

_WIDTHS = (330, 560, 340)
_CARD_SMALLEST, _EVIDENCE_SMALLEST = 350, 230  # beside the tree on a screen 1024 wide


class ScoringPage(QWidget):
    """Lays the panes out and passes what the officer does to the presenter.

    It is complete once `parts` has come to its end: all at once would hold the window up.
    """

    leaf_opened = Signal(str)
    reopen_wanted = Signal()

    def __init__(
        self, theme: Theme, criterion_set: CriterionSet, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self._theme, self._set = theme, criterion_set
        self._presenter: ScoringPresenter | None = None
        self._saving = SavingSoon(self)
        self.locked = LockBar(theme, self)
        self.locked.reopen_wanted.connect(self.reopen_wanted)
        self.splitter = QSplitter(Qt.Orientation.Horizontal, self)
        self.splitter.setObjectName("scoringPanes")
        self.splitter.setHandleWidth(10)
        self.splitter.setChildrenCollapsible(False)

    def parts(self) -> Iterator[None]:
        """Make one pane after the other."""
        # The splitter lines up what is made in it; what moves there would be styled anew.
        self.tree = TreePane(self._theme, self.splitter)
        yield
        self.card = CriterionCard(self._theme, self._set, self.splitter)
        yield
        self.evidence = EvidencePane(self._theme, self.splitter)
        self.card.setMinimumWidth(_CARD_SMALLEST)
        self.evidence.setMinimumWidth(_EVIDENCE_SMALLEST)
        for place, pane in enumerate((self.tree, self.card, self.evidence)):
            self.splitter.setStretchFactor(place, 2 if pane is self.card else 1)
        self.splitter.setSizes(list(_WIDTHS))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(12, 12, 12, 12)
        whole.setSpacing(8)
        whole.addWidget(self.locked)
        whole.addWidget(self.splitter, 1)
        yield
        self.evidence.make_ahead()

    def attend(self, presenter: ScoringPresenter) -> None:
        """Take the presenter that decides."""
        self._presenter = presenter
        self._saving.due.connect(presenter.save_now)
        self.tree.chosen.connect(presenter.open_leaf)
        self.card.edited.connect(self._on_edited)
        self.card.next_wanted.connect(self._on_next)
        self.card.previous_wanted.connect(self._on_previous)
        self.card.done.connect(self._on_done)
        self.card.copy_wanted.connect(presenter.copy_earlier)
        keys = (
            ("Alt+Down", self._on_next),
            ("Alt+Up", self._on_previous),
            ("Ctrl+Return", self._on_done),
            ("Ctrl+Enter", self._on_done),
            ("Ctrl+F", self._on_search),
            ("Ctrl+L", presenter.copy_earlier),
        )
        for key, act in keys:
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)

    def show_tree(self, rows: Sequence[TreeRow]) -> None:
        """Show the whole tree."""
        self.tree.show_rows(rows)

    def update_rows(self, rows: Sequence[TreeRow]) -> None:
        """Show changed rows of the tree."""
        self.tree.update_rows(rows)

    def show_leaf(self, card: LeafCard) -> None:
        """Open a leaf in tree and card."""
        if not self.tree.shows(card.leaf.code):
            self.tree.show_all()
        self.tree.select(card.leaf.code)
        self.card.show_leaf(card)
        self.leaf_opened.emit(card.leaf.code)

    def show_standing(self, shown: Standing) -> None:
        """Show what the open leaf is worth now."""
        self.card.show_standing(shown)

    def show_before(self, before: "LeafBefore | None") -> None:
        """Show what the open leaf was last year."""
        self.card.last_year.show_before(before)

    def show_lock(self, sentence: str) -> None:
        """Say that the submission is approved and only shown, or with "" let it be edited."""
        self.locked.show_sentence(sentence)
        self.card.lock(is_locked=bool(sentence))
        self.evidence.lock(is_locked=bool(sentence))

    def visible_leaves(self) -> Sequence[str]:
        """The leaves the tree shows, in order."""
        return self.tree.visible_leaves()

    def arm_save(self) -> None:
        """Save when nothing was typed for a moment; who types on and on is saved meanwhile."""
        self._saving.arm()

    @Slot()
    def _on_edited(self) -> None:
        if self._presenter is not None:
            self._presenter.edit(self.card.answer(), self.card.drafts())

    @Slot()
    def _on_next(self) -> None:
        if self._presenter is not None:
            self._presenter.step(1)

    @Slot()
    def _on_previous(self) -> None:
        if self._presenter is not None:
            self._presenter.step(-1)

    @Slot()
    def _on_done(self) -> None:
        self._on_next()
        self.card.focus_first()

    @Slot()
    def _on_search(self) -> None:
        self.tree.search.setFocus()
        self.tree.search.selectAll()
