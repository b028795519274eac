"""Where signatures made on this PC get their time stamps from: kept in the settings."""

from typing import Final

from PySide6.QtCore import QSettings

from desktop.domain.time_stamp_address import TimeStampAddressError, read_address

_ADDRESS: Final = "signing/time_stamp_address"


class StampMemory:
    """Keeps itself in the settings it was given; what cannot be an address there counts as none."""

    def __init__(self, settings: QSettings) -> None:
        self._settings = settings

    @property
    def address(self) -> str:
        """The address that was kept, "" for none."""
        value = self._settings.value(_ADDRESS)
        try:
            return read_address(value) if isinstance(value, str) else ""
        except TimeStampAddressError:
            return ""

    def keep(self, text: str) -> str:
        """Remember an address, or none; raises TimeStampAddressError, and keeps what was."""
        address = read_address(text)
        self._settings.setValue(_ADDRESS, address)
        return address
