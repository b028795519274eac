"""Decides what the mail side of *Chuyển gói* shows: drafts, or letters sent by the program."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import Final, Protocol, TypeVar

from desktop.domain.delivery import MailAccount
from desktop.domain.delivery_errors import (
    KeyringMissingError,
    MailDoubtfulError,
    MailLoginRefusedError,
    MailPasswordMissingError,
)
from desktop.domain.errors import AppError
from desktop.ports.progress import Progress
from desktop.services.mailing import (
    Mailing,
    MailLogin,
    MailRun,
    MailText,
    confirm_sent,
    send_parcel,
    write_drafts,
)
from desktop.services.parcels import Parcel
from desktop.services.workspace import Workspace
from desktop.ui.messages import describe_error
from desktop.ui.work import Jobs, Reply
from desktop.wording.phrases import say, word

T = TypeVar("T")

CONFIRM: Final = "confirm"
"""What can be done about a message: say that drafts were sent."""

AGAIN: Final = "again"
"""What can be done about a message: send doubtful letters once more."""


class Accounts(Protocol):
    """Remembers where mail is sent from and to."""

    @property
    def account(self) -> MailAccount | None: ...
    @property
    def to(self) -> str: ...
    def keep(self, account: MailAccount) -> None: ...
    def keep_to(self, address: str) -> None: ...


@dataclass(frozen=True, slots=True)
class Post:
    """From where mail goes and to whom, and the words it begins with."""

    accounts: Accounts
    words: MailText


class MailView(Protocol):
    """What the mail side can show."""

    def show_words(self, words: MailText) -> None: ...
    def show_account(self, account: MailAccount | None) -> None: ...
    def ask_for_password(self, sentence: str) -> None: ...
    def open_drafts(self, drafts: Sequence[Path]) -> bool: ...
    def show_mailed(self, sentence: str, *, tone: str, action: str = "") -> None: ...
    def show_busy(self, *, is_busy: bool) -> None: ...


class MailPresenter:
    """Sends a package by mail; `changed` hears when something became of a file."""

    def __init__(
        self,
        workspace: Workspace,
        *,
        jobs: Jobs,
        view: MailView,
        post: Post,
        changed: Callable[[], None],
    ) -> None:
        self._workspace, self._jobs, self._view = workspace, jobs, view
        self._accounts, self._changed = post.accounts, changed
        self._parcel: Parcel | None = None
        self._given: tuple[MailAccount, str] | None = None
        view.show_words(replace(post.words, to=post.accounts.to))
        view.show_account(post.accounts.account)

    def show_parcel(self, parcel: Parcel | None) -> None:
        """Send this package from now on."""
        self._parcel = parcel

    def write_drafts(self, words: MailText) -> None:
        """Make a draft for each file, and open them in the PC's mail program."""
        if self._parcel is not None:
            job = partial(_draft, self._workspace, Mailing(self._parcel, words))
            self._accounts.keep_to(words.to.strip())
            self._view.show_busy(is_busy=True)
            self._jobs.start(word("Đang tạo thư nháp"), job, self._reply(self._on_drafted))

    def confirm_sent(self, words: MailText) -> None:
        """Write down that the drafts were sent."""
        if self._parcel is not None:
            job = partial(confirm_sent, self._workspace, Mailing(self._parcel, words))
            self._jobs.save(job, Reply(done=self._on_confirmed, failed=self._on_failed))

    def keep_account(self, account: MailAccount, password: str) -> None:
        """Remember an account; its password where the system keeps passwords, and for now."""
        self._accounts.keep(account)
        self._view.show_account(account)
        if password:
            self._given = (account, password)
            job = partial(self._workspace.tools.delivery.keep_password, account, password)
            self._jobs.save(job, Reply(done=_ignore, failed=self._on_failed))

    def send(self, words: MailText, *, again: bool = False) -> None:
        """Send what was not sent yet; `again`: the doubtful letters too."""
        account = self._accounts.account
        if self._parcel is None or account is None:
            return
        is_given = self._given is not None and self._given[0] == account
        password = self._given[1] if self._given is not None and is_given else ""
        mailing = Mailing(self._parcel, words)
        job = partial(_send, self._workspace, mailing, MailLogin(account, password), again=again)
        self._accounts.keep_to(words.to.strip())
        self._view.show_busy(is_busy=True)
        self._jobs.start(word("Đang gửi thư"), job, self._reply(self._on_sent))

    def _reply(self, done: Callable[[T], None]) -> Reply[T]:
        return Reply(
            done=done, failed=self._on_failed, cancelled=self._on_cancelled, ended=self._on_ended
        )

    def _on_drafted(self, drafts: tuple[Path, ...]) -> None:
        template = "Đã tạo {count} thư nháp và mở trong chương trình thư. Hãy xem rồi bấm gửi ở đó."
        if not self._view.open_drafts(drafts):
            template = (
                "Đã tạo {count} thư nháp cạnh gói hồ sơ, nhưng máy không có chương trình thư nào "
                "mở được. Hãy mở tệp .eml bằng chương trình thư, hoặc đính kèm gói vào thư mới."
            )
        sentence = say(template, count=str(len(drafts)))
        self._view.show_mailed(sentence, tone="accent", action=CONFIRM)
        self._changed()

    def _on_confirmed(self, _nothing: None) -> None:
        self._view.show_mailed(word("Đã ghi vào nhật ký rằng bạn đã gửi thư."), tone="success")
        self._changed()

    def _on_sent(self, run: MailRun) -> None:
        if run.doubtful:
            template = (
                "Chưa rõ {names} đã tới nơi chưa vì lần trước đứt đường truyền. Hãy hỏi cơ quan "
                "tiếp nhận; nếu chưa thấy thì gửi lại, thư trùng được nhận ra."
            )
            said = say(template, names=", ".join(run.doubtful))
            self._view.show_mailed(said, tone="warning", action=AGAIN)
        elif run.sent:
            said = say("Máy chủ đã nhận đủ {count} thư.", count=str(len(run.sent)))
            self._view.show_mailed(said, tone="success")
        else:
            said = word("Mọi thư của gói này đã được gửi tới địa chỉ đó từ trước.")
            self._view.show_mailed(said, tone="success")
        self._changed()

    def _on_failed(self, error: AppError) -> None:
        if isinstance(error, MailPasswordMissingError | MailLoginRefusedError):
            self._given = None
            self._view.ask_for_password(describe_error(error))
            return
        is_doubtful = isinstance(error, MailDoubtfulError)
        is_mere_note = isinstance(error, KeyringMissingError)
        self._view.show_mailed(
            describe_error(error),
            tone="warning" if is_doubtful or is_mere_note else "danger",
            action=AGAIN if is_doubtful else "",
        )
        self._changed()

    def _on_cancelled(self) -> None:
        said = word("Đã dừng theo yêu cầu. Thư đã gửi thì không thu lại được; gửi lại sẽ đi tiếp.")
        self._view.show_mailed(said, tone="warning")
        self._changed()

    def _on_ended(self) -> None:
        self._view.show_busy(is_busy=False)


def _ignore(_outcome: None) -> None:
    """It is kept, and nobody has to hear of it."""


def _draft(workspace: Workspace, mailing: Mailing, progress: Progress) -> tuple[Path, ...]:
    return write_drafts(workspace, mailing, workspace.exports, progress=progress)


def _send(
    workspace: Workspace, mailing: Mailing, login: MailLogin, progress: Progress, *, again: bool
) -> MailRun:
    """Send with the password that was given, else with the one the system keeps."""
    password = login.password or _kept_password(workspace, login.account)
    known = MailLogin(login.account, password)
    return send_parcel(workspace, mailing, known, again=again, progress=progress)


def _kept_password(workspace: Workspace, account: MailAccount) -> str:
    try:
        password = workspace.tools.delivery.password(account)
    except KeyringMissingError as error:
        raise MailPasswordMissingError(account.user) from error
    if not password:
        raise MailPasswordMissingError(account.user)
    return password
