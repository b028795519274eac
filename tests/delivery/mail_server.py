"""A real mail server in the test's own process, with TLS, a login, and ways to go wrong."""

import socket
import ssl
from asyncio import WriteTransport
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from ipaddress import IPv4Address
from pathlib import Path

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, AuthResult, Envelope, LoginPassword, Session
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID
from typing_extensions import override

from desktop.domain.delivery import MailAccount, MailSecurity

USER, PASSWORD, WITH_MARKS = "vanthu@xa.gov.vn", "mat-khau-dung", "mật khẩu đúng"
_HOST = "127.0.0.1"


@dataclass
class Handler:
    """Keeps the letters it takes; told otherwise, it refuses or breaks off."""

    letters: list[bytes] = field(default_factory=list)
    answer: str = ""
    break_off_after: int | None = None
    refuse_recipients: bool = False

    async def handle_RCPT(
        self, server: SMTP, session: Session, envelope: Envelope, address: str, options: list[str]
    ) -> str:
        if self.refuse_recipients:
            return "550 5.1.1 no such mailbox"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:
        if self.break_off_after == len(self.letters):
            assert isinstance(server.transport, WriteTransport)
            server.transport.abort()
            return "421 gone"
        if self.answer:
            return self.answer
        assert isinstance(envelope.content, bytes)
        self.letters.append(envelope.content)
        return "250 OK"


@dataclass(frozen=True)
class MailServer:
    """Where it listens, what it took, and the context that trusts it."""

    handler: Handler
    port: int
    trust: ssl.SSLContext
    security: MailSecurity

    def account(self, *, security: MailSecurity | None = None) -> MailAccount:
        return MailAccount(_HOST, self.port, security or self.security, USER, USER)


class _Listening(Controller):
    """Looks at itself as a client does; the library looks with the server's own context."""

    trust: ssl.SSLContext | None = None

    @override
    def _trigger_server(self) -> None:
        with socket.create_connection((self.hostname, self.port), 10) as plain:
            if self.trust is None:
                plain.recv(1)
                return
            with self.trust.wrap_socket(plain, server_hostname=self.hostname) as wrapped:
                wrapped.recv(1)


@contextmanager
def mail_server(
    folder: Path,
    *,
    security: MailSecurity = MailSecurity.STARTTLS,
    size_limit: int | None = None,
    offers_tls: bool = True,
) -> Iterator[MailServer]:
    """Serve mail at a free port of this PC."""
    certificate, key = _certificate(folder)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate, key)
    is_wrapped = security is MailSecurity.TLS
    handler = Handler()
    with socket.socket() as free:
        free.bind((_HOST, 0))
        port = free.getsockname()[1]
    trust = ssl.create_default_context(cafile=str(certificate))
    controller = _Listening(
        handler,
        hostname=_HOST,
        port=port,
        ssl_context=context if is_wrapped else None,
        tls_context=context if offers_tls and not is_wrapped else None,
        require_starttls=offers_tls and not is_wrapped,
        authenticator=_authenticate,
        auth_required=offers_tls and not is_wrapped,
        auth_require_tls=not is_wrapped,
        data_size_limit=size_limit,
    )
    controller.trust = trust if is_wrapped else None
    controller.start()
    try:
        yield MailServer(handler, port, trust, security)
    finally:
        controller.stop()


def _authenticate(
    _server: SMTP, _session: Session, _envelope: Envelope, _mechanism: str, data: object
) -> AuthResult:
    is_right = (
        isinstance(data, LoginPassword)
        and data.login == USER.encode()
        and data.password in {PASSWORD.encode(), WITH_MARKS.encode()}
    )
    return AuthResult(success=is_right, handled=False)


def _certificate(folder: Path) -> tuple[Path, Path]:
    """A self-made certificate for this PC's own address."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, _HOST)])
    now = datetime.now(UTC)
    certificate = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=1))
        .add_extension(
            x509.SubjectAlternativeName([x509.IPAddress(IPv4Address(_HOST))]), critical=False
        )
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .sign(key, hashes.SHA256())
    )
    places = folder / "server.crt", folder / "server.key"
    places[0].write_bytes(certificate.public_bytes(serialization.Encoding.PEM))
    places[1].write_bytes(
        key.private_bytes(
            serialization.Encoding.PEM,
            serialization.PrivateFormat.PKCS8,
            serialization.NoEncryption(),
        )
    )
    return places
