"""The top of the criterion card: where one is, the title, and the points with their reason."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSpacerItem, QVBoxLayout, QWidget
from typing_extensions import override

from desktop.ui.scoring.marks import LOOKS
from desktop.ui.scoring.standing import LeafCard, Standing
from desktop.ui.theme import Theme
from desktop.ui.widgets.chip import Chip
from desktop.ui.widgets.texts import selectable_label, short_label, text_label
from desktop.ui.widgets.trail import Trail

_REASON_LINES, _LINES_BESIDE = 2, 3
_MARGIN, _BETWEEN = 18, 16
_ENDLESS = 10_000


class CardHead(QFrame):
    """Stays in view while the card scrolls."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("cardHead")
        self._breadcrumb = Trail("breadcrumb", self)
        self._place = short_label("", "small", self)
        self._title = text_label("", "title", self)
        self.points = short_label("–", "points", self)
        self._max = short_label("", "pointsMax", self)
        self.chip = Chip(theme, self)
        self.reason = selectable_label("", "reason", self)
        self.reason.setAccessibleName(self.tr("Vì sao được số điểm này"))
        self.reason.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._is_below = False
        self._whole = whole = QVBoxLayout(self)
        whole.setContentsMargins(_MARGIN, 12, _MARGIN, 12)
        whole.setSpacing(4)
        top = QHBoxLayout()
        top.addWidget(self._breadcrumb, 1)
        top.addWidget(self._place)
        whole.addLayout(top)
        whole.addLayout(self._heading())

    def show_leaf(self, card: LeafCard) -> None:
        """Show another leaf's title."""
        self._breadcrumb.show_steps(card.breadcrumb)
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
        # Room for two lines from the start: what is typed in below must not move while it is typed.
        self.reason.setMinimumHeight(self.reason.fontMetrics().lineSpacing() * _REASON_LINES)
        self._state_width.changeSize(self._widest_state(), 0)
        self._right.invalidate()
        self._place_reason()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_reason()

    def _place_reason(self) -> None:
        """Under the title where it is short; a long one below, across the whole card."""
        metrics = self.reason.fontMetrics()
        taken = self._right.sizeHint().width() + _BETWEEN + 2 * _MARGIN
        room = QRect(0, 0, max(self.width() - taken, 1), _ENDLESS)
        wrapped = metrics.boundingRect(room, Qt.TextFlag.TextWordWrap, self.reason.text())
        is_below = wrapped.height() > metrics.lineSpacing() * _LINES_BESIDE
        if is_below is not self._is_below:
            self._is_below = is_below
            (self._left if is_below else self._whole).removeWidget(self.reason)
            if is_below:
                self._whole.addWidget(self.reason)
            else:
                self._left.insertWidget(1, self.reason)

    def _widest_state(self) -> int:
        """Kept free in every state, so that the title does not break anew with each of them."""
        return max(self.chip.width_with(look.word) for look in LOOKS.values())

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
        self._state_width = QSpacerItem(0, 0)
        right.addItem(self._state_width)
        self._left = left = QVBoxLayout()
        left.setSpacing(4)
        left.addWidget(self._title)
        left.addWidget(self.reason)
        left.addStretch(1)
        heading = QHBoxLayout()
        heading.setSpacing(_BETWEEN)
        heading.addLayout(left, 1)
        heading.addLayout(right)
        self._right = right
        return heading
