"""A scroll area that only scrolls up and down and does not look like a box of its own."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget


def scrolling(content: QWidget, parent: QWidget) -> QScrollArea:
    """The content in a scroll area that is as wide as it can be."""
    scroller = QScrollArea(parent)
    scroller.setObjectName("plainScroll")
    scroller.setWidgetResizable(True)
    scroller.setFrameShape(QFrame.Shape.NoFrame)
    scroller.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    scroller.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    scroller.setWidget(content)
    scroller.viewport().setAutoFillBackground(False)
    content.setAutoFillBackground(False)
    return scroller
