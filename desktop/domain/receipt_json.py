"""What a receipt package says beside its head, as JSON: which package arrived, when, and how."""

from desktop.domain.evidence import Digest
from desktop.domain.json_file import faulty, open_json
from desktop.domain.json_parsers import Line, Whole, moment, moment_text, word
from desktop.domain.json_spot import JsonRemark, JsonSpot
from desktop.domain.limits import MAX_SHORT_CHARACTERS
from desktop.domain.package_json import DIGEST, NEVER
from desktop.domain.receipts import Receipt
from desktop.domain.strict_json import write_json
from desktop.domain.verification import Verdict

RECEIPT_PATH = "data/receipt.json"
RECEIPT_SCHEMA = "minhchung/receipt/1"

_NEEDED = ("schema", "package", "file", "received", "verdict", "signer")
_PACKAGE = ("sequence", "sha256")
_FILE = ("name", "sha256", "size")
_LARGEST = 2**53


def receipt_json(receipt: Receipt) -> bytes:
    """The content of `data/receipt.json`."""
    return write_json(
        {
            "schema": RECEIPT_SCHEMA,
            "package": {"sequence": receipt.sequence, "sha256": receipt.digest},
            "file": {
                "name": receipt.file_name,
                "sha256": receipt.file_sha256,
                "size": receipt.size,
            },
            "received": moment_text(receipt.received_at),
            "verdict": receipt.verdict.value,
            "signer": receipt.fingerprint,
        }
    )


def read_receipt_json(untrusted: bytes) -> Receipt:
    """The receipt; raises SubmissionFaultyError with every fault."""
    remarks: list[JsonRemark] = []
    spot = open_json(untrusted, RECEIPT_PATH, RECEIPT_SCHEMA, remarks)
    receipt = None if spot is None else _read(spot)
    if receipt is None or remarks:
        raise faulty(remarks)
    return receipt


def _read(spot: JsonSpot) -> Receipt:
    fields = spot.fields(_NEEDED, needed=_NEEDED)
    package = fields.fields("package", _PACKAGE, needed=_PACKAGE)
    file = fields.fields("file", _FILE, needed=_FILE)
    return Receipt(
        sequence=package.read("sequence", Whole(1, 1_000_000), 0),
        digest=Digest(package.read("sha256", DIGEST, "")),
        file_name=file.read("name", Line(MAX_SHORT_CHARACTERS), ""),
        file_sha256=Digest(file.read("sha256", DIGEST, "")),
        size=file.read("size", Whole(0, _LARGEST), 0),
        received_at=fields.read("received", moment, NEVER),
        verdict=fields.read("verdict", word(Verdict), Verdict.UNREADABLE),
        fingerprint=fields.read("signer", DIGEST, ""),
    )
