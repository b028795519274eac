"""Writes ASN.1 in DER by hand, for forms of which not a byte may be left to chance."""

SEQUENCE, SET, CONTEXT_0, CONTEXT_1, OCTETS = 0x30, 0x31, 0xA0, 0xA1, 0x04
_LONG_FORM = 0x80  # of a length

SIGNED_DATA = bytes.fromhex("06092a864886f70d010702")
SHA256 = bytes.fromhex("300d06096086480165030402010500")
VERSION_1, VERSION_3 = bytes.fromhex("020101"), bytes.fromhex("020103")


def der(tag: int, *parts: bytes) -> bytes:
    """A value of this tag that holds the parts."""
    content = b"".join(parts)
    size = len(content)
    if size < _LONG_FORM:
        return bytes([tag, size]) + content
    octets = size.to_bytes((size.bit_length() + 7) // 8, "big")
    return bytes([tag, _LONG_FORM | len(octets)]) + octets + content
