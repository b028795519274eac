import os
import smtplib
import socket
import ssl
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from email import message_from_bytes
from email.policy import default
from pathlib import Path

import pytest
from typing_extensions import override

from desktop.delivery.smtp_post import Postman, hang_up, log_on
from desktop.delivery.watched_work import Tally
from desktop.domain.delivery import Letter, MailAccount, MailSecurity
from desktop.domain.delivery_errors import (
    MailBrokenOffError,
    MailCertificateError,
    MailDoubtfulError,
    MailLoginRefusedError,
    MailNotEncryptedError,
    MailRefusedError,
    MailServerUnreachableError,
    MailTooLargeError,
)
from desktop.domain.errors import JobCancelledError
from tests.delivery.mail_server import PASSWORD, USER, WITH_MARKS, MailServer, mail_server

AT = datetime(2026, 11, 30, 8, 30, tzinfo=UTC)
SIZE = 900_000


@pytest.fixture(params=list(MailSecurity))
def server(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[MailServer]:
    with mail_server(tmp_path, security=request.param) as running:
        yield running


@pytest.fixture
def letter(tmp_path: Path) -> Letter:
    path = tmp_path / "tap-1.asice"
    path.write_bytes(os.urandom(SIZE))
    return Letter(USER, "cchc@tinh.gov.vn", "Hồ sơ", ".\n..\nXin gửi", path, "<1@xa.gov.vn>")


@contextmanager
def post(server: MailServer) -> Iterator[Postman]:
    postman = log_on(server.account(), PASSWORD, server.trust, seconds=10)
    with hang_up(postman):
        yield postman


def nothing() -> None:
    pass


def send(
    postman: Postman,
    letter: Letter,
    *,
    tally: Tally | None = None,
    hand_over: Callable[[], None] = nothing,
) -> None:
    postman.send(letter, at=AT, tally=tally or Tally(), hand_over=hand_over)


def test_a_letter_arrives_byte_for_byte(server: MailServer, letter: Letter) -> None:
    with post(server) as postman:
        send(postman, letter)

    (content,) = server.handler.letters
    message = message_from_bytes(content, policy=default)
    (part,) = message.iter_attachments()
    assert part.get_content() == letter.attachment.read_bytes()
    body = message.get_body()
    assert body is not None
    assert body.get_content().splitlines() == [".", "..", "Xin gửi"]


def test_several_letters_go_over_one_connection(server: MailServer, letter: Letter) -> None:
    with post(server) as postman:
        for _ in range(3):
            send(postman, letter)

    assert len(server.handler.letters) == 3


def test_a_wrong_password_is_said_and_nothing_is_sent(server: MailServer) -> None:
    with pytest.raises(MailLoginRefusedError):
        log_on(server.account(), "sai", server.trust, seconds=10)

    assert server.handler.letters == []


def test_a_password_may_have_vietnamese_letters(server: MailServer, letter: Letter) -> None:
    postman = log_on(server.account(), WITH_MARKS, server.trust, seconds=10)
    with hang_up(postman):
        send(postman, letter)

    assert len(server.handler.letters) == 1
    with pytest.raises(MailLoginRefusedError):
        log_on(server.account(), "mật khẩu sai", server.trust, seconds=10)


@pytest.mark.parametrize("name", ["", "a" * 70 + ".vn"])
def test_what_is_no_name_of_a_server_is_called_unreachable(name: str) -> None:
    account = MailAccount(name, 1, MailSecurity.TLS, USER, USER)

    with pytest.raises(MailServerUnreachableError):
        log_on(account, PASSWORD, ssl.create_default_context(), seconds=1)


def test_a_server_that_cannot_prove_itself_hears_no_password(server: MailServer) -> None:
    with pytest.raises(MailCertificateError):
        log_on(server.account(), PASSWORD, ssl.create_default_context(), seconds=10)


def test_a_server_without_encryption_hears_no_password(tmp_path: Path) -> None:
    with mail_server(tmp_path, offers_tls=False) as server:
        for security in MailSecurity:
            with pytest.raises(MailNotEncryptedError):
                log_on(server.account(security=security), PASSWORD, server.trust, seconds=10)


def test_nobody_at_the_other_end() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))  # and nobody listens
        port = taken.getsockname()[1]
        account = MailAccount("127.0.0.1", port, MailSecurity.TLS, USER, USER)
        with pytest.raises(MailServerUnreachableError):
            log_on(account, PASSWORD, ssl.create_default_context(), seconds=10)


def test_too_large_is_known_before_a_byte_is_sent(tmp_path: Path, letter: Letter) -> None:
    with mail_server(tmp_path, size_limit=SIZE) as server, post(server) as postman:
        tally = Tally()
        with pytest.raises(MailTooLargeError) as caught:
            send(postman, letter, tally=tally)
        with pytest.raises(MailTooLargeError):
            postman.check(letter, at=AT)

        assert caught.value.limit == SIZE < caught.value.size
        assert tally.done == 0


def test_too_large_said_only_afterwards_is_understood_too(
    server: MailServer, letter: Letter
) -> None:
    server.handler.answer = "552 5.3.4 message too big"

    with pytest.raises(MailTooLargeError) as caught, post(server) as postman:
        send(postman, letter)

    assert caught.value.limit == 0


def test_an_address_nobody_has_is_told_with_the_servers_words(
    server: MailServer, letter: Letter
) -> None:
    server.handler.refuse_recipients = True

    with pytest.raises(MailRefusedError) as caught, post(server) as postman:
        send(postman, letter)

    assert caught.value.reason == "550 5.1.1 no such mailbox"


def test_no_answer_at_the_end_leaves_a_doubt(server: MailServer, letter: Letter) -> None:
    server.handler.break_off_after = 0
    handed_over: list[int] = []

    with pytest.raises(MailDoubtfulError), post(server) as postman:
        send(postman, letter, hand_over=lambda: handed_over.append(1))

    assert handed_over == [1]


class Cutting(Tally):
    """Cuts the line while the letter is on its way."""

    def __init__(self, cut: Callable[[], object]) -> None:
        super().__init__()
        self._cut = cut

    @override
    def add(self, count: int) -> None:
        super().add(count)
        if self.done > SIZE // 3:
            self._cut()


def test_a_line_cut_in_the_midst_leaves_no_doubt(server: MailServer, letter: Letter) -> None:
    handed_over: list[int] = []

    with pytest.raises(MailBrokenOffError), post(server) as postman:
        send(
            postman,
            letter,
            tally=Cutting(postman.interrupt),
            hand_over=lambda: handed_over.append(1),
        )

    assert (server.handler.letters, handed_over) == ([], [])


def test_cancelling_sends_nothing(server: MailServer, letter: Letter) -> None:
    tally = Tally()
    tally.stop.set()

    with pytest.raises(JobCancelledError), post(server) as postman:
        send(postman, letter, tally=tally)

    assert server.handler.letters == []


def test_a_server_that_hangs_is_shaken_off() -> None:
    """It takes the connection and never says a word."""
    with socket.create_server(("127.0.0.1", 0)) as silent:
        account = MailAccount(
            "127.0.0.1", silent.getsockname()[1], MailSecurity.STARTTLS, USER, USER
        )
        with pytest.raises(MailServerUnreachableError):
            log_on(account, PASSWORD, ssl.create_default_context(), seconds=0.2)


@pytest.mark.parametrize("said", ["", "0", "\N{SUPERSCRIPT TWO}", "9" * 5000, "nhieu"])
def test_a_server_that_names_no_size_is_not_held_to_one(said: str) -> None:
    connection = smtplib.SMTP()
    connection.esmtp_features = {"size": said}

    assert Postman(connection).largest is None
