"""Steps as numbered cards, one under the other."""

from collections.abc import Mapping
from enum import Enum
from typing import TypeVar

from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from desktop.ui.submission.step_card import StepCard
from desktop.ui.theme import Theme
from desktop.ui.widgets.scrolling import scrolling

_WIDTH = 1000

S = TypeVar("S", bound=Enum)


def step_column(
    titled: Mapping[S, tuple[str, QWidget]], theme: Theme, parent: QWidget
) -> tuple[QScrollArea, dict[S, StepCard]]:
    """The column to lay out, and its cards: a step's title and what is done in it, in order."""
    body = QWidget(parent)
    body.setObjectName("scrolled")
    column = QVBoxLayout(body)
    column.setContentsMargins(0, 0, 4, 0)
    column.setSpacing(10)
    cards = {
        step: StepCard(theme, title, content, number=number, parent=body)
        for number, (step, (title, content)) in enumerate(titled.items(), start=1)
    }
    for card in cards.values():
        column.addWidget(card)
    column.addStretch(1)
    scroller = scrolling(body, parent)
    scroller.setMaximumWidth(_WIDTH)
    return scroller, cards
