"""The card in the middle of a start page, which scrolls where the window is small."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from desktop.ui.widgets.scrolling import scrolling

_CARD_WIDTH = 720


def centred_card(title: QLabel, page: QWidget) -> tuple[QFrame, QVBoxLayout]:
    """Give a page its card and the column to fill."""
    page.setObjectName("startPage")
    card = QFrame(page)
    card.setObjectName("startCard")
    card.setMaximumWidth(_CARD_WIDTH)
    column = QVBoxLayout(card)
    column.setContentsMargins(32, 24, 32, 24)
    column.setSpacing(10)
    column.addWidget(title)
    body = QWidget(page)
    body.setObjectName("scrolled")
    middle = QHBoxLayout(body)
    middle.setContentsMargins(24, 24, 24, 24)
    middle.addStretch(1)
    middle.addWidget(card, 8, Qt.AlignmentFlag.AlignVCenter)
    middle.addStretch(1)
    whole = QVBoxLayout(page)
    whole.setContentsMargins(0, 0, 0, 0)
    whole.addWidget(scrolling(body, page))
    return card, column
