"""Says in which order Tab goes through widgets, also when some of them were made later."""

from collections.abc import Iterable
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def stops_in(part: QWidget) -> list[QWidget]:
    """The fields below a widget where Tab stops, as they were made.

    A field that hands its focus to a part of itself is one stop, with all that belongs to it.
    """
    stops: list[QWidget] = []
    for field in part.findChildren(QWidget):
        inside = any(stop.isAncestorOf(field) for stop in stops)
        if not inside and field.window() is part.window() and _may_stop(field):
            stops.append(field)
    return stops


def lead_through(stops: Iterable[QWidget]) -> None:
    """Let Tab go from each to the next."""
    for before, after in pairwise(stops):
        QWidget.setTabOrder(before, after)


def _may_stop(field: QWidget) -> bool:
    proxy = field.focusProxy()
    if proxy is not None and field.isAncestorOf(proxy):
        field.setFocusPolicy(proxy.focusPolicy())  # else Qt stops here without moving it along
    return bool(field.focusPolicy() & Qt.FocusPolicy.TabFocus)
