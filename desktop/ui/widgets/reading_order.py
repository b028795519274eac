"""Lets Tab go through what is shown in the order in which one reads it."""

from collections.abc import Iterable, Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QApplication,
    QFormLayout,
    QGridLayout,
    QLayout,
    QLayoutItem,
    QScrollArea,
    QSplitter,
    QStackedLayout,
    QWidget,
)


def stops_as_read(part: QWidget, *, left: QWidget | None = None) -> Iterator[QWidget]:
    """The visible fields of a part: row by row, as its layouts place them, whenever they were made.

    A field that hands its focus to a part of itself is one stop, with all that belongs to it.
    `left` is the field the keyboard leaves: it has its place, also when it is just being hidden.
    """
    is_left = left is not None and (part is left or part.isAncestorOf(left))
    if not part.isVisible() and not is_left:
        return
    proxy = part.focusProxy()
    if proxy is not None:
        if part.isAncestorOf(proxy):
            part.setFocusPolicy(proxy.focusPolicy())  # else Qt stops here without moving it along
            yield part
        return
    if part.focusPolicy() & Qt.FocusPolicy.TabFocus and (part.isEnabled() or part is left):
        yield part
    for child in _children_as_read(part):
        yield from stops_as_read(child, left=left)


def move_on(stops: Iterable[QWidget], *, is_forward: bool) -> bool:
    """Give the keyboard to the stop behind the one that has it, or before; around at the ends.

    False where nothing there has it, or nothing could take it. Qt's own chain is not asked: fields
    that hand their focus on come out of it at other places than they were put in.
    """
    there, here = list(stops), QApplication.focusWidget()
    if here is None:
        return False
    around = [stop for stop in there if stop is here or stop.isAncestorOf(here)]
    if not around:
        return False
    step, reason = (
        (1, Qt.FocusReason.TabFocusReason)
        if is_forward
        else (-1, Qt.FocusReason.BacktabFocusReason)
    )
    place = there.index(here if here in around else around[-1])
    there[(place + step) % len(there)].setFocus(reason)
    return True


def _children_as_read(part: QWidget) -> Iterator[QWidget]:
    """What is directly in a widget: what its layout places, then what lies over it."""
    if isinstance(part, QSplitter):
        panes = (part.widget(place) for place in range(part.count()))
        yield from (pane for pane in panes if pane is not None)
        return
    if isinstance(part, QScrollArea):
        if (body := part.widget()) is not None:
            yield body
        return
    layout = part.layout()
    placed = {} if layout is None else dict.fromkeys(_laid_out(layout))
    yield from placed
    if isinstance(layout, QStackedLayout):
        return
    for child in part.children():
        if isinstance(child, QWidget) and not child.isWindow() and child not in placed:
            yield child


def _laid_out(layout: QLayout) -> Iterator[QWidget]:
    for item in _items_as_read(layout):
        if item is None:
            continue
        widget, inner = item.widget(), item.layout()
        if widget is not None:
            yield widget
        elif inner is not None:
            yield from _laid_out(inner)


def _items_as_read(layout: QLayout) -> Iterator[QLayoutItem | None]:
    """The items row by row; what goes over several cells comes more than once."""
    if isinstance(layout, QGridLayout):
        for row in range(layout.rowCount()):
            for column in range(layout.columnCount()):
                yield layout.itemAtPosition(row, column)
    elif isinstance(layout, QFormLayout):
        for row in range(layout.rowCount()):
            for role in QFormLayout.ItemRole:
                yield layout.itemAt(row, role)
    else:
        yield from (layout.itemAt(place) for place in range(layout.count()))
