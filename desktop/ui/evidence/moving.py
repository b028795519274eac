"""Carries a use of a document from one requirement to another: by dragging, or from a menu."""

from collections.abc import Sequence

from PySide6.QtCore import QMimeData, QPoint, Signal, Slot
from PySide6.QtGui import QAction
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
    """Asks where to, and says it."""

    chosen = Signal(str)

    def __init__(
        self, theme: Theme, name: str, targets: Sequence[Requirement], parent: QWidget
    ) -> None:
        super().__init__(theme, "move", name, parent)
        self.menu_of_targets = QMenu(self)
        for each in targets:
            label = each.label or self.tr("Tài liệu khác")
            action = self.menu_of_targets.addAction(label.replace("&", "&&"))
            action.setData(each.id)
        self.menu_of_targets.triggered.connect(self._on_target)
        self.clicked.connect(self._on_clicked)
        self.setVisible(bool(targets))

    @Slot()
    def _on_clicked(self) -> None:
        self.menu_of_targets.popup(self.mapToGlobal(QPoint(0, self.height())))

    @Slot(QAction)
    def _on_target(self, action: QAction) -> None:
        self.chosen.emit(str(action.data()))


def _key(link: EvidenceLink) -> str:
    return f"{link.leaf}\n{link.requirement}\n{link.document}"
