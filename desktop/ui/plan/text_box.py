"""A box for a few lines of text, as long as is kept; what is too long is said."""

from PySide6.QtWidgets import QPlainTextEdit, QWidget

from desktop.domain.limits import MAX_NOTE_CHARACTERS
from desktop.services.planning import text_typed

_MOST_LINES = 12
_FRAME = 22


class TextBox(QPlainTextEdit):
    """Tab leaves it; its name is heard, its hint stands in it while it is empty."""

    def __init__(self, name: str, hint: str, *, lines: int, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setPlaceholderText(hint)
        self.setTabChangesFocus(True)
        line = self.fontMetrics().lineSpacing()
        self.setMinimumHeight(line * lines + _FRAME)
        self.setMaximumHeight(line * _MOST_LINES + _FRAME)

    def text(self) -> str:
        """What is typed, as much of it as is kept."""
        return text_typed(self.toPlainText())

    def complaint(self) -> str:
        """What is wrong with the text, "" where nothing is."""
        if len(self.toPlainText()) <= MAX_NOTE_CHARACTERS:
            return ""
        template = self.tr("Văn bản quá dài: chỉ lưu {limit} ký tự đầu. Hãy rút gọn.")
        return template.format(limit=f"{MAX_NOTE_CHARACTERS:,}".replace(",", "."))
