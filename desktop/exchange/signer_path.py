"""Finds the way from a certificate to what an office trusts: to a pin, or to an installed root."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from asn1crypto import x509
from cryptography import x509 as facts
from pyhanko_certvalidator import CertificateValidator, ValidationContext
from pyhanko_certvalidator.errors import PathError, ValidationError

from desktop.domain.verification import Ground
from desktop.exchange.asn1_failures import PARSER_FAILURES
from desktop.exchange.certificate_facts import UNREADABLE, chain_of, is_ca
from desktop.exchange.certificate_facts import der as encoded

_FAILURES = (PathError, ValidationError, AssertionError, *PARSER_FAILURES)
"""What the library lets out; it asserts where a signature is not of its issuer's kind of key."""


@dataclass(frozen=True, slots=True)
class SignerPath:
    """A certificate that is known, and who issued it: from its own issuer upwards.

    The issuers of a pinned certificate are those at hand, perhaps none.
    """

    ground: Ground
    certificate: facts.Certificate
    issuers: tuple[facts.Certificate, ...]

    @property
    def links(self) -> tuple[tuple[facts.Certificate, facts.Certificate], ...]:
        """Each certificate with its issuer; a root's own is not among them."""
        below = (self.certificate, *self.issuers)
        return tuple(zip(below, self.issuers, strict=False))


class Known:
    """What an office trusts, DER: pinned signers, certificates of CAs, and revocation lists.

    A CA's certificate vouches for others of itself, unless its own issuer is there as well.
    """

    def __init__(self, trusted: Sequence[bytes]) -> None:
        self._trusted = frozenset(trusted)
        self._authorities = tuple(
            one for one in map(_certificate, trusted) if one is not None and is_ca(one)
        )

    def path(
        self, certificate: x509.Certificate, others: Sequence[x509.Certificate], *, at: datetime
    ) -> SignerPath | None:
        """Why a certificate is known at that moment, None where it is not.

        `others` came with it and are not believed; a pin holds whatever else there is.
        """
        der = certificate.dump()
        if der in self._trusted:
            own = _certificate(der)
            if own is None:
                return None
            return SignerPath(Ground.PINNED, own, chain_of(own, self._authorities))
        return self._chain(certificate, others, at) if self._authorities else None

    def _chain(
        self, certificate: x509.Certificate, others: Sequence[x509.Certificate], at: datetime
    ) -> SignerPath | None:
        try:
            roots, between = self._above(certificate, others)
            context = ValidationContext(trust_roots=roots, moment=at, allow_fetching=False)
            validator = CertificateValidator(
                certificate, intermediate_certs=between, validation_context=context
            )
            path = asyncio.run(validator.async_validate_path())
            found = [facts.load_der_x509_certificate(one.dump()) for one in path]
        except _FAILURES:
            return None
        *issuers, own = found
        return SignerPath(Ground.CHAIN, own, tuple(reversed(issuers)))

    def _above(
        self, certificate: x509.Certificate, others: Sequence[x509.Certificate]
    ) -> tuple[list[x509.Certificate], list[x509.Certificate]]:
        """The roots and the certificates between, of those alone that really issued one another.

        Names alone would have the library try every way among hundreds that came with a file.
        """
        given = [one for one in (_certificate(each.dump()) for each in others) if one is not None]
        own = facts.load_der_x509_certificate(certificate.dump())
        roots: list[x509.Certificate] = []
        between: list[x509.Certificate] = []
        for one in chain_of(own, (*self._authorities, *given)):
            (roots if self._is_root(one) else between).append(_other_form(one))
        return roots, between

    def _is_root(self, certificate: facts.Certificate) -> bool:
        if certificate not in self._authorities:
            return False
        is_own_issuer = certificate.issuer == certificate.subject
        return is_own_issuer or not chain_of(certificate, self._authorities)


def _certificate(der: bytes) -> facts.Certificate | None:
    """A certificate that can be read to its end; None for anything else, a CRL among it."""
    try:
        certificate = facts.load_der_x509_certificate(der)
        is_ca(certificate)
        certificate.public_key()
        x509.Certificate.load(der, strict=True).native  # noqa: B018 (parses all of it)
    except (*UNREADABLE, *PARSER_FAILURES):
        return None
    return certificate


def _other_form(certificate: facts.Certificate) -> x509.Certificate:
    return x509.Certificate.load(encoded(certificate), strict=True)
