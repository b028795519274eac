"""Hands a package over by mail, a letter for each of its files, and goes on after a break."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path

from desktop.domain.delivery import (
    Delivery,
    DeliveryState,
    DeliveryWay,
    Letter,
    MailAccount,
)
from desktop.domain.delivery_errors import MailDoubtfulError
from desktop.domain.errors import AppError, JobCancelledError
from desktop.domain.mail_addresses import mail_address, message_id
from desktop.ports.progress import Progress
from desktop.services.delivering import keep_deliveries
from desktop.services.parcels import Parcel, digest_of
from desktop.services.workspace import Workspace
from desktop.wording.mail_texts import subject, subject_of_volume, text, text_of_volume

DRAFT_SUFFIX = ".eml"


@dataclass(frozen=True, slots=True)
class MailText:
    """What a person writes: to whom, and the words before those of each file."""

    to: str
    subject: str
    text: str


@dataclass(frozen=True, slots=True)
class Mailing:
    """A package and the words it goes with."""

    parcel: Parcel
    words: MailText


@dataclass(frozen=True, slots=True)
class MailLogin:
    """The account to send from, opened; its password is shown nowhere."""

    account: MailAccount
    password: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class MailRun:
    """The files sent now, those sent earlier, and those of which nobody knows whether they were."""

    sent: tuple[str, ...]
    before: tuple[str, ...]
    doubtful: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Post:
    """A letter and what is known of it."""

    letter: Letter
    delivery: Delivery


def usual_text(workspace: Workspace, *, to: str = "") -> MailText:
    """The words a letter begins with."""
    criterion_set, unit = workspace.criterion_set, workspace.unit.name
    return MailText(
        to=to,
        subject=subject(unit, criterion_set.year),
        text=text(unit, criterion_set.receiver.name, criterion_set.year),
    )


def write_drafts(
    workspace: Workspace, mailing: Mailing, folder: Path, *, progress: Progress
) -> tuple[Path, ...]:
    """Write a draft for each file into a folder, for the PC's mail program to open and send.

    Whether they were sent only a person can say: see `confirm_sent`.
    Raises MailAddressFaultyError, and what `DeliveryRoom.write_draft` raises.
    """
    drafts: list[Path] = []
    room = workspace.tools.delivery
    for post in _posts(workspace, mailing, way=DeliveryWay.DRAFT):
        target = folder / f"{post.letter.attachment.name}{DRAFT_SUFFIX}"
        room.write_draft(post.letter, target, at=workspace.tools.clock.now(), progress=progress)
        _keep(workspace, post, DeliveryState.UNDERWAY)
        drafts.append(target)
    return tuple(drafts)


def confirm_sent(workspace: Workspace, mailing: Mailing) -> None:
    """Write down that a person has sent the drafts; raises MailAddressFaultyError."""
    for post in _posts(workspace, mailing, way=DeliveryWay.DRAFT):
        _keep(workspace, post, DeliveryState.DONE)


def send_parcel(
    workspace: Workspace,
    mailing: Mailing,
    login: MailLogin,
    *,
    progress: Progress,
    again: bool = False,
) -> MailRun:
    """Send what was not sent to this address yet; `again`: the doubtful ones too.

    All letters are measured before the first one goes. How far each is stands in the database at
    every moment, so that a run that was broken off is gone on with. Raises MailAddressFaultyError,
    and what `DeliveryRoom.connect` and `MailConnection.send` raise; what was sent by then is.
    """
    sender = mail_address(login.account.sender)
    posts = tuple(_posts(workspace, mailing, way=DeliveryWay.MAIL, sender=sender))
    states = {post.delivery.file: _state(workspace, post) for post in posts}
    skipped = {DeliveryState.DONE} if again else {DeliveryState.DONE, DeliveryState.DOUBTFUL}
    waiting = tuple(post for post in posts if states[post.delivery.file] not in skipped)
    if waiting:
        _send(workspace, waiting, login, progress)
    sent = tuple(post.delivery.file for post in waiting)
    doubtful = DeliveryState.DOUBTFUL
    return MailRun(
        sent=sent,
        before=tuple(file for file, state in states.items() if state is DeliveryState.DONE),
        doubtful=tuple(
            file for file, state in states.items() if state is doubtful and file not in sent
        ),
    )


def _send(
    workspace: Workspace,
    posts: tuple[_Post, ...],
    login: MailLogin,
    progress: Progress,
) -> None:
    clock, room = workspace.tools.clock, workspace.tools.delivery
    with room.connect(login.account, login.password, progress=progress) as connection:
        for post in posts:
            connection.check(post.letter, at=clock.now())
        for post in posts:
            _keep(workspace, post, DeliveryState.UNDERWAY)
            try:
                connection.send(
                    post.letter,
                    at=clock.now(),
                    hand_over=partial(_keep, workspace, post, DeliveryState.DOUBTFUL),
                    progress=progress,
                )
            except MailDoubtfulError:
                raise  # and it stays so
            except (AppError, JobCancelledError):
                _keep(workspace, post, DeliveryState.FAILED)
                raise
            _keep(workspace, post, DeliveryState.DONE)


def _posts(
    workspace: Workspace, mailing: Mailing, *, way: DeliveryWay, sender: str = ""
) -> Iterator[_Post]:
    parcel, words = mailing.parcel, mailing.words
    to = mail_address(words.to)
    now = workspace.tools.clock.now()
    count = len(parcel.files)
    for number, file in enumerate(parcel.files, start=1):
        digest = digest_of(file)
        letter = Letter(
            sender=sender,
            to=to,
            subject=subject_of_volume(words.subject, number=number, count=count),
            text=text_of_volume(words.text, file.name, digest, number=number, count=count),
            attachment=file,
            message_id=message_id(digest, to=to, sender=sender),
        )
        state = DeliveryState.UNDERWAY
        yield _Post(letter, Delivery(parcel.package, file.name, digest, way, to, state, now))


def _state(workspace: Workspace, post: _Post) -> DeliveryState | None:
    delivery = post.delivery
    with workspace.look() as work:
        return work.deliveries.state_of(delivery.digest, delivery.way, delivery.target)


def _keep(workspace: Workspace, post: _Post, state: DeliveryState) -> None:
    at = workspace.tools.clock.now()
    keep_deliveries(workspace, [replace(post.delivery, state=state, at=at)])
