"""What is seen of a signature: a picture in its place, or a few words that fit."""

from io import BytesIO
from typing import Any

import pytest
from PIL import Image
from pypdf import PdfReader

from desktop.domain.report_errors import PictureRefusal, SignaturePictureRefusedError
from desktop.domain.signed_report import SignaturePlace
from desktop.ports.papers import SignatureLook
from desktop.reports.papers import Papers
from tests.corpus.signers import AT

MM = 72 / 25.4


def page_of(look: SignatureLook) -> Any:  # noqa: ANN401 - pypdf's own looseness
    (page,) = PdfReader(BytesIO(Papers().signature_look(look))).pages
    return page


def png(mode: str, size: tuple[int, int] = (30, 20)) -> bytes:
    target = BytesIO()
    Image.new(mode, size).save(target, "PNG")
    return target.getvalue()


@pytest.mark.parametrize("place", SignaturePlace)
def test_the_page_has_the_size_of_its_place(place: SignaturePlace) -> None:
    box = page_of(SignatureLook(place, "Nguyễn Thị Ánh Hồng", AT)).mediabox

    assert float(box.width) == pytest.approx(place.width * MM, abs=0.01)
    assert float(box.height) == pytest.approx(place.height * MM, abs=0.01)


def test_words_say_who_and_when_in_vietnamese_time() -> None:
    text = page_of(SignatureLook(SignaturePlace.PERSON, "Nguyễn Thị Ánh Hồng", AT)).extract_text()

    assert "Ký bởi: Nguyễn Thị Ánh Hồng" in text
    assert text.split()[-3:] == ["20.11.2026", "15:30:00", "+07:00"]


@pytest.mark.parametrize("name", ["A" * 300, "Nguyễn Thị Ánh Hồng " * 20, "<font>", ""])
def test_any_name_stays_in_its_place(name: str) -> None:
    page = page_of(SignatureLook(SignaturePlace.OFFICE, name, AT))

    assert "+07:00" in page.extract_text()


def test_what_is_transparent_in_a_picture_stays_so() -> None:
    page = page_of(SignatureLook(SignaturePlace.SEAL, "UBND", AT, png("RGBA")))

    (picture,) = page["/Resources"]["/XObject"].values()
    assert "/SMask" in picture.get_object()
    assert page.extract_text().strip() == ""


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "RGB", "RGBA", "I;16"])
def test_every_kind_of_png_is_drawn(mode: str) -> None:
    page = page_of(SignatureLook(SignaturePlace.PERSON, "A", AT, png(mode)))

    assert "/XObject" in page["/Resources"]


def test_a_picture_that_was_cut_off_is_refused() -> None:
    whole = png("RGBA")
    for end in range(0, len(whole) // 2, 3):
        with pytest.raises(SignaturePictureRefusedError):
            Papers().signature_look(SignatureLook(SignaturePlace.SEAL, "A", AT, whole[:end]))


def test_a_picture_of_absurd_size_is_not_opened() -> None:
    whole = bytearray(png("RGBA"))
    whole[16:20] = (2**31 - 1).to_bytes(4, "big")

    with pytest.raises(SignaturePictureRefusedError) as caught:
        Papers().signature_look(SignatureLook(SignaturePlace.SEAL, "A", AT, bytes(whole)))

    assert caught.value.reason is PictureRefusal.TOO_LARGE
