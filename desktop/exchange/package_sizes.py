"""How large a package becomes, from the names and sizes of what goes in."""

from collections.abc import Sequence

from desktop.domain.evidence import Digest
from desktop.exchange.asic_manifest import ListedEntry, make_list
from desktop.exchange.bag import DECLARATION, make_info, make_manifest, oxum
from desktop.exchange.layout import (
    BAG_DECLARATION,
    BAG_FILES,
    BAG_INFO,
    MAX_SIGNATURE_BYTES,
    MIMETYPE,
    MIMETYPE_CONTENT,
    PAYLOAD,
    PAYLOAD_MANIFEST,
    SIGNATURE,
    SIGNED_LIST,
    TAG_MANIFEST,
    media_type,
)
from desktop.exchange.zip_form import FULL_32, ZipEntry, directory_record, end_records, local_header

_ANY_DIGEST = Digest("0" * 64)
_MOST_SIGNERS = 2
"""Each with a list of all entries and a signature of their own."""

_FARTHEST = 2**63
"""An offset that takes the directory's longest form."""


class ContainerSizes:
    """Upper bounds that add up; see `PackageSizes`."""

    def frame(self, bag_info: Sequence[tuple[str, str]]) -> int:
        """As the port says, for up to two signers whose certificates travel with them."""
        info = make_info(bag_info, payload_oxum=oxum([_FARTHEST] * 999))
        tagged = (BAG_DECLARATION, BAG_INFO, PAYLOAD_MANIFEST)
        tags = make_manifest(dict.fromkeys(tagged, _ANY_DIGEST))
        signed_list = len(make_list([_listed(name) for name in BAG_FILES]))
        sizes = {
            MIMETYPE: len(MIMETYPE_CONTENT),
            BAG_DECLARATION: len(DECLARATION),
            BAG_INFO: len(info),
            PAYLOAD_MANIFEST: 0,  # each line comes with its entry
            TAG_MANIFEST: len(tags),
        }
        once = sum(_in_zip(name, size) for name, size in sizes.items())
        signer = _in_zip(SIGNED_LIST, signed_list) + _in_zip(SIGNATURE, MAX_SIGNATURE_BYTES)
        return once + _MOST_SIGNERS * signer + len(_longest_end())

    def entry(self, path: str, size: int) -> int:
        """As the port says."""
        name = PAYLOAD + path
        line = len(make_manifest({name: _ANY_DIGEST}))
        listed = len(make_list([_listed(name)])) - len(make_list([]))
        return _in_zip(name, size) + line + _MOST_SIGNERS * listed


def _in_zip(name: str, size: int) -> int:
    entry = ZipEntry(name, size, 0)
    record = directory_record(entry, offset=_FARTHEST)
    return len(local_header(entry)) + size + len(record)


def _listed(name: str) -> ListedEntry:
    return ListedEntry(name, media_type(name), _ANY_DIGEST)


def _longest_end() -> bytes:
    return end_records(count=999, size=FULL_32, offset=_FARTHEST)
