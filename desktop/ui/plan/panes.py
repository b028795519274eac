"""What both parts of the page are laid out with: two panes, the right one a form that scrolls.

Each is made where it belongs: what moves to another parent is styled anew.
"""

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QSplitter, QStackedWidget, QVBoxLayout, QWidget

Form = TypeVar("Form", bound=QWidget)

_WIDTHS = (800, 360)
_TABLE_SMALLEST, _FORM_SMALLEST = 420, 330


def two_panes(name: str, parent: QWidget) -> QSplitter:
    """For a table and the form of its open row; `name` is what the widths are remembered by."""
    splitter = QSplitter(Qt.Orientation.Horizontal, parent)
    splitter.setObjectName(name)
    splitter.setHandleWidth(10)
    splitter.setChildrenCollapsible(False)
    return splitter


def share(splitter: QSplitter) -> None:
    """Give the table and the form that were made in it their widths."""
    for place, smallest in enumerate((_TABLE_SMALLEST, _FORM_SMALLEST)):
        if (pane := splitter.widget(place)) is not None:
            pane.setMinimumWidth(smallest)
        splitter.setStretchFactor(place, 2 - place)
    splitter.setSizes(list(_WIDTHS))


def form_stack(parent: QWidget) -> QStackedWidget:
    """A framed surface with a stack of forms."""
    made = QFrame(parent)
    made.setObjectName("card")
    column = QVBoxLayout(made)
    column.setContentsMargins(1, 1, 1, 1)
    forms = QStackedWidget(made)
    column.addWidget(forms)
    return forms


def add_form(forms: QStackedWidget, make: Callable[[QWidget], Form]) -> Form:
    """One more form in the stack, which scrolls where it is higher than its room."""
    scroller = QScrollArea(forms)
    scroller.setWidgetResizable(True)
    scroller.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    scroller.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    form = make(scroller.viewport())
    form.setObjectName("scrolled")
    scroller.setWidget(form)
    forms.addWidget(scroller)
    return form
