"""Keeps the mail account's password where the system keeps passwords, and nowhere else."""

import keyring
from keyring.backends import fail, null
from keyring.errors import KeyringError, PasswordDeleteError

from desktop.domain.delivery import MailAccount
from desktop.domain.delivery_errors import KeyringMissingError

_SERVICE = "Minh Chứng"


def read_password(account: MailAccount) -> str | None:
    """The password that was kept; raises KeyringMissingError."""
    _check()
    try:
        return keyring.get_password(_SERVICE, _name(account))
    except KeyringError as error:
        raise KeyringMissingError from error


def keep_password(account: MailAccount, password: str) -> None:
    """Keep a password; raises KeyringMissingError."""
    _check()
    try:
        keyring.set_password(_SERVICE, _name(account), password)
    except KeyringError as error:
        raise KeyringMissingError from error


def forget_password(account: MailAccount) -> None:
    """Let the password go, if there is one; raises KeyringMissingError."""
    _check()
    try:
        keyring.delete_password(_SERVICE, _name(account))
    except PasswordDeleteError:
        pass  # there was none
    except KeyringError as error:
        raise KeyringMissingError from error


def _check() -> None:
    """Refuse the stand-ins: one fails at everything, one silently keeps nothing."""
    if isinstance(keyring.get_keyring(), (fail.Keyring, null.Keyring)):
        raise KeyringMissingError


def _name(account: MailAccount) -> str:
    return f"{account.user}@{account.server}:{account.port}"
