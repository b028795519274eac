"""Steps as numbered cards, one under the other."""

from collections.abc import Mapping
from enum import Enum
from typing import TypeVar

from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from desktop.ui.submission.step_card import StepCard
from desktop.ui.theme import Theme
from desktop.ui.widgets.scrolling import fill, scroll_area

_WIDTH = 1000

S = TypeVar("S", bound=Enum)


def step_column(
    titles: Mapping[S, str], theme: Theme, parent: QWidget
) -> tuple[QScrollArea, dict[S, StepCard]]:
    """The column to lay out, and its cards in order, which hold nothing yet."""
    scroller = scroll_area(parent)
    scroller.setMaximumWidth(_WIDTH)
    body = QWidget(scroller.viewport())
    body.setObjectName("scrolled")
    column = QVBoxLayout(body)
    column.setContentsMargins(0, 0, 4, 0)
    column.setSpacing(10)
    fill(scroller, body)  # while it is empty: then nothing is styled before it is complete
    cards = {
        step: StepCard(theme, title, number=number, parent=body)
        for number, (step, title) in enumerate(titles.items(), start=1)
    }
    for card in cards.values():
        column.addWidget(card)
    column.addStretch(1)
    return scroller, cards
