"""What both parts of the page are laid out with: two panes, the right one a form that scrolls."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QSplitter, QVBoxLayout, QWidget

_WIDTHS = (800, 360)
_TABLE_SMALLEST, _FORM_SMALLEST = 420, 330


def two_panes(name: str, left: QWidget, right: QWidget, parent: QWidget) -> QSplitter:
    """A table and the form of its open row; `name` is what the widths are remembered by."""
    splitter = QSplitter(Qt.Orientation.Horizontal, parent)
    splitter.setObjectName(name)
    splitter.setHandleWidth(10)
    splitter.setChildrenCollapsible(False)
    left.setMinimumWidth(_TABLE_SMALLEST)
    right.setMinimumWidth(_FORM_SMALLEST)
    for place, each in enumerate((left, right)):
        splitter.addWidget(each)
        splitter.setStretchFactor(place, 2 - place)
    splitter.setSizes(list(_WIDTHS))
    return splitter


def scrolled(form: QWidget, parent: QWidget) -> QScrollArea:
    """A form that scrolls where it is higher than its room."""
    scroller = QScrollArea(parent)
    scroller.setWidgetResizable(True)
    scroller.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    scroller.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    form.setObjectName("scrolled")
    scroller.setWidget(form)
    return scroller


def card(content: QWidget, parent: QWidget) -> QFrame:
    """A framed surface."""
    made = QFrame(parent)
    made.setObjectName("card")
    column = QVBoxLayout(made)
    column.setContentsMargins(1, 1, 1, 1)
    column.addWidget(content)
    return made
