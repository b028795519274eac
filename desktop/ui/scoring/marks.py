"""The picture, colour and word of each state a leaf can be in."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from desktop.ui.scoring.rows import Mark

_CONTEXT: Final = "Marks"


@dataclass(frozen=True, slots=True)
class Look:
    """How a mark shows; `tone` names the colour of its chip."""

    icon: str
    colour: str
    tone: str
    source: str

    @property
    def word(self) -> str:
        """The word in the user's language."""
        return QCoreApplication.translate(_CONTEXT, self.source)


LOOKS: Final[Mapping[Mark, Look]] = MappingProxyType(
    {
        Mark.OPEN: Look("circle", "text-muted", "", str(QT_TRANSLATE_NOOP("Marks", "Chưa chấm"))),
        Mark.BEGUN: Look(
            "alert", "warning", "warning", str(QT_TRANSLATE_NOOP("Marks", "Nhập chưa đủ"))
        ),
        Mark.FAULTY: Look(
            "blocked", "danger", "danger", str(QT_TRANSLATE_NOOP("Marks", "Số liệu chưa đúng"))
        ),
        Mark.UNPROVEN: Look(
            "paperclip", "danger", "danger", str(QT_TRANSLATE_NOOP("Marks", "Thiếu minh chứng"))
        ),
        Mark.LOSING: Look(
            "partial", "warning", "warning", str(QT_TRANSLATE_NOOP("Marks", "Mất điểm"))
        ),
        Mark.DONE: Look("done", "success", "success", str(QT_TRANSLATE_NOOP("Marks", "Đã chấm"))),
        Mark.EXCLUDED: Look(
            "excluded", "text-muted", "", str(QT_TRANSLATE_NOOP("Marks", "Không áp dụng"))
        ),
        Mark.WAITING: Look(
            "clock", "accent", "accent", str(QT_TRANSLATE_NOOP("Marks", "Chờ kết quả"))
        ),
    }
)
