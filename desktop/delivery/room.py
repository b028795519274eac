"""The room's one door: what costs time to load is loaded when it is first asked for."""

from __future__ import annotations

import sys
from contextlib import contextmanager
from functools import partial
from typing import TYPE_CHECKING

from desktop.delivery.watched_work import Tally, run_watched

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from datetime import datetime
    from pathlib import Path
    from ssl import SSLContext

    from desktop.delivery.smtp_post import Postman
    from desktop.domain.delivery import CopiedFile, Drive, Letter, MailAccount, OpenedMail
    from desktop.ports.progress import Progress

    if sys.platform == "win32":
        from desktop.delivery.windows_drives import WindowsDrives as SystemDrives
    else:
        from desktop.delivery.linux_drives import LinuxDrives as SystemDrives


class Room:
    """The `DeliveryRoom` port on this PC; `tls` says whom to trust, the system's roots without."""

    def __init__(self, *, tls: Callable[[], SSLContext] | None = None) -> None:
        self._tls = tls

    def removable_drives(self) -> tuple[Drive, ...]:
        """As the port says."""
        return _drives().removable()

    def drive_of(self, folder: Path) -> Drive:
        """As the port says."""
        return _drives().drive_of(folder)

    def copy(
        self, files: Sequence[Path], folder: Path, *, progress: Progress
    ) -> tuple[CopiedFile, ...]:
        """As the port says."""
        from desktop.delivery.copying import copy_to_drive  # noqa: PLC0415 - see above

        drive = self.drive_of(folder)
        tally = Tally()
        return run_watched(
            partial(copy_to_drive, files, folder, drive, tally=tally), tally, progress
        )

    def eject(self, drive: Drive, *, progress: Progress) -> None:
        """As the port says."""
        tally = Tally(what=drive.label)
        run_watched(partial(_drives().eject, drive), tally, progress)

    def write_draft(
        self, letter: Letter, target: Path, *, at: datetime, progress: Progress
    ) -> None:
        """As the port says."""
        from desktop.delivery.letters import write_draft  # noqa: PLC0415 - see above

        tally = Tally()
        run_watched(partial(write_draft, letter, target, at=at, tally=tally), tally, progress)

    @contextmanager
    def connect(
        self, account: MailAccount, password: str, *, progress: Progress
    ) -> Iterator[Connection]:
        """As the port says."""
        from ssl import create_default_context  # noqa: PLC0415 - see above

        from desktop.delivery.smtp_post import hang_up, log_on  # noqa: PLC0415 - see above

        tally = Tally(what=account.server)
        context = (self._tls or create_default_context)()
        postman = run_watched(partial(log_on, account, password, context), tally, progress)
        with hang_up(postman):
            yield Connection(postman)

    def password(self, account: MailAccount) -> str | None:
        """As the port says."""
        from desktop.delivery.passwords import read_password  # noqa: PLC0415 - see above

        return read_password(account)

    def keep_password(self, account: MailAccount, password: str) -> None:
        """As the port says."""
        from desktop.delivery.passwords import keep_password  # noqa: PLC0415 - see above

        keep_password(account, password)

    def forget_password(self, account: MailAccount) -> None:
        """As the port says."""
        from desktop.delivery.passwords import forget_password  # noqa: PLC0415 - see above

        forget_password(account)

    def open_mail(self, mail: Path, folder: Path, *, progress: Progress) -> OpenedMail:
        """As the port says."""
        from desktop.delivery.mail_files import open_mail  # noqa: PLC0415 - see above

        tally = Tally()
        return run_watched(partial(open_mail, mail, folder, tally=tally), tally, progress)


def _drives() -> SystemDrives:
    if sys.platform == "win32":
        from desktop.delivery.windows_drives import (  # noqa: PLC0415 - see above
            WindowsDrives as Drives,
        )
    else:
        from desktop.delivery.linux_drives import (  # noqa: PLC0415 - see above
            LinuxDrives as Drives,
        )
    return Drives()


class Connection:
    """The `MailConnection` port over one postman."""

    def __init__(self, postman: Postman) -> None:
        self._postman = postman

    def check(self, letter: Letter, *, at: datetime) -> None:
        """As the port says."""
        self._postman.check(letter, at=at)

    def send(
        self, letter: Letter, *, at: datetime, hand_over: Callable[[], None], progress: Progress
    ) -> None:
        """As the port says."""
        tally = Tally()
        send = partial(self._postman.send, letter, at=at, tally=tally, hand_over=hand_over)
        run_watched(send, tally, progress, interrupt=self._postman.interrupt)
