"""What the ASN.1 library lets out on malformed input: it has no error of its own."""

from typing import Final

PARSER_FAILURES: Final = (
    ValueError,
    TypeError,
    LookupError,
    AttributeError,
    OverflowError,
    RecursionError,
)
