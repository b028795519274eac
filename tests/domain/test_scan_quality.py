"""A scan is told what it lacks of what is asked of one; what is no scan lacks nothing."""

from dataclasses import replace

import pytest

from desktop.domain.readings import Reading, ReadingHead, ReadPage
from desktop.domain.scan_quality import ScanFault, scan_faults

GOOD = ReadingHead(page_count=1, pdf_version="1.4", lowest_dpi=200)


def test_a_scan_as_it_is_asked_for_has_no_fault() -> None:
    assert scan_faults(GOOD) == ()


@pytest.mark.parametrize("version", ["1.5", "1.10", "2.0", "", "1.x", "x"])
def test_newer_and_unknown_versions_are_no_fault(version: str) -> None:
    assert scan_faults(replace(GOOD, pdf_version=version)) == ()


@pytest.mark.parametrize("version", ["1.0", "1.3"])
def test_an_older_version_is_one(version: str) -> None:
    assert scan_faults(replace(GOOD, pdf_version=version)) == (ScanFault.OLD_PDF,)


def test_every_fault_is_told() -> None:
    poor = replace(GOOD, pdf_version="1.3", lowest_dpi=199, has_grey_scan=True)

    assert scan_faults(poor) == (ScanFault.OLD_PDF, ScanFault.GREY, ScanFault.COARSE)


def test_what_was_not_scanned_has_no_fault() -> None:
    assert scan_faults(ReadingHead(pdf_version="1.3", has_grey_scan=True)) == ()


def test_a_head_counts_scanned_pages_alone() -> None:
    pages = (
        ReadPage(1, is_coloured=False),
        ReadPage(2, is_coloured=True, dpi=300),
        ReadPage(3, dpi=150),
    )
    head = Reading(page_count=3, pages=pages).head

    assert (head.lowest_dpi, head.has_grey_scan) == (150, False)
