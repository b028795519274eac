"""What the officer chose about look and language: kept in the settings, shown at once."""

from dataclasses import dataclass

from PySide6.QtCore import QSettings

from desktop.ui.language import Language
from desktop.ui.theme import LARGEST_PERCENT, SMALLEST_PERCENT, Scheme

_SCHEME, _PERCENT, _LANGUAGE = "look/scheme", "look/font_percent", "language"
_NORMAL = 100


@dataclass(frozen=True, slots=True)
class Look:
    """The scheme and the size of the letters, in per cent of the system's."""

    scheme: Scheme = Scheme.SYSTEM
    percent: int = _NORMAL


class Preferences:
    """Keeps itself in the settings it was given; what cannot be read there is as at first."""

    def __init__(self, settings: QSettings) -> None:
        self._settings = settings

    @property
    def settings(self) -> QSettings:
        """Where everything is kept that this PC remembers."""
        return self._settings

    @property
    def look(self) -> Look:
        """The look that was kept."""
        return Look(
            _scheme(self._settings.value(_SCHEME)), _percent(self._settings.value(_PERCENT))
        )

    @property
    def language(self) -> Language:
        """The language that was kept."""
        known = {each.value: each for each in Language}
        return known.get(str(self._settings.value(_LANGUAGE)), Language.VIETNAMESE)

    def keep_language(self, language: Language) -> None:
        """Remember a language."""
        self._settings.setValue(_LANGUAGE, language.value)

    def keep(self, look: Look) -> None:
        """Remember a look."""
        self._settings.setValue(_SCHEME, look.scheme.value)
        self._settings.setValue(_PERCENT, look.percent)


def _scheme(value: object) -> Scheme:
    known = {each.value: each for each in Scheme}
    return known.get(str(value), Scheme.SYSTEM)


def _percent(value: object) -> int:
    text = str(value)  # an INI file gives every number as text
    if not (text.isascii() and text.isdigit()) or len(text) > len(str(LARGEST_PERCENT)):
        return _NORMAL
    return min(max(int(text), SMALLEST_PERCENT), LARGEST_PERCENT)
