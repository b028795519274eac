"""Carries a use of a document from one requirement to another: by dragging, or from a menu."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QMimeData, QPoint, Qt, Signal, Slot
from PySide6.QtWidgets import QMenu, QWidget

from desktop.domain.evidence import EvidenceLink
from desktop.ui.evidence.sheet import Requirement
from desktop.ui.theme import Theme
from desktop.ui.widgets.texts import IconButton

_MIME = "application/x-minhchung-use"


def carried(link: EvidenceLink) -> QMimeData:
    """A use of a document as it is dragged."""
    mime = QMimeData()
    mime.setData(_MIME, _key(link).encode())
    return mime


def is_carried(link: EvidenceLink, mime: QMimeData) -> bool:
    """Whether this use is what is dragged."""
    return mime.hasFormat(_MIME) and mime.data(_MIME).data() == _key(link).encode()


class MoveButton(IconButton):
    """Asks where to, and says which use is to go there."""

    chosen = Signal(object, str)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, "move", "", parent)
        self._link: EvidenceLink | None = None
        self._targets: tuple[Requirement, ...] = ()
        self.clicked.connect(self._on_clicked)

    def offer(self, link: EvidenceLink, targets: Sequence[Requirement]) -> None:
        """Offer these for a use; there is no button where there is nowhere to go."""
        self._link, self._targets = link, tuple(targets)
        self.setVisible(bool(targets))

    def menu_of_targets(self) -> QMenu:
        """Where to, as a menu that goes when it is left; it moves the use it was made for."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for each in self._targets:
            label = each.label or self.tr("Tài liệu khác")
            action = menu.addAction(label.replace("&", "&&"))
            action.triggered.connect(partial(self.chosen.emit, self._link, each.id))
        return menu

    @Slot()
    def _on_clicked(self) -> None:
        self.menu_of_targets().popup(self.mapToGlobal(QPoint(0, self.height())))


def _key(link: EvidenceLink) -> str:
    return f"{link.leaf}\n{link.requirement}\n{link.document}"
