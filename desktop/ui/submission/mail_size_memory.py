"""Remembers on this PC how large a mail may be, so that it is asked once."""

from typing import Final

from PySide6.QtCore import QSettings

_LIMIT: Final = "export/mail-limit"
_WHOLE: Final = "0"
_MOST_DIGITS: Final = 12


class MailSizeMemory:
    """Keeps itself in the settings it was given; what is no size there counts as none."""

    def __init__(self, settings: QSettings) -> None:
        self._settings = settings

    @property
    def limit(self) -> int | None:
        """The largest mail in bytes that was chosen last; None for a package in one file."""
        value = self._settings.value(_LIMIT)
        text = value if isinstance(value, str) else _WHOLE
        is_number = text.isascii() and text.isdigit() and len(text) <= _MOST_DIGITS
        return int(text) or None if is_number else None

    def keep(self, limit: int | None) -> None:
        """Remember the choice."""
        self._settings.setValue(_LIMIT, _WHOLE if limit is None else str(limit))
