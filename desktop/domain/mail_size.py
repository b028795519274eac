"""How large an attachment may be so that the mail around it stays within a limit."""

MAIL_OVERHEAD = 16 * 1024
"""Headers, also those that servers add on the way, the text, and what separates the parts."""

MIN_MAIL_BYTES = 1_000_000
"""Below this a package's own papers do not fit."""

_LINE = 57
_LINE_IN_MAIL = 78  # 76 characters of base64 and a line end

_CHUNK = 64 * 1024
_CHUNK_ENCRYPTED = _CHUNK + 16
_ENCRYPTED_HEAD = 2048 + 16
"""Several receivers, what age adds so that its form does not harden, and the nonce."""


def mail_size(attachment: int) -> int:
    """The most bytes of a mail with an attachment of so many."""
    lines = -(-attachment // _LINE)
    return MAIL_OVERHEAD + lines * _LINE_IN_MAIL


def largest_attachment(mail: int) -> int:
    """The largest attachment of a mail of so many bytes; 0 where nothing fits."""
    return max(0, mail - MAIL_OVERHEAD) // _LINE_IN_MAIL * _LINE


def encrypted_size(plain: int) -> int:
    """The most bytes that a file of so many takes when it is encrypted to its receivers."""
    return _ENCRYPTED_HEAD + plain + max(1, -(-plain // _CHUNK)) * (_CHUNK_ENCRYPTED - _CHUNK)


def largest_package(mail: int) -> int:
    """The largest package that fits into a mail of so many bytes, be it encrypted."""
    whole, rest = divmod(max(0, largest_attachment(mail) - _ENCRYPTED_HEAD), _CHUNK_ENCRYPTED)
    return whole * _CHUNK + max(0, rest - (_CHUNK_ENCRYPTED - _CHUNK))
