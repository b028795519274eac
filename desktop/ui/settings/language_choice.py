"""The choice of the window's language: each by its own name."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QRadioButton, QVBoxLayout, QWidget

from desktop.ui.language import LANGUAGE_NAMES, Language
from desktop.ui.settings.preferences import Preferences
from desktop.ui.widgets.texts import text_label


class LanguageChoice(QWidget):
    """Keeps what is chosen; `chosen` asks whoever owns the windows to build them again."""

    chosen = Signal()

    def __init__(self, preferences: Preferences, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._preferences = preferences
        self._group = QButtonGroup(self)
        self.choices = {each: QRadioButton(name, self) for each, name in LANGUAGE_NAMES.items()}
        self.choices[preferences.language].setChecked(True)
        self.later = text_label("", "hint", self)
        self.later.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        # In both languages, so that who reads only one of them finds it.
        column.addWidget(text_label(self.tr("Ngôn ngữ / Language"), "sectionTitle", self))
        for language, choice in self.choices.items():
            self._group.addButton(choice)
            choice.clicked.connect(partial(self._on_chosen, language))
            column.addWidget(choice)
        column.addWidget(self.later)

    def say_later(self) -> None:
        """Say that the language will change with the next start."""
        self.later.setText(
            self.tr("Đang có việc chưa xong. Ngôn ngữ sẽ đổi khi mở lại chương trình.")
        )
        self.later.show()

    def _on_chosen(self, language: Language) -> None:
        if language is not self._preferences.language:
            self._preferences.keep_language(language)
            self.chosen.emit()
