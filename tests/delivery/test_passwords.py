from collections.abc import Iterator

import keyring
import pytest
from keyring.backend import KeyringBackend
from keyring.backends import fail, null
from keyring.errors import KeyringLocked, PasswordDeleteError
from typing_extensions import override

from desktop.delivery.passwords import forget_password, keep_password, read_password
from desktop.domain.delivery import MailAccount, MailSecurity
from desktop.domain.delivery_errors import KeyringMissingError

ACCOUNT = MailAccount("mail.xa.gov.vn", 465, MailSecurity.TLS, "vanthu", "vanthu@xa.gov.vn")


class Box(KeyringBackend):
    """A keyring in memory."""

    priority = 1.0

    def __init__(self) -> None:
        super().__init__()  # type: ignore[no-untyped-call] # keyring leaves it so
        self.kept: dict[tuple[str, str], str] = {}

    @override
    def get_password(self, service: str, username: str) -> str | None:
        return self.kept.get((service, username))

    @override
    def set_password(self, service: str, username: str, password: str) -> None:
        self.kept[service, username] = password

    @override
    def delete_password(self, service: str, username: str) -> None:
        if self.kept.pop((service, username), None) is None:
            raise PasswordDeleteError


class LockedBox(Box):
    """A keyring whose owner does not unlock it."""

    @override
    def get_password(self, service: str, username: str) -> str | None:
        raise KeyringLocked

    @override
    def set_password(self, service: str, username: str, password: str) -> None:
        raise KeyringLocked

    @override
    def delete_password(self, service: str, username: str) -> None:
        raise KeyringLocked


STAND_INS: list[KeyringBackend] = [each() for each in (fail.Keyring, null.Keyring, LockedBox)]


@pytest.fixture(autouse=True)
def own_keyring() -> Iterator[None]:
    before = keyring.get_keyring()
    yield
    keyring.set_keyring(before)


def test_a_password_is_kept_for_its_account_alone() -> None:
    keyring.set_keyring(Box())

    keep_password(ACCOUNT, "bí mật")

    assert read_password(ACCOUNT) == "bí mật"
    other = MailAccount("mail.khac.vn", 465, MailSecurity.TLS, "vanthu", "vanthu@xa.gov.vn")
    assert read_password(other) is None


def test_a_password_can_be_forgotten_more_than_once() -> None:
    keyring.set_keyring(Box())
    keep_password(ACCOUNT, "bí mật")

    forget_password(ACCOUNT)
    forget_password(ACCOUNT)

    assert read_password(ACCOUNT) is None


@pytest.mark.parametrize("missing", STAND_INS)
def test_without_a_keyring_nothing_is_kept_and_it_is_said(missing: KeyringBackend) -> None:
    keyring.set_keyring(missing)

    with pytest.raises(KeyringMissingError):
        keep_password(ACCOUNT, "bí mật")
    with pytest.raises(KeyringMissingError):
        read_password(ACCOUNT)
    with pytest.raises(KeyringMissingError):
        forget_password(ACCOUNT)
