"""The top of the criterion card: where one is, the title, and the points with their reason."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from desktop.ui.scoring.marks import LOOKS
from desktop.ui.scoring.standing import LeafCard, Standing
from desktop.ui.theme import Theme
from desktop.ui.widgets.chip import Chip
from desktop.ui.widgets.one_line import OneLine
from desktop.ui.widgets.texts import selectable_label, short_label, text_label


class CardHead(QFrame):
    """Stays in view while the card scrolls."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("cardHead")
        self._breadcrumb = OneLine("breadcrumb", self, cut=Qt.TextElideMode.ElideMiddle)
        self._place = short_label("", "small", self)
        self._title = text_label("", "title", self)
        self.points = short_label("–", "points", self)
        self._max = short_label("", "pointsMax", self)
        self.chip = Chip(theme, self)
        self.reason = selectable_label("", "reason", self)
        self.reason.setAccessibleName(self.tr("Vì sao được số điểm này"))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(18, 12, 18, 12)
        whole.setSpacing(4)
        top = QHBoxLayout()
        top.addWidget(self._breadcrumb, 1)
        top.addWidget(self._place)
        whole.addLayout(top)
        whole.addLayout(self._heading())
        whole.addWidget(self.reason)

    def show_leaf(self, card: LeafCard) -> None:
        """Show another leaf's title."""
        self._breadcrumb.show_text(card.breadcrumb)
        self._place.setText(self.tr("{place}/{of}").format(place=card.place, of=card.of))
        self._place.setToolTip(self.tr("Tiêu chí thứ mấy trong bộ"))
        title = self.tr("{code}. {title}").format(code=card.leaf.code, title=card.leaf.title)
        self._title.setText(title)

    def show_standing(self, shown: Standing) -> None:
        """Show points, state and reason."""
        look = LOOKS[shown.mark]
        self.points.setText(shown.points)
        self._max.setText(self.tr("/{max} điểm").format(max=shown.max))
        spoken = self.tr("{points} trên {max} điểm").format(points=shown.points, max=shown.max)
        self.points.setAccessibleName(spoken)
        self.chip.show_state(look.word, icon=look.icon, colour=look.colour, tone=look.tone)
        self.reason.setText(shown.reason)
        self.reason.setVisible(bool(shown.reason))

    def _heading(self) -> QHBoxLayout:
        numbers = QHBoxLayout()
        numbers.setSpacing(4)
        numbers.addStretch(1)
        numbers.addWidget(self.points, 0, Qt.AlignmentFlag.AlignBottom)
        numbers.addWidget(self._max, 0, Qt.AlignmentFlag.AlignBottom)
        state = QHBoxLayout()
        state.addStretch(1)
        state.addWidget(self.chip)
        right = QVBoxLayout()
        right.setSpacing(2)
        right.addLayout(numbers)
        right.addLayout(state)
        right.addStretch(1)
        heading = QHBoxLayout()
        heading.setSpacing(16)
        heading.addWidget(self._title, 1, Qt.AlignmentFlag.AlignTop)
        heading.addLayout(right)
        return heading
