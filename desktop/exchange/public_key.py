"""Tells whose key a certificate is for: two certificates of one key are one signer's."""

from asn1crypto import x509


def public_key_of(certificate: bytes) -> bytes:
    """The public key of a certificate that was read before."""
    key: bytes = x509.Certificate.load(certificate).public_key.dump()
    return key
