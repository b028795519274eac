"""The language of the window: Vietnamese as it is written in the code, or English.

Numbers and days keep the Vietnamese notation (66,2 · 15/12/2026) in both, and papers are always
Vietnamese: what the window shows has to agree with what is handed in.
"""

from enum import Enum
from pathlib import Path
from typing import Final

from PySide6.QtCore import QCoreApplication, QLocale, QObject, QTranslator
from typing_extensions import override

from desktop.wording.phrases import speak_through, speak_vietnamese

CONTEXT: Final = "window"
"""The one context of the translations: what reads the same in Vietnamese reads the same there."""


# For the calendar alone: figures and days are written by `wording`.
_VIETNAMESE_MONTHS: Final = QLocale(QLocale.Language.Vietnamese, QLocale.Country.Vietnam)
_ENGLISH_MONTHS: Final = QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom)


class Language(Enum):
    """The languages there are."""

    VIETNAMESE = "vi"
    ENGLISH = "en"


LANGUAGE_NAMES: Final = {Language.VIETNAMESE: "Tiếng Việt", Language.ENGLISH: "English"}
"""Each in its own language, so that who reads no Vietnamese finds the way."""


class _Dictionary(QTranslator):
    """Looks a text up whatever class shows it."""

    @override
    def translate(
        self, context: str, sourceText: str, /, disambiguation: str | None = None, n: int = -1
    ) -> str | None:
        del context, disambiguation, n
        # None, not "": Qt shows its own text where there is none here.
        return super().translate(CONTEXT, sourceText) or None

    def say(self, text: str) -> str:
        """The text in this language, or as it is written."""
        return super().translate(CONTEXT, text) or text


class Interpreter(QObject):
    """Puts one language on the window and on the sentences that come from below it."""

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._folder = folder
        self._installed: QTranslator | None = None

    def speak(self, language: Language) -> None:
        """Speak a language from now on; what is on the screen already stays as it is."""
        self.stop()
        match language:
            case Language.VIETNAMESE:
                self._install(QTranslator(self), "qtbase_vi.qm")
            case Language.ENGLISH:
                dictionary = _Dictionary(self)
                if self._install(dictionary, "minhchung_en.qm"):
                    speak_through(dictionary.say)
                    QLocale.setDefault(_ENGLISH_MONTHS)

    def stop(self) -> None:
        """Speak Vietnamese again, and leave Qt its own texts."""
        if self._installed is not None:
            QCoreApplication.removeTranslator(self._installed)
            self._installed.deleteLater()
            self._installed = None
        speak_vietnamese()
        QLocale.setDefault(_VIETNAMESE_MONTHS)

    def _install(self, translator: QTranslator, name: str) -> bool:
        if not translator.load(str(self._folder / name)):
            return False
        QCoreApplication.installTranslator(translator)
        self._installed = translator
        return True
