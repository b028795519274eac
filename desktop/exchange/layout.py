"""Where everything lies in a package, and what kind of file each ending means."""

from pathlib import PurePosixPath

MIMETYPE = "mimetype"
MIMETYPE_CONTENT = b"application/vnd.etsi.asic-e+zip"
PAYLOAD = "data/"
BAG_DECLARATION = "bagit.txt"
BAG_INFO = "bag-info.txt"
PAYLOAD_MANIFEST = "manifest-sha256.txt"
TAG_MANIFEST = "tagmanifest-sha256.txt"
SIGNED_LIST = "META-INF/ASiCManifest001.xml"
SIGNATURE = "META-INF/signature001.p7s"
SECOND_LIST = "META-INF/ASiCManifest002.xml"
SECOND_SIGNATURE = "META-INF/signature002.p7s"
"""Where a second person has signed: the same list, but for the signature that it names."""

SIGNATURE_TYPE = "application/pkcs7-signature"

AGE_MAGIC = b"age-encryption.org/v1\n"
"""The first bytes of a package that is encrypted."""

MAX_SIGNATURE_BYTES = 64 * 1024
"""A signature with one certificate takes about 2 kB."""

BAG_FILES = (BAG_DECLARATION, BAG_INFO, PAYLOAD_MANIFEST, TAG_MANIFEST)
"""In their order, between `mimetype` and the payload."""

SEALS = frozenset({MIMETYPE, SIGNED_LIST, SIGNATURE})
"""What the signed list does not name."""

SECOND_SEAL = frozenset({SECOND_LIST, SECOND_SIGNATURE})
"""Nor these, where both are there."""

MEANT_TO_BE_READ = (
    BAG_INFO,
    "data/package.json",
    "data/submission.json",
    "data/criteria-set.yaml",
    "data/round.json",
    "data/receipt.json",
    "data/explanation.json",
    "data/trust.json",
    "data/report/bao-cao-tu-cham-diem.pdf",
)
"""The entries whose content the program itself understands."""

TRUST_FOLDERS = ("data/roots/", "data/intermediates/", "data/crls/")
"""Where a trust bundle has its certificates and revocation lists, which are read as well."""

_TYPES = {
    ".cer": "application/pkix-cert",
    ".crl": "application/pkix-crl",
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ".html": "text/html",
    ".jpg": "image/jpeg",
    ".json": "application/json",
    ".pdf": "application/pdf",
    ".png": "image/png",
    ".tif": "image/tiff",
    ".txt": "text/plain",
    ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ".yaml": "application/yaml",
}


def media_type(path: str) -> str:
    """The MIME type the signed list gives to an entry."""
    return _TYPES.get(PurePosixPath(path).suffix, "application/octet-stream")
