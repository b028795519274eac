"""Limits that keep hostile or mistaken input from costing the office its PC."""

MAX_DOCUMENT_BYTES = 4 * 1024**3
"""One evidence document: a whole box of colour scans stays below; a disk image does not."""

MAX_NOTE_CHARACTERS = 20_000
"""A note or reason; about seven printed pages."""

MAX_PACKAGE_ENTRIES = 999
"""Entries of one package: verifiers in use stop at 1,000 (EU DSS)."""

MAX_PACKAGE_TEXT_BYTES = 32 * 1024**2
"""One JSON, YAML, XML or manifest entry that has to be read whole."""

MAX_JSON_DEPTH = 32
"""Nesting of JSON and YAML from outside; our own stays below 12."""

MAX_INTEGER_DIGITS = 30
"""Digits of a number from outside: no figure of an office needs more."""
