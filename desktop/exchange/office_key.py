"""The office's own key: made once, kept in a PKCS#12 file under a PIN, opened to sign."""

import unicodedata
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from cryptography import x509
from cryptography.exceptions import UnsupportedAlgorithm
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.hazmat.primitives.serialization import pkcs12
from cryptography.x509.oid import NameOID

from desktop.domain.errors import FileVanishedError, WriteRefusedError
from desktop.domain.key_errors import KeyUnreadableError, PinTooShortError, PinWrongError
from desktop.domain.signed_report import SignaturePlace
from desktop.domain.submission import Unit
from desktop.exchange.cades import RawKey, SigningKey, sign_detached
from desktop.exchange.certificate_facts import chain_of, common_name, is_usable_key
from desktop.exchange.pades_sign import sign_pdf
from desktop.exchange.pkcs12_mac import is_pkcs12, with_stronger_mac
from desktop.exchange.placed_file import placed_file
from desktop.ports.signing import AskStamp

MIN_PIN_CHARACTERS = 6
_KDF_ROUNDS = 600_000
"""OWASP's figure for PBKDF2 with SHA-256: a tenth of a second for one try."""

_VALIDITY = timedelta(days=5 * 365)
_CLOCK_SLACK = timedelta(days=1)
"""A clock that is set back after the key was made must not make the key useless."""

_LONGEST_NAME = 64  # X.520, in characters; the library counts bytes in common names
_MAX_KEY_FILE_BYTES = 1024**2


@dataclass(frozen=True, slots=True)
class OfficeSigner:
    """An opened key, wherever it is kept."""

    _key: RawKey

    @property
    def subject(self) -> str:
        """The certificate's common name, else its whole subject."""
        return common_name(self._key.certificate.subject)

    @property
    def certificate(self) -> bytes:
        return self._key.certificate.public_bytes(serialization.Encoding.DER)

    @property
    def fingerprint(self) -> str:
        return self._key.certificate.fingerprint(hashes.SHA256()).hex()

    def sign(self, content: bytes, *, at: datetime) -> bytes:
        return sign_detached(content, self._key, at=at)

    def sign_pdf(
        self,
        content: bytes,
        *,
        place: SignaturePlace,
        look: bytes,
        at: datetime,
        stamp: AskStamp | None = None,
    ) -> bytes:
        return sign_pdf(content, self._key, place=place, look=look, at=at, stamp=stamp)


class OfficeKeyFile:
    """Makes and opens key files; see `KeyFile`."""

    def create(self, path: Path, *, owner: Unit, pin: str, at: datetime) -> OfficeSigner:
        """Make a P-256 key with a self-signed certificate that is good for about five years.

        A key that is there already is never replaced: WriteRefusedError.
        """
        if len(pin) < MIN_PIN_CHARACTERS:
            raise PinTooShortError(MIN_PIN_CHARACTERS)
        if path.exists():
            raise WriteRefusedError(path, "File exists")
        private_key = ec.generate_private_key(ec.SECP256R1())
        certificate = _self_signed(private_key, owner, at)
        key = SigningKey(private_key, certificate)
        with placed_file(path.with_suffix(".crt")) as public:
            public.write(certificate.public_bytes(serialization.Encoding.PEM))
        with placed_file(path, mode=0o600) as secret:
            secret.write(_pack(key, pin))
        return OfficeSigner(key)

    def open(self, path: Path, *, pin: str) -> OfficeSigner:
        """Open a P-256 or RSA key with its certificate."""
        content = _read(path)
        if not is_pkcs12(content):
            raise KeyUnreadableError(path)
        try:
            private_key, certificate, others = pkcs12.load_key_and_certificates(
                content, _password(pin)
            )
        except ValueError as error:  # also damage inside: PKCS#12 cannot tell it from a wrong PIN
            raise PinWrongError(path) from error
        except UnsupportedAlgorithm as error:
            raise KeyUnreadableError(path) from error
        if certificate is None or not isinstance(
            private_key, ec.EllipticCurvePrivateKey | rsa.RSAPrivateKey
        ):
            raise KeyUnreadableError(path)
        if not _is_usable(private_key, certificate):
            raise KeyUnreadableError(path)
        chain = chain_of(certificate, tuple(others))
        return OfficeSigner(SigningKey(private_key, certificate, chain))


def _self_signed(key: ec.EllipticCurvePrivateKey, owner: Unit, at: datetime) -> x509.Certificate:
    name = x509.Name(
        [
            x509.NameAttribute(NameOID.COUNTRY_NAME, "VN"),
            x509.NameAttribute(NameOID.ORGANIZATION_NAME, owner.name[:_LONGEST_NAME]),
            x509.NameAttribute(NameOID.ORGANIZATION_IDENTIFIER, owner.code[:_LONGEST_NAME]),
            x509.NameAttribute(NameOID.COMMON_NAME, _in_bytes(owner.name)),
        ]
    )
    usage = x509.KeyUsage(
        digital_signature=True,
        content_commitment=True,
        key_encipherment=False,
        data_encipherment=False,
        key_agreement=False,
        key_cert_sign=False,
        crl_sign=False,
        encipher_only=False,
        decipher_only=False,
    )
    identifier = x509.SubjectKeyIdentifier.from_public_key(key.public_key())
    return (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(at - _CLOCK_SLACK)
        .not_valid_after(at + _VALIDITY)
        .add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
        .add_extension(usage, critical=True)
        .add_extension(identifier, critical=False)
        .sign(key, hashes.SHA256())
    )


def _in_bytes(name: str) -> str:
    return name.encode("utf-8")[:_LONGEST_NAME].decode("utf-8", errors="ignore")


def _pack(key: SigningKey, pin: str) -> bytes:
    protection = (
        serialization.PrivateFormat.PKCS12.encryption_builder()
        .kdf_rounds(_KDF_ROUNDS)
        .key_cert_algorithm(pkcs12.PBES.PBESv2SHA256AndAES256CBC)
        .hmac_hash(hashes.SHA256())
        .build(_password(pin))
    )
    packed = pkcs12.serialize_key_and_certificates(
        None, key.private_key, key.certificate, None, protection
    )
    return with_stronger_mac(packed, _password(pin), rounds=_KDF_ROUNDS)


def _password(pin: str) -> bytes:
    return unicodedata.normalize("NFC", pin).encode("utf-8")


def _read(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(_MAX_KEY_FILE_BYTES)
    except FileNotFoundError as error:
        raise FileVanishedError(path) from error
    except OSError as error:
        raise KeyUnreadableError(path) from error


def _is_usable(
    key: ec.EllipticCurvePrivateKey | rsa.RSAPrivateKey, certificate: x509.Certificate
) -> bool:
    return is_usable_key(key.public_key()) and key.public_key() == certificate.public_key()
