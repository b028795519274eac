"""Tells what a scan lacks of what NĐ 30/2020 asks of one: PDF 1.4, colour, 200 dpi."""

from enum import StrEnum
from typing import Final

from desktop.domain.readings import ReadingHead

LEAST_DPI: Final = 200
_LEAST_VERSION: Final = (1, 4)


class ScanFault(StrEnum):
    """What a scan lacks; worth a warning, never a refusal."""

    OLD_PDF = "old_pdf"
    GREY = "grey"
    COARSE = "coarse"


def scan_faults(head: ReadingHead) -> tuple[ScanFault, ...]:
    """What is wrong with the pages that are scans; nothing for a document without such pages."""
    if head.lowest_dpi is None:
        return ()
    found = {
        ScanFault.OLD_PDF: _is_old(head.pdf_version),
        ScanFault.GREY: head.has_grey_scan,
        ScanFault.COARSE: head.lowest_dpi < LEAST_DPI,
    }
    return tuple(fault for fault, is_there in found.items() if is_there)


def _is_old(version: str) -> bool:
    major, _, minor = version.partition(".")
    is_version = major.isdecimal() and minor.isdecimal()
    return is_version and (int(major), int(minor)) < _LEAST_VERSION
