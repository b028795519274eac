"""Papers that say they are PDF/A-2b keep its rules, whatever was typed into them."""

from collections.abc import Callable
from dataclasses import replace
from functools import cache
from io import BytesIO
from typing import Any

import pytest
from PIL import Image, ImageChops, ImageCms
from pypdf import PdfReader
from reportlab.pdfgen.canvas import Canvas

from desktop.domain.submission import Unit
from desktop.ports.papers import ReportContent
from desktop.reports.archival import ArchivalCanvas
from desktop.reports.colour_profile import srgb_profile
from desktop.reports.papers import Papers
from tests.domain.building import criterion_set
from tests.reports.archival_rules import faults
from tests.reports.building import AT, small, submission, timely
from tests.reports.every_paper import every_paper

PAPERS = tuple(every_paper(small()))
# Scripts and marks the faces have no glyph for, and what XML and PDF take for their own.
STRANGE = "😀 Ảnh 表 \u200d\ufe0f \u3000 <b>&\"')(\\ a\u202egpj \x00 \ud800 \u0301x"


@cache
def made(name: str) -> bytes:
    return every_paper(small())[name]()


def strange() -> ReportContent:
    content = small()
    first, *rest = content.documents
    metadata = replace(first.metadata, subject=STRANGE, number=STRANGE, issuer=STRANGE)
    return replace(
        content,
        unit=Unit("31117", f"UBND xã {STRANGE}"),
        criterion_set=replace(content.criterion_set, title=STRANGE),
        answers=dict([*content.answers.items(), timely("1.1", STRANGE)]),
        documents=(replace(first, metadata=metadata, name=STRANGE), *rest),
    )


@pytest.mark.parametrize("name", PAPERS)
def test_every_paper_keeps_the_rules_it_says_it_keeps(name: str) -> None:
    assert faults(made(name)) == []


def test_what_no_face_has_is_a_square_that_can_be_read_out() -> None:
    pdf = Papers().self_score_report(strange())

    said = "".join(page.extract_text() for page in PdfReader(BytesIO(pdf)).pages)

    assert "□ Ảnh □" in said
    assert "\x00" not in said


def test_a_submission_of_nothing_keeps_them_too() -> None:
    assert faults(Papers().self_score_report(submission(criterion_set(), {}))) == []


@pytest.mark.parametrize("name", PAPERS)
def test_what_an_archive_needs_takes_little_room(name: str) -> None:
    root: Any = PdfReader(BytesIO(made(name))).root_object

    described = len(root["/Metadata"].get_object()._data)
    coloured = len(root["/OutputIntents"][0]["/DestOutputProfile"].get_object()._data)

    assert described + coloured < 2_500


def changed(old: bytes, new: bytes) -> Callable[[bytes], bytes]:
    def change(pdf: bytes) -> bytes:
        assert old in pdf
        return pdf.replace(old, new)

    return change


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (changed(b"%\x93\x8c\x8b\x9e", b"%text"), "header"),
        (changed(b"%%EOF\n", b"%%EOF\nmore"), "after the end"),
        (changed(b"\nendstream", b" endstream"), "length"),
        (changed(b"/F 4 ", b"/F 2 "), "not printed"),
        (changed(b"pdfaid:part>2<", b"pdfaid:part>1<"), "claim"),
        (changed(b"<rdf:li>UBND", b"<rdf:li>HDND"), "said twice"),
        (changed(b"/GTS_PDFA1", b"/GTS_PDFX1"), "intent"),
        (changed(b"/ID ", b"/IX "), "no /ID"),
        (changed(b"/PageMode ", b"/XFA      "), "XFA"),
        (changed(b"/FontFile2 ", b"/FontFile3 "), "FontFile2"),
    ],
)  # fmt: skip
def test_the_rules_find_what_breaks_them(change: Callable[[bytes], bytes], said: str) -> None:
    try:
        found = faults(change(made("table")))
    except KeyError as missing:
        found = [str(missing)]

    assert any(said in each for each in found)


def test_the_rules_find_a_face_that_is_not_there() -> None:
    target = BytesIO()
    canvas = ArchivalCanvas(target, title="Thử", author="Thử", at=AT, invariant=1)
    canvas.drawString(50, 50, "Helvetica")
    canvas.setFillColorCMYK(0, 0, 0, 1)
    canvas.save()
    plain = BytesIO()
    other = Canvas(plain, invariant=1)
    other.drawString(50, 50, "Helvetica")
    other.save()

    with pytest.raises(KeyError, match="FontDescriptor"):
        faults(target.getvalue())
    with pytest.raises(KeyError, match="FontDescriptor"):
        faults(plain.getvalue())


def test_the_profile_means_the_colours_of_screens() -> None:
    colours = Image.merge("RGB", [Image.linear_gradient("L").rotate(90 * n) for n in range(3)])
    ours = ImageCms.ImageCmsProfile(BytesIO(srgb_profile()))
    theirs = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB"))

    shown = ImageCms.profileToProfile(colours, ours, theirs)

    assert shown is not None
    off = ImageChops.difference(colours, shown).convert("L").histogram()
    assert not any(off[3:])
