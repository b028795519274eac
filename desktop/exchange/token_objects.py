"""Finds certificates and the keys that belong to them among a token's objects; for the child only.

The binding has no types for what it opens, hence `Any`.
"""

from collections.abc import Collection, Iterator, Mapping
from typing import Any

from pkcs11 import Attribute, KeyType, ObjectClass
from pkcs11 import exceptions as p11


def certificates(session: Any) -> Iterator[tuple[bytes, bytes]]:  # noqa: ANN401 - see above
    """CKA_ID and DER of every certificate that can be read."""
    for found in session.get_objects({Attribute.CLASS: ObjectClass.CERTIFICATE}):
        der = get(found, Attribute.VALUE)
        if der:
            yield get(found, Attribute.ID) or b"", der


def candidates(
    session: Any,  # noqa: ANN401 - see above
    identifiers: Collection[bytes],
    public: Mapping[str, str],
) -> list[Any]:
    """The private keys that can be the certificate's, the surest first; labels mean nothing.

    Whoever asks for a signature checks it against the certificate, so a wrong guess signs nothing.
    """
    kind = KeyType.RSA if public["kind"] == "rsa" else KeyType.EC
    halves = _public_halves(session, kind, public["value"])
    keys = session.get_objects({Attribute.CLASS: ObjectClass.PRIVATE_KEY, Attribute.KEY_TYPE: kind})
    sure, likely = [], []
    for key in list(keys):
        own = get(key, Attribute.ID) or b""
        modulus = get(key, Attribute.MODULUS) if kind == KeyType.RSA else None
        if modulus is not None:
            if int.from_bytes(modulus, "big") == int(public["value"], 16):
                sure.append(key)
        elif own in halves:
            sure.append(key)
        elif own and own in identifiers:
            likely.append(key)
    return sure + likely


def _public_halves(
    session: Any,  # noqa: ANN401 - see above
    kind: KeyType,
    value: str,
) -> frozenset[bytes]:
    """The CKA_IDs of the public keys with this value; private ones need not tell theirs."""
    if kind == KeyType.RSA:
        number = int(value, 16)
        attribute = Attribute.MODULUS
        forms = [number.to_bytes((number.bit_length() + 7) // 8, "big")]
    else:
        # By the standard the point is wrapped in an OCTET STRING; some tokens leave that out.
        point = bytes.fromhex(value)
        attribute = Attribute.EC_POINT
        forms = [point, bytes([0x04, len(point)]) + point]
    template = {Attribute.CLASS: ObjectClass.PUBLIC_KEY, Attribute.KEY_TYPE: kind}
    return frozenset(
        identifier
        for key in session.get_objects(template)
        if get(key, attribute) in forms and (identifier := get(key, Attribute.ID))
    )


def get(found: Any, attribute: Attribute) -> Any:  # noqa: ANN401 - see above
    """An attribute; None where the object does not have it or keeps it to itself."""
    try:
        return found[attribute]
    except p11.PKCS11Error:
        return None
