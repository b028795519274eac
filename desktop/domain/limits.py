"""Limits that keep hostile or mistaken input from costing the office its PC."""

MAX_DOCUMENT_BYTES = 4 * 1024**3
"""One evidence document: a whole box of colour scans stays below; a disk image does not."""

MAX_NOTE_CHARACTERS = 20_000
"""A note or reason; about seven printed pages."""

MAX_PACKAGE_ENTRIES = 999
"""Entries of one package: verifiers in use stop at 1,000 (EU DSS)."""

MAX_SIGNERS = 2
"""Of one package: the leader and the office."""

MAX_PACKAGE_TEXT_BYTES = 32 * 1024**2
"""One JSON, YAML, XML or manifest entry that has to be read whole."""

MAX_TRUST_FILES = 200
"""Certificates and revocation lists of one trust bundle; a public CA has about ten."""

MAX_TRUST_BYTES = 32 * 1024**2
"""All of them together: lists of half a million revoked certificates stay below."""

MAX_JSON_DEPTH = 32
"""Nesting of JSON and YAML from outside; our own stays below 12."""

MAX_INTEGER_DIGITS = 30
"""Digits of a number from outside: no figure of an office needs more."""

MAX_SHORT_CHARACTERS = 1_000
"""A name, title or label: one line."""

MAX_CODE_CHARACTERS = 64
"""A unit's code, or a criterion set's id and version."""

MAX_CRITERION_SET_BYTES = 2 * 1024**2
"""A criterion set's file; a full commune set is about 60 kB."""

MAX_WORKBOOK_BYTES = 10 * 1024**2
"""A criterion set's workbook; a full commune set is about 40 kB."""

MAX_WORKBOOK_UNPACKED_BYTES = 100 * 1024**2
"""What a workbook may unpack to: a million cells stay below."""

MAX_WORKBOOK_ELEMENTS = 1_000_000
"""Elements in all XML of a workbook, of a sheet those of one row: what is held at one time."""

MAX_WORKBOOK_TEXT = 5_000_000
"""Characters in all cells of a workbook; a full commune set has about 200,000."""

MAX_WORKBOOK_ROWS = 5_000
"""Rows of one sheet; a set has a few hundred."""

MAX_WORKBOOK_COLUMNS = 64
"""Columns of one sheet that are looked at."""

MAX_YAML_VALUES = 100_000
"""Values of a criterion set's file; a full commune set has about 5,000."""

MAX_SET_FAULTS = 500
"""Faults listed of one file: nobody reads more at once."""

MAX_JSON_VALUES = 500_000
"""Values of one JSON text: a submission of a hundred leaves with traces has about 20,000."""

MAX_PACKAGE_LINKS = 20_000
"""Evidence links of one submission."""

MAX_RECEIVED_BYTES = 64 * 1024**3
"""A file that is taken as a package: one with a few boxes of colour scans stays below."""

MAX_ROUND_UNITS = 5_000
"""Units of one round: the whole country has 3,321 communes."""
