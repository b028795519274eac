"""Lists the certificates on the PC's tokens and opens one of them for signing."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from unicodedata import normalize

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec, rsa

from desktop.domain.errors import FileVanishedError
from desktop.domain.json_parsers import Form, JsonRefusal, Line, Whole, flag, record, word
from desktop.domain.signing import PinState, SigningCertificate, TokenCertificate, TokenModule
from desktop.domain.signing_errors import (
    TokenGoneError,
    TokenKeyMissingError,
    TokenLibraryCrashedError,
    TokenPinLockedError,
    refuse_unusable,
)
from desktop.domain.strict_json import JsonValue
from desktop.exchange.certificate_facts import (
    UNREADABLE,
    certificate_facts,
    chain_of,
    der,
    is_ca,
)
from desktop.exchange.office_key import OfficeSigner
from desktop.exchange.token_child import TokenChild, worker_command
from desktop.exchange.token_key import TokenKey
from desktop.exchange.token_modules import find_modules

_MOST_ON_A_TOKEN = 200
_LONGEST_CERTIFICATE = 64 * 1024  # characters
_hex = Form(_LONGEST_CERTIFICATE, "(?:[0-9a-f]{2})*")
_label = Line(200, may_be_empty=True)
_slot = Whole(0, 2**64 - 1)
_pin = word(PinState)


@dataclass(frozen=True, slots=True)
class Patience:
    """How many seconds a token may take before its library counts as hung."""

    listing: float = 30
    opening: float = 40
    at_pin_pad: float = 120  # somebody has to read, find the reader and type
    signing: float = 60


@dataclass(frozen=True, slots=True)
class _Token:
    slot: int
    label: str
    serial: str
    pin: PinState
    has_pin_pad: bool
    certificates: tuple[x509.Certificate, ...]


class TokenShelf:
    """See the port of this name; each list and each opened key has a child of its own."""

    def __init__(
        self, *, command: tuple[str, ...] | None = None, patience: Patience | None = None
    ) -> None:
        self._command = command or worker_command()
        self._patience = patience or Patience()

    def modules(self) -> tuple[TokenModule, ...]:
        return find_modules()

    def certificates(self, module: Path, *, at: datetime) -> tuple[TokenCertificate, ...]:
        child = self._child(module)
        try:
            tokens = self._tokens(child, module)
        finally:
            child.end()
        return tuple(
            TokenCertificate(
                module=module,
                slot=token.slot,
                token=token.label,
                token_serial=token.serial,
                pin=token.pin,
                has_pin_pad=token.has_pin_pad,
                certificate=certificate_facts(one, at=at),
            )
            for token in tokens
            for one in token.certificates
            if not is_ca(one)
        )

    @contextmanager
    def open(
        self, choice: TokenCertificate, *, pin: str | None, at: datetime
    ) -> Iterator[OfficeSigner]:
        child = self._child(choice.module)
        try:
            key = self._open(child, choice, pin, at)
            yield OfficeSigner(key)
        finally:
            child.end()

    def describe(self, certificate: bytes, *, at: datetime) -> SigningCertificate:
        return certificate_facts(x509.load_der_x509_certificate(certificate), at=at)

    def _child(self, module: Path) -> TokenChild:
        if not module.is_file():
            raise FileVanishedError(module)
        return TokenChild(module.resolve(), command=self._command)

    def _tokens(self, child: TokenChild, module: Path) -> tuple[_Token, ...]:
        request = {"do": "list", "module": str(module.resolve())}
        fields = child.ask(request, seconds=self._patience.listing)
        try:
            tokens = fields["tokens"]
            if not isinstance(tokens, list):
                raise TokenLibraryCrashedError(module)
            return tuple(_token(record(one)) for one in tokens)
        except (JsonRefusal, KeyError) as error:
            raise TokenLibraryCrashedError(module) from error

    def _open(
        self, child: TokenChild, choice: TokenCertificate, pin: str | None, at: datetime
    ) -> TokenKey:
        token, certificate = _chosen(self._tokens(child, choice.module), choice)
        refuse_unusable(certificate_facts(certificate, at=at))
        if token.pin is PinState.LOCKED:  # asking again could only do harm
            raise TokenPinLockedError
        request = {
            "do": "open",
            "module": str(choice.module.resolve()),
            "slot": token.slot,
            "token": token.serial,
            "certificate": der(certificate).hex(),
            "public": _public(certificate),
            "pin": None if token.has_pin_pad and not pin else normalize("NFC", pin or ""),
        }
        patience = self._patience
        fields = child.ask(
            request, seconds=patience.at_pin_pad if token.has_pin_pad else patience.opening
        )
        try:
            count = Whole(0, _MOST_ON_A_TOKEN)(fields["keys"])
        except (JsonRefusal, KeyError) as error:
            raise TokenLibraryCrashedError(choice.module) from error
        if not count:
            raise TokenKeyMissingError(choice.certificate.subject)
        chain = chain_of(certificate, token.certificates)
        return TokenKey(certificate, chain, child, list(range(count)), patience.signing)


def _token(fields: Mapping[str, JsonValue]) -> _Token:
    given = fields["certificates"]
    ders = given[:_MOST_ON_A_TOKEN] if isinstance(given, list) else []
    read = (_certificate(bytes.fromhex(_hex(one))) for one in ders)
    return _Token(
        slot=_slot(fields["slot"]),
        label=_label(fields["label"]),
        serial=_hex(fields["serial"]),
        pin=_pin(fields["pin"]),
        has_pin_pad=flag(fields["pin_pad"]),
        certificates=tuple(dict.fromkeys(one for one in read if one is not None)),
    )


def _certificate(untrusted: bytes) -> x509.Certificate | None:
    """A certificate that can be read to its end; a token may hold what is none."""
    try:
        certificate = x509.load_der_x509_certificate(untrusted)
        certificate_facts(certificate, at=certificate.not_valid_before_utc)
        is_ca(certificate)
    except UNREADABLE:
        return None
    return certificate


def _chosen(
    tokens: tuple[_Token, ...], choice: TokenCertificate
) -> tuple[_Token, x509.Certificate]:
    """The certificate on the very token it was chosen from: no PIN goes to another one."""
    same = [token for token in tokens if token.serial == choice.token_serial]
    if len(same) > 1:
        same = [token for token in same if token.slot == choice.slot]
    for token in same:
        for certificate in token.certificates:
            if certificate.fingerprint(hashes.SHA256()).hex() == choice.certificate.fingerprint:
                return token, certificate
    raise TokenGoneError


def _public(certificate: x509.Certificate) -> dict[str, str]:
    """What the private key's public half looks like on a token."""
    key = certificate.public_key()
    if isinstance(key, rsa.RSAPublicKey):
        return {"kind": "rsa", "value": f"{key.public_numbers().n:x}"}
    if isinstance(key, ec.EllipticCurvePublicKey):
        form = serialization.PublicFormat.UncompressedPoint
        return {"kind": "ec", "value": key.public_bytes(serialization.Encoding.X962, form).hex()}
    raise TypeError(type(key).__name__)  # `refuse_unusable` has kept all other kinds out
