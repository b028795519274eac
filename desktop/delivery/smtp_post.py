"""Sends letters through a mail server, encrypted or not at all."""

import base64
import re
import smtplib
import ssl
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import datetime
from socket import SHUT_RDWR, socket

from desktop.delivery.letters import WireLetter
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

_SECONDS = 30.0
_HERE = "[127.0.0.1]"  # the PC's own name is nobody's business, and looking it up may take long
_READY_FOR_DATA = 354
_LOGGED_IN = 235
_TAKEN = 250
_OVER_QUOTA = frozenset({552, 523, 534})
_SAID_CHARACTERS = 300
_SIZE = re.compile("[0-9]{1,20}")  # RFC 1870


class Postman:
    """One encrypted connection to a mail server; sends one letter after the other."""

    def __init__(self, connection: smtplib.SMTP) -> None:
        self._connection = connection
        self._handed_over = False

    @property
    def largest(self) -> int | None:
        """The largest letter the server says it takes (RFC 1870); None where it does not say."""
        said = self._connection.esmtp_features.get("size", "")
        return (int(said) or None) if _SIZE.fullmatch(said) else None

    def check(self, letter: Letter, *, at: datetime) -> None:
        """Raise MailTooLargeError for a letter that the server said it will not take."""
        self._check(WireLetter(letter, at=at, is_draft=False))

    def send(
        self, letter: Letter, *, at: datetime, tally: Tally, hand_over: Callable[[], None]
    ) -> None:
        """Send a letter; returns when the server has taken it.

        `hand_over` is called when all but the end has been sent: from there to the answer nobody
        can tell whether the server has it. Raises MailTooLargeError, MailRefusedError,
        MailBrokenOffError (the server does not have it), MailDoubtfulError, JobCancelledError, and
        what `WireLetter` raises.
        """
        self._handed_over = False
        wire = WireLetter(letter, at=at, is_draft=False)
        self._check(wire)
        tally.total, tally.what = wire.size, letter.attachment.name
        try:
            self._announce(wire)
            self._pour(wire, tally)
            hand_over()
            self._handed_over = True
            code, said = self._end()
        except (OSError, smtplib.SMTPException) as error:
            raise self._broken(letter, tally) from error
        if code != _TAKEN:
            raise _refused(wire, code, said)

    def interrupt(self) -> None:
        """Shake a hanging connection awake, unless the server only has to answer."""
        if not self._handed_over and self._connection.sock is not None:
            with suppress(OSError):
                # Not TLS's own way: it would let go of the encryption before the line.
                socket.shutdown(self._connection.sock, SHUT_RDWR)

    def quit(self) -> None:
        """Say good-bye and close."""
        with suppress(OSError, smtplib.SMTPException):
            self._connection.quit()
        self._connection.close()

    def close(self) -> None:
        """Close without a word."""
        self._connection.close()

    def _check(self, wire: WireLetter) -> None:
        largest = self.largest
        if largest is not None and wire.size > largest:
            raise MailTooLargeError(wire.letter.attachment, wire.size, largest)

    def _announce(self, wire: WireLetter) -> None:
        connection, letter = self._connection, wire.letter
        options = [f"size={wire.size}"] if connection.has_extn("size") else []
        for code, said in (
            connection.mail(letter.sender, options),
            connection.rcpt(letter.to),
        ):
            if code not in {250, 251}:
                raise _refused(wire, code, said)
        code, said = connection.docmd("DATA")
        if code != _READY_FOR_DATA:
            raise _refused(wire, code, said)

    def _pour(self, wire: WireLetter, tally: Tally) -> None:
        sock = self._connection.sock
        if sock is None:
            raise smtplib.SMTPServerDisconnected
        ends_line = True
        for piece in wire.pieces():
            tally.add(len(piece))
            # A dot that begins a line is doubled (RFC 5321, 4.5.2).
            stuffed = piece.replace(b"\n.", b"\n..")
            if ends_line and piece.startswith(b"."):
                stuffed = b"." + stuffed
            ends_line = piece.endswith(b"\n")
            sock.sendall(stuffed)

    def _end(self) -> tuple[int, bytes]:
        sock = self._connection.sock
        if sock is None:
            raise smtplib.SMTPServerDisconnected
        sock.sendall(b".\r\n")
        return self._connection.getreply()

    def _broken(self, letter: Letter, tally: Tally) -> Exception:
        if self._handed_over:
            return MailDoubtfulError(letter.attachment)
        if tally.stop.is_set():
            return JobCancelledError()
        return MailBrokenOffError(letter.attachment)


def _refused(wire: WireLetter, code: int, said: bytes) -> MailTooLargeError | MailRefusedError:
    if code in _OVER_QUOTA:
        return MailTooLargeError(wire.letter.attachment, wire.size, 0)
    return MailRefusedError(wire.letter.to, _words(code, said))


def log_on(
    account: MailAccount, password: str, tls: ssl.SSLContext, *, seconds: float = _SECONDS
) -> Postman:
    """Connect, encrypt, log in; nothing is said to a server that has not proven who it is.

    Raises MailServerUnreachableError, MailCertificateError, MailNotEncryptedError,
    MailLoginRefusedError.
    """
    connection = _connect(account, tls, seconds)
    try:
        _log_in(connection, account, password)
    except BaseException:
        connection.close()
        raise
    return Postman(connection)


@contextmanager
def hang_up(postman: Postman) -> Iterator[None]:
    """End the connection at the end, however it is reached."""
    try:
        yield
    except BaseException:
        postman.close()  # without a farewell, which would be taken for a part of the letter
        raise
    postman.quit()


def _connect(account: MailAccount, context: ssl.SSLContext, seconds: float) -> smtplib.SMTP:
    server = account.server
    try:
        if account.security is MailSecurity.TLS:
            return smtplib.SMTP_SSL(server, account.port, _HERE, context=context, timeout=seconds)
        connection = smtplib.SMTP(server, account.port, _HERE, timeout=seconds)
        try:
            _encrypt(connection, server, context)
        except BaseException:
            connection.close()
            raise
    except ssl.SSLCertVerificationError as error:
        raise MailCertificateError(server, error.verify_message) from error
    except ssl.SSLError as error:  # no TLS at this port
        raise MailNotEncryptedError(server) from error
    except (OSError, smtplib.SMTPException, UnicodeError) as error:  # or no name of a server
        raise MailServerUnreachableError(server, str(error)) from error
    return connection


def _encrypt(connection: smtplib.SMTP, server: str, context: ssl.SSLContext) -> None:
    connection.ehlo()
    if not connection.has_extn("starttls"):
        raise MailNotEncryptedError(server)
    connection.starttls(context=context)
    connection.ehlo()


def _log_in(connection: smtplib.SMTP, account: MailAccount, password: str) -> None:
    try:
        connection.ehlo_or_helo_if_needed()
        if (account.user + password).isascii():
            connection.login(account.user, password)
        else:
            _log_in_plainly(connection, account.user, password)
    except (smtplib.SMTPAuthenticationError, smtplib.SMTPNotSupportedError) as error:
        raise MailLoginRefusedError(account.server, account.user) from error
    except (OSError, smtplib.SMTPException) as error:
        raise MailServerUnreachableError(account.server, str(error)) from error


def _log_in_plainly(connection: smtplib.SMTP, user: str, password: str) -> None:
    """Log in with letters beyond ASCII, which the library leaves out (RFC 4616: UTF-8)."""
    if "PLAIN" not in connection.esmtp_features.get("auth", "").upper().split():
        raise smtplib.SMTPNotSupportedError
    secret = base64.b64encode(f"\0{user}\0{password}".encode()).decode("ascii")
    code, said = connection.docmd("AUTH", f"PLAIN {secret}")
    if code != _LOGGED_IN:
        raise smtplib.SMTPAuthenticationError(code, said)


def _words(code: int, said: bytes) -> str:
    return f"{code} {said.decode('utf-8', 'replace')}"[:_SAID_CHARACTERS]
