"""Names inside and of packages: plain ASCII, so that no tool on the way can break them."""

import re
import unicodedata

from desktop.domain.evidence import EvidenceDocument
from desktop.domain.submission import PackageHead

_LONGEST_SLUG = 60


def ascii_slug(text: str) -> str:
    """The text in ASCII letters, digits and single hyphens; Vietnamese marks are dropped."""
    flat = unicodedata.normalize("NFD", text.replace("đ", "d").replace("Đ", "D"))
    plain = flat.encode("ascii", "ignore").decode("ascii")
    return re.sub(r"[^A-Za-z0-9]+", "-", plain).strip("-")[:_LONGEST_SLUG].rstrip("-")


def evidence_path(document: EvidenceDocument) -> str:
    """Where a document lies below `data/`, such as `evidence/TL-001_599-QD-UBND.pdf`."""
    metadata = document.metadata
    known = f"{metadata.number}-{metadata.symbol}" if metadata.number else ""
    stem = document.name.rsplit(".", 1)[0]
    slug = ascii_slug(known or stem)
    tail = f"_{slug}" if slug else ""
    return f"evidence/{document.code}{tail}{document.content.media_type.suffix}"


def package_name(head: PackageHead) -> str:
    """The package's file name, `HoSoCCHC_<unit>_<year>_<sequence>.asice`."""
    unit = ascii_slug(head.unit.code) or "DONVI"
    return f"HoSoCCHC_{unit}_{head.year}_{head.sequence:03d}.asice"
