"""Checks a time stamp: an authority that may stamp has signed it, and it is of this signature."""

import hashlib

from cryptography.exceptions import UnsupportedAlgorithm
from pyhanko.sign.validation.errors import SignatureValidationError
from pyhanko.sign.validation.generic_cms import validate_sig_integrity

from desktop.exchange.asn1_failures import PARSER_FAILURES
from desktop.exchange.time_stamp_form import StampParts


def is_sound(stamp: StampParts, signature: bytes) -> bool:
    """Whether the stamp holds for this signature's value; whose it is, is another question."""
    if stamp.imprint != hashlib.sha256(signature).digest():
        return False
    try:
        is_same, is_right = validate_sig_integrity(
            stamp.signer_info, stamp.certificate, "tst_info", stamp.content_digest
        )
        return bool(is_same and is_right and _may_stamp(stamp))
    except (SignatureValidationError, UnsupportedAlgorithm, *PARSER_FAILURES):
        return False


def _may_stamp(stamp: StampParts) -> bool:
    certificate = stamp.certificate
    usage = certificate.extended_key_usage_value
    if usage is None or usage.native != ["time_stamping"]:
        return False
    start, end = certificate.not_valid_before, certificate.not_valid_after
    return bool(start <= stamp.moment <= end)
