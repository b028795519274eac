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

SIGNATURE_TYPE = "application/pkcs7-signature"

BAG_FILES = (BAG_DECLARATION, BAG_INFO, PAYLOAD_MANIFEST, TAG_MANIFEST)
"""In their order, between `mimetype` and the payload."""

SEALS = frozenset({MIMETYPE, SIGNED_LIST, SIGNATURE})
"""What the signed list does not name."""

MEANT_TO_BE_READ = ("data/package.json", "data/submission.json", "data/criteria-set.yaml")
"""The entries whose content the program itself understands."""

_TYPES = {
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
