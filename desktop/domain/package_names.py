"""Names inside and of packages: plain ASCII, so that no tool on the way can break them."""

import re
import unicodedata
from collections.abc import Mapping
from typing import Final

from desktop.domain.evidence import EvidenceDocument
from desktop.domain.submission import PackageHead, PackageKind

_LONGEST_SLUG = 60
_ANSWERS = frozenset({PackageKind.RECEIPT, PackageKind.RESULT})
_STEMS: Final[Mapping[PackageKind, str]] = {
    PackageKind.SUBMISSION: "HoSoCCHC",
    PackageKind.EXPLANATION: "GiaiTrinhCCHC",
    PackageKind.ROUND: "DotCCHC",
    PackageKind.RECEIPT: "TiepNhanCCHC",
    PackageKind.RESULT: "KetQuaCCHC",
    PackageKind.TRUST: "BoTinCayCCHC",
}


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
    """The package's file name, such as `HoSoCCHC_<unit>_<year>_<sequence>.asice`.

    A receipt or result is named after the unit it goes to; volume 2 of 5 ends in `_tap-2-5`.
    """
    unit = ascii_slug((head.to or head.unit).code if head.kind in _ANSWERS else head.unit.code)
    volume = "" if head.volume is None else f"_tap-{head.volume.number}-{head.volume.count}"
    return f"{_STEMS[head.kind]}_{unit or 'DONVI'}_{head.year}_{head.sequence:03d}{volume}.asice"
