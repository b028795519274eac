"""The rules of PDF/A-2b (ISO 19005-2) that a paper of this kind could break, each from its bytes.

No stand-in for veraPDF: what cannot occur in these papers (layers, 3D, CMYK separations, attached
files) is refused altogether instead of being understood.
"""

import re
import struct
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from io import BytesIO
from typing import Any, Final

from pypdf import PdfReader
from pypdf.generic import (
    ArrayObject,
    ContentStream,
    DictionaryObject,
    IndirectObject,
    NameObject,
    StreamObject,
)

from tests.reports.embedded_faces import face_faults

Loose = Any  # pypdf's own looseness

DC = "{http://purl.org/dc/elements/1.1/}"
PDF = "{http://ns.adobe.com/pdf/1.3/}"
XMP = "{http://ns.adobe.com/xap/1.0/}"
PDFAID = "{http://www.aiim.org/pdfa/ns/id/}"
RDF = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}"

FORBIDDEN_KEYS: Final = {
    *("/AA", "/JS", "/JavaScript", "/OCProperties", "/EmbeddedFiles", "/XFA", "/NeedAppearances"),
    *("/OpenAction", "/OPI", "/Ref", "/PS", "/Alternates", "/TR", "/HTP", "/PresSteps"),
    *("/AlternatePresentations", "/Requirements", "/FFilter", "/FDecodeParms", "/Encrypt"),
}
FORBIDDEN_FILTERS: Final = {"/LZWDecode", "/Crypt", "/JPXDecode"}
COLOURS: Final = {"rg", "RG", "g", "G"}
OTHER_COLOURS: Final = {"k", "K", "cs", "CS", "sc", "SC", "scn", "SCN", "sh", "ri"}
PRINT, HIDING = 4, 1 | 2 | 32 | 256  # Invisible, Hidden, NoView, ToggleNoView
DEEPEST: Final = 28


def faults(pdf: bytes) -> list[str]:
    """Everything that speaks against the file being PDF/A-2b."""
    reader = PdfReader(BytesIO(pdf), strict=True)
    return [
        *_bytes(pdf),
        *_trailer(reader),
        *_description(reader),
        *_colour_profile(reader),
        *(fault for each in _objects(reader) for fault in _object(each)),
        *(fault for page in reader.pages for fault in _page(page)),
    ]


def _bytes(pdf: bytes) -> Iterator[str]:
    if not re.match(rb"%PDF-1\.[4-7]\n%[\x80-\xff]{4}", pdf):
        yield "header: no version, or no comment that says it is binary"
    if not pdf.endswith((b"%%EOF", b"%%EOF\n")):
        yield "something stands after the end"
    for place in _places(pdf):
        head = re.compile(rb"(?:^|(?<=[\r\n]))\d+ \d+ obj\n").match(pdf, place)
        if head is None:
            yield f"object at {place}: not on a line of its own"
            continue
        stream = re.compile(rb"[^%]*?/Length (\d+)[^%]*?>>\s*stream\r?\n").match(pdf, head.end())
        body_ends = pdf.index(b"endobj", place)
        if stream is not None and stream.end() < body_ends:
            after = pdf[stream.end() + int(stream[1]) :]
            if not after.startswith((b"\nendstream\nendobj", b"\r\nendstream\r\nendobj")):
                yield f"object at {place}: a stream whose length is not what it says"
        elif b"stream" in pdf[place:body_ends]:
            yield f"object at {place}: a stream in no form known here"


def _places(pdf: bytes) -> Iterator[int]:
    """Where the objects stand, by all tables of places, newest first."""
    table = int(pdf[pdf.rindex(b"startxref") + 9 :].split()[0])
    while True:
        assert re.compile(rb"xref\n\d").match(pdf, table), "the table of places has its own form"
        end = pdf.index(b"trailer", table)
        for found in re.finditer(rb"(\d{10}) \d{5} n[ \r\n]{2}", pdf[table:end]):
            yield int(found[1])
        before = re.compile(rb"[^%]*?/Prev (\d+)").match(pdf, end)
        if before is None:
            return
        table = int(before[1])


def _trailer(reader: PdfReader) -> Iterator[str]:
    names = reader.trailer.get("/ID", [])
    if len(names) != 2 or not all(names):
        yield "trailer: no /ID"
    if "/Encrypt" in reader.trailer:
        yield "trailer: encrypted"


def _description(reader: PdfReader) -> Iterator[str]:
    stream: Any = reader.root_object.get("/Metadata", DictionaryObject()).get_object()
    if not isinstance(stream, StreamObject) or "/Filter" in stream:
        yield "metadata: none that can be read without decoding"
        return
    said = ET.fromstring(stream.get_data().decode("utf-8"))  # noqa: S314 - our own

    def one(path: str) -> str:
        return "|".join(each.text or "" for each in said.iter(path))

    def listed(path: str) -> str:
        return "|".join(
            each.text or "" for found in said.iter(path) for each in found.iter(f"{RDF}li")
        )

    if (one(f"{PDFAID}part"), one(f"{PDFAID}conformance")) != ("2", "B"):
        yield "metadata: does not claim PDF/A-2b"
    info: Any = reader.metadata
    pairs = {
        "/Title": listed(f"{DC}title"),
        "/Author": listed(f"{DC}creator"),
        "/Creator": one(f"{XMP}CreatorTool"),
        "/Producer": one(f"{PDF}Producer"),
        "/CreationDate": _as_info(one(f"{XMP}CreateDate")),
        "/ModDate": _as_info(one(f"{XMP}ModifyDate")),
    }
    yield from (f"metadata: {name} is said twice" for name in info if info[name] != pairs.get(name))
    yield from (f"metadata: no {name}" for name in pairs if not info.get(name))


def _as_info(moment: str) -> str:
    return "D:" + re.sub("[-:T]", "", moment)


def _colour_profile(reader: PdfReader) -> Iterator[str]:
    intents: Any = reader.root_object.get("/OutputIntents", [])
    if len(intents) != 1 or intents[0].get_object()["/S"] != "/GTS_PDFA1":
        yield "colours: no single intent of PDF/A"
        return
    profile = intents[0].get_object()["/DestOutputProfile"].get_object()
    content = profile.get_data()
    size, version, kind, space = struct.unpack_from(">I4xI4s4s", content)
    if (size, kind, space) != (len(content), b"mntr", b"RGB ") or content[36:40] != b"acsp":
        yield "colours: no profile of a display"
    if version > 0x04200000 or profile["/N"] != 3:
        yield "colours: a profile of a later kind"


def _objects(reader: PdfReader) -> Iterator[Any]:
    """Every dictionary that is reached from the trailer, once."""
    seen: set[int] = set()
    waiting: list[Any] = [reader.trailer]
    while waiting:
        each = waiting.pop()
        if isinstance(each, IndirectObject):
            if each.idnum in seen:
                continue
            seen.add(each.idnum)
            each = each.get_object()
        if isinstance(each, DictionaryObject):  # pypdf's streams and contents are, too
            yield each
            waiting += [each.raw_get(name) for name in each]
        elif isinstance(each, ArrayObject):
            waiting += list(each)


def _object(each: DictionaryObject) -> Iterator[str]:
    yield from (f"{name} has no place here" for name in FORBIDDEN_KEYS & set(each))
    filters: Any = each.get("/Filter", [])
    chosen = {filters} if isinstance(filters, NameObject) else set(filters)
    yield from (f"the filter {name}" for name in FORBIDDEN_FILTERS & chosen)
    if isinstance(each, StreamObject) and "/F" in each:
        yield "a stream in another file"
    if each.get("/S") in {"/Launch", "/JavaScript", "/URI", "/GoToR", "/Named"}:
        yield f"an action {each['/S']}"
    if each.get("/Subtype") == "/Image":
        yield from _image(each)
    if each.get("/Type") == "/Font":
        yield from (() if "/FontDescriptor" in each else (f"{each['/BaseFont']} is not embedded",))
    yield from (f"a name of {len(n)} letters" for n in each if len(n.encode()) > 127)


def _image(image: DictionaryObject) -> Iterator[str]:
    if image.get("/Interpolate", False):
        yield "an image that is smoothed"
    if image.get("/ColorSpace") not in {"/DeviceRGB", "/DeviceGray"}:
        yield "an image in other colours"


def _page(page: Loose) -> Iterator[str]:
    content = page.get_contents()
    if content is not None:
        yield from _content(content, page["/Resources"].get_object(), page.pdf)
    for each in page.get("/Annots", []):
        mark = each.get_object()
        flags = mark.get("/F", 0)
        if not flags & PRINT or flags & HIDING:
            yield "a mark on the page that is not printed"
        if mark["/Subtype"] not in {"/Link", "/Widget"}:
            yield f"a mark of the kind {mark['/Subtype']}"
        if mark["/Subtype"] == "/Widget":
            look = mark["/AP"]["/N"].get_object()
            yield from (() if set(mark["/AP"]) == {"/N"} else ("a mark with several looks",))
            yield from _form(look, page.pdf)


def _form(form: Loose, owner: Loose) -> Iterator[str]:
    resources = form.get("/Resources", DictionaryObject()).get_object()
    yield from _content(ContentStream(form, owner), resources, owner)


def _content(content: Loose, resources: Loose, owner: Loose) -> Iterator[str]:
    """What is drawn: its colours, how deep it saves its state, and every glyph of every face."""
    shown: dict[str, set[int]] = {}
    face, depth = "", 0
    for operands, operator in content.operations:
        word = operator.decode("ascii")
        depth += {"q": 1, "Q": -1}.get(word, 0)
        if not 0 <= depth <= DEEPEST:
            yield "the state is saved too deep"
        if word in OTHER_COLOURS:
            yield f"colours by {word}"
        if word == "Tf":
            face = operands[0]
        if word in {"Tj", "TJ", "'", '"'}:
            shown.setdefault(face, set()).update(_codes(operands[-1]))
        if word == "Do":
            drawn = resources["/XObject"][operands[0]].get_object()
            yield from _form(drawn, owner) if drawn["/Subtype"] == "/Form" else ()
    for name, codes in shown.items():
        yield from face_faults(resources["/Font"][name].get_object(), codes)


def _codes(shown: Loose) -> Iterator[int]:
    for each in shown if isinstance(shown, ArrayObject) else [shown]:
        if hasattr(each, "original_bytes"):
            yield from each.original_bytes
