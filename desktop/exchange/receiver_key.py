"""The receiver's key: an age identity in a file under a PIN, as the `age` program has it too."""

import unicodedata
from datetime import datetime
from pathlib import Path

import pyrage
from pyrage import passphrase, x25519

from desktop.domain.errors import FileVanishedError, WriteRefusedError
from desktop.domain.json_parsers import moment_text
from desktop.domain.key_errors import KeyUnreadableError, PinTooShortError, PinWrongError
from desktop.exchange.age_passphrase import encrypt_small
from desktop.exchange.encryption import AgeReceiverKey
from desktop.exchange.layout import AGE_MAGIC
from desktop.exchange.office_key import MIN_PIN_CHARACTERS
from desktop.exchange.placed_file import placed_file

_ARMOR = b"-----BEGIN AGE ENCRYPTED FILE-----"
_MAX_KEY_FILE_BYTES = 64 * 1024
_MOST_IDENTITIES = 100


class ReceiverKeyFile:
    """Makes and opens identity files; see `ReceiverKeys`."""

    def create(self, path: Path, *, pin: str, at: datetime) -> AgeReceiverKey:
        """Make an identity; one that is there already is never replaced: WriteRefusedError."""
        if len(pin) < MIN_PIN_CHARACTERS:
            raise PinTooShortError(MIN_PIN_CHARACTERS)
        if path.exists():
            raise WriteRefusedError(path, "File exists")
        identity = x25519.Identity.generate()
        recipient = str(identity.to_public())
        made = moment_text(at.replace(microsecond=0))
        text = f"# created: {made}\n# public key: {recipient}\n{identity}\n"
        locked = encrypt_small(text.encode(), _normal(pin))
        if _decrypted(locked, pin, path) != text.encode():  # what nobody could open is not kept
            raise KeyUnreadableError(path)
        with placed_file(path.with_suffix(".pub")) as public:
            public.write(f"{recipient}\n".encode())
        with placed_file(path, mode=0o600) as secret:
            secret.write(locked)
        return AgeReceiverKey(recipient, (identity,))

    def is_protected(self, path: Path) -> bool:
        """Whether a PIN is needed; the `age` program also writes identities without one."""
        return _is_encrypted(_read(path))

    def open(self, path: Path, *, pin: str) -> AgeReceiverKey:
        """Open an identity file of ours or of the `age` program."""
        content = _read(path)
        if _is_encrypted(content):
            content = _decrypted(content, pin, path)
        identities = _identities(content, path)
        return AgeReceiverKey(str(identities[0].to_public()), identities)


def _is_encrypted(content: bytes) -> bool:
    return content.startswith((AGE_MAGIC, _ARMOR))


def _decrypted(content: bytes, pin: str, path: Path) -> bytes:
    try:
        return bytes(passphrase.decrypt(content, _normal(pin)))
    except pyrage.DecryptError as error:
        if str(error) == "Decryption failed":
            raise PinWrongError(path) from error
        raise KeyUnreadableError(path) from error
    except OSError as error:  # the file was cut off or changed
        raise KeyUnreadableError(path) from error


def _identities(content: bytes, path: Path) -> tuple[x25519.Identity, ...]:
    try:
        lines = [line.strip() for line in content.decode("utf-8").splitlines()]
        found = tuple(
            x25519.Identity.from_str(line) for line in lines if line and not line.startswith("#")
        )
    except (UnicodeDecodeError, pyrage.IdentityError) as error:
        raise KeyUnreadableError(path) from error
    if not 0 < len(found) <= _MOST_IDENTITIES:
        raise KeyUnreadableError(path)
    return found


def _normal(pin: str) -> str:
    return unicodedata.normalize("NFC", pin)


def _read(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            content = file.read(_MAX_KEY_FILE_BYTES + 1)
    except FileNotFoundError as error:
        raise FileVanishedError(path) from error
    except OSError as error:
        raise KeyUnreadableError(path) from error
    if len(content) > _MAX_KEY_FILE_BYTES:
        raise KeyUnreadableError(path)
    return content
