"""Every fault the container's check can find, with the claim each one speaks against."""

from enum import Enum

from desktop.domain.verification import Aspect, VerificationFinding


class Fault(Enum):
    """A stable code and its aspect; the comment names the facts that go with it.

    A finding's path is the entry's name (made printable), or "" for the whole package. Facts are
    texts; sizes and counts are decimal numbers.
    """

    def __init__(self, code: str, aspect: Aspect) -> None:
        self.code = code
        self.aspect = aspect

    def at(self, path: str = "", **facts: str | int) -> VerificationFinding:
        """A finding of this fault."""
        texts = {name: str(value) for name, value in facts.items()}
        return VerificationFinding(self.code, self.aspect, path, texts)

    # The file as a whole.
    UNREADABLE = ("package.unreadable", Aspect.READABLE)  # reason: the system's own word
    NOT_A_ZIP = ("package.not_a_zip", Aspect.READABLE)  # size
    TRUNCATED = ("package.truncated", Aspect.READABLE)  # size
    DIRECTORY_DAMAGED = ("package.directory_damaged", Aspect.READABLE)
    ENCRYPTED = ("package.encrypted", Aspect.READABLE)  # to a receiver, by age
    FOREIGN = ("package.foreign", Aspect.READABLE)  # a zip, but none of ours

    # The zip's form: anything but what the writer would have written.
    ZIP_TOO_MANY_ENTRIES = ("zip.too_many_entries", Aspect.INTACT)  # limit
    ZIP_COUNT = ("zip.count", Aspect.INTACT)  # declared, found
    ZIP_PREFIX = ("zip.prefix", Aspect.INTACT)  # bytes
    ZIP_TRAILING_BYTES = ("zip.trailing_bytes", Aspect.INTACT)  # bytes
    ZIP_COMMENT = ("zip.comment", Aspect.INTACT)  # bytes
    ZIP_SECOND_END = ("zip.second_end_record", Aspect.INTACT)
    ZIP_END_RECORD = ("zip.end_record", Aspect.INTACT)
    ZIP_GAP = ("zip.gap", Aspect.INTACT)  # bytes; path: the entry after it, "" before the directory
    ZIP_OVERLAP = ("zip.overlap", Aspect.INTACT)
    ZIP_ORDER = ("zip.order", Aspect.INTACT)
    ZIP_BEYOND_FILE = ("zip.beyond_file", Aspect.INTACT)  # end, limit
    ZIP_COMPRESSED = ("zip.compressed", Aspect.INTACT)  # method, packed, size
    ZIP_ENCRYPTED = ("zip.encrypted", Aspect.INTACT)
    ZIP_DATA_DESCRIPTOR = ("zip.data_descriptor", Aspect.INTACT)
    ZIP_EXTRA_FIELD = ("zip.extra_field", Aspect.INTACT)  # bytes
    ZIP_ENTRY_COMMENT = ("zip.entry_comment", Aspect.INTACT)  # bytes
    ZIP_ZIP64 = ("zip.zip64", Aspect.INTACT)
    ZIP_SIZES_DIFFER = ("zip.sizes_differ", Aspect.INTACT)  # packed, size
    ZIP_LINK = ("zip.link", Aspect.INTACT)
    ZIP_DIRECTORY_ENTRY = ("zip.directory_entry", Aspect.INTACT)
    ZIP_SPECIAL_FILE = ("zip.special_file", Aspect.INTACT)
    ZIP_HEADER = ("zip.header", Aspect.INTACT)  # fields
    ZIP_LOCAL_HEADER = ("zip.local_header", Aspect.INTACT)  # fields; "signature": none there
    ZIP_CRC = ("zip.crc", Aspect.INTACT)

    # Names of entries.
    NAME_OUTSIDE = ("name.outside", Aspect.INTACT)
    NAME_CHARACTERS = ("name.characters", Aspect.INTACT)
    NAME_NUL = ("name.nul", Aspect.INTACT)
    NAME_DIRECTION = ("name.direction", Aspect.INTACT)
    NAME_RESERVED = ("name.reserved", Aspect.INTACT)
    NAME_ENDING = ("name.ending", Aspect.INTACT)
    NAME_TOO_LONG = ("name.too_long", Aspect.INTACT)  # limit
    NAME_DUPLICATE = ("name.duplicate", Aspect.INTACT)
    NAME_CASE_TWIN = ("name.case_twin", Aspect.INTACT)  # twin
    NAME_UNICODE_TWIN = ("name.unicode_twin", Aspect.INTACT)  # twin

    # What the signed list says of the entries.
    ENTRY_MISSING = ("entry.missing", Aspect.COMPLETE)
    ENTRY_UNLISTED = ("entry.unlisted", Aspect.INTACT)
    ENTRY_DIGEST = ("entry.digest", Aspect.INTACT)  # listed, found
    ENTRY_TOO_LARGE = ("entry.too_large", Aspect.INTACT)  # size, limit
    MIMETYPE = ("mimetype.wrong", Aspect.INTACT)

    # The signed list itself, META-INF/ASiCManifest001.xml.
    MANIFEST_MISSING = ("manifest.missing", Aspect.INTACT)
    MANIFEST_DECLARATION = ("manifest.declaration", Aspect.INTACT)  # DTD, entity, CDATA, comment
    MANIFEST_ALGORITHM = ("manifest.algorithm", Aspect.INTACT)  # algorithm
    MANIFEST_FORM = ("manifest.form", Aspect.INTACT)
    MANIFEST_DUPLICATE = ("manifest.duplicate", Aspect.INTACT)
    MANIFEST_ORDER = ("manifest.order", Aspect.INTACT)
    MANIFEST_SECOND = ("manifest.second_differs", Aspect.INTACT)  # from the first signer's list

    # BagIt's files; `path` is the file of the bag, `entry` what it speaks about.
    BAG_DECLARATION = ("bag.declaration", Aspect.INTACT)
    BAG_INFO = ("bag.info", Aspect.INTACT)  # line
    BAG_OXUM = ("bag.oxum", Aspect.COMPLETE)  # listed, found
    BAG_FORM = ("bag.form", Aspect.INTACT)
    BAG_DUPLICATE = ("bag.duplicate", Aspect.INTACT)  # entry
    BAG_UNLISTED = ("bag.unlisted", Aspect.INTACT)  # entry
    BAG_MISSING = ("bag.missing", Aspect.COMPLETE)  # entry
    BAG_OTHER_FILE = ("bag.other_file", Aspect.INTACT)  # none of the bag's, nor of the payload
    BAG_DIGEST = ("bag.digest", Aspect.INTACT)  # entry, listed, found

    # The signature over the signed list.
    SIGNATURE_MISSING = ("signature.missing", Aspect.SIGNATURE)
    SIGNATURE_UNREADABLE = ("signature.unreadable", Aspect.SIGNATURE)
    SIGNATURE_FORM = ("signature.form", Aspect.SIGNATURE)
    SIGNATURE_SIGNERS = ("signature.signers", Aspect.SIGNATURE)  # count
    SIGNATURE_ALGORITHM = ("signature.algorithm", Aspect.SIGNATURE)  # algorithm
    SIGNATURE_ATTRIBUTES = ("signature.attributes", Aspect.SIGNATURE)  # attribute
    SIGNATURE_UNSIGNED = ("signature.unsigned_attributes", Aspect.SIGNATURE)
    SIGNATURE_CERTIFICATE = ("signature.certificate", Aspect.SIGNATURE)
    SIGNATURE_KEY_USAGE = ("signature.key_usage", Aspect.SIGNATURE)
    SIGNATURE_OTHER_CONTENT = ("signature.other_content", Aspect.SIGNATURE)
    SIGNATURE_WRONG = ("signature.wrong", Aspect.SIGNATURE)
    SIGNATURE_SAME_KEY = ("signature.same_key", Aspect.SIGNATURE)
    SIGNATURE_STAMP = ("signature.time_stamp", Aspect.SIGNATURE)

    # What a signature inside a PDF speaks for; `path` is its field.
    PDF_COVERS_PART = ("signature.covers_part", Aspect.SIGNATURE)
    PDF_CHANGED_AFTER = ("signature.changed_after", Aspect.SIGNATURE)

    # Whether the signer is known.
    TRUST_UNKNOWN_SIGNER = ("trust.unknown_signer", Aspect.TRUST)  # fingerprint
    TRUST_NOT_YET_VALID = ("trust.not_yet_valid", Aspect.TRUST)  # from, signed
    TRUST_CERTIFICATE_PERIOD = ("trust.certificate_period", Aspect.TRUST)  # from, until, signed
    TRUST_EXPIRED = ("trust.expired", Aspect.TRUST)  # until
    TRUST_SIGNED_IN_FUTURE = ("trust.signed_in_future", Aspect.TRUST)  # signed
    TRUST_REVOKED = ("trust.revoked", Aspect.TRUST)  # since, reason
    TRUST_ISSUER_REVOKED = ("trust.issuer_revoked", Aspect.TRUST)  # issuer, since, reason
    TRUST_REVOCATION_UNKNOWN = ("trust.revocation_unknown", Aspect.TRUST)  # issuer
    TRUST_REVOCATION_OUTDATED = ("trust.revocation_outdated", Aspect.TRUST)  # issuer, made, until


class RefusedError(Exception):
    """Something cannot be checked any further; `finding` says why. Never leaves the room."""

    def __init__(self, finding: VerificationFinding) -> None:
        super().__init__(finding.code)
        self.finding = finding
