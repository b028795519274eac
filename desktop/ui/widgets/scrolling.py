"""A scroll area that only scrolls up and down and does not look like a box of its own."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget


def scrolling(content: QWidget, parent: QWidget) -> QScrollArea:
    """The content in a scroll area that is as wide as it can be."""
    scroller = scroll_area(parent)
    fill(scroller, content)
    return scroller


def scroll_area(parent: QWidget) -> QScrollArea:
    """The same without its content yet.

    Whatever moves to another parent is styled anew with all that is in it, which on a whole page
    takes longer than making it. So large contents are made in the viewport of their scroll area.
    """
    scroller = QScrollArea(parent)
    scroller.setObjectName("plainScroll")
    scroller.setWidgetResizable(True)
    scroller.setFrameShape(QFrame.Shape.NoFrame)
    scroller.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    scroller.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    return scroller


def fill(scroller: QScrollArea, content: QWidget) -> None:
    """Let the content be scrolled, on the background of what is around."""
    scroller.setWidget(content)
    scroller.viewport().setAutoFillBackground(False)
    content.setAutoFillBackground(False)
