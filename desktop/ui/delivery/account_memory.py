"""Remembers on this PC where mail is sent from; never the password."""

from PySide6.QtCore import QSettings

from desktop.domain.delivery import MailAccount, MailSecurity

_SERVER, _PORT, _SECURITY = "mail/server", "mail/port", "mail/security"
_USER, _SENDER, _TO = "mail/user", "mail/sender", "mail/to"
_LARGEST_PORT = 65_535


class AccountMemory:
    """Keeps itself in the settings it was given; what cannot be read there is as at first.

    Addresses are remembered by `addressee`; the one without a name is the receiving office.
    """

    def __init__(self, settings: QSettings, addressee: str = "") -> None:
        self._settings = settings
        self._to = f"{_TO}-{addressee}" if addressee else _TO

    @property
    def account(self) -> MailAccount | None:
        """The account that was kept; None where none is whole."""
        server, user, sender = (self._text(name) for name in (_SERVER, _USER, _SENDER))
        port = self._text(_PORT)
        known = {each.value: each for each in MailSecurity}
        security = known.get(self._text(_SECURITY))
        if not (server and user and sender and security and is_port(port)):
            return None
        return MailAccount(server, int(port), security, user, sender)

    @property
    def to(self) -> str:
        """The address that was written to last."""
        return self._text(self._to)

    def keep(self, account: MailAccount) -> None:
        """Remember an account."""
        values = {
            _SERVER: account.server,
            _PORT: str(account.port),
            _SECURITY: account.security.value,
            _USER: account.user,
            _SENDER: account.sender,
        }
        for name, value in values.items():
            self._settings.setValue(name, value)

    def keep_to(self, address: str) -> None:
        """Remember an address."""
        self._settings.setValue(self._to, address)

    def _text(self, name: str) -> str:
        value = self._settings.value(name)
        return value if isinstance(value, str) else ""


def is_port(text: str) -> bool:
    """Whether a text is the number of a port."""
    return text.isascii() and text.isdigit() and 0 < int(text[:6]) <= _LARGEST_PORT
