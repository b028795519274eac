"""A key on a token: signs through the child, and hands out no signature it has not checked."""

from dataclasses import dataclass, field

from cryptography import x509
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, padding, rsa
from cryptography.hazmat.primitives.asymmetric.utils import encode_dss_signature

from desktop.domain.errors import AppError
from desktop.domain.json_parsers import Form, JsonRefusal
from desktop.domain.signing_errors import TokenKeyMissingError, TokenRefusedError
from desktop.exchange.certificate_facts import common_name
from desktop.exchange.token_child import TokenChild

_hex = Form(2048, "(?:[0-9a-f]{2})+")  # as long as RSA with 8192 bits


@dataclass(slots=True)
class TokenKey:
    """The private keys of an open token that can belong to a certificate; see `RawKey`.

    Which of them it is shows with the first signature that fits the certificate, whatever the
    token calls its keys.
    """

    certificate: x509.Certificate
    chain: tuple[x509.Certificate, ...]
    _child: TokenChild
    _candidates: list[int]
    _seconds: float
    _failure: AppError | None = field(default=None, init=False)

    def sign_raw(self, content: bytes) -> bytes:
        """See `RawKey`; raises what `TokenChild.ask` does, and TokenKeyMissingError.

        After a failure it signs no more: nobody is asked twice for one PIN without knowing.
        """
        if self._failure is not None:
            raise self._failure
        try:
            return self._sign(content)
        except AppError as error:
            self._failure = error
            raise

    def close(self) -> None:
        self._child.end()

    def _sign(self, content: bytes) -> bytes:
        for index in tuple(self._candidates):
            request = {"do": "sign", "key": index, "content": content.hex()}
            fields = self._child.ask(request, seconds=self._seconds)
            try:
                given = bytes.fromhex(_hex(fields["signature"]))
            except (JsonRefusal, KeyError) as error:
                raise TokenRefusedError("signature") from error
            signature = self._checked(given, content)
            if signature is not None:
                self._candidates = [index]
                return signature
            self._candidates.remove(index)
        raise TokenKeyMissingError(common_name(self.certificate.subject))

    def _checked(self, given: bytes, content: bytes) -> bytes | None:
        """The signature as it travels; None when it is not by this certificate's key."""
        public_key = self.certificate.public_key()
        try:
            if isinstance(public_key, rsa.RSAPublicKey):
                public_key.verify(given, content, padding.PKCS1v15(), hashes.SHA256())
                return given
            if isinstance(public_key, ec.EllipticCurvePublicKey):
                half = len(given) // 2
                numbers = int.from_bytes(given[:half], "big"), int.from_bytes(given[half:], "big")
                signature = encode_dss_signature(*numbers)
                public_key.verify(signature, content, ec.ECDSA(hashes.SHA256()))
                return signature
        except InvalidSignature:
            return None
        return None
