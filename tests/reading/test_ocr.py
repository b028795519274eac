"""Scans are read by Tesseract where it is installed; without it, that is a value."""

import io
import re
import stat
import threading
from collections.abc import Callable
from pathlib import Path

import pypdfium2
import pytest
from PIL import Image

from desktop.domain.errors import JobCancelledError
from desktop.domain.pages import OcrLack, Trouble
from desktop.reading.document_reader import ChildDocumentReader
from desktop.reading.tesseract import Tesseract
from desktop.reading.troubles import TroubleMet
from tests.reading.documents import LETTER, image_bytes, letter_pdf, locked, scan_pdf

Put = Callable[..., Path]


def scanned_letter(dpi: int = 200) -> Image.Image:
    with pypdfium2.PdfDocument(letter_pdf()) as document:
        image: Image.Image = document[0].render(scale=dpi / 72).to_pil().convert("L")
    return image


def words(text: str) -> list[str]:
    return re.findall(r"[\w/Đđ-]+", text)


def test_a_scanned_letter_is_read_in_its_places(reader: ChildDocumentReader, put: Put) -> None:
    lines = reader.ocr(put(scan_pdf(scanned_letter())), 1)

    assert isinstance(lines, tuple)
    read = words(" ".join(line.text for line in lines))
    written = words(" ".join(text for text, _, _ in LETTER))
    assert sum(word in read for word in written) >= 0.9 * len(written)
    number = next(line for line in lines if "QĐ-UBND" in line.text)
    assert number.left == pytest.approx(30 / 210, abs=0.01)
    assert number.top < 35 / 297 < number.bottom + 0.01
    assert "Vĩnh" not in number.text


def test_a_photo_is_read_upright(reader: ChildDocumentReader, put: Put) -> None:
    exif = Image.Exif()
    exif[0x0112] = 6
    sideways = scanned_letter(150).transpose(Image.Transpose.ROTATE_90)

    lines = reader.ocr(put(image_bytes(sideways, "JPEG", exif=exif)), 1)

    assert isinstance(lines, tuple)
    assert any("QUYẾT ĐỊNH" in line.text for line in lines)


@pytest.mark.parametrize("turn", ["ROTATE_90", "ROTATE_270"])
def test_a_page_scanned_the_wrong_way_round_is_turned(
    reader: ChildDocumentReader, put: Put, turn: str
) -> None:
    scan = scanned_letter(150).transpose(Image.Transpose[turn])

    lines = reader.ocr(put(image_bytes(scan, "JPEG", dpi=(150, 150))), 1)

    assert isinstance(lines, tuple)
    number = next(line for line in lines if "12/QĐ-UBND" in line.text)
    assert number.left == pytest.approx(30 / 210, abs=0.01)
    assert number.top < 35 / 297 < number.bottom + 0.01


def test_numbers_that_are_none_are_a_trouble(tmp_path: Path) -> None:
    row = "5\\t1\\t1\\t1\\t1\\t1\\tx\\t0\\t0\\t0\\ty\\tchữ"
    wrong = f'[ "$1" = --list-langs ] && echo vie && exit 0; cat > /dev/null; printf "{row}"'

    with pytest.raises(TroubleMet) as caught:
        Tesseract((stand_in(tmp_path, wrong),)).read(b"png")

    assert caught.value.trouble is Trouble.CRASHED


def test_a_blank_page_has_no_lines(reader: ChildDocumentReader, put: Put) -> None:
    assert reader.ocr(put(scan_pdf(Image.new("L", (827, 1169), 255))), 1) == ()


def test_a_page_that_cannot_be_drawn_says_why(reader: ChildDocumentReader, put: Put) -> None:
    assert reader.ocr(put(locked(letter_pdf())), 1) is Trouble.PASSWORD
    assert reader.ocr(put(letter_pdf()), 7) is Trouble.NO_PAGES


def test_without_the_program_everything_else_works(put: Put, tmp_path: Path) -> None:
    reader = ChildDocumentReader(tesseract=Tesseract((tmp_path / "tesseract",)))
    file = put(letter_pdf())

    assert reader.ocr_lack() is OcrLack.PROGRAM
    assert reader.ocr(file, 1) is OcrLack.PROGRAM
    assert reader.facts(file).trouble is None
    reader.close()


def stand_in(folder: Path, script: str) -> Path:
    """A program in Tesseract's place."""
    file = folder / "tesseract"
    file.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    file.chmod(file.stat().st_mode | stat.S_IXUSR)
    return file


def test_without_the_language_that_is_said(tmp_path: Path) -> None:
    tesseract = Tesseract((stand_in(tmp_path, "echo eng"),))

    assert tesseract.lack() is OcrLack.LANGUAGE


def test_a_program_that_does_not_run_is_none(tmp_path: Path) -> None:
    assert Tesseract((stand_in(tmp_path, "exit 3"),)).lack() is OcrLack.PROGRAM


def test_what_the_program_says_in_another_form_is_no_text(tmp_path: Path) -> None:
    tesseract = Tesseract((stand_in(tmp_path, "cat > /dev/null; echo vie"),))

    assert tesseract.read(b"png").lines == ()


def test_a_program_that_fails_over_a_page_is_a_trouble(tmp_path: Path) -> None:
    fails = '[ "$1" = --list-langs ] && echo vie && exit 0; exit 1'

    with pytest.raises(TroubleMet) as caught:
        Tesseract((stand_in(tmp_path, fails),)).read(b"png")

    assert caught.value.trouble is Trouble.CRASHED


def test_a_program_that_hangs_is_ended(tmp_path: Path) -> None:
    hangs = '[ "$1" = --list-langs ] && echo vie && exit 0; exec sleep 600'

    with pytest.raises(TroubleMet) as caught:
        Tesseract((stand_in(tmp_path, hangs),), seconds=0.5).read(b"png")

    assert caught.value.trouble is Trouble.TIMED_OUT


def test_closing_stops_a_page_that_is_being_read(put: Put, tmp_path: Path) -> None:
    started = tmp_path / "started"
    slow = f'[ "$1" = --list-langs ] && echo vie && exit 0; touch {started}; exec sleep 600'
    reader = ChildDocumentReader(tesseract=Tesseract((stand_in(tmp_path, slow),)))
    file = put(letter_pdf())
    outcome: list[object] = []

    def ask() -> None:
        try:
            outcome.append(reader.ocr(file, 1))
        except JobCancelledError as error:
            outcome.append(error)

    asking = threading.Thread(target=ask)
    asking.start()
    while asking.is_alive() and not started.exists():
        pass
    reader.close()
    asking.join(10)

    assert [type(item) for item in outcome] == [JobCancelledError]


def test_the_program_in_the_current_folder_is_never_started(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stand_in(tmp_path, "echo vie")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PATH", ".")

    assert Tesseract().lack() is OcrLack.PROGRAM


def test_a_picture_is_grey_and_large_enough_to_read(put: Put) -> None:
    from desktop.domain.evidence import MediaType  # noqa: PLC0415 - beside its one use
    from desktop.reading.pictures import ocr_picture  # noqa: PLC0415 - it loads the renderer

    small = put(image_bytes(scanned_letter(150), "JPEG", dpi=(150, 150)))

    with Image.open(io.BytesIO(ocr_picture(small, MediaType.JPEG, 1, turn=0))) as image:
        assert image.mode == "L"
        assert image.size == pytest.approx((2480, 3508), abs=5)
