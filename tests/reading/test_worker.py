"""What the child answers, asked without a child: the same as comes over the pipe."""

import io
import json
import os
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
from PIL import Image
from pypdf import PdfWriter
from pypdf.annotations import FreeText

from desktop.domain.errors import FileVanishedError
from desktop.domain.evidence import MediaType
from desktop.domain.json_parsers import JsonRefusal
from desktop.domain.pages import DocumentFacts, Trouble
from desktop.domain.strict_json import JsonValue, read_json
from desktop.reading import worker
from desktop.reading.document_reader import ChildDocumentReader
from desktop.reading.facts_json import facts_from_json
from desktop.reading.media_type import sniff_media_type
from desktop.reading.messages import Message, MessageRefused, receive, send
from desktop.reading.troubles import TroubleMet
from tests.reading.documents import (
    LETTER,
    empty_pdf,
    form_image,
    image_bytes,
    letter_pdf,
    locked,
    scan_pdf,
    turned,
    written,
)
from tests.reading.test_signatures import CMS, signed_pdf

Put = Callable[..., Path]


def stamped() -> bytes:
    writer = PdfWriter(io.BytesIO(letter_pdf(LETTER[:1])))
    stamp = FreeText(text="CONG VAN DEN so 77", rect=(300, 700, 500, 740), font_size="12pt")
    writer.add_annotation(0, stamp)
    return written(writer)


def photo(orientation: int) -> bytes:
    exif = Image.Exif()
    exif[0x0112] = orientation
    return image_bytes(form_image((300, 400)), "JPEG", exif=exif, dpi=(72, 72))


DOCUMENTS = {
    "a letter": letter_pdf(),
    "a letter on its side": turned(letter_pdf(), 90),
    "a letter of many pages": letter_pdf(LETTER[:1], pages=9),
    "a stamped letter": stamped(),
    "a signed letter": signed_pdf(CMS, b"/M(D:20260305093000+07'00')"),
    "a scan": scan_pdf(form_image((827, 1169))),
    "a grey scan": scan_pdf(form_image((827, 1169), "L")),
    "a photo": photo(1),
    "a photo on its side": photo(6),
    "a palette": image_bytes(form_image().quantize(8), "PNG", dpi=(150, 150)),
    "sixteen bits": image_bytes(form_image(mode="L").convert("I;16"), "PNG"),
    "fractions": image_bytes(form_image(mode="L").convert("F"), "TIFF"),
    "transparency": image_bytes(form_image().convert("RGBA"), "PNG"),
    "a TIFF of two pages": image_bytes(
        form_image(), "TIFF", save_all=True, append_images=[form_image(mode="1")]
    ),
}
TROUBLED = {
    "locked": (locked(letter_pdf()), Trouble.PASSWORD),
    "without pages": (empty_pdf(), Trouble.NO_PAGES),
    "cut off": (letter_pdf()[:-200], Trouble.DAMAGED),
    "rubbish": (b"%PDF-1.4\nrubbish", Trouble.DAMAGED),
    "half a picture": (image_bytes(form_image(), "JPEG")[:500], Trouble.DAMAGED),
}


def asked(act: str, file: Path, **fields: object) -> tuple[Mapping[str, JsonValue], bytes]:
    where = {"path": str(file), "media_type": sniff_media_type(file).value}
    answer = worker._ACTS[act]({**where, **fields})
    return dict(answer.fields), answer.attached  # type: ignore[arg-type]  # read below


@pytest.mark.parametrize("name", DOCUMENTS)
def test_facts_and_pictures_come_over_as_they_are(
    reader: ChildDocumentReader, put: Put, name: str
) -> None:
    file = put(DOCUMENTS[name])

    fields, _ = asked("facts", file, pages=3)
    _, picture = asked("picture", file, page=1, width=100)

    assert reader.facts(file) == facts_from_json(read_json(json.dumps(fields["facts"]).encode()))
    assert reader.picture(file, 1, width_px=100) == picture


@pytest.mark.parametrize("name", TROUBLED)
def test_a_trouble_comes_over_as_it_is(put: Put, name: str) -> None:
    content, trouble = TROUBLED[name]
    file = put(content)

    fields, _ = asked("facts", file, pages=3)
    with pytest.raises(TroubleMet) as caught:
        asked("picture", file, page=1, width=100)

    facts = fields["facts"]
    assert isinstance(facts, dict)
    assert facts["trouble"] == trouble.value
    assert caught.value.trouble is trouble


@pytest.mark.parametrize("turn", [0, 90, 180, 270])
def test_a_page_is_turned_clockwise_for_reading(put: Put, turn: int) -> None:
    _, png = asked("ocr_picture", put(DOCUMENTS["a grey scan"]), page=1, turn=turn)

    with Image.open(io.BytesIO(png)) as image:
        assert image.mode == "L"
        top_bar = {0: (0.5, 0.02), 90: (0.98, 0.5), 180: (0.5, 0.98), 270: (0.02, 0.5)}[turn]
        assert image.getpixel((int(image.width * top_bar[0]), int(image.height * top_bar[1]))) == 0


def test_photos_are_bound(put: Put) -> None:
    names = ("a photo", "a photo on its side", "transparency", "sixteen bits")
    files = [str(put(DOCUMENTS[name], name)) for name in names]

    answer = worker._bind({"paths": files})
    joined = worker._bind({"paths": [*files, str(put(letter_pdf(), "letter"))]})
    refused = worker._bind({"paths": [*files, str(put(b"text", "text"))]})

    assert answer.attached.startswith(b"%PDF-1.")
    assert joined.attached.startswith(b"%PDF-1.4")
    assert dict(refused.fields) == {"position": 4, "trouble": "unsupported"}
    with pytest.raises(FileVanishedError):
        worker._bind({"paths": [files[0], "/nowhere/photo.jpg"]})


REFUSED = {
    "a file that is not there": ("/nowhere/scan.pdf", {"vanished": "/nowhere/scan.pdf"}),
    "a folder": ("/tmp", {"unreadable": "/tmp", "reason": "Is a directory"}),  # noqa: S108
    "a device without end": ("/dev/zero", {"trouble": "damaged"}),
}


@pytest.mark.parametrize("name", REFUSED)
def test_a_request_always_has_an_answer(monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    path, expected = REFUSED[name]
    monkeypatch.setattr(worker, "allow_seconds", lambda _seconds: None)
    request = {"do": "picture", "seconds": 1, "page": 1, "width": 9}
    text = json.dumps({**request, "path": path, "media_type": "application/pdf"}).encode()

    assert dict(worker._answer(Message(text)).fields) == expected


def test_a_document_of_another_kind_is_not_drawn(put: Put) -> None:
    file = put(b"text")

    with pytest.raises(TroubleMet):
        asked("picture", file, page=1, width=9)
    fields, _ = asked("facts", file, pages=1)
    unsupported = DocumentFacts(MediaType.OTHER, trouble=Trouble.UNSUPPORTED)
    assert facts_from_json(read_json(json.dumps(fields["facts"]).encode())) == unsupported


def test_a_message_comes_back_as_it_was_sent() -> None:
    pipe = io.BytesIO()
    message = Message(b'{"do": "nothing"}', bytes(range(256)))
    send(pipe, message)
    whole = pipe.getvalue()

    assert receive(io.BytesIO(whole)) == message
    assert all(receive(io.BytesIO(whole[:size])) is None for size in range(len(whole)))
    with pytest.raises(MessageRefused):
        receive(io.BytesIO(b"\xff" * 8))


def test_the_program_can_be_started_as_the_child() -> None:
    """As the frozen program starts itself: it answers until the pipe is closed."""
    command = (sys.executable, "-m", "desktop", "--reading-worker")
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=dict(os.environ)
    ) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        request = {"do": "facts", "seconds": 5, "path": "/nowhere", "pages": 1}
        text = json.dumps({**request, "media_type": "application/pdf"}).encode()
        send(process.stdin, Message(text))

        answer = receive(process.stdout)
        process.stdin.close()

        assert answer == Message(b'{"vanished": "/nowhere"}')
        assert process.wait(10) == 0


def test_facts_of_another_form_are_refused() -> None:
    with pytest.raises(JsonRefusal):
        facts_from_json({"media_type": "application/pdf", "pages": "all"})
