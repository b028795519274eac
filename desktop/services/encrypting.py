"""Encrypts finished packages to their receiver, and keeps the receiver's own key."""

from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path

from desktop.domain.audit import EntryKind
from desktop.domain.encryption_errors import RecipientFaultyError
from desktop.ports.encryption import ReceiverKey
from desktop.ports.progress import Progress
from desktop.services.files import read_small_file
from desktop.services.part_of_job import parts_of
from desktop.services.workspace import Tools, Workspace


def read_recipients(tools: Tools, given: str) -> tuple[str, ...]:
    """Whom to encrypt to: a receiver's key (`age1…`), or a file with one on each line.

    Raises RecipientFaultyError, FileVanishedError, FileUnreadableError.
    """
    if tools.cipher.is_recipient(given.strip()):
        return (given.strip(),)
    if given.startswith("age1"):
        raise RecipientFaultyError(given)
    try:
        lines = read_small_file(Path(given)).decode("utf-8-sig").splitlines()
    except UnicodeDecodeError as error:
        raise RecipientFaultyError(given) from error
    found = tuple(
        line.strip() for line in lines if line.strip() and not line.lstrip().startswith("#")
    )
    if not found or not all(map(tools.cipher.is_recipient, found)):
        raise RecipientFaultyError(given)
    return found


def encrypt_packages(
    tools: Tools,
    packages: Sequence[Path],
    *,
    folder: Path,
    recipients: Sequence[str],
    progress: Progress,
) -> tuple[Path, ...]:
    """Write `<name>.age` of every package into the folder, or leave none of them.

    Without recipients nothing is to be encrypted.

    Raises what `PackageCipher.encrypt` raises.
    """
    if not recipients:
        return ()
    made: list[Path] = []
    parts = parts_of(progress, [one.stat().st_size for one in packages])
    try:
        for package, part in zip(packages, parts, strict=True):
            target = folder / f"{package.name}.age"
            tools.cipher.encrypt(package, target, recipients=recipients, progress=part)
            made.append(target)
    except BaseException:
        for one in made:
            with suppress(OSError):  # what stays is replaced by the next try
                one.unlink(missing_ok=True)
        raise
    return tuple(made)


def make_receiver_key(workspace: Workspace, *, pin: str) -> ReceiverKey:
    """A new key under the PIN, with what others encrypt to beside it (`.pub`).

    Raises PinTooShortError, WriteRefusedError where there is a key already, DiskFullError.
    """
    tools = workspace.tools
    now = tools.clock.now()
    key = tools.receiver_keys.create(workspace.receiver_key_path, pin=pin, at=now)
    with workspace.work() as work:
        work.journal.append(EntryKind.KEY_MADE, {"recipient": key.recipient}, at=now)
        work.commit()
    return key


def open_receiver_key(tools: Tools, path: Path, ask_pin: Callable[[], str]) -> ReceiverKey:
    """Open a key; the PIN is asked for only where one is needed.

    Raises PinWrongError, KeyUnreadableError, FileVanishedError.
    """
    is_protected = tools.receiver_keys.is_protected(path)
    return tools.receiver_keys.open(path, pin=ask_pin() if is_protected else "")
